"""What staff and pilots do besides, without a mouse: routes, crew, settings, keys, copies, money, the past, flights."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.acts import toast
from tests.e2e.conftest import Open
from tests.e2e.people import DEMO_OWNER, OWNER, Airline, found_airline
from tests.e2e.screens import shown
from tests.e2e.test_keyboard import Keyboard, write_instant
from tests.support.process import Server, serving
from tests.support.running import STORE


@pytest.fixture(scope="module")
def airline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Airline]:
    """One of its own: its aircraft flies, and its colours change."""
    with serving(tmp_path_factory.mktemp("keys") / "data", stored=True) as server:
        yield found_airline(server)


def _opened(airline: Airline, open_browser: Open, path: str) -> tuple[Page, Keyboard]:
    page = open_browser(airline.server, OWNER).new_page(path)
    shown(page)
    return page, Keyboard(page)


def _pick(keys: Keyboard, label: str, code: str) -> None:
    """Look a place up and take the first entry."""
    keys.to(label)
    keys.press("Control+A")
    keys.page.keyboard.type(code)
    expect(keys.page.get_by_role("listbox").get_by_role("option").first).to_contain_text(code)
    keys.press("Enter")


def test_one_route_and_a_pair(airline: Airline, open_browser: Open) -> None:
    page, keys = _opened(airline, open_browser, "/network")
    for number, arrival, back in (("701", "KPVD", False), ("711", "KORH", True)):
        keys.press("c")
        expect(page.get_by_role("heading", name="New route")).to_be_visible()
        _pick(keys, "From", "KBOS")
        _pick(keys, "To", arrival)
        # It is suggested first; what is typed while that arrives would be mixed with it.
        expect(page.get_by_label("Flight number").first).not_to_have_value("")
        keys.write("Flight number", number)
        way_back = page.get_by_role("checkbox", name="Open the flight back too")
        keys.to("Open the flight back too")
        if way_back.is_checked() != back:
            keys.press("Space")
        expect(way_back).to_be_checked(checked=back)
        keys.run("Open the route")
        expect(toast(page)).to_contain_text(f"FJO{number}")
        page.goto(f"{airline.server.url}/network")
        shown(page)
    idents = {route["ident"] for route in airline.owner.get("/routes")["items"]}
    assert {"FJO701", "FJO711", "FJO712"} <= idents
    assert "FJO702" not in idents


def test_somebody_is_added_hired_and_invited(airline: Airline, open_browser: Open) -> None:
    page, keys = _opened(airline, open_browser, "/crew/users")
    keys.run("New user")
    expect(page.get_by_role("dialog", name="New user")).to_be_visible()
    keys.write("Name", "Tabea Key")
    keys.write("E-mail", "tabea@example.org")
    keys.write("First password", "no mouse was harmed")
    keys.to("Is a pilot of Fjord Air")
    keys.press("Space")
    expect(page.get_by_role("switch", name="Is a pilot of Fjord Air")).not_to_be_checked()
    keys.run("Create")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("row").filter(has_text="Tabea Key")).to_be_visible()
    # Where it began, and not at the top of the page.
    expect(page.get_by_role("button", name="New user")).to_be_focused()

    page.goto(f"{airline.server.url}/crew")
    shown(page)
    keys.run("Hire a user")
    expect(page.get_by_role("dialog", name="Hire a user as a pilot")).to_be_visible()
    user = page.get_by_role("dialog").get_by_role("combobox", name=re.compile("^User"))
    expect(user.get_by_role("option", name="Tabea Key")).to_have_count(1)  # as soon as the users are there
    keys.to("User")
    page.keyboard.type("Tabea")
    expect(user.locator("option:checked")).to_have_text("Tabea Key")
    _pick(keys, "Home base", "KBOS")
    keys.run("Hire a user")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("row").filter(has_text="Tabea Key")).to_be_visible()

    page.goto(f"{airline.server.url}/crew/invitations")
    shown(page)
    keys.run("Invite")
    expect(page.get_by_role("dialog", name="Invite people")).to_be_visible()
    keys.run("Make the link")
    expect(page.get_by_role("dialog", name="Copy the link now")).to_be_visible()
    keys.run("I have copied it")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("row").filter(has_text="Open")).to_be_visible()


def test_colours_and_a_key_with_an_end(airline: Airline, open_browser: Open) -> None:
    page, keys = _opened(airline, open_browser, "/settings/airline")
    # The picker of the system, and beside it what can be typed.
    keys.to("Main colour")
    keys.press("Tab")
    keys.write("Main colour", "#123456")
    keys.run("Save")
    expect(toast(page)).to_be_visible()
    assert airline.owner.get("/airlines")["items"][0]["colours"]["primary"].lower() == "#123456"

    page.goto(f"{airline.server.url}/account")
    shown(page)
    keys.write("What is it for?", "A tracker")
    keys.to("Ends")
    page.keyboard.type("in a year")
    keys.run("Create key")
    expect(page.get_by_role("dialog", name="Copy your key now")).to_be_visible()
    keys.run("I have copied it")
    line = page.get_by_role("listitem").filter(has_text="A tracker")
    expect(line).to_contain_text("until")
    ends = airline.owner.get("/api-keys")["items"][0]["expires_at"]
    assert 364 <= (datetime.fromisoformat(ends) - datetime.now(UTC)).days <= 365
    keys.run("Revoke", back=True)
    expect(page.get_by_role("dialog", name="Revoke “A tracker”?")).to_be_visible()
    keys.run("Revoke")
    expect(line.get_by_text("Revoked")).to_be_visible()


@pytest.mark.skipif(STORE != "sqlite", reason="a backup is of a data folder; whoever hosts cares for a database")
def test_a_backup(airline: Airline, open_browser: Open) -> None:
    page, keys = _opened(airline, open_browser, "/settings/data")
    keys.run("Back up now")
    expect(toast(page)).to_contain_text("The backup is made")


def test_tab_goes_on_from_a_message_and_undo_goes_back(airline: Airline, open_browser: Open) -> None:
    page, keys = _opened(airline, open_browser, "/settings/airline")
    before = airline.owner.get("/airlines")["items"][0]["colours"]["primary"]
    keys.to("Main colour")
    keys.press("Tab")
    keys.write("Main colour", "#654321")
    keys.run("Save")
    undo = toast(page).get_by_role("button", name="Undo")
    expect(undo).to_be_visible()
    undo.hover()  # it stays while the pointer is over it
    keys.to("Undo")
    keys.to("Home")  # the message is the last thing on the page: behind it, it begins again
    keys.to("Save")
    keys.run("Undo")
    expect(undo).to_have_count(0)
    expect(page.locator(":focus")).to_have_count(1)
    expect(toast(page).locator(":focus")).to_have_count(0)
    page.reload()
    assert airline.owner.get("/airlines")["items"][0]["colours"]["primary"] == before


def test_the_past_and_back(airline: Airline, open_browser: Open) -> None:
    airline.hire("Nora Late")
    one = open_browser(airline.server, OWNER)
    one.expect("503", "/api/v1/")  # the past is being prepared; asked again by itself
    page = one.new_page("/crew")
    shown(page)
    keys = Keyboard(page)
    expect(page.get_by_text("Nora Late").first).to_be_visible()
    keys.run("See this as it was on a day")
    dialog = page.get_by_role("dialog", name="Go to a moment")
    expect(dialog.get_by_role("listitem").first).to_be_visible()
    name = dialog.get_by_role("listitem").first.get_by_role("button").inner_text().split("\n")[0]
    keys.run(re.escape(name))
    expect(page.get_by_role("region", name="Time machine")).to_be_visible()
    expect(page.get_by_text("Nora Late")).to_have_count(0)
    keys.press("Escape")
    expect(page.get_by_text("Nora Late").first).to_be_visible()


def test_from_a_bar_to_a_posting_and_its_formula(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/finance/profit?by=month&range=all")
    shown(page)
    keys = Keyboard(page)
    bars = page.get_by_role("slider")
    for _ in range(60):
        if bars.evaluate("(bars) => bars === document.activeElement"):
            break
        keys.press("Tab")
    expect(bars).to_be_focused()
    keys.press("End")
    expect(bars).to_have_attribute("aria-valuetext", re.compile(r": [-−]?€"))
    keys.press("Enter")
    expect(page).to_have_url(re.compile("/finance/entries"))
    # The address and the heading over both pages are there before the page is.
    expect(page.get_by_role("columnheader", name="What it followed from")).to_be_visible()
    shown(page)
    keys.press("j")
    keys.press("Enter")
    expect(page).to_have_url(re.compile("/finance/entries/[0-9a-f-]+"))
    expect(page.get_by_role("heading", name="What it followed from")).to_be_visible()


def test_a_booked_flight_goes_and_is_reported(airline: Airline, open_browser: Open) -> None:
    booking = {"kind": "route", "route_id": airline.route_ids[0], "aircraft_id": airline.aircraft_id}
    booking_id = airline.owner.post("/bookings", booking)["id"]
    page, keys = _opened(airline, open_browser, f"/fly/bookings/{booking_id}")
    keys.press("o")
    dialog = page.get_by_role("dialog", name="Off blocks")
    expect(dialog).to_be_visible()
    keys.run("Off blocks")
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("region", name="How the flight stands")).to_be_visible()
    keys.run("File PIREP")
    expect(page.get_by_role("heading", name="File PIREP")).to_be_visible()
    on = datetime.now(UTC) - timedelta(minutes=2)
    write_instant(keys, "Off blocks", on - timedelta(minutes=40))
    write_instant(keys, "Take-off", on - timedelta(minutes=35))
    write_instant(keys, "Landing", on - timedelta(minutes=4))
    write_instant(keys, "On blocks", on)
    keys.press("Control+Enter")
    expect(page).to_have_url(re.compile(r"/flights/[0-9a-f-]{36}$"))
    assert airline.owner.get("/pireps")["total"] == 1
