"""Events to stored bytes and back: sealed, upcast, and refused in words where they cannot be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.kernel.codec import Codec, decode_meta, encode_meta
from vamgr.kernel.event import Event, EventRegistry, Meta, NewEvent, Recorded
from vamgr.kernel.personal import ERASED, Personal
from vamgr.kernel.upcast import UnreadableEvent

TENANT = "t"
META = Meta(actor="anna", command_id="c", command="join", source="ui", correlation_id="c")


class Joined(Event):
    user_id: str
    name: Personal[str]
    phone: Personal[str | None] = None
    hub: str = "KBOS"


class Moved(Event):
    to: str
    minutes: int


class Keys:
    """A key ring in a dict."""

    def __init__(self) -> None:
        self.keys: dict[tuple[str, str], bytes] = {}

    async def ensure(self, tenant: str, person: str) -> None:
        self.keys.setdefault((tenant, person), bytes([len(self.keys) + 1]) * 32)

    def key(self, tenant: str, person: str) -> bytes | None:
        return self.keys.get((tenant, person))

    async def forget(self, tenant: str, person: str) -> None:
        del self.keys[tenant, person]


def registry_with(moved_schema: int = 1) -> EventRegistry:
    registry = EventRegistry()
    registry.register("test.joined", 1, Joined)
    registry.register("test.moved", moved_schema, Moved)
    return registry


def stored(new: NewEvent, tenant: str = TENANT) -> Recorded:
    moment = datetime(2026, 6, 1, tzinfo=UTC)
    return Recorded(tenant, 1, "pilot-1", 1, new.id, new.type, new.schema, new.data, new.meta, moment, bytes(32))


def as_stored(name: str, schema: int, data: dict[str, Any]) -> Recorded:
    return stored(NewEvent("1", name, schema, orjson.dumps(data), b"{}"))


async def test_personal_fields_are_sealed_and_the_others_are_plain() -> None:
    codec = Codec(registry_with(), Keys())
    event = Joined(user_id="u", name="Ada Lovelace", phone="555-0100")
    new = await codec.encode(TENANT, event, "1", META)
    assert b"Lovelace" not in new.data
    assert b"555" not in new.data
    assert orjson.loads(new.data)["hub"] == "KBOS"
    assert orjson.loads(new.data)["user_id"] == "u"
    assert codec.decode(stored(new)) == event
    assert codec.readable(stored(new))["name"] == "Ada Lovelace"


@given(st.text(max_size=50), st.none() | st.text(max_size=20))
async def test_any_text_comes_back(name: str, phone: str | None) -> None:
    codec = Codec(registry_with(), Keys())
    event = Joined(user_id="u", name=name, phone=phone)
    assert codec.decode(stored(await codec.encode(TENANT, event, "1", META))) == event


async def test_the_same_name_is_sealed_differently_every_time() -> None:
    codec = Codec(registry_with(), Keys())
    event = Joined(user_id="u", name="Ada")
    sealed = [(await codec.encode(TENANT, event, "1", META)).data for _ in range(2)]
    assert sealed[0] != sealed[1]


async def test_without_the_key_the_person_is_erased_and_the_rest_is_readable() -> None:
    keys = Keys()
    codec = Codec(registry_with(), keys)
    ada = stored(await codec.encode(TENANT, Joined(user_id="a", name="Ada"), "1", META))
    bob = stored(await codec.encode(TENANT, Joined(user_id="b", name="Bob"), "2", META))
    await keys.forget(TENANT, "a")
    assert codec.decode(ada) == Joined(user_id="a", name=ERASED, phone=None)
    assert codec.readable(ada)["name"] == ERASED
    assert codec.decode(bob) == Joined(user_id="b", name="Bob")


async def test_a_sealed_value_cannot_be_moved_or_changed() -> None:
    keys = Keys()
    codec = Codec(registry_with(), keys)
    recorded = stored(await codec.encode(TENANT, Joined(user_id="u", name="Ada", phone="1"), "1", META))
    data = orjson.loads(recorded.data)
    swapped = {**data, "name": data["phone"], "phone": data["name"]}
    sealed = data["name"]["$personal"]
    damaged = {**data, "name": {"$personal": ("B" if sealed[20] == "A" else "A").join((sealed[:20], sealed[21:]))}}
    for wrong in (swapped, damaged):
        with pytest.raises(ValueError, match="does not decrypt"):
            codec.decode(replace(recorded, data=orjson.dumps(wrong)))
    await keys.ensure("other", "u")
    with pytest.raises(ValueError, match="does not decrypt"):
        codec.decode(replace(recorded, tenant="other"))


def test_old_schemas_are_led_step_by_step_to_todays() -> None:
    registry = registry_with(moved_schema=3)
    registry.upcasters.add("test.moved", 1, lambda data: {"to": data["destination"], "hours": data["hours"]})
    registry.upcasters.add("test.moved", 2, lambda data: {"to": data["to"], "minutes": data["hours"] * 60})
    codec = Codec(registry, Keys())
    old = as_stored("test.moved", 1, {"destination": "KJFK", "hours": 2})
    assert codec.decode(old) == Moved(to="KJFK", minutes=120)
    assert codec.decode(as_stored("test.moved", 2, {"to": "KJFK", "hours": 3})).minutes == 180  # type: ignore[attr-defined]
    assert codec.decode(as_stored("test.moved", 3, {"to": "KJFK", "minutes": 5})).minutes == 5  # type: ignore[attr-defined]
    assert codec.readable(old) == {"to": "KJFK", "minutes": 120}
    assert orjson.loads(old.data) == {"destination": "KJFK", "hours": 2}


@pytest.mark.parametrize(
    ("recorded", "words"),
    [
        (as_stored("test.unheard_of", 1, {}), "unknown to this version"),
        (as_stored("test.moved", 3, {"to": "x", "minutes": 1}), "newer than this version's 2"),
        (as_stored("test.moved", 1, {"to": "x", "minutes": 1}), "no upcaster from schema 1 to 2"),
        (as_stored("test.moved", 2, {"to": "x"}), "does not fit"),
        (as_stored("test.moved", 2, {"to": "x", "minutes": 1, "more": 2}), "does not fit"),
    ],
)
def test_what_cannot_be_read_says_why(recorded: Recorded, words: str) -> None:
    with pytest.raises(UnreadableEvent, match=words):
        Codec(registry_with(moved_schema=2), Keys()).decode(recorded)


def test_an_event_that_does_not_fit_is_told_without_its_values() -> None:
    with pytest.raises(UnreadableEvent) as caught:
        Codec(registry_with(), Keys()).decode(as_stored("test.moved", 1, {"to": ["secret-4711"], "minutes": "x"}))
    assert "secret-4711" not in str(caught.value)


def test_the_history_shows_an_event_of_an_unknown_type_as_it_is() -> None:
    assert Codec(registry_with(), Keys()).readable(as_stored("test.unheard_of", 9, {"a": 1})) == {"a": 1}


def test_a_personal_event_must_name_the_person() -> None:
    class Nameless(Event):
        name: Personal[str]

    with pytest.raises(ValueError, match="names the person"):
        EventRegistry().register("test.nameless", 1, Nameless)


def test_a_type_name_belongs_to_one_model() -> None:
    registry = registry_with()
    with pytest.raises(ValueError, match="registered twice"):
        registry.register("test.moved", 1, Joined)
    registry.upcasters.add("test.moved", 1, dict)
    with pytest.raises(ValueError, match="two upcasters"):
        registry.upcasters.add("test.moved", 1, dict)


@given(st.builds(Meta, *[st.text(max_size=9)] * 5, st.none() | st.text(max_size=9), st.none() | st.text(max_size=9)))
def test_meta_comes_back(meta: Meta) -> None:
    assert decode_meta(encode_meta(meta)) == meta
