"""What people do on the pages, where one act takes several presses."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Locator, Page, expect


def choose(where: Page | Locator, label: str, text: str, code: str) -> None:
    """Look something up in a field by what is typed, and press the entry with this code."""
    field = where.get_by_role("combobox", name=label, exact=True)
    field.click()
    field.fill(text)
    field.page.get_by_role("option").filter(has_text=code).first.click()


def write_instant(where: Page | Locator, label: str, moment: datetime) -> None:
    """Write a UTC moment into a day and a clock."""
    # A label of a required field ends in a star.
    where.get_by_label(re.compile(rf"^{label}( \*)?$")).fill(moment.strftime("%Y-%m-%d"))
    where.get_by_label(f"{label}: time").fill(moment.strftime("%H:%M"))


def write_times(page: Page, block_minutes: int) -> None:
    """A flight that ended five minutes ago: two minutes less in the air on either side."""
    on = datetime.now(UTC) - timedelta(minutes=5)
    off = on - timedelta(minutes=block_minutes)
    write_instant(page, "Off blocks", off)
    write_instant(page, "Take-off", off + timedelta(minutes=4))
    write_instant(page, "Landing", on - timedelta(minutes=3))
    write_instant(page, "On blocks", on)


def toast(page: Page) -> Locator:
    """The newest message in the corner."""
    return page.get_by_role("region", name="Messages").get_by_role("listitem").first


def sign_in(page: Page, email: str, password: str) -> None:
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def is_live(page: Page) -> None:
    """Wait until the page hears of every change."""
    expect(page.get_by_role("status").filter(has_text="Live").first).to_be_visible()


def card(page: Page, title: str) -> Locator:
    """The box under this heading."""
    heading = page.get_by_role("heading", name=title, exact=True, level=2)
    return page.locator("section").filter(has=heading).last
