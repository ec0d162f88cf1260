"""CSV files as people have them: any usual encoding, separator and line end in; RFC 4180 in UTF-8 out. Pure."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vamgr.kernel.errors import FieldError, InvalidInput

REASON = "reason"
"""The column that failed rows come back with; it is no data."""
MAX_ROWS = 200_000
_SEPARATORS = ",;\t"
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?%?\Z")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_NULL = "\\N"


@dataclass(frozen=True, slots=True)
class Line:
    """A record of the file. ``number``: the line on which it begins, the header's being 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """``header``: the names as they stand in the file; ``columns``: in small letters."""

    header: tuple[str, ...]
    lines: list[Line]

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(name.lower() for name in self.header)


def decoded(raw: bytes) -> str:
    """UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, else Windows-1252, as spreadsheets write it."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return raw.decode("utf-16")
        except UnicodeDecodeError:
            raise _unreadable("The file begins like UTF-16 and is not. Save it as “CSV UTF-8”.") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def read(raw: bytes, known: Iterable[str]) -> Table:
    """The rows that have something in them. ``known``: column names that tell which separator the file has.

    A cell of ``\\N`` (what MySQL writes for nothing) is empty. Raises InvalidInput for what is no table.
    """
    text = decoded(raw)
    if "\x00" in text:
        raise _unreadable("The file is not text. Save it as CSV, not as a spreadsheet's own format.")
    separator = _separator(text, {name.lower() for name in known})
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    header: tuple[str, ...] | None = None
    lines: list[Line] = []
    begins = 1
    try:
        for record in reader:
            cells = tuple(_cell(cell) for cell in record)
            if any(cells):
                if header is None:
                    header = _without_empty_end(cells)
                else:
                    lines.append(Line(begins, cells))
                    if len(lines) > MAX_ROWS:
                        raise _unreadable(f"The file has more than {MAX_ROWS:,} rows. Split it.")
            begins = reader.line_num + 1
    except csv.Error as error:
        raise _unreadable(f"Line {reader.line_num} cannot be read as CSV: {error}.") from None
    if header is None:
        raise _unreadable("The file is empty. Its first line must name the columns.")
    return Table(header, lines)


def written(columns: Sequence[str], rows: Iterable[Mapping[str, str]], chunk: int = 500) -> Iterator[bytes]:
    """A CSV file in pieces; text that a spreadsheet would run as a formula is led by an apostrophe."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    for index, row in enumerate(rows, 1):
        writer.writerow([guarded(row.get(name, "")) for name in columns])
        if index % chunk == 0:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text


def _cell(text: str) -> str:
    text = text.strip()
    if text == _NULL:
        return ""
    return text[1:] if _GUARDED.match(text) else text


def _separator(text: str, known: set[str]) -> str:
    first = next((line for line in text.splitlines() if line.strip(" ,;\t\"'")), "")

    def fitting(separator: str) -> int:
        names = next(csv.reader([first], delimiter=separator), [])
        return sum(name.strip().lower() in known for name in names)

    return max(_SEPARATORS, key=fitting)


def _without_empty_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def _unreadable(sentence: str) -> InvalidInput:
    return InvalidInput(sentence, errors=[FieldError("file", sentence, "bad-format")])
