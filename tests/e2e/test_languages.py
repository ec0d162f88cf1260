"""The product in other languages: chosen by mouse and by keyboard, and kept."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Open
from tests.e2e.people import DEMO_OWNER
from tests.e2e.screens import shown
from tests.support.process import Server


def test_the_language_is_chosen_with_the_mouse_and_stays(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/account")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Deutsch").click()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    _is_german(page)
    page.reload()
    _is_german(page)
    page.goto("/finance")
    shown(page)
    # Money and dates as Germans write them.
    expect(page.locator("#page")).to_contain_text(re.compile(r"\d,\d\d\s€"))


def _is_german(page: Page) -> None:
    expect(page.get_by_role("link", name="Flotte").first).to_be_visible()


def test_the_language_is_chosen_by_keyboard_alone(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/account")
    page.get_by_role("button", name="English").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Norsk bokmål")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "nb")
    expect(page.get_by_role("link", name="Flåte").first).to_be_visible()
    page.get_by_role("button", name="English").focus()
    page.keyboard.press("Space")
    expect(page.locator("html")).to_have_attribute("lang", "en")
