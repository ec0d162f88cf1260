"""What the crash tests run in a process of its own: ``python -m tests.integration.store.child <what> <folder>``."""

import asyncio
import os
import sys
from pathlib import Path

from tests.integration.store.engines import PostgresEngine
from tests.integration.store.support import NOW, TENANT, Store, command, event, opened
from vamgr.adapters.sqlite.folder import DataFolder
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.kernel.errors import FolderInUse, StoreUnavailable
from vamgr.kernel.store import StreamWrite

_WRITERS = 16


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


async def one(store: Store, writer: int | str, data: bytes = b"{}") -> None:
    """Append to two streams under one command and a number; say what was acknowledged."""
    streams = (f"left-{writer}", f"right-{writer}")
    version = len(await store.read_stream(TENANT, streams[0]))
    done, number = command(), await store.next_number(TENANT, "pirep")
    writes = [StreamWrite(stream, version, [event(data), event(data)]) for stream in streams]
    appended = await store.append(TENANT, writes, recorded_at=NOW, command=done)
    say("ack", writer, version, done.command_id, appended.last, number)


async def write_for_ever(folder: Path) -> None:
    async def writer(number: int) -> None:
        while True:
            await one(store, number)

    async with opened(folder / "log.sqlite") as store:
        await asyncio.gather(*(writer(number) for number in range(_WRITERS)))


async def write_to_postgres(schema: Path) -> None:
    """Beside others that do the same: the writers have names of their own."""
    mine = os.getpid()

    async def writer(number: int) -> None:
        while True:
            await one(store, f"{mine}-{number}")

    async with PostgresEngine(str(schema)).opened() as store:
        await asyncio.gather(*(writer(number) for number in range(_WRITERS)))


async def fill_the_disk(folder: Path) -> None:
    """Writes until it is refused, makes room, and goes on. The limit is one on the size of files."""
    import resource

    async with opened(folder / "log.sqlite") as store:
        await one(store, 0)
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
        for turn in range(1, 200):
            head = store.head(TENANT)
            tries = (one(store, turn * 10 + number, b'"' + b"x" * 5000 + b'"') for number in range(3))
            results = await asyncio.gather(*tries, return_exceptions=True)
            if any(results):
                assert all(isinstance(result, StoreUnavailable) for result in results), results
                assert store.head(TENANT) == head
                say("refused", results[0])
                break
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        await one(store, 9999)


async def without_rights(folder: Path) -> None:
    """Opens the folder as a user who may not write in it."""
    await asyncio.to_thread(int)  # the interpreter may be out of this user's reach: import what comes late now
    if os.geteuid() == 0:
        os.setegid(65534)
        os.seteuid(65534)
    try:
        await SqliteEventStore(folder / "log.sqlite").open()
    except StoreUnavailable as error:
        say("log", error)
    try:
        with DataFolder(folder / "inside").own():
            say("owned")
    except StoreUnavailable as error:
        say("folder", error)


def hold(folder: Path) -> None:
    with DataFolder(folder).own() as owned:
        owned.announce("http://127.0.0.1:8765")
        say("holding", os.getpid())
        sys.stdin.readline()


def try_to_own(folder: Path) -> None:
    try:
        with DataFolder(folder).own():
            say("owned")
    except FolderInUse as error:
        say("refused", error)


if __name__ == "__main__":
    what, path = sys.argv[1], Path(sys.argv[2])
    if what in {"hold", "try_to_own"}:
        globals()[what](path)
    else:
        asyncio.run(globals()[what](path))
