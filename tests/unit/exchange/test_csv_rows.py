"""Rows of every kind, pure: whatever stands in a cell ends in a sentence or in one form that stays as it is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.airline.events import AirlineSettings
from vamgr.exchange.csv.kinds import KINDS
from vamgr.exchange.csv.planning import Planner, columns_of, packed
from vamgr.exchange.csv.rows import RowKind
from vamgr.exchange.csv.standing import Standing, codes_of
from vamgr.exchange.csv.table import Line, Table

PLAUSIBLE = [
    "", "0", "1", "2", "7", "15", "135", "350", "35000", "101", "1972", "207", "1477.5", "-1", "1e9", "300%", "1,5",
    "FJO", "fjo", "XXX", "KBOS", "kjfk", "KAUS", "QQQQ", "BOS", "A320", "a32x", "B738", "Airbus A320", "N309US",
    "n3-09us",
    "J", "F", "D", "M", "A", "S", "R", "yes", "FALSE", "08:10", "0810 CST", "12:35 PM", "25:00", "2026-12-31",
    "2026-12-31 00:00:00", "31.12.2026", "Y", "Y;B", "Y?price=300&cost=1.5&capacity=10;F?price=500%", "A32X;B738", ";",
    "Y?", "?=&;", "Departure Gate=4;Arrival Gate=C41", "Subfleet", "App\\Models\\Aircraft", "Airport", "J,S",
    "Adolfo Suárez Madrid–Barajas Airport", "a\x07b", "a\x1fb\x1ec", "=1+1", "x" * 3000,
]  # fmt: skip
GOOD = {
    "airports": {"icao": "KAUS"},
    "fares": {"code": "Y", "name": "Economy", "type": "0", "capacity": "100"},
    "subfleets": {"airline": "FJO", "type": "B738", "name": "Boeing 737-800"},
    "aircraft": {"subfleet": "A32X", "registration": "N309US"},
    "flights": {
        "airline": "FJO", "flight_number": "101", "dpt_airport": "KBOS", "arr_airport": "KAUS", "flight_type": "J",
        "subfleets": "A32X", "fares": "Y?price=300",
    },
    "expenses": {"name": "Wash", "amount": "40", "type": "D"},
}  # fmt: skip
cell = st.one_of(st.sampled_from(PLAUSIBLE), st.text(max_size=12).map(str.strip))


def standing() -> Standing:
    airline = {"id": "a1", "icao": "FJO", "name": "Fjord Air", "currency": "USD"}
    found = Standing(
        now=datetime(2026, 6, 1, tzinfo=UTC),
        airline=airline,
        airlines={"a1": airline},
        airlines_by_icao={"FJO": airline},
        settings={"a1": AirlineSettings()},
        hubs={"KBOS": {"a1"}},
    )
    row = {"id": "s1", "airline_id": "a1", "type_icao": "A320", "name": "Airbus A320", "fares": []}
    found.subfleets["s1"], found.codes["s1"], found.subfleets_by_code["a1", "A32X"] = row, "A32X", "s1"
    aircraft = {"id": "p1", "registration": "N309US", "airline_id": "a1", "subfleet_id": "s1", "type_icao": "A320"}
    found.aircraft["p1"] = {
        **aircraft, "stored": False, "maintenance": None, "hub": None, "location": "KBOS", "name": None,
        "state": "parked",
    }  # fmt: skip
    found.aircraft_by_registration["N309US"] = "p1"
    return found


def planner(kind: RowKind) -> Planner:
    names = tuple(column.name for column in kind.columns)
    return Planner(kind, standing(), columns_of(kind, Table(names, [])))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@given(data=st.data())
def test_a_row_ends_in_a_sentence_or_in_its_one_form(kind: RowKind, data: st.DataObject) -> None:
    names = [column.name for column in kind.columns]
    row = {**GOOD[kind.kind], **data.draw(st.dictionaries(st.sampled_from(names), cell, max_size=4))}
    if kind.kind == "subfleets" and row["type"].upper() == "A32X":
        return  # what there is of it is for the tests over real tables
    cells = tuple(row.get(name, "") for name in names)
    planned = planner(kind).plan(Line(2, cells), rehearse=True)

    if planned.status == "failed":
        assert all(sentence.endswith((".", ")")) and (not column or column in names)
                   for column, sentence in planned.reading.errors), planned.reading.errors  # fmt: skip
        return
    texts = planned.reading.texts
    again = planner(kind).plan(Line(2, tuple(texts.get(name, "") for name in names)), rehearse=False)
    assert again.status == planned.status
    assert {name: text for name, text in again.reading.texts.items() if name in texts} == texts


def test_outcomes_are_remembered_as_they_were() -> None:
    kind = KINDS["fares"]
    line = Line(7, ("Y", "a\x1fb", "0", "1", "", "5", "", ""))
    looking = planner(kind)

    outcome = looking.outcome(line, looking.plan(line, rehearse=True))

    assert outcome.errors == (("name", "Take out the control characters; they cannot be seen."),)
    assert outcome.cells == ["Y", "a�b", "0", "1", "", "5", "", ""]
    differences: Any = [("name", "", "Economy"), ("price", "1", "")]
    outcome.changes = packed(differences)
    assert outcome.differences == differences
    outcome.changes = packed([])
    assert outcome.differences == []


def test_a_code_stays_with_its_subfleet() -> None:
    rows = [
        {"id": "one", "number": 1, "airline_id": "a", "type_icao": "A320"},
        {"id": "two", "number": 2, "airline_id": "a", "type_icao": "A320"},
        {"id": "kept", "number": 3, "airline_id": "a", "type_icao": "A320"},
        {"id": "other", "number": 4, "airline_id": "b", "type_icao": "A320"},
    ]

    assert codes_of(rows, {"kept": {"type": "A32X"}}) == {
        "kept": "A32X",
        "one": "A320",
        "two": "A320-2",
        "other": "A320",
    }
    assert codes_of(rows, {"two": {"type": "a320"}})["one"] == "A320-1"


def test_a_file_of_phpvms_8_is_understood() -> None:
    flights = columns_of(
        KINDS["flights"],
        Table(("airline", "flight_number", "dpt_airport", "arr_airport", "flight_type", "enabled", "bundle_id"), []),
    )

    assert "active" in flights.known
    assert flights.unknown == ["bundle_id"]
    expenses = columns_of(KINDS["expenses"], Table(("Name", "Amount", "Type", "ref_model_type"), []))
    assert "ref_model" in expenses.known
