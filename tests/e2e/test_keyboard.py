"""The whole main flow without a mouse: every control is reached by Tab and works by its keys."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Error, Page, expect

from tests.e2e.conftest import Open
from tests.support.process import Server

_NAME_OF_FOCUS = """() => {
    const at = document.activeElement;
    const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
    return label.replace(/ \\*$/, '').replace(/\\s+/g, ' ').trim();
}"""


class Keyboard:
    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, name: str, *, back: bool = False) -> None:
        """Tab until what has the focus begins with this name, and see that the focus can be seen."""
        passed = []
        for _ in range(80):
            at = self.page.evaluate(_NAME_OF_FOCUS)
            if re.match(rf"{name}(?!\\w)", at):
                assert self._is_focus_seen(), f"nobody sees that {at!r} has the focus"
                return
            passed.append(at)
            self.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"{name!r} is not reached by Tab; passed {passed}")

    def write(self, name: str, text: str) -> None:
        self.to(name)
        self.press("Control+A")
        self.page.keyboard.type(text)

    def press(self, key: str) -> None:
        """Nobody presses the next key before the browser has drawn what this one did."""
        self.page.keyboard.press(key)
        # A key that leads to another document takes the promise with it.
        with suppress(Error):
            self.page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")

    def run(self, name: str, *, back: bool = False) -> None:
        self.to(name, back=back)
        self.press("Enter")

    def _is_focus_seen(self) -> bool:
        seen: bool = self.page.evaluate(
            """() => {
                const look = getComputedStyle(document.activeElement);
                return look.outlineStyle !== 'none' || look.boxShadow !== 'none';
            }"""
        )
        return seen


def test_the_main_flow_by_keyboard_alone(empty_server: Server, open_browser: Open) -> None:
    page = open_browser(empty_server).new_page("/")
    keys = Keyboard(page)

    expect(page.get_by_label("Your name")).to_be_focused()
    keys.write("Your name", "Kay Board")
    keys.write("E-mail address", "kay@example.org")
    keys.write("Password", "no mouse was harmed")
    keys.press("Enter")

    expect(page.get_by_role("heading", name="Your airline")).to_be_visible()
    keys.write("Name", "Tab Airways")
    keys.write("ICAO code", "TAB")
    keys.to("Country")
    page.keyboard.type("Norw")
    keys.run("Continue")

    expect(page.get_by_role("heading", name="Where is home?")).to_be_visible()
    keys.write("Hub", "ENBR")
    expect(page.get_by_role("listbox").get_by_role("option").first).to_contain_text("ENBR")
    keys.press("Enter")
    keys.run("Found the airline")

    expect(page.get_by_role("button", name=re.compile("^C172"))).to_be_visible()
    keys.run("C172")
    keys.write("Registration", "LN-TAB")
    keys.press("Enter")

    expect(page.get_by_role("heading", name="Open your first route")).to_be_visible()
    keys.write("To", "ENSG")
    expect(page.get_by_role("listbox").get_by_role("option").first).to_contain_text("ENSG")
    keys.press("Enter")
    keys.run("Open the route")
    expect(page.get_by_role("heading", name="Ready for take-off")).to_be_visible()
    keys.run("Fly now")

    expect(page.get_by_role("button", name="Book", exact=True)).to_be_visible()
    keys.press("j")
    keys.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("rowheader", name="Block fuel")).to_be_visible()
    keys.run("Book this flight")
    expect(page).to_have_url(re.compile("/fly/bookings/"))

    keys.run("File PIREP")
    expect(page.get_by_role("heading", name="File PIREP")).to_be_visible()
    on = datetime.now(UTC) - timedelta(minutes=2)
    write_instant(keys, "Off blocks", on - timedelta(minutes=55))
    write_instant(keys, "Take-off", on - timedelta(minutes=50))
    write_instant(keys, "Landing", on - timedelta(minutes=4))
    write_instant(keys, "On blocks", on)
    keys.press("Control+Enter")
    expect(page.get_by_text("Accepted by the rules")).to_be_visible()

    keys.run("Economy fares")
    expect(page.get_by_text(re.compile(r"^2 passengers × .* NOK$")).first).to_be_visible()
    keys.press("Control+K")
    expect(page.get_by_role("dialog").get_by_role("combobox")).to_be_focused()
    page.keyboard.type("logbook")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Logbook")
    keys.press("Enter")
    expect(page.get_by_role("row").filter(has_text="TAB101")).to_contain_text("0:55")


def write_instant(keys: Keyboard, label: str, moment: datetime) -> None:
    """The form begins with a day of its own, which is replaced."""
    keys.to(label)
    keys.press("Control+A")
    keys.page.keyboard.type(moment.strftime("%d.%m.%Y"))
    keys.write(f"{label}: time", moment.strftime("%H:%M"))
