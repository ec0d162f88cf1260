"""Which things an event names."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from vamgr.areas import load_areas
from vamgr.history.mentions import COLLECTIONS, mentioned, topic_of

A, B, C = (f"0197a0b0-0000-7000-8000-00000000000{n}" for n in (1, 2, 3))


def test_its_own_stream_and_every_id_in_its_fields() -> None:
    data = {
        "pilot_id": A,
        "founder_user_id": B,
        "old_rank_id": C,
        "subfleet_ids": [A, B],
        "departure": "KBOS",
        "facts": {"route_id": C, "fares": [{"code": "Y"}], "flight_id": B},
        "decided_by": "rule",
        "by": A,
        "move_id": A,
        "name": "KJFK",
    }
    assert mentioned("aircraft", C, orjson.dumps(data)) == {
        f"aircraft:{C}",
        f"pilots:{A}",
        f"users:{B}",
        f"users:{A}",
        f"ranks:{C}",
        f"subfleets:{A}",
        f"subfleets:{B}",
        "airports:KBOS",
        f"routes:{C}",
        f"pireps:{B}",
    }


def test_what_is_no_id_names_nothing() -> None:
    data = {"pilot_id": None, "user_id": "system", "arrival": "somewhere else", "aircraft_id": [None, 5, {"code": A}]}
    assert mentioned("airport", "KBOS", orjson.dumps(data)) == {"airports:KBOS"}


def test_what_people_write_names_nothing() -> None:
    text = f'"pilot_id":"{A}", "by":"{B}", "hub":"KJFK" \\"route_ids":["{C}"]'
    assert mentioned("rank", A, orjson.dumps({"remarks": text, "fields": [{"value": text}]})) == {f"ranks:{A}"}


def test_lists_of_users_and_airports_are_found_too() -> None:
    data = {"by": [A, B], "alternate": ["KBOS", "too long for it"], "facts": {"hub": "ENGM", "decided_by": C}}
    assert mentioned("rank", A, orjson.dumps(data)) == {
        f"ranks:{A}", f"users:{A}", f"users:{B}", f"users:{C}", "airports:KBOS", "airports:ENGM",
    }  # fmt: skip


def test_every_stored_sample_names_what_a_walk_through_it_finds() -> None:
    samples = sorted(Path("tests/unit/events/samples").rglob("*.json"))
    assert samples
    for sample in samples:
        data = orjson.loads(sample.read_bytes())
        assert mentioned("none", "x", orjson.dumps(data)) == {"none:x", *_walked(data)}, sample.name


def _walked(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, content in value.items():
            texts = [one for one in (content if isinstance(content, list) else [content]) if isinstance(one, str)]
            stem, _, last = name.rpartition("_")
            if name in {"airport", "alternate", "arrival", "departure", "hub", "location"} or name in {
                "home_airport",
                "planned_arrival",
            }:
                yield from (f"airports:{text}" for text in texts if 2 <= len(text) <= 7 and text.upper() == text)
                continue
            collection = COLLECTIONS.get(stem.rpartition("_")[2]) if last in {"id", "ids"} else None
            if name in {"by", "decided_by"}:
                collection = "users"
            if collection is not None:
                yield from (f"{collection}:{text}" for text in texts if len(text) == 36 and text.count("-") == 4)
        for content in value.values():
            yield from _walked(content)
    elif isinstance(value, list):
        for content in value:
            yield from _walked(content)


def test_an_event_with_very_many_ids_names_only_so_many() -> None:
    ids = [f"0197a0b0-0000-7000-8000-{n:012d}" for n in range(5000)]
    assert len(mentioned("route", A, orjson.dumps({"subfleet_ids": ids}))) == 200


def test_topics_are_those_of_the_areas() -> None:
    for area in load_areas():
        for category, collection in area.resources.items():
            assert topic_of(category, "x") == f"{collection}:x", category
            assert category in COLLECTIONS


def test_every_event_type_has_a_sentence_of_its_area() -> None:
    from vamgr.kernel.event import registry

    areas = load_areas()
    told = {model for area in areas for model in area.sentences}
    own = {area.name for area in areas}
    untold = [one.name for one in registry.all() if one.name.partition(".")[0] in own and one.model not in told]
    assert untold == []
