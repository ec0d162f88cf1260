"""Making a database ready: once, by whoever comes first, with what its user is allowed."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest

from tests.support.postgres import drop_schema, open_database, schema_name
from tests.support.services import need
from vamgr.adapters.postgres.connections import APP_ROLE, Database
from vamgr.adapters.postgres.schema import prepare
from vamgr.adapters.postgres.tables import SCHEMA_VERSION
from vamgr.kernel.errors import NewerFolder, StoreUnavailable


@pytest.fixture
async def fresh() -> AsyncIterator[Database]:
    """A schema that is not there yet."""
    database = Database(need("postgresql"), schema=schema_name())
    yield database
    await drop_schema(database)


@asynccontextmanager
async def a_user(rights: str, database: Database) -> AsyncIterator[Database]:
    """The same schema for somebody else: a user with these rights, who may create in the database."""
    name = f"vamgr_user_{uuid.uuid4().hex[:8]}"
    async with database.owner() as owner:
        place = await owner.fetchval("SELECT current_database()")
        await owner.execute(f"CREATE ROLE {name} LOGIN {rights}")
        await _of_the_database(owner, f'GRANT CREATE ON DATABASE "{place}" TO {name}')
        try:
            yield Database(need("postgresql").replace("postgres@", f"{name}@"), schema=database.schema)
        finally:
            await _of_the_database(owner, f"DROP OWNED BY {name} CASCADE")
            await owner.execute(f"DROP ROLE {name}")


async def _of_the_database(owner: Any, statement: str) -> None:
    """Say who may do what in the database: for all of its tests that is one row, which others change as well."""
    while True:
        try:
            await owner.execute(statement)
        except asyncpg.InternalServerError as error:
            if "concurrently updated" not in str(error):
                raise
        else:
            return


async def version_of(database: Database) -> int:
    async with database.owner() as owner:
        version: int = await owner.fetchval("SELECT version FROM schema_version")
    return version


async def test_many_may_prepare_at_once_and_again(fresh: Database) -> None:
    await asyncio.gather(*(prepare(fresh) for _ in range(4)))
    assert await version_of(fresh) == SCHEMA_VERSION
    await prepare(fresh)
    assert await version_of(fresh) == SCHEMA_VERSION


async def test_a_newer_schema_is_left_alone(fresh: Database) -> None:
    await prepare(fresh)
    async with fresh.owner() as owner:
        await owner.execute("UPDATE schema_version SET version = version + 1, written_by = '9.9'")
    with pytest.raises(NewerFolder, match=r"written by vamgr 9\.9"):
        await prepare(fresh)


async def test_an_interrupted_migration_leaves_nothing_behind(fresh: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    from vamgr.adapters.postgres import schema

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, ("SELECT nothing FROM nowhere",)))
    monkeypatch.setattr(schema, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with pytest.raises(asyncpg.UndefinedTableError):
        await prepare(fresh)
    monkeypatch.undo()
    await prepare(fresh)
    assert await version_of(fresh) == SCHEMA_VERSION


async def test_tables_that_the_owner_makes_later_belong_to_the_programs_role_too(fresh: Database) -> None:
    await prepare(fresh)
    async with fresh.owner() as owner:
        await owner.execute("CREATE TABLE flights__g1 (tenant text, id text)")
    async with open_database(fresh.schema) as database, database.bound("t") as connection:
        assert await connection.fetchval("SELECT current_user") == APP_ROLE
        await connection.execute("INSERT INTO flights__g1 VALUES ('t', '1')")
        assert await connection.fetchval("SELECT count(*) FROM flights__g1") == 1


async def test_a_user_who_cannot_make_roles_is_kept_in_by_the_tables_themselves(fresh: Database) -> None:
    async with a_user("NOSUPERUSER NOCREATEROLE", fresh) as theirs:
        await prepare(theirs)
        await prepare(theirs)
        url = need("postgresql").replace("postgres@", f"{theirs._url.split('//')[1].split('@')[0]}@")
        async with open_database(fresh.schema, url) as database:
            async with database.platform("tenants") as connection:
                assert await connection.fetchval("SELECT current_user") != APP_ROLE
                for tenant in ("a", "b"):
                    await connection.execute("INSERT INTO tenants VALUES ($1, $1, '')", tenant)
            async with database.bound("a") as connection:
                assert await connection.fetchval("SELECT array_agg(tenant) FROM tenants") == ["a"]
                with pytest.raises(asyncpg.InsufficientPrivilegeError):
                    await connection.execute("INSERT INTO claims VALUES ('b', 's', 'v', 'h')")


async def test_a_user_who_makes_roles_works_as_the_programs_role(fresh: Database) -> None:
    async with a_user("NOSUPERUSER CREATEROLE", fresh) as theirs:
        await prepare(theirs)
        async with theirs.owner() as owner:
            if await owner.fetchval("SELECT current_setting('server_version_num')::int >= 160000"):
                pytest.skip("since 16 only who made a role may give it to anybody, and it is there already")
        await theirs.open()
        try:
            async with theirs.bound("t") as connection:
                assert await connection.fetchval("SELECT current_user") == APP_ROLE
                assert await connection.fetchval("SELECT count(*) FROM events") == 0
        finally:
            await theirs.close()


async def test_a_user_above_the_walls_is_refused(fresh: Database) -> None:
    async with a_user("NOSUPERUSER BYPASSRLS", fresh) as theirs:
        with pytest.raises(StoreUnavailable, match="nothing would keep airlines apart"):
            await prepare(theirs)


async def test_a_role_above_the_walls_is_refused_too(fresh: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    from vamgr.adapters.postgres import schema

    async with a_user("NOSUPERUSER BYPASSRLS", fresh) as theirs:
        monkeypatch.setattr(schema, "APP_ROLE", theirs._url.split("//")[1].split("@")[0])
        with pytest.raises(StoreUnavailable, match="NOBYPASSRLS"):
            await prepare(fresh)


async def test_a_user_who_may_create_nothing_is_told_what_it_needs(fresh: Database) -> None:
    async with a_user("NOSUPERUSER", fresh) as theirs:
        async with fresh.owner() as owner:
            user = theirs._url.split("//")[1].split("@")[0]
            place = await owner.fetchval("SELECT current_database()")
            await _of_the_database(owner, f'REVOKE CREATE ON DATABASE "{place}" FROM {user}')
        with pytest.raises(StoreUnavailable, match="GRANT CREATE ON DATABASE"):
            await prepare(theirs)


async def test_a_user_of_a_schema_that_is_anothers_is_told_so(fresh: Database) -> None:
    await prepare(fresh)
    async with a_user("NOSUPERUSER", fresh) as theirs:
        with pytest.raises(StoreUnavailable, match=f"owner of the schema {fresh.schema}"):
            await prepare(theirs)


async def test_a_database_that_is_not_there_is_no_matter_of_waiting() -> None:
    url = need("postgresql").rpartition("/")[0] + "/not_there"
    with pytest.raises(StoreUnavailable, match="Look at user, password and database in database_url"):
        await prepare(Database(url))
