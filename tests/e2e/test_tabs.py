"""One person, ten tabs: all live over one stream, with and without locks, through a server that goes and comes back."""

from __future__ import annotations

import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, expect

from tests.e2e.acts import is_live
from tests.e2e.conftest import Open
from tests.e2e.people import OWNER, Airline, found_airline
from tests.e2e.watched import Watched
from tests.support.process import Server, serving

TABS = 10
GONE = ("net::ERR_CONNECTION_REFUSED", "net::ERR_CONNECTION_RESET", "net::ERR_INCOMPLETE_CHUNKED_ENCODING")


class Streams:
    """What a browser's tabs asked of the stream, and which of it is still open."""

    def __init__(self, one: Watched) -> None:
        self.asked: list[Request] = []
        self._ended: list[Request] = []
        one.context.on("request", lambda request: "/api/v1/stream" in request.url and self.asked.append(request))
        one.context.on("requestfinished", self._end)
        one.context.on("requestfailed", self._end)

    def _end(self, request: Request) -> None:
        self._ended.append(request)

    def tabs(self) -> list[Page]:
        """Those that hold a stream."""
        pages = [request.frame.page for request in self.asked if request not in self._ended]
        return [page for page in pages if not page.is_closed()]

    def only(self, page: Page) -> Page:
        """The tab that has the only stream, once there is one; ``page``: any tab, to wait in."""
        deadline = time.monotonic() + 30
        while len(self.tabs()) != 1:
            assert time.monotonic() < deadline, f"{len(self.tabs())} streams"
            page.wait_for_timeout(100)
        return self.tabs()[0]


def open_tabs(one: Watched) -> list[Page]:
    pages = [one.new_page("/crew") for _ in range(TABS)]
    for page in pages:
        is_live(page)
    return pages


@pytest.mark.parametrize("locks", [True, False], ids=["locks", "no-locks"])
def test_ten_tabs_are_live_over_one_stream(small_airline: Airline, open_browser: Open, locks: bool) -> None:
    one = open_browser(small_airline.server, OWNER)
    if not locks:
        # As it is at an address of the house, without a certificate.
        one.context.add_init_script("Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })")
    streams = Streams(one)
    pages = open_tabs(one)
    leader = streams.only(pages[0])
    # Notes in the storage change hands where a busy machine lets a tab wait; afterwards there is one stream again.
    assert len(streams.asked) == 1 or not locks

    name, successor = ("Lotte Lock", "Lena Later") if locks else ("Nora Note", "Nina Next")
    small_airline.hire(name)
    for page in pages:
        expect(page.get_by_text(name).first).to_be_visible()
    # The tab that has the stream goes; another one takes over from where it was.
    others = [page for page in pages if page is not leader]
    leader.close()
    small_airline.hire(successor)
    for page in others:
        expect(page.get_by_text(successor).first).to_be_visible()
        is_live(page)
    assert streams.only(others[0]) in others
    assert len(streams.asked) == 2 or not locks
    assert "last_event_id=" in streams.asked[-1].url


def test_what_happened_while_the_server_was_away_is_there_when_it_is_back(tmp_path: Path, open_browser: Open) -> None:
    server = Server(tmp_path / "data", stored=True)
    port = urlsplit(server.url).port
    airline = found_airline(server)
    one = open_browser(server, OWNER)
    one.expected |= {(what, "/") for what in GONE}
    pages = [one.new_page("/crew") for _ in range(3)]
    for page in pages:
        is_live(page)
    server.stop()
    for page in pages:
        expect(page.get_by_role("status").filter(has_text="Reconnecting since")).to_be_visible()
    # Somebody else is quicker than the tabs: what they do is in the log before the stream is there again.
    with serving(tmp_path / "data", "--port", str(port), stored=True) as again:
        assert again.url == server.url
        airline.hire("Ruth Return")
        for page in pages:
            expect(page.get_by_text("Ruth Return").first).to_be_visible()
            is_live(page)
