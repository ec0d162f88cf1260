"""Files as people have them, and the cells in them."""

from __future__ import annotations

import csv
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.exchange.csv import cells, fares, multi, table
from vamgr.exchange.csv.cells import CellFault
from vamgr.exchange.csv.multi import Item
from vamgr.kernel.errors import InvalidInput

COLUMNS = ("code", "name", "notes")
# What the table leaves out on purpose: control characters, and white space at the ends of a cell.
cell = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=30).map(str.strip)
part = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=";?&="), max_size=12).map(str.strip)


@given(st.lists(st.tuples(cell, cell, cell), max_size=8))
def test_what_is_written_is_read_again(rows: list[tuple[str, str, str]]) -> None:
    raw = b"".join(table.written(COLUMNS, (dict(zip(COLUMNS, row, strict=True)) for row in rows)))

    found = table.read(raw, COLUMNS)

    assert found.columns == COLUMNS
    assert [line.cells for line in found.lines] == [
        tuple("" if text == "\\N" else text for text in row)
        for row in rows
        if any(text != "\\N" and text for text in row)
    ]


@given(st.lists(st.builds(Item, part.filter(bool), st.lists(st.tuples(part.filter(bool), part)).map(tuple))))
def test_items_are_read_as_they_were_written(items: list[Item]) -> None:
    text = multi.text_of(items)

    assert multi.items_of(text) == tuple(items)
    assert multi.text_of(multi.items_of(text)) == text


@given(st.text(max_size=60))
def test_any_text_has_one_form(text: str) -> None:
    once = multi.text_of(multi.items_of(text))

    assert multi.text_of(multi.items_of(once)) == once
    tidy = multi.tidy_fields(text)
    assert multi.tidy_fields(tidy) == tidy


amounts = st.one_of(
    st.builds(fares.Amount, st.integers(0, 10**9)),
    st.builds(lambda percent: fares.Amount(None, percent / 10), st.integers(0, 10_000)),
)


@given(
    st.dictionaries(
        st.from_regex(r"[A-Z0-9]{1,4}", fullmatch=True),
        st.fixed_dictionaries(
            {},
            optional={"price": amounts, "cost": amounts, "capacity": st.builds(fares.Amount, st.integers(0, 99_999))},
        ),
        max_size=5,
    ),
    st.sampled_from(["USD", "JPY", "KWD"]),
)
def test_fares_are_read_as_they_were_written(said: fares.Amounts, currency: str) -> None:
    text = fares.amounts_text(said, currency)

    assert fares.amounts_of(text, currency) == said
    assert fares.said_in(text, currency) == text


@pytest.mark.parametrize(
    "raw",
    [
        b"code,name\r\nY,Economy\r\n",
        b"\xef\xbb\xbfCode;Name\nY;Economy\n",
        "code\tname\r\nY\tEconomy".encode("utf-16"),
        b'"code","name"\r\n"Y","Economy"\r\n\r\n,\r\n   ,  \r\n',
        b"\r\n\r\nCODE,NAME,,\r\nY,Economy,,\r\n",
    ],
)
def test_encodings_separators_and_line_ends(raw: bytes) -> None:
    found = table.read(raw, COLUMNS)

    assert found.columns == ("code", "name")
    assert [line.cells[:2] for line in found.lines] == [("Y", "Economy")]


def test_what_spreadsheets_write_in_their_own_encoding_is_read() -> None:
    spanish = "Adolfo Suárez Madrid–Barajas Airport"

    assert table.read(f"name\n{spanish}".encode("cp1252"), COLUMNS).lines[0].cells == (spanish,)
    assert table.read(f"name\n{spanish}".encode(), COLUMNS).lines[0].cells == (spanish,)


def test_other_csv_readers_take_what_they_took_before() -> None:
    before = csv.field_size_limit()

    table.read(b"code,notes\nY," + b"x" * 100_000, COLUMNS)

    assert csv.field_size_limit() == before


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    raw = b'code,notes\r\nY,"one\r\ntwo"\r\n\r\nF,three\r\n'

    assert [(line.number, line.cells[0]) for line in table.read(raw, COLUMNS).lines] == [(2, "Y"), (5, "F")]


def test_nothing_that_a_spreadsheet_would_run_goes_out() -> None:
    texts = ["=1+1", "+49 30", "-5", "@x", "'=1", "plain", "-1.50"]

    raw = b"".join(table.written(["notes"], ({"notes": text} for text in texts)))

    written = raw.decode().split("\r\n")[1:-1]
    assert written == ["'=1+1", "'+49 30", "-5", "'@x", "''=1", "plain", "-1.50"]
    assert [line.cells[0] for line in table.read(raw, COLUMNS).lines] == texts


@pytest.mark.parametrize(
    "raw", [b"", b"\r\n,,\r\n", b"PK\x03\x04\x00\x00", b"\xff\xfea", b'code\n"open' + b"x" * 2_000_000]
)
def test_what_is_no_table_is_refused_with_a_sentence(raw: bytes) -> None:
    with pytest.raises(InvalidInput, match=r"\.$") as caught:
        table.read(raw, COLUMNS)
    assert caught.value.errors[0].field == "file"


@pytest.mark.parametrize(
    ("text", "mask"), [("15", 17), ("27", 66), ("1234567", 127), ("0", 127), ("7", 64), ("111", 1)]
)
def test_days(text: str, mask: int) -> None:
    assert cells.days_mask(text) == mask
    assert cells.days_mask(cells.days_text(mask)) == mask


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1477", "1477"),
        ("1,477", "1477"),
        ("1,5", "1.5"),
        ("1.50", "1.5"),
        ("0.0", "0"),
        ("1 000", "1000"),
        ("-0", "0"),
    ],
)
def test_numbers(text: str, value: str) -> None:
    assert cells.plain(cells.number(text)) == value


@given(st.integers(0, 10**9), st.sampled_from(["USD", "JPY", "KWD"]))
def test_money_comes_back(minor: int, currency: str) -> None:
    assert cells.money(cells.money_text(minor, currency), currency) == minor


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (cells.number, "12 apples"),
        (cells.number, "NaN"),
        (cells.number, "1e999999999"),
        (cells.number, "1e-999999999"),
        (cells.clock, "TBD"),
        (cells.clock, "25:00"),
        (cells.day, "31.12.2026"),
        (cells.truth, "perhaps"),
        (cells.days_mask, "18"),
        (lambda text: cells.money(text, "USD"), "-1"),
        (lambda text: cells.money(text, "USD"), "1e30"),
        (lambda text: fares.amounts_of(text, "USD"), "Y?price=x"),
        (lambda text: fares.amounts_of(text, "USD"), "Y?colour=5"),
        (lambda text: fares.amounts_of(text, "USD"), "Y;Y"),
        (lambda text: fares.amounts_of(text, "USD"), "ECONOMY"),
    ],
)
def test_what_a_cell_cannot_hold_is_said_in_a_sentence(parse: object, text: str) -> None:
    with pytest.raises(CellFault) as caught:
        parse(text)  # type: ignore[operator]
    assert re.fullmatch(r"[^\n]{10,200}\.", str(caught.value)), caught.value
