"""The routes of subfleets."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, StringConstraints, field_validator
from sqlalchemy import ColumnElement

from vamgr.airline.queries import AirlineRef, airline_ref, settings_of
from vamgr.crew.queries import ranks_for_subfleet
from vamgr.fleet import commands, pricing, queries
from vamgr.fleet.api_types import AircraftTypeAnswer, airline_of, known_type, type_answer
from vamgr.fleet.area import api
from vamgr.fleet.events import Fare, FareKind, FuelKind, SubfleetTerms
from vamgr.fleet.views import subfleets_table
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.read import Row
from vamgr.network.queries import route_count_of_subfleet
from vamgr.world import aircraft_types
from vamgr.world.models import AircraftType
from vamgr.world.refs import AirportRef, airport_ref

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Ident = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z0-9-]{2,7}$")]
TypeIcao = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z0-9]{2,4}$")]
FareCode = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z0-9]{1,4}$")]
Kilograms = Annotated[float, Field(gt=0, le=700_000)]
_WEIGHTS = ("oew_kg", "mzfw_kg", "mtow_kg", "mlw_kg", "max_fuel_kg")


class FareBody(Body):
    """A class that is sold: per passenger, or for cargo per kg."""

    code: FareCode
    name: Name
    kind: FareKind
    capacity: int = Field(ge=0, le=100_000, description="Seats, or kg of cargo.")
    price_minor: int = Field(ge=0, le=10**11)
    cost_minor: int = Field(ge=0, le=10**11)


class SubfleetTermsBody(Body):
    name: Name | None = None
    fares: list[FareBody] | None = Field(None, max_length=20)
    cargo_capacity_kg: float | None = Field(None, ge=0, le=500_000)
    fuel_kind: FuelKind | None = None
    cost_block_hour_minor: int | None = Field(None, ge=0, le=10**13)
    ground_handling_multiplier_percent: float | None = Field(None, ge=0, le=1000)
    burn_kg_per_hour: float | None = Field(None, gt=0, le=100_000, description="Instead of the type's figure.")
    cruise_kt: int | None = Field(None, gt=0, le=2000)
    oew_kg: Kilograms | None = None
    mzfw_kg: Kilograms | None = None
    mtow_kg: Kilograms | None = None
    mlw_kg: Kilograms | None = None
    max_fuel_kg: Kilograms | None = None
    hub: Ident | None = None
    notes: str | None = Field(None, max_length=2000)

    @field_validator(
        "name",
        "fares",
        "cargo_capacity_kg",
        "fuel_kind",
        "cost_block_hour_minor",
        "ground_handling_multiplier_percent",
        "notes",
    )
    @classmethod
    def _kept(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("This cannot be empty. Leave it out to keep it as it is.")
        return value

    def changes(self) -> dict[str, Any]:
        """What was sent, as terms."""
        sent = self.model_dump(exclude_unset=True, include=set(SubfleetTerms.model_fields))
        if self.fares is not None and "fares" in sent:
            sent["fares"] = tuple(Fare(number=0, **fare.model_dump()) for fare in self.fares)
        return sent


class SubfleetBody(SubfleetTermsBody):
    airline_id: str = Field(max_length=40)
    type_icao: TypeIcao
    name: Name
    fuel_kind: FuelKind
    fares: list[FareBody] = Field(default_factory=list, max_length=20)


class FareAnswer(Model):
    number: int
    code: str
    name: str
    kind: str
    capacity: int
    price_minor: int
    cost_minor: int


class EffectiveAnswer(Model):
    """What is counted with; ``sources``: ``subfleet``, ``type``, ``estimate`` or ``none`` for each figure."""

    burn_kg_per_hour: float | None
    cruise_kt: int | None
    oew_kg: float | None
    mzfw_kg: float | None
    mtow_kg: float | None
    mlw_kg: float | None
    max_fuel_kg: float | None
    sources: dict[str, str]


class AtAirport(Model):
    icao: str
    count: int


class RankName(Model):
    id: str
    name: str


class SubfleetAnswer(Model):
    id: str
    number: int
    airline: AirlineRef
    type: AircraftTypeAnswer
    type_icao: str
    name: str
    fares: list[FareAnswer]
    cargo_capacity_kg: float
    fuel_kind: str
    cost_block_hour_minor: int
    ground_handling_multiplier_percent: float
    burn_kg_per_hour: float | None
    cruise_kt: int | None
    oew_kg: float | None
    mzfw_kg: float | None
    mtow_kg: float | None
    mlw_kg: float | None
    max_fuel_kg: float | None
    effective: EffectiveAnswer
    seats_total: int
    hub: AirportRef | None
    notes: str
    aircraft_count: int
    aircraft_at: list[AtAirport]
    routes_count: int
    ranks: list[RankName]
    status: str
    currency: str
    created_at: str
    updated_at: str
    actions: list[str]


class SubfleetQuery(ListQuery):
    airline: str | None = Field(None, max_length=40)
    type: TypeIcao | None = None
    status: str = Field("active", pattern="^(all|active|retired)$")


class TemplateQuery(Body):
    type: TypeIcao
    airline: str = Field(max_length=40)


class TemplateAnswer(Model):
    """A subfleet as it can be created at once; ``notes_on`` says for each field where its figure is from."""

    airline_id: str
    type_icao: str
    name: str
    fares: list[FareBody]
    cargo_capacity_kg: float
    fuel_kind: str
    cost_block_hour_minor: int
    ground_handling_multiplier_percent: float
    notes_on: dict[str, str]


_t = subfleets_table.c


def _with_status(status: str) -> ColumnElement[bool]:
    return _t.status.is_not(None) if status == "all" else _t.status == status


_LIST = Listing(
    source=subfleets_table,
    key=_t.id,
    sortable={name: _t[name] for name in ("name", "type_icao", "aircraft_count", "number", "created_at")},
    default_sort="name",
    search=[_t.name, _t.type_icao],
    filters={
        "airline": lambda value: _t.airline_id == value,
        "type": lambda value: _t.type_icao == value,
        "status": _with_status,
    },
)


@api.get("/subfleets/template", ability="fleet.manage", query=TemplateQuery, answer=TemplateAnswer, timeless=True)
def get_template(call: Call) -> TemplateAnswer:
    """A subfleet of a type with everything filled in.

    Cabins as the maker fits them, fares that cover the costs of a typical flight, and the airline's own prices.
    """
    kind, airline = known_type(call.query.type), airline_of(call, call.query.airline)
    made = pricing.template(kind, settings_of(call.reader, airline["id"]), airline["currency"])
    terms = made.terms.model_dump()
    fares = [FareBody.model_validate(fare.model_dump(exclude={"number"})) for fare in made.terms.fares]
    return TemplateAnswer.model_validate(
        {**terms, "airline_id": airline["id"], "type_icao": kind.icao, "fares": fares, "notes_on": made.notes_on}
    )


@api.get("/subfleets", ability="pilot.read", query=SubfleetQuery, answer=Page[SubfleetAnswer], csv=True)
def list_subfleets(call: Call) -> Page[SubfleetAnswer] | CsvRows:
    """List the subfleets."""
    return list_answer(call, _LIST, SubfleetAnswer, row=lambda row: _answer(call, row))


@api.get("/subfleets/{id}", ability="pilot.read", answer=SubfleetAnswer)
def get_subfleet(call: Call) -> Row:
    """One subfleet with its cabins, figures and where its aircraft stand."""
    row = queries.subfleet_by_id(call.reader, call.path["id"])
    if row is None:
        raise NotFound("There is no such subfleet.")
    return _answer(call, row)


@api.post("/subfleets", ability="fleet.manage", body=SubfleetBody, status=201)
async def create_subfleet(call: Call) -> CommandAnswer:
    """Set up a subfleet."""
    body: SubfleetBody = call.body
    terms = SubfleetTerms.model_validate(body.changes())
    command = commands.CreateSubfleet(airline_id=body.airline_id, type_icao=body.type_icao, terms=terms)
    return await call.execute(commands.create_subfleet, command)


@api.patch("/subfleets/{id}", ability="fleet.manage", body=SubfleetTermsBody)
async def change_subfleet(call: Call) -> CommandAnswer:
    """Change a subfleet; ``fares`` replaces the whole list."""
    command = commands.ChangeSubfleet(subfleet_id=call.path["id"], changes=call.body.changes())
    return await call.execute(commands.change_subfleet, command)


@api.post("/subfleets/{id}/retire", ability="fleet.manage")
async def retire_subfleet(call: Call) -> CommandAnswer:
    """Retire a subfleet that has no aircraft any more."""
    return await call.execute(commands.retire_subfleet, commands.SubfleetOnly(subfleet_id=call.path["id"]))


def _answer(call: Call, row: Row) -> Row:
    kind = aircraft_types.get(row["type_icao"])
    if kind is None:
        raise NotFound(f"The aircraft type {row['type_icao']} is no longer in the data.")
    manage = call.actor.can("fleet.manage") and row["status"] == "active"
    return {
        **row,
        "airline": airline_ref(call.reader, row["airline_id"]),
        "type": type_answer(kind),
        "effective": _effective(row, kind),
        "seats_total": sum(fare["capacity"] for fare in row["fares"] if fare["kind"] == "pax"),
        "hub": airport_ref(row["hub"]) if row["hub"] else None,
        "aircraft_at": queries.aircraft_by_airport(call.reader, row["id"]),
        "routes_count": route_count_of_subfleet(call.reader, row["id"]),
        "ranks": ranks_for_subfleet(call.reader, row["airline_id"], row["id"]),
        "actions": ["change", "buy", *(["retire"] if row["aircraft_count"] == 0 else [])] if manage else [],
    }


def _effective(row: Row, kind: AircraftType) -> EffectiveAnswer:
    of_type: dict[str, float | int | None] = {
        "burn_kg_per_hour": round(kind.burn_kg_h, 1),
        "cruise_kt": kind.cruise_kt,
        **{name: getattr(kind, name, None) for name in _WEIGHTS},
    }
    known_as = {"burn_kg_per_hour": "burn_kg_h"}
    values: dict[str, Any] = {}
    sources: dict[str, str] = {}
    for name, figure in of_type.items():
        own = row[name]
        values[name] = own if own is not None else figure
        if own is not None:
            sources[name] = "subfleet"
        elif figure is None:
            sources[name] = "none"
        else:
            estimated = kind.provenance.get(known_as.get(name, name), "estimated") == "estimated"
            sources[name] = "estimate" if estimated else "type"
    return EffectiveAnswer(**values, sources=sources)
