"""The server is killed in the middle and started again on its port: the page says so, heals, and nothing is missing."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.e2e.acts import is_live
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Caller, found_airline
from tests.support.process import Server, serving


def test_kill_9_in_the_middle(tmp_path: Path, open_browser: Open) -> None:
    server = Server(tmp_path / "data", stored=True)
    port = urlsplit(server.url).port
    airline = found_airline(server)
    owner = open_browser(server, OWNER)
    fleet, fly = owner.new_page("/fleet"), owner.new_page("/fly")
    is_live(fleet)
    fly.get_by_role("button", name="Book").click()
    sheet = fly.get_by_role("dialog")
    expect(sheet.get_by_role("rowheader", name="Block fuel")).to_be_visible()

    owner.expected |= {
        (what, "/")
        for what in ("net::ERR_CONNECTION_REFUSED", "net::ERR_CONNECTION_RESET", "net::ERR_INCOMPLETE_CHUNKED_ENCODING")
    }
    server.kill()
    expect(fleet.get_by_role("status").filter(has_text="Reconnecting")).to_be_visible()
    sheet.get_by_role("button", name="Book this flight").click()
    expect(sheet.get_by_role("alert").or_(sheet.get_by_text(re.compile("reach", re.IGNORECASE))).first).to_be_visible()

    with serving(tmp_path / "data", "--port", str(port), stored=True):
        is_live(fleet)
        sheet.get_by_role("button", name="Book this flight").click()
        expect(fly).to_have_url(re.compile("/fly/bookings/"))
        # The page that was open all the time hears of it without being loaded anew.
        expect(fleet.get_by_text("Reserved").first).to_be_visible()
        caller = Caller(server, OWNER)
        assert [one["registration"] for one in caller.get("/aircraft")["items"]] == ["N172AB"]
        assert {one["id"] for one in caller.get("/routes")["items"]} == set(airline.route_ids)
        assert caller.get("/bookings")["total"] == 1
