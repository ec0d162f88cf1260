"""The few read tables that flights are decided by, filled at once from what was just appended."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, cast

from sqlalchemy import Select, Table

from vamgr.kernel.applying import Applier, Track
from vamgr.kernel.event import Recorded, registry
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.store import EventStore
from vamgr.runtime import System, read_model_at

DECIDING: Final = frozenset(
    {
        ("airline", "airlines"),
        ("network", "routes"),
        ("network", "airport_overrides"),
        ("fleet", "fleet"),
        ("crew", "crew"),
        ("crew", "ranks"),
        ("dispatch", "bookings"),
        ("flights", "pireps"),
        ("finance", "expenses"),
    }
)
"""Area and projection. A query of any other table fails: then its projection belongs here."""
_UNREAD: Final = frozenset(
    {
        "aircraft_life",
        "aircraft_moves",
        "pilot_moves",
        "pilot_awards",
        "pilot_people",
        "pirep_comments",
        "pirep_amendments",
    }
)
"""Tables of these projections that no decision reads: they stay empty."""


class DecisionTables:
    """Fed by `take`; `catch_up` before reading. Belongs to one thread."""

    def __init__(self, system: System, path: Path) -> None:
        projections = [
            projection
            for area in system.areas
            for projection in area.projections
            if (area.name, projection.name) in DECIDING
        ]
        self._model = read_model_at(path)
        self._model.tables.changes_by = _without(self._model.tables.changes_by, _UNREAD)
        self._model.tables._open().execute("PRAGMA synchronous = OFF")  # nobody needs them after a crash
        self._tracks = [
            Track(known, generation)
            for known, generation in zip(projections, self._model.tables.prepare(projections), strict=True)
        ]
        self._told: list[Recorded] = []
        self._applier = Applier(cast(EventStore, self), system.codec, registry, self._model.tables)
        self._types_of = {known.name: {registry.of(event).name for event in known.handlers} for known in projections}
        self._known = _Known()

    def take(self, _tenant: str, recorded: Sequence[Recorded]) -> None:
        self._told += recorded

    def catch_up(self) -> None:
        """Raises RuntimeError for an event that a projection cannot digest."""
        if not self._told:
            return
        tenant = self._told[0].tenant
        types = {recorded.type for recorded in self._told}
        concerned = [track for track in self._tracks if types & self._types_of[track.projection.name]]
        if concerned:
            self._known.forget({table.name for track in concerned for table in track.projection.tables})
            self._applier.apply(tenant, concerned, len(self._told))
        self._told = []
        for track in concerned:
            if track.at(tenant).parked:
                raise RuntimeError(f"{track.projection.name}: {track.at(tenant).error}")

    def read_page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
        """For the applier, which asks its store for what comes next."""
        return self._told

    def reader(self, tenant: str) -> Reader:
        return cast(Reader, _Remembering(self._model.reader(tenant), self._known))

    def close(self) -> None:
        self._model.close()
        self._model.tables.close()


def _without(changes: type[Any], tables: frozenset[str]) -> type[Any]:
    """The same kind of transaction, but these tables stay as they are."""

    class Deciding(changes):  # type: ignore[misc]
        def put(self, table: Table, **row: Any) -> None:
            if table.name not in tables:
                super().put(table, **row)

        def patch(self, table: Table, *key: Any, **values: Any) -> None:
            if table.name not in tables:
                super().patch(table, *key, **values)

        def delete(self, table: Table, *key: Any) -> None:
            if table.name not in tables:
                super().delete(table, *key)

    return Deciding


class _Known:
    """What was read since the tables last changed, by table."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[Any, Any]] = {}
        self._tables_of: dict[int, tuple[Select[Any], list[str]]] = {}

    def forget(self, tables: set[str]) -> None:
        for table in tables:
            self.rows.pop(table, None)

    def of(self, statement: Select[Any]) -> dict[Any, Any]:
        """The answers of a statement over one table."""
        known = self._tables_of.get(id(statement))
        if known is None:
            names = sorted(str(getattr(one, "name", one)) for one in statement.get_final_froms())
            # The statement is kept as well, so that no other one can get its id.
            known = self._tables_of[id(statement)] = (statement, names)
        return self.rows.setdefault(known[1][0], {}) if len(known[1]) == 1 else {}


class _Remembering:
    """A `Reader` that reads the same once, until the table may have changed: rows by their key, and what statements
    answer that are made once and read with parameters."""

    def __init__(self, reader: Reader, known: _Known) -> None:
        self._reader = reader
        self._known = known

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def row(self, table: Table, *key: Any) -> Row | None:
        known = self._known.rows.setdefault(table.name, {})
        if key not in known:
            known[key] = self._reader.row(table, *key)
        row: Row | None = known[key]
        return row

    def all(self, statement: Select[Any], parameters: dict[str, Any] | None = None) -> list[Row]:
        if parameters is None:
            return self._reader.all(statement)
        known = self._known.of(statement)
        key = (id(statement), *parameters.values())
        if key not in known:
            known[key] = self._reader.all(statement, parameters)
        rows: list[Row] = known[key]
        return rows
