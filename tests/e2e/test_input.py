"""What the server refuses stands on the field that it is about, in a sentence, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.acts import choose, write_instant
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Airline, found_airline
from tests.support.process import serving


@pytest.fixture(scope="module")
def airline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Airline]:
    with serving(tmp_path_factory.mktemp("input") / "data", stored=True) as server:
        yield found_airline(server)


def sentence_of(field: Locator) -> Locator:
    """The error that assistive technology reads out with the field."""
    expect(field).to_have_attribute("aria-invalid", "true")
    ids = (field.get_attribute("aria-describedby") or "").split()
    error = next(one for one in ids if one.endswith("-error"))
    return field.page.locator(f'[id="{error}"]')


def test_a_landing_before_the_take_off(airline: Airline, open_browser: Open) -> None:
    booking = airline.owner.post(
        "/bookings",
        {
            "kind": "free",
            "airline_id": airline.airline_id,
            "departure": "KBOS",
            "arrival": "KBED",
            "aircraft_id": airline.aircraft_id,
        },
    )["id"]
    owner = open_browser(airline.server, OWNER)
    owner.expect("422", "/api/v1/pireps")
    page = owner.new_page(f"/flights/new?booking={booking}")
    now = datetime.now(UTC)
    write_instant(page, "Off blocks", now - timedelta(minutes=60))
    write_instant(page, "Take-off", now - timedelta(minutes=20))
    write_instant(page, "Landing", now - timedelta(minutes=40))
    write_instant(page, "On blocks", now - timedelta(minutes=5))
    page.get_by_label("Block fuel").fill("-5")
    page.get_by_label("Remarks").fill("Typed with care")
    page.get_by_role("button", name="File PIREP").click()
    expect(sentence_of(page.get_by_label("Block fuel"))).to_contain_text("0")
    page.get_by_label("Block fuel").fill("60")
    page.get_by_label("Fuel used").fill("20")
    page.get_by_role("button", name="File PIREP").click()
    expect(sentence_of(page.get_by_label("Landing", exact=True))).to_contain_text("take-off")
    expect(page.get_by_label("Remarks")).to_have_value("Typed with care")


def test_a_second_aircraft_of_one_registration(airline: Airline, open_browser: Open) -> None:
    owner = open_browser(airline.server, OWNER)
    owner.expect("409", "/api/v1/aircraft")
    page = owner.new_page("/fleet/buy")
    choose_type(page, "Cessna 172", "C172")
    page.get_by_label("Registration").fill("N172AB")
    expect(page.get_by_text("Free ones:")).to_be_visible()  # moves what is below it when it comes
    page.get_by_role("button", name="Buy for").click()
    expect(sentence_of(page.get_by_label("Registration"))).to_contain_text("N172AB")


def choose_type(page: Page, text: str, code: str) -> None:
    choose(page, "Type", text, code)
