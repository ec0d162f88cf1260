"""Projections: how an area's events become rows of its read tables.

A projection is declared with its tables and a version. Handlers change rows through a `ProjectionTx`, which keeps
the rows of a batch in memory and writes them, with the checkpoint, in one transaction. **Change the version whenever
handlers or tables change**: the runtime then rebuilds beside the old tables and swaps. (A test compares fingerprints.)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy import Table

from vamgr.kernel.event import Event, Recorded
from vamgr.kernel.read import Row

E = TypeVar("E", bound=Event)
EventHandler = Callable[["ProjectionTx", Any, Recorded], None]
AnyHandler = Callable[["ProjectionTx", Recorded], None]


class ProjectionTx(Protocol):
    """The rows of one projection, for one tenant; the tenant column is filled in by itself.

    Keys are the primary key's values without the tenant, in the table's order.
    """

    def get(self, table: Table, *key: Any) -> Row | None:
        """A copy of the row, or None. Changing the copy changes nothing; `put` or `patch` does."""
        ...

    def put(self, table: Table, **row: Any) -> None:
        """Insert or replace the whole row. Columns that are not given become NULL or their default."""
        ...

    def patch(self, table: Table, *key: Any, **values: Any) -> None:
        """Change some columns of a row. Raises LookupError when there is no such row."""
        ...

    def delete(self, table: Table, *key: Any) -> None:
        """Remove a row if it is there."""
        ...

    def find(self, table: Table, **equal: Any) -> list[Row]:
        """Copies of the rows whose columns equal these values (use indexed columns), in primary key order."""
        ...


class Projection:
    """``personal``: holds decrypted personal data, so erasing a person rebuilds it.

    ``positioned``: every row is made by one event, whose position it holds in a column ``position``, and is never
    changed: so its past needs no tables of its own.
    """

    def __init__(
        self,
        name: str,
        *,
        version: int,
        tables: Sequence[Table],
        personal: bool = False,
        positioned: bool = False,
    ) -> None:
        self.name = name
        self.version = version
        self.tables = tuple(tables)
        self.personal = personal
        self.positioned = positioned
        self.handlers: dict[type[Event], EventHandler] = {}
        self.any_handler: AnyHandler | None = None

    def on(self, *events: type[Event]) -> Callable[[EventHandler], EventHandler]:
        """``def f(tx, event, recorded)`` for these event types. One handler per event type."""

        def wrap(function: EventHandler) -> EventHandler:
            for event in events:
                if event in self.handlers:
                    raise ValueError(f"projection {self.name} handles {event.__name__} twice")
                self.handlers[event] = function
            return function

        return wrap

    def on_any(self) -> Callable[[AnyHandler], AnyHandler]:
        """``def f(tx, recorded)`` for every event there is, as it is stored: also of types that this program does not
        know, and with personal fields encrypted as they are."""

        def wrap(function: AnyHandler) -> AnyHandler:
            if self.any_handler is not None:
                raise ValueError(f"projection {self.name} handles every event twice")
            self.any_handler = function
            return function

        return wrap
