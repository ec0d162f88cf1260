"""Live updates: one follower of the read tables tells every open stream which things changed."""

from __future__ import annotations

import asyncio
import logging
import random
from collections import deque
from collections.abc import Callable, Iterable
from contextvars import Context
from dataclasses import dataclass, field

import orjson

from vamgr.kernel.errors import FieldError, InvalidInput
from vamgr.kernel.event import Recorded
from vamgr.kernel.tracing import applied, follow
from vamgr.web.api import Send
from vamgr.web.requests import Receive, Scope, header
from vamgr.web.security import Authenticator, Principal, require
from vamgr.web.system import System
from vamgr.web.tenancy import refuse_leaving

log = logging.getLogger("vamgr.web")

PING_SECONDS = 15.0
GATHER_SECONDS = 0.1
AGAIN_SECONDS = 1.0
RETRY_MS = 2000
# When a server ends, its clients come back to the others: about so many a second, over half a minute at most.
COME_BACK_PER_SECOND = 200
MAX_COME_BACK_MS = 30_000
MAX_MISSED = 10_000
_PAGE = 1000
_KEPT_BATCHES = 256
_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
# Whose account or key changed may be the one that holds a stream open.
_RIGHTS = frozenset({"users", "api-keys"})


class Topics:
    """From events to the names of what they change, as the areas declared them."""

    def __init__(self, collections: dict[str, str]) -> None:
        self._collections = collections

    def of(self, events: Iterable[Recorded]) -> set[str]:
        topics = {"history"}
        for event in events:
            collection = self._collections.get(event.category)
            if collection is not None:
                topics.add(collection)
                topics.add(f"{collection}:{event.stream_id}")
        return topics


@dataclass(slots=True, eq=False)
class _Client:
    principal: Principal
    position: int
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    gone: bool = False
    recheck: bool = False
    reset: bool = False


@dataclass(slots=True)
class _Batch:
    """What changed after ``after`` up to ``position``."""

    after: int
    position: int
    topics: set[str]


class _Feed:
    """One tenant's recent changes, read from the log once for all its clients."""

    def __init__(self, position: int) -> None:
        self.position = position
        self.batches: deque[_Batch] = deque(maxlen=_KEPT_BATCHES)
        self.clients: set[_Client] = set()

    def begin_anew(self, position: int) -> None:
        """The log is shorter than it was: the airline was restored, and what its clients know is of another log."""
        self.position = position
        self.batches.clear()
        for client in self.clients:
            client.reset = client.recheck = True
            client.wake.set()

    def since(self, position: int) -> set[str] | None:
        """The topics after a position, or None when that is further back than what is kept."""
        topics: set[str] = set()
        for batch in reversed(self.batches):
            if batch.position <= position:
                return topics
            topics |= batch.topics
            if batch.after <= position:
                return topics
        return topics if position >= self.position else None


class Streams:
    """All open streams. The follower runs while there is at least one."""

    def __init__(self, system: System, authenticator: Authenticator, count: Callable[[int], None]) -> None:
        self._system = system
        self._authenticator = authenticator
        self._count = count
        self._topics = Topics({key: name for area in system.areas for key, name in area.resources.items()})
        self._feeds: dict[str, _Feed] = {}
        self._follower: asyncio.Task[None] | None = None
        self._news = asyncio.Event()
        self._closed = False
        self._spread_ms = RETRY_MS
        system.sessions.when_revoked(self._session_revoked)

    def close(self) -> None:
        """End every stream; the server is going down."""
        self._closed = True
        clients = sum(len(feed.clients) for feed in self._feeds.values())
        self._spread_ms = min(MAX_COME_BACK_MS, max(RETRY_MS, clients * 1000 // COME_BACK_PER_SECOND))
        for feed in self._feeds.values():
            for client in feed.clients:
                client.gone = True
                client.wake.set()
        if self._follower is not None:
            self._follower.cancel()

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One client's stream, to its end. Raises Unauthenticated and InvalidInput before it begins."""
        principal = self._authenticator.principal(scope)
        require("session", principal, reads=True)
        assert principal is not None  # noqa: S101  (`require` has refused a caller without one)
        is_owner = "*" in principal.actor.abilities
        refuse_leaving(scope, "/stream", reads=True, public=False, is_owner=is_owner)
        given = _last_position(scope)
        start = given if given is not None and given <= self._system.store.head(principal.tenant).position else None
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        if scope["method"] == "HEAD" or self._closed:
            await send({"type": "http.response.body", "body": b""})
            return
        with self._system.interest(principal.tenant):
            await self._serve(principal, start, given, receive, send)

    async def _serve(
        self, principal: Principal, start: int | None, given: int | None, receive: Receive, send: Send
    ) -> None:
        feed = self._feed(principal.tenant)
        client = _Client(principal, feed.position if start is None else start)
        feed.clients.add(client)
        self._count(1)
        watching = asyncio.create_task(_watch(receive, client))
        try:
            await _write(send, f"retry: {RETRY_MS}\n\n".encode())
            if start is None:
                # What a client knows of a log that was longer than this one is of another log.
                fresh = given is None
                await _write(send, _event("changed" if fresh else "reset", client.position, [] if fresh else None))
            await self._feed_client(feed, client, send)
            await self._say_when_to_come_back(send)
            await send({"type": "http.response.body", "body": b""})
        finally:
            watching.cancel()
            feed.clients.discard(client)
            self._count(-1)

    async def _say_when_to_come_back(self, send: Send) -> None:
        """To a client of a server that ends: some at once, the last when all the others had their turn."""
        if self._closed:
            await _write(send, b"retry: %d\n\n" % random.randint(200, 200 + self._spread_ms))  # noqa: S311

    async def _feed_client(self, feed: _Feed, client: _Client, send: Send) -> None:
        now = asyncio.get_running_loop().time
        checked = now()
        while not client.gone:
            if client.reset:
                client.reset, client.position = False, feed.position
                await _write(send, _event("reset", client.position, None))
            if client.position < feed.position:
                await self._send_changes(feed, client, send)
            try:
                async with asyncio.timeout(PING_SECONDS):
                    await client.wake.wait()
            except TimeoutError:
                await _write(send, b": ping\n\n")
            client.wake.clear()
            # Also where something is told all the time: what lets the client in may have come to its end by itself.
            if client.recheck or now() >= checked + PING_SECONDS:
                client.recheck, checked = False, now()
                if not self._authenticator.still_good(client.principal):
                    return

    async def _send_changes(self, feed: _Feed, client: _Client, send: Send) -> None:
        target = feed.position
        topics = feed.since(client.position)
        if topics is None and target - client.position > MAX_MISSED:
            client.position = target
            await _write(send, _event("reset", target, None))
            return
        if topics is None:
            topics = await self._read(client.principal.tenant, client.position, target)
        client.position = target
        await _write(send, _event("changed", target, sorted(topics)))

    async def _read(self, tenant: str, after: int, until: int) -> set[str]:
        topics: set[str] = set()
        while after < until:
            limit = min(_PAGE, until - after)
            events = await asyncio.to_thread(self._system.store.read_page, tenant, after, limit)
            if not events:
                break
            topics |= self._topics.of(events)
            after = events[-1].position
        return topics

    def _feed(self, tenant: str) -> _Feed:
        feed = self._feeds.get(tenant)
        if feed is None or not feed.clients:
            feed = self._feeds[tenant] = _Feed(self._system.applied.position(tenant))
        if self._follower is None or self._follower.done():
            # In a context of its own: it serves all streams, not the request that happens to be the first.
            self._follower = asyncio.create_task(self._follow(), context=Context())
        return feed

    async def _follow(self) -> None:
        """What cannot be read for one tenant is tried again by and by, and holds up none of the others."""
        listening = asyncio.create_task(self._listen())
        self._news.set()  # something may have come before this listens
        try:
            while True:
                await self._news.wait()
                await asyncio.sleep(GATHER_SECONDS)
                self._news.clear()
                for tenant, feed in list(self._feeds.items()):
                    await self._look_at(tenant, feed)
        finally:
            listening.cancel()

    async def _listen(self) -> None:
        async for _ in self._system.applied.listen():
            self._news.set()

    async def _look_at(self, tenant: str, feed: _Feed) -> None:
        position = self._system.applied.position(tenant)
        if 0 < position < feed.position:
            feed.begin_anew(position)
        if position <= feed.position or not feed.clients:
            return
        try:
            await self._advance(tenant, feed, position)
        except Exception as error:  # noqa: BLE001, RUF100  (whoever follows must never stop)
            log.warning("what is new at %d of %s cannot be told yet: %s", position, tenant, error)
            asyncio.get_running_loop().call_later(AGAIN_SECONDS, self._news.set)

    async def _advance(self, tenant: str, feed: _Feed, position: int) -> None:
        trace = applied.of(tenant, feed.position, position)
        with follow("signal", trace, tenant=tenant, position=position, clients=len(feed.clients)):
            await self._tell(tenant, feed, position)

    async def _tell(self, tenant: str, feed: _Feed, position: int) -> None:
        topics = await self._read(tenant, feed.position, position)
        feed.batches.append(_Batch(feed.position, position, topics))
        feed.position = position
        rights = bool(topics & _RIGHTS)
        for client in feed.clients:
            client.recheck = client.recheck or rights
            client.wake.set()

    def _session_revoked(self, session_id: str) -> None:
        for feed in self._feeds.values():
            for client in feed.clients:
                if client.principal.session is not None and client.principal.session.id == session_id:
                    client.gone = True
                    client.wake.set()


async def _watch(receive: Receive, client: _Client) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    client.gone = True
    client.wake.set()


def _event(name: str, position: int, topics: list[str] | None) -> bytes:
    data: dict[str, object] = {"position": position}
    if topics is not None:
        data["topics"] = topics
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (position, name.encode(), orjson.dumps(data))


async def _write(send: Send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})


def _last_position(scope: Scope) -> int | None:
    """The position that the client has seen last. Raises InvalidInput for what is none."""
    given = header(scope, b"last-event-id")
    for part in scope["query_string"].split(b"&"):
        name, _, value = part.partition(b"=")
        if name == b"last_event_id":
            given = given or value.decode("latin-1")
        elif name:
            sentence = "This is not a parameter here. There are: last_event_id."
            raise InvalidInput(sentence, errors=[FieldError(name.decode("latin-1")[:100], sentence, "unknown-field")])
    if given is None or given == "":
        return None
    if not (given.isascii() and given.isdecimal() and len(given) <= 18):
        sentence = "Give the id of the last event, a whole number."
        raise InvalidInput(sentence, errors=[FieldError("last_event_id", sentence, "bad-format")])
    return int(given)
