"""Generations of read tables in SQLite: made, filled in transactions, swapped in, dropped."""

from __future__ import annotations

import logging
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Table

from vamgr.adapters.counts import Changes
from vamgr.adapters.sqlite.long_look import LARGE_BYTES, LongLook
from vamgr.adapters.sqlite.read_connect import (
    connect_writer,
    is_infrastructure,
    sqlite_errors,
    unavailable,
)
from vamgr.adapters.sqlite.read_sql import TableSql, physical_name, quote
from vamgr.adapters.sqlite.read_tx import BuildingTx, RowChanges, SqliteProjectionTx, has_index
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import TENANT, Row
from vamgr.kernel.read_tables import (
    Batch,
    Checkpoint,
    Generation,
    ReadSnapshot,
    ReadTables,
    ReadTablesDamaged,
    Remaking,
)
from vamgr.kernel.times import from_iso, iso

log = logging.getLogger("vamgr.read_tables")

# `tables` holds the declared names, one a line; `shape` is a digest of their columns and indexes, so that a table
# that was changed without a new version is noticed too.
_BOOKS = (
    """CREATE TABLE IF NOT EXISTS projection_generations (
        projection TEXT NOT NULL, generation INTEGER NOT NULL, version INTEGER NOT NULL, status TEXT NOT NULL,
        shape TEXT NOT NULL, tables TEXT NOT NULL, PRIMARY KEY (projection, generation)
    ) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS projection_state (
        projection TEXT NOT NULL, generation INTEGER NOT NULL, tenant TEXT NOT NULL, position INTEGER NOT NULL,
        status TEXT NOT NULL, error TEXT, failed_position INTEGER, at TEXT,
        PRIMARY KEY (projection, generation, tenant)
    ) WITHOUT ROWID""",
)
_FORMAT = 1
# What the planner is told of a new index (tenant, a, b): a tenant has many rows, each further column tells many
# apart. Without it the planner thinks little of an index's second column until the table has been analysed.
_STAT_ROWS = (1_000_000, 250_000, 500, 20, 5, 2)


class SqliteReadTables:
    """`vamgr.kernel.read_tables.ReadTables` in one file. Used by one thread at a time; `snapshot` by any."""

    # How a table is laid out and how its rows are changed: tables of the past differ in both.
    sql_of: type[TableSql] = TableSql
    looked_through = True  # whether the whole file is looked through when it is opened
    changes_by: type[RowChanges] = SqliteProjectionTx

    def __init__(self, path: Path) -> None:
        self.path = path
        self.made = 0  # counts how often the file was made anew: readers must then open it again
        self.ready = False  # whether the views are there
        self.damaged: ReadTablesDamaged | None = None  # set by a reader that found out
        self.changes = Changes()
        self._connection: sqlite3.Connection | None = None
        self._look: LongLook | None = None
        self._sql: dict[str, TableSql] = {}

    def prepare(self, projections: Sequence[Projection]) -> list[Generation]:
        try:
            return self._prepare(projections)
        except ReadTablesDamaged as damage:
            log.warning("%s Making them anew now.", damage.detail)
            self._remove()
            return self._prepare(projections)

    def checkpoints(self, generation: Generation) -> dict[str, Checkpoint]:
        with sqlite_errors(self.path):
            return _checkpoints(self._open(), generation)

    def start_generation(self, projection: Projection) -> Generation:
        with self._transaction() as connection:
            for known in self._generations(connection, projection):
                if not known.active:
                    self._drop(connection, known)
            return self._start(connection, projection, active=False)

    def complete(self, projection: Projection, generation: Generation) -> bool:
        with self._transaction() as connection:
            for table in projection.tables:
                for name, statement in self._sql[table.name].indexes(generation.number):
                    if not has_index(connection, name):
                        connection.execute(statement)
                        return False
        return True

    def activate(self, projection: Projection, generation: Generation) -> Generation:
        while not self.complete(projection, generation):
            continue
        with sqlite_errors(self.path):
            connection = self._open()
            # Enough to tell a pilot's thousand flights from a state's hundred thousand, and still done in a moment.
            connection.execute("PRAGMA analysis_limit = 20000")
            for table in projection.tables:
                connection.execute(f"ANALYZE {quote(physical_name(table.name, generation.number))}")
        with self._transaction() as connection:
            before = [known for known in self._generations(connection, projection) if known != generation]
            connection.execute(
                "UPDATE projection_generations SET status = 'active' WHERE projection = ? AND generation = ?",
                (generation.projection, generation.number),
            )
            active = Generation(generation.projection, generation.number, generation.version, True, generation.outdated)
            self._show(connection, projection, active)
            if not projection.personal:
                connection.execute("PRAGMA secure_delete = OFF")  # nothing to hide, and many pages to overwrite
            try:
                for old in before:
                    self._drop(connection, old)
            finally:
                connection.execute("PRAGMA secure_delete = ON")
        self.changes.happened([table.name for table in projection.tables])
        return active

    @contextmanager
    def batch(self, tenant: str, standing: Mapping[Generation, int], *, careful: bool = False) -> Iterator[Batch]:
        """Nobody else writes to the file, so checkpoints stand where they are said to; every batch is careful."""
        if self.damaged is not None:
            raise self.damaged
        with self._transaction() as connection:
            batch = SqliteBatch(self.path, connection, self._sql, tenant, self.changes_by)
            yield batch
        if batch.touched:
            self.changes.happened(list(batch.touched))

    @property
    def remaking(self) -> Remaking | None:
        """A file has one airline, so its tables are made anew as they are: see `Projector.rebuild_personal`."""
        return None

    def erase_traces(self) -> bool:
        with sqlite_errors(self.path):
            connection = self._open()
            (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
            connection.execute("PRAGMA busy_timeout = 0")  # the caller waits, so that the live tables do not
            busy: int = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            connection.execute(f"PRAGMA busy_timeout = {patience}")
        return not busy

    @contextmanager
    def snapshot(self) -> Iterator[ReadSnapshot]:
        with sqlite_errors(self.path):
            connection = sqlite3.connect(self.path, isolation_level=None)
            try:
                connection.execute("BEGIN")
                connection.execute("SELECT 1 FROM projection_generations").fetchone()  # the snapshot is taken here
                yield SqliteReadSnapshot(connection, self._sql)
            finally:
                connection.close()

    @contextmanager
    def scratch(self) -> Iterator[ReadTables]:
        with tempfile.TemporaryDirectory(prefix="vamgr-verify-", dir=self.path.parent) as folder:
            tables = SqliteReadTables(Path(folder) / self.path.name)
            try:
                yield tables
            finally:
                tables.close()

    def close(self) -> None:
        if self._look is not None:
            self._look.stop()
            self._look = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    # preparing

    def _prepare(self, projections: Sequence[Projection]) -> list[Generation]:
        if self.damaged is not None:
            raise self.damaged
        with sqlite_errors(self.path):
            connection = self._open()
            found = self._looked_through(connection)
            made_by = connection.execute("PRAGMA user_version").fetchone()[0]
        if found != "ok":
            raise ReadTablesDamaged(f"The read tables in {self.path} are damaged ({found}).")
        if made_by not in {0, _FORMAT}:
            raise ReadTablesDamaged(f"The read tables in {self.path} were made by another version of vamgr.")
        self._sql = {table.name: self.sql_of(table) for projection in projections for table in projection.tables}
        with self._transaction() as connection:
            for statement in _BOOKS:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {_FORMAT}")
            connection.execute("ANALYZE sqlite_schema")  # makes sqlite_stat1, which `_start` writes to
            self._forget_all_but({projection.name for projection in projections})
            generations = [generation for projection in projections for generation in self._fit(connection, projection)]
            active = {generation.projection: generation for generation in generations if generation.active}
            for (view,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall():
                connection.execute(f"DROP VIEW {quote(view)}")
            for projection in projections:
                self._show(connection, projection, active[projection.name])
        self.ready = True
        return generations

    def _looked_through(self, connection: sqlite3.Connection) -> str:
        """What is wrong with the file, or "ok". Of a large one that is found out while it is used already."""
        if not self.looked_through:
            return "ok"
        if self._look is None and self.path.stat().st_size > LARGE_BYTES:
            self._look = LongLook(self.path, self._found_damaged)
            return "ok"
        return str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])

    def _found_damaged(self, found: str) -> None:
        self.damaged = ReadTablesDamaged(f"The read tables in {self.path} are damaged ({found}).")

    def _fit(self, connection: sqlite3.Connection, projection: Projection) -> list[Generation]:
        """The active generation and, where that is outdated, the one being built; others are dropped."""
        active: Generation | None = None
        building: Generation | None = None
        for known in self._generations(connection, projection):
            if known.active:
                active = known
            elif known.outdated:
                self._drop(connection, known)
            else:
                building = known
        if active is None:
            return [self._start(connection, projection, active=True)]
        if active.outdated and building is None:
            building = self._start(connection, projection, active=False)
        return [active] if building is None else [active, building]

    def _generations(self, connection: sqlite3.Connection, projection: Projection) -> list[Generation]:
        return _generations(connection, projection, _shape(self._sql, projection))

    def _start(self, connection: sqlite3.Connection, projection: Projection, *, active: bool) -> Generation:
        # One numbering for all projections: a table that moves to another projection keeps a name of its own.
        number: int = connection.execute(
            "SELECT coalesce(max(generation), 0) + 1 FROM projection_generations"
        ).fetchone()[0]
        for table in projection.tables:
            sql = self._sql[table.name]
            later = [] if active else [statement for _, statement in sql.indexes(number)]
            for statement in sql.create(number):
                if statement not in later:
                    connection.execute(statement)
            connection.executemany(
                "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", _expected(connection, table, number)
            )
        connection.execute(
            """INSERT INTO projection_generations (projection, generation, version, status, shape, tables)
            VALUES (?, ?, ?, ?, ?, ?)""",
            (
                projection.name,
                number,
                projection.version,
                "active" if active else "building",
                _shape(self._sql, projection),
                "\n".join(table.name for table in projection.tables),
            ),
        )
        return Generation(projection.name, number, projection.version, active, outdated=False)

    def _forget_all_but(self, names: Iterable[str]) -> None:
        connection = self._open()
        rows = connection.execute("SELECT projection, generation, version FROM projection_generations").fetchall()
        for projection, number, version in rows:
            if projection not in names:
                log.info("dropping the read tables of %s: this version of vamgr has no such projection", projection)
                self._drop(connection, Generation(projection, number, version, active=False, outdated=True))

    def _drop(self, connection: sqlite3.Connection, generation: Generation) -> None:
        key = (generation.projection, generation.number)
        (tables,) = connection.execute(
            "SELECT tables FROM projection_generations WHERE projection = ? AND generation = ?", key
        ).fetchone()
        for table in tables.splitlines():
            connection.execute(f"DROP TABLE IF EXISTS {quote(physical_name(table, generation.number))}")
        connection.execute("DELETE FROM projection_generations WHERE projection = ? AND generation = ?", key)
        connection.execute("DELETE FROM projection_state WHERE projection = ? AND generation = ?", key)

    def _show(self, connection: sqlite3.Connection, projection: Projection, generation: Generation) -> None:
        """Point the views of the projection's tables at this generation."""
        for table in projection.tables:
            name = quote(physical_name(table.name, generation.number))
            present = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            connection.execute(f"DROP VIEW IF EXISTS {quote(table.name)}")
            connection.execute(self._sql[table.name].view(generation.number, present))

    # connection

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = connect_writer(self.path)
        return self._connection

    def _remove(self) -> None:
        self.close()
        self.made += 1
        self.ready = False
        self.damaged = None
        try:
            for suffix in ("", "-wal", "-shm"):
                self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        except OSError as error:
            raise StoreUnavailable(
                f"The damaged read tables in {self.path} cannot be removed ({error}). Remove the file by hand."
            ) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with sqlite_errors(self.path):
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise


class SqliteBatch:
    """`vamgr.kernel.read_tables.Batch`."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        sql: dict[str, TableSql],
        tenant: str,
        changes: type[RowChanges],
    ) -> None:
        self._changes = changes
        self._path = path
        self._connection = connection
        self._sql = sql
        self._tenant = tenant
        self.touched: set[str] = set()

    @contextmanager
    def attempt(self, projection: Projection, generation: Generation) -> Iterator[RowChanges]:
        tables = {table.name: self._sql[table.name] for table in projection.tables}
        changes = self._changes if generation.active else BuildingTx
        tx = changes(self._connection, tables, generation.number, self._tenant)
        self._connection.execute("SAVEPOINT attempt")
        try:
            yield tx
            tx.flush()
        except sqlite3.Error as error:
            if is_infrastructure(error):
                raise unavailable(error, self._path) from error  # the batch is rolled back, and tried again later
            self._undo()
            raise
        except BaseException:
            self._undo()
            raise
        self._connection.execute("RELEASE attempt")
        if generation.active:
            self.touched |= tx.touched

    def checkpoint(self, generation: Generation, checkpoint: Checkpoint) -> None:
        self._connection.execute(
            """INSERT INTO projection_state
                (projection, generation, tenant, position, status, error, failed_position, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (projection, generation, tenant) DO UPDATE SET position = excluded.position,
                status = excluded.status, error = excluded.error, failed_position = excluded.failed_position,
                at = excluded.at""",
            (
                generation.projection,
                generation.number,
                self._tenant,
                checkpoint.position,
                "parked" if checkpoint.parked else "live",
                checkpoint.error,
                checkpoint.failed_position,
                iso(checkpoint.at or datetime.now(UTC)),
            ),
        )

    def _undo(self) -> None:
        self._connection.execute("ROLLBACK TO attempt")
        self._connection.execute("RELEASE attempt")


class SqliteReadSnapshot:
    """`vamgr.kernel.read_tables.ReadSnapshot`."""

    def __init__(self, connection: sqlite3.Connection, sql: dict[str, TableSql]) -> None:
        self._connection = connection
        self._sql = sql

    def active(self, projection: Projection) -> Generation:
        known = _generations(self._connection, projection, _shape(self._sql, projection))
        return next(generation for generation in known if generation.active)

    def checkpoints(self, generation: Generation) -> dict[str, Checkpoint]:
        return _checkpoints(self._connection, generation)

    def rows(self, table: Table, generation: Generation, tenant: str) -> Iterator[Row]:
        sql = self._sql[table.name]
        names = [name for name in sql.columns if name != TENANT]
        for row in self._connection.execute(sql.find(generation.number, ()), [tenant]):
            yield dict(zip(names, row[1:], strict=True))


def _shape(sql: dict[str, TableSql], projection: Projection) -> str:
    return " ".join(sql[table.name].shape() for table in projection.tables)


def _generations(connection: sqlite3.Connection, projection: Projection, shape: str) -> list[Generation]:
    rows = connection.execute(
        """SELECT generation, version, status = 'active', shape FROM projection_generations
        WHERE projection = ? ORDER BY generation""",
        (projection.name,),
    ).fetchall()
    return [
        Generation(projection.name, number, version, bool(active), (version, made) != (projection.version, shape))
        for number, version, active, made in rows
    ]


def _checkpoints(connection: sqlite3.Connection, generation: Generation) -> dict[str, Checkpoint]:
    rows = connection.execute(
        """SELECT tenant, position, at, error, failed_position FROM projection_state
        WHERE projection = ? AND generation = ?""",
        (generation.projection, generation.number),
    ).fetchall()
    return {
        tenant: Checkpoint(position, from_iso(at) if at else None, error, failed)
        for tenant, position, at, error, failed in rows
    }


def _expected(connection: sqlite3.Connection, table: Table, number: int) -> list[tuple[str, str, str]]:
    name = physical_name(table.name, number)
    expected = []
    for _, index, unique, *_ in connection.execute(f"PRAGMA index_list({quote(name)})").fetchall():
        columns = len(connection.execute(f"PRAGMA index_info({quote(index)})").fetchall())
        figures = [*_STAT_ROWS[:columns], 1] if unique else list(_STAT_ROWS[: columns + 1])
        expected.append((name, index, " ".join(map(str, figures))))
    return expected
