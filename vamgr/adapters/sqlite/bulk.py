"""A log that is made in one piece, for nobody to see before it is whole: a demo's past, not what people do.

Nothing is durable until it is closed, and everything happens in the thread that asks, so that an append costs what it
costs to write it and nothing for waiting. Whoever is interrupted has to throw the folder away.
"""

from __future__ import annotations

import asyncio
import sqlite3
from asyncio import AbstractEventLoop, Future
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from vamgr.adapters.appending import AppendRequest, WriterStats
from vamgr.adapters.sqlite.batch import Batch, Committed
from vamgr.adapters.sqlite.connect import ReaderPool, unavailable
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.adapters.sqlite.writer import Numbers, Side, Writer
from vamgr.kernel.errors import StoreUnavailable

_BATCH_EVENTS = 4000


class BulkEventStore(SqliteEventStore):
    """A `SqliteEventStore` for one that makes a log; see above."""

    async def open(self) -> None:
        connection = await asyncio.to_thread(self._prepare)
        connection.execute("PRAGMA synchronous = OFF")
        writer = BulkWriter(self.path, asyncio.get_running_loop(), connection)
        self.reader._pool = _UpToDatePool(self.path, writer.flush)
        self._writer = writer


class BulkWriter(Writer):
    """Takes what a `Writer` takes and does it at once."""

    def __init__(self, path: Path, loop: AbstractEventLoop, connection: sqlite3.Connection) -> None:
        self.path = path
        self.stats = WriterStats()
        self.numbers = _Numbers()
        self._loop = loop
        self._log = connection
        self._known = Committed()
        self._lock = RLock()
        self._batch: Batch | None = None
        self._closing = False

    def head(self, tenant: str) -> tuple[int, bytes] | None:
        with self._lock:
            begun = self._batch.heads.get(tenant) if self._batch is not None else None
            return begun or self._known.heads.get(tenant)

    def submit(self, work: AppendRequest | Side) -> Future[Any]:
        if self._closing:
            raise StoreUnavailable("vamgr is shutting down. Try again when it runs.")
        with self._lock, self._errors():
            result = self._append(work) if isinstance(work, AppendRequest) else self._aside(work)
        future: Future[Any] = self._loop.create_future()
        future.set_result(result)
        return future

    def flush(self) -> None:
        """Bring everything into the file, where readers see it."""
        with self._lock:
            batch, self._batch = self._batch, None
            if batch is None:
                return
            with self._errors():
                batch.write()
                numbers = self.numbers.unsaved()
                self._log.executemany(
                    "INSERT OR REPLACE INTO numbers (tenant, scope, last) VALUES (?, ?, ?)",
                    [(*key, number) for key, number in numbers.items()],
                )
                self._log.execute("COMMIT")
            self.numbers.saved(numbers)
            self._known.learn(batch)
            self.stats.commits += 1
            self.stats.events += len(batch.events)

    async def close(self) -> None:
        """All of it into the main file, and onto the disk."""
        if self._closing:
            return
        self._closing = True
        self.flush()
        with self._errors():
            self._log.execute("PRAGMA synchronous = FULL")
            self._log.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._log.close()

    def _append(self, request: AppendRequest) -> Any:
        if self._batch is None:
            self._log.execute("BEGIN IMMEDIATE")
            self._batch = Batch(self._log, self._known)
        appended = self._batch.add(request)
        if len(self._batch.events) >= _BATCH_EVENTS:
            self.flush()
        return appended

    def _aside(self, function: Side) -> Any:
        self.flush()
        self._log.execute("BEGIN IMMEDIATE")
        try:
            result = function(self._log)
        except BaseException:
            self._log.execute("ROLLBACK")
            raise
        self._log.execute("COMMIT")
        return result

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise unavailable(error, self.path) from error


class _Numbers(Numbers):
    """Reading the last number on the disk brings the numbers there first."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = RLock()  # type: ignore[assignment]


class _UpToDatePool(ReaderPool):
    """Read connections that see what was appended just before."""

    def __init__(self, path: Path, flush: Callable[[], None]) -> None:
        super().__init__(path)
        self._flush = flush

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        self._flush()
        with super().connection() as connection:
            yield connection
