"""Makes a database ready: vamgr's schema in it, its tables brought up to today, and the role that works with them."""

from __future__ import annotations

import logging
from dataclasses import dataclass

import asyncpg

from vamgr import __version__
from vamgr.adapters.postgres.connections import APP_ROLE, CAN_BECOME, Connection, Database
from vamgr.adapters.postgres.tables import MIGRATIONS, SCHEMA_VERSION
from vamgr.kernel.errors import NewerFolder, StoreUnavailable

log = logging.getLogger("vamgr.postgres")

_OLDEST_SERVER = 150000  # views that run with the rights of who asks came with 15
_LOCK_ROLE = 0x76616D6772  # one for the database: roles belong to the whole server
_MAY_DO = "SELECT, INSERT, UPDATE, DELETE"


@dataclass(frozen=True, slots=True)
class _User:
    """``above``: row-level security does not hold for them. ``becomes``: they can work as the application's role."""

    name: str
    above: bool
    makes_roles: bool
    becomes: bool


async def prepare(database: Database) -> None:
    """Make or migrate the schema; nothing happens when it is of today. Any number of processes may do it at once.

    Raises NewerFolder for a schema that a later version of vamgr has made, and StoreUnavailable for a server that is
    away, too old, or does not let this user make what is needed.
    """
    async with database.owner() as connection:
        await _check_server(connection, database)
        try:
            if await _is_ready(connection, database):
                return
            user = await _with_role(connection, database)
            async with connection.transaction():
                await connection.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", lock_name(database))
                await _migrate(connection, database)
                if user.becomes:
                    await _grant(connection, database)
        except asyncpg.InsufficientPrivilegeError as error:
            raise StoreUnavailable(
                f"The user of the database at {database.place} may not make vamgr's tables: {error}. Let it create in "
                f"the database (GRANT CREATE ON DATABASE … TO …), or make it the owner of the schema {database.schema}."
            ) from error


async def check(database: Database) -> None:
    """For who only looks: nothing is made. Raises NewerFolder, and StoreUnavailable where vamgr has no tables."""
    async with database.owner() as connection:
        if not await _version(connection, database):
            raise StoreUnavailable(f"The database at {database.place} has nothing of vamgr in it yet.")


async def _check_server(connection: Connection, database: Database) -> None:
    row = await connection.fetchrow(
        """SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
            current_setting('synchronous_commit') AS synchronous, current_setting('fsync') AS fsync"""
    )
    if row["version"] < _OLDEST_SERVER:
        raise StoreUnavailable(
            f"The database at {database.place} is PostgreSQL {row['version'] // 10000}. vamgr needs 15 or newer."
        )
    if row["encoding"] != "UTF8":
        raise StoreUnavailable(
            f"The database at {database.place} keeps text as {row['encoding']}. vamgr needs one that was made with "
            "ENCODING 'UTF8'."
        )
    if "off" in {row["synchronous"], row["fsync"]}:
        log.warning(
            "the database at %s has synchronous_commit or fsync off: a power cut can take back what was acknowledged",
            database.place,
        )


async def _is_ready(connection: Connection, database: Database) -> bool:
    version = await _version(connection, database)
    if version < SCHEMA_VERSION:
        return False
    user = await _user(connection)
    if not user.becomes:
        return not user.above
    granted = """SELECT has_schema_privilege($1, $2, 'USAGE')
        AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $1 AND (rolsuper OR rolbypassrls))"""
    return bool(await connection.fetchval(granted, APP_ROLE, database.schema))


async def _version(connection: Connection, database: Database) -> int:
    """0 when there is no schema yet. Raises NewerFolder."""
    if await connection.fetchval("SELECT to_regclass($1)", f'"{database.schema}".schema_version') is None:
        return 0
    row = await connection.fetchrow("SELECT version, written_by FROM schema_version")
    version: int = row["version"] if row is not None else 0
    if version > SCHEMA_VERSION:
        raise NewerFolder(
            f"The database at {database.place} was written by vamgr {row['written_by']} (schema {version}; this "
            f"version knows up to {SCHEMA_VERSION}). Start it with that version, or name another database. Nothing of "
            "the airlines was changed."
        )
    return version


async def _user(connection: Connection) -> _User:
    row = await connection.fetchrow(
        f"""SELECT rolname, rolsuper OR rolbypassrls AS above, rolsuper OR rolcreaterole AS makes_roles,
            EXISTS ({CAN_BECOME}) AS becomes
        FROM pg_roles WHERE rolname = current_user""",  # noqa: S608  (a query of ours)
        APP_ROLE,
    )
    return _User(row["rolname"], row["above"], row["makes_roles"], row["becomes"])


async def _with_role(connection: Connection, database: Database) -> _User:
    """Make the application's role where that is allowed. Raises StoreUnavailable if nothing kept airlines apart."""
    user = await _user(connection)
    if not user.becomes and user.makes_roles:
        try:
            async with connection.transaction():
                await connection.execute("SELECT pg_advisory_xact_lock($1)", _LOCK_ROLE)
                if not await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", APP_ROLE):
                    await connection.execute(f"CREATE ROLE {APP_ROLE} NOLOGIN")
                await connection.execute(f"GRANT {APP_ROLE} TO CURRENT_USER")
        except (asyncpg.DuplicateObjectError, asyncpg.UniqueViolationError):
            pass  # somebody made it in another database of the server at the same moment
        except asyncpg.InsufficientPrivilegeError as error:
            log.warning("the role %s cannot be used at %s: %s", APP_ROLE, database.place, error)
        user = await _user(connection)
    if user.becomes:
        if await connection.fetchval("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = $1", APP_ROLE):
            raise StoreUnavailable(
                f"The role {APP_ROLE} at {database.place} is above row-level security, so nothing would keep airlines "
                f"apart. Run ALTER ROLE {APP_ROLE} NOSUPERUSER NOBYPASSRLS."
            )
        return user
    if user.above:
        raise StoreUnavailable(
            f"The user {user.name} of the database at {database.place} is above row-level security and cannot work as "
            f"the role {APP_ROLE}, so nothing would keep airlines apart. Run CREATE ROLE {APP_ROLE}; "
            f"GRANT {APP_ROLE} TO {user.name}; or name a user without BYPASSRLS."
        )
    log.info("there is no role %s at %s: the tables' owner is subject to row-level security", APP_ROLE, database.place)
    return user


async def _migrate(connection: Connection, database: Database) -> None:
    if not await connection.fetchval("SELECT 1 FROM pg_namespace WHERE nspname = $1", database.schema):
        await connection.execute(f'CREATE SCHEMA "{database.schema}"')
    version = await _version(connection, database)
    if version == SCHEMA_VERSION:
        return
    if version == 0:
        await connection.execute("CREATE TABLE schema_version (version integer NOT NULL, written_by text NOT NULL)")
        await connection.execute("INSERT INTO schema_version VALUES (0, $1)", __version__)
    for statements in MIGRATIONS[version:]:
        for statement in statements:
            await connection.execute(statement)
    await connection.execute("UPDATE schema_version SET version = $1, written_by = $2", SCHEMA_VERSION, __version__)


async def _grant(connection: Connection, database: Database) -> None:
    """What is there already, and what the owner makes later. Events are never changed; the version is the owner's."""
    schema = f'"{database.schema}"'
    for statement in (
        f"GRANT USAGE ON SCHEMA {schema} TO {APP_ROLE}",
        f"GRANT {_MAY_DO} ON ALL TABLES IN SCHEMA {schema} TO {APP_ROLE}",
        f"ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT {_MAY_DO} ON TABLES TO {APP_ROLE}",
        f"REVOKE UPDATE ON events FROM {APP_ROLE}",
        f"REVOKE INSERT, UPDATE, DELETE ON schema_version FROM {APP_ROLE}",
    ):
        await connection.execute(statement)


def lock_name(database: Database) -> str:
    return f"vamgr schema {database.schema}"
