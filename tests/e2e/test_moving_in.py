"""A phpVMS site moves in from the first page of an empty vamgr, and its people sign in with their old passwords."""

from __future__ import annotations

import re

from playwright.sync_api import FilePayload, expect

from tests.e2e.acts import sign_in
from tests.e2e.axe import problems
from tests.e2e.conftest import Open
from tests.support.phpvms import PASSWORD
from tests.support.phpvms_site import small_airline
from tests.support.process import Server


def test_a_phpvms_site_moves_in(empty_server: Server, open_browser: Open) -> None:
    page = open_browser(empty_server).new_page("/")
    expect(page.get_by_role("button", name="Try the demo")).to_be_visible()
    page.get_by_role("link", name="I come from phpVMS").click()
    expect(page.get_by_role("heading", name="From phpVMS", level=1)).to_be_visible()
    dump = FilePayload(name="site.sql", mimeType="application/sql", buffer=small_airline(6).site.sql().encode())
    page.locator("input[type=file]").set_input_files(dump)
    page.get_by_role("button", name="Look at it").click()

    # Nothing is written yet: what comes over, total by total.
    bring = page.get_by_role("button", name="Bring it over")
    expect(bring).to_be_visible()
    expect(page.get_by_role("region", name="Totals")).to_be_visible()
    found = problems(page)
    assert not found, "\n".join(found)
    bring.click()
    expect(page.get_by_text("Your airline is here.")).to_be_visible()
    page.get_by_role("link", name="Sign in").click()
    sign_in(page, "ada@example.org", PASSWORD)
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="History").click()
    expect(page.get_by_text(re.compile("was imported")).first).to_be_visible()

    # What came, and what was left out and why, can be read again later.
    page.goto(f"{empty_server.url}/settings/data")
    page.get_by_role("link", name="See the report").click()
    expect(page.get_by_role("heading", name="Imported from phpVMS", level=1)).to_be_visible()
    expect(page.get_by_role("region", name="Totals").get_by_role("row").nth(1)).to_be_visible()
    expect(page.get_by_text(re.compile(r"brought over, \d+ left out")).first).to_be_visible()
    found = problems(page)
    assert not found, "\n".join(found)
