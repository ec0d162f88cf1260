"""What an airline shows to everybody, what it says about that in its settings, and who changed what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.acts import toast
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Airline
from tests.e2e.test_keyboard import Keyboard
from tests.e2e.watched import NARROW

_FOCUSED = "() => document.activeElement?.getAttribute('aria-label')"


@pytest.fixture
def airline(small_airline: Airline) -> Iterator[Airline]:
    """The small airline, which shows nothing again afterwards."""
    yield small_airline
    settings(small_airline, public_enabled=None, public_roster=None, public_join=None, public_introduction=None)


def settings(airline: Airline, **changes: Any) -> None:
    airline.owner.patch(f"/airlines/{airline.airline_id}/settings", {"changes": changes})


def is_nowhere_to_be_seen(page: Page) -> None:
    expect(page.get_by_role("heading", name="There is no public page here")).to_be_visible()


def test_an_airline_opens_its_page_and_strangers_see_it(airline: Airline, open_browser: Open) -> None:
    stranger = open_browser(airline.server)
    for path in ("/va/FJO", "/api/v1/public/"):
        stranger.expect("404", path)
    closed = stranger.new_page("/va/FJO")
    is_nowhere_to_be_seen(closed)
    expect(stranger.new_page("/").get_by_role("heading", name="Sign in", level=1)).to_be_visible()

    owner = open_browser(airline.server, OWNER)
    owner.expect("422", "/api/v1/airlines/")
    page = owner.new_page("/settings/public")
    page.get_by_role("switch", name="The airline has a public page").click()
    page.get_by_label("Introduction").fill("Short hops around Boston.")
    page.get_by_role("switch", name="Roster", exact=True).click()
    page.get_by_role("button", name="Open", exact=True).click()
    page.get_by_label("Where to ask").fill("javascript:alert(1)")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Give a web address that begins with")).to_be_visible()
    page.get_by_label("Where to ask").fill("https://example.org/join")
    page.get_by_role("button", name="Save").click()
    expect(toast(page)).to_contain_text("The public page is saved.")
    expect(page.get_by_role("img", name="The network of Fjord Air on a globe")).to_be_visible()

    seen = stranger.new_page("/")
    expect(seen).to_have_url(re.compile(r"/va/FJO$"))
    expect(seen.get_by_role("heading", name="Fjord Air", level=1)).to_be_visible()
    expect(seen.get_by_text("Short hops around Boston.")).to_be_visible()
    expect(seen.get_by_role("link", name="Ask to join")).to_have_attribute("href", "https://example.org/join")
    expect(seen.get_by_text("Olga Owner")).to_be_visible()
    expect(seen.get_by_text("Nobody is in the air right now.")).to_be_visible()
    seen.get_by_role("button", name="The map as a list").click()
    seen.get_by_role("button", name=re.compile("KBOS")).click()
    expect(seen.get_by_role("button", name=re.compile("KBOS"))).to_have_attribute("aria-pressed", "true")
    seen.get_by_role("link", name="Sign in").first.click()
    expect(seen.get_by_role("heading", name="Sign in", level=1)).to_be_visible()


def test_the_public_page_by_keyboard_on_a_phone(airline: Airline, open_browser: Open) -> None:
    settings(airline, public_enabled=True)
    page = open_browser(airline.server, viewport=NARROW).new_page("/va/FJO")
    expect(page.get_by_role("heading", name="Fjord Air", level=1)).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    keys = Keyboard(page)
    keys.run("Fly with us")
    expect(page).to_have_url(re.compile("#join$"))
    keys.run("The map as a list", back=True)
    keys.run("KBOS")
    expect(page.get_by_role("button", name=re.compile("KBOS"))).to_have_attribute("aria-pressed", "true")


def test_a_name_is_left_out_at_once(airline: Airline, open_browser: Open) -> None:
    settings(airline, public_enabled=True, public_roster=True)
    page = open_browser(airline.server, OWNER).new_page("/account")
    keys = Keyboard(page)
    keys.to("Strangers may read my name")
    keys.press("Space")
    expect(toast(page)).to_contain_text("left out of everything public")
    seen = open_browser(airline.server).new_page("/va/FJO")
    expect(seen.get_by_role("heading", name=re.compile("^Roster"))).to_be_visible()
    expect(seen.get_by_text("Olga Owner")).to_have_count(0)
    page.get_by_role("switch", name="Strangers may read my name").click()
    expect(toast(page)).to_contain_text("may be shown in public")


def test_abilities_are_given_by_arrow_keys_and_taken_by_mouse(airline: Airline, open_browser: Open) -> None:
    person = {"email": "stina@example.org", "display_name": "Stina Staff", "password": OWNER.password}
    airline.owner.post("/users", {**person, "role": "staff", "abilities": []})
    page = open_browser(airline.server, OWNER).new_page("/settings/abilities")
    fleet = page.get_by_role("checkbox", name=re.compile("^Stina Staff: Subfleets"))
    expect(fleet).not_to_be_checked()
    first = page.get_by_role("checkbox").first
    first.focus()
    page.keyboard.press("End")
    for _ in range(20):
        if str(page.evaluate(_FOCUSED)).startswith("Stina Staff: Subfleets"):
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(fleet).to_be_checked()
    expect(toast(page)).to_contain_text("Stina Staff may do that now.")
    given = next(one for one in airline.owner.get("/users", q="Stina")["items"])["abilities"]
    assert "fleet.manage" in given
    fleet.click()
    expect(fleet).not_to_be_checked()
    # An owner's abilities are what they are.
    of_owner = page.get_by_role("checkbox", name=re.compile("^Olga Owner: Subfleets"))
    of_owner.click(force=True)
    expect(of_owner).to_be_checked()


def test_a_weak_colour_gets_one_that_is_enough(airline: Airline, open_browser: Open) -> None:
    page = open_browser(airline.server, OWNER).new_page("/settings/airline")
    colour = page.get_by_role("textbox", name="Main colour").last
    before = colour.input_value()
    colour.fill("#ffee00")
    checks = page.get_by_role("list", name="Contrast").get_by_role("listitem")
    expect(checks.filter(has_text="on the light page")).to_contain_text("3.0 to 1 is needed")
    page.get_by_role("button", name=re.compile("^Main colour #")).first.click()
    expect(checks.filter(has_text="on the light page")).to_contain_text("enough")
    expect(checks.filter(has_text="on the dark page")).to_contain_text("enough")
    assert colour.input_value() not in {before, "#ffee00"}


def test_a_page_says_who_changed_it_and_opens_its_history(airline: Airline, open_browser: Open) -> None:
    page = open_browser(airline.server, OWNER).new_page(f"/network/routes/{airline.route_ids[0]}")
    line = page.get_by_role("button", name=re.compile("^Changed by Olga Owner"))
    line.click()
    panel = page.get_by_role("dialog", name="What happened to it")
    expect(panel.get_by_role("listitem").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    keys = Keyboard(page)
    keys.run("Changed by Olga Owner")
    expect(panel).to_be_visible()
