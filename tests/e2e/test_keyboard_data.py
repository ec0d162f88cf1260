"""Backups, lists and archives that come and go, and the tables of a platform, without a mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.e2e.acts import toast
from tests.e2e.conftest import Open
from tests.e2e.hosted import HOST, expecting, hosted_server, platform
from tests.e2e.people import OWNER, Airline, found_airline
from tests.e2e.screens import shown
from tests.e2e.test_keyboard import Keyboard
from tests.support.process import Server, serving
from tests.support.running import STORE

_FLIGHTS = """airline,flight_number,dpt_airport,arr_airport,days,dpt_time,arr_time,flight_type,subfleets
FJO,301,KBOS,KBED,12345,08:00,08:40,J,
FJO,303,KBOS,ZZZZ,12345,11:00,12:00,J,
"""


@pytest.fixture(scope="module")
def airline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Airline]:
    with serving(tmp_path_factory.mktemp("keys-data") / "data", stored=True) as server:
        yield found_airline(server)


@pytest.fixture(scope="module")
def hosting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with hosted_server(tmp_path_factory.mktemp("keys-hosted")) as server:
        yield server


def _entry(keys: Keyboard, name: str) -> None:
    """Take an entry of the menu that is open."""
    entry = keys.page.get_by_role("menuitem", name=name, exact=True)
    expect(entry).to_be_visible()
    for _ in range(12):
        if entry.evaluate("(entry) => entry === document.activeElement"):
            break
        keys.press("ArrowDown")
    expect(entry).to_be_focused()
    keys.press("Enter")


def _opened(page: Page) -> None:
    """Its code has come, and it has the focus."""
    expect(page.get_by_role("dialog").locator(":focus")).to_have_count(1)


def _file(keys: Keyboard, name: str, file: FilePayload, key: str = "Enter") -> None:
    # Playwright tells the browser without waiting that it wants to hear of choosers: Tab gives it the time.
    with keys.page.expect_file_chooser() as waiting:
        keys.to(name)
        keys.press(key)
    waiting.value.set_files(file)


def _closed(page: Page) -> None:
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.skipif(STORE != "sqlite", reason="a backup is of a data folder; whoever hosts cares for a database")
def test_a_backup_is_made_read_again_nearly_restored_and_deleted(airline: Airline, open_browser: Open) -> None:
    one = open_browser(airline.server, OWNER)
    page = one.new_page("/settings/data")
    shown(page)
    keys = Keyboard(page)
    keys.run("Back up now")
    expect(toast(page)).to_contain_text("The backup is made")
    menu = page.get_by_role("button", name=re.compile("^What to do with "))
    expect(menu).to_have_count(1)
    with page.expect_download():
        keys.run("Download vamgr")

    keys.run("What to do with vamgr")
    _entry(keys, "Read it again")
    expect(toast(page)).to_contain_text("is whole.")

    keys.run("What to do with vamgr", back=True)
    _entry(keys, "Restore…")
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    one.expect("422", "/api/v1/system/restore")
    page.keyboard.type("XYZ")
    keys.press("Enter")
    expect(page.get_by_role("dialog").locator("[aria-invalid=true]")).to_be_focused()
    keys.press("Escape")
    _closed(page)
    expect(menu).to_be_focused()

    keys.run("What to do with vamgr")
    _entry(keys, "Delete…")
    _opened(page)
    keys.press("Escape")
    _closed(page)
    expect(menu).to_be_focused()
    keys.run("What to do with vamgr")
    _entry(keys, "Delete…")
    _opened(page)
    keys.run("Delete backup")
    _closed(page)
    expect(menu).to_have_count(0)

    # What is no backup is refused, and the keys go on from where they were.
    one.expect("409", "/api/v1/system/backups/upload")
    _file(keys, "Add one from elsewhere", FilePayload(name="x.zip", mimeType="application/zip", buffer=b"nothing"))
    expect(toast(page)).to_contain_text("no backup of vamgr")


def test_a_list_comes_along_and_goes_again(airline: Airline, open_browser: Open) -> None:
    page = open_browser(airline.server, OWNER).new_page("/settings/import")
    shown(page)
    keys = Keyboard(page)
    keys.to("What is in it")
    page.keyboard.type("Flights")
    expect(page.get_by_label("What is in it").locator("option:checked")).to_have_text("Flights")
    file = FilePayload(name="flights.csv", mimeType="text/csv", buffer=_FLIGHTS.encode())
    _file(keys, "Drop the file here, or choose it", file)
    keys.run("See what would change")
    expect(page.get_by_role("button", name="Apply 1 row")).to_be_visible()
    keys.run("Apply 1 row")
    expect(page.get_by_role("button", name="Undo the import")).to_be_visible()
    assert airline.owner.get("/routes", q="301")["total"] == 1
    keys.run("Undo the import")
    _opened(page)
    keys.press("Escape")
    _closed(page)
    expect(page.get_by_role("button", name="Undo the import")).to_be_focused()
    keys.press("Enter")
    _opened(page)
    keys.run("Undo the import")
    expect(page.get_by_text("Undone", exact=True).first).to_be_visible()
    assert airline.owner.get("/routes", q="301")["total"] == 0
    keys.run("Back", back=True)
    expect(page.get_by_role("button", name="See what would change")).to_be_visible()


def test_whoever_hosts_takes_an_airline_away_and_puts_it_back(
    hosting: Server, open_browser: Open, tmp_path: Path
) -> None:
    one = expecting(open_browser(hosting))
    page = one.new_page("/")
    keys = Keyboard(page)
    expect(page.get_by_label("E-mail address")).to_be_focused()
    keys.write("E-mail address", HOST.email)
    keys.write("Password", HOST.password)
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Your airlines")).to_be_visible()
    keys.run("V vamgr")
    expect(page).to_have_url(re.compile("/t/platform/tenants"))
    shown(page)
    actions = page.get_by_role("button", name="Actions: Ridge Air")

    def act(verb: str) -> None:
        keys.run("Actions: Ridge Air")
        _entry(keys, verb)
        _opened(page)

    act("Export…")
    keys.to("With names, addresses and sign-ins")
    with page.expect_download() as waiting:
        keys.run("Export")
    file = FilePayload(name="ridge.zip", mimeType="application/zip", buffer=waiting.value.path().read_bytes())
    keys.press("Escape")
    _closed(page)
    expect(actions).to_be_focused()

    act("Restore…")
    _file(keys, "Choose a file", file)
    expect(page.get_by_role("dialog").get_by_text("ridge.zip")).to_be_visible()
    keys.write("Name in its address", "ridge")
    keys.run("Restore the airline")
    expect(toast(page)).to_contain_text("Ridge Air is what the file says", timeout=60_000)
    expect(actions).to_be_focused()

    one.expected |= {(status, "/t/platform/api/v1/platform/tenants/import") for status in ("409", "422")}
    keys.run("Import an airline", back=True)
    _opened(page)
    _file(keys, "Choose a file", file)
    expect(page.get_by_role("dialog").get_by_label("Name in its address")).to_have_value("ridge")
    keys.run("Import")
    expect(page.get_by_role("dialog").get_by_role("alert")).to_be_visible()
    keys.run("Cancel", back=True)
    _closed(page)
    expect(page.get_by_role("button", name="Import an airline")).to_be_focused()


def test_tables_are_made_anew_and_limits_given(hosting: Server, open_browser: Open) -> None:
    one = expecting(open_browser(hosting))
    answer = one.context.request.post(
        f"{hosting.url}/t/platform/api/v1/session",
        data={"email": HOST.email, "password": HOST.password},
        headers={"Origin": hosting.url},
    )
    assert answer.ok, answer.text()
    page = one.new_page("/t/platform/tenants")
    shown(page)
    keys = Keyboard(page)
    keys.run("Tables")
    expect(page.get_by_role("dialog").get_by_text("Nothing stands still.")).to_be_visible()
    keys.run("Rebuild users")
    expect(toast(page)).to_contain_text("users")
    keys.press("Escape")
    _closed(page)
    expect(page.get_by_role("button", name="Tables")).to_be_focused()

    keys.run("Actions: Coast Connect")
    _entry(keys, "Change limits…")
    _opened(page)
    keys.write("Pilots", "twelve")
    keys.run("Save")
    # A whole number is asked for, and shown as one.
    expect(page.get_by_text("Write a number, such as 12.")).to_be_visible()
    expect(page.get_by_role("dialog").get_by_label("Pilots")).to_be_focused()
    keys.write("Pilots", "50")
    keys.press("Enter")
    _closed(page)
    expect(page.get_by_role("button", name="Actions: Coast Connect")).to_be_focused()
    limits = {row["slug"]: row["limits"] for row in platform(hosting).get("/platform/tenants")["items"]}
    assert limits["coast"]["pilots"] == 50
