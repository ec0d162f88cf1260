"""The routes of aircraft types: what the data package knows about them, and what one would cost."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from vamgr.airline.queries import airline_by_id, settings_of
from vamgr.finance.queries import cash_minor
from vamgr.fleet import pricing
from vamgr.fleet.area import api
from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.kernel.errors import FieldError, InvalidInput, NotFound
from vamgr.kernel.listing import MOST_OFFSET, CsvRows, Page, columns_of
from vamgr.kernel.read import Row
from vamgr.world import aircraft_types, costs, performance
from vamgr.world.models import AircraftType

_SOURCED = ("mtow_kg", "oew_kg", "mzfw_kg", "max_fuel_kg", "seats", "cruise_kt", "range_nmi", "ceiling_ft", "burn_kg_h")


class AircraftTypeAnswer(Model):
    """``typical_seats``: seats that can be sold. ``sources``: where each figure is from; ``estimated`` says so.

    Weights that the data does not have are null; prices are in US cents.
    """

    icao: str
    manufacturer: str
    name: str
    category: str
    engine_kind: str
    engine_count: int
    wake: str
    mtow_kg: float | None
    mlw_kg: float | None
    mzfw_kg: float | None
    oew_kg: float | None
    max_fuel_kg: float | None
    typical_seats: int | None
    max_cargo_kg: int | None
    cruise_kt: int | None
    range_nmi: int | None
    ceiling_ft: int | None
    min_runway_ft: int | None
    fuel_kind: str
    burn_kg_per_hour: float | None
    burn_source: str
    list_price_usd_minor: int | None
    price_source: str
    block_estimate: bool
    fuel_estimate: bool
    sources: dict[str, str]


class TypeQuery(Body):
    q: str | None = Field(None, min_length=1, max_length=100, description="Designator, maker or model.")
    limit: int = Field(50, ge=1, le=200)
    cursor: str | None = Field(None, pattern=r"^\d{1,6}$", description="`next_cursor` of the page before.")
    offset: int | None = Field(None, ge=0, le=MOST_OFFSET, description="Rows to leave out, in place of a cursor.")
    sort: Literal[
        "relevance", "icao", "-icao", "name", "-name", "typical_seats", "-typical_seats", "range_nmi", "-range_nmi"
    ] = "relevance"
    engine_kind: Literal["jet", "turboprop", "piston", "electric"] | None = None
    wake: Literal["L", "M", "H", "J"] | None = None
    min_seats: int | None = Field(None, ge=0, le=1000)
    max_seats: int | None = Field(None, ge=0, le=1000)
    min_range_nmi: int | None = Field(None, ge=0, le=20_000)


class AirlineQuery(Body):
    airline: str = Field(max_length=40, description="Whose currency and money.")


class QuoteAnswer(Model):
    """``cash_minor`` and ``affordable`` are null without finance.view."""

    type: AircraftTypeAnswer
    price_minor: int
    currency: str
    basis: str
    affordable: bool | None
    cash_minor: int | None


def type_answer(kind: AircraftType) -> AircraftTypeAnswer:
    price = costs.aircraft_price(kind)
    return AircraftTypeAnswer(
        icao=kind.icao,
        manufacturer=kind.manufacturer,
        name=kind.name,
        category=kind.airframe,
        engine_kind=kind.engine_kind,
        engine_count=kind.engine_count,
        wake=kind.wake,
        mtow_kg=kind.mtow_kg,
        mlw_kg=None,
        mzfw_kg=kind.mzfw_kg,
        oew_kg=kind.oew_kg,
        max_fuel_kg=kind.max_fuel_kg,
        typical_seats=kind.passenger_seats,
        max_cargo_kg=kind.max_cargo_kg,
        cruise_kt=kind.cruise_kt,
        range_nmi=performance.range_nmi(kind),
        ceiling_ft=kind.ceiling_ft,
        min_runway_ft=None,
        fuel_kind=kind.fuel_kind,
        burn_kg_per_hour=round(kind.burn_kg_h, 1),
        burn_source=kind.provenance.get("burn_kg_h", "estimated"),
        list_price_usd_minor=int(price.amount * 100),
        price_source=price.formula_text,
        block_estimate=True,
        fuel_estimate=True,
        sources={name: _source(kind, name) for name in _SOURCED},
    )


def _source(kind: AircraftType, name: str) -> str:
    known_as = {"seats": "typical_seats", "range_nmi": "published_range_nmi"}
    if getattr(kind, known_as.get(name, name)) is None:
        return "worked out" if name == "range_nmi" else "none"
    return kind.provenance.get(name, "estimated")


def known_type(icao: str) -> AircraftType:
    """Raises NotFound."""
    kind = aircraft_types.get(icao)
    if kind is None:
        raise NotFound(f"No aircraft type has the designator {icao.upper()}. Search by its name.")
    return kind


@api.get("/aircraft-types", ability="pilot.read", query=TypeQuery, answer=Page[AircraftTypeAnswer], csv=True)
def list_types(call: Call) -> Page[AircraftTypeAnswer] | CsvRows:
    """Search the aircraft types.

    Without a sort, the best match comes first.
    """
    query: TypeQuery = call.query
    found = aircraft_types.search(query.q, 5000) if query.q else aircraft_types.everything()
    chosen = [kind for kind in found if _fits(kind, query)]
    field = query.sort.lstrip("-")
    if field == "typical_seats":
        chosen.sort(key=lambda kind: kind.passenger_seats, reverse=query.sort.startswith("-"))
    elif field == "range_nmi":
        chosen.sort(key=performance.range_nmi, reverse=query.sort.startswith("-"))
    elif field != "relevance":
        chosen.sort(key=lambda kind: str(getattr(kind, field)), reverse=query.sort.startswith("-"))
    if call.csv:
        return CsvRows(columns_of(AircraftTypeAnswer), (type_answer(kind).model_dump() for kind in chosen))
    start = int(query.cursor or 0) if query.offset is None else query.offset
    end = start + query.limit
    return Page(
        items=[type_answer(kind) for kind in chosen[start:end]],
        next_cursor=str(end) if end < len(chosen) else None,
        total=len(chosen),
    )


def _fits(kind: AircraftType, query: TypeQuery) -> bool:
    return (
        (query.engine_kind is None or kind.engine_kind == query.engine_kind)
        and (query.wake is None or kind.wake == query.wake)
        and (query.min_seats is None or kind.passenger_seats >= query.min_seats)
        and (query.max_seats is None or kind.passenger_seats <= query.max_seats)
        and (query.min_range_nmi is None or performance.range_nmi(kind) >= query.min_range_nmi)
    )


@api.get("/aircraft-types/{icao}", ability="pilot.read", answer=AircraftTypeAnswer)
def get_type(call: Call) -> AircraftTypeAnswer:
    """One aircraft type."""
    return type_answer(known_type(call.path["icao"]))


@api.get("/aircraft-types/{icao}/quote", ability="pilot.read", query=AirlineQuery, answer=QuoteAnswer, timeless=True)
def quote_type(call: Call) -> QuoteAnswer:
    """What a new one would cost an airline, and whether it has the money."""
    kind, airline = known_type(call.path["icao"]), airline_of(call, call.query.airline)
    quote = pricing.quote(kind, airline["currency"])
    cash = cash_minor(call.reader, airline["id"]) if call.actor.can("finance.view") else None
    affordable = None
    if cash is not None:
        affordable = quote.price_minor <= cash or settings_of(call.reader, airline["id"]).allow_overdraft
    return QuoteAnswer(
        type=type_answer(kind),
        price_minor=quote.price_minor,
        currency=quote.currency,
        basis=quote.basis,
        affordable=affordable,
        cash_minor=cash,
    )


def airline_of(call: Call, airline_id: str) -> Row:
    """The airline of a query parameter. Raises InvalidInput on ``airline``."""
    airline = airline_by_id(call.reader, airline_id)
    if airline is None:
        sentence = "There is no such airline."
        raise InvalidInput(sentence, errors=[FieldError("airline", sentence, "unknown-code")])
    return airline
