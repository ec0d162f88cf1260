"""Pilots and their books: profile, logbook, leave, ranks, invitations; by mouse, and by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.acts import card, choose, is_live, toast
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Airline, Caller, Person, found_airline
from tests.e2e.test_keyboard import Keyboard
from tests.e2e.watched import NARROW
from tests.support.process import serving
from vamgr.kernel.times import iso


def fly(airline: Airline, person: Person, departure: str, arrival: str, *, ended_hours_ago: int) -> None:
    """One accepted flight of half an hour."""
    caller = Caller(airline.server, person)
    on = datetime.now(UTC) - timedelta(hours=ended_hours_ago)
    report = {
        "airline_id": airline.airline_id,
        "aircraft_id": airline.aircraft_id,
        "departure": departure,
        "planned_arrival": arrival,
        "arrival": arrival,
        "block_off_at": iso(on - timedelta(minutes=30)),
        "block_on_at": iso(on),
        "block_fuel_kg": 60,
        "fuel_used_kg": 15,
        "landing_rate_fpm": -120,
    }
    filed = caller.post("/pireps", report)
    if filed["state"] != "accepted":
        airline.owner.post(f"/pireps/{filed['id']}/accept", {"reason": "As flown."})


def pilot_id(airline: Airline, person: Person) -> str:
    return str(Caller(airline.server, person).get("/me")["pilots"][0]["id"])


@pytest.fixture(scope="module")
def small_airline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Airline]:
    """One of its own: its aircraft is flown away and its ranks change."""
    with serving(tmp_path_factory.mktemp("people") / "data", stored=True) as server:
        yield found_airline(server)


@pytest.fixture(scope="module")
def flown(small_airline: Airline) -> tuple[Airline, Person]:
    """Paula has flown there and back."""
    paula = small_airline.hire("Paula Pilot")
    fly(small_airline, paula, "KBOS", "KBED", ended_hours_ago=4)
    fly(small_airline, paula, "KBED", "KBOS", ended_hours_ago=2)
    return small_airline, paula


def test_the_profile_says_what_was_flown_and_where(flown: tuple[Airline, Person], open_browser: Open) -> None:
    airline, paula = flown
    page = open_browser(airline.server, OWNER).new_page(f"/crew/{pilot_id(airline, paula)}")
    expect(page.get_by_role("heading", name="Paula Pilot")).to_be_visible()
    about = page.get_by_role("region", name="About the pilot")
    expect(about.get_by_role("progressbar", name=re.compile("On the way to"))).to_be_visible()
    figures = page.get_by_role("region", name="Figures")
    expect(figures.get_by_text("1:00", exact=True)).to_be_visible()
    places = page.get_by_role("region", name="Airports visited", exact=True).last
    expect(places.get_by_role("row", name=re.compile("KBED.*2"))).to_be_visible()
    expect(page.get_by_role("region", name="Map of the airports visited").locator("canvas").first).to_be_visible()
    expect(card(page, "Awards").get_by_text("First flight")).to_be_visible()
    expect(card(page, "Records").get_by_text("Softest landing")).to_be_visible()
    # What is drawn is also there in words.
    landings = card(page, "Landing rates")
    expect(landings.get_by_role("slider", name=re.compile("between -120 and -120"))).to_be_visible()
    landings.get_by_text("As a table").click()
    expect(landings.get_by_role("cell", name="-120 ft/min").first).to_be_visible()
    card(page, "Flown").get_by_role("button", name="Aircraft").click()
    expect(card(page, "Flown").get_by_role("link", name="N172AB")).to_be_visible()


def test_the_logbook_is_narrowed_and_sums_what_is_left(flown: tuple[Airline, Person], open_browser: Open) -> None:
    airline, paula = flown
    fly(airline, paula, "KBOS", "KORH", ended_hours_ago=1)
    page = open_browser(airline.server, paula).new_page("/logbook")
    totals = page.get_by_role("region", name="In all")
    expect(totals.get_by_text("1:30", exact=True)).to_be_visible()
    choose(page, "Airport, from or to", "KBED", "KBED")
    expect(totals.get_by_text("1:00", exact=True)).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="2 rows")).to_be_visible()
    # The address holds it, also the days; the day after the last flight has none.
    page.get_by_label("From day").fill((datetime.now(UTC) + timedelta(days=1)).strftime("%Y-%m-%d"))
    expect(page.get_by_text("Nothing matches")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Nothing matches")).to_be_visible()
    page.get_by_role("group", name="Where and when").get_by_text("Clear", exact=True).click()
    expect(totals.get_by_text("1:30", exact=True)).to_be_visible()
    page.get_by_role("tab", name="Figures").click()
    expect(card(page, "Records")).to_be_visible()


def test_the_logbook_on_paper_brings_sums_forward(flown: tuple[Airline, Person], open_browser: Open) -> None:
    airline, paula = flown
    page = open_browser(airline.server, paula).new_page("/logbook?airport=KBED")
    page.get_by_role("link", name="Print").click()
    expect(page).to_have_url(re.compile("/logbook/print.*airport=KBED"))
    sheet = page.get_by_role("region", name="Page 1 of 1")
    expect(sheet.get_by_role("row", name=re.compile("Total to date 1:00"))).to_be_visible()
    expect(sheet.get_by_role("row", name=re.compile("Brought forward 0:00"))).to_be_visible()
    # The oldest flight comes first.
    expect(sheet.locator("tbody tr").first).to_contain_text(re.compile("KBOS.*KBED"))


def test_a_leave_is_planned_seen_by_all_and_called_off(small_airline: Airline, open_browser: Open) -> None:
    lena = small_airline.hire("Lena Leave")
    own = pilot_id(small_airline, lena)
    browser = open_browser(small_airline.server, lena, viewport=NARROW)
    browser.expect("422", f"/api/v1/pilots/{own}/leave")
    page = browser.new_page(f"/crew/{own}")
    page.get_by_role("button", name="Actions").click()
    page.get_by_role("menuitem", name="Go on leave").click()
    dialog = page.get_by_role("dialog", name="Go on leave")
    first, last = (datetime.now(UTC) + timedelta(days=days) for days in (3, 10))
    dialog.get_by_label("First day away").fill(first.strftime("%Y-%m-%d"))
    dialog.get_by_label("Last day away").fill((first - timedelta(days=1)).strftime("%Y-%m-%d"))
    dialog.get_by_role("button", name="Go on leave").click()
    expect(dialog.get_by_text("comes before the first")).to_be_visible()
    dialog.get_by_label("Last day away").fill(last.strftime("%Y-%m-%d"))
    dialog.get_by_label("Reason").fill("Summer house.")
    dialog.get_by_role("button", name="Go on leave").click()
    expect(page.get_by_text(re.compile("Will be away from .*Summer house."))).to_be_visible()

    staff = open_browser(small_airline.server, OWNER).new_page("/crew/away")
    line = staff.get_by_role("listitem").filter(has_text="Lena Leave")
    expect(line.get_by_text("Summer house.")).to_be_visible()
    is_live(staff)
    page.get_by_role("button", name="Actions").click()
    page.get_by_role("menuitem", name="Call off the leave").click()
    expect(page.get_by_text(re.compile("Will be away"))).to_have_count(0)
    # The other window hears of it by itself.
    expect(line).to_have_count(0)


def test_a_rank_says_whom_it_promotes_before_it_is_saved(flown: tuple[Airline, Person], open_browser: Open) -> None:
    airline, _ = flown
    ranks = airline.owner.get("/ranks", airline=airline.airline_id)["items"]
    page = open_browser(airline.server, OWNER).new_page("/crew/ranks")
    form = page.get_by_role("form", name=ranks[1]["name"])
    form.get_by_label("From hours").fill(str(ranks[2]["hours_required"]))
    expect(form.get_by_text(f"{ranks[2]['name']} is reached with")).to_be_visible()
    form.get_by_label("From hours").fill("1")
    expect(form.get_by_text(re.compile("Paula Pilot, 1:.0 h"))).to_be_visible()
    form.get_by_role("button", name="Save").click()
    expect(toast(page)).to_contain_text("The rank is saved.")
    expect(page.get_by_text("0 to 1 h")).to_be_visible()
    toast(page).get_by_role("button", name="Undo").click()
    expect(page.get_by_text(f"0 to {ranks[1]['hours_required']} h")).to_be_visible()


def test_an_invitation_gets_a_new_link_and_says_who_came(small_airline: Airline, open_browser: Open) -> None:
    page = open_browser(small_airline.server, OWNER).new_page("/crew/invitations")
    page.get_by_role("main").get_by_role("button", name="Invite").first.click()
    dialog = page.get_by_role("dialog", name="Invite people")
    dialog.get_by_role("button", name="Make the link").click()
    first = link_in(page)
    page.get_by_role("row").filter(has_text="Open").get_by_role("button", name="New link").first.click()
    second = link_in(page)
    assert first != second

    guest = open_browser(small_airline.server)
    guest.expect("410", f"/api/v1/invitations/by-token/{first.rsplit('/', 1)[1]}")
    lost = guest.new_page(first)
    expect(lost.get_by_text("can no longer be used")).to_be_visible()
    join(small_airline, second)
    expect(page.get_by_role("row").filter(has_text="Ivo Invited").get_by_text("Used up")).to_be_visible()


def link_in(page: Page) -> str:
    """The link that is shown the one time."""
    dialog = page.get_by_role("dialog", name="Copy the link now")
    text = dialog.get_by_text(re.compile("/join/")).inner_text()
    dialog.get_by_role("button", name="I have copied it").click()
    return "/join/" + text.rsplit("/", 1)[1]


def join(airline: Airline, path: str) -> None:
    person: dict[str, Any] = {
        "email": "ivo@example.org",
        "display_name": "Ivo Invited",
        "password": OWNER.password,
    }
    Caller(airline.server).post(f"/invitations/by-token/{path.rsplit('/', 1)[1]}/accept", person)


def test_people_by_keyboard_alone(small_airline: Airline, open_browser: Open) -> None:
    """New pilots are ticked and activated, one goes on leave, and a rank is edited: no press of the mouse."""
    users = [
        small_airline.owner.post(
            "/users",
            {
                "role": "pilot",
                "abilities": [],
                "email": f"{name.lower()}@example.org",
                "display_name": f"{name} Waiting",
                "password": OWNER.password,
            },
        )["id"]
        for name in ("Nia", "Nor")
    ]
    for user in users:
        small_airline.owner.post(
            "/pilots",
            {
                "user_id": user,
                "airline_id": small_airline.airline_id,
                "home_airport": "KBOS",
                "activate": False,
            },
        )
    page = open_browser(small_airline.server, OWNER).new_page("/crew?status=pending")
    keys = Keyboard(page)
    expect(page.get_by_role("row").filter(has_text="Waiting")).to_have_count(2)
    for key in ("j", "x", "j", "x"):
        keys.press(key)
    expect(page.get_by_role("button", name="Activate 2 pilots")).to_be_visible()
    keys.run("Activate 2 pilots", back=True)
    expect(page.get_by_role("row").filter(has_text="Waiting")).to_have_count(0)

    page.goto(f"{small_airline.server.url}/crew?q=Nia")
    expect(page.get_by_role("row").filter(has_text="Nia Waiting")).to_be_visible()
    keys.press("j")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Nia Waiting")).to_be_visible()
    keys.run("Actions")
    # The menu opens on its first entry.
    expect(page.get_by_role("menuitem", name="Send on leave")).to_be_focused()
    keys.press("Enter")
    dialog = page.get_by_role("dialog", name="Send on leave")
    dialog.wait_for()
    keys.write("Reason", "Exams.")
    keys.run("Send on leave")
    expect(page.get_by_text("until further notice. Exams.")).to_be_visible()
    # The message in the corner is undone by its key.
    expect(toast(page).get_by_role("button", name="Undo")).to_be_visible()
    keys.press("Control+z")
    expect(page.get_by_text("until further notice. Exams.")).to_have_count(0)
