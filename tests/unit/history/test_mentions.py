"""Which things an event names."""

from vamgr.history.mentions import COLLECTIONS, mentioned, topic_of
from vamgr.runtime import load_areas

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
    assert mentioned("aircraft", C, data) == {
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
    assert mentioned("airport", "KBOS", {"pilot_id": None, "user_id": "system", "arrival": "somewhere else"}) == {
        "airports:KBOS"
    }


def test_an_event_with_very_many_ids_names_only_so_many() -> None:
    ids = [f"0197a0b0-0000-7000-8000-{n:012d}" for n in range(5000)]
    assert len(mentioned("route", A, {"subfleet_ids": ids})) == 200


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
