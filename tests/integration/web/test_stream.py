"""Live updates over a real connection."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from tests.integration.web.conftest import Site
from vamgr.kernel.errors import StoreUnavailable
from vamgr.web import sse

Message = tuple[str, dict[str, Any]]


class Stream:
    """Messages in order; comments (pings) are kept apart."""

    def __init__(self, answer: httpx.Response) -> None:
        self._lines = answer.aiter_lines()
        self.comments: list[str] = []
        self.retry: str | None = None

    async def next(self) -> Message | None:
        """The next message, or None at the end."""
        fields: dict[str, str] = {}
        async with asyncio.timeout(60):
            async for line in self._lines:
                if line.startswith(":"):
                    self.comments.append(line)
                elif line.startswith("retry:"):
                    self.retry = line
                elif line:
                    name, _, value = line.partition(": ")
                    fields[name] = value
                elif fields:
                    data = json.loads(fields["data"])
                    assert fields["id"] == str(data["position"])
                    return fields["event"], data
        return None

    async def until(self, position: int) -> set[str]:
        topics: set[str] = set()
        while True:
            message = await self.next()
            assert message is not None
            topics |= set(message[1]["topics"])
            if message[1]["position"] >= position:
                return topics


@asynccontextmanager
async def stream(client: httpx.AsyncClient, **options: Any) -> AsyncIterator[Stream]:
    async with client.stream("GET", "/api/v1/stream", **options) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield Stream(answer)


async def rename(client: httpx.AsyncClient, name: str) -> int:
    answer = await client.patch("/api/v1/me", json={"display_name": name})
    assert answer.status_code == 200, answer.text
    return int(answer.json()["position"])


async def test_a_change_is_told_when_reads_show_it(site: Site) -> None:
    browser = await site.set_up()
    me = (await browser.get("/api/v1/me")).json()["user"]["id"]
    async with stream(browser) as live:
        first = await live.next()
        assert first == ("changed", {"position": await site.head(), "topics": []})
        assert live.retry is not None
        position = await rename(browser, "Changed")
        assert await live.until(position) >= {"users", f"users:{me}", "history"}
        assert (await browser.get("/api/v1/me")).json()["user"]["display_name"] == "Changed"


async def test_what_was_missed_is_told_on_the_way_back(site: Site) -> None:
    browser = await site.set_up()
    me = (await browser.get("/api/v1/me")).json()["user"]["id"]
    seen = await site.head()
    position = 0
    for number in range(3):
        position = await rename(browser, f"Away {number}")
    await browser.get("/api/v1/me", params={"after": position})
    for options in ({"headers": {"Last-Event-ID": str(seen)}}, {"params": {"last_event_id": seen}}):
        async with stream(browser, **options) as live:
            assert await live.next() == (
                "changed",
                {"position": position, "topics": sorted({"users", f"users:{me}", "history"})},
            )


async def test_too_much_missed_means_reading_everything_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = await site.set_up()
    monkeypatch.setattr(sse, "MAX_MISSED", 1)
    position = await rename(browser, "Far")
    await browser.get("/api/v1/me", params={"after": position})
    async with stream(browser, headers={"Last-Event-ID": "0"}) as live:
        assert await live.next() == ("reset", {"position": position})


async def test_a_position_of_the_future_begins_anew(site: Site) -> None:
    browser = await site.set_up()
    async with stream(browser, headers={"Last-Event-ID": "999999"}) as live:
        assert await live.next() == ("reset", {"position": await site.head()})
    for bad in ("abc", "-1", "1.5"):
        assert (await browser.get("/api/v1/stream", headers={"Last-Event-ID": bad})).status_code == 422


async def test_a_quiet_stream_is_kept_awake(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "PING_SECONDS", 0.05)
    browser = await site.set_up()
    async with stream(browser) as live:
        await live.next()
        await asyncio.sleep(0.3)
        await live.until(await rename(browser, "Awake"))
        assert ": ping" in live.comments


async def test_the_end_of_a_session_ends_its_streams_only(site: Site) -> None:
    browser = await site.set_up()
    other = await site.sign_in("owner@example.org")
    async with stream(browser) as mine, stream(other) as theirs:
        await mine.next()
        await theirs.next()
        await other.delete("/api/v1/session")
        assert await theirs.next() is None
        await mine.until(await rename(browser, "Still here"))


async def test_a_disabled_user_and_a_revoked_key_lose_their_streams(site: Site) -> None:
    owner = await site.set_up()
    user_id = await site.add_user(owner, "per@example.org")
    pilot = await site.sign_in("per@example.org")
    made = (await owner.post("/api/v1/api-keys", json={"name": "ACARS"})).json()
    async with stream(pilot) as theirs, stream(site.program(made["key"])) as programs:
        await theirs.next()
        await programs.next()
        await owner.delete(f"/api/v1/api-keys/{made['id']}")
        await owner.post(f"/api/v1/users/{user_id}/disable", json={"reason": ""})
        for live in (theirs, programs):
            while await live.next() is not None:
                pass


async def test_many_streams_share_one_reading_of_the_log(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = await site.set_up()
    reads = 0
    original = site.system.store.read_page

    def counted(tenant: str, after: int, limit: int) -> Any:
        nonlocal reads
        reads += limit <= 10
        return original(tenant, after, limit)

    monkeypatch.setattr(site.system.store, "read_page", counted)
    clients = [site.client(Cookie=f"{site.session_cookie}={browser.cookies[site.session_cookie]}") for _ in range(20)]

    async def follow(client: httpx.AsyncClient, ready: asyncio.Event, target: asyncio.Future[int]) -> None:
        async with stream(client) as live:
            await live.next()
            ready.set()
            await live.until(await target)

    target: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    ready = [asyncio.Event() for _ in clients]
    tasks = [asyncio.create_task(follow(*pair, target)) for pair in zip(clients, ready, strict=True)]
    await asyncio.gather(*(event.wait() for event in ready))
    assert "vamgr_stream_clients 20" in (await browser.get("/metrics")).text
    target.set_result(await rename(browser, "For all"))
    await asyncio.gather(*tasks)
    assert reads <= 3


async def test_a_store_that_is_away_for_a_moment_ends_no_telling(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has a window open must not depend on somebody else who opens one."""
    browser = await site.set_up()
    read, failed = sse.Streams._read, asyncio.Event()

    async def away_once(streams: sse.Streams, *given: Any) -> set[str]:
        if not failed.is_set():
            failed.set()
            raise StoreUnavailable("The database is away.")
        return await read(streams, *given)

    async with stream(browser) as live:
        await live.next()
        monkeypatch.setattr(sse.Streams, "_read", away_once)
        position = await rename(browser, "Not lost")
        assert "users" in await live.until(position)
        assert failed.is_set()
        assert "users" in await live.until(await rename(browser, "Told as before"))


async def test_streams_end_when_the_server_goes_down(site: Site) -> None:
    browser = await site.set_up()
    async with stream(browser) as live:
        await live.next()
        site.close_streams()
        assert await live.next() is None


async def test_a_log_that_could_not_be_read_for_a_moment_is_told_of_all_the_same(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever follows for all streams goes on; else every open window would wait for ever without knowing."""
    monkeypatch.setattr(sse, "AGAIN_SECONDS", 0.05)
    browser = await site.set_up()
    read, asked = sse.Streams._read, []

    async def fails_once(streams: sse.Streams, tenant: str, after: int, until: int) -> set[str]:
        asked.append(until)
        if len(asked) == 1:
            raise StoreUnavailable("The database cannot be used just now.")
        return await read(streams, tenant, after, until)

    async with stream(browser) as live:
        await live.next()
        monkeypatch.setattr(sse.Streams, "_read", fails_once)
        position = await rename(browser, "Changed")
        assert "users" in await live.until(position)
    assert len(asked) > 1


async def test_a_stream_that_is_told_something_all_the_time_ends_with_its_token(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sse, "PING_SECONDS", 0.6)
    browser = await site.set_up()
    airline = (await browser.get("/api/v1/airlines")).json()["items"][0]["id"]
    token = (await browser.post("/api/v1/tokens", json={"minutes": 5})).json()["token"]
    async with stream(site.program(token)) as live:
        assert await live.next() is not None
        site.clock.forward(minutes=6)
        for change in range(50):  # each comes before the stream has been quiet for long enough to be asked
            changed = await browser.patch(f"/api/v1/airlines/{airline}", json={"name": f"Changed {change}"})
            assert changed.status_code == 200, changed.text
            if await live.next() is None:
                return
    pytest.fail("the stream outlived its token")
