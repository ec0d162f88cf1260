"""What a person chose in one browser is there in another, also in a window that stands open."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.e2e.acts import is_live
from tests.e2e.conftest import Open
from tests.e2e.people import Airline


def test_language_theme_and_units_follow_a_person(small_airline: Airline, open_browser: Open) -> None:
    person = small_airline.hire("Fay Follow")
    here = open_browser(small_airline.server, person).new_page("/account")
    there = open_browser(small_airline.server, person).new_page("/account")
    is_live(there)
    here.get_by_role("group", name="Distances").get_by_role("button", name="km").click()
    here.get_by_role("group", name="Appearance").get_by_role("button", name="Dark").click()
    expect(there.locator("html.dark")).to_be_attached()
    here.get_by_role("button", name="Norsk bokmål").click()
    expect(here.locator("html")).to_have_attribute("lang", "nb")
    expect(there.locator("html")).to_have_attribute("lang", "nb")

    later = open_browser(small_airline.server, person).new_page("/account")
    expect(later.locator("html")).to_have_attribute("lang", "nb")
    expect(later.locator("html.dark")).to_be_attached()
    expect(later.get_by_role("button", name="km", exact=True)).to_have_attribute("aria-pressed", "true")
