"""The routes of exporting in phpVMS' formats."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from vamgr.airline.queries import airline_by_id, all_airlines
from vamgr.exchange.area import api
from vamgr.exchange.csv import standing, table
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.kinds import KINDS
from vamgr.exchange.csv.standing import Standing
from vamgr.kernel.endpoint import Body, Call, FileAnswer
from vamgr.kernel.errors import FieldError, InvalidInput, NotFound


class ExportQuery(Body):
    airline: str | None = Field(None, max_length=40, description="That airline's things only; all when left out.")


class AirportsExportQuery(ExportQuery):
    fuel_unit: Literal["lbs", "kg"] = Field("lbs", description="What fuel prices are for.")


def rows(kind: Kind, found: Standing, airline_id: str | None) -> Iterator[dict[str, str]]:
    """Every thing of a kind as a row; ``airline_id``: of this airline only."""
    spec = KINDS[kind]
    icao = found.airlines[airline_id]["icao"] if airline_id else None
    for target in spec.targets(found):
        texts = {**found.kept.get((kind, spec.subject(found, target)), {}), **spec.exported(found, target)}
        if icao is None or _airline_of(kind, found, target, texts) in {icao, None}:
            yield texts


def _airline_of(kind: Kind, found: Standing, target: str, texts: dict[str, str]) -> str | None:
    """The ICAO code of whose a thing is; None for what is nobody's, or everybody's."""
    if kind == "aircraft":
        return str(found.airlines[found.aircraft[target]["airline_id"]]["icao"])
    return texts.get("airline") or None


async def _export(call: Call, kind: Kind, *, fuel_per_lb: bool = True) -> FileAnswer:
    wanted: str | None = call.query.airline
    if wanted is not None and airline_by_id(call.reader, wanted) is None:
        sentence = "There is no such airline."
        raise InvalidInput(sentence, errors=[FieldError("airline", sentence, "unknown-code")])
    airlines = all_airlines(call.reader)
    if not airlines:
        raise NotFound("There is no airline yet, so there is nothing to export.")
    found = await asyncio.to_thread(
        standing.load,
        call.reader,
        kind,
        airline_id=wanted or airlines[0]["id"],
        now=call.now,
        fuel_per_lb=fuel_per_lb,
        everything=kind == "airports",
    )
    columns = [column.name for column in KINDS[kind].columns]
    chunks = table.written(columns, rows(kind, found, wanted))
    return FileAnswer(b"", "text/csv; charset=utf-8", "", f"{kind}.csv", chunks=chunks)


@api.get("/exports/airports.csv", ability="pilot.read", query=AirportsExportQuery, answer=FileAnswer, volatile=True)
async def export_airports(call: Call) -> FileAnswer:
    """The airports in use, with their own prices, as phpVMS has them."""
    return await _export(call, "airports", fuel_per_lb=call.query.fuel_unit == "lbs")


@api.get("/exports/fares.csv", ability="pilot.read", query=ExportQuery, answer=FileAnswer, volatile=True)
async def export_fares(call: Call) -> FileAnswer:
    """An airline's fares (the first one's when none is named), as phpVMS has them."""
    return await _export(call, "fares")


@api.get("/exports/subfleets.csv", ability="pilot.read", query=ExportQuery, answer=FileAnswer, volatile=True)
async def export_subfleets(call: Call) -> FileAnswer:
    """The subfleets with their fares, as phpVMS has them."""
    return await _export(call, "subfleets")


@api.get("/exports/aircraft.csv", ability="pilot.read", query=ExportQuery, answer=FileAnswer, volatile=True)
async def export_aircraft(call: Call) -> FileAnswer:
    """The aircraft that are there, as phpVMS has them."""
    return await _export(call, "aircraft")


@api.get("/exports/flights.csv", ability="pilot.read", query=ExportQuery, answer=FileAnswer, volatile=True)
async def export_flights(call: Call) -> FileAnswer:
    """The open routes, as phpVMS has them."""
    return await _export(call, "flights")


@api.get("/exports/expenses.csv", ability="finance.view", query=ExportQuery, answer=FileAnswer, volatile=True)
async def export_expenses(call: Call) -> FileAnswer:
    """The expenses, as phpVMS has them."""
    return await _export(call, "expenses")
