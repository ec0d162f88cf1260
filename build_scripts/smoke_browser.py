"""What a new pilot does on the first evening, in a real browser, from the welcome page to the accepted flight."""

import re

from playwright.sync_api import Browser, Page, expect
from smoke_program import wait_for

from tests.e2e.acts import card, choose, sign_in, toast, write_times
from tests.e2e.watched import Watched, watched

EMAIL, PASSWORD = "olga@example.org", "a long enough secret 42"
AIRLINE = "Fjord Air"
PATIENCE_MS = 30_000


def first_evening(browser: Browser, url: str) -> float:
    """Found the airline, buy, open a route, book, fly, report. Returns the seconds to the first paint of the page."""
    with watched(browser, url) as one:
        page = one.new_page("/")
        painted = first_paint(page)
        _found(page)
        _equip(page)
        _fly(page)
        one.check()
    return painted


def everything_is_there(browser: Browser, url: str) -> None:
    """Sign in again after the crash: the flight, its money and the booking's end."""
    with watched(browser, url) as one:
        _back_again(one)
        one.check()


def _back_again(one: Watched) -> None:
    page = one.new_page("/sign-in")
    sign_in(page, EMAIL, PASSWORD)
    expect(page.get_by_role("heading", name=AIRLINE, exact=True)).to_be_attached(timeout=PATIENCE_MS)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Logbook").click()
    row = page.get_by_role("row").filter(has_text="FJO101")
    expect(row).to_contain_text("Accepted")
    row.click()
    expect(page.get_by_text("Accepted by the rules")).to_be_visible()
    expect(card(page, "Money").locator("details").first).to_be_visible()
    expect(card(page, "History").get_by_text("Filed FJO101")).to_be_visible()


def first_paint(page: Page) -> float:
    """Seconds from asking for the page to its first content."""
    asked = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
    return float(wait_for("the first paint", lambda: page.evaluate(asked))) / 1000


def _found(page: Page) -> None:
    expect(page).to_have_url(re.compile("/welcome$"), timeout=PATIENCE_MS)
    page.get_by_label("Your name").fill("Olga Owner")
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Name").fill(AIRLINE)
    page.get_by_label("ICAO code").fill("FJO")
    page.get_by_label("Country").select_option("Norway")
    page.get_by_role("button", name="Continue").click()
    choose(page, "Hub", "Bergen", "ENBR")
    page.get_by_role("button", name="Found the airline").click()
    expect(toast(page)).to_contain_text("is founded", timeout=PATIENCE_MS)


def _equip(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^C172")).click()
    page.get_by_label("Registration").fill("LN-FJA")
    page.get_by_role("button", name=re.compile("^Buy for")).click()
    choose(page, "To", "Sogndal", "ENSG")
    page.get_by_role("button", name="Open the route").click()
    expect(page.get_by_role("heading", name="Ready for take-off")).to_be_visible(timeout=PATIENCE_MS)
    page.get_by_role("link", name="Go to Home").click()
    expect(page.get_by_role("heading", name=AIRLINE, exact=True)).to_be_attached()


def _fly(page: Page) -> None:
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Fly").click()
    options = page.get_by_role("list", name="Flights that you can choose from")
    options.get_by_role("button", name="Book").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Book this flight").click()
    expect(page).to_have_url(re.compile("/fly/bookings/"), timeout=PATIENCE_MS)
    page.get_by_role("link", name="File PIREP").click()
    write_times(page, block_minutes=55)
    page.get_by_label("Landing rate").fill("180")
    page.get_by_role("button", name="File PIREP").click()
    expect(page.get_by_text("Accepted by the rules")).to_be_visible(timeout=PATIENCE_MS)
