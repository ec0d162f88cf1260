"""What a row of a file says, read column by column, and what a kind of row can do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from vamgr.exchange.csv.cells import CellFault, limited, shown
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.multi import tidy_fields
from vamgr.kernel.uow import UnitOfWork
from vamgr.world import airports

if TYPE_CHECKING:
    from vamgr.exchange.csv.standing import Standing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column:
    """``meaning``: what it is here, in a sentence. ``kept``: vamgr has no use for it; it goes out as it came in.
    ``aliases``: other names that files have for it."""

    name: str
    meaning: str
    required: bool = False
    kept: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(slots=True)
class Reading:
    """``key``: tells rows of one file apart; ``label``: what people call the thing; ``target``: its id, None for a new
    one; ``texts``: the columns that the row sets, each in its one form; ``errors``: (column, sentence); ``hints``:
    other cells that may tell an aircraft's type."""

    key: str = ""
    label: str = ""
    target: str | None = None
    texts: dict[str, str] = field(default_factory=dict)
    errors: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    hints: tuple[str, ...] = ()


class RowKind(Protocol):
    """``key_words``: what tells rows apart, in words. ``fields``: a field of the commands → the column that sets it."""

    kind: Kind
    ability: str
    key_words: str
    columns: tuple[Column, ...]
    fields: Mapping[str, str]

    def read(self, standing: Standing, cells: Mapping[str, str]) -> Reading:
        """Raises nothing: what is wrong is in the reading."""
        ...

    def texts(self, standing: Standing, target: str) -> dict[str, str]:
        """Every column (but the kept ones) of a thing as it is now."""
        ...

    def exported(self, standing: Standing, target: str) -> dict[str, str]:
        """The same with what is in an export only."""
        return self.texts(standing, target)

    def targets(self, standing: Standing) -> Iterable[str]:
        """What an export has, in its order."""
        ...

    def subject(self, standing: Standing, target: str) -> str:
        """Under which name a thing's kept columns are kept."""
        ...

    def rehearse(self, standing: Standing, row: Reading, changed: set[str]) -> None:
        """What would speak against making or changing the thing, without doing it. Raises VamgrError."""
        ...

    async def make(self, uow: UnitOfWork, standing: Standing, row: Reading) -> str:
        """Make the thing of a row; its id. Raises VamgrError."""
        ...

    async def change(self, uow: UnitOfWork, standing: Standing, row: Reading, changed: set[str]) -> None:
        """Give the row's target the row's texts in these columns. Raises VamgrError."""
        ...


class RowReader:
    """Takes the cells of one row; faults become errors of their column."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self._cells = cells
        self.reading = Reading()

    def has(self, column: str) -> bool:
        """Whether the file has the column, and with something in it here."""
        return bool(self._cells.get(column))

    def there(self, column: str) -> bool:
        """Whether the file has the column at all."""
        return column in self._cells

    def raw(self, column: str) -> str:
        return self._cells.get(column, "")

    def fault(self, column: str, sentence: str) -> None:
        self.reading.errors.append((column, sentence))

    def note(self, sentence: str) -> None:
        self.reading.notes.append(sentence)

    def take(self, column: str, parse: Callable[[str], T]) -> T | None:
        """The cell's value; None when it is empty or at fault."""
        text = self._cells.get(column)
        if not text:
            return None
        try:
            return parse(text)
        except CellFault as fault:
            self.fault(column, str(fault))
            return None

    def need(self, column: str, parse: Callable[[str], T]) -> T | None:
        if not self._cells.get(column):
            self.fault(column, f"Fill in {column}.")
            return None
        return self.take(column, parse)

    def set(self, column: str, text: Callable[[str], str], *, empty: str = "") -> None:
        """Let the row set a column that the file has: ``text`` gives the one form, ``empty`` is that of nothing."""
        if column in self._cells:
            value = self.take(column, text)
            self.reading.texts[column] = empty if value is None else value

    def set_if_filled(self, column: str, text: Callable[[str], str]) -> None:
        """The same, where an empty cell leaves the thing as it is."""
        if self.has(column):
            self.set(column, text)


def pattern(expression: str, sentence: str) -> Callable[[str], str]:
    """Capital letters that must look like this."""
    compiled = re.compile(expression)

    def parse(text: str) -> str:
        upper = text.upper()
        if not compiled.fullmatch(upper):
            raise CellFault(f"“{shown(text)}” does not fit. {sentence}")
        return upper

    return parse


def at_most(count: int) -> Callable[[str], str]:
    return lambda text: limited(text, count)


def airport_code(text: str) -> str:
    """The code of an airport of vamgr's own data."""
    airport = airports.get(text)
    if airport is None:
        raise CellFault(f"No airport has the code {shown(text.upper())}. Correct it, or leave the row out.")
    return airport.icao


def kept_text(column: str, text: str) -> str:
    return limited(tidy_fields(text) if column == "fields" else text, 2000)
