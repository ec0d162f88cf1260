"""The fleet and its money: the board, an aircraft's page, the grid of fares, from a bar to the formula behind it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.acts import toast
from tests.e2e.conftest import Open
from tests.e2e.people import DEMO_OWNER, OWNER, Airline, Caller
from tests.e2e.screens import shown
from tests.e2e.watched import NARROW
from tests.support.process import Server


@pytest.fixture
def owner(demo: Server) -> Caller:
    return Caller(demo, DEMO_OWNER)


def parked(owner: Caller, count: int) -> list[str]:
    items = owner.get("/aircraft", state="parked", limit=200)["items"]
    assert len(items) >= count, "the demo has too few aircraft that stand"
    return [one["registration"] for one in items[:count]]


def card_of(page: Page, registration: str) -> Locator:
    return page.locator("[data-aircraft]").filter(has_text=registration)


def narrow(page: Page, subfleet: str) -> None:
    """Choose one in the menu of a filter."""
    page.locator("button[aria-haspopup=menu]").filter(has_text=re.compile("^Subfleet")).click()
    page.get_by_role("menuitemcheckbox", name=subfleet, exact=True).click()
    page.keyboard.press("Escape")


def test_the_board_is_narrowed_turned_and_sent_to_a_friend(demo: Server, owner: Caller, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/fleet")
    fleet = owner.get("/aircraft", limit=200)["items"]
    cards = page.locator("[data-aircraft]")
    expect(cards).to_have_count(len(fleet))

    flying = [one for one in fleet if one["state"] == "in_flight"]
    page.get_by_role("group", name="Show only").get_by_role("button", name=re.compile("^In flight")).click()
    expect(page).to_have_url(re.compile("state=in_flight"))
    expect(cards).to_have_count(len(flying))
    page.get_by_role("button", name=re.compile(r"^All \d+$")).click()

    subfleet = fleet[0]["subfleet"]
    narrow(page, subfleet["name"])
    expect(cards).to_have_count(sum(one["subfleet"]["id"] == subfleet["id"] for one in fleet))
    page.get_by_role("button", name="By state").click()
    states = {one["state"] for one in fleet if one["subfleet"]["id"] == subfleet["id"]}
    expect(page.locator("section:has(> ul [data-aircraft])")).to_have_count(len(states))
    address = page.url

    again = open_browser(demo, DEMO_OWNER).new_page(address.removeprefix(demo.url))
    expect(again.locator("[data-aircraft]")).to_have_count(cards.count())
    expect(again.get_by_role("button", name="By state")).to_have_attribute("aria-pressed", "true")
    # The table is narrowed by the same address.
    again.get_by_role("button", name="Table").click()
    expect(again.get_by_role("row")).to_have_count(1 + cards.count())

    page.get_by_role("searchbox", name="Find an aircraft").fill("no such tail")
    expect(page.get_by_text("No aircraft like that")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(cards).to_have_count(len(fleet))


def test_several_aircraft_by_mouse_and_all_of_it_taken_back(demo: Server, owner: Caller, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/fleet")
    first, second = parked(owner, 2)
    for registration in (first, second):
        page.get_by_label(f"Select {registration}").check()
    bar = page.get_by_role("region", name="2 aircraft selected")
    bar.get_by_role("button", name="Put into storage").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(first)
    dialog.get_by_label("Reason").fill("Quiet season")
    dialog.get_by_role("button", name="Put 2 aircraft into storage").click()
    expect(toast(page)).to_contain_text("Done for 2 aircraft.")
    for registration in (first, second):
        expect(card_of(page, registration)).to_contain_text("Quiet season")
    toast(page).get_by_role("button", name="Undo").click()
    for registration in (first, second):
        expect(card_of(page, registration)).to_contain_text("Parked")
    assert {one["registration"] for one in owner.get("/aircraft", state="stored", limit=200)["items"]}.isdisjoint(
        {first, second}
    )


def test_the_board_by_keys_alone(demo: Server, owner: Caller, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/fleet")
    expect(page.locator("[data-aircraft]").first).to_be_visible()
    (registration,) = parked(owner, 1)
    keys = page.keyboard
    keys.press("b")
    expect(page).to_have_url(re.compile("by=state"))
    keys.press("/")
    keys.type(registration)
    expect(page.locator("[data-aircraft]")).to_have_count(1)
    page.evaluate("document.activeElement.blur()")
    keys.press("j")
    expect(card_of(page, registration).get_by_role("link")).to_be_focused()
    keys.press("m")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("combobox", name="To")).to_be_focused()
    keys.type("ENZV")
    expect(page.get_by_role("option").first).to_contain_text("ENZV")
    keys.press("Enter")
    dialog.get_by_role("button", name="Move", exact=True).press("Enter")
    expect(dialog).to_have_count(0)
    expect(card_of(page, registration)).to_contain_text("ENZV")
    # Ctrl+Z takes back what the message tells of.
    expect(toast(page).get_by_role("button", name="Undo")).to_be_visible()
    keys.press("Control+z")
    expect(card_of(page, registration)).not_to_contain_text("ENZV")
    page.evaluate("document.activeElement.blur()")
    keys.press("j")
    keys.press("x")
    expect(page.get_by_role("status").filter(has_text="1 aircraft selected")).to_be_visible()
    keys.press("Enter")
    expect(page.get_by_role("heading", name=registration, level=1)).to_be_visible()
    keys.press("w")
    expect(page.get_by_role("dialog")).to_contain_text(f"Start maintenance of {registration}")
    keys.press("Escape")
    keys.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Move the aircraft")


def test_an_aircraft_tells_its_life_its_use_and_its_profit(demo: Server, owner: Caller, open_browser: Open) -> None:
    aircraft = max(owner.get("/aircraft", limit=200)["items"], key=lambda one: one["cycles"])
    figures = owner.get(f"/aircraft/{aircraft['id']}/statistics")
    page = open_browser(demo, DEMO_OWNER).new_page(f"/fleet/aircraft/{aircraft['id']}")
    story = page.locator("section").filter(has=page.get_by_role("heading", name="Life story", level=2)).last
    expect(story.get_by_role("link").first).to_contain_text("→")
    page.get_by_role("button", name="Without flights").click()
    expect(page).to_have_url(re.compile("story=events"))
    expect(story.get_by_text(re.compile("^Bought and handed over at "))).to_be_visible()
    expect(page.get_by_role("heading", name="Where it is")).to_be_visible()

    page.get_by_role("tab", name="Utilisation").click()
    total = page.get_by_role("region", name="Utilisation").get_by_role("row").last
    expect(total).to_contain_text(str(figures["flights"]))
    expect(total).to_contain_text(f"{figures['days_standing']:,}")

    page.get_by_role("tab", name="Profit").click()
    kinds = page.locator("section").filter(has=page.get_by_role("heading", name="By kind")).last
    fuel = next(one for one in figures["money"]["accounts"] if one["account"] == "fuel")
    expect(kinds).to_contain_text(f"{abs(round(fuel['amount_minor'] / 100)):,}")
    kinds.get_by_role("link", name=re.compile("^Fuel")).click()
    narrowed = page.get_by_role("list", name="Only")
    expect(narrowed).to_contain_text(f"Aircraft{aircraft['registration']}")
    expect(narrowed).to_contain_text("AccountFuel")
    expect(page.get_by_role("row").nth(1)).to_contain_text("Flight")


def test_fares_are_edited_where_they_stand(small_airline: Airline, open_browser: Open) -> None:
    browser = open_browser(small_airline.server, OWNER)
    browser.expect("422", "/api/v1/subfleets/")
    page = browser.new_page("/fleet/subfleets?view=grid")
    grid = page.get_by_role("grid", name="Fares and costs of the subfleets")
    row = grid.get_by_role("row").nth(1)
    price = row.get_by_role("gridcell").nth(
        grid.get_by_role("columnheader", name="Y: price").evaluate("e => e.cellIndex") - 1
    )
    before = price.inner_text()
    keys = page.keyboard

    price.click()
    keys.type("77.5")
    keys.press("Tab")
    expect(price).to_have_text("US$77.50")
    expect(row.get_by_role("textbox", name=re.compile("Y: cost$"))).to_be_focused()
    keys.press("Escape")
    expect(row.get_by_role("textbox")).to_have_count(0)
    expect(toast(page)).to_contain_text("Y: price is US$77.50.")
    # Arrow keys walk, a digit begins to write, Enter saves.
    keys.press("ArrowLeft")
    expect(price).to_be_focused()
    keys.type("8")
    keys.press("Enter")
    expect(price).to_have_text("US$8.00")
    expect(toast(page)).to_contain_text("Y: price is US$8.00.")
    subfleet = small_airline.owner.get("/subfleets")["items"][0]
    assert next(fare["price_minor"] for fare in subfleet["fares"] if fare["code"] == "Y") == 800

    # The server's sentence stands on the cell, and the cell has its old value again.
    handling = row.get_by_role("gridcell").nth(1)
    was = handling.inner_text()
    handling.click()
    keys.type("5000")
    keys.press("Enter")
    expect(handling.get_by_role("alert")).to_contain_text("1,000 or less")
    expect(handling).to_contain_text(was)
    expect(handling).to_have_attribute("aria-invalid", "true")

    price.focus()
    keys.type("9")
    keys.press("Enter")
    expect(toast(page)).to_contain_text("Y: price is US$9.00.")
    toast(page).get_by_role("button", name="Undo").click()
    expect(price).to_have_text("US$8.00")
    price.focus()
    keys.press("Enter")
    keys.type(re.sub(r"[^\d.]", "", before))
    keys.press("Enter")
    expect(price).to_have_text(before)


def test_from_a_bar_to_the_formula(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/finance/profit?by=account&range=all")
    table = page.get_by_role("region", name="Income statement")
    fuel = table.get_by_role("row").filter(has_text=re.compile("^Fuel"))
    amount = fuel.get_by_role("link").last.inner_text()
    assert amount.startswith("-")
    fuel.get_by_role("link").first.click()
    narrowed = page.get_by_role("list", name="Only")
    expect(narrowed).to_contain_text("AccountFuel")
    expect(narrowed).to_contain_text("From")
    page.get_by_role("row").nth(1).click()
    expect(page.get_by_role("heading", name="What it followed from")).to_be_visible()
    expect(page.get_by_text(re.compile(r"kg × .* = ")).first).to_be_visible()


def test_the_time_by_keys_and_the_time_before(demo: Server, owner: Caller, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/finance")
    chart = page.get_by_role("slider", name=re.compile("^Cash over time"))
    expect(chart).to_be_visible()
    labels = chart.locator("g text").all_text_contents()
    assert len(labels) == len(set(labels)) > 1, "two lines of the axis are called the same"
    keys = page.keyboard
    keys.press("1")
    expect(page).to_have_url(re.compile("range=30d"))
    keys.press("p")
    expect(page).to_have_url(re.compile("before="))
    expect(page.get_by_role("button", name="Compare")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text(re.compile("In the time before"))).to_be_visible()
    page.get_by_text("As a table").click()
    expect(page.get_by_role("region", name="Cash", exact=True).get_by_role("row")).to_have_count(31)
    # The steps lead from the opening to the closing balance, and to their entries.
    flow = page.locator("section").filter(has=page.get_by_role("heading", name="What moved the cash")).last
    cash = owner.get("/finance/summary", airline=owner.get("/airlines")["items"][0]["id"])["cash_minor"]
    expect(flow.get_by_role("listitem").last).to_contain_text(f"{round(cash / 100):,}"[:-1])
    flow.get_by_role("link", name=re.compile("^Ground handling")).click()
    expect(page.get_by_role("list", name="Only")).to_contain_text("AccountGround handling")

    page.goto(f"{demo.url}/finance/profit")
    shown(page)
    keys.press("b")
    expect(page).to_have_url(re.compile("by=account"))
    page.get_by_role("button", name="Aircraft", exact=True).click()
    page.get_by_role("link", name=re.compile("^by month")).first.click()
    expect(page.get_by_role("list", name="Only")).to_contain_text("Aircraft")
    expect(page.get_by_role("group", name="By").get_by_role("button")).to_have_text(["Month", "Account"])


def test_an_expense_is_edited_where_it_stands(small_airline: Airline, open_browser: Open) -> None:
    owner = small_airline.owner
    owner.post(
        "/expenses",
        {"airline_id": small_airline.airline_id, "name": "Hangar", "kind": "monthly", "amount_minor": 10_000,
         "currency": "USD", "attached_to": {"kind": "airline", "id": None}},
    )  # fmt: skip
    browser = open_browser(small_airline.server, OWNER)
    browser.expect("422", "/api/v1/expenses/")
    page = browser.new_page("/finance/expenses")
    keys = page.keyboard
    page.get_by_role("button", name="Edit the amount of Hangar").press("Enter")
    expect(page.get_by_role("textbox", name="Amount of Hangar")).to_be_focused()
    keys.type("250")
    keys.press("Enter")
    expect(page.get_by_role("button", name="Edit the amount of Hangar")).to_have_text("US$250.00")
    expect(page.get_by_role("region", name="Recurring expenses")).to_contain_text("$250")
    page.get_by_role("button", name="Edit the amount of Hangar").click()
    keys.type("0")
    keys.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("1")
    expect(page.get_by_role("button", name="Edit the amount of Hangar")).to_have_text("US$250.00")


def test_nothing_is_wider_than_a_phone(demo: Server, owner: Caller, open_browser: Open) -> None:
    aircraft = owner.get("/aircraft", limit=1)["items"][0]["id"]
    page = open_browser(demo, DEMO_OWNER, viewport=NARROW).new_page("/fleet")
    for path in (
        "/fleet",
        f"/fleet/aircraft/{aircraft}",
        f"/fleet/aircraft/{aircraft}?tab=money",
        "/fleet/subfleets?view=grid",
        "/fleet/subfleets?view=compare",
        "/finance?before=1",
        "/finance/profit?by=account",
        "/finance/accounts",
        "/finance/expenses",
    ):
        page.goto(demo.url + path)
        shown(page)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{path} is {wide} px too wide"


def test_a_new_airline_sees_where_its_money_went(small_airline: Airline, open_browser: Open) -> None:
    page = open_browser(small_airline.server, OWNER).new_page("/finance")
    expect(page.get_by_text(re.compile("^Founded on "))).to_be_visible()
    flow = page.locator("section").filter(has=page.get_by_role("heading", name="What moved the cash")).last
    expect(flow.get_by_role("listitem")).to_have_count(4)
    expect(flow).to_contain_text("Starting capital")
    expect(flow).to_contain_text("Aircraft")
