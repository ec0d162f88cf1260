"""Groups of several tenants in one transaction: where many write at once, the disk is waited for once.

Each group is written as if it were alone, by a function in the database that binds itself to its tenant, waits for
nobody, and leaves no trace where something speaks against it (`tables`, ``append_group``). So no tenant's trouble is
another's: whoever could not be written goes alone, by the way on which everything is looked at. Nobody is answered
before the commit.
"""

from __future__ import annotations

import asyncio
from asyncio import Future
from collections import deque
from contextvars import Context
from dataclasses import dataclass
from typing import cast

from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.group import Group

_TRANSACTIONS = 2
_MOST_GROUPS = 40  # PostgreSQL remembers 64 parts of a transaction that may be taken back
_SECONDS = 15.0
_APPEND = f"SELECT append_group({', '.join(f'${number}' for number in range(1, 19))})"


@dataclass(slots=True, eq=False)
class _Waiting:
    group: Group
    written: Future[bool]


class Together:
    """Of one event loop."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: deque[_Waiting] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self.transactions = 0

    @property
    def busy(self) -> bool:
        """Whether there is somebody to go with."""
        return bool(self._tasks)

    async def write(self, group: Group) -> bool:
        """Whether it is in the log, durably. The group has no claims, and is checked against what is remembered.

        Raises StoreUnavailable, and then it may be either; what else the database says means that it is not.
        """
        waiting = _Waiting(group, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if len(self._tasks) < _TRANSACTIONS:
            task = asyncio.Task(self._write_while_there_is(), context=Context(), name="vamgr-appends-together")
            self._tasks.add(task)
        return await waiting.written

    async def _write_while_there_is(self) -> None:
        try:
            await self._write_all()
        finally:
            # In the same breath as the last look at who waits: whoever comes after it must find that nobody is at work.
            self._tasks.discard(cast("asyncio.Task[None]", asyncio.current_task()))

    async def _write_all(self) -> None:
        while self._waiting:
            taken = [self._waiting.popleft() for _ in range(min(len(self._waiting), _MOST_GROUPS))]
            try:
                async with self._database.unbound() as connection:
                    values = [one.group.values() for one in taken]
                    found = await connection.fetchmany(_APPEND, values, timeout=_SECONDS)
                self.transactions += 1
                for one, row in zip(taken, found, strict=True):
                    _settle(one.written, row[0])
            except Exception as error:  # handed to those who wait
                for one in taken:
                    _settle(one.written, error)
            except BaseException:
                for one in taken:
                    one.written.cancel()
                raise
            await asyncio.sleep(0)  # whoever has just got an answer and goes on at once comes into the next one


def _settle(written: Future[bool], outcome: bool | Exception) -> None:
    if written.done():
        return
    if isinstance(outcome, Exception):
        written.set_exception(outcome)
    else:
        written.set_result(outcome)
