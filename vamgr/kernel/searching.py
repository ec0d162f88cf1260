"""Finding rows by a piece of text in their names, and how well they fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, or_, select

from vamgr.kernel.read import Reader, Row


def matching(
    reader: Reader,
    table: Table,
    columns: Sequence[ColumnElement[Any]],
    text: str,
    limit: int,
    *where: ColumnElement[bool],
) -> list[Row]:
    """Rows with the text in one of the columns (case-insensitive)."""
    return reader.all(select(table).where(has_text(columns, text), *where).limit(limit))


def has_text(columns: Sequence[ColumnElement[Any]], text: str) -> ColumnElement[bool]:
    """Whether one of the columns has the text in it. SQLite's LIKE takes small letters for capitals by itself; asking
    it to lower both sides first (``ilike``) finds the same and takes three times as long."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return or_(*(column.like(f"%{escaped}%", escape="\\") for column in columns))


def fit(text: str, *names: str | None) -> float:
    """1 for the very name, 0.8 for its beginning, 0.6 for a word's beginning, 0.4 for a piece; the best one counts."""
    wanted = text.casefold().strip()
    return max((_fit(wanted, name.casefold()) for name in names if name), default=0.0)


def _fit(wanted: str, name: str) -> float:
    if name == wanted:
        return 1.0
    if name.startswith(wanted):
        return 0.8
    if f" {wanted}" in name:
        return 0.6
    return 0.4 if wanted in name else 0.0
