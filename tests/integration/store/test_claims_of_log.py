"""Claims and numbers follow from the log, in either engine; what the tables hold otherwise is said."""

import asyncio
from pathlib import Path

import pytest

from tests.integration.store.engines import PostgresEngine, SqliteEngine
from tests.integration.store.support import NOW, TENANT, Store
from vamgr.adapters.postgres.claims_of_log import differing_claims as differing_in_postgres
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.sqlite.claims_of_log import differing_claims as differing_in_file
from vamgr.kernel.claims import Claiming, Derivation, Held, Numbering
from vamgr.kernel.codec import Codec
from vamgr.kernel.decider import Decider
from vamgr.kernel.event import Event, EventRegistry, Meta
from vamgr.kernel.ids import uuid7
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.store import Claim, StreamWrite

META = Meta("system", "c", "name", "cli", "c")


class Named(Event):
    name: str
    number: int


PLANE: Decider[str] = Decider("plane", "", lambda _, event: event.name if isinstance(event, Named) else "")


@pytest.fixture(autouse=True)
def registry(monkeypatch: pytest.MonkeyPatch) -> EventRegistry:
    own = EventRegistry()
    own.register("test.named", 1, Named)
    monkeypatch.setattr("vamgr.kernel.claims.event_registry", own)
    return own


def derivation(registry: EventRegistry, keys: KeyRing) -> Derivation:
    return Derivation(
        claimings=[Claiming(PLANE, (Named,), lambda name, _: [Held("name", name)])],
        numberings=[Numbering("plane", (Named,), lambda event: [("plane", event.number)])],
        codec=Codec(registry, keys),
        keys=keys,
    )


async def fill(store: Store, codec: Codec) -> None:
    """Three planes; the table has the name of the third under another holder, one too many, and too low a number."""
    for number, name in enumerate(("Amelia", "Bessie", "Clara"), start=1):
        event = await codec.encode(TENANT, Named(name=name, number=number), uuid7(), META)
        holder = "somebody" if name == "Clara" else f"plane-{number}"
        write, claim = StreamWrite(f"plane-{number}", 0, [event]), Claim("name", name, holder)
        await store.append(TENANT, [write], recorded_at=NOW, claims=[claim])
    await store.append(TENANT, [], recorded_at=NOW, claims=[Claim("name", "Dorothy", "plane-9")])
    await store.next_number(TENANT, "plane")


EXPECTED = {
    "“Clara” (name) should be held by plane-3, as its events say, and is not.",
    "“Clara” (name) is held by somebody, though its events do not say so.",
    "“Dorothy” (name) is held by plane-9, though its events do not say so.",
    "The next number of plane would be 2, but 3 is in use.",
}


async def test_in_a_file(tmp_path: Path, registry: EventRegistry) -> None:
    engine = SqliteEngine(tmp_path)
    async with engine.opened() as store:
        keys = engine.keys(store)
        await fill(store, Codec(registry, keys))
        await store.side(lambda _: None)
        found = await asyncio.to_thread(differing_in_file, store.path, TENANT, derivation(registry, keys))
        assert set(found) == EXPECTED


async def test_in_postgres(in_postgres: PostgresEventStore, postgres: PostgresEngine, registry: EventRegistry) -> None:
    database, keys = postgres.database(in_postgres), postgres.keys(in_postgres)
    await fill(in_postgres, Codec(registry, keys))
    work = derivation(registry, keys)
    found = await asyncio.to_thread(differing_in_postgres, database, in_postgres, TENANT, work)
    assert set(found) == EXPECTED
    assert differing_in_postgres(database, in_postgres, "nobody", work) == []


async def test_what_lies_beside_a_log_is_counted_and_found(store: Store) -> None:
    await store.append(
        TENANT,
        [],
        recorded_at=NOW,
        claims=[Claim("name", value, holder) for value, holder in (("b", "x"), ("a", "x"), ("c", "y"))],
    )
    assert await store.claims_of(TENANT, "name", "x") == ["a", "b"]
    counts = await store.counts(TENANT)
    assert (counts.claims, counts.commands) == (3, 0)
    assert store.hash_at(TENANT, 1) is None
