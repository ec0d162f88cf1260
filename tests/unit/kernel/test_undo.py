"""What was changed goes back; what others changed since is left alone or named."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event
from vamgr.kernel.undo import ChangedSince, Happened, Original, former


class Painted(Event):
    colour: str


class Signed(Event):
    name: str


def original(*events: Event) -> Original:
    happened = tuple(
        Happened(event, "picture-7", index + 1, index + 1, f"e{index}") for index, event in enumerate(events)
    )
    return Original("c", "paint", "anna", datetime(2026, 6, 1, tzinfo=UTC), "c", happened)


def test_only_what_the_command_changed_goes_back() -> None:
    before, after = {"name": "A", "hours": 10, "pay": 5}, {"name": "B", "hours": 10, "pay": 7}
    now = {"name": "B", "hours": 99, "pay": 7}

    assert former(before, after, now) == {"name": "A", "pay": 5}


def test_what_was_changed_again_is_named() -> None:
    before, after = {"name": "A", "pay_minor": 5}, {"name": "B", "pay_minor": 7}

    with pytest.raises(ChangedSince, match="Pay was changed again since") as caught:
        former(before, after, {"name": "B", "pay_minor": 8})
    assert caught.value.extra == {"rule": "changed-since", "fields": ["pay_minor"]}
    with pytest.raises(ChangedSince, match="The name and pay were changed again"):
        former(before, after, {"name": "C", "pay_minor": 8}, {"name": "the name"})


def test_a_value_that_was_not_there_before_is_taken_away() -> None:
    assert former({}, {"limit": 3}, {"limit": 3}) == {"limit": None}
    assert former({"limit": 3}, {}, {}) == {"limit": 3}


_states = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 2), min_size=1)


@given(_states, _states, _states)
def test_the_result_is_the_state_without_the_command_wherever_it_is_allowed(
    before: dict[str, int], after: dict[str, int], now: dict[str, int]
) -> None:
    changed = {name for name in "abcd" if before.get(name) != after.get(name)}
    try:
        back = former(before, after, now)
    except ChangedSince as refusal:
        fields = refusal.extra["fields"]
        assert fields
        assert all(name in changed and now.get(name) != after.get(name) for name in fields)
        return
    assert set(back) == changed
    then = {**now, **back}
    assert all(then.get(name) == (before if name in changed else now).get(name) for name in "abcd")


def test_a_command_is_asked_for_what_it_recorded() -> None:
    done = original(Painted(colour="red"), Signed(name="Anna"))

    assert done.one(Signed).event == Signed(name="Anna")
    assert done.one(Signed, Painted).event == Painted(colour="red")
    assert done.first.stream_id == "7"
    assert done.all(Signed, Painted) == list(done.events)
    with pytest.raises(DomainError, match="changed nothing"):
        original(Signed(name="Anna")).one(Painted)
