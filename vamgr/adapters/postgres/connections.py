"""Connections to PostgreSQL. Each one that is lent out is bound to one tenant, or to a named purpose of the platform.

Row-level security (see `schema`) compares every row with ``app.tenant`` and ``app.purpose`` of the connection, so a
query that forgets its filter gets nothing of others. The role that the program works as (`APP_ROLE`) owns no table and
cannot switch that off; what makes tables logs in as the owner (`Database.owner`).
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, Literal, TypeAlias, TypeVar
from urllib.parse import urlsplit

import asyncpg
import orjson

from vamgr.adapters.postgres.bridge import wait
from vamgr.kernel.errors import StoreUnavailable

log = logging.getLogger("vamgr.postgres")
T = TypeVar("T")
Connection: TypeAlias = Any  # asyncpg's, or a pool's proxy of one; the package has no types for it

APP_ROLE = "vamgr_app"
Purpose = Literal["tenants", "relay", "projections", "sessions", "metrics", "sign-in", "hosting"]
"""Why something looks beyond one tenant: finding tenants, publishing, filling tables, who is signed in, figures, whose
accounts have an address, and what the platform's owner sees of each."""
_ACQUIRE_SECONDS = 10.0
_TURN_SECONDS = 5.0
_COMMAND_SECONDS = 60.0
# Of our end: the last of them (in milliseconds) is how long what was sent, or a keepalive, may go without an answer.
_KEEPALIVE = {"TCP_KEEPIDLE": 5, "TCP_KEEPINTVL": 3, "TCP_KEEPCNT": 3, "TCP_USER_TIMEOUT": 15_000}
_STATEMENTS = 500  # kept prepared on each connection: every read table has some of its own
_LONGEST_STATEMENT = 200_000  # of those, in characters: a batch writes to many tables in one
# The server is not there, is going down, or has no room. Everything else is a mistake of ours, or of the values.
_AWAY = (
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # a connection whose end was told, and not seen yet
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InsufficientResourcesError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
    asyncpg.QueryCanceledError,  # the server's own time limit
    asyncpg.IdleInTransactionSessionTimeoutError,  # this process stood still for too long
    asyncpg.ReadOnlySQLTransactionError,  # a standby, or what has become one
)
_MISNAMED = (asyncpg.InvalidAuthorizationSpecificationError, asyncpg.InvalidCatalogNameError)


class _Minded(asyncpg.Connection):  # type: ignore[misc]
    """A connection that ends when the other end is silent: a network that is cut tells nobody, and whoever waits for an
    answer would do so for minutes, or take the same dead connection again when the network is back."""

    __slots__ = ()

    def __init__(self, protocol: Any, transport: asyncio.Transport, *parts: Any) -> None:
        super().__init__(protocol, transport, *parts)
        line = transport.get_extra_info("socket")
        if line is None or line.family not in (socket.AF_INET, socket.AF_INET6):
            return
        line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name, value in _KEEPALIVE.items():
            if hasattr(socket, name):  # each system has its own
                line.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


class Database:
    """One pool of connections of one event loop. ``schema``: where all of vamgr's tables are.

    Who keeps a connection while he asks for another one, or for as long as a client takes, has to wait for a turn
    (`standing`, `download`). So there are always some left for what is asked and answered at once: a pool in which
    everybody holds one and waits for a second one stands still.
    """

    def __init__(self, url: str, *, schema: str = "vamgr", most: int = 20) -> None:
        self.schema = schema
        self._url = url
        self._most = most
        self._pool: Any = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._bound: dict[int, tuple[str, str]] = {}
        self._standing = asyncio.Semaphore(max(1, most // 2))
        self._downloads = asyncio.Semaphore(max(1, most // 5))

    @property
    def place(self) -> str:
        """The server and database as people may see it: without user and password."""
        parts = urlsplit(self._url)
        return f"{parts.hostname or 'localhost'}:{parts.port or 5432}{parts.path}"

    async def open(self) -> None:
        """The schema and its tables must be there (`schema.prepare`). Raises StoreUnavailable."""
        self._loop = asyncio.get_running_loop()
        with database_errors(self.place):
            self._pool = await asyncpg.create_pool(
                self._url,
                connection_class=_Minded,
                min_size=0,
                max_size=self._most,
                init=self._made,
                reset=_not_reset,
                command_timeout=_COMMAND_SECONDS,
                statement_cache_size=_STATEMENTS,
                max_cacheable_statement_size=_LONGEST_STATEMENT,
                timeout=_ACQUIRE_SECONDS,
                server_settings=self._settings(),
            )

    @property
    def connections(self) -> tuple[int, int]:
        """Of the pool: (all, those that are lent to nobody)."""
        return (0, 0) if self._pool is None else (self._pool.get_size(), self._pool.get_idle_size())

    async def close(self) -> None:
        if self._pool is not None:
            pool, self._pool = self._pool, None
            await pool.close()

    def bound(self, tenant: str) -> Any:
        """``async with``: a connection that sees the rows of this tenant and no others."""
        return self._lent(tenant, "")

    def standing(self, tenant: str) -> Any:
        """`bound`, for a snapshot: within it more is asked on other connections."""
        return self._in_turn(self._standing, tenant)

    def download(self, tenant: str) -> Any:
        """`bound`, for what is handed on as fast as somebody takes it."""
        return self._in_turn(self._downloads, tenant)

    def platform(self, purpose: Purpose) -> Any:
        """``async with``: a connection that may look at every tenant, for a purpose."""
        return self._lent("", purpose)

    def unbound(self) -> Any:
        """``async with``: a connection that sees nobody's rows, for what binds itself to one tenant after another."""
        return self._lent("", "")

    @asynccontextmanager
    async def owner(self) -> AsyncIterator[Connection]:
        """A connection of its own that may change the schema. It is subject to no tenant: for tables, not for rows."""
        with database_errors(self.place):
            connection = await asyncpg.connect(
                self._url,
                connection_class=_Minded,
                timeout=_ACQUIRE_SECONDS,
                server_settings=self._settings(),
                command_timeout=None,
            )
            try:
                await _with_json(connection)
                yield connection
            finally:
                await connection.close(timeout=5)

    def beside(self, schema: str, most: int = 3) -> Database:
        """The same server and another schema, as a pool of its own. Whoever asks opens and closes it."""
        return Database(self._url, schema=schema, most=most)

    def later(self, coroutine: Coroutine[Any, Any, None]) -> None:
        """Have it done by the loop, from any thread, without waiting for it. Nothing hears of an error."""
        if self._loop is None or self._loop.is_closed():
            coroutine.close()
            return
        asyncio.run_coroutine_threadsafe(coroutine, self._loop)

    def wait(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """The result, in a plain function (see `bridge.wait`)."""
        if self._loop is None:
            coroutine.close()
            raise StoreUnavailable("The database is not open.")
        return wait(coroutine, self._loop)

    @asynccontextmanager
    async def _in_turn(self, turns: asyncio.Semaphore, tenant: str) -> AsyncIterator[Connection]:
        try:
            async with asyncio.timeout(_TURN_SECONDS):
                await turns.acquire()
        except TimeoutError:
            raise StoreUnavailable(
                "Too much is being looked at or downloaded just now. Try again in a moment."
            ) from None
        try:
            async with self._lent(tenant, "") as connection:
                yield connection
        finally:
            turns.release()

    @asynccontextmanager
    async def _lent(self, tenant: str, purpose: str) -> AsyncIterator[Connection]:
        if self._pool is None:
            raise StoreUnavailable("The database is not open.")
        with database_errors(self.place):
            async with self._pool.acquire(timeout=_ACQUIRE_SECONDS) as connection:
                try:
                    process = connection.get_server_pid()
                    if self._bound.get(process) != (tenant, purpose):
                        self._bound.pop(process, None)  # should the next statement fail, nothing is believed
                        await connection.execute(_BIND, tenant, purpose)
                        self._bound[process] = (tenant, purpose)
                    yield connection
                except Exception as error:
                    if is_broken(error):
                        with suppress(asyncpg.InterfaceError):  # its end was seen, and it is not ours any more
                            connection.terminate()  # or the next one who borrows gets it again
                    raise

    async def _made(self, connection: Connection) -> None:
        """A new connection: works as the application's role, and is bound to nothing yet."""
        self._bound.pop(connection.get_server_pid(), None)
        await _with_json(connection)
        if await connection.fetchval(CAN_BECOME, APP_ROLE):
            await connection.execute(f"SET ROLE {APP_ROLE}")

    def _settings(self) -> dict[str, str]:
        return {
            "search_path": f'"{self.schema}"',
            "application_name": "vamgr",
            "timezone": "UTC",
            "default_transaction_isolation": "read committed",  # what the appends are made for
            # A process whose network is cut must not hold its locks for hours: the server finds out in half a minute.
            "tcp_keepalives_idle": "10",
            "tcp_keepalives_interval": "5",
            "tcp_keepalives_count": "4",
            "tcp_user_timeout": "30000",
            "jit": "off",  # short queries: compiling them takes longer than running them
        }


# Whether the user may work as a role. Since 16, making a role does not yet mean that.
CAN_BECOME = """SELECT 1 FROM pg_roles WHERE rolname = $1 AND pg_has_role(
    oid, CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)"""
# For the session, not the transaction: every lending binds first, so no borrower meets what another one left.
_BIND = "SELECT set_config('app.tenant', $1, false), set_config('app.purpose', $2, false)"


async def _not_reset(_connection: Connection) -> None:
    """Nothing is left on a connection but its binding, and that is set anew at each lending."""


async def _with_json(connection: Connection) -> None:
    for kind in ("json", "jsonb"):
        await connection.set_type_codec(
            kind, schema="pg_catalog", encoder=lambda value: orjson.dumps(value).decode(), decoder=orjson.loads
        )


def is_broken(error: BaseException) -> bool:
    """Whether the way to the server broke, so that nobody knows what became of the last statement.

    What a server answers with ERROR it has not done, and the connection can be used further.
    """
    answered = isinstance(error, asyncpg.PostgresError) and getattr(error, "severity_en", None) == "ERROR"
    return isinstance(error, (TimeoutError, *_AWAY)) and not answered


def refusal(error: BaseException) -> str | None:
    """What the server said, and what to look at, where it is there and says no; None for what may pass by itself."""
    if isinstance(error, _MISNAMED):
        return f"{error}. Look at user, password and database in database_url."
    return None


@contextmanager
def database_errors(place: str) -> Iterator[None]:
    """A server that is away comes out as StoreUnavailable; errors of statements and values as they are."""
    try:
        yield
    except TimeoutError as error:
        raise StoreUnavailable(f"The database at {place} does not answer in time. Try again in a moment.") from error
    except _MISNAMED as error:
        raise StoreUnavailable(f"The database at {place} cannot be used: {refusal(error)}") from error
    except _AWAY as error:
        raise StoreUnavailable(f"The database at {place} cannot be used: {error}. Try again in a moment.") from error
