"""How far each tenant is, told between all processes over one channel, and which sign-ins have ended.

A signal is told at most once and may be lost. What makes up for it is `truth.Truth`; what is told while Redis is away
is kept (the newest position of each tenant) and told when it is back.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Literal, TypeAlias

import orjson
from redis.exceptions import RedisError

from vamgr.adapters.redis.link import Away, Link, client_of
from vamgr.adapters.redis.truth import Position, Positions, Truth
from vamgr.kernel.channel import Heads
from vamgr.kernel.measured import SIGNALS
from vamgr.kernel.tracing import Trails, appended, applied

log = logging.getLogger("vamgr.signals")
Kind: TypeAlias = Literal["head", "applied"]

_TRAILS: dict[str, Trails] = {"head": appended, "applied": applied}
_PING_SECONDS = 0.5
_DEAD_SECONDS = 1.5
_AGAIN_SECONDS = 0.25
_IN_ONE_MESSAGE = 1000
_DOUBT_SECONDS = 30.0
_MOST_ENDED = 10_000
_MOST_TEXT = 200


class SharedHeads(Heads):
    """Positions of all processes: who advances one here tells the others, and who waits for one has it looked up."""

    def __init__(
        self, interest: Callable[[str], AbstractContextManager[None]], advanced: Callable[[str, int], None]
    ) -> None:
        super().__init__()
        self._interest = interest
        self._advanced = advanced

    def advance(self, tenant: str, position: int) -> None:
        self._advanced(tenant, position)

    def heard(self, tenant: str, position: int) -> None:
        """Advance here, and tell nobody."""
        super().advance(tenant, position)

    async def reached(self, tenant: str, position: int, timeout_seconds: float) -> bool:
        if self.position(tenant) >= position:
            return True
        with self._interest(tenant):
            return await super().reached(tenant, position, timeout_seconds)


class Signals:
    """One per process. ``positions`` reads the truth from the database (see `truth.Positions`).

    ``heads`` and ``applied`` take the place of the process's own channels: what is advanced or told here is seen in
    them at once, and in those of other processes within milliseconds. Callable from any thread: `tell`, `revoked`.
    """

    def __init__(
        self, link: Link, positions: Positions, *, away_seconds: float = 0.5, safety_seconds: float = 5.0
    ) -> None:
        self._link = link
        self._channel = link.key("signals")
        self._truth = Truth(positions, self._learnt, away_seconds=away_seconds, safety_seconds=safety_seconds)
        self.interest = self._truth.interest
        self.heads = SharedHeads(self.interest, self._head_advanced)
        self.applied = SharedHeads(self.interest, self._applied_advanced)
        self.revision_of: Callable[[str], str] | None = None  # the projector's, where this process has one
        self._revisions: dict[str, tuple[int, str, float]] = {}
        self._head_heard: dict[str, float] = {}
        self._forgotten: dict[str, float] = {}
        self._unsent: dict[tuple[Kind, str], tuple[int, str]] = {}
        self._unsent_ended: dict[str, None] = {}
        self._wake = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._when_told: list[Callable[[Kind, str, int, str], None]] = []
        self._when_revoked: list[Callable[[str], None]] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0
        self.heard = False
        self.received = 0
        self.sent = 0

    @property
    def polls(self) -> int:
        """How many queries for positions there were since the start."""
        return self._truth.polls

    async def fresh(self, tenant: str) -> None:
        """See `Truth.fresh`. Right after its log was replaced, what was asked for before that is asked for again."""
        await self._truth.fresh(tenant)
        if tenant in self._forgotten and tenant not in self._revisions:
            self._truth.look_up(tenant)
            await self._truth.fresh(tenant)

    async def start(self) -> None:
        """Begin to hear and to tell. Redis may be away."""
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        self._truth.start()
        self._tasks = [asyncio.create_task(self._listen()), asyncio.create_task(self._publish())]

    async def stop(self) -> None:
        """What was told just now still goes out, if Redis takes it at once."""
        if self._tasks and (self._unsent or self._unsent_ended):
            await self._send_out()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._truth.stop()

    def tell(self, kind: Kind, tenant: str, position: int, revision: str = "") -> None:
        """Tell every process that a tenant has got to a position: of its log, or (with a revision) of its tables."""
        if self._loop is not None and threading.get_ident() != self._thread:
            self._loop.call_soon_threadsafe(self.tell, kind, tenant, position, revision)
            return
        self._take_in(kind, tenant, position, revision)
        before = self._unsent.get((kind, tenant))
        if before is None or position >= before[0]:
            self._unsent[kind, tenant] = (position, revision)
            self._wake.set()

    def _head_advanced(self, tenant: str, position: int) -> None:
        if position > self.heads.position(tenant):
            self.tell("head", tenant, position)

    def _applied_advanced(self, tenant: str, position: int) -> None:
        revision = self.revision_of(tenant) if self.revision_of is not None else ""
        known = self._revisions.get(tenant)
        if known is None or position > known[0] or (position == known[0] and revision != known[1]):
            self.tell("applied", tenant, position, revision)

    def revoked(self, session_id: str) -> None:
        """Tell every process that a sign-in has ended before its time."""
        if self._loop is not None and threading.get_ident() != self._thread:
            self._loop.call_soon_threadsafe(self.revoked, session_id)
            return
        self._end(session_id)
        self._unsent_ended[session_id] = None
        while len(self._unsent_ended) > _MOST_ENDED:
            self._unsent_ended.pop(next(iter(self._unsent_ended)))
        self._wake.set()

    def revision(self, tenant: str) -> str:
        """Of the tenant's read tables, as of ``applied``; empty before anything is known."""
        known = self._revisions.get(tenant)
        return known[1] if known is not None else ""

    def forget(self, tenant: str) -> None:
        """A tenant was deleted, or its log was replaced. What comes with this id later begins anew.

        Others may not know of it yet and go on telling of what was: for a while nobody is believed but the database.
        """
        self._forgotten[tenant] = self._now()
        self._head_heard.pop(tenant, None)
        self.heads.forget(tenant)
        self.applied.forget(tenant)
        self._revisions.pop(tenant, None)
        self._unsent.pop(("head", tenant), None)
        self._unsent.pop(("applied", tenant), None)

    def when_told(self, listener: Callable[[Kind, str, int, str], None]) -> None:
        """``listener`` is called with what is told here or elsewhere, also with what is known already."""
        self._when_told.append(listener)

    def when_revoked(self, listener: Callable[[str], None]) -> None:
        """``listener`` is called with the id of each sign-in that ended, here or elsewhere, perhaps more than once."""
        self._when_revoked.append(listener)

    # telling

    async def _publish(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            if not await self._send_out():
                await asyncio.sleep(_AGAIN_SECONDS)
                self._wake.set()

    async def _send_out(self) -> bool:
        """Everything there is to tell, in as few messages as possible. False when Redis is away."""
        while self._unsent or self._unsent_ended:
            unsent = dict(list(self._unsent.items())[:_IN_ONE_MESSAGE])
            ended = list(self._unsent_ended)[:_IN_ONE_MESSAGE]
            news = [[kind, tenant, *value, *_trace(kind, tenant, value[0])] for (kind, tenant), value in unsent.items()]
            try:
                await self._link.ask("PUBLISH", self._channel, orjson.dumps({"told": news, "ended": ended}))
            except Away:
                return False
            self.sent += 1
            for kind, _ in unsent:
                SIGNALS.add(kind=kind, way="out")
            for _ in ended:
                SIGNALS.add(kind="revoked", way="out")
            for key, value in unsent.items():
                if self._unsent.get(key) == value:
                    del self._unsent[key]
            for session_id in ended:
                self._unsent_ended.pop(session_id, None)
        return True

    # hearing

    async def _listen(self) -> None:
        while True:
            client = client_of(self._link.url)
            try:
                async with client, client.pubsub() as pubsub:
                    await pubsub.subscribe(self._channel)
                    await self._hear(pubsub)
            except (RedisError, OSError) as error:
                self._lost(error)
            except Exception as error:
                log.exception("hearing signals failed; trying again")
                self._lost(error)
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _hear(self, pubsub: Any) -> None:
        """Take in what comes until the connection is lost, or silent although it was asked for a sign of life."""
        loop = asyncio.get_running_loop()
        last = loop.time()
        while True:
            message = await pubsub.get_message(timeout=_PING_SECONDS)
            if message is None:
                if loop.time() - last > _DEAD_SECONDS:
                    raise TimeoutError("no sign of life")
                await pubsub.ping()
                continue
            last = loop.time()
            if message["type"] == "subscribe":
                # What was told before this is not heard any more, so it is looked up from here on.
                log.info("hearing signals from Redis at %s", self._link.place)
                self.heard = True
                self._truth.signals_come(True)
            elif message["type"] == "message":
                self._received(message["data"])

    def _lost(self, error: Exception) -> None:
        if self.heard or not self._truth.polls:
            log.warning("no signals from Redis at %s (%s); asking the database instead", self._link.place, error)
            self.heard = False
            self._truth.signals_come(False)

    def _received(self, data: Any) -> None:
        self.received += 1
        try:
            message = orjson.loads(data)
            told = [_signal(item) for item in message["told"]]
            ended = [_text(item) for item in message["ended"]]
        except (ValueError, TypeError, KeyError):
            log.warning("a message on %s is none of vamgr's, and is left out", self._channel)
            return
        for signal in told:
            SIGNALS.add(kind=signal[0], way="in")
            if self._in_doubt(signal[1]):
                self._truth.look_up(signal[1])
            else:
                self._take_in(*signal)
        for session_id in ended:
            SIGNALS.add(kind="revoked", way="in")
            self._end(session_id)

    def _take_in(self, kind: Kind, tenant: str, position: int, revision: str) -> None:
        if kind == "head":
            if position > self.heads.position(tenant):
                self._head_heard[tenant] = self._now()
            self.heads.heard(tenant, position)
        else:
            known = self._revisions.get(tenant)
            if known is None or position >= known[0]:
                # First the revision: who wakes up because of the position reads it.
                self._revisions[tenant] = (position, revision, self._now())
            self.applied.heard(tenant, position)
        for listener in self._when_told:
            _called(listener, kind, tenant, position, revision)

    def _learnt(self, tenant: str, position: Position, asked: float) -> None:
        head, applied, revision = position
        if asked <= self._forgotten.get(tenant, -1.0):
            self._truth.look_up(tenant)  # it may be from before
            return
        if head < self.heads.position(tenant) and asked > self._head_heard.get(tenant, asked):
            log.info("the log of %s is shorter than it was: what was known of it is forgotten", tenant)
            self.forget(tenant)
            self._forgotten[tenant] = asked - 1.0
        known = self._revisions.get(tenant)
        if known is None or applied > known[0] or (applied == known[0] and asked >= known[2]):
            self._revisions[tenant] = (applied, revision, asked)
        moved = head > self.heads.position(tenant), applied > self.applied.position(tenant)
        if moved[0]:
            self._head_heard[tenant] = asked
        self.heads.heard(tenant, head)
        self.applied.heard(tenant, applied)
        for listener in self._when_told:
            if moved[0]:
                _called(listener, "head", tenant, head, "")
            if moved[1]:
                _called(listener, "applied", tenant, applied, revision)

    def _end(self, session_id: str) -> None:
        for listener in self._when_revoked:
            _called(listener, session_id)

    def _in_doubt(self, tenant: str) -> bool:
        forgotten = self._forgotten.get(tenant)
        if forgotten is None:
            return False
        if self._now() - forgotten < _DOUBT_SECONDS:
            return True
        del self._forgotten[tenant]
        return False

    def _now(self) -> float:
        return self._loop.time() if self._loop is not None else 0.0


def _signal(item: Any) -> tuple[Kind, str, int, str]:
    """Raises ValueError and TypeError for what is none."""
    kind, tenant, position, revision, *trace = item
    if kind not in {"head", "applied"} or type(position) is not int or position < 0:
        raise ValueError("no signal")
    if trace:
        _TRAILS[kind].note(_text(tenant), position, _text(trace[0]))
    return kind, _text(tenant), position, _text(revision)


def _trace(kind: Kind, tenant: str, position: int) -> list[str]:
    """Whose command led there, where traces are recorded."""
    trace = _TRAILS[kind].of(tenant, position - 1, position)
    return [] if trace is None else [trace]


def _text(item: Any) -> str:
    if not isinstance(item, str) or len(item) > _MOST_TEXT:
        raise ValueError("no text")
    return item


def _called(listener: Callable[..., None], *arguments: Any) -> None:
    try:
        listener(*arguments)
    except Exception:  # one that fails must not keep the others from hearing
        log.exception("a listener to signals failed")
