"""Lists of any length: a hundred thousand rows, ticking many, views that are kept, and a download of what is shown."""

from __future__ import annotations

import csv
import io
import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.axe import problems
from tests.e2e.conftest import Open
from tests.e2e.people import DEMO_OWNER
from tests.support.process import Server

ALL = 100_000


@pytest.fixture
def kit(demo: Server, open_browser: Open) -> Page:
    """The page of components, whose table has as many rows as any list is to be fit for."""
    page = open_browser(demo).new_page("/kit")
    expect(page.get_by_text("100,000 rows")).to_be_visible()
    return page


def row(page: Page, index: int) -> str:
    return f"tr[data-index='{index}']:not([aria-busy])"


def test_any_place_of_a_long_list_is_reached_by_key(kit: Page) -> None:
    kit.locator(row(kit, 0)).focus()
    kit.keyboard.press("End")
    last = kit.locator(row(kit, ALL - 1))
    expect(last).to_be_in_viewport()
    # It was an empty line a moment ago, and has kept the focus all the same.
    expect(last).to_be_focused()
    expect(last).to_have_attribute("aria-rowindex", str(ALL + 1))
    kit.keyboard.press("PageUp")
    expect(kit.locator(row(kit, ALL - 1))).not_to_be_focused()
    expect(kit.locator("tr[data-index]:focus")).to_have_count(1)
    kit.keyboard.press("Home")
    expect(kit.locator(row(kit, 0))).to_be_focused()
    kit.keyboard.press("PageDown")
    kit.keyboard.press("j")
    kit.keyboard.press("k")
    kit.keyboard.press("ArrowDown")
    expect(kit.locator("tr[data-index]:focus")).to_be_in_viewport()


def test_any_place_of_a_long_list_is_reached_by_scrolling(kit: Page) -> None:
    expect(kit.locator(row(kit, 0))).to_be_attached()
    # As the bar is dragged: to the middle in one go.
    box = kit.locator("div.overflow-auto", has=kit.locator("tr[data-index]"))
    box.evaluate("box => { box.scrollTop = box.scrollHeight / 2 }")
    expect(kit.locator(row(kit, ALL // 2))).to_be_attached()
    expect(kit.locator("tr[data-index][aria-busy]")).to_have_count(0)
    box.hover()
    kit.mouse.wheel(0, 3_600)
    expect(kit.locator(row(kit, ALL // 2 + 100))).to_be_attached()
    # Another order begins at its top.
    kit.get_by_role("button", name="Sort by Hours").or_(kit.get_by_role("button", name="Hours")).first.click()
    expect(kit.locator(row(kit, 0))).to_be_in_viewport()


def test_many_rows_are_ticked_at_once(kit: Page) -> None:
    def tick(index: int) -> None:
        kit.locator(row(kit, index)).get_by_role("checkbox").click(modifiers=["Shift"] if index else [])

    tick(0)
    tick(7)
    expect(kit.get_by_text("8 selected")).to_be_visible()
    # By key: the row that has the focus, and with Shift all up to it.
    kit.locator(row(kit, 10)).focus()
    kit.keyboard.press("Shift+X")
    expect(kit.get_by_text("11 selected")).to_be_visible()
    kit.keyboard.press("End")
    expect(kit.locator(row(kit, ALL - 1))).to_be_focused()
    kit.keyboard.press("Home")
    expect(kit.locator(row(kit, 3)).get_by_role("checkbox")).to_be_checked()
    kit.get_by_role("button", name="Clear", exact=True).click()
    expect(kit.get_by_text(re.compile(r"\d selected"))).to_have_count(0)


@pytest.fixture
def entries(demo: Server, open_browser: Open) -> Page:
    page = open_browser(demo, DEMO_OWNER).new_page("/finance/entries")
    expect(page.locator(row(page, 0))).to_be_attached()
    return page


def test_a_view_is_kept_and_the_address_is_it(entries: Page) -> None:
    page = entries
    heads = page.get_by_role("columnheader")
    before = heads.all_inner_texts()
    page.get_by_role("button", name="View", exact=True).click()
    page.get_by_role("menuitem", name="Order of the columns…").click()
    dialog = page.get_by_role("dialog")
    assert not problems(page)
    dialog.get_by_role("button", name=f"{before[1]}: further to the front").click()
    last = dialog.get_by_role("checkbox", name=before[-1])
    last.click()  # the box follows the address, as the table does
    expect(last).not_to_be_checked()
    dialog.get_by_role("button", name="Close").last.click()
    expect(heads).to_have_text([before[1], before[0], *before[2:-1]])

    # The rest by keyboard alone.
    page.get_by_role("button", name="View", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name="Save this view…")).to_be_visible()
    expect(page.get_by_role("menuitem", name="Save this view…")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_label("Name")).to_be_focused()
    page.keyboard.type("Mine")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Mine")).to_be_visible()

    kept = _asked(page)
    page.goto(page.url.split("?")[0])
    expect(heads).to_have_text(before)
    page.get_by_role("button", name="View", exact=True).click()
    page.get_by_role("menuitemradio", name="Mine").click()
    expect(heads).to_have_text([before[1], before[0], *before[2:-1]])
    assert _asked(page) == kept


_KEYS_AT_ONCE = """keys => {
    for (const key of keys)
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}"""


def test_keys_that_follow_at_once_are_not_lost(entries: Page) -> None:
    """Who knows the keys presses the second before the browser has drawn what the first did."""
    entries.evaluate(_KEYS_AT_ONCE, ["j", "Enter"])
    expect(entries).to_have_url(re.compile(r"/finance/entries/[0-9a-f-]{36}"))


def _asked(page: Page) -> dict[str, list[str]]:
    """What the address asks for, in whatever order."""
    return parse_qs(urlsplit(page.url).query)


@pytest.mark.parametrize(
    "path",
    ["/crew", "/crew/users", "/finance/expenses", "/fleet?view=table", "/fleet/subfleets", "/logbook", "/network"],
)
def test_a_download_is_what_is_shown(demo: Server, open_browser: Open, path: str) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page(path)
    expect(page.locator(row(page, 0))).to_be_attached()
    address = page.get_by_role("link", name="Download as CSV").get_attribute("href")
    assert address is not None
    assert "columns=" in address
    rows = list(csv.reader(io.StringIO(page.request.get(address).text())))
    assert "id" not in rows[0]
    lines = page.request.get(address.replace("format=csv", "format=jsonl")).text().splitlines()
    assert list(json.loads(lines[0])) == rows[0]
    assert len(lines) == len(rows) - 1
    whole = re.sub(r"columns=[^&]*&?", "", address)
    assert len(page.request.get(whole).text().splitlines()[0].split(",")) > len(rows[0])
    wrong = page.request.get(f"{whole}&columns=nothing")
    assert wrong.status == 422
    assert "“nothing”" in wrong.json()["errors"][0]["message"]


@pytest.mark.parametrize("address", ["/fleet?view=table", "/fleet", "/history"])
def test_nothing_typed_into_a_search_box_is_lost(demo: Server, open_browser: Open, address: str) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page(address)
    box = page.get_by_role("searchbox").first
    # What is typed comes back through the address, while somebody types on.
    box.press_sequentially("quick as a typist, with no ")
    expect(page).to_have_url(re.compile(r"no$"))
    expect(box).to_have_value("quick as a typist, with no ")
    box.press_sequentially("end")
    expect(page).to_have_url(re.compile(r"end$"))
    expect(box).to_have_value("quick as a typist, with no end")
    # And what comes from elsewhere is shown.
    page.get_by_role("link", name="Fleet").first.click()
    page.go_back()
    expect(page).to_have_url(re.compile(r"end$"))
    expect(box).to_have_value("quick as a typist, with no end")
