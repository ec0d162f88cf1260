"""Whatever a log holds, in whatever order and script: it moves between the stores as it is, in any number of steps."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.changed_archives import members
from tests.support.hosting import new_loop
from tests.support.moving import Side, side_of_folder, uploads_of_folder
from tests.support.postgres import open_database, prepared_schema
from vamgr.adapters.postgres import archive_source, archive_target
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.read_tables import PostgresReadTables
from vamgr.adapters.sqlite.archive_source import opened_source
from vamgr.airline.views import airlines_view
from vamgr.areas import load_areas
from vamgr.copies.archives import import_folder, quietly
from vamgr.copies.claims import derivation_with
from vamgr.exchange.archive.layout import ArchivedAirline
from vamgr.exchange.archive.reading import opened_archive
from vamgr.exchange.archive.writing import Chunks, SourceTable, write_archive
from vamgr.kernel.event import registry
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import GENESIS, chain_hash
from vamgr.runtime import read_model_at
from vamgr.settings import load_settings

AT = "2026-06-01T08:00:00.000Z"
NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
words = st.text("abcXYZ-äß漢🛩 '\"%_", min_size=1, max_size=8)
documents = st.dictionaries(texts, st.one_of(texts, st.integers(-(2**53), 2**53), st.none(), st.booleans()), max_size=4)
happenings = st.tuples(st.integers(0, 4), st.integers(0, 10_000), documents, documents)
sides = st.dictionaries(words, st.integers(1, 2**40), max_size=5)
keys = st.dictionaries(words, st.one_of(st.none(), st.binary(min_size=32, max_size=32).filter(any)), max_size=5)
uploads = st.dictionaries(
    st.from_regex(r"[a-f0-9]{4}(/[a-z0-9]{1,5})?", fullmatch=True), st.binary(min_size=1, max_size=3000), max_size=4
)


@dataclass
class Generated:
    """`ArchiveSource` of what was thought up."""

    rows: list[tuple[Any, ...]]
    last_numbers: dict[str, int]
    persons: dict[str, bytes | None]
    files: dict[str, bytes]
    said: list[str]
    place: Path
    tenant: str
    slug: str = "main"
    created_at: str = AT
    tables_position: int = 0
    airlines: list[ArchivedAirline] = field(default_factory=list)

    @property
    def position(self) -> int:
        return len(self.rows)

    def events(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.rows)

    def numbers(self) -> Iterator[dict[str, Any]]:
        yield from ({"scope": scope, "last": last} for scope, last in sorted(self.last_numbers.items()))

    def commands(self) -> Iterator[dict[str, Any]]:
        for number, answer in enumerate(self.said):
            yield {"command_id": f"c{number:03}", "fingerprint": "f", "answer": answer, "position": number}

    def policies(self) -> Iterator[dict[str, Any]]:
        yield {"policy": "p", "position": self.position, "status": "parked", "error": "why: ä", "at": AT}

    def keys(self) -> Iterator[dict[str, Any]]:
        for person, key in sorted(self.persons.items()):
            text = base64.b64encode(key).decode() if key else None
            yield {"person": person, "key": text, "created_at": AT}

    def tables(self) -> list[SourceTable]:
        return []

    def table_file(self) -> Path:
        self.place.touch()
        return self.place

    def uploads(self) -> dict[str, Chunks]:
        return {name: (lambda content=content: [content]) for name, content in self.files.items()}


def _chained(tenant: str, happened: list[Any]) -> list[tuple[Any, ...]]:
    """Events of every known type, in streams that no area makes claims of."""
    known = sorted(entry.name for entry in registry.all())
    rows: list[tuple[Any, ...]] = []
    last, versions = GENESIS, dict.fromkeys(range(5), 0)
    for position, (stream, kind, data, meta) in enumerate(happened, start=1):
        versions[stream] += 1
        name = known[kind % len(known)]
        parts = (
            tenant, position, f"thing-{stream}", versions[stream], uuid7(), name, registry.named(name).schema,
            orjson.dumps(data), orjson.dumps(meta), AT,
        )  # fmt: skip
        last = chain_hash(last, *parts)
        rows.append((*parts, last))
    return rows


@pytest.fixture(scope="module")
def schema() -> Iterator[str]:
    with prepared_schema() as name:
        yield name


@given(
    happened=st.lists(happenings, max_size=40),
    numbers=sides,
    persons=keys,
    files=uploads,
    said=st.lists(texts, max_size=4),
)
@settings(max_examples=12)
def test_any_log_moves_between_the_stores_as_it_is(
    schema: str,
    happened: list[Any],
    numbers: dict[str, int],
    persons: dict[str, bytes | None],
    files: dict[str, bytes],
    said: list[str],
) -> None:
    load_areas(routes=False)
    tenant = uuid7()
    with TemporaryDirectory() as name:
        place = Path(name)
        source = Generated(_chained(tenant, happened), numbers, persons, files, said, place / "empty.sqlite", tenant)
        write_archive(place / "first.zip", source, made_at=NOW, personal_data=True, progress=quietly)

        import_folder(load_settings(data_dir=place / "laptop"), place / "first.zip", quietly)
        _export_folder(place / "laptop", tenant, place / "laptop.zip")
        loop = new_loop()
        try:
            loop.run_until_complete(
                _through_the_cloud(schema, tenant, place / "laptop.zip", place / "cloud.zip", place)
            )
        finally:
            loop.close()
        import_folder(load_settings(data_dir=place / "home"), place / "cloud.zip", quietly)

        first, laptop, cloud = (_compared(place / f"{one}.zip") for one in ("first", "laptop", "cloud"))
        assert first == laptop
        without = {name: content for name, content in cloud.items() if name != "state/policies.jsonl"}
        assert without == {name: content for name, content in laptop.items() if name != "state/policies.jsonl"}
        before, after = _side(place / "laptop", tenant), _side(place / "home", tenant)
        assert after == before
        assert uploads_of_folder(place / "home") == files


def _side(folder: Path, tenant: str) -> Side:
    return {name: rows for name, rows in side_of_folder(folder, tenant).items() if name != "policies"}


def _compared(path: Path) -> dict[str, bytes]:
    """What is not made of read tables."""
    parts = ("events.jsonl", "state/", "uploads/", "schemas/")
    return {name: content for name, content in members(path) if name.startswith(parts)}


def _export_folder(folder: Path, tenant: str, to: Path) -> None:
    model = read_model_at(folder / "read.sqlite")
    model.tables.prepare([airlines_view])
    model.close()
    with (
        TemporaryDirectory() as scratch,
        opened_source(
            folder / "log.sqlite", folder / "read.sqlite", tenant, [airlines_view], folder / "uploads", Path(scratch)
        ) as source,
    ):
        write_archive(to, source, made_at=NOW, personal_data=True, progress=quietly)


async def _through_the_cloud(schema: str, tenant: str, archive: Path, to: Path, scratch: Path) -> None:
    async with open_database(schema) as database:
        await asyncio.to_thread(_in_and_out, database, tenant, archive, to, scratch)


def _in_and_out(database: Database, tenant: str, path: Path, to: Path, scratch: Path) -> None:
    PostgresReadTables(database).prepare([airlines_view])
    with opened_archive(path) as archive:
        wish = archive_target.Wish(f"a{tenant[-12:]}", derivation_with(load_areas(routes=False)), ["q"], AT)
        archive_target.import_archive(database, archive, wish, quietly)
    with archive_source.opened_source(database, tenant, [airlines_view], scratch) as source:
        write_archive(to, source, made_at=NOW, personal_data=True, progress=quietly)
