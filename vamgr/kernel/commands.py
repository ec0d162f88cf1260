"""The command bus: runs a handler and the reactions of other areas in one unit of work, and appends it atomically."""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import orjson
from pydantic import BaseModel

from vamgr.kernel.area import Area, Reaction
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import Clock
from vamgr.kernel.codec import Codec
from vamgr.kernel.decider import Decider, Loaded
from vamgr.kernel.errors import ClaimTaken, Conflict, IdempotencyMismatch
from vamgr.kernel.event import Event, Meta, NewEvent
from vamgr.kernel.ids import uuid7
from vamgr.kernel.measuring import measured_append, measured_command
from vamgr.kernel.read import ReadModel
from vamgr.kernel.store import Appended, CommandRecord, EventStore, StreamWrite
from vamgr.kernel.undo import Original
from vamgr.kernel.uow import Actor, Answer, UnitOfWork

C = TypeVar("C", bound=BaseModel)
S = TypeVar("S")
Handler = Callable[[UnitOfWork, C], Awaitable[Answer | str]]
_MAX_REACTIONS = 1000


@dataclass(frozen=True, slots=True)
class Done:
    """The answer of a command: the thing's id, the tenant position reached, and further fields of the answer.

    ``repeated``: the command had been done before, and this is the answer of that time.
    """

    id: str
    position: int
    extra: dict[str, Any]
    repeated: bool = False


class AggregateCache:
    """Folded states by stream, the least recently used dropped first. A stale one costs a retry only."""

    def __init__(self, size: int = 20_000) -> None:
        self._size = size
        self._entries: OrderedDict[tuple[str, str], Loaded[Any]] = OrderedDict()

    def get(self, tenant: str, stream: str) -> Loaded[Any] | None:
        entry = self._entries.get((tenant, stream))
        if entry is not None:
            self._entries.move_to_end((tenant, stream))
        return entry

    def put(self, tenant: str, stream: str, loaded: Loaded[Any]) -> None:
        known = self._entries.get((tenant, stream))
        if known is None or known.version <= loaded.version:
            self._entries[tenant, stream] = loaded
            self._entries.move_to_end((tenant, stream))
            if len(self._entries) > self._size:
                self._entries.popitem(last=False)

    def drop(self, tenant: str, stream: str) -> None:
        self._entries.pop((tenant, stream), None)

    def clear(self) -> None:
        self._entries.clear()


class CommandBus:
    def __init__(
        self,
        *,
        store: EventStore,
        codec: Codec,
        read_model: ReadModel,
        clock: Clock,
        heads: Heads,
        areas: Iterable[Area] | None,
        catch_up: Callable[[str], Awaitable[None]],
        repeatable_ids: bool = False,
    ) -> None:
        """``areas``: whose reactions join in; None where they come later (`know`), and no command can run before."""
        self._store = store
        self._codec = codec
        self._read_model = read_model
        self.clock = clock
        self._heads = heads
        self._cache = AggregateCache()
        self._catch_up = catch_up
        self._repeatable_ids = repeatable_ids
        self._in_flight: dict[tuple[str, str], asyncio.Future[Done]] = {}
        self._reactions: dict[type[Event], list[Reaction]] | None = None
        if areas is not None:
            self.know(areas)

    def know(self, areas: Iterable[Area]) -> None:
        """These areas are loaded: what they record is reacted to by them."""
        known: dict[type[Event], list[Reaction]] = {}
        for area in areas:
            for event, functions in area.reactions.items():
                known.setdefault(event, []).extend(functions)
        self._reactions = known

    def forget_cached(self) -> None:
        """Drop every folded state (after a person's key was deleted)."""
        self._cache.clear()

    async def execute(
        self,
        tenant: str,
        handler: Handler[C],
        command: C,
        *,
        actor: Actor,
        command_id: str | None = None,
        causation_id: str | None = None,
        correlation_id: str | None = None,
        reason: str | None = None,
        undoing: Original | None = None,
        retry: bool = True,
    ) -> Done:
        """Run a command. With a ``command_id`` that was done before, nothing happens and the first answer comes back.

        ``undoing``: the command that this one takes back; it is the cause of this one. A lost race (Conflict) is tried
        once more when ``retry`` is set. Raises the handler's errors, Conflict, ClaimTaken, IdempotencyMismatch,
        StoreUnavailable.
        """
        name = handler.__name__
        given = command_id is not None
        command_id = command_id or uuid7()
        fingerprint = _fingerprint(name, actor, command)
        meta = Meta(
            actor=actor.user_id,
            command_id=command_id,
            command=name,
            source=actor.source,
            correlation_id=correlation_id or (undoing.correlation_id if undoing else command_id),
            causation_id=causation_id or (f"event-id:{undoing.first.id}" if undoing else None),
            reason=reason,
            undoes=undoing.command_id if undoing else None,
        )
        with measured_command(tenant, name, command_id) as ended:
            done = await self._run(tenant, handler, command, actor, meta, fingerprint, given, undoing, retry)
            ended("repeated" if done.repeated else "done")
            return done

    async def _run(
        self,
        tenant: str,
        handler: Handler[C],
        command: C,
        actor: Actor,
        meta: Meta,
        fingerprint: str,
        given: bool,
        undoing: Original | None,
        retry: bool,
    ) -> Done:
        command_id = meta.command_id
        if given:
            running = self._in_flight.get((tenant, command_id))
            if running is not None:
                await asyncio.wait([running])
            known = await self._store.find_command(tenant, command_id)
            if known is not None:
                return _repeat(known, fingerprint)
        future: asyncio.Future[Done] = asyncio.get_running_loop().create_future()
        self._in_flight[tenant, command_id] = future
        try:
            try:
                return await self._once(tenant, handler, command, actor, meta, fingerprint, given, undoing)
            except Conflict:
                if not retry:
                    raise
                return await self._once(tenant, handler, command, actor, meta, fingerprint, given, undoing)
        finally:
            self._in_flight.pop((tenant, command_id), None)
            future.cancel()

    async def rehearse(
        self, tenant: str, handler: Handler[C], command: C, *, actor: Actor, undoing: Original | None = None
    ) -> UnitOfWork:
        """What a command would record, reactions included; nothing is appended and no number is used up.

        Raises what `execute` would raise now, ClaimTaken included.
        """
        uow = self._begin(tenant, actor, uuid7(), undoing, next_number=_no_number)
        await handler(uow, command)
        await self._react(uow)
        for claim in uow.claims:
            holder = await self._store.claim_holder(tenant, claim.scope, claim.value)
            if holder is not None and holder != claim.holder:
                raise ClaimTaken(claim.scope, claim.value, holder, claim.detail, claim.field, claim.label)
        return uow

    def _begin(
        self,
        tenant: str,
        actor: Actor,
        command_id: str,
        undoing: Original | None,
        *,
        reason: str | None = None,
        next_number: Callable[[str, str], Awaitable[int]] | None = None,
    ) -> UnitOfWork:
        return UnitOfWork(
            tenant=tenant,
            actor=actor,
            now=self.clock.now(),
            command_id=command_id,
            reader=self._read_model.reader(tenant),
            load=self._load,
            load_until=self._load_until,
            next_number=next_number or self._store.next_number,
            catch_up=self._catch_up,
            repeatable_ids=self._repeatable_ids,
            undoing=undoing,
            reason=reason,
        )

    async def _once(
        self,
        tenant: str,
        handler: Handler[C],
        command: C,
        actor: Actor,
        meta: Meta,
        fingerprint: str,
        given: bool,
        undoing: Original | None,
    ) -> Done:
        uow = self._begin(tenant, actor, meta.command_id, undoing, reason=meta.reason)
        result = await handler(uow, command)
        answer = result if isinstance(result, Answer) else Answer(result)
        await self._react(uow)
        if uow.acts_as is not None:
            meta = replace(meta, command=uow.acts_as)
        # Under a given id, that there was nothing to do is an answer too: said again later, it must not do something.
        if not uow.pending and not given:
            return Done(answer.id, self._store.head(tenant).position, {**answer.extra, **answer.secret})
        record = CommandRecord(
            meta.command_id, fingerprint, orjson.dumps({"id": answer.id, **answer.extra}).decode(), 0
        )
        # A caller who gives up must not leave an append that lands with nobody told: it is finished without him.
        appended = await asyncio.shield(asyncio.ensure_future(self._append(uow, meta, record)))
        if appended.repeated is not None:
            return _repeat(appended.repeated, fingerprint)
        return Done(answer.id, appended.last, {**answer.extra, **answer.secret})

    async def _append(self, uow: UnitOfWork, meta: Meta, record: CommandRecord) -> Appended:
        try:
            writes = await self._writes(uow, meta)
            with measured_append(uow.tenant) as committed:
                appended = await self._store.append(
                    uow.tenant,
                    writes,
                    recorded_at=uow.now,
                    claims=uow.claims,
                    releases=uow.releases,
                    command=record,
                )
                committed(appended)
        except Conflict:
            for stream in uow.loaded:
                self._cache.drop(uow.tenant, stream)
            raise
        if appended.repeated is None:
            self._remember(uow)
            self._heads.advance(uow.tenant, appended.last)
        return appended

    async def _react(self, uow: UnitOfWork) -> None:
        """Let every area that listens join the append; what they record is reacted to in turn."""
        if self._reactions is None:
            raise RuntimeError("a command came before the areas that react to it were loaded")
        index = 0
        while index < len(uow.pending):
            entry = uow.pending[index]
            index += 1
            if index > _MAX_REACTIONS:
                raise RuntimeError(f"reactions to {uow.pending[0].event!r} do not come to an end")
            uow.reacting_to = entry.id
            for function in self._reactions.get(type(entry.event), ()):
                await function(uow, entry.event, entry.stream.partition("-")[2])

    async def _writes(self, uow: UnitOfWork, meta: Meta) -> list[StreamWrite]:
        # Streams that were only read are guarded too: what a decision rested on has not moved when it lands.
        by_stream: dict[str, list[NewEvent]] = {stream: [] for stream in uow.loaded}
        for entry in uow.pending:
            own = replace(meta, causation_id=f"event-id:{entry.cause_id}") if entry.cause_id else meta
            by_stream[entry.stream].append(await self._codec.encode(uow.tenant, entry.event, entry.id, own))
        return [StreamWrite(stream, uow.loaded[stream].version, events) for stream, events in by_stream.items()]

    def _remember(self, uow: UnitOfWork) -> None:
        written: dict[str, int] = {}
        for entry in uow.pending:
            written[entry.stream] = written.get(entry.stream, 0) + 1
        for stream, count in written.items():
            self._cache.put(uow.tenant, stream, Loaded(uow.states[stream], uow.loaded[stream].version + count))

    async def _load(self, tenant: str, decider: Decider[Any], stream: str) -> Loaded[Any]:
        cached = self._cache.get(tenant, stream)
        if cached is not None:
            return cached
        recorded = await self._store.read_stream(tenant, stream)
        loaded = Loaded(decider.fold(self._codec.decode(entry) for entry in recorded), len(recorded))
        self._cache.put(tenant, stream, loaded)
        return loaded

    async def state(self, tenant: str, decider: Decider[S], aggregate_id: str) -> S:
        """The aggregate as the log has it now: for what is done before the command that tells of it."""
        recorded = await self._store.read_stream(tenant, decider.stream(aggregate_id))
        return decider.fold(self._codec.decode(entry) for entry in recorded)

    async def _load_until(self, tenant: str, decider: Decider[Any], stream: str, version: int) -> Any:
        recorded = await self._store.read_stream(tenant, stream)
        return decider.fold(self._codec.decode(entry) for entry in recorded[:version])


async def _no_number(_tenant: str, _scope: str) -> int:
    return 0


def _fingerprint(name: str, actor: Actor, command: BaseModel) -> str:
    """Which command by whom with what: tells a repeated command from another one under the same id."""
    body = f"{name}\x1f{actor.user_id}\x1f{command.model_dump_json()}"
    return hashlib.sha256(body.encode()).hexdigest()


def _repeat(known: CommandRecord, fingerprint: str) -> Done:
    if known.fingerprint != fingerprint:
        raise IdempotencyMismatch(
            "This Idempotency-Key was already used for a different request. Use a new key for a new request."
        )
    answer = orjson.loads(known.answer)
    return Done(answer.pop("id"), known.position, answer, repeated=True)
