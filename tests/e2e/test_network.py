"""The network: many routes at once, the week, the map and airports; by mouse, and by the keyboard alone."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from tests.e2e.acts import choose, toast
from tests.e2e.axe import problems
from tests.e2e.conftest import Open
from tests.e2e.people import DEMO_OWNER, OWNER, Airline, Caller
from tests.e2e.watched import NARROW
from tests.support.process import Server

PREVIEW = {"name": "Preview", "exact": True}


def _preview_of(page: Page, codes: str, first_number: str) -> None:
    choose(page, "Hubs", "KBOS", "KBOS")
    page.get_by_role("button", name="Paste codes").last.click()
    page.get_by_label("Codes of airports").fill(codes)
    page.get_by_role("button", name=re.compile("^Add .* codes$")).click()
    # It is suggested first; what is typed while that arrives would be mixed with it.
    expect(page.get_by_label("First number")).not_to_have_value("")
    page.get_by_label("First number").fill(first_number)


def _routes(airline: Airline) -> int:
    return int(airline.owner.get("/routes", airline=airline.airline_id)["total"])


def test_many_routes_are_seen_mended_and_opened_and_taken_back_at_once(
    small_airline: Airline, open_browser: Open
) -> None:
    before = _routes(small_airline)
    page = open_browser(small_airline.server, OWNER).new_page("/network")
    page.get_by_role("link", name="Many routes").click()
    _preview_of(page, "KPVD, ORH KJFK; EGLL ZZZQ", "500")
    preview = page.get_by_role("region", **PREVIEW)
    rows = preview.get_by_role("listitem").filter(has=page.get_by_role("textbox"))
    expect(rows).to_have_count(8)
    expect(preview.get_by_text("No airport has these codes: ZZZQ.")).to_be_visible()
    expect(preview.get_by_text(re.compile("^C172 reaches"))).to_have_count(2)
    assert not problems(page)
    # A number that is taken: said on its row, and nothing can be opened until it is mended.
    number = preview.get_by_label("Flight number, KBOS to KPVD")
    number.fill("101")
    number.press("Enter")
    expect(preview.get_by_text("FJO101 is open already.")).to_be_visible()
    expect(preview.get_by_role("button", name="Open 8 routes")).to_be_disabled()
    preview.get_by_role("button", name="Give free numbers").click()
    expect(preview.get_by_text("FJO101 is open already.")).to_have_count(0)
    preview.get_by_label(re.compile(r"^Departure of FJO502")).fill("19:30")
    preview.get_by_label(re.compile(r"^Departure of FJO502")).press("Enter")
    # London is too far: both ways are left out.
    for _ in range(2):
        far = rows.filter(has_text="C172 reaches").first
        far.get_by_role("button", name=re.compile("^Leave FJO")).click()
    expect(rows).to_have_count(6)
    preview.get_by_role("button", name="Open 6 routes").click()
    expect(toast(page)).to_contain_text("6 routes are open.")
    expect(page).to_have_url(re.compile("/network$"))
    assert _routes(small_airline) == before + 6
    toast(page).get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone.")).to_be_visible()
    assert _routes(small_airline) == before


def test_a_world_that_moved_is_a_clear_conflict_with_a_new_preview(small_airline: Airline, open_browser: Open) -> None:
    browser = open_browser(small_airline.server, OWNER)
    browser.expected.add(("409", "/api/v1/routes/bulk"))
    page = browser.new_page("/network/routes/many")
    _preview_of(page, "KPVD KORH", "800")
    preview = page.get_by_role("region", **PREVIEW)
    expect(preview.get_by_label(re.compile("^Departure of FJO801"))).to_be_visible()
    expect(preview.get_by_role("button", name="Open 4 routes")).to_be_enabled()
    leg = {"airline_id": small_airline.airline_id, "departure": "KBOS", "arrival": "KPVD"}
    made: list[str] = []

    def somebody_is_quicker(route: Route) -> None:
        # After the press: a page that hears of it before makes a new preview by itself.
        made.append(small_airline.owner.post("/routes", {**leg, "flight_number": 801})["id"])
        route.continue_()

    page.route("**/api/v1/routes/bulk", somebody_is_quicker, times=1)
    with page.expect_response("**/api/v1/routes/bulk"):
        preview.get_by_role("button", name="Open 4 routes").click()
    expect(preview.get_by_text(re.compile("Things have changed since this preview"))).to_be_visible()
    # The new one already goes round the number that somebody else took.
    expect(preview.get_by_label("Flight number, KBOS to KPVD")).to_have_value("803")
    small_airline.owner.post(f"/routes/{made[0]}/close")


def test_by_the_keyboard_a_plan_is_made_and_opened(small_airline: Airline, open_browser: Open) -> None:
    before = _routes(small_airline)
    page = open_browser(small_airline.server, OWNER).new_page("/network")
    expect(page.get_by_role("row").nth(1)).to_be_visible()
    page.keyboard.press("m")
    expect(page.get_by_role("heading", name="Many routes at once")).to_be_visible()
    for label, code in (("Hubs", "KBOS"), ("Spokes", "KPVD")):
        page.get_by_role("combobox", name=label).focus()
        page.keyboard.type(code)
        expect(page.get_by_role("option").filter(has_text=code).first).to_be_visible()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name=f"Take {code} out")).to_be_visible()
    number = page.get_by_label("First number")
    number.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("900")
    opening = page.get_by_role("button", name="Open 2 routes")
    expect(page.get_by_label(re.compile("^Departure of FJO901"))).to_be_visible()
    expect(opening).to_be_enabled()
    opening.focus()
    page.keyboard.press("Enter")
    expect(toast(page)).to_contain_text("2 routes are open.")
    assert _routes(small_airline) == before + 2
    expect(page).to_have_url(re.compile("/network$"))
    # The key takes back what is offered, and that comes after the message.
    expect(toast(page).get_by_role("button", name="Undo")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.get_by_text("Undone.")).to_be_visible()
    assert _routes(small_airline) == before


def test_ticked_routes_are_changed_together(small_airline: Airline, open_browser: Open) -> None:
    page = open_browser(small_airline.server, OWNER).new_page("/network")
    ticks = page.get_by_role("checkbox", name="Select row")
    expect(ticks).to_have_count(2)
    ticks.first.click()
    ticks.last.click()
    page.get_by_role("button", name="Change…").click()
    dialog = page.get_by_role("dialog", name="Change 2 routes")
    dialog.get_by_label("Times").select_option("Set one departure time")
    dialog.get_by_label("Departs, local").fill("0815")
    # What it would do to each is shown before it is written.
    preview = dialog.get_by_role("region", name="What changes")
    expect(preview.get_by_text("2 routes change")).to_be_visible()
    expect(preview.get_by_text("08:15")).to_have_count(2)
    assert not problems(page)
    dialog.get_by_role("button", name="Save").click()
    expect(toast(page)).to_contain_text("2 routes are changed.")
    expect(page.get_by_role("cell", name="08:15")).to_have_count(2)
    toast(page).get_by_role("button", name="Undo").click()
    expect(page.get_by_role("cell", name="08:15")).to_have_count(0)


def test_a_route_and_the_flight_back_are_opened_in_one_step(small_airline: Airline, open_browser: Open) -> None:
    page = open_browser(small_airline.server, OWNER).new_page("/network/routes/new")
    choose(page, "From", "KBOS", "KBOS")
    choose(page, "To", "KPVD", "KPVD")
    # Whether the aircraft reach it and the runways are long enough is said while it is filled in.
    expect(page.get_by_text(re.compile("^(Runways long enough|Runway short)$")).first).to_be_visible()
    expect(page.get_by_label("Flight number").first).not_to_have_value("")
    page.get_by_label("Flight number").first.fill("771")
    page.get_by_role("checkbox", name="Open the flight back too").check()
    expect(page.get_by_label("Flight number").last).to_have_value("772")
    page.get_by_label("Departure of the flight back").fill("17:10")
    found = problems(page)
    assert not found, "\n".join(found)
    before = _routes(small_airline)
    page.get_by_role("button", name="Open the route").click()
    expect(toast(page)).to_contain_text("771 and the flight back are open.")
    assert _routes(small_airline) == before + 2
    made = {
        route["flight_number"]: route
        for route in small_airline.owner.get("/routes", airline=small_airline.airline_id, limit=200)["items"]
    }
    assert (made[772]["departure"]["icao"], made[772]["departure_time"]) == ("KPVD", "17:10")
    for number in (771, 772):
        small_airline.owner.post(f"/routes/{made[number]['id']}/close", {"reason": ""})


def test_the_week_is_walked_with_the_arrow_keys(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/network?as=week")
    grid = page.get_by_role("region", name="Timetable")
    first = grid.get_by_role("link").first
    expect(first).to_be_visible()
    first.focus()
    name = first.get_attribute("aria-label") or ""
    page.keyboard.press("ArrowRight")
    expect(page.locator(":focus")).not_to_have_attribute("aria-label", name)
    page.keyboard.press("ArrowLeft")
    expect(page.locator(":focus")).to_have_attribute("aria-label", name)
    page.keyboard.press("u")
    expect(page).to_have_url(re.compile("clock=utc"))
    page.keyboard.press("z")
    expect(page).to_have_url(re.compile("zoom="))
    page.keyboard.press("r")
    expect(page).to_have_url(re.compile("by=airport"))
    page.keyboard.press("z")
    expect(page).not_to_have_url(re.compile("zoom="))
    page.keyboard.press("n")
    expect(page).to_have_url(re.compile("week="))
    expect(grid.get_by_role("link").first).to_be_visible()
    page.keyboard.press("w")
    expect(page).not_to_have_url(re.compile("week="))
    page.keyboard.press("v")
    expect(page.get_by_role("region", name="Pairs of airports")).to_be_visible()


def test_the_week_by_mouse_on_paper_and_on_a_phone(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/network")
    page.get_by_role("button", name="Timetable").click()
    page.get_by_role("button", name="Look at Wednesday alone").click()
    expect(page.get_by_text(re.compile("^Wednesday, "))).to_be_visible()
    page.get_by_role("button", name="Whole week").click()
    page.emulate_media(media="print")
    expect(page.get_by_role("table").get_by_role("columnheader", name="Wednesday")).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("region", name="Timetable").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/network/routes/"))

    phone = open_browser(demo, DEMO_OWNER, viewport=NARROW).new_page("/network?as=week")
    phone.get_by_role("button", name="Monday", exact=True).click()
    expect(phone.get_by_role("heading", name=re.compile("^Monday, "))).to_be_visible()
    expect(phone.get_by_role("link", name=re.compile("AUN101"))).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_pair_is_chosen_in_the_list_and_an_airport_narrows_it(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/network?as=map")
    pairs = page.get_by_role("region", name="Pairs of airports")
    pair = pairs.get_by_role("button").filter(has_text="ENSB").first
    pair.click()
    expect(pair).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(re.compile("pair=ENGM-ENSB"))
    pairs.get_by_role("link", name="AUN205").click()
    expect(page.get_by_role("heading", name="AUN205")).to_be_visible()
    page.get_by_role("tab", name="Record").click()
    expect(page.get_by_role("heading", name="Aircraft that fit")).to_be_visible()
    page.go_back()
    page.goto(f"{demo.url}/network?as=map&touching=ENSB")
    expect(pairs.get_by_role("button")).to_have_count(1)


def test_an_airport_tells_its_day_and_its_runways(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/network/airports?in_network=true")
    page.get_by_label("Runway at least").select_option(label="10,000 ft or longer")
    page.get_by_role("row").filter(has_text="ENGM").click()
    expect(page.get_by_role("img", name="Runways as they lie, north up")).to_be_visible()
    expect(page.get_by_role("cell", name="01L/19R")).to_be_visible()
    expect(page.get_by_role("region", name="Departures")).to_contain_text("EGLL")
    expect(page.get_by_text("sunrise and sunset, local")).to_be_visible()
    page.get_by_role("link", name="On the map").click()
    expect(page).to_have_url(re.compile("as=map.*touching=ENGM"))


def test_a_new_airline_is_told_how_to_begin(open_browser: Open, small_airline: Airline) -> None:
    owner: Caller = small_airline.owner
    fresh = {"name": "Fresh Air", "icao": "FRE", "callsign": "FRESH", "country": "US", "currency": "USD"}
    made = owner.post("/airlines", fresh)["id"]
    page = open_browser(small_airline.server, OWNER).new_page("/")
    page.evaluate("id => localStorage.setItem('vamgr.preferences', JSON.stringify({airlineId: id}))", made)
    page.goto(f"{small_airline.server.url}/network?as=week")
    expect(page.get_by_text("No route yet")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Many routes").last).to_be_visible()
