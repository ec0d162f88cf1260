"""The guided tour of a demo: six things to try, each framed on its page, once for each browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.axe import problems
from tests.e2e.conftest import Open
from tests.e2e.people import DEMO_OWNER
from tests.support.process import Server
from tests.support.running import STORE

pytestmark = pytest.mark.skipif(
    STORE != "sqlite", reason="a demo is a data folder; moved into a database it is an airline like others"
)
_PLACES = (
    ("/review", "review-queue"),
    ("/fly", "fly-board"),
    ("/fleet", "fleet-maintenance"),
    ("/finance", "finance-chart"),
    ("/history", "time-machine"),
)


def test_the_tour_goes_to_six_places(demo: Server, open_browser: Open) -> None:
    one = open_browser(demo, DEMO_OWNER)
    page = one.new_page("/")
    tour = page.get_by_role("dialog", name="Tour")
    expect(tour.get_by_text("1 of 6")).to_be_visible()
    found = problems(page)
    assert not found, "\n".join(found)
    for step, (place, anchor) in enumerate(_PLACES, start=2):
        tour.get_by_role("button", name="Next").click()
        expect(page).to_have_url(re.compile(rf"{place}$"))
        expect(tour.get_by_text(f"{step} of 6")).to_be_visible()
        expect(page.locator(f"[data-tour={anchor}]")).to_be_visible()
    tour.get_by_role("button", name="Done").click()
    expect(tour).to_have_count(0)

    # It does not come again by itself, and comes when it is asked for.
    page.goto(demo.url)
    expect(page.get_by_role("button", name=re.compile("^Tour"))).to_contain_text("6/6")
    expect(tour).to_have_count(0)
    page.get_by_role("button", name=re.compile("^Tour")).click()
    expect(tour.get_by_text("1 of 6")).to_be_visible()


def test_a_deep_link_is_no_front_door(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/finance")
    expect(page.get_by_role("button", name=re.compile("^Tour"))).to_contain_text("0/6")
    expect(page).to_have_url(re.compile("/finance$"))
    expect(page.get_by_role("dialog", name="Tour")).to_have_count(0)
