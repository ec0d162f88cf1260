"""Looking back in time: an earlier state on every page, nothing that can be changed there, and the way back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.acts import is_live, toast
from tests.e2e.axe import problems
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Airline
from tests.e2e.screens import shown


@pytest.fixture(scope="module")
def airline(small_airline: Airline) -> Airline:
    """It has one pilot more than when its first aircraft came."""
    small_airline.hire("Nora Vik")
    return small_airline


def _bar(page: Page) -> Locator:
    return page.get_by_role("region", name="Time machine")


def test_the_airline_as_it_was(airline: Airline, open_browser: Open) -> None:
    bought = airline.owner.get("/history", type="fleet.aircraft_bought", limit=1)["items"][0]
    one = open_browser(airline.server, OWNER)
    writes: list[str] = []
    one.context.on("request", lambda sent: writes.append(sent.url) if sent.method != "GET" else None)
    page = one.new_page(f"/history/{bought['event_id']}")
    page.get_by_role("button", name="See everything as it was then").click()

    # The moment stays on the way through the pages: Nora was not there yet.
    expect(_bar(page)).to_be_visible()
    expect(page).to_have_url(re.compile(rf"\?as_of={bought['position']}$"))
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Crew").click()
    expect(page.get_by_role("heading", name="Crew", level=1)).to_be_visible()
    shown(page)
    expect(page.get_by_text("Nora Vik")).to_have_count(0)

    # It survives a reload, and nothing can be changed in it.
    page.reload()
    expect(_bar(page)).to_be_visible()
    expect(page.get_by_text("Nora Vik")).to_have_count(0)
    invite = page.get_by_role("button", name="Invite").first
    expect(invite).to_have_attribute("aria-disabled", "true")
    writes.clear()
    invite.click(force=True)  # Playwright would wait until it is no longer disabled.
    expect(toast(page)).to_contain_text("nothing can be changed there")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert not [url for url in writes if "/time-machine/" not in url]
    found = problems(page)
    assert not found, "\n".join(found)

    # A link to where something is bought leads nowhere either.
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Fleet").click()
    buy = page.get_by_role("link", name="Buy aircraft").first
    expect(buy).to_have_attribute("aria-disabled", "true")
    buy.click(force=True)
    expect(page).to_have_url(re.compile(r"/fleet\?as_of="))

    # Of the flights there is what was booked then; what can be flown is planned in the present, and the page says so.
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Fly").click()
    expect(page.get_by_text("These are the flights that were booked then.")).to_be_visible()
    page.goto(f"{airline.server.url}/fleet/buy?as_of={bought['position']}")
    expect(page.get_by_text("Here things are planned and done")).to_be_visible()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Crew").click()

    page.keyboard.press("Escape")
    expect(_bar(page)).to_have_count(0)
    expect(page.get_by_text("Nora Vik").first).to_be_visible()
    expect(page.get_by_role("button", name="Invite").first).not_to_have_attribute("aria-disabled", "true")


def test_a_list_as_it_was_on_a_day(airline: Airline, open_browser: Open) -> None:
    page = open_browser(airline.server, OWNER).new_page("/crew?sort=-flights")
    expect(page.get_by_text("Nora Vik").first).to_be_visible()
    page.get_by_role("button", name="See this as it was on a day").click()
    dialog = page.get_by_role("dialog", name="Go to a moment")
    dialog.get_by_role("listitem").first.get_by_role("button").click()
    expect(_bar(page)).to_be_visible()
    # The list is still the same list, with the rows of then.
    expect(page).to_have_url(re.compile(r"/crew\?sort=-flights&as_of=\d+$"))
    expect(page.get_by_text("Nora Vik")).to_have_count(0)


def test_the_slider_by_keyboard(airline: Airline, open_browser: Open) -> None:
    one = open_browser(airline.server, OWNER)
    one.expect("404", "/api/v1/home")  # When the first thing happened there was no airline yet.
    page = one.new_page("/crew")
    is_live(page)
    page.keyboard.press("t")
    slider = _bar(page).get_by_role("slider", name="Moment that is looked at")
    slider.focus()
    page.keyboard.press("Home")
    expect(page).to_have_url(re.compile(r"\?as_of=1$"))
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r", 1 of \d+ events had happened$"))
    expect(page.get_by_text("Nora Vik")).to_have_count(0)
    page.keyboard.press("End")
    expect(page.get_by_text("Nora Vik").first).to_be_visible()
    _bar(page).get_by_role("button", name="To the event before").click()
    expect(page).to_have_url(re.compile(r"\?as_of=\d+$"))
    _bar(page).get_by_role("button", name="Back to now").click()
    expect(page).to_have_url(re.compile(r"/crew$"))
