"""The rules of ranks."""

from __future__ import annotations

import pytest

from vamgr.crew import domain_ranks
from vamgr.crew.domain_ranks import DEFAULT_RANKS, RANKS, Ranks, may_fly
from vamgr.crew.events import RankChanged, RankCreated, RankSubfleet, RankTerms
from vamgr.kernel.errors import DomainError


def terms(name: str, hours: int, **changed: object) -> RankTerms:
    values = {
        "name": name,
        "hours_required": hours,
        "pay_per_hour_acars_minor": 1000,
        "pay_per_hour_manual_minor": 1000,
        **changed,
    }
    return RankTerms.model_validate(values)


def ranks(*those: RankTerms) -> Ranks:
    return RANKS.fold(RankCreated(rank_id=one.name.lower(), terms=one) for one in those)


TWO = ranks(terms("New", 0), terms("Captain", 100))


def test_the_default_ranks_begin_at_nothing_and_rise() -> None:
    state = Ranks()
    for index, one in enumerate(DEFAULT_RANKS):
        state = RANKS.fold(domain_ranks.create(state, str(index), one), state)
    hours = [rank.hours_required for rank in state.active]
    assert hours[0] == 0
    assert hours == sorted(set(hours))
    pay = [rank.terms.pay_per_hour_acars_minor for rank in state.active]
    assert pay == sorted(set(pay))


@pytest.mark.parametrize(("name", "hours", "field"), [("captain", 5, "name"), ("Other", 100, "hours_required")])
def test_names_and_hours_are_taken_once(name: str, hours: int, field: str) -> None:
    with pytest.raises(DomainError) as refused:
        domain_ranks.create(TWO, "x", terms(name, hours))
    assert (refused.value.errors[0].field, refused.value.status) == (field, 422)


def test_a_change_keeps_the_old_value_and_no_change_is_no_event() -> None:
    [event] = domain_ranks.change(TWO, "captain", terms("Captain", 120))
    assert isinstance(event, RankChanged)
    assert [(c.name, c.old, c.new) for c in event.changes] == [("hours_required", 100, 120)]
    assert domain_ranks.change(TWO, "captain", terms("Captain", 100)) == []


def test_a_rank_that_somebody_holds_stays() -> None:
    with pytest.raises(DomainError, match="One pilot holds the rank Captain") as refused:
        domain_ranks.remove(TWO, "captain", 1)
    assert refused.value.rule == "rank-in-use"


def test_pilots_must_be_able_to_begin() -> None:
    with pytest.raises(DomainError, match="needs one that is reached with 0 h"):
        domain_ranks.remove(TWO, "new", 0)
    with pytest.raises(DomainError, match="needs one that is reached with 0 h"):
        domain_ranks.change(TWO, "new", terms("New", 5))


def test_a_removed_rank_is_known_but_not_used() -> None:
    state = RANKS.fold(domain_ranks.remove(TWO, "captain", 0), TWO)
    assert [rank.id for rank in state.active] == ["new"]
    assert state.by_id["captain"].name == "Captain"
    assert domain_ranks.reached(0, 200 * 60, state.by_id.values()) is None


def test_acc_1_a_rank_with_subfleets_flies_only_those_and_one_without_all() -> None:
    restricted = terms("New", 0, subfleets=(RankSubfleet(subfleet_id="A"),))
    assert may_fly(restricted, "A")
    assert not may_fly(restricted, "B")
    assert may_fly(terms("New", 0), "B")
