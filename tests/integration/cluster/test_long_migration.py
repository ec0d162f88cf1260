"""Bringing tables up to today may take longer than probes wait: the process says that it lives, and is not ready."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import httpx

from tests.support.postgres import drop_schema, schema_name
from tests.support.process import ROOT, environment
from tests.support.services import closed_port, need
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.schema import lock_name
from vamgr.kernel.readiness import STARTING


async def answer(client: httpx.AsyncClient, path: str, status: int) -> Any:
    """When it is that."""
    async with asyncio.timeout(120):
        while True:
            try:
                found = await client.get(path)
                if found.status_code == status:
                    return found.json()
            except httpx.TransportError:
                pass
            await asyncio.sleep(0.05)


async def test_probes_are_answered_while_the_tables_are_made(tmp_path: Path) -> None:
    database = Database(need("postgresql"), schema=schema_name())
    port = closed_port()
    settings = {
        "VAMGR_DATABASE_URL": need("postgresql"),
        "VAMGR_DATABASE_SCHEMA": database.schema,
        "VAMGR_OPS_PORT": str(port),
        "VAMGR_PORT": "0",
        "VAMGR_DATA_DIR": str(tmp_path),
    }
    async with database.owner() as other, httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        # Somebody makes or changes the tables for as long as this is held.
        await other.execute("SELECT pg_advisory_lock(hashtextextended($1, 0))", lock_name(database))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "vamgr", "serve"),
            cwd=ROOT,
            env=environment() | settings,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            assert (await answer(client, "/healthz", 200))["status"] == "ok"
            assert (await answer(client, "/readyz", 503))["reasons"] == [STARTING]
            assert (await client.get("/metrics")).status_code == 503
            assert await other.fetchval("SELECT to_regclass($1)", f'"{database.schema}".heads') is None
            await other.execute("SELECT pg_advisory_unlock_all()")
            assert (await answer(client, "/readyz", 200))["status"] == "ready"
            process.terminate()
            assert await process.wait() == 0
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
            await drop_schema(database)
