"""The dump's rows, table by table, in an SQLite file of their own: in order, by key, and never all in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vamgr.exchange.phpvms.dump import Dump, DumpUnreadable, Rows, TableMade, Value, table_names
from vamgr.exchange.phpvms.schema import INDEXES, KNOWN, REQUIRED

Row = dict[str, Any]
Progress = Callable[[str, int, int], None]


class Spool:
    """``prefix``: what the site's table names begin with. ``counts``: rows by table, with the prefix taken off; tables
    that are not phpVMS 7's own are counted and not kept."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("PRAGMA synchronous = OFF")
        self.prefix = ""
        self.counts: dict[str, int] = {}
        self.columns: dict[str, tuple[str, ...]] = {}

    def close(self) -> None:
        self._connection.close()

    # --- filling ------------------------------------------------------------------------------------------------------

    def read(self, path: Path, progress: Progress) -> None:
        """Blocking. Raises DumpUnreadable for what is no dump of a phpVMS 7 database, or cannot be kept."""
        with _told():
            self._read(path, progress)

    def _read(self, path: Path, progress: Progress) -> None:
        self.prefix = site_prefix(table_names(path))
        size = path.stat().st_size
        dump = Dump(path)
        made: dict[str, tuple[str, ...]] = {}
        try:
            for piece in dump:
                if isinstance(piece, TableMade):
                    made[piece.table] = piece.columns
                    self._make(piece.table, piece.columns)
                else:
                    self._keep(piece, made)
                    progress("Reading the dump", min(dump.bytes_read, size), size)
        finally:
            dump.close()
        for table, column in INDEXES:
            if column in self.columns.get(table, ()):
                self._connection.execute(f'CREATE INDEX "{table}_{column}" ON "{table}" ({_quoted(column)})')
        self._connection.commit()

    def _own(self, table: str) -> str | None:
        if not table.startswith(self.prefix):
            return None
        name = table[len(self.prefix) :]
        return name if name in KNOWN else None

    def _make(self, table: str, columns: tuple[str, ...]) -> None:
        name = self._own(table)
        self.counts.setdefault(name or table.removeprefix(self.prefix), 0)
        if name is not None and name not in self.columns:
            self.columns[name] = tuple(column.lower() for column in columns)
            twice = [column for column in self.columns[name] if self.columns[name].count(column) > 1]
            if twice:
                raise DumpUnreadable(f"The table {table} has the column {twice[0]} twice. The dump is damaged.")
            listed = ", ".join(map(_quoted, self.columns[name]))
            self._connection.execute(f'CREATE TABLE "{name}" ({listed})')

    def _keep(self, piece: Rows, made: dict[str, tuple[str, ...]]) -> None:
        name = self._own(piece.table)
        shown = name or piece.table.removeprefix(self.prefix)
        self.counts[shown] = self.counts.get(shown, 0) + len(piece.rows)
        if name is None:
            return
        columns = piece.columns or made.get(piece.table)
        if columns is None:
            raise DumpUnreadable(
                f"the rows of {piece.table} have no column names, and the dump does not say how the table is made."
                " Make the dump with the structure of the tables.",
                piece.line,
            )
        if name not in self.columns:
            self._make(piece.table, columns)
        columns = tuple(column.lower() for column in columns)
        for column in columns:
            if column not in self.columns[name]:
                self._connection.execute(f'ALTER TABLE "{name}" ADD COLUMN {_quoted(column)}')
                self.columns[name] += (column,)
        widths = {len(row) for row in piece.rows}
        if widths - {len(columns)}:
            raise DumpUnreadable(
                f"a row of {piece.table} has {max(widths - {len(columns)})} values for {len(columns)} columns."
                " The dump is damaged.",
                piece.line,
            )
        names = ", ".join(map(_quoted, columns))
        holes = ", ".join("?" * len(columns))
        rows = [tuple(_kept(value) for value in row) for row in piece.rows]
        self._connection.executemany(f'INSERT INTO "{name}" ({names}) VALUES ({holes})', rows)  # noqa: S608

    # --- reading ------------------------------------------------------------------------------------------------------

    def rows(self, table: str, where: str = "", parameters: Sequence[Any] = (), order: str = "") -> Iterator[Row]:
        """Rows as dicts; none for a table that the dump does not have."""
        if table not in self.columns:
            return
        sql = f'SELECT * FROM "{table}"'  # noqa: S608  (a name of ours)
        sql += (f" WHERE {where}" if where else "") + (f" ORDER BY {order}" if order else "")
        with _told():
            for row in self._connection.execute(sql, parameters):
                yield dict(row)

    def value(self, table: str, expression: str, where: str = "", parameters: Sequence[Any] = ()) -> Any:
        """One figure over a table; None for a table or column that is not there."""
        if table not in self.columns:
            return None
        sql = f'SELECT {expression} FROM "{table}"' + (f" WHERE {where}" if where else "")  # noqa: S608
        with _told():
            return self._connection.execute(sql, parameters).fetchone()[0]

    def groups(self, table: str, key: str, expression: str, where: str = "") -> dict[Any, Any]:
        """A figure by key, for example the sum of minutes by pilot."""
        if table not in self.columns or key not in self.columns[table]:
            return {}
        sql = f'SELECT {_quoted(key)}, {expression} FROM "{table}"' + (f" WHERE {where}" if where else "")  # noqa: S608
        with _told():
            return dict(self._connection.execute(f"{sql} GROUP BY {_quoted(key)}").fetchall())

    def has(self, table: str, column: str) -> bool:
        return column in self.columns.get(table, ())


def _quoted(column: str) -> str:
    """A name of the dump's, as SQL."""
    return '"' + column.replace('"', '""') + '"'


@contextmanager
def _told() -> Iterator[None]:
    """What SQLite says becomes a DumpUnreadable: nobody who imports a site has met the file of this spool."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise DumpUnreadable(f"The dump's rows could not be sorted by table: {error}.") from error
        raise DumpUnreadable(
            f"The dump's rows could not be kept while they are sorted ({error}). They take about as much room on the"
            " disk as the unpacked dump: make room, and begin again."
        ) from error
    except sqlite3.Error as error:
        raise DumpUnreadable(f"The dump's rows could not be sorted by table: {error}.") from error


def _kept(value: Value) -> Value:
    return str(value) if isinstance(value, int) and abs(value) >= 2**63 else value


def site_prefix(names: set[str]) -> str:
    """What the tables of the phpVMS 7 site in the dump begin with. Raises DumpUnreadable when there is none."""
    for name in sorted(names, key=len):
        if name.endswith(("journal_transactions", "pireps")):
            prefix = name.removesuffix("journal_transactions").removesuffix("pireps")
            if all(prefix + wanted in names for wanted in REQUIRED):
                return prefix
    old = {name for name in names if name.endswith(("schedules", "pilots"))}
    if len(old) >= 2:
        raise DumpUnreadable(
            "this is a phpVMS 5 database. Bring the site to phpVMS 7 with its own importer first, then dump it again."
        )
    lacking = [wanted for wanted in REQUIRED if not any(name.endswith(wanted) for name in names)]
    if not names:
        raise DumpUnreadable(
            "There is no table in this file. Choose an SQL dump of the site's database (.sql, .sql.gz)."
        )
    raise DumpUnreadable(
        f"This is no dump of a phpVMS 7 database: it has no table {', '.join(lacking or REQUIRED)}."
        " Dump the whole database of the site."
    )
