"""Airlines that move between a data folder and a database: where they are, and what of them can be compared."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import select

from tests.support.postgres import drop_schema, schema_name
from tests.support.running import ORIGIN, TestClock
from tests.support.services import need
from vamgr.adapters.postgres.bridge import install
from vamgr.adapters.postgres.connections import Database
from vamgr.hosted import HostedSystem, open_hosted
from vamgr.kernel.read import TENANT
from vamgr.settings import Settings, load_settings
from vamgr.system import Core

# All that an archive carries, and claims, which follow from the events. In SQL that both databases understand.
SIDE = {
    "events": """SELECT position, stream, version, id, type, schema, data, meta, recorded_at, hash FROM events
        WHERE tenant = {} ORDER BY position""",
    "claims": "SELECT scope, value, holder FROM claims WHERE tenant = {} ORDER BY scope, value",
    "numbers": "SELECT scope, last FROM numbers WHERE tenant = {} ORDER BY scope",
    "keys": "SELECT person, key, created_at FROM person_keys WHERE tenant = {} ORDER BY person",
    "commands": "SELECT command_id, fingerprint, answer, position FROM commands WHERE tenant = {} ORDER BY command_id",
    "policies": "SELECT policy, position FROM policy_state WHERE tenant = {} ORDER BY policy",
    "head": "SELECT position, hash FROM heads WHERE tenant = {}",
}
Side = dict[str, list[tuple[Any, ...]]]


@dataclass
class Cloud:
    """A database of the test's own. ``settings`` name it."""

    settings: Settings
    database: Database

    async def side(self, tenant: str) -> Side:
        async with self.database.bound(tenant) as connection:
            return {
                name: [tuple(row) for row in await connection.fetch(sql.format("$1"), tenant)]
                for name, sql in SIDE.items()
            }

    async def uploads(self, tenant: str) -> dict[str, bytes]:
        async with self.database.bound(tenant) as connection:
            rows = await connection.fetch("SELECT name, content FROM uploads WHERE tenant = $1", tenant)
        return {row["name"]: row["content"] for row in rows}

    async def tables(self) -> list[str]:
        """Those that have rows of tenants."""
        async with self.database.owner() as owner:
            found = await owner.fetch(
                """SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE a.attname = 'tenant' AND c.relkind = 'r' AND c.relnamespace = $1::regnamespace""",
                f'"{self.database.schema}"',
            )
        return [row["name"] for row in found]

    async def delete(self, tenant: str) -> None:
        async with self.database.bound(tenant) as connection:
            for name in await self.tables():
                await connection.execute(f'DELETE FROM "{name}" WHERE tenant = $1', tenant)  # noqa: S608

    async def everything_of(self, tenant: str) -> dict[str, tuple[int, str | None]]:
        """Count and digest of the tenant's rows, of every table there is."""
        found = {}
        async with self.database.owner() as owner:
            for name in await self.tables():
                row = await owner.fetchrow(
                    f"""SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM "{name}" t
                    WHERE tenant = $1""",  # noqa: S608
                    tenant,
                )
                found[name] = (row[0], row[1])
        return found

    @asynccontextmanager
    async def opened(self, **options: Any) -> AsyncIterator[HostedSystem]:
        async with open_hosted(self.settings, clock=TestClock(), **options) as system:
            yield system


class Laptop:
    """An archive of a data folder, and what was in the folder then."""

    def __init__(self, folder: Path, archive: Path, tenant: str, rows: Any) -> None:
        self.archive, self.tenant, self.rows = archive, tenant, rows
        self.side = side_of_folder(folder, tenant)
        self.uploads = uploads_of_folder(folder)


@asynccontextmanager
async def cloud(folder: Path) -> AsyncIterator[Cloud]:
    """The tasks of the running loop are bridged from now on; what a test does itself is to be in one."""
    install(asyncio.get_running_loop())
    schema = schema_name()
    settings = load_settings(data_dir=folder, database_url=need("postgresql"), database_schema=schema)
    database = Database(need("postgresql"), schema=schema, most=4)
    await database.open()
    try:
        yield Cloud(settings, database)
    finally:
        await database.close()
        await drop_schema(database)


def side_of_folder(folder: Path, tenant: str) -> Side:
    connection = sqlite3.connect(folder / "log.sqlite")
    try:
        return {name: connection.execute(sql.format("?"), (tenant,)).fetchall() for name, sql in SIDE.items()}
    finally:
        connection.close()


def uploads_of_folder(folder: Path) -> dict[str, bytes]:
    place = folder / "uploads"
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


def all_rows(system: Core, tenant: str) -> Mapping[str, list[Any]]:
    """Every row of every read table."""
    reader = system.read_model.reader(tenant)
    found = {}
    for area in system.areas:
        for projection in area.projections:
            for table in projection.tables:
                key = [column for column in table.primary_key.columns if column.name != TENANT]
                found[table.name] = [
                    {name: value for name, value in row.items() if name != TENANT}
                    for row in reader.all(select(table).order_by(*key))
                ]
    return found


def client_of(system: Core, prefix: str = "") -> httpx.AsyncClient:
    from vamgr.web.app import build_app

    transport = httpx.ASGITransport(app=build_app(system), client=("127.0.0.1", 50000))  # type: ignore[arg-type]
    return httpx.AsyncClient(transport=transport, base_url=f"{ORIGIN}{prefix}", headers={"Origin": ORIGIN})
