"""Several people and several tabs: joining, deciding, racing for one aircraft, and seeing each other's changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.acts import is_live, sign_in, toast
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Airline, Caller, Person, found_airline
from tests.support.process import serving
from vamgr.kernel.times import iso

REASON = "The block fuel is missing from the remarks."


@pytest.fixture(scope="module")
def airline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Airline]:
    with serving(tmp_path_factory.mktemp("together") / "data", stored=True) as server:
        yield found_airline(server)


@pytest.fixture(scope="module")
def pia(airline: Airline) -> Person:
    return airline.hire("Pia Pilot")


def reported(airline: Airline, pilot: Person) -> str:
    """A report that its pilot's client filed and that waits for a reviewer, since it landed hard; gives its id."""
    caller = Caller(airline.server, pilot)
    wish = {"kind": "free", "departure": "KBOS", "arrival": "KBOS", "aircraft_id": airline.aircraft_id}
    booking = caller.post("/bookings", {**wish, "airline_id": airline.airline_id})["id"]
    prefill = caller.get("/pireps/prefill", booking=booking)
    on = datetime.now(UTC) - timedelta(minutes=1)
    body: dict[str, Any] = {
        "booking_id": booking,
        "block_off_at": iso(on - timedelta(minutes=30)),
        "block_on_at": iso(on),
        "block_fuel_kg": prefill["block_fuel_kg"],
        "fuel_used_kg": prefill["fuel_used_kg"],
        "landing_rate_fpm": -900,
    }
    filed = caller.post("/pireps", body)
    assert filed["state"] in {"filed", "in_review"}
    return str(filed["id"])


def test_a_second_person_joins_by_link_and_signs_in(airline: Airline, open_browser: Open) -> None:
    link = airline.owner.post(
        "/invitations", {"role": "pilot", "airline_id": airline.airline_id, "home_airport": "KBOS"}
    )
    newcomer = open_browser(airline.server)
    page = newcomer.new_page(f"/join/{link['token']}")
    expect(page.get_by_role("heading", name="Join Fjord Air")).to_be_visible()
    page.get_by_label("Your name").fill("Nina New")
    page.get_by_label("E-mail address").fill("nina@example.org")
    page.get_by_label("Password").fill("short")
    newcomer.expect("422", "/api/v1/invitations/by-token/")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_label("Password")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Password").fill("nina is flying now")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", name="Fjord Air", exact=True)).to_be_attached()

    other = open_browser(airline.server)
    page = other.new_page("/fly")
    expect(page).to_have_url(re.compile("/sign-in"))
    other.expect("401", "/api/v1/session")
    sign_in(page, "nina@example.org", "nina is not flying")
    expect(page.get_by_role("alert").or_(page.locator("[aria-invalid=true]")).first).to_be_visible()
    sign_in(page, "nina@example.org", "nina is flying now")
    expect(page).to_have_url(re.compile("/fly$"))
    expect(page.get_by_text(re.compile("You are at KBOS"))).to_be_visible()


def test_a_used_invitation_says_so(airline: Airline, open_browser: Open) -> None:
    stranger = open_browser(airline.server)
    stranger.expect("404", "/api/v1/invitations/by-token/")
    page = stranger.new_page("/join/not-an-invitation")
    expect(page.get_by_role("heading", name="This invitation holds no longer")).to_be_visible()


def test_a_rejection_with_its_reason_reaches_the_pilot_while_the_page_is_open(
    airline: Airline, pia: Person, open_browser: Open
) -> None:
    pirep = reported(airline, pia)
    pilots = open_browser(airline.server, pia).new_page(f"/flights/{pirep}")
    is_live(pilots)
    expect(pilots.get_by_text("harder than the limit")).to_be_visible()

    office = open_browser(airline.server, OWNER).new_page("/review")
    office.get_by_role("list", name="Waiting reports").get_by_role("button").first.click()
    office.get_by_role("button", name=re.compile("^Reject")).click()
    dialog = office.get_by_role("dialog")
    dialog.get_by_label("Reason").fill(REASON)
    dialog.get_by_role("button", name="Reject").click()
    expect(toast(office)).to_contain_text("rejected")
    expect(office.get_by_text("Nothing waits")).to_be_visible()

    expect(pilots.get_by_text("Rejected by Olga Owner")).to_be_visible()
    expect(pilots.get_by_text(REASON).first).to_be_visible()


def test_an_acceptance_in_one_tab_appears_in_another(airline: Airline, open_browser: Open) -> None:
    pirep = reported(airline, airline.hire("Paul Pilot"))
    owner = open_browser(airline.server, OWNER)
    review, flight = owner.new_page("/review"), owner.new_page(f"/flights/{pirep}")
    is_live(flight)
    expect(flight.get_by_text("Money is booked when the flight is accepted.")).to_be_visible()
    review.get_by_role("button", name=re.compile("^Accept")).click()
    expect(flight.get_by_text("Accepted by Olga Owner")).to_be_visible()
    expect(flight.get_by_role("heading", name="Pilot pay")).to_be_visible()


def test_the_loser_of_a_race_is_told_who_has_the_aircraft(airline: Airline, pia: Person, open_browser: Open) -> None:
    owner, pilot = open_browser(airline.server, OWNER), open_browser(airline.server, pia)
    # The second person's page does not hear of it in time: its stream is cut, as a bad network does.
    pilot.context.route("**/api/v1/stream*", lambda route: route.abort())
    pilot.expect("net::ERR_FAILED", "/api/v1/stream")
    sheets = []
    for one in (owner, pilot):
        page = one.new_page("/fly")
        page.get_by_role("list", name="Flights that you can choose from").get_by_role("button", name="Book").click()
        expect(page.get_by_role("dialog").get_by_role("rowheader", name="Block fuel")).to_be_visible()
        sheets.append(page)
    first, second = sheets
    first.get_by_role("button", name="Book this flight").click()
    expect(first).to_have_url(re.compile("/fly/bookings/"))

    pilot.expect("409", "/api/v1/bookings")
    second.get_by_role("button", name="Book this flight").click()
    aircraft = second.get_by_role("dialog").get_by_role("combobox", name="Aircraft")
    expect(aircraft).to_have_attribute("aria-invalid", "true")
    expect(second.get_by_role("dialog").get_by_text("N172AB is booked").first).to_be_visible()


def test_many_tabs_stay_live_when_the_one_with_the_stream_closes(airline: Airline, open_browser: Open) -> None:
    owner = open_browser(airline.server, OWNER)
    tabs = [owner.new_page("/fleet") for _ in range(8)]
    for tab in tabs:
        is_live(tab)
    rename(airline, "Spirit of Boston")
    for tab in tabs:
        expect(tab.get_by_text("Spirit of Boston").first).to_be_visible()
    tabs[0].close()
    rename(airline, "Spirit of Bedford")
    for tab in tabs[1:]:
        expect(tab.get_by_text("Spirit of Bedford").first).to_be_visible()


def rename(airline: Airline, name: str) -> None:
    airline.owner.patch(f"/aircraft/{airline.aircraft_id}", {"name": name})
