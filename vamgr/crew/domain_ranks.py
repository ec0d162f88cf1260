"""The rules of ranks: which one hours lead to and what it may fly. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from vamgr.crew.events import RankChanged, RankCreated, RankReinstated, RankRemoved, RankTerms, TermChange
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event


@dataclass(frozen=True, slots=True)
class Rank:
    id: str
    terms: RankTerms
    removed: bool = False

    @property
    def name(self) -> str:
        return self.terms.name

    @property
    def hours_required(self) -> int:
        return self.terms.hours_required


@dataclass(frozen=True, slots=True)
class Ranks:
    """All ranks of an airline; removed ones stay known, since pilots' histories name them."""

    by_id: dict[str, Rank] = field(default_factory=dict)

    @property
    def active(self) -> list[Rank]:
        """Lowest first."""
        return sorted((rank for rank in self.by_id.values() if not rank.removed), key=lambda rank: rank.hours_required)


DEFAULT_RANKS: tuple[RankTerms, ...] = tuple(
    RankTerms(
        name=name,
        hours_required=hours,
        pay_per_hour_acars_minor=pay,
        pay_per_hour_manual_minor=pay,
        auto_accept_acars=True,
        auto_accept_manual=True,
    )
    for name, hours, pay in (
        ("Cadet", 0, 2_500),
        ("Second Officer", 10, 4_000),
        ("First Officer", 50, 6_500),
        ("Senior First Officer", 150, 9_000),
        ("Captain", 400, 14_000),
        ("Senior Captain", 1_000, 18_000),
    )
)
"""What a new airline starts with. The pay is in minor units per block hour; every figure can be changed."""


def create(state: Ranks, rank_id: str, terms: RankTerms) -> list[Event]:
    _check(state, terms, None)
    return [RankCreated(rank_id=rank_id, terms=terms)]


def change(state: Ranks, rank_id: str, terms: RankTerms) -> list[Event]:
    _check(state, terms, rank_id)
    rank = state.by_id[rank_id]
    if rank.hours_required == 0 and terms.hours_required > 0:
        _require_a_start(state, rank)
    before, after = rank.terms.model_dump(mode="json"), terms.model_dump(mode="json")
    changes = tuple(
        TermChange(name=name, old=before[name], new=value) for name, value in after.items() if before[name] != value
    )
    return [RankChanged(rank_id=rank_id, terms=terms, changes=changes)] if changes else []


def remove(state: Ranks, rank_id: str, pilots: int) -> list[Event]:
    rank = state.by_id[rank_id]
    if pilots:
        who = "one pilot holds" if pilots == 1 else f"{pilots} pilots hold"
        raise DomainError(f"{who.capitalize()} the rank {rank.name}. Give them another rank first.", rule="rank-in-use")
    if rank.hours_required == 0:
        _require_a_start(state, rank)
    return [RankRemoved(rank_id=rank_id, name=rank.name)]


def reinstate(state: Ranks, rank_id: str) -> list[Event]:
    """Raises DomainError when another rank has its name or its hours by now."""
    rank = state.by_id[rank_id]
    if not rank.removed:
        return []
    _check(state, rank.terms, rank_id)
    return [RankReinstated(rank_id=rank_id, name=rank.name)]


def _check(state: Ranks, terms: RankTerms, own_id: str | None) -> None:
    for rank in state.active:
        if rank.id == own_id:
            continue
        if rank.name.casefold() == terms.name.casefold():
            raise DomainError(f"There is a rank {rank.name} already.", field="name", code="duplicate")
        if rank.hours_required == terms.hours_required:
            raise DomainError(
                f"{rank.name} is reached with {terms.hours_required} h already. Choose different hours.",
                field="hours_required",
                code="duplicate",
            )


def _require_a_start(state: Ranks, but: Rank) -> None:
    if not any(rank.hours_required == 0 and rank.id != but.id for rank in state.active):
        raise DomainError(
            f"{but.name} is the rank with which pilots begin. An airline needs one that is reached with 0 h.",
            rule="first-rank",
        )


def reached(current_hours_required: int, minutes: int, ranks: Iterable[Rank]) -> Rank | None:
    """The highest rank above the current one that these minutes lead to by themselves, or None.

    Whole hours count, and ranks without automatic promotion are passed over.
    """
    hours = minutes // 60
    above = [
        rank
        for rank in ranks
        if rank.terms.auto_promote and not rank.removed and current_hours_required < rank.hours_required <= hours
    ]
    return max(above, key=lambda rank: rank.hours_required, default=None)


@dataclass(frozen=True, slots=True)
class Standing:
    """A pilot as a change of the ladder looks at him."""

    pilot_id: str
    rank_id: str
    total_minutes: int


def promoted_by(state: Ranks, changed: Ranks, pilots: Iterable[Standing]) -> dict[str, Rank]:
    """Pilot → the rank to which the next flight would lead on the changed ladder, where today's would not lead there.

    A change alone promotes nobody: hours are looked at when they grow.
    """
    found: dict[str, Rank] = {}
    for pilot in pilots:
        own = state.by_id.get(pilot.rank_id)
        if own is None:
            continue
        today = reached(own.hours_required, pilot.total_minutes, state.active)
        then = reached(own.hours_required, pilot.total_minutes, changed.active)
        if then is not None and then.id != own.id and (today is None or today.id != then.id):
            found[pilot.pilot_id] = then
    return found


def may_fly(terms: RankTerms, subfleet_id: str) -> bool:
    return not terms.subfleets or any(entry.subfleet_id == subfleet_id for entry in terms.subfleets)


def evolve(state: Ranks, event: Event) -> Ranks:
    match event:
        case RankCreated() | RankChanged():
            return Ranks({**state.by_id, event.rank_id: Rank(event.rank_id, event.terms)})
        case RankRemoved():
            return Ranks({**state.by_id, event.rank_id: replace(state.by_id[event.rank_id], removed=True)})
        case RankReinstated():
            return Ranks({**state.by_id, event.rank_id: replace(state.by_id[event.rank_id], removed=False)})
        case _:
            raise TypeError(f"ranks do not know {type(event).__name__}")


RANKS = Decider("ranks", Ranks(), evolve)
