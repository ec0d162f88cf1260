"""Keys of persons: durable before they are used, and gone without a trace when a person is erased."""

import asyncio
import random
from pathlib import Path

import pytest

from tests.integration.store.engines import Engine
from tests.integration.store.support import NOW, TENANT, opened
from vamgr.adapters.sqlite.keys import SqliteKeyRing
from vamgr.kernel.codec import Codec
from vamgr.kernel.errors import DomainError, StoreUnavailable
from vamgr.kernel.event import Event, EventRegistry, Meta
from vamgr.kernel.ids import uuid7
from vamgr.kernel.personal import ERASED, Personal
from vamgr.kernel.store import StreamWrite

NAME = "Amelia Q. Testpilot"
META = Meta("system", "c", "register", "cli", "c")


class Registered(Event):
    user_id: str
    name: Personal[str]


def found_in(folder: Path, needle: bytes) -> list[str]:
    return [file.name for file in folder.rglob("*") if file.is_file() and needle in file.read_bytes()]


async def test_a_key_is_made_once_and_kept(engine: Engine) -> None:
    async with engine.opened() as store:
        keys = engine.keys(store)
        assert keys.key(TENANT, "p") is None
        await asyncio.gather(*(keys.ensure(TENANT, "p") for _ in range(20)))
        key = keys.key(TENANT, "p")
        assert key is not None
        assert len(key) == 32
        await keys.ensure(TENANT, "q")
        assert keys.key(TENANT, "q") != key
        assert keys.key("other", "p") is None
    async with engine.opened() as store:
        keys = engine.keys(store)
        assert keys.key(TENANT, "p") == key
        await keys.ensure(TENANT, "p")
        assert keys.key(TENANT, "p") == key


async def test_after_forgetting_no_file_holds_the_key_or_the_name(tmp_path: Path) -> None:
    registry = EventRegistry()
    registry.register("test.registered", 1, Registered)
    async with opened(tmp_path / "log.sqlite") as store:
        keys = SqliteKeyRing(store)
        codec = Codec(registry, keys)
        person = uuid7()
        event = await codec.encode(TENANT, Registered(user_id=person, name=NAME), uuid7(), META)
        await store.append(TENANT, [StreamWrite("user-1", 0, [event])], recorded_at=NOW)
        key = keys.key(TENANT, person)
        assert key is not None
        assert found_in(tmp_path, key) != []  # the search finds what is there
        assert found_in(tmp_path, NAME.encode()) == []
        [stored] = await store.read_stream(TENANT, "user-1")
        assert codec.decode(stored) == Registered(user_id=person, name=NAME)

        await keys.forget(TENANT, person)
        assert found_in(tmp_path, key) == []
        assert keys.key(TENANT, person) is None
        assert codec.decode(stored) == Registered(user_id=person, name=ERASED)
        assert store.verify_chain(TENANT).ok
        with pytest.raises(DomainError, match="erased"):
            await keys.ensure(TENANT, person)
    async with opened(tmp_path / "log.sqlite") as store:
        keys = SqliteKeyRing(store)
        assert keys.key(TENANT, person) is None
        with pytest.raises(DomainError, match="erased"):
            await keys.ensure(TENANT, person)
    assert found_in(tmp_path, key) == []


async def test_keys_of_many_leave_no_copies_where_pages_were_split(tmp_path: Path) -> None:
    rng = random.Random(5)  # noqa: S311 (names of test persons)
    async with opened(tmp_path / "log.sqlite") as store:
        keys = SqliteKeyRing(store)
        people = [f"{rng.getrandbits(64):x}" for _ in range(1500)]
        for first in range(0, len(people), 100):
            await asyncio.gather(*(keys.ensure(TENANT, person) for person in people[first : first + 100]))
        gone = rng.sample(people, 30)
        old = [key for person in gone if (key := keys.key(TENANT, person))]
        assert len(old) == 30
        for person in gone:
            await keys.forget(TENANT, person)
        assert [found_in(tmp_path, key) for key in old] == [[]] * 30
        assert keys.key(TENANT, next(person for person in people if person not in gone)) is not None


async def test_somebody_without_a_key_can_be_erased_too(engine: Engine) -> None:
    async with engine.opened() as store:
        keys = engine.keys(store)
        await keys.forget(TENANT, "p")
        with pytest.raises(DomainError):
            await keys.ensure(TENANT, "p")


async def test_whose_key_is_erased_is_erased_for_good(engine: Engine) -> None:
    async with engine.opened() as store:
        keys = engine.keys(store)
        await keys.ensure(TENANT, "p")
        await keys.ensure(TENANT, "q")
        await keys.forget(TENANT, "p")
        assert keys.key(TENANT, "p") is None
        assert keys.key(TENANT, "q") is not None
        with pytest.raises(DomainError, match="erased"):
            await keys.ensure(TENANT, "p")
        again = engine.keys(store)
        assert again.key(TENANT, "p") is None
        with pytest.raises(DomainError, match="erased"):
            await again.ensure(TENANT, "p")


async def test_a_long_read_that_keeps_old_pages_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vamgr.adapters.sqlite.connect._BUSY_MS", 50)
    async with opened(tmp_path / "log.sqlite") as store:
        keys = SqliteKeyRing(store)
        await keys.ensure(TENANT, "p")
        key = keys.key(TENANT, "p")
        assert key is not None
        with store.reader.connection() as connection:
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM person_keys").fetchone()
            with pytest.raises(StoreUnavailable, match="long read"):
                await keys.forget(TENANT, "p")
            assert keys.key(TENANT, "p") is None
            connection.execute("ROLLBACK")
        await keys.forget(TENANT, "p")
        assert found_in(tmp_path, key) == []
