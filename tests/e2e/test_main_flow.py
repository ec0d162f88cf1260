"""From the empty folder to a flown, accepted and paid flight, by mouse, as one person does it on the first evening."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.acts import card, choose, toast, write_times
from tests.e2e.axe import problems
from tests.e2e.people import OWNER, Caller
from tests.e2e.watched import Watched, watched
from tests.support.process import Server, serving
from tests.support.running import STORE, first_run


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("main") / "data", stored=True) as server:
        yield server


@pytest.fixture(scope="module")
def olga(browser: Browser, server: Server) -> Iterator[Watched]:
    with watched(browser, server.url) as one:
        yield one


@pytest.fixture(scope="module")
def page(olga: Watched, server: Server) -> Page:
    """One tab for the whole story: each test goes on where the one before it ended. A database's story begins later."""
    if STORE == "sqlite":
        return olga.new_page("/")
    Caller(server).post("/setup", first_run(hub_icao="ENBR", currency="NOK"))
    OWNER.sign_in(olga)
    return olga.new_page("/welcome")


first_run_of_a_folder = pytest.mark.skipif(
    STORE != "sqlite", reason="a first run belongs to a data folder; test_hosted.py founds airlines in a database"
)


@pytest.fixture(autouse=True)
def _nothing_to_complain_of(olga: Watched) -> Iterator[None]:
    yield
    olga.check()


@first_run_of_a_folder
def test_the_empty_folder_leads_to_the_first_run(page: Page) -> None:
    expect(page).to_have_url(re.compile("/welcome$"))

    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_label("Your name")).to_have_attribute("aria-invalid", "true")

    assert not problems(page)
    page.get_by_label("Your name").fill("Olga Owner")
    page.get_by_label("E-mail address").fill("olga@example.org")
    page.get_by_label("Password").fill("a long enough secret 42")
    page.get_by_role("button", name="Continue").click()


@first_run_of_a_folder
def test_an_airline_is_founded(page: Page) -> None:
    page.get_by_label("Name").fill("Fjord Air")
    expect(page.get_by_label("Callsign")).to_have_value("FJORD")
    page.get_by_label("ICAO code").fill("FJO")
    page.get_by_label("Country").select_option("Norway")
    expect(page.get_by_label("Currency")).to_have_value("NOK")
    assert not problems(page)
    page.get_by_role("button", name="Continue").click()

    assert not problems(page)
    choose(page, "Hub", "Bergen", "ENBR")
    page.get_by_role("button", name="Found the airline").click()
    expect(toast(page)).to_contain_text("Fjord Air is founded.")


def test_the_first_aircraft_is_bought(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^C172")).click()
    page.get_by_label("Registration").fill("LN-FJA")
    assert not problems(page)
    page.get_by_role("button", name=re.compile("^Buy for")).click()
    expect(page.get_by_role("heading", name="Open your first route")).to_be_visible()


def test_the_first_route_is_opened_both_ways(page: Page) -> None:
    choose(page, "To", "Sogndal", "ENSG")
    expect(page.get_by_text("In range")).to_be_visible()
    assert not problems(page)
    page.get_by_role("button", name="Open the route").click()
    expect(page.get_by_role("heading", name="Ready for take-off")).to_be_visible()


def test_home_shows_the_airline(page: Page) -> None:
    page.get_by_role("link", name="Go to Home").click()
    expect(page.get_by_role("heading", name="Fjord Air", exact=True)).to_be_attached()
    expect(page.get_by_role("application", name=re.compile("2 airports"))).to_be_visible()
    assert not problems(page)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Fly").click()


def test_a_flight_is_booked_with_its_briefing(page: Page) -> None:
    options = page.get_by_role("list", name="Flights that you can choose from")
    expect(options.get_by_role("listitem").first).to_contain_text("ENSG")
    options.get_by_role("button", name="Book").click()

    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_role("combobox", name="Aircraft")).to_have_value(re.compile("LN-FJA"))
    expect(sheet.get_by_role("rowheader", name="Block fuel")).to_be_visible()
    assert not problems(page)
    sheet.get_by_role("button", name="Book this flight").click()

    expect(page).to_have_url(re.compile("/fly/bookings/"))
    expect(toast(page)).to_contain_text("is booked")
    expect(page.get_by_role("heading", name="Fuel")).to_be_visible()
    for line in ("Trip", "Contingency", "Alternate"):
        expect(page.get_by_role("table").filter(has_text=line).first).to_be_visible()


def test_it_goes_off_blocks_and_everybody_sees_it(page: Page) -> None:
    page.get_by_role("button", name="Off blocks").click()
    page.get_by_role("dialog").get_by_role("button", name="Off blocks").click()
    expect(toast(page)).to_contain_text("is off blocks")
    expect(page.get_by_role("region", name="How the flight stands")).to_be_visible()


def test_the_flight_is_reported(page: Page) -> None:
    page.get_by_role("link", name="File PIREP").click()
    write_times(page, block_minutes=55)
    page.get_by_label("Landing rate").fill("180")
    expect(page.get_by_role("status").filter(has_text="0:55")).to_be_visible()
    page.get_by_role("button", name="File PIREP").click()
    expect(page).to_have_url(re.compile(r"/flights/[0-9a-f-]{36}$"))
    expect(page.get_by_text("Accepted by the rules")).to_be_visible()


def test_every_amount_opens_to_its_formula(page: Page) -> None:
    money = card(page, "Money")
    fares = money.locator("details").filter(has_text="Economy fares")
    fares.locator("summary").click()
    expect(fares.get_by_text(re.compile(r"^2 passengers × (\d+\.\d\d) NOK = \d+\.\d\d NOK$"))).to_be_visible()
    lines = money.locator("details")
    for line in [lines.nth(index) for index in range(lines.count())]:
        if line.get_attribute("open") is None:
            line.locator("summary").click()
        expect(line.get_by_text(re.compile(r"\d+\.\d\d NOK")).first).to_be_visible()


def test_the_groups_add_up_to_the_result(page: Page) -> None:
    money = card(page, "Money")
    groups = [
        minor(heading.locator("xpath=following-sibling::*").inner_text())
        for heading in money.get_by_role("heading", level=3).all()
    ]
    result = money.locator("dt", has_text="Result").locator("xpath=following-sibling::dd").inner_text()
    assert len(groups) > 5
    assert sum(groups) == minor(result)


def test_the_history_tells_how_it_came_about(page: Page) -> None:
    history = card(page, "History")
    for sentence in ("Filed FJO101", "Accepted by rule: FJO101", "Posted: FJO101", "the booking is done"):
        expect(history.get_by_text(sentence)).to_be_visible()


def test_the_logbook_has_the_flight(page: Page) -> None:
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Logbook").click()
    row = page.get_by_role("row").filter(has_text="FJO101")
    expect(row).to_contain_text("Accepted")
    expect(row).to_contain_text("0:55")
    expect(page.get_by_role("region", name="In all")).to_contain_text("0:55")


def test_the_pilot_and_the_aircraft_are_where_they_landed(page: Page) -> None:
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Fly").click()
    expect(page.get_by_text(re.compile("You are at ENSG"))).to_be_visible()
    options = page.get_by_role("list", name="Flights that you can choose from")
    expect(options.get_by_role("listitem").first).to_contain_text("ENBR")


def minor(amount: str) -> int:
    """ "+NOK 460.00" in minor units."""
    sign = -1 if re.search("[-−]", amount) else 1
    return sign * int(re.sub(r"\D", "", amount))
