"""Every event that was ever shipped stays readable, and no stored shape changes in silence."""

from __future__ import annotations

from datetime import UTC, datetime

import orjson
import pytest

from tests.unit.events.samples import PERSON_KEY, TENANT, all_types, path_of, sample_of, shape, stored
from vamgr.kernel.codec import Codec
from vamgr.kernel.event import Event, EventRegistry, Recorded, registry
from vamgr.kernel.personal import ERASED
from vamgr.kernel.upcast import UnreadableEvent

STORED = list(stored())


class OneKey:
    def __init__(self, key: bytes | None) -> None:
        self._key = key

    async def ensure(self, tenant: str, person: str) -> None: ...

    def key(self, tenant: str, person: str) -> bytes | None:
        return self._key

    async def forget(self, tenant: str, person: str) -> None: ...


def recorded(name: str, schema: int, data: object) -> Recorded:
    return Recorded(
        tenant=TENANT,
        position=1,
        stream="thing-1",
        version=1,
        id="1",
        type=name,
        schema=schema,
        data=orjson.dumps(data),
        meta=b"{}",
        recorded_at=datetime(2026, 1, 2, tzinfo=UTC),
        hash=bytes(32),
    )


@pytest.mark.parametrize(("name", "schema", "sample"), STORED, ids=[f"{name}.{schema}" for name, schema, _ in STORED])
def test_a_stored_event_can_be_read(name: str, schema: int, sample: dict) -> None:
    all_types()
    assert isinstance(Codec(registry, OneKey(PERSON_KEY)).decode(recorded(name, schema, sample["data"])), Event)


@pytest.mark.parametrize("entry", all_types(), ids=lambda entry: entry.name)
def test_each_type_has_a_sample_of_its_schema_and_of_every_one_before(entry) -> None:
    missing = [schema for schema in range(1, entry.schema + 1) if not path_of(entry.name, schema).exists()]
    assert not missing, f"{entry.name} has no sample of schema {missing}: run python -m tests.unit.events.samples"


@pytest.mark.parametrize("entry", all_types(), ids=lambda entry: entry.name)
def test_a_shape_changes_only_with_its_schema_number(entry) -> None:
    known = {(name, schema): sample["shape"] for name, schema, sample in STORED}
    assert known.get((entry.name, entry.schema)) == shape(entry), (
        f"{entry.name} was changed. Raise its schema number and add an upcaster from {entry.schema}."
    )


def test_no_type_has_disappeared() -> None:
    known = {entry.name for entry in all_types()}
    assert {name for name, _, _ in STORED} <= known


def test_personal_fields_read_as_erased_without_the_key() -> None:
    personal = [entry for entry in all_types() if entry.personal]
    assert personal
    for entry in personal:
        read = Codec(registry, OneKey(None)).decode(recorded(entry.name, entry.schema, sample_of(entry)["data"]))
        assert {getattr(read, field) for field in entry.personal} == {ERASED}


def test_the_check_notices_a_changed_shape_and_a_missing_upcaster() -> None:
    class Before(Event):
        name: str

    class After(Event):
        name: str
        country: str = "NO"

    old, new = EventRegistry(), EventRegistry()
    old.register("test.thing_made", 1, Before)
    new.register("test.thing_made", 2, After)
    assert shape(old.of(Before)) != shape(new.of(After))
    with pytest.raises(UnreadableEvent, match="no upcaster from schema 1 to 2"):
        Codec(new, OneKey(None)).decode(recorded("test.thing_made", 1, {"name": "x"}))
    new.upcasters.add("test.thing_made", 1, lambda data: {**data, "country": "SE"})
    read = Codec(new, OneKey(None)).decode(recorded("test.thing_made", 1, {"name": "x"}))
    assert read == After(name="x", country="SE")
