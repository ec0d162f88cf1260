"""What pages do in vamgr's own window; and what browsers got with it: backup, diagnostics, About."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.e2e.acts import card, toast
from tests.e2e.axe import violations
from tests.e2e.conftest import Open
from tests.e2e.people import DEMO_OWNER, Caller, Person
from tests.e2e.screens import shown
from tests.e2e.watched import NARROW, Watched
from tests.support.process import Server
from tests.support.running import STORE

of_a_folder = pytest.mark.skipif(
    STORE != "sqlite", reason="a backup is of a data folder; whoever hosts cares for a database"
)
_EMAIL = re.compile(r"\w@\w[\w-]*\.\w")


class Window:
    """Stands in for the native window: the mark that the server sets in it, and answers to what only it is asked."""

    def __init__(self, browser: Watched, *, refuses: str | None = None) -> None:
        port = urlsplit(browser.origin).port
        browser.context.add_cookies([{"name": f"vamgr_in_window_{port}", "value": "1", "url": browser.origin}])
        browser.context.route("**/api/v1/window/**", self._answer)
        self.asked: list[Request] = []
        self._refuses = refuses

    def of(self, what: str) -> list[Request]:
        return [request for request in self.asked if urlsplit(request.url).path.endswith(f"/window/{what}")]

    def _answer(self, route: Route) -> None:
        self.asked.append(route.request)
        if self._refuses is not None:
            problem = {"type": "urn:vamgr:problem:store-unavailable", "title": "Not now", "detail": self._refuses}
            route.fulfill(status=503, json=problem, content_type="application/problem+json")
            return
        what = urlsplit(route.request.url).path.rsplit("/", 1)[1]
        answers = {"save": {"saved": True, "name": "mine.csv"}, "backup": {"saved": True, "name": "mine.zip"}}
        route.fulfill(json={**answers, "zoom": {"factor": 1.1}, "data-folder": {}}[what])


def hears_keys(page: Page) -> None:
    """Wait for what answers the keys of the window: it comes after the page."""
    choose_in_menu(page, "about")
    dialog = page.get_by_role("dialog", name="About vamgr")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_attached()


def choose_in_menu(page: Page, choice: str) -> None:
    """As the native menu says it to the page."""
    page.evaluate("(detail) => window.dispatchEvent(new CustomEvent('vamgr:menu', { detail }))", choice)


@pytest.fixture(scope="module")
def staff(demo: Server) -> Person:
    """Sees how the system is doing, and may not take everything away."""
    person = Person("sys@aurora.example")
    owner = Caller(demo, DEMO_OWNER)
    account = {"email": person.email, "display_name": "Sys Tem", "password": person.password}
    owner.post("/users", {"role": "staff", "abilities": ["system.view"], **account})
    return person


def test_diagnostics_are_seen_before_they_are_copied(demo: Server, open_browser: Open) -> None:
    browser = open_browser(demo, DEMO_OWNER)
    browser.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = browser.new_page("/settings/system")
    page.get_by_role("button", name="Copy diagnostics").click()
    dialog = page.get_by_role("dialog", name="Diagnostics")
    text = dialog.get_by_role("textbox", name="Diagnostics")
    expect(text).to_have_value(re.compile("^vamgr "))
    _is_accessible(page)

    seen = text.input_value()
    assert "data folder:" in seen
    assert not _EMAIL.search(seen)
    dialog.get_by_role("button", name="Copy", exact=True).click()
    expect(toast(page)).to_contain_text("Diagnostics copied.")
    expect(dialog).not_to_be_attached()
    assert page.evaluate("() => navigator.clipboard.readText()") == seen


def test_diagnostics_are_copied_without_a_clipboard_too(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/settings/system")
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate("() => document.addEventListener('copy', () => { window.copied = getSelection().toString() })")
    page.get_by_role("button", name="Copy diagnostics").click()
    dialog = page.get_by_role("dialog", name="Diagnostics")
    expect(dialog.get_by_role("textbox")).to_have_value(re.compile("^vamgr "))
    dialog.get_by_role("button", name="Copy", exact=True).click()
    expect(toast(page)).to_contain_text("Diagnostics copied.")
    assert page.evaluate("() => window.copied").startswith("vamgr ")


@of_a_folder
def test_an_owner_downloads_a_backup(demo: Server, open_browser: Open, tmp_path: Path) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/settings/system")
    with page.expect_download() as downloading:
        card(page, "Backup").get_by_role("link", name="Download a backup").click()
    assert downloading.value.suggested_filename.endswith(".zip")
    target = tmp_path / "backup.zip"
    downloading.value.save_as(target)
    with zipfile.ZipFile(target) as backup:
        assert backup.testzip() is None
        assert "log.sqlite" in {Path(name).name for name in backup.namelist()}


def test_staff_is_not_offered_a_backup(demo: Server, staff: Person, open_browser: Open) -> None:
    browser = open_browser(demo, staff)
    window = Window(browser)
    page = browser.new_page("/settings/system")
    expect(page.get_by_role("button", name="Copy diagnostics")).to_be_visible()
    expect(page.get_by_role("heading", name="Backup")).to_have_count(0)
    choose_in_menu(page, "backup")
    expect(toast(page)).to_contain_text("Your account does not open this.")
    assert not window.asked


def test_about_is_in_the_user_menu(demo: Server, open_browser: Open) -> None:
    browser = open_browser(demo, DEMO_OWNER)
    page = browser.new_page("/")
    shown(page)
    page.get_by_role("button", name="Your account").click()
    page.get_by_role("menuitem", name="About vamgr").click()
    dialog = page.get_by_role("dialog", name="About vamgr")
    version = Caller(demo).get("/setup")["version"]
    expect(dialog).to_contain_text(f"Version {version}")
    expect(dialog).to_contain_text("AGPL-3.0-or-later")
    expect(dialog).to_contain_text("GeoNames")
    _is_accessible(page)
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_attached()


class TestInTheWindow:
    @pytest.mark.parametrize(
        ("address", "name"),
        [("/fleet?view=table", "aircraft.csv"), ("/history", "history.csv")],
    )
    def test_a_list_is_saved_and_not_downloaded(
        self, demo: Server, open_browser: Open, address: str, name: str
    ) -> None:
        browser = open_browser(demo, DEMO_OWNER)
        window = Window(browser)
        page = browser.new_page(address)
        with page.expect_response(lambda answer: "format=csv" in answer.url) as read:
            page.get_by_role("button", name="Download as CSV").click()
        expect(toast(page)).to_contain_text("Saved as mine.csv.")
        (saved,) = window.of("save")
        assert saved.method == "POST"
        assert parse_qs(urlsplit(saved.url).query) == {"name": [name]}
        assert saved.post_data_buffer == read.value.body()
        assert len((saved.post_data_buffer or b"").splitlines()) > 1

    def test_why_it_was_not_saved_is_said(self, demo: Server, open_browser: Open) -> None:
        browser = open_browser(demo, DEMO_OWNER)
        Window(browser, refuses="That folder cannot be written. Choose another place.")
        browser.expect("503", "/api/v1/window/save")
        page = browser.new_page("/fleet?view=table")
        page.get_by_role("button", name="Download as CSV").click()
        expect(toast(page)).to_contain_text("That folder cannot be written. Choose another place.")
        expect(page.get_by_role("button", name="Download as CSV")).to_be_enabled()

    @of_a_folder
    def test_the_system_page_asks_the_window(self, demo: Server, open_browser: Open) -> None:
        browser = open_browser(demo, DEMO_OWNER)
        window = Window(browser)
        page = browser.new_page("/settings/system")
        card(page, "Backup").get_by_role("button", name="Save a backup").click()
        expect(toast(page)).to_contain_text("Saved as mine.zip.")
        with page.expect_response("**/api/v1/window/data-folder"):
            card(page, "Storage").get_by_role("button", name="Open data folder").click()
        choose_in_menu(page, "diagnostics")
        expect(page.get_by_role("dialog", name="Diagnostics").get_by_role("textbox")).to_be_visible()
        assert len(window.of("backup")) == 1

    def test_keys_that_browsers_have_of_their_own(self, demo: Server, open_browser: Open) -> None:
        browser = open_browser(demo, DEMO_OWNER)
        window = Window(browser)
        browser.context.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1 }")
        page = browser.new_page("/")
        shown(page)
        hears_keys(page)
        for key, step in (("+", 1), ("=", 1), ("-", -1), ("0", 0)):
            with page.expect_response("**/api/v1/window/zoom"):
                page.keyboard.press(f"Control+{key}")
            assert window.of("zoom")[-1].post_data_json == {"step": step}
        page.keyboard.press("Control+p")
        choose_in_menu(page, "print")
        assert page.evaluate("() => window.printed") == 2
        choose_in_menu(page, "keys")
        sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
        expect(sheet.get_by_text("Zoom in")).to_be_visible()

    def test_before_anybody_signs_in(self, demo: Server, open_browser: Open) -> None:
        browser = open_browser(demo)
        window = Window(browser)
        page = browser.new_page("/sign-in")
        shown(page)
        for choice, said in (
            ("backup", "Sign in first"),
            ("diagnostics", "Sign in first"),
            ("keys", "Shortcuts are for the pages of an airline"),
        ):
            choose_in_menu(page, choice)
            # The one before may still be on its way out, in front of it.
            messages = page.get_by_role("region", name="Messages").get_by_role("listitem")
            expect(messages.filter(has_text=said).last).to_be_visible()
        with page.expect_response("**/api/v1/window/zoom"):
            page.keyboard.press("Control+=")
        choose_in_menu(page, "about")
        expect(page.get_by_role("dialog", name="About vamgr")).to_contain_text("Version")
        assert not window.of("backup")

    def test_a_link_to_elsewhere_asks_for_another_window(self, demo: Server, open_browser: Open) -> None:
        browser = open_browser(demo, DEMO_OWNER)
        Window(browser)
        page = browser.new_page("/")
        shown(page)
        target = page.evaluate(
            """() => {
                const link = Object.assign(document.createElement('a'), { href: 'https://example.org/' });
                document.body.append(link);
                link.addEventListener('click', (event) => event.preventDefault());
                link.click();
                return [link.target, link.rel];
            }"""
        )
        assert target == ["_blank", "noreferrer"]


def test_what_is_chosen_before_the_page_can_do_it_is_done(demo: Server, staff: Person, open_browser: Open) -> None:
    for person, choice, name in (
        (DEMO_OWNER, "about", "About vamgr"),
        (DEMO_OWNER, "keys", "Keyboard shortcuts"),
        (None, "about", "About vamgr"),
    ):
        browser = open_browser(demo, person)
        browser.context.add_init_script(
            "document.addEventListener('DOMContentLoaded', () => dispatchEvent("
            f"new CustomEvent('vamgr:menu', {{ detail: '{choice}' }})))"
        )
        expect(browser.new_page("/settings/system").get_by_role("dialog", name=name)).to_be_visible()


def test_in_a_browser_nothing_of_the_window_is_shown(demo: Server, open_browser: Open) -> None:
    page = open_browser(demo, DEMO_OWNER).new_page("/settings/system")
    storage = card(page, "Storage")
    expect(storage.get_by_text("Newest hash")).to_be_visible()
    expect(storage.get_by_text("Data folder")).to_have_count(1 if STORE == "sqlite" else 0)
    expect(page.get_by_role("button", name="Open data folder")).to_have_count(0)
    choose_in_menu(page, "keys")
    sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(sheet.get_by_role("heading", name="In tables")).to_be_visible()
    expect(sheet.get_by_text("Zoom in")).to_have_count(0)


def _is_accessible(page: Page) -> None:
    """Whatever is open, wide and narrow, light and dark."""
    wide = page.viewport_size
    for size in (wide, NARROW):
        assert size is not None
        page.set_viewport_size(size)
        for dark in (False, True):
            page.emulate_media(color_scheme="dark" if dark else "light")
            page.wait_for_function(
                "(dark) => document.documentElement.classList.contains('dark') === dark"
                " && document.getAnimations().every((one) => one.playState !== 'running')",
                arg=dark,
            )
            found = violations(page, colours_only=dark)
            assert not found, "\n".join(found)
    assert wide is not None
    page.set_viewport_size(wide)
    page.emulate_media(color_scheme="light")
