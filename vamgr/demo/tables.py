"""The few read tables that flights are decided by, filled at once from what was just appended."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, cast

from sqlalchemy import Table

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
        self._tracks = [
            Track(known, generation)
            for known, generation in zip(projections, self._model.tables.prepare(projections), strict=True)
        ]
        self._told: list[Recorded] = []
        self._applier = Applier(cast(EventStore, self), system.codec, registry, self._model.tables)
        self._tables_of: dict[str, set[str]] = {}
        for known in projections:
            for event in known.handlers:
                self._tables_of.setdefault(registry.of(event).name, set()).update(table.name for table in known.tables)
        self.rows: dict[str, dict[tuple[Any, ...], Row | None]] = {}

    def take(self, _tenant: str, recorded: Sequence[Recorded]) -> None:
        self._told += recorded

    def catch_up(self) -> None:
        """Raises RuntimeError for an event that a projection cannot digest."""
        if not self._told:
            return
        tenant = self._told[0].tenant
        for event_type in {recorded.type for recorded in self._told}:
            for table in self._tables_of.get(event_type, ()):
                self.rows.pop(table, None)
        self._applier.apply(tenant, self._tracks, len(self._told))
        self._told = []
        for track in self._tracks:
            if track.at(tenant).parked:
                raise RuntimeError(f"{track.projection.name}: {track.at(tenant).error}")

    def read_page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
        """For the applier, which asks its store for what comes next."""
        return self._told

    def reader(self, tenant: str) -> Reader:
        return cast(Reader, _Remembering(self._model.reader(tenant), self.rows))

    def close(self) -> None:
        self._model.close()
        self._model.tables.close()


class _Remembering:
    """A `Reader` that reads a row once, until one of its table may have changed."""

    def __init__(self, reader: Reader, rows: dict[str, dict[tuple[Any, ...], Row | None]]) -> None:
        self._reader = reader
        self._rows = rows

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def row(self, table: Table, *key: Any) -> Row | None:
        known = self._rows.setdefault(table.name, {})
        if key not in known:
            known[key] = self._reader.row(table, *key)
        return known[key]
