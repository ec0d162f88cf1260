"""Airlines in one PostgreSQL are kept apart by the database: a query that forgets its filter shows no others'."""

import asyncio
from typing import Any

import asyncpg
import pytest

from tests.integration.store.engines import PostgresEngine
from tests.integration.store.support import NOW, TENANT, command, write
from vamgr.adapters.postgres.connections import APP_ROLE, Database
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import Claim

OTHER = uuid7()
NOT_OF_TENANTS = {"secrets", "schema_version", "event_types", "projection_generations", "job_rounds"}
FILLED = ("tenants", "heads", "events", "claims", "commands", "numbers", "person_keys", "sessions")


@pytest.fixture
async def database(in_postgres: PostgresEventStore, postgres: PostgresEngine) -> Database:
    """Two airlines with a row of everything each."""
    await in_postgres.create_tenant(OTHER, "other", NOW)
    keys, sessions = postgres.keys(in_postgres), postgres.sessions(in_postgres)
    for tenant in (TENANT, OTHER):
        await in_postgres.append(
            tenant, [write("pilot-1", 0)], recorded_at=NOW, claims=[Claim("name", "x", "p")], command=command()
        )
        await in_postgres.next_number(tenant, "pilot")
        await keys.ensure(tenant, "p")
        await sessions.begin(tenant, "u", now=NOW, lasts=NOW - NOW, address="", user_agent="")
    return postgres.database(in_postgres)


async def tables(database: Database) -> list[Any]:
    async with database.owner() as owner:
        return list(
            await owner.fetch(
                """SELECT c.relname AS name, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
                    pg_get_userbyid(c.relowner) AS owner,
                    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant') AS of_tenant
                FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p')""",
                f'"{database.schema}"',
            )
        )


async def test_every_table_with_a_tenant_is_secured_also_against_its_owner(database: Database) -> None:
    found = await tables(database)
    assert {table["name"] for table in found if not table["of_tenant"]} == NOT_OF_TENANTS
    assert all(table["secured"] and table["forced"] for table in found if table["of_tenant"])
    assert set(FILLED) < {table["name"] for table in found}


async def test_a_query_without_its_filter_shows_one_airline(database: Database) -> None:
    for tenant in (TENANT, OTHER):
        async with database.bound(tenant) as connection:
            for table in FILLED:
                rows = await connection.fetch(f"SELECT tenant FROM {table}")  # noqa: S608
                assert [row["tenant"] for row in rows] == [tenant], table


async def test_nothing_is_written_for_another_airline(database: Database) -> None:
    async with database.bound(TENANT) as connection:
        for insert in (
            "INSERT INTO events SELECT $1, 2, 'x', 1, 'i', 't', 1, '', '', 'now', ''",
            "INSERT INTO claims VALUES ($1, 'name', 'y', 'p')",
            "INSERT INTO sessions (id_hash, id, tenant, user_id, created_at, last_seen_at, expires_at)"
            " VALUES ('h', 'i', $1, 'u', '', '', '')",
            "INSERT INTO projection_state VALUES ('p', 1, $1, 0, 'live')",
        ):
            with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
                await connection.execute(insert, OTHER)
        for change in (
            "UPDATE heads SET position = 9 WHERE tenant = $1",
            "DELETE FROM claims WHERE tenant = $1",
            "DELETE FROM sessions WHERE tenant = $1",
        ):
            assert (await connection.execute(change, OTHER)).endswith(" 0")
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
            await connection.execute("UPDATE claims SET tenant = $1", OTHER)


async def test_a_connection_that_is_bound_to_nothing_sees_nothing(database: Database) -> None:
    async with database.platform("tenants") as connection, connection.transaction():
        for setting in ("app.purpose", "app.tenant"):
            await connection.execute(f"SET LOCAL {setting} = ''")
        for table in FILLED:
            assert await connection.fetchval(f"SELECT count(*) FROM {table}") == 0, table  # noqa: S608


@pytest.mark.parametrize(
    ("purpose", "sees"),
    [
        ("tenants", {"tenants", "heads"}),
        ("relay", {"tenants", "heads", "events"}),
        ("projections", {"tenants", "heads", "events"}),
        ("sessions", {"tenants", "sessions"}),
        ("metrics", {"tenants", "heads"}),
        ("sign-in", set()),
        ("hosting", {"heads", "events"}),
    ],
)
async def test_a_purpose_sees_what_it_is_for(database: Database, purpose: Any, sees: set[str]) -> None:
    async with database.platform(purpose) as connection:
        for table in FILLED:
            count = await connection.fetchval(f"SELECT count(*) FROM {table}")  # noqa: S608
            assert count == (2 if table in sees else 0), table
        changed = await connection.execute("UPDATE heads SET turn = turn")
        assert changed == ("UPDATE 2" if purpose == "tenants" else "UPDATE 0")


async def test_the_programs_role_owns_nothing_and_cannot_take_the_walls_down(database: Database) -> None:
    assert {table["owner"] for table in await tables(database)}.isdisjoint({APP_ROLE})
    async with database.bound(TENANT) as connection:
        assert await connection.fetchval("SELECT current_user") == APP_ROLE
        assert not await connection.fetchval(
            "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user"
        )
        for statement in (
            "ALTER TABLE events DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE events NO FORCE ROW LEVEL SECURITY",
            "DROP POLICY events_of_tenant ON events",
            "TRUNCATE events",
            "CREATE TABLE mine (tenant text)",
            "UPDATE events SET data = ''",
            "UPDATE schema_version SET version = 0",
        ):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(statement)
        await connection.execute("SET row_security = off")
        try:
            with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
                await connection.fetch("SELECT * FROM events")
        finally:
            await connection.execute("RESET row_security")


async def test_no_borrower_meets_what_another_left(database: Database) -> None:
    async def look(tenant: str) -> None:
        for _ in range(20):
            async with database.bound(tenant) as connection:
                assert await connection.fetchval("SELECT array_agg(tenant) FROM heads") == [tenant]

    async def look_at_all() -> None:
        for _ in range(20):
            async with database.platform("metrics") as connection:
                assert await connection.fetchval("SELECT count(*) FROM heads") == 2

    await asyncio.gather(*(look(tenant) for tenant in (TENANT, OTHER) for _ in range(6)), look_at_all(), look_at_all())
