"""A small world for the tests here: aircraft and their flights, two tenants, over a real log and real read tables."""

from __future__ import annotations

import asyncio
import secrets
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Float, Integer, MetaData, String, Table

from tests.support.services import need
from vamgr.adapters.postgres.bridge import install
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.read_model import PostgresReadModel
from vamgr.adapters.sqlite.keys import SqliteKeyRing
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.adapters.sqlite.read_model import SqliteReadModel
from vamgr.kernel import read
from vamgr.kernel.channel import Heads
from vamgr.kernel.codec import Codec
from vamgr.kernel.event import Event, EventRegistry, Meta
from vamgr.kernel.ids import uuid7
from vamgr.kernel.personal import Personal
from vamgr.kernel.projection import Projection
from vamgr.kernel.projector import Projector
from vamgr.kernel.store import ANY_VERSION, StreamWrite

A, B = "tenant-a", "tenant-b"
NOON = datetime(2026, 8, 10, 12, tzinfo=UTC)
META = Meta(actor="user-1", command_id="c", command="test", source="api", correlation_id="c")

events = EventRegistry()


class Bought(Event):
    aircraft: str
    location: str
    price: float = 1.5


class Flown(Event):
    aircraft: str
    to: str
    minutes: int = 60


class Sold(Event):
    aircraft: str


class Joined(Event):
    user_id: str
    name: Personal[str]


class Ignored(Event):
    note: str = ""


for _name, _model in (("bought", Bought), ("flown", Flown), ("sold", Sold), ("joined", Joined), ("ignored", Ignored)):
    events.register(f"hangar.{_name}", 1, _model)


def table(name: str, *columns: Column[Any], indexes: Sequence[Sequence[str]] = ()) -> Table:
    """A read table that stays out of the program's own list of them."""
    theirs, read.read_metadata = read.read_metadata, MetaData()
    try:
        return read.read_table(name, *columns, indexes=indexes)
    finally:
        read.read_metadata = theirs


def fleet_table(*more: Column[Any]) -> Table:
    return table(
        "aircraft",
        Column("id", String, primary_key=True),
        Column("location", String, nullable=False),
        Column("minutes", Integer, nullable=False, default=0),
        Column("price", Float, nullable=False),
        Column("grounded", Boolean, nullable=False, default=False),
        Column("visited", JSON, nullable=False),
        *more,
        indexes=[["location"], ["minutes"]],
    )


def fleet(version: int = 1, *more: Column[Any]) -> tuple[Projection, Table]:
    aircraft = fleet_table(*more)
    projection = Projection("fleet", version=version, tables=[aircraft])

    @projection.on(Bought)
    def _bought(tx: Any, event: Bought, recorded: Any) -> None:
        tx.put(aircraft, id=event.aircraft, location=event.location, price=event.price, visited=[event.location])

    @projection.on(Flown)
    def _flown(tx: Any, event: Flown, recorded: Any) -> None:
        row = tx.get(aircraft, event.aircraft)
        if row is not None:
            minutes = row["minutes"] + event.minutes
            tx.patch(
                aircraft,
                event.aircraft,
                location=event.to,
                minutes=minutes,
                visited=[*row["visited"], event.to],
                grounded=minutes > 300,
            )

    @projection.on(Sold)
    def _sold(tx: Any, event: Sold, recorded: Any) -> None:
        tx.delete(aircraft, event.aircraft)

    return projection, aircraft


def places(version: int = 1) -> tuple[Projection, Table]:
    """Aircraft counted per place: uses `find`, and rows that come and go."""
    parked = table("parked", Column("aircraft", String, primary_key=True), Column("icao", String), indexes=[["icao"]])
    counts = table("places", Column("icao", String, primary_key=True), Column("aircraft", Integer, nullable=False))
    projection = Projection("places", version=version, tables=[parked, counts])

    def recount(tx: Any, icao: str) -> None:
        number = len(tx.find(parked, icao=icao))
        if number:
            tx.put(counts, icao=icao, aircraft=number)
        else:
            tx.delete(counts, icao)

    @projection.on(Bought, Flown)
    def _moved(tx: Any, event: Bought | Flown, recorded: Any) -> None:
        before = tx.get(parked, event.aircraft)
        to = event.location if isinstance(event, Bought) else event.to
        tx.put(parked, aircraft=event.aircraft, icao=to)
        recount(tx, to)
        if before is not None:
            recount(tx, before["icao"])

    @projection.on(Sold)
    def _sold(tx: Any, event: Sold, recorded: Any) -> None:
        before = tx.get(parked, event.aircraft)
        if before is not None:
            tx.delete(parked, event.aircraft)
            recount(tx, before["icao"])

    return projection, counts


def people() -> tuple[Projection, Table]:
    persons = table("persons", Column("id", String, primary_key=True), Column("name", String, nullable=False))
    projection = Projection("people", version=1, tables=[persons], personal=True)

    @projection.on(Joined)
    def _joined(tx: Any, event: Joined, recorded: Any) -> None:
        tx.put(persons, id=event.user_id, name=event.name)

    return projection, persons


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait for what nobody announces."""
    async with asyncio.timeout(20):
        while not await condition():  # noqa: ASYNC110  (that is what it is for)
            await asyncio.sleep(0.005)


def run_and_kill(command: Sequence[str], at: int) -> None:
    """Run a program of the project that prints numbers, and kill it (-9) when one is as high as ``at``."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3])
    assert child.stdout is not None
    try:
        assert any(int(line) >= at for line in child.stdout)
    finally:
        child.kill()
        child.wait()


@dataclass
class Hangar:
    store: SqliteEventStore
    keys: SqliteKeyRing
    codec: Codec
    heads: Heads
    folder: Path
    database: Database | None = None

    async def record(self, tenant: str, *recorded: Event) -> int:
        """Append to one stream each; the position reached."""
        new = [await self.codec.encode(tenant, event, uuid7(), META) for event in recorded]
        writes = [StreamWrite("hangar-1", ANY_VERSION, new)]
        position = (await self.store.append(tenant, writes, recorded_at=NOON)).last
        self.heads.advance(tenant, position)
        return position

    @asynccontextmanager
    async def projecting(
        self, *projections: Projection, folder: Path | None = None, **options: Any
    ) -> AsyncIterator[Running]:
        """``folder``: other read tables than those of before, elsewhere."""
        async with self._model(folder) as model, self._projecting(model, projections, options) as running:
            yield running

    @asynccontextmanager
    async def _model(self, folder: Path | None) -> AsyncIterator[SqliteReadModel | PostgresReadModel]:
        if self.database is None:
            model = SqliteReadModel((folder or self.folder) / "read.sqlite")
            try:
                yield model
            finally:
                model.close()
        elif folder is None:
            yield PostgresReadModel(self.database)
        else:
            async with postgres() as other:
                yield PostgresReadModel(other)

    @asynccontextmanager
    async def _projecting(
        self, model: SqliteReadModel | PostgresReadModel, projections: Sequence[Projection], options: dict[str, Any]
    ) -> AsyncIterator[Running]:
        projector = Projector(
            read_model=model,
            store=self.store,
            codec=self.codec,
            projections=projections,
            heads=self.heads,
            applied=Heads(),
            registry=events,
            **options,
        )
        await projector.start()
        try:
            yield Running(self, model, projector)
        finally:
            await projector.stop()


@dataclass
class Running:
    hangar: Hangar
    model: SqliteReadModel | PostgresReadModel
    projector: Projector

    async def rows(self, tenant: str, of: Table) -> list[dict[str, Any]]:
        """All rows of a table, when it is up with the log."""
        await self.projector.catch_up(tenant)
        return self.now(tenant, of)

    def now(self, tenant: str, of: Table) -> list[dict[str, Any]]:
        return self.model.reader(tenant).all(of.select().order_by(*of.primary_key.columns))


@asynccontextmanager
async def postgres() -> AsyncIterator[Database]:
    """A schema of its own, gone when the block ends. Tasks made within it may wait for the database."""
    install(asyncio.get_running_loop())
    database = Database(need("postgresql"), schema=f"test_{secrets.token_hex(6)}", most=6)
    await database.open()
    try:
        yield database
    finally:
        await database.close()
        async with database.owner() as connection:
            await connection.execute(f'DROP SCHEMA IF EXISTS "{database.schema}" CASCADE')


@asynccontextmanager
async def open_hangar(folder: Path, database: Database | None = None) -> AsyncIterator[Hangar]:
    """The log is in SQLite; the read tables are where ``database`` says, or in SQLite as well."""
    store = SqliteEventStore(folder / "log.sqlite")
    await store.open()
    try:
        if not await store.tenants():
            await store.create_tenant(A, "a", NOON)
            await store.create_tenant(B, "b", NOON)
        keys = SqliteKeyRing(store)
        yield Hangar(store, keys, Codec(events, keys), Heads(), folder, database)
    finally:
        await store.close()
