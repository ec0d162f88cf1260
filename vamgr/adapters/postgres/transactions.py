"""One long transaction of a tenant, used from a thread beside the event loop: what copies an airline as a whole."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, Literal, TypeVar

from vamgr.adapters.postgres.connections import Connection, Database, database_errors

T = TypeVar("T")
Mode = Literal["ISOLATION LEVEL REPEATABLE READ READ ONLY", "READ WRITE"]
_PAGE = 1000
_STATEMENT_SECONDS = 3600.0  # counting a million events takes its time


class Session:
    """The connection of a transaction. Used by one thread at a time. Everything blocks; what the database says of
    values is raised as it is, and StoreUnavailable for one that is away."""

    def __init__(self, database: Database, connection: Connection) -> None:
        self._database = database
        self._connection = connection

    def do(self, statement: str, *values: Any) -> None:
        self.wait(self._connection.execute(statement, *values, timeout=_STATEMENT_SECONDS))

    def value(self, query: str, *values: Any) -> Any:
        return self.wait(self._connection.fetchval(query, *values, timeout=_STATEMENT_SECONDS))

    def row(self, query: str, *values: Any) -> Any:
        return self.wait(self._connection.fetchrow(query, *values, timeout=_STATEMENT_SECONDS))

    def rows(self, query: str, *values: Any, at_once: int = _PAGE) -> Iterator[tuple[Any, ...]]:
        """Page by page, while other things may be asked in between."""
        cursor = self.wait(self._connection.cursor(query, *values))
        while page := self.wait(cursor.fetch(at_once)):
            yield from map(tuple, page)

    def wait(self, asked: Any) -> Any:
        return self._database.wait(self._with_errors(asked))

    def asked(self, question: Any) -> Any:
        """The result of a coroutine function over the connection."""
        return self.wait(question(self._connection))

    async def _with_errors(self, asked: Coroutine[Any, Any, T]) -> T:
        with database_errors(self._database.place):
            return await asked

    def give_up(self) -> None:
        """Whatever was done is not. Never raises: a connection that breaks has lost it as well."""
        try:
            if not self._connection.is_closed():
                self.do("ROLLBACK")
        except Exception:
            self._connection.terminate()


@contextmanager
def transaction(database: Database, tenant: str, mode: Mode) -> Iterator[Session]:
    """Bound to the tenant. Committed at the end of the block, and rolled back when that is left by an error."""
    lent = database.bound(tenant)
    session = Session(database, database.wait(lent.__aenter__()))
    try:
        session.do(f"BEGIN {mode}")
        try:
            yield session
            session.do("COMMIT")
        except BaseException:
            session.give_up()
            raise
    finally:
        database.wait(lent.__aexit__(None, None, None))
