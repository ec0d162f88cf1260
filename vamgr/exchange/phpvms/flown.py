"""What a report of phpVMS says about its flight, as the facts of a flight of vamgr's."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from vamgr.exchange.phpvms.convert import code, key, kg, minor, moment, number, text, whole
from vamgr.exchange.phpvms.fleet import fare_code, known_code
from vamgr.exchange.phpvms.network import flight_type
from vamgr.exchange.phpvms.schema import LB_KG
from vamgr.exchange.phpvms.site import Airline, Person, Plane, Translation
from vamgr.exchange.phpvms.spool import Row
from vamgr.flights.events import CustomField, FareSold, FlightFacts, PlannedFlight
from vamgr.flights.facts import great_circle
from vamgr.network.domain import route_ident


@dataclass
class Report:
    """What is kept of a report between planning and recording; the row itself is read again when its time comes."""

    row_id: str
    id: str
    person: Person
    airline: Airline
    plane: Plane
    state: int
    begun: datetime
    filed: datetime
    decided: datetime
    left: int = 0
    early_comments: list[Row] = field(default_factory=list)


def facts_of_report(site: Translation, report: Report, row: Row) -> FlightFacts:
    which = pirep_name(row)
    departure, arrival = known_code(code(row, "dpt_airport_id")), known_code(code(row, "arr_airport_id"))
    planned = _planned_arrival(site, report, row, arrival)
    off, on, own_fields = _times(site, report, row)
    block, used = _fuel(site, row, which)
    circle = great_circle(departure, arrival)
    distance = number(row, "distance")
    if not distance:
        distance = number(row, "planned_distance")
        site.found.adjusted("pireps", which, "It had no distance; the planned one, or the great circle, stands for it.")
    flight_number, ident = _ident(report, row)
    level = whole(row, "level")
    return FlightFacts(
        pilot_id=report.person.pilot_id,
        airline_id=report.airline.id,
        aircraft_id=report.plane.id,
        registration=report.plane.registration,
        subfleet_id=report.plane.part.id,
        type_icao=report.plane.part.type_icao,
        route_id=site.routes.get(key(row, "flight_id")),
        booking_id=None,
        flight_number=flight_number,
        ident=ident,
        callsign=ident,
        flight_type=flight_type(site, "pireps", which, row),
        departure=departure,
        planned_arrival=planned,
        arrival=arrival,
        block_off_at=off,
        takeoff_at=None,
        landing_at=None,
        block_on_at=on,
        block_fuel_kg=block,
        fuel_used_kg=used,
        landing_rate_fpm=landing_rate(row),
        distance_nmi=round(float(distance) if distance else circle, 1),
        great_circle_nmi=round(circle, 1),
        cruise_level_ft=(level * 100 if level < 1000 else level) or None,
        route_text=text(row, "route"),
        fields=(*_fields(site, row), *own_fields),
        fares=_fares(site, row),
        currency=site.currency,
        pilot_pay_minor=None,
        planned=_plan_of(row),
    )


def _planned_arrival(site: Translation, report: Report, row: Row, arrival: str) -> str:
    """A diversion of phpVMS's is a field of the report; where the flight ended is what counts."""
    for one in site.spool.rows("pirep_field_values", "pirep_id = ?", (report.row_id,)):
        slug = (text(one, "slug") or text(one, "name")).casefold().replace(" ", "-")
        if slug == "diversion-airport" and text(one, "value"):
            route = next(site.spool.rows("flights", "id = ?", (row.get("flight_id"),)), None)
            return known_code(code(route, "arr_airport_id")) if route else arrival
    return arrival


def _times(site: Translation, report: Report, row: Row) -> tuple[datetime, datetime, list[CustomField]]:
    """On blocks as reported, off blocks so that the minutes are those that phpVMS counted."""
    minutes = max(0, whole(row, "flight_time"))
    off, on = moment(row, "block_off_time"), moment(row, "block_on_time")
    own: list[CustomField] = []
    if on is None:
        on = off + timedelta(minutes=minutes) if off is not None else report.filed
    counted_off = on - timedelta(minutes=minutes)
    if off is not None and abs((off - counted_off).total_seconds()) >= 60:
        sentence = "Its block times and its flight time differ; the flight time is what phpVMS counts, so it counts."
        site.found.adjusted("pireps", pirep_name(row), sentence)
        own.append(CustomField(name="Off blocks in phpVMS", value=f"{off:%Y-%m-%d %H:%M}Z"))
    return counted_off, on, own


def _fuel(site: Translation, row: Row, which: str) -> tuple[float, float]:
    block, used = kg(number(row, "block_fuel")), kg(number(row, "fuel_used"))
    if used > block:
        sentence = "More fuel was used than had been on board; what was used counts as what was on board."
        site.found.adjusted("pireps", which, sentence)
        block = used
    return block, max(0.0, used)


def _fields(site: Translation, row: Row) -> list[CustomField]:
    made = [
        CustomField(name=text(one, "name"), value=text(one, "value"))
        for one in site.spool.rows("pirep_field_values", "pirep_id = ?", (row["id"],), "id")
        if text(one, "name")
    ]
    for column, name in (("score", "Score"), ("source_name", "Source"), ("zfw", "Zero fuel weight (lbs)")):
        if text(row, column) not in {"", "0", "0.00"}:
            made.append(CustomField(name=name, value=text(row, column)))
    return made


def _fares(site: Translation, row: Row) -> tuple[FareSold, ...]:
    made: dict[str, FareSold] = {}
    currency = site.currency
    for one in site.spool.rows("pirep_fares", "pirep_id = ?", (row["id"],), "id"):
        fare = site.fares.get(key(one, "fare_id"), {})
        told = {**fare, **{name: value for name, value in one.items() if value not in (None, "") and name != "id"}}
        name = fare_code(told)
        per_kg = Decimal(str(LB_KG)) if whole(told, "type") == 1 else Decimal(1)
        sold = FareSold(
            code=name,
            name=text(told, "name") or name,
            kind="cargo" if whole(told, "type") == 1 else "pax",
            capacity=round((number(told, "capacity") or Decimal(0)) * per_kg),
            count=round((number(told, "count") or Decimal(0)) * per_kg),
            price_minor=minor((number(told, "price") or Decimal(0)) / per_kg, currency),
            cost_minor=minor((number(told, "cost") or Decimal(0)) / per_kg, currency),
        )
        if name in made:
            sold = sold.model_copy(update={"count": sold.count + made[name].count})
        made[name] = sold
    return tuple(made.values())


def remarks(site: Translation, report: Report, row: Row) -> str:
    lines = [text(row, "notes")]
    for comment in report.early_comments:
        person = site.people.get(key(comment, "user_id"))
        lines.append(
            f"{person.ident if person else 'Somebody'}, {text(comment, 'created_at')}: {text(comment, 'comment')}"
        )
    return "\n".join(line for line in lines if line)


def pirep_name(row: Row) -> str:
    return f"{key(row, 'id')} {text(row, 'flight_number')} {code(row, 'dpt_airport_id')}–{code(row, 'arr_airport_id')}"


def landing_rate(row: Row) -> int | None:
    rate = number(row, "landing_rate")
    return None if not rate else -abs(round(rate))


def _ident(report: Report, row: Row) -> tuple[int | None, str]:
    raw = text(row, "flight_number")
    route_code = code(row, "route_code") if code(row, "route_code") not in {"", "0"} else None
    leg = int(text(row, "route_leg")) if text(row, "route_leg").isdecimal() else None
    if raw.isdecimal():
        return int(raw), route_ident(report.airline.icao, int(raw), route_code, leg)
    return None, f"{report.airline.icao}{raw}" if raw else report.airline.icao


def _plan_of(row: Row) -> PlannedFlight | None:
    minutes, distance = whole(row, "planned_flight_time"), number(row, "planned_distance")
    alternate = code(row, "alt_airport_id")
    if not minutes and not distance and not alternate:
        return None
    return PlannedFlight(
        block_minutes=minutes or None,
        distance_nmi=float(distance) if distance else None,
        block_fuel_kg=None,
        trip_fuel_kg=None,
        alternate=alternate or None,
    )
