"""What may be taken back of what was decided about a pilot."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.crew.test_pilots import RANKS, after, flight, pilot
from vamgr.crew import domain, domain_ranks, domain_undo
from vamgr.crew.domain import PILOT, Pilot, Step
from vamgr.crew.domain_ranks import RANKS as RANKS_OF
from vamgr.crew.domain_ranks import Rank, Ranks
from vamgr.crew.events import PilotLeft, PilotMoved, PilotSuspended, RankReinstated
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event


def then(state: Pilot, events: list[Event]) -> Pilot:
    return PILOT.fold(events, state)


def test_the_former_status_comes_back_with_its_reason() -> None:
    suspended = pilot(PilotSuspended(reason="Medical."))
    left = then(suspended, [PilotLeft(user_id="u1", airline_id="a1", reason="Moved.")])
    assert (left.status, left.status_reason) == ("left", "Moved.")

    back = then(left, domain_undo.restore_status(left, suspended.status, suspended.status_reason))

    assert back == suspended
    assert domain_undo.restore_status(back, "suspended", "Medical.") == []


def test_only_the_last_move_of_a_pilot_who_is_here_is_taken_back() -> None:
    moved = pilot(PilotMoved(move_id="m1", departure="KBOS", arrival="KJFK", jumpseat=True, reason=""))

    assert then(moved, domain_undo.take_back_move(moved, "m1", "KBOS")).location == "KBOS"
    with pytest.raises(DomainError, match="flown or moved since"):
        domain_undo.take_back_move(after(moved, flight("m2")), "m1", "KBOS")
    left = then(moved, [PilotLeft(user_id="u1", airline_id="a1", reason="")])
    with pytest.raises(DomainError, match="has left"):
        domain_undo.take_back_move(left, "m1", "KBOS")


@given(before=st.integers(0, 40), since=st.integers(0, 40), to=st.sampled_from(RANKS))
def test_a_placement_taken_back_leaves_the_rank_that_the_hours_lead_to(before: int, since: int, to: Rank) -> None:
    started = after(pilot(), flight("f1", before * 60)) if before else pilot()
    placed = then(started, domain.assign_rank(started, to, "Exam."))
    flown = after(placed, flight("f2", since * 60)) if since else placed

    back = then(
        flown,
        domain_undo.restore_placement(flown, started.ladder, RANKS, placed_by_staff=started.placed_by_staff),
    )

    never_placed = after(started, flight("f2", since * 60)) if since else started
    assert (back.rank, back.placed_by_staff) == (never_placed.rank, never_placed.placed_by_staff)


def test_a_rank_that_is_gone_does_not_come_back_by_itself() -> None:
    captain = Step("captain", "Captain", 30)
    placed = then(pilot(), domain.assign_rank(pilot(), RANKS[1], "Exam."))
    with pytest.raises(DomainError, match="Captain was removed since"):
        domain_undo.restore_placement(placed, (captain,), RANKS[:3], placed_by_staff=True)


def test_a_removed_rank_comes_back_unless_another_has_its_name_or_hours() -> None:
    ranks = Ranks({rank.id: rank for rank in RANKS})
    without = RANKS_OF.fold(domain_ranks.remove(ranks, "captain", 0), ranks)
    (event,) = domain_ranks.reinstate(without, "captain")
    assert event == RankReinstated(rank_id="captain", name="Captain")
    assert RANKS_OF.fold([event], without) == ranks
    assert domain_ranks.reinstate(ranks, "captain") == []
    namesake = replace(RANKS[3], id="other")
    with pytest.raises(DomainError, match="a rank Captain already"):
        domain_ranks.reinstate(Ranks({**without.by_id, "other": namesake}), "captain")
