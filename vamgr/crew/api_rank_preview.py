"""What a change of the ladder of ranks would bring, before it is saved."""

from __future__ import annotations

from pydantic import Field

from vamgr.crew import domain_ranks, queries
from vamgr.crew.area import api
from vamgr.crew.domain_ranks import Rank, Ranks, Standing
from vamgr.crew.events import RankTerms
from vamgr.crew.queries import PilotRef, pilot_ref_of
from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.read import Row

_NEW = "new"


class RankPreviewQuery(Body):
    airline: str = Field(max_length=40)
    rank: str | None = Field(None, max_length=40, description="The rank that is changed; a new one when left out.")
    name: str | None = Field(None, max_length=80)
    hours_required: int | None = Field(None, ge=0, le=100_000)
    auto_promote: bool | None = None


class RankStepPreview(Model):
    """``to_hours``: where the next rank begins; null at the top. ``pilots``: who holds it today."""

    id: str | None
    name: str
    from_hours: int
    to_hours: int | None
    auto_promote: bool
    pilots: int


class Promotion(Model):
    pilot: PilotRef
    total_minutes: int
    from_rank: str
    to_rank: str


class RankPreview(Model):
    """``problem``: why it could not be saved; null when it could. ``promotions``: whom the next flight would promote
    then, and would not promote today."""

    problem: str | None
    ladder: list[RankStepPreview]
    promotions: list[Promotion]


@api.get("/ranks/preview", ability="crew.manage", query=RankPreviewQuery, answer=RankPreview)
def preview_rank(call: Call) -> RankPreview:
    """The ladder as it would be, and whom it would promote with the next flight."""
    query: RankPreviewQuery = call.query
    rows = queries.ranks_of(call.reader, query.airline)
    before = Ranks({row["id"]: Rank(row["id"], _terms(row)) for row in rows})
    own = before.by_id.get(query.rank) if query.rank is not None else None
    if query.rank is not None and own is None:
        raise NotFound("There is no such rank.")
    terms = _changed(own.terms if own else _blank(), query)
    rank_id = own.id if own else _NEW
    after = Ranks({**before.by_id, rank_id: Rank(rank_id, terms)})
    pilots = {row["id"]: row for row in queries.pilots_here(call.reader, query.airline)}
    standings = [Standing(row["id"], row["rank_id"], row["total_minutes"]) for row in pilots.values()]
    promoted = domain_ranks.promoted_by(before, after, standings)
    return RankPreview(
        problem=_problem(before, rank_id, terms, new=own is None),
        ladder=_ladder(after, list(pilots.values())),
        promotions=[
            Promotion(
                pilot=pilot_ref_of(pilots[pilot_id]),
                total_minutes=pilots[pilot_id]["total_minutes"],
                from_rank=pilots[pilot_id]["rank_name"],
                to_rank=rank.name,
            )
            for pilot_id, rank in promoted.items()
        ],
    )


def _terms(row: Row) -> RankTerms:
    return RankTerms.model_validate({name: row[name] for name in RankTerms.model_fields})


def _blank() -> RankTerms:
    return RankTerms(name="", hours_required=0, pay_per_hour_acars_minor=0, pay_per_hour_manual_minor=0)


def _changed(terms: RankTerms, query: RankPreviewQuery) -> RankTerms:
    asked = {"name": query.name, "hours_required": query.hours_required, "auto_promote": query.auto_promote}
    return terms.model_copy(update={name: value for name, value in asked.items() if value is not None})


def _problem(ranks: Ranks, rank_id: str, terms: RankTerms, *, new: bool) -> str | None:
    try:
        if new:
            domain_ranks.create(ranks, rank_id, terms)
        else:
            domain_ranks.change(ranks, rank_id, terms)
    except DomainError as refused:
        return str(refused)
    return None


def _ladder(ranks: Ranks, pilots: list[Row]) -> list[RankStepPreview]:
    steps = ranks.active
    return [
        RankStepPreview(
            id=None if rank.id == _NEW else rank.id,
            name=rank.name,
            from_hours=rank.hours_required,
            to_hours=steps[index + 1].hours_required if index + 1 < len(steps) else None,
            auto_promote=rank.terms.auto_promote,
            pilots=sum(row["rank_id"] == rank.id for row in pilots),
        )
        for index, rank in enumerate(steps)
    ]
