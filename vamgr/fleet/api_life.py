"""An aircraft's life story, and the figures of what it did and brought in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from pydantic import Field
from sqlalchemy import func, select

from vamgr.finance.queries import account_name, flight_money, profit_by_month
from vamgr.fleet import queries
from vamgr.fleet.area import api
from vamgr.fleet.life import KINDS, life_table
from vamgr.fleet.utilisation import Month, days_flown_ratio, months_between
from vamgr.flights.queries import load_by_month
from vamgr.kernel.endpoint import Call, Model
from vamgr.kernel.errors import FieldError, InvalidInput, NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page
from vamgr.kernel.read import Row
from vamgr.kernel.times import from_iso
from vamgr.world.refs import AirportRef, airport_ref

_t = life_table.c
_GAIN = "aircraft_result"
"""The account of what a sale brought beside the price that was paid: no flight earned it."""


class LifeQuery(ListQuery):
    kind: str | None = Field(None, max_length=120, description=f"Comma separated: {', '.join(KINDS)}.")


class LifeEntry(Model):
    """One thing that happened. ``money_minor``: what came in, negative what was paid; of a flight its result, for who
    may see the airline's money. ``until``: when maintenance is meant to be over; ``ended_at``: when it was."""

    key: str
    kind: str
    at: str
    ended_at: str | None
    until: str | None
    place: AirportRef | None
    to_place: AirportRef | None
    ident: str | None
    was: str | None
    pirep_id: str | None
    block_minutes: int | None
    fuel_remaining_kg: float | None
    reason: str | None
    money_minor: int | None
    currency: str


def _of_kind(text: str) -> Any:
    kinds = [kind.strip() for kind in text.split(",")]
    if not set(kinds) <= set(KINDS):
        sentence = f"Choose from: {', '.join(KINDS)}."
        raise InvalidInput(sentence, errors=[FieldError("kind", sentence, "unknown-code")])
    return _t.kind.in_(kinds)


_LIFE = Listing(
    source=life_table,
    key=_t.position,
    sortable={"at": _t.at},
    default_sort="-at",
    search=[_t.ident, _t.place, _t.to_place, _t.reason],
    filters={"kind": _of_kind},
)


class UtilisationMonth(Model):
    """``days``: those of the month on which it was in the fleet. ``load_factor_percent``: null without a load."""

    month: str
    flights: int
    block_minutes: int
    days: int
    days_flown: int
    load_factor_percent: float | None


class AccountSum(Model):
    account: str
    account_name: str
    amount_minor: int


class ProfitMonth(Model):
    """``by_account``: income is positive, costs are negative."""

    month: str
    income_minor: int
    cost_minor: int
    net_minor: int
    block_minutes: int
    by_account: dict[str, int]


class AircraftMoney(Model):
    """``earned_minor``: income less costs of all it did, without what its sale brought. ``per_block_hour_minor``: of
    that, for each hour flown here. ``earned_back_percent``: of the price paid."""

    currency: str
    price_minor: int
    earned_minor: int
    income_minor: int
    cost_minor: int
    per_block_hour_minor: int | None
    earned_back_percent: float | None
    accounts: list[AccountSum]
    months: list[ProfitMonth]


class AircraftStatistics(Model):
    """What an aircraft did since it was bought. ``money`` is null for who may not see the airline's."""

    flights: int
    block_minutes: int
    days: int
    days_flown: int
    days_standing: int
    days_flown_percent: float
    block_minutes_per_day: float
    load_factor_percent: float | None
    last_flight_at: str | None
    standing_since: str | None
    months: list[UtilisationMonth]
    money: AircraftMoney | None


@api.get("/aircraft/{id}/life", ability="pilot.read", query=LifeQuery, answer=Page[LifeEntry], csv=True)
def list_life(call: Call) -> Page[LifeEntry] | CsvRows:
    """An aircraft's life story, the newest first: bought, flown, maintained, moved, stored, sold."""
    aircraft = _aircraft(call)
    where = [_t.aircraft_id == aircraft["id"]]
    if call.csv:
        rows = _LIFE.everything(call.reader, call.query, where=where)
        return CsvRows(list(LifeEntry.model_fields), _in_parts(call, aircraft, rows))
    page = _LIFE.page(call.reader, call.query, where=where)
    return Page[LifeEntry](
        items=[LifeEntry.model_validate(row) for row in _told(call, aircraft, page.items)],
        next_cursor=page.next_cursor,
        total=page.total,
    )


@api.get("/aircraft/{id}/statistics", ability="pilot.read", answer=AircraftStatistics, volatile=True)
def get_statistics(call: Call) -> AircraftStatistics:
    """Hours, flights and days flown by month, how full it was, and what it earned."""
    aircraft = _aircraft(call)
    flown = _flown(call, aircraft["id"])
    loads = load_by_month(call.reader, aircraft["id"])
    first = min([from_iso(aircraft["bought_at"]).date(), *(date.fromisoformat(row["first"]) for row in flown.values())])
    until = _last_day(call, aircraft)
    months = months_between(first, until)
    did = [_month(month, flown.get(month.key), loads.get(month.key)) for month in months]
    days_flown = sum(month.days_flown for month in did)
    days = sum(month.days for month in did)
    minutes = sum(month.block_minutes for month in did)
    last = aircraft["last_flight"]["block_on_at"] if aircraft["last_flight"] else None
    return AircraftStatistics(
        flights=sum(month.flights for month in did),
        block_minutes=minutes,
        days=days,
        days_flown=days_flown,
        days_standing=days - days_flown,
        days_flown_percent=days_flown_ratio(days_flown, days),
        block_minutes_per_day=round(minutes / days, 1) if days else 0.0,
        load_factor_percent=_average(did),
        last_flight_at=last,
        standing_since=_standing_since(aircraft),
        months=did,
        money=_money(call, aircraft, did) if call.actor.can("finance.view") else None,
    )


def _aircraft(call: Call) -> Row:
    row = queries.aircraft_by_id(call.reader, call.path["id"])
    if row is None:
        raise NotFound("There is no such aircraft.")
    return row


def _told(call: Call, aircraft: Row, rows: list[Row]) -> list[Row]:
    results: dict[str, Row] = {}
    if call.actor.can("finance.view"):
        results = flight_money(call.reader, [row["key"] for row in rows if row["kind"] == "flight"])
    told = []
    for row in rows:
        flight = row["kind"] == "flight"
        result = results.get(row["key"])
        told.append(
            {
                **row,
                "place": airport_ref(row["place"]) if row["place"] else None,
                "to_place": airport_ref(row["to_place"]) if row["to_place"] else None,
                "pirep_id": row["key"] if flight else None,
                "money_minor": (result["result_minor"] if result else None) if flight else row["money_minor"],
                "currency": aircraft["currency"],
            }
        )
    return told


def _in_parts(call: Call, aircraft: Row, rows: Any) -> Iterator[Row]:
    part: list[Row] = []
    for row in rows:
        part.append(row)
        if len(part) == 200:
            yield from _told(call, aircraft, part)
            part = []
    yield from _told(call, aircraft, part)


def _flown(call: Call, aircraft_id: str) -> dict[str, Row]:
    """By month: ``flights``, ``block_minutes``, ``days_flown`` and the ``first`` day."""
    month, day = func.substr(_t.at, 1, 7), func.substr(_t.at, 1, 10)
    statement = (
        select(
            month.label("month"),
            func.count().label("flights"),
            func.sum(_t.block_minutes).label("block_minutes"),
            func.count(day.distinct()).label("days_flown"),
            func.min(day).label("first"),
        )
        .where(_t.aircraft_id == aircraft_id, _t.kind == "flight")
        .group_by(month)
    )
    return {row["month"]: row for row in call.reader.all(statement)}


def _standing_since(aircraft: Row) -> str | None:
    """When its engines were last shut down; None in the air and out of the fleet."""
    if aircraft["gone"] is not None or aircraft["state"] == "in_flight":
        return None
    last = aircraft["last_flight"]
    since: str = last["block_on_at"] if last else aircraft["bought_at"]
    return since


def _last_day(call: Call, aircraft: Row) -> date:
    """Today, or the day on which it left the fleet."""
    moment: datetime = from_iso(aircraft["state_since"]) if aircraft["gone"] is not None else call.now
    return moment.date()


def _month(month: Month, flown: Row | None, load: float | None) -> UtilisationMonth:
    return UtilisationMonth(
        month=month.key,
        flights=flown["flights"] if flown else 0,
        block_minutes=flown["block_minutes"] if flown else 0,
        days=month.days,
        days_flown=flown["days_flown"] if flown else 0,
        load_factor_percent=load,
    )


def _average(months: list[UtilisationMonth]) -> float | None:
    """Of all flights: a month with many counts for more."""
    loaded = [month for month in months if month.load_factor_percent is not None and month.flights]
    flights = sum(month.flights for month in loaded)
    total = sum((month.load_factor_percent or 0) * month.flights for month in loaded)
    return round(total / flights, 1) if flights else None


def _money(call: Call, aircraft: Row, did: list[UtilisationMonth]) -> AircraftMoney:
    found = profit_by_month(call.reader, aircraft["airline_id"], "aircraft", aircraft["id"])
    minutes = {month.month: month.block_minutes for month in did}
    sums: dict[str, int] = {}
    months = []
    for key in sorted({*minutes, *found}):
        row = found.get(key)
        own = {code: amount for code, amount in (row["by_account"] if row else {}).items() if code != _GAIN}
        for code, amount in own.items():
            sums[code] = sums.get(code, 0) + amount
        gain = row["by_account"].get(_GAIN, 0) if row else 0
        income, cost = (row["income_minor"] - gain, row["cost_minor"]) if row else (0, 0)
        months.append(
            ProfitMonth(
                month=key,
                income_minor=income,
                cost_minor=cost,
                net_minor=income - cost,
                block_minutes=minutes.get(key, 0),
                by_account=own,
            )
        )
    income, cost = sum(month.income_minor for month in months), sum(month.cost_minor for month in months)
    flown = sum(minutes.values())
    price = aircraft["price_minor"]
    return AircraftMoney(
        currency=aircraft["currency"],
        price_minor=price,
        earned_minor=income - cost,
        income_minor=income,
        cost_minor=cost,
        per_block_hour_minor=round((income - cost) * 60 / flown) if flown else None,
        earned_back_percent=round((income - cost) * 100 / price, 1) if price else None,
        accounts=[
            AccountSum(account=code, account_name=account_name(code), amount_minor=amount)
            for code, amount in sorted(sums.items(), key=lambda item: -abs(item[1]))
            if amount
        ],
        months=months,
    )
