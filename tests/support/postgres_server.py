"""A PostgreSQL of a test's own, which may crash and start again."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support.services import closed_port

_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
# PostgreSQL refuses to run as root, so there it runs as the account that its package has made.
_AS_SOMEBODY = ["runuser", "-u", "postgres", "--"] if os.name == "posix" and os.geteuid() == 0 else []
_SETTINGS = {"max_connections": "300", "unix_socket_directories": "", "logging_collector": "off"}


class PrivatePostgres:
    """Safe on the disk (fsync), as in earnest. ``host``: where it listens; ``prefix``: what its commands begin with;
    ``settings``: of the server."""

    def __init__(self, *, host: str = "127.0.0.1", prefix: Sequence[str] = (), **settings: str) -> None:
        if not _PROGRAMS:
            wanted = "NO POSTGRESQL THAT CAN BE STARTED HERE: install its server (initdb, pg_ctl)"
            if os.environ.get("CI") == "true":
                pytest.fail(wanted)
            pytest.skip(wanted)
        made = subprocess.check_output([*_AS_SOMEBODY, "mktemp", "-d", "-t", "vamgr-pg-XXXXXX"], text=True)
        self.folder = Path(made.strip())
        self._prefix = [*prefix, *_AS_SOMEBODY]
        self._host, self._port = host, closed_port()
        self._settings = {"listen_addresses": host, "port": str(self._port), **_SETTINGS, **settings}

    @property
    def url(self) -> str:
        return f"postgresql://postgres@{self._host}:{self._port}/postgres"

    async def start(self) -> None:
        """Makes it, the first time."""
        if not (self.folder / "data").exists():
            await self._run("initdb", "--auth=trust", "--username=postgres", "--no-sync")
            with (self.folder / "data" / "pg_hba.conf").open("a") as rules:
                rules.write("host all all 198.18.0.0/15 trust\n")
        options = " ".join(f"-c {name}='{value}'" for name, value in self._settings.items())
        await self._run("pg_ctl", "start", "--wait", "--silent", "-o", options, "-l", f"{self.folder}/log")

    async def crash(self) -> None:
        """Everything stops at once, as in a power cut; it is not started again."""
        await self._run("pg_ctl", "stop", "--mode=immediate", "--silent")

    async def restart(self) -> None:
        """A crash, and the recovery from it."""
        await self._run("pg_ctl", "restart", "--mode=immediate", "--wait", "--silent", "-l", f"{self.folder}/log")

    @property
    def recoveries(self) -> int:
        """How often it has found itself crashed and recovered."""
        return (self.folder / "log").read_text("utf-8", "replace").count("automatic recovery in progress")

    async def close(self) -> None:
        try:
            if (self.folder / "data" / "postmaster.pid").exists():
                await self.crash()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    async def _run(self, program: str, *arguments: str) -> None:
        command = [*self._prefix, str(_PROGRAMS[-1].parent / program), "-D", f"{self.folder}/data", *arguments]
        running = await asyncio.create_subprocess_exec(*command, cwd="/", stdout=asyncio.subprocess.DEVNULL)
        async with asyncio.timeout(120):
            assert await running.wait() == 0, f"{program} failed"


@asynccontextmanager
async def private_postgres(
    *, host: str = "127.0.0.1", prefix: Sequence[str] = (), **settings: str
) -> AsyncIterator[PrivatePostgres]:
    server = PrivatePostgres(host=host, prefix=prefix, **settings)
    try:
        await server.start()
        yield server
    finally:
        await server.close()
