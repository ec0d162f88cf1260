"""Which read tables an archive shows, and in what form, whatever engine keeps them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import JSON, Boolean, Float, Integer, Table

from vamgr.adapters.rows import quote
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import TENANT

# What opens doors stays inside: hashes of secrets, and the table that only the sign-in reads.
SECRET_TABLES = frozenset({"user_credentials"})
SECRET_ENDINGS = ("_hash",)
# By these the program searches the history. What they say stands in the events themselves.
_SEARCH_TABLES = "history_"


def is_secret(column: str) -> bool:
    return column.endswith(SECRET_ENDINGS)


def shown_tables(projections: Sequence[Projection]) -> list[tuple[Projection, Table]]:
    """In the order of the tables' names."""
    found = [
        (projection, table)
        for projection in projections
        for table in projection.tables
        if table.name not in SECRET_TABLES and not table.name.startswith(_SEARCH_TABLES)
    ]
    return sorted(found, key=lambda shown: str(shown[1].name))


def shown_columns(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.name != TENANT and not is_secret(column.name)]


def shown_key(table: Table) -> list[str]:
    return [column.name for column in table.primary_key.columns if column.name != TENANT]


def in_sqlite(table: Table, schema: str) -> str:
    """The statement that makes the table in the archive's SQLite file."""
    declared = ", ".join(f"{quote(column)} {_declared(table, column)}" for column in shown_columns(table))
    key = ", ".join(map(quote, shown_key(table)))
    return f"CREATE TABLE {schema}.{quote(table.name)} ({declared}{f', PRIMARY KEY ({key})' if key else ''})"


def made_anew() -> StoreUnavailable:
    return StoreUnavailable(
        "The read tables are being made anew, so there is nothing to export yet. Try again in a minute."
    )


def _declared(table: Table, column: str) -> str:
    kind = table.c[column].type
    if isinstance(kind, Boolean | Integer):
        return "INTEGER"
    if isinstance(kind, Float):
        return "REAL"
    return "TEXT" if not isinstance(kind, JSON) else "TEXT /* JSON */"
