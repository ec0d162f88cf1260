"""What the log says of claims and numbers, beside what the tables hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from vamgr.adapters.log_rows import recorded_from
from vamgr.adapters.sqlite.connect import unavailable
from vamgr.kernel.claims import Derivation, StreamSource
from vamgr.kernel.event import Recorded
from vamgr.kernel.store import Claim

_PROGRESS_EVERY = 1000
_SHOWN = 20


class LogStreams:
    """`vamgr.kernel.claims.StreamSource` over a connection to a log. ``schema``: the name it is attached under."""

    def __init__(self, connection: sqlite3.Connection, schema: str = "main") -> None:
        self._connection = connection
        self._schema = schema

    def read_streams(self, tenant: str, category: str, types: Iterable[str], until: int) -> Iterator[Recorded]:
        names = list(types)
        cursor = self._connection.execute(
            f"""SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash
            FROM {self._schema}.events INDEXED BY events_by_stream
            WHERE tenant = ? AND stream > ? AND stream < ? AND position <= ? AND type IN ({", ".join("?" * len(names))})
            ORDER BY stream, version""",  # noqa: S608  (names of ours and question marks)
            (tenant, f"{category}-", f"{category}.", until, *names),
        )
        return map(recorded_from, cursor)


def differing_claims(
    log: Path, tenant: str, derivation: Derivation, progress: Callable[[int, int], None] | None = None
) -> list[str]:
    """What the tables of claims and numbers hold otherwise than the log says, in sentences, at most 20 of each kind.

    One moment of the log, also while it is written. Blocking. ``progress``: (claims found, claims in the table).
    Raises StoreUnavailable and UnreadableEvent.
    """
    try:
        with scratch() as connection:
            connection.execute("ATTACH DATABASE ? AS log", (f"{log.absolute().as_uri()}?mode=ro",))
            connection.execute("BEGIN")
            head = connection.execute("SELECT position FROM log.heads WHERE tenant = ?", (tenant,)).fetchone()
            if head is None:
                return []
            return differences(connection, LogStreams(connection, "log"), tenant, head[0], derivation, progress)
    except sqlite3.Error as error:
        raise unavailable(error, log) from error


@contextmanager
def scratch() -> Iterator[sqlite3.Connection]:
    """A file of SQLite's own that is gone when it is closed: there may be millions of claims."""
    connection = sqlite3.connect("", isolation_level=None, uri=True, check_same_thread=False)
    try:
        yield connection
    finally:
        connection.close()


def differences(
    connection: sqlite3.Connection,
    source: StreamSource,
    tenant: str,
    position: int,
    derivation: Derivation,
    progress: Callable[[int, int], None] | None = None,
) -> list[str]:
    """The sentences of `differing_claims`. ``connection``: a `scratch` to which the tables ``claims`` and ``numbers``
    as of the position are attached as ``log``."""
    connection.execute("CREATE TABLE derived (scope TEXT, value TEXT, holder TEXT)")
    total = connection.execute("SELECT count(*) FROM log.claims WHERE tenant = ?", (tenant,)).fetchone()[0]
    found = derivation.claims(source, tenant, position)
    connection.executemany("INSERT INTO derived VALUES (?, ?, ?)", _rows(found, progress, total))
    return [*_claim_differences(connection, tenant), *_number_differences(connection, tenant, derivation)]


def _rows(
    claims: Iterator[Claim], progress: Callable[[int, int], None] | None, total: int
) -> Iterator[tuple[str, str, str]]:
    for number, claim in enumerate(claims, start=1):
        if progress is not None and number % _PROGRESS_EVERY == 0:
            progress(min(number, total), total)
        yield claim.scope, claim.value, claim.holder
    if progress is not None:
        progress(total, total)


def _claim_differences(connection: sqlite3.Connection, tenant: str) -> Iterator[str]:
    table = "SELECT scope, value, holder FROM log.claims WHERE tenant = :tenant"
    derived = "SELECT scope, value, holder FROM derived"
    for first, second, sentence in (
        (derived, table, "should be held by {holder}, as its events say, and is not."),
        (table, derived, "is held by {holder}, though its events do not say so."),
    ):
        rows = connection.execute(
            f"{first} EXCEPT {second} LIMIT {_SHOWN}",
            {"tenant": tenant},
        )
        for scope, value, holder in rows:
            yield f"“{value}” ({scope}) {sentence.format(holder=holder)}"


def _number_differences(connection: sqlite3.Connection, tenant: str, derivation: Derivation) -> Iterator[str]:
    """A number may have been given to a command that failed in the end; one that an event has is never given again."""
    last = dict(connection.execute("SELECT scope, last FROM log.numbers WHERE tenant = ?", (tenant,)))
    for scope, used in sorted(derivation.numbers.items()):
        if last.get(scope, 0) < used:
            yield f"The next number of {scope} would be {last.get(scope, 0) + 1}, but {used} is in use."
