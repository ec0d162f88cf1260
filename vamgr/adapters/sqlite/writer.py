"""The one thread that writes the log file: takes everything that waits and commits it together, durably."""

from __future__ import annotations

import logging
import sqlite3
from asyncio import AbstractEventLoop, Future
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any

from vamgr.adapters.appending import AppendRequest, WriterStats
from vamgr.adapters.sqlite.batch import Batch, Committed
from vamgr.adapters.sqlite.connect import connect_writer, unavailable
from vamgr.kernel.errors import StoreUnavailable

_log = logging.getLogger(__name__)

Side = Callable[[sqlite3.Connection], Any]
_Outcome = tuple["Job", Any, BaseException | None]
# What one request's own values bring about; every other error of SQLite's is one of the file or the disk.
_OWN_FAULTS = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError, sqlite3.DataError)


def _is_of_file(error: Exception) -> bool:
    return isinstance(error, sqlite3.Error) and not isinstance(error, _OWN_FAULTS)


@dataclass(slots=True, eq=False)
class Job:
    """An append, or a small write to a side table; its outcome goes to ``future``."""

    work: AppendRequest | Side
    future: Future[Any]


class Numbers:
    """Counters handed out from memory. They reach the disk in the next batch, so always together with, or before,
    the first append that uses one; a number that a crash swallowed was never seen by anybody."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], int] = {}
        self._unsaved: dict[tuple[str, str], int] = {}
        self._lock = Lock()

    def next(self, tenant: str, scope: str, stored: Callable[[], int]) -> int:
        """``stored`` reads the last number on the disk; it is asked once per scope."""
        key = (tenant, scope)
        with self._lock:
            if key not in self._last:
                self._last[key] = stored()
            number = self._last[key] = self._unsaved[key] = self._last[key] + 1
        return number

    def unsaved(self) -> dict[tuple[str, str], int]:
        with self._lock:
            return dict(self._unsaved)

    def saved(self, written: dict[tuple[str, str], int]) -> None:
        with self._lock:
            for key, number in written.items():
                if self._unsaved.get(key) == number:
                    del self._unsaved[key]


class Writer:
    """Started and fed by the event loop's thread. ``committed``: the heads on the disk, tenant → (position, hash)."""

    def __init__(self, path: Path, loop: AbstractEventLoop, connection: sqlite3.Connection) -> None:
        self.path = path
        self.stats = WriterStats()
        self.numbers = Numbers()
        self._loop = loop
        self._connection: sqlite3.Connection | None = connection
        self._known = Committed()
        self._queue: SimpleQueue[list[Job] | None] = SimpleQueue()
        self._waiting: list[Job] = []
        self._closing = False
        self._closed: Future[None] = loop.create_future()
        self._thread = Thread(target=self._run, name="vamgr-log-writer", daemon=True)
        self._thread.start()

    def head(self, tenant: str) -> tuple[int, bytes] | None:
        """The last committed (position, hash), if the writer has seen this tenant."""
        return self._known.heads.get(tenant)

    def submit(self, work: AppendRequest | Side) -> Future[Any]:
        """Hand in work; the future answers when it is durable. Raises StoreUnavailable after `close`."""
        if self._closing:
            raise StoreUnavailable("vamgr is shutting down. Try again when it runs.")
        future: Future[Any] = self._loop.create_future()
        # What is handed in during one turn of the loop goes over in one piece: the thread wakes up once for all of it.
        if not self._waiting:
            self._loop.call_soon(self._hand_over)
        self._waiting.append(Job(work, future))
        return future

    async def close(self) -> None:
        """Finish what waits, then stop."""
        if not self._closing:
            self._closing = True
            self._hand_over()
            self._queue.put(None)
        await self._closed

    def _hand_over(self) -> None:
        jobs, self._waiting = self._waiting, []
        if jobs:
            self._queue.put(jobs)

    def _run(self) -> None:
        open_ = True
        while open_:
            taken = self._queue.get()
            jobs: list[Job] = []
            while True:
                if taken is None:
                    open_ = False
                else:
                    jobs += taken
                if self._queue.empty():
                    break
                taken = self._queue.get()
            if jobs:
                self._tell(self._commit(jobs))
        try:
            self._disconnect()
        finally:
            self._call_loop(lambda: None if self._closed.done() else self._closed.set_result(None))

    def _commit(self, jobs: list[Job]) -> list[_Outcome]:
        try:
            return self._transaction(jobs)
        except Exception as error:  # handed to those who asked
            # Heads and versions are read again, through a new connection: nothing of what failed is believed.
            self._disconnect()
            if isinstance(error, sqlite3.Error) and _is_of_file(error):
                _log.error("the log file %s could not be written: %s", self.path, error)
                self.stats.failed_batches += 1
                detail = unavailable(error, self.path).detail
                return [(job, None, StoreUnavailable(detail)) for job in jobs]
            if len(jobs) == 1:
                return [(jobs[0], None, error)]
        # One of them holds a value that SQLite does not take. Alone, each answers for itself.
        return [outcome for job in jobs for outcome in self._commit([job])]

    def _transaction(self, jobs: Sequence[Job]) -> list[_Outcome]:
        if self._connection is None:
            self._connection = connect_writer(self.path)
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        batch = Batch(connection, self._known)
        batch.look_up([job.work for job in jobs if isinstance(job.work, AppendRequest)])
        outcomes: list[_Outcome] = []
        for job in jobs:
            try:
                work = job.work
                result = batch.add(work) if isinstance(work, AppendRequest) else _run_side(connection, work)
            except Exception as error:  # handed to the one who asked
                if _is_of_file(error):
                    raise
                outcomes.append((job, None, error))
            else:
                outcomes.append((job, result, None))
        batch.write()
        numbers = self.numbers.unsaved()
        if numbers:
            connection.executemany(
                "INSERT OR REPLACE INTO numbers (tenant, scope, last) VALUES (?, ?, ?)",
                [(*key, number) for key, number in numbers.items()],
            )
        connection.execute("COMMIT")
        self.numbers.saved(numbers)
        self._known.learn(batch)
        self.stats.commits += 1
        self.stats.events += len(batch.events)
        return outcomes

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        self._known.forget()
        if connection is not None:
            try:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            except sqlite3.Error as error:
                _log.error("rolling back in %s failed: %s", self.path, error)
            finally:
                connection.close()

    def _tell(self, outcomes: list[_Outcome]) -> None:
        self._call_loop(lambda: _deliver(outcomes))

    def _call_loop(self, callback: Callable[[], None]) -> None:
        try:
            self._loop.call_soon_threadsafe(callback)
        except RuntimeError:
            _log.error("the event loop ended before the log writer of %s was closed", self.path)


def _run_side(connection: sqlite3.Connection, function: Side) -> Any:
    connection.execute("SAVEPOINT side")
    try:
        result = function(connection)
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK TO side")
            connection.execute("RELEASE side")
        raise
    connection.execute("RELEASE side")
    return result


def _deliver(outcomes: list[_Outcome]) -> None:
    for job, result, error in outcomes:
        if job.future.done():  # the one who asked has gone away
            continue
        if error is None:
            job.future.set_result(result)
        else:
            job.future.set_exception(error)
