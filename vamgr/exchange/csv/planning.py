"""What each row of a file would do: new, changed, the same, or failed, with the difference by column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from vamgr.exchange.csv.cells import CellFault
from vamgr.exchange.csv.rows import Reading, RowKind, kept_text
from vamgr.exchange.csv.standing import Standing
from vamgr.exchange.csv.table import REASON, Line, Table
from vamgr.kernel.errors import FieldError, InvalidInput, VamgrError

Status = Literal["new", "changed", "same", "failed"]
Fault = tuple[str, str]
Difference = tuple[str, str, str]
_END, _NEXT = "\x1f", "\x1e"
# What cannot be seen, or turns the direction of writing: as in every other way in, nothing of it is kept.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_MOST_NOTES = 50


@dataclass(slots=True)
class Planned:
    """``differences``: (column, before, after)."""

    number: int
    reading: Reading
    status: Status
    differences: tuple[Difference, ...]

    @property
    def changed(self) -> set[str]:
        return {column for column, _, _ in self.differences}


@dataclass(slots=True)
class Outcome:
    """What a row would do, or did, as it is remembered: in few strings, because there may be 200,000 of them.

    ``record``: its cells as they came; ``changes``: its differences (see `packed`).
    """

    number: int
    record: str
    label: str
    status: Status
    changes: str = ""
    errors: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def cells(self) -> list[str]:
        return self.record.split(_END)

    @property
    def line(self) -> Line:
        return Line(self.number, tuple(self.cells))

    @property
    def differences(self) -> list[Difference]:
        found = [part.split(_END) for part in self.changes.split(_NEXT)] if self.changes else []
        return [(column, before, after) for column, before, after in found]


def _record(line: Line) -> str:
    record = _END.join(line.cells)
    if record.count(_END) == len(line.cells) - 1:
        return record
    return _END.join(_HIDDEN.sub("\ufffd", cell) for cell in line.cells)


def packed(differences: Iterable[Difference]) -> str:
    return _NEXT.join([_END.join(one) for one in differences])


@dataclass(slots=True)
class Columns:
    """``at``: column → where in a row it stands, under the name that vamgr has for it."""

    header: tuple[str, ...]
    at: dict[str, int]
    known: list[str]
    kept: list[str]
    unknown: list[str]
    missing: list[str]


def columns_of(kind: RowKind, table: Table) -> Columns:
    """Raises InvalidInput when a needed column is not there, or a column twice."""
    names = {name: column for column in kind.columns for name in (column.name, *column.aliases)}
    at: dict[str, int] = {}
    unknown: list[str] = []
    for index, name in enumerate(table.columns):
        column = names.get(name)
        if column is None:
            if name not in {REASON, ""}:
                unknown.append(table.header[index])
        elif column.name in at:
            raise _unfit(f"The column {column.name} is there twice. Take one of them out.")
        else:
            at[column.name] = index
    missing = [column.name for column in kind.columns if column.required and column.name not in at]
    if missing:
        raise _unfit(
            f"The file has no column {' and no column '.join(missing)}. The first line of {kind.kind}.csv names the"
            f" columns: {', '.join(column.name for column in kind.columns)}."
        )
    return Columns(
        header=table.header,
        at=at,
        known=[column.name for column in kind.columns if column.name in at and not column.kept],
        kept=[column.name for column in kind.columns if column.name in at and column.kept],
        unknown=unknown,
        missing=[column.name for column in kind.columns if column.name not in at],
    )


@dataclass
class Planner:
    """Looks at the rows of one file in their order. ``seen``: key → the line on which it was met, and a hash of what
    that one set."""

    kind: RowKind
    standing: Standing
    columns: Columns
    seen: dict[str, tuple[int, int]] = field(default_factory=dict)

    def plan(self, line: Line, *, rehearse: bool) -> Planned:
        """``rehearse``: also try the rules that the row's thing has."""
        reading = self._read(line)
        if reading.errors:
            return Planned(line.number, reading, "failed", ())
        before = self._before(reading)
        differences = tuple(
            (column, before.get(column, ""), text)
            for column, text in reading.texts.items()
            if before.get(column, "") != text
        )
        twice = self._met_before(line.number, reading)
        if twice is not None:
            return twice
        if reading.target is not None and not differences:
            return Planned(line.number, reading, "same", ())
        if rehearse:
            try:
                self.kind.rehearse(self.standing, reading, {column for column, _, _ in differences})
            except (VamgrError, CellFault) as error:
                reading.errors += faults_of(self.kind, error)
                return Planned(line.number, reading, "failed", ())
        return Planned(line.number, reading, "new" if reading.target is None else "changed", differences)

    def outcome(self, line: Line, planned: Planned) -> Outcome:
        return Outcome(
            number=line.number,
            record=_record(line),
            label=planned.reading.label,
            status=planned.status,
            changes=packed(planned.differences),
            errors=tuple(planned.reading.errors),
            notes=tuple(planned.reading.notes),
        )

    def _read(self, line: Line) -> Reading:
        found = line.cells
        cells = {column: found[index] if index < len(found) else "" for column, index in self.columns.at.items()}
        reading = self.kind.read(self.standing, cells)
        if _HIDDEN.search("".join(found)):
            for column, text in cells.items():
                if _HIDDEN.search(text):
                    reading.errors.append((column, "Take out the control characters; they cannot be seen."))
        more = [cell for cell in found[len(self.columns.header) :] if cell]
        if more:
            sentence = f"The row has more cells than the header ({', '.join(more)[:60]}). Is a quotation mark missing?"
            reading.errors.append(("", sentence))
        for column in self.columns.kept:
            text = cells[column]
            try:
                reading.texts[column] = kept_text(column, text) if text else ""
            except CellFault as fault:
                reading.errors.append((column, str(fault)))
        return reading

    def _before(self, reading: Reading) -> Mapping[str, str]:
        if reading.target is None:
            return {}
        subject = self.kind.subject(self.standing, reading.target)
        kept = self.standing.kept.get((self.kind.kind, subject), {})
        before = self.kind.texts(self.standing, reading.target)
        return {**before, **{column: kept.get(column, "") for column in self.columns.kept}}

    def _met_before(self, number: int, reading: Reading) -> Planned | None:
        """A thing is in a file once; the very same row again is nothing new."""
        said = hash(tuple(reading.texts.items()))
        first = self.seen.setdefault(reading.key, (number, said))
        if first[0] == number:
            return None
        if first[1] == said:
            reading.notes.append(f"Line {first[0]} says the same.")
            return Planned(number, reading, "same", ())
        reading.errors.append(
            ("", f"Line {first[0]} is about {reading.label} already: {self.kind.key_words} tell rows apart.")
        )
        return Planned(number, reading, "failed", ())


def notes_of(outcomes: Iterable[Outcome], columns: Columns) -> list[tuple[str, int]]:
    """What is true of many rows, and of how many: their notes, and columns that are only kept or not known."""
    notes: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    rows = 0
    for outcome in outcomes:
        rows += 1
        notes.update(outcome.notes)
        cells = outcome.cells if columns.kept else []
        kept.update(name for name in columns.kept if "".join(cells[columns.at[name] : columns.at[name] + 1]))
    found = notes.most_common(_MOST_NOTES)
    found += [(f"{name}: kept for the export; vamgr has no use for it.", count) for name, count in kept.items()]
    return [*found, *((f"The column {name} is not known and is not looked at.", rows) for name in columns.unknown)]


def faults_of(kind: RowKind, error: VamgrError | CellFault) -> list[Fault]:
    """What is wrong, by column."""
    if isinstance(error, CellFault):
        return [("", str(error))]
    return [(_column(kind, fault), fault.message) for fault in error.errors] or [("", error.detail)]


def _column(kind: RowKind, fault: FieldError) -> str:
    """The column that sets a field, such as ``fares.0.code``; "" for none."""
    names = {column.name for column in kind.columns}
    for field_name in (fault.field, fault.field.partition(".")[0]):
        found = kind.fields.get(field_name, field_name)
        if found in names:
            return found
    return ""


def _unfit(sentence: str) -> InvalidInput:
    return InvalidInput(sentence, errors=[FieldError("file", sentence, "bad-format")])
