"""Schemas of a test's own in the PostgreSQL that runs here, and a line to it that can be cut."""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any
from urllib.parse import urlsplit

from tests.support.services import need
from vamgr.adapters.postgres.bridge import install
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.schema import prepare


def schema_name() -> str:
    return f"vamgr_test_{uuid.uuid4().hex[:12]}"


@contextmanager
def prepared_schema() -> Iterator[str]:
    """The name of a schema with vamgr's tables, gone afterwards. To be shared by many tests: see `emptied`."""
    database = Database(need("postgresql"), schema=schema_name())
    asyncio.run(prepare(database))
    try:
        yield database.schema
    finally:
        asyncio.run(drop_schema(database))


async def drop_schema(database: Database) -> None:
    async with database.owner() as connection:
        for schema in (database.schema, f"{database.schema}_past"):
            await connection.execute(f'DROP SCHEMA IF EXISTS "{schema}" CASCADE')


async def empty(database: Database) -> None:
    """Delete all rows of the schema's tables: much faster than making them anew."""
    async with database.owner() as connection:
        tables = await connection.fetch(
            "SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename <> 'schema_version'", database.schema
        )
        await connection.execute("; ".join(f"DELETE FROM {table['tablename']}" for table in tables))  # noqa: S608


@asynccontextmanager
async def open_database(schema: str, url: str | None = None, most: int = 10) -> AsyncIterator[Database]:
    """A pool for the running loop, whose tasks are bridged from now on."""
    install(asyncio.get_running_loop())
    database = Database(url or need("postgresql"), schema=schema, most=most)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


class Line:
    """A way to the server that breaks when it is told to. ``url`` leads through it."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "127.0.0.1", parts.port or 5432
        self._parts = parts
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._before_answer: Callable[[bytes], Awaitable[bool]] | None = None
        self.port = 0

    @property
    def url(self) -> str:
        user = f"{self._parts.username}@" if self._parts.username else ""
        return self._parts._replace(netloc=f"{user}127.0.0.1:{self.port}").geturl()

    async def up(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def down(self) -> None:
        """Nobody gets through, and whoever was is cut off."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self.cut()

    def cut(self) -> None:
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    async def close(self) -> None:
        await self.down()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def cut_before_the_answer(self, when: Callable[[bytes], Awaitable[bool]]) -> None:
        """Once: cut before the first answer for which ``when`` says so; the server has done what it was asked for."""
        self._before_answer = when

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        there, back = await asyncio.open_connection(self._host, self._port)
        self._writers |= {writer, back}
        with contextlib.suppress(OSError):
            await asyncio.gather(self._carry(reader, back), self._carry(there, writer, answers=True))

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, answers: bool = False) -> None:
        try:
            while data := await source.read(65536):
                if answers and self._before_answer is not None and await self._before_answer(data):
                    self._before_answer = None
                    self.cut()
                    return
                target.write(data)
                await target.drain()
        finally:  # also where the one end was killed: the other one must hear of it
            target.close()
