"""One flight, and the queue of reports: tracks, profile, public links, and deciding, with the mouse and with keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.acts import card, is_live, toast
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Airline, Caller, Person, found_airline
from tests.e2e.watched import NARROW
from tests.support.process import serving
from vamgr.kernel.times import iso


@pytest.fixture(scope="module")
def airline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Airline]:
    with serving(tmp_path_factory.mktemp("flights") / "data", stored=True) as server:
        found = found_airline(server)
        # The same short flight over and over.
        found.owner.patch(f"/airlines/{found.airline_id}/settings", {"changes": {"duplicate_window_minutes": 0}})
        yield found


@pytest.fixture(scope="module")
def pia(airline: Airline) -> Person:
    return airline.hire("Pia Pilot")


@pytest.fixture(scope="module")
def fleet(airline: Airline) -> list[str]:
    """One aircraft for each report: it is kept until the decision."""
    subfleet = airline.owner.get(f"/aircraft/{airline.aircraft_id}")["subfleet"]["id"]
    bought = [
        airline.owner.post("/aircraft", {"subfleet_id": subfleet, "registration": f"N{number}FL", "location": "KBOS"})
        for number in range(4)
    ]
    return [airline.aircraft_id, *(one["id"] for one in bought)]


def reported(airline: Airline, pilot: Person, aircraft_id: str, *, hours_ago: int = 1, rate: int = -900) -> str:
    """A flight around Boston that waits for a reviewer, since it landed hard."""
    on = datetime.now(UTC) - timedelta(hours=hours_ago)
    body: dict[str, Any] = {
        "aircraft_id": aircraft_id,
        "departure": "KBOS",
        "planned_arrival": "KBOS",
        "block_off_at": iso(on - timedelta(minutes=40)),
        "takeoff_at": iso(on - timedelta(minutes=35)),
        "landing_at": iso(on - timedelta(minutes=5)),
        "block_on_at": iso(on),
        "block_fuel_kg": 100,
        "fuel_used_kg": 20,
        "landing_rate_fpm": rate,
    }
    return str(Caller(airline.server, pilot).post("/pireps", body)["id"])


@pytest.fixture
def waiting(airline: Airline, pia: Person, fleet: list[str]) -> Iterator[list[str]]:
    """Three reports, the oldest first; whatever is undecided goes away afterwards."""
    ids = [reported(airline, pia, fleet[number], hours_ago=9 - 2 * number) for number in range(3)]
    yield ids
    for one in airline.owner.get("/review")["items"]:
        airline.owner.post(f"/pireps/{one['id']}/reject", {"reason": "Tidied up."})


def track_file(folder: Path, points: int = 120) -> Path:
    """Up to 3,000 ft and down again, a position every fifteen seconds."""
    rows = ["lat,lon,time,altitude,groundspeed"]
    start = datetime(2026, 5, 1, 12, tzinfo=UTC)
    for index in range(points):
        height = round(3000 * (1 - abs(index - points / 2) / (points / 2)))
        at = iso(start + timedelta(seconds=15 * index))
        rows.append(f"{42.36 + index * 0.002:.4f},{-71.0 + index * 0.001:.4f},{at},{height},{90 + index % 7}")
    file = folder / "flight.csv"
    file.write_text("\n".join(rows))
    return file


def queue(page: Page) -> Any:
    return page.get_by_role("list", name="Waiting reports").get_by_role("listitem")


def test_a_pilot_adds_a_recorded_track_and_reads_the_profile(
    airline: Airline, pia: Person, waiting: list[str], open_browser: Open, tmp_path: Path
) -> None:
    pilot = open_browser(airline.server, pia)
    page = pilot.new_page(f"/flights/{waiting[0]}")
    expect(page.get_by_role("heading", name="No recorded track")).to_be_visible()
    bad = tmp_path / "bad.csv"
    bad.write_text("lat,lon\n42.3,-71\n142.3,-71\n")

    page.get_by_role("button", name="Add a recorded track").click()
    dialog = page.get_by_role("dialog")
    page.locator("input[type=file]").set_input_files(bad)
    pilot.expect("422", "/api/v1/pireps/")
    dialog.get_by_role("button", name="Add track").click()
    expect(dialog.get_by_text("Line 3: a latitude of 142.3° is not between −90 and 90.")).to_be_visible()
    page.locator("input[type=file]").set_input_files(track_file(tmp_path))
    dialog.get_by_role("button", name="Add track").click()

    expect(toast(page)).to_contain_text("added")
    profile = card(page, "Profile")
    expect(profile).to_contain_text("120 positions, recorded as CSV")
    expect(profile).to_contain_text("Highest: 3,000 ft")
    chart = profile.get_by_role("slider")
    plot = chart.locator(".u-over")
    plot.hover()
    expect(profile.get_by_role("term").filter(has_text="Height")).to_be_visible()
    expect(chart).to_have_attribute("aria-valuetext", re.compile(r"Height [12],\d{3} ft, Ground speed 9\d kt"))
    profile.locator("summary").click()
    expect(profile.get_by_role("cell", name="3,000 ft")).to_be_visible()

    page.get_by_role("button", name="Remove the track").click()
    page.get_by_role("alertdialog").or_(page.get_by_role("dialog")).get_by_role(
        "button", name="Remove the track"
    ).click()
    expect(page.get_by_role("heading", name="No recorded track")).to_be_visible()
    toast(page).get_by_role("button", name="Undo").click()
    expect(card(page, "Profile")).to_contain_text("120 positions")


def test_a_track_is_added_and_read_with_the_keyboard_alone(
    airline: Airline, pia: Person, waiting: list[str], open_browser: Open, tmp_path: Path
) -> None:
    page = open_browser(airline.server, pia).new_page(f"/flights/{waiting[1]}")
    page.get_by_role("button", name="Add a recorded track").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    drop = dialog.get_by_role("button", name="Drop the file here, or choose it")
    expect(drop).to_be_visible()
    with page.expect_file_chooser() as chooser:
        drop.press("Enter")
    chooser.value.set_files(track_file(tmp_path))
    send = dialog.get_by_role("button", name="Add track")
    expect(send).to_be_enabled()
    send.focus()
    page.keyboard.press("Enter")

    chart = card(page, "Profile").get_by_role("slider")
    chart.focus()
    page.keyboard.press("Home")
    expect(chart).to_have_attribute("aria-valuetext", re.compile("^12:00Z, Height 0 ft"))
    page.keyboard.press("ArrowRight")
    expect(chart).to_have_attribute("aria-valuenow", "1")
    page.keyboard.press("End")
    expect(chart).to_have_attribute("aria-valuenow", "119")
    page.keyboard.press("Escape")
    expect(card(page, "Profile")).to_contain_text("Highest: 3,000 ft")


def test_a_flight_is_shared_with_anybody_and_no_more(
    airline: Airline, pia: Person, fleet: list[str], open_browser: Open
) -> None:
    airline.owner.patch(f"/airlines/{airline.airline_id}/settings", {"changes": {"public_flight_links": True}})
    pirep = reported(airline, pia, fleet[3], hours_ago=12)
    airline.owner.post(f"/pireps/{pirep}/accept")
    page = open_browser(airline.server, pia).new_page(f"/flights/{pirep}")

    page.get_by_role("button", name="Share").click()
    page.get_by_role("button", name="Make a link").click()
    link = page.get_by_role("dialog").get_by_text(re.compile("/f/")).text_content() or ""

    stranger = open_browser(airline.server)
    public = stranger.new_page(link.replace(airline.server.url, ""))
    expect(public.get_by_role("heading", level=1)).to_contain_text("Boston")
    expect(public.get_by_text("-900")).to_be_visible()
    expect(public.get_by_text("Pia")).to_have_count(0)
    expect(public.get_by_text("$")).to_have_count(0)

    page.get_by_role("button", name="Stop sharing").click()
    expect(toast(page)).to_contain_text("no longer shared")
    stranger.expect("404", "/api/v1/public/flights/")
    stranger.expect("404", "/f/")
    public.reload()
    expect(public.get_by_text("This link leads nowhere")).to_be_visible()


def test_the_queue_is_worked_with_keys_several_at_once_and_taken_back(
    airline: Airline, waiting: list[str], open_browser: Open
) -> None:
    page = open_browser(airline.server, OWNER).new_page("/review?order=oldest")
    is_live(page)
    expect(queue(page)).to_have_count(3)
    current = page.locator("[aria-current=true]")
    expect(current).to_have_count(1)

    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(queue(page).nth(1).get_by_role("button")).to_have_attribute("aria-current", "true")
    page.keyboard.press("a")
    expect(toast(page)).to_contain_text("2 reports accepted.")
    expect(queue(page)).to_have_count(1)
    toast(page).get_by_role("button", name="Undo").click()
    expect(queue(page)).to_have_count(3)

    page.keyboard.press("c")
    expect(page.get_by_label("Comment", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    dialog = page.get_by_role("dialog")
    # The reason that fits what is odd stands first, and is there with one key.
    first = dialog.get_by_role("group").get_by_role("button").first
    expect(first).to_contain_text("landing rate")
    # Long reasons take two lines; none runs out of the dialog.
    reasons = dialog.get_by_role("group").first
    assert reasons.evaluate("group => [...group.children].every((one) => one.scrollWidth <= group.clientWidth)")
    assert reasons.evaluate("group => group.scrollWidth <= group.clientWidth")
    first.focus()
    page.keyboard.press("Enter")
    dialog.get_by_label("Reason").press("Control+Enter")
    expect(toast(page)).to_contain_text("rejected")
    expect(queue(page)).to_have_count(2)


def test_what_is_odd_stands_first_is_marked_and_can_be_filtered_by(
    airline: Airline, pia: Person, waiting: list[str], fleet: list[str], open_browser: Open
) -> None:
    other = airline.hire("Otto Other")
    reported(airline, other, fleet[3], hours_ago=2, rate=-100)
    reported(airline, other, fleet[4], hours_ago=2, rate=-100)  # two flights at the same time
    page = open_browser(airline.server, OWNER).new_page("/review")
    expect(queue(page)).to_have_count(5)

    expect(queue(page).first).to_contain_text("Overlaps another flight")
    page.get_by_label("What is odd").select_option(label="Hard landing (3)")
    expect(queue(page)).to_have_count(3)
    expect(page.get_by_label("Facts").locator(".text-danger").filter(has_text="-900")).to_be_visible()
    page.get_by_label("Pilot", exact=True).select_option(label="Otto Other (2)")
    expect(page.get_by_text("No report matches")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(queue(page).first).to_contain_text("Otto Other")


def test_two_reviewers_are_told_who_was_quicker(airline: Airline, waiting: list[str], open_browser: Open) -> None:
    page = open_browser(airline.server, OWNER).new_page(f"/review?id={waiting[0]}")
    is_live(page)
    expect(page.get_by_role("button", name=re.compile("^Accept"))).to_be_visible()

    airline.owner.post(f"/pireps/{waiting[0]}/reject", {"reason": "I was first."})

    expect(page.get_by_text("Somebody else was quicker")).to_be_visible()
    expect(page.get_by_text("by Olga Owner")).to_be_visible()


def test_on_a_phone_the_queue_leads_to_a_report_and_back(
    airline: Airline, waiting: list[str], open_browser: Open
) -> None:
    page = open_browser(airline.server, OWNER, viewport=NARROW).new_page("/review")
    queue(page).first.get_by_role("button").click()
    expect(page.get_by_text("harder than the limit")).to_be_visible()
    expect(queue(page)).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Back to the queue").click()
    expect(queue(page)).to_have_count(3)
    queue(page).first.get_by_role("button").click()
    page.get_by_role("button", name=re.compile("^Accept")).click()
    expect(toast(page)).to_contain_text("accepted")
    expect(queue(page)).to_have_count(2)
