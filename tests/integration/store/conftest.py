"""Real stores: a fresh folder for every test, and a schema of PostgreSQL that every test finds empty."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.integration.store.engines import Engine, PostgresEngine, SqliteEngine
from tests.integration.store.support import Store
from tests.support.postgres import empty, prepared_schema
from tests.support.services import need
from vamgr.adapters.postgres.bridge import install
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.sqlite.log import SqliteEventStore


@pytest.fixture(scope="session")
def postgres_schema() -> Iterator[str]:
    with prepared_schema() as schema:
        yield schema


@pytest.fixture
async def postgres(postgres_schema: str) -> PostgresEngine:
    install(asyncio.get_running_loop())  # before the test's own task is made
    await empty(Database(need("postgresql"), schema=postgres_schema))
    return PostgresEngine(postgres_schema)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    return SqliteEngine(tmp_path) if request.param == "sqlite" else request.getfixturevalue("postgres")


@pytest.fixture
async def store(engine: Engine) -> AsyncIterator[Store]:
    async with engine.opened() as store:
        yield store


@pytest.fixture
async def in_a_file(tmp_path: Path) -> AsyncIterator[SqliteEventStore]:
    async with SqliteEngine(tmp_path).opened() as store:
        yield store


@pytest.fixture
async def in_postgres(postgres: PostgresEngine) -> AsyncIterator[PostgresEventStore]:
    async with postgres.opened() as store:
        yield store
