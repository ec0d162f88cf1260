"""Home and its map: chosen in the list, on the map and by the address, followed, looked at closely, on the wall."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Open
from tests.e2e.people import DEMO_OWNER, OWNER, Airline, Caller
from tests.e2e.watched import NARROW
from tests.support.process import Server
from tests.support.running import STORE

# How many pictures the map has drawn: each begins with its layers cleared.
_COUNT_FRAMES = """() => {
    window.frames = 0;
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        window.frames += 1;
        return clear.apply(this, box);
    };
}"""
_PAINTED = """(map) => {
    const canvas = map.querySelector('canvas');
    const middle = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    middle.drawImage(canvas, canvas.width / 2, canvas.height / 2, 1, 1, 0, 0, 1, 1);
    return middle.getImageData(0, 0, 1, 1).data[3] === 255;
}"""

# The lands and the night on them, a hundred pixels wide.
_SMALL = """(map) => {
    const small = new OffscreenCanvas(100, 60).getContext('2d', { willReadFrequently: true });
    small.imageSmoothingQuality = 'high';
    small.drawImage(map.querySelector('canvas'), 0, 0, 100, 60);
    return [...small.getImageData(0, 0, 100, 60).data];
}"""
# The night has moved on by seconds, which a hundred pixels do not show.
_SECONDS_OF_NIGHT = 12
_LOOKS_LIKE = f"""([map, other]) =>
    ({_SMALL})(map).every((level, at) => Math.abs(level - other[at]) <= {_SECONDS_OF_NIGHT})"""


def home(open_browser: Open, server: Server, path: str = "/", **look: object) -> Page:
    one = open_browser(server, DEMO_OWNER, **look)
    page = one.new_page(path)
    expect(the_map(page)).to_be_visible()
    if path == "/" and STORE == "sqlite":  # where the tour of a demo, which is a folder, begins by itself
        page.get_by_role("dialog", name="Tour").get_by_role("button", name="End the tour").click()
    return page


def the_map(page: Page) -> Locator:
    return page.get_by_role("application", name=re.compile("^Map of the airline"))


def the_list(page: Page) -> Locator:
    return page.get_by_role("region", name="The map as a list")


def open_list(page: Page) -> Locator:
    page.get_by_role("button", name="List", exact=True).click()
    return the_list(page)


def press_until_there(page: Page, x: float, y: float, what: Locator) -> None:
    """A press on a map that is still on its way hits what lies there on the way; a flight that has just left
    lies above its airport, which the next press chooses."""
    for _ in range(5):
        page.mouse.click(x, y)
        with suppress(AssertionError):
            expect(what).to_be_visible(timeout=6_000)
            return
    expect(what).to_be_visible()


@pytest.fixture
def flights(demo: Server) -> list[str]:
    """What is in the air, the next to land first."""
    items = Caller(demo, DEMO_OWNER).get("/flights/live")["items"]
    assert items, "the demo always has somebody in the air"
    return [one["booking_id"] for one in sorted(items, key=lambda one: (one["eta"], one["ident"]))]


def test_what_is_chosen_in_the_list_is_chosen_on_the_map_and_in_the_address(demo: Server, open_browser: Open) -> None:
    page = home(open_browser, demo)
    listed = open_list(page)
    listed.get_by_role("searchbox").fill("gardermoen")
    expect(listed.get_by_role("button", name=re.compile("^EN"))).to_have_count(1)
    listed.get_by_role("button", name=re.compile("^ENGM")).click()
    expect(page).to_have_url(re.compile("show=airport(%3A|:)ENGM"))
    card = page.get_by_role("region", name="Oslo Airport, Gardermoen")
    expect(card).to_contain_text("44 routes")
    # It was brought into the middle of the map: there it can be pressed.
    card.get_by_role("button", name="Close", exact=True).click()
    expect(card).to_have_count(0)
    box = the_map(page).bounding_box()
    assert box
    panel = 368
    press_until_there(page, box["x"] + panel + (box["width"] - panel) / 2, box["y"] + box["height"] / 2, card)
    expect(the_list(page).get_by_role("button", pressed=True)).to_contain_text("ENGM")
    # The address says all of it: somebody else sees the same.
    page.reload()
    expect(card).to_be_visible()
    expect(the_list(page).get_by_role("button", pressed=True)).to_contain_text("ENGM")


def test_home_by_keyboard_alone(demo: Server, open_browser: Open, flights: list[str]) -> None:
    page = home(open_browser, demo)
    page.keyboard.press("l")
    expect(the_list(page).get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("ENBR")
    page.keyboard.press("Escape")
    expect(the_list(page)).to_be_visible()
    page.keyboard.press("Control+A")
    page.keyboard.type("bergen")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(the_list(page).get_by_role("button", pressed=True)).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text=re.compile("Bergen"))).to_be_attached()
    page.keyboard.press("Escape")
    expect(the_list(page).get_by_role("button", pressed=True)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(the_list(page)).to_have_count(0)

    page.keyboard.press("n")
    expect(page).to_have_url(re.compile(f"show=flight(%3A|:){flights[0]}"))
    page.keyboard.press("p")
    expect(page).to_have_url(re.compile(f"show=flight(%3A|:){flights[-1]}"))

    expect(the_map(page)).to_have_attribute("data-kind", "globe")
    page.keyboard.press("f")
    expect(the_map(page)).to_have_attribute("data-kind", "flat")
    page.keyboard.press("f")
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(sheet).to_contain_text("Next flight")
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)


def test_a_flight_is_followed_until_a_hand_moves_the_map(demo: Server, open_browser: Open, flights: list[str]) -> None:
    page = home(open_browser, demo, f"/?show=flight:{flights[0]}")
    page.get_by_role("button", name="Follow", exact=True).click()
    following = page.get_by_role("button", name="Stop following")
    expect(following).to_be_visible()
    box = the_map(page).bounding_box()
    assert box
    middle = (box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.6)
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] + 60, middle[1] + 20, steps=4)
    page.mouse.up()
    expect(following).to_have_count(0)


def test_runways_are_asked_for_when_an_airport_is_looked_at_closely(demo: Server, open_browser: Open) -> None:
    page = home(open_browser, demo, "/?show=airport:ENBR")
    with page.expect_response(lambda answer: "/api/v1/airfields" in answer.url) as asked:
        page.get_by_role("button", name="Look closer").click()
    found = asked.value.json()["items"]
    flesland = next(one for one in found if one["icao"] == "ENBR")
    assert flesland["runways"]
    # Nothing new is asked for while one moves about a little.
    asked_again: list[str] = []
    page.on("request", lambda request: asked_again.append(request.url))
    the_map(page).focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("+")
    page.evaluate("() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 400))")
    assert not [url for url in asked_again if "airfields" in url]


def test_the_kiosk_fills_the_screen_and_escape_leaves_it(demo: Server, open_browser: Open) -> None:
    page = home(open_browser, demo)
    page.keyboard.press("w")
    kiosk = page.get_by_role("dialog", name=re.compile("^Kiosk"))
    expect(kiosk.get_by_role("region", name="Next departures").get_by_role("listitem")).not_to_have_count(0)
    expect(kiosk.get_by_role("region", name="Next arrivals")).to_be_visible()
    box = kiosk.bounding_box()
    size = page.viewport_size
    assert box
    assert size
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, size["width"], size["height"])
    kiosk.get_by_role("button", name="Follow flights").click()
    expect(kiosk.get_by_role("status").filter(has_text=re.compile("[A-Z]{3}"))).to_be_attached()
    page.keyboard.press("Escape")
    expect(kiosk).to_have_count(0)
    expect(the_map(page)).to_be_visible()
    # An address of its own, for the machine behind the screen.
    page.goto("/?kiosk=1")
    expect(kiosk).to_be_visible()
    kiosk.get_by_role("button", name="Leave the kiosk").click()
    expect(kiosk).to_have_count(0)


def test_a_map_that_nobody_sees_is_not_drawn(demo: Server, open_browser: Open) -> None:
    page = home(open_browser, demo)
    page.evaluate(_COUNT_FRAMES)
    the_map(page).focus()
    page.keyboard.press("+")
    page.wait_for_function("() => frames > 0")
    page.evaluate(
        """() => {
            Object.defineProperty(document, 'hidden', { configurable: true, get: () => window.away ?? true });
            document.dispatchEvent(new Event('visibilitychange'));
        }"""
    )
    page.evaluate("() => new Promise((done) => setTimeout(done, 300))")
    page.evaluate("() => { window.frames = 0; }")
    page.keyboard.press("+")
    page.evaluate("() => new Promise((done) => setTimeout(done, 400))")
    assert page.evaluate("() => frames") == 0
    page.evaluate("() => { window.away = false; document.dispatchEvent(new Event('visibilitychange')); }")
    page.wait_for_function("() => frames > 0")


def test_home_at_390_px_with_a_thumb(demo: Server, open_browser: Open) -> None:
    page = home(open_browser, demo, viewport=NARROW, dark=True)
    # One finger up or down moves the page; the rest is the map's.
    assert the_map(page).evaluate("(map) => getComputedStyle(map).touchAction") == "pan-y"
    page.wait_for_function(_PAINTED, arg=the_map(page).element_handle())
    listed = open_list(page)
    listed.get_by_role("searchbox").fill("LN-")
    listed.get_by_role("button", name=re.compile("LN-")).last.click()
    expect(page.get_by_role("link", name="Open the aircraft")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_the_map_of_the_network_is_painted_as_soon_as_it_is_there(demo: Server, open_browser: Open) -> None:
    """Also after its box has changed its size: a canvas is empty then, and must not be seen so."""
    page = home(open_browser, demo, viewport=NARROW, dark=True)
    page.wait_for_function(_PAINTED, arg=the_map(page).element_handle())
    for width in (420, 390, 500):
        page.set_viewport_size({"width": width, "height": 844})
        painted = page.evaluate(
            f"""(map) => new Promise((done) => new ResizeObserver((_, seen) => {{
                seen.disconnect();
                requestAnimationFrame(() => done(({_PAINTED})(map)));
            }}).observe(map))""",
            the_map(page).element_handle(),
        )
        assert painted


def test_a_map_that_one_comes_back_to_looks_as_it_would_anew(demo: Server, open_browser: Open) -> None:
    """Its lands are copied from when they were drawn last, as long as nothing about them is different."""
    page = home(open_browser, demo)
    page.wait_for_function(_PAINTED, arg=the_map(page).element_handle())
    sides = page.get_by_role("navigation", name="Main")

    def away_and_back(scheme: Literal["dark", "light"]) -> list[int]:
        sides.get_by_role("link", name="Fly").click()
        expect(page.get_by_role("heading", level=1, name="Fly")).to_be_visible()
        page.emulate_media(color_scheme=scheme)
        sides.get_by_role("link", name="Home").click()
        page.wait_for_function(_PAINTED, arg=the_map(page).element_handle())
        small: list[int] = the_map(page).evaluate(_SMALL)
        return small

    away_and_back("light")
    light, dark, again = away_and_back("light"), away_and_back("dark"), away_and_back("light")
    assert max(abs(one - other) for one, other in zip(light, again, strict=True)) <= _SECONDS_OF_NIGHT
    assert sum(abs(one - other) > 40 for one, other in zip(light, dark, strict=True)) > len(light) / 4
    for scheme, seen in (("light", light), ("dark", dark)):
        page.emulate_media(color_scheme=scheme)
        page.reload()
        page.wait_for_function(_LOOKS_LIKE, arg=[the_map(page).element_handle(), seen])


def test_a_new_airline_and_its_pilot_see_what_is_theirs(small_airline: Airline, open_browser: Open) -> None:
    page = open_browser(small_airline.server, OWNER).new_page("/")
    expect(the_map(page)).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("^Get .* into the air$"))).to_be_visible()
    page.keyboard.press("n")  # nobody flies: nothing happens
    page.keyboard.press("l")
    expect(the_list(page).get_by_role("button", name=re.compile("^N172AB"))).to_be_visible()
    page.keyboard.press("Escape")
    expect(the_list(page)).to_have_count(0)
    expect(page.get_by_role("button", name="List", exact=True)).to_be_focused()
    pilot = small_airline.hire("Globe Trotter")
    theirs = open_browser(small_airline.server, pilot).new_page("/")
    expect(the_map(theirs)).to_be_visible()
    expect(theirs.get_by_role("heading", name="Cash")).to_have_count(0)
    expect(theirs.get_by_text("wait for review")).to_have_count(0)
