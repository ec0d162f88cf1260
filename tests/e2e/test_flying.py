"""From "I have 45 minutes and I am in Bergen" to a filed report: by mouse, by keyboard, on paper and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.acts import toast, write_instant
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Caller
from tests.e2e.screens import shown
from tests.e2e.test_keyboard import Keyboard
from tests.e2e.watched import NARROW
from tests.support.process import Server, serving
from tests.support.running import first_run


@dataclass
class Bergen:
    """An airline at Bergen with an ATR there, a hop to Stord and a long leg to London."""

    server: Server
    owner: Caller
    aircraft_id: str
    hop: str

    def clear(self) -> None:
        """Nothing is booked."""
        for booking in self.owner.get("/bookings")["items"]:
            self.owner.post(f"/bookings/{booking['id']}/cancel")

    def booked(self) -> str:
        booking = {"kind": "route", "route_id": self.hop, "aircraft_id": self.aircraft_id}
        return str(self.owner.post("/bookings", booking)["id"])

    def flying(self, minutes: int) -> str:
        """Off its blocks for so long."""
        booking_id = self.booked()
        off = datetime.now(UTC) - timedelta(minutes=minutes)
        self.owner.post(f"/bookings/{booking_id}/depart", {"block_off_at": off.isoformat()})
        return booking_id


@pytest.fixture(scope="module")
def airline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bergen]:
    with serving(tmp_path_factory.mktemp("bergen") / "data", stored=True) as server:
        owner = Caller(server)
        owner.post("/setup", first_run(hub_icao="ENBR"))
        airline_id = owner.get("/airlines")["items"][0]["id"]
        template = owner.get("/subfleets/template", type="AT76", airline=airline_id)
        template.pop("notes_on")
        subfleet = owner.post("/subfleets", template)["id"]
        aircraft = {"subfleet_id": subfleet, "registration": "LN-ATR", "location": "ENBR"}
        aircraft_id = owner.post("/aircraft", aircraft)["id"]
        routes = [
            owner.post("/routes", {"airline_id": airline_id, "flight_number": number, "departure": "ENBR", **leg})["id"]
            for number, leg in ((101, {"arrival": "ENSO"}), (201, {"arrival": "EGLL"}))
        ]
        yield Bergen(server, owner, aircraft_id, routes[0])


@pytest.fixture
def bergen(airline: Bergen) -> Iterator[Bergen]:
    yield airline
    airline.clear()


def options(page: Page) -> Any:
    return page.get_by_role("list", name="Flights that you can choose from").locator("[data-option]")


def test_45_minutes_in_bergen_are_a_booked_flight_in_three_clicks(bergen: Bergen, open_browser: Open) -> None:
    page = open_browser(bergen.server, OWNER).new_page("/fly")
    expect(options(page)).to_have_count(2)

    page.get_by_role("button", name="45 minutes, 1 flight").click()
    expect(options(page)).to_have_count(1)
    expect(page).to_have_url(re.compile("max_block_minutes=45"))
    options(page).get_by_role("button", name="Book").click()
    page.get_by_role("button", name="Book this flight").click()

    expect(page).to_have_url(re.compile("/fly/bookings/"))
    expect(page.get_by_role("heading", name="Runways at ENSO")).to_be_visible()
    toast(page).get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Ended:")).to_be_visible()
    assert bergen.owner.get("/bookings")["total"] == 0


def test_the_same_by_keyboard_alone(bergen: Bergen, open_browser: Open) -> None:
    page = open_browser(bergen.server, OWNER).new_page("/fly")
    keys = Keyboard(page)
    expect(options(page)).to_have_count(2)

    keys.run("45 minutes, 1 flight")
    expect(options(page)).to_have_count(1)
    keys.press("j")
    expect(options(page).first).to_be_focused()
    keys.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("rowheader", name="Block fuel")).to_be_visible()
    keys.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    keys.press("ArrowDown")
    keys.press("b")
    expect(page).to_have_url(re.compile("/fly/bookings/"))
    expect(toast(page)).to_contain_text("is booked")

    expect(page.get_by_role("heading", name="Runways at ENSO")).to_be_visible()
    keys.press("o")
    expect(page.get_by_role("dialog", name="Off blocks")).to_be_visible()


def test_an_empty_board_says_what_would_help(bergen: Bergen, open_browser: Open) -> None:
    page = open_browser(bergen.server, OWNER).new_page("/fly?max_block_minutes=5&new=airport")

    page.get_by_role("button", name=re.compile(r"^Take 0:\d\d h instead")).click()
    expect(options(page)).to_have_count(1)
    page.get_by_role("button", name="Clear filters").click()
    expect(options(page)).to_have_count(2)
    expect(page).to_have_url(re.compile(r"/fly$"))


def test_another_time_and_an_aircraft_are_in_the_address(bergen: Bergen, open_browser: Open) -> None:
    page = open_browser(bergen.server, OWNER).new_page("/fly")

    page.get_by_label("Other time in minutes").fill("1:10")
    expect(page).to_have_url(re.compile("max_block_minutes=70"))
    expect(options(page)).to_have_count(1)
    page.get_by_role("combobox", name="Aircraft", exact=True).select_option(label="LN-ATR · AT76")
    expect(page).to_have_url(re.compile(f"aircraft={bergen.aircraft_id}"))
    page.reload()
    expect(options(page)).to_have_count(1)
    expect(page.get_by_label("Other time in minutes")).to_have_value("70")


def test_a_refused_booking_is_taken_off_the_screen_with_its_reason(bergen: Bergen, open_browser: Open) -> None:
    browser = open_browser(bergen.server, OWNER)
    browser.context.route("**/api/v1/stream*", lambda route: route.abort())
    browser.expect("net::ERR_FAILED", "/api/v1/stream")
    browser.expect("409", "/api/v1/bookings")
    page = browser.new_page("/fly")
    expect(options(page)).to_have_count(2)
    bergen.booked()

    page.keyboard.press("j")
    page.keyboard.press("b")

    expect(toast(page)).to_contain_text("LN-ATR is booked")
    expect(page).to_have_url(re.compile(r"/fly$"))


def test_the_briefing_on_paper_is_the_briefing_alone(bergen: Bergen, open_browser: Open) -> None:
    booking_id = bergen.booked()
    page = open_browser(bergen.server, OWNER, dark=True).new_page(f"/fly/bookings/{booking_id}")
    expect(page.get_by_role("heading", name="Fuel", exact=True)).to_be_visible()
    shown(page)
    expect(page.locator("table.paper")).to_have_count(0)

    page.emulate_media(media="print")
    page.wait_for_function(
        "() => dispatchEvent(new Event('beforeprint')) && document.querySelector('table.paper') !== null"
    )
    paper = page.locator("table.paper")
    expect(paper).to_be_visible()
    expect(page.get_by_role("navigation")).to_have_count(0)
    for part in ("Runways at ENBR", "Runways at ENSO", "Final reserve", "Take-off weight", "To fill in while flying"):
        expect(paper.get_by_text(part, exact=False).first).to_be_visible()
    assert paper.locator("svg path").count() >= 3
    assert page.evaluate("getComputedStyle(document.querySelector('.paper')).color") == "rgb(0, 0, 0)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(paper).to_have_count(0)
    assert page.evaluate("document.documentElement.classList.contains('dark')")

    sheets = page.pdf(format="A4")
    assert sheets.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) == 2
    expect(paper).to_have_count(0)


def test_a_flight_is_filed_by_keyboard_and_the_rules_speak_first(bergen: Bergen, open_browser: Open) -> None:
    booking_id = bergen.flying(minutes=50)
    page = open_browser(bergen.server, OWNER).new_page(f"/fly/bookings/{booking_id}")
    keys = Keyboard(page)
    expect(page.get_by_role("region", name="How the flight stands")).to_contain_text("Over time")

    keys.press("f")
    expect(page.get_by_role("heading", name=re.compile("^File PIREP"))).to_be_visible()
    expect(page.get_by_text("as planned").first).to_be_visible()
    keys.write("Fuel used", "999999")
    expect(page.get_by_text("More than was on board")).to_be_visible()
    keys.write("Fuel used", "300")
    keys.write("Landing rate", "900")
    expect(page.get_by_text("Staff will look at it.")).to_be_visible()
    keys.write("Landing rate", "140")
    # What is typed outlives the tab.
    expect(page.get_by_text("Kept in this browser")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Landing rate")).to_have_value("-140")
    expect(page.get_by_text("was harder than")).to_have_count(0)
    keys.press("Control+Enter")

    expect(page).to_have_url(re.compile(r"/flights/[0-9a-f-]{36}$"))
    bergen.owner.post(f"/pireps/{page.url.rpartition('/')[2]}/reject", {"reason": "Only a test."})


def test_a_flight_over_midnight_is_put_right_with_one_press(bergen: Bergen, open_browser: Open) -> None:
    page = open_browser(bergen.server, OWNER).new_page("/flights/new")
    night = datetime.now(UTC).replace(hour=23, minute=30, second=0, microsecond=0) - timedelta(days=3)
    write_instant(page, "Off blocks", night)
    write_instant(page, "On blocks", night.replace(hour=0, minute=20))
    expect(page.get_by_text("Must be after Off blocks")).to_be_visible()

    page.get_by_role("button", name="It was the next day").click()

    expect(page.get_by_role("status").filter(has_text="0:50")).to_be_visible()
    expect(page.get_by_text("Must be after")).to_have_count(0)


def test_on_a_phone_the_next_step_is_at_the_thumb(bergen: Bergen, open_browser: Open) -> None:
    booking_id = bergen.flying(minutes=10)
    page = open_browser(bergen.server, OWNER, viewport=NARROW).new_page(f"/fly/bookings/{booking_id}")
    step = page.get_by_role("region", name="Next step").get_by_role("link", name="File PIREP")
    expect(step).to_be_in_viewport()
    box = step.bounding_box()
    assert box is not None
    assert box["y"] > NARROW["height"] / 2
    for path in (f"/fly/bookings/{booking_id}", "/fly", f"/flights/new?booking={booking_id}"):
        page.goto(path)
        shown(page)
        wider = page.evaluate("document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth")
        assert wider <= 0, path
