"""CSV that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.kernel.endpoint import Model
from vamgr.kernel.errors import InvalidInput
from vamgr.kernel.listing import CsvRows
from vamgr.web.responses import cell, chosen_columns, csv_chunks, json_lines


class Place(Model):
    icao: str
    name: str


class Flight(Model):
    ident: str
    home: Place | None
    tags: list[str]
    fuel_kg: float


def read(rows: list[dict[str, Any]]) -> list[list[str]]:
    text = b"".join(csv_chunks(CsvRows(list(Flight.model_fields), rows), Flight)).decode()
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("http://evil")',
        "+1+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1)",
        "\tx",
        "\r=1",
    ],
)
def test_text_that_would_start_a_formula_is_led_by_an_apostrophe(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("value", ["-12.5", "+7", "-3", -600, 1.5, Decimal("-2.25"), "plain", "a=b", "it's"])
def test_numbers_and_plain_text_stay_as_they_are(value: Any) -> None:
    assert str(cell(value)) == str(value)


@given(st.text())
def test_no_cell_begins_like_a_formula_unless_it_is_a_number(text: str) -> None:
    shown = str(cell(text))
    if shown[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        float(shown)


def test_objects_become_columns_also_where_the_first_row_has_none() -> None:
    rows = [
        {"ident": "VAM1", "home": None, "tags": [], "fuel_kg": 1.0},
        {"ident": "VAM2", "home": {"icao": "KBOS", "name": "Logan, Boston"}, "tags": ["a", "b"], "fuel_kg": 2.5},
    ]
    assert read(rows) == [
        ["ident", "home.icao", "home.name", "tags", "fuel_kg"],
        ["VAM1", "", "", "", "1.0"],
        ["VAM2", "KBOS", "Logan, Boston", "a;b", "2.5"],
    ]


def test_an_empty_list_has_its_header() -> None:
    assert read([]) == [["ident", "home.icao", "home.name", "tags", "fuel_kg"]]


def test_long_lists_come_in_pieces() -> None:
    row = {"ident": "V" * 1000, "home": None, "tags": [], "fuel_kg": 0.0}
    chunks = list(csv_chunks(CsvRows(list(Flight.model_fields), (row for _ in range(1000))), Flight))
    assert len(chunks) > 5
    assert b"".join(chunks).count(b"\r\n") == 1001


class Hub(Model):
    icao: str
    count: int


class Network(Model):
    name: str
    hubs: list[Hub]


def test_a_list_of_objects_is_joined_per_field() -> None:
    rows = [
        {"name": "A", "hubs": [{"icao": "ENBR", "count": 2}, {"icao": "ENGM", "count": None}]},
        {"name": "B", "hubs": []},
        Network(name="C", hubs=[Hub(icao="=1", count=3)]),
    ]
    text = b"".join(csv_chunks(CsvRows(list(Network.model_fields), rows), Network)).decode()
    assert text.split("\r\n") == ["name,hubs.icao,hubs.count", "A,ENBR;ENGM,2;", "B,,", "C,'=1,3", ""]


ROW = {"ident": "VA1", "home": Place(icao="ENBR", name="Bergen"), "tags": ["a", "b"], "fuel_kg": 4.5}


def export() -> CsvRows:
    return CsvRows(list(Flight.model_fields), [ROW])


def test_columns_are_those_that_were_asked_for_in_that_order() -> None:
    chosen = chosen_columns("fuel_kg, home.icao ,ident,ident", export(), Flight)
    assert b"".join(csv_chunks(export(), Flight, chosen)) == b"fuel_kg,home.icao,ident\r\n4.5,ENBR,VA1\r\n"
    assert b"".join(json_lines(export(), Flight, chosen)) == b'{"fuel_kg":4.5,"home.icao":"ENBR","ident":"VA1"}\n'


def test_a_field_that_holds_an_object_stands_for_all_its_columns() -> None:
    assert chosen_columns("home", export(), Flight) == ["home.icao", "home.name"]


@pytest.mark.parametrize("asked", ["", "nothing", "ident,", "home.city", "hom", "ident;home"])
def test_a_column_that_is_not_there_is_named(asked: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        chosen_columns(asked, export(), Flight)
    assert refused.value.errors[0].field == "columns"
    assert "home.icao" in refused.value.errors[0].message
