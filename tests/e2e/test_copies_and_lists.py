"""What comes along as a list, and what-if copies: looked at first, then done, then taken back or deleted."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FilePayload, expect

from tests.e2e.acts import card
from tests.e2e.axe import problems
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Airline
from tests.support.running import STORE

_FLIGHTS = """airline,flight_number,dpt_airport,arr_airport,days,dpt_time,arr_time,flight_type,subfleets
FJO,301,KBOS,KBED,12345,08:00,08:40,J,
FJO,302,KBED,KBOS,12345,09:30,10:10,J,
FJO,303,KBOS,ZZZZ,12345,11:00,12:00,J,
"""


def test_flights_come_along_as_csv_and_go_again(small_airline: Airline, open_browser: Open) -> None:
    page = open_browser(small_airline.server, OWNER).new_page("/settings/import")
    page.get_by_label("What is in it").select_option("Flights")
    file = FilePayload(name="flights.csv", mimeType="text/csv", buffer=_FLIGHTS.encode())
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="See what would change").click()

    # Nothing is changed yet, and the row that cannot be says why.
    apply = page.get_by_role("button", name="Apply 2 rows")
    expect(apply).to_be_visible()
    assert small_airline.owner.get("/routes", q="301")["total"] == 0
    expect(page.get_by_text(re.compile("ZZZZ")).first).to_be_visible()
    found = problems(page)
    assert not found, "\n".join(found)

    apply.click()
    undo = page.get_by_role("button", name="Undo the import")
    expect(undo).to_be_visible()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Network").click()
    expect(page.get_by_text("FJO301").first).to_be_visible()

    page.go_back()
    undo.click()
    page.get_by_role("dialog").get_by_role("button", name="Undo the import").click()
    expect(page.get_by_text("Undone", exact=True).first).to_be_visible()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Network").click()
    expect(page.get_by_text("FJO101").first).to_be_visible()
    expect(page.get_by_text("FJO301")).to_have_count(0)


@pytest.mark.skipif(STORE != "sqlite", reason="branches are folders beside a data folder")
def test_a_copy_stands_beside_the_airline(small_airline: Airline, open_browser: Open) -> None:
    page = open_browser(small_airline.server, OWNER).new_page("/settings/copies")
    page.get_by_role("button", name="Make a copy").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("What if")
    dialog.get_by_role("button", name="Make a copy").click()
    expect(dialog).to_have_count(0)
    figures = card(page, "What-if copies").get_by_role("table")
    expect(figures.get_by_role("columnheader", name="What if")).to_be_visible()
    # The airline lives on and the copy does not: one pilot more here.
    small_airline.hire("Liv Dahl")
    page.reload()
    pilots = figures.get_by_role("row").filter(has_text="Pilots").get_by_role("cell")
    expect(pilots).to_have_count(2)
    here, there = (int(cell.inner_text()) for cell in pilots.all())
    assert here == there + 1
    found = problems(page)
    assert not found, "\n".join(found)
