"""The routes of ranks."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, StringConstraints, field_validator, model_validator

from vamgr.airline.queries import AirlineRef, airline_by_id, airline_ref
from vamgr.crew import commands, queries
from vamgr.crew.area import api
from vamgr.crew.events import RankSubfleet, RankTerms
from vamgr.crew.views import ranks_table
from vamgr.fleet.queries import SubfleetRef, subfleet_ref
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.read import Row

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Pay = Annotated[int, Field(ge=0, le=10**13)]
Percent = Annotated[float, Field(ge=0, le=1000)]


class RankSubfleetBody(Body):
    """A subfleet that the rank may fly. Pay of its own is an amount per hour or a percentage of the rank's."""

    subfleet_id: str = Field(max_length=40)
    pay_acars_minor: Pay | None = None
    pay_acars_percent: Percent | None = None
    pay_manual_minor: Pay | None = None
    pay_manual_percent: Percent | None = None

    @model_validator(mode="after")
    def _either(self) -> RankSubfleetBody:
        for source in ("acars", "manual"):
            amount, percent = getattr(self, f"pay_{source}_minor"), getattr(self, f"pay_{source}_percent")
            if amount is not None and percent is not None:
                raise ValueError("Give an amount or a percentage, not both.")
        return self


class RankTermsBody(Body):
    name: Name | None = None
    hours_required: int | None = Field(None, ge=0, le=100_000)
    pay_per_hour_acars_minor: Pay | None = None
    pay_per_hour_manual_minor: Pay | None = None
    auto_promote: bool | None = None
    auto_accept_acars: bool | None = None
    auto_accept_manual: bool | None = None
    subfleets: list[RankSubfleetBody] | None = Field(None, max_length=200, description="Empty: all may be flown.")

    @field_validator("*")
    @classmethod
    def _kept(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("This cannot be empty. Leave it out to keep it as it is.")
        return value

    def changes(self) -> dict[str, Any]:
        """What was sent, as terms."""
        sent = self.model_dump(exclude_unset=True, include=set(RankTerms.model_fields))
        if self.subfleets is not None and "subfleets" in sent:
            sent["subfleets"] = tuple(RankSubfleet(**entry.model_dump()) for entry in self.subfleets)
        return sent


class RankBody(RankTermsBody):
    airline_id: str = Field(max_length=40)
    name: Name
    hours_required: int = Field(ge=0, le=100_000)
    pay_per_hour_acars_minor: Pay
    pay_per_hour_manual_minor: Pay


class RankSubfleetAnswer(SubfleetRef):
    pay_acars_minor: int | None
    pay_acars_percent: float | None
    pay_manual_minor: int | None
    pay_manual_percent: float | None


class RankAnswer(Model):
    id: str
    airline: AirlineRef
    name: str
    hours_required: int
    pay_per_hour_acars_minor: int
    pay_per_hour_manual_minor: int
    auto_promote: bool
    auto_accept_acars: bool
    auto_accept_manual: bool
    subfleets: list[RankSubfleetAnswer]
    pilots: int
    currency: str
    created_at: str
    updated_at: str
    actions: list[str]


class RankQuery(ListQuery):
    airline: str | None = Field(None, max_length=40)


_t = ranks_table.c
_LIST = Listing(
    source=ranks_table,
    key=_t.id,
    sortable={name: _t[name] for name in ("hours_required", "name")},
    default_sort="hours_required",
    search=[_t.name],
    filters={"airline": lambda value: _t.airline_id == value},
)


@api.get("/ranks", ability="pilot.read", query=RankQuery, answer=Page[RankAnswer], csv=True)
def list_ranks(call: Call) -> Page[RankAnswer] | CsvRows:
    """List the ranks."""
    return list_answer(call, _LIST, RankAnswer, where=[_t.status == "active"], row=lambda row: _answer(call, row))


@api.get("/ranks/{id}", ability="pilot.read", answer=RankAnswer)
def get_rank(call: Call) -> Row:
    """One rank with what it may fly and earns."""
    row = queries.rank_by_id(call.reader, call.path["id"])
    if row is None or row["status"] != "active":
        raise NotFound("There is no such rank.")
    return _answer(call, row)


@api.post("/ranks", ability="crew.manage", body=RankBody, status=201)
async def create_rank(call: Call) -> CommandAnswer:
    """Make a rank."""
    terms = RankTerms.model_validate(call.body.changes())
    return await call.execute(commands.create_rank, commands.CreateRank(airline_id=call.body.airline_id, terms=terms))


@api.patch("/ranks/{id}", ability="crew.manage", body=RankTermsBody)
async def change_rank(call: Call) -> CommandAnswer:
    """Change a rank; ``subfleets`` replaces the whole list. Pilots are promoted with their next flight."""
    command = commands.ChangeRank(rank_id=call.path["id"], changes=call.body.changes())
    return await call.execute(commands.change_rank, command)


@api.delete("/ranks/{id}", ability="crew.manage")
async def remove_rank(call: Call) -> CommandAnswer:
    """Remove a rank that no pilot holds."""
    return await call.execute(commands.remove_rank, commands.RankOnly(rank_id=call.path["id"]))


def _answer(call: Call, row: Row) -> Row:
    airline = airline_by_id(call.reader, row["airline_id"])
    pilots = queries.pilots_with_rank(call.reader, row["id"])
    manage = call.actor.can("crew.manage")
    return {
        **row,
        "airline": airline_ref(call.reader, row["airline_id"]),
        "subfleets": [
            {**subfleet_ref(call.reader, entry["subfleet_id"]).model_dump(), **entry} for entry in row["subfleets"]
        ],
        "pilots": pilots,
        "currency": airline["currency"] if airline else "",
        "actions": ["change", *([] if pilots else ["delete"])] if manage else [],
    }
