"""Taking back: from the message right after, by the keyboard, and later from the history."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.acts import is_live, toast
from tests.e2e.axe import problems
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Airline


def _deactivated(small_airline: Airline, open_browser: Open, route: int) -> Page:
    page = open_browser(small_airline.server, OWNER).new_page(f"/network/routes/{small_airline.route_ids[route]}")
    is_live(page)
    page.get_by_role("button", name="Deactivate").click()
    expect(page.get_by_role("button", name="Activate")).to_be_visible()
    return page


def test_the_message_takes_back_and_does_again(small_airline: Airline, open_browser: Open) -> None:
    page = _deactivated(small_airline, open_browser, 0)
    toast(page).get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Deactivate")).to_be_visible()
    expect(page.get_by_text("Undone.")).to_be_visible()
    page.get_by_role("button", name="Redo").click()
    expect(page.get_by_role("button", name="Activate")).to_be_visible()
    expect(page.get_by_text("Done again.")).to_be_visible()
    # The newest message's, by the key.
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("button", name="Deactivate")).to_be_visible()


def test_the_history_shows_what_undoing_does(small_airline: Airline, open_browser: Open) -> None:
    page = _deactivated(small_airline, open_browser, 1)
    page.goto(f"{small_airline.server.url}/history?area=network")
    page.get_by_role("button", name=re.compile("^Undo…")).first.click()
    dialog = page.get_by_role("dialog", name="Undo")
    expect(dialog.get_by_text("What will be recorded")).to_be_visible()
    found = problems(page)
    assert not found, "\n".join(found)
    dialog.get_by_label("Reason").fill("Pressed by mistake")
    dialog.get_by_role("button", name="Undo").click()
    expect(dialog).to_have_count(0)

    # Both are marked and lead to each other, and the reason finds them.
    expect(page.get_by_role("link", name="undone", exact=True).first).to_be_visible()
    page.get_by_role("searchbox", name="Reason holds").fill("mistake")
    expect(page).to_have_url(re.compile("reason=mistake"))
    expect(page.get_by_role("main").get_by_role("listitem")).to_have_count(1)
    page.get_by_role("link", name="an undo", exact=True).click()
    expect(page).to_have_url(re.compile("command="))
    expect(page.get_by_role("link", name="undone", exact=True).first).to_be_visible()
    page.get_by_role("button", name="Clear all filters").click()
    expect(page).not_to_have_url(re.compile("command="))
