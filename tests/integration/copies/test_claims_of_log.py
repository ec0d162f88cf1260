"""What the tables of claims and numbers hold follows from the log; that it does after every test of the API is seen to
by `tests.support.running.running_system`. Here: that what does not follow is found."""

from __future__ import annotations

from pathlib import Path

from tests.support.running import running_system
from tests.support.small_airline import small_airline
from vamgr.copies.claims import differing_claims
from vamgr.runtime import System


async def _written(system: System, sql: str, *values: object) -> list[str]:
    """What is found after somebody has written into the log's tables, which is then undone."""
    await system.store.side(lambda connection: connection.execute("CREATE TABLE kept AS SELECT * FROM claims") and None)
    numbers = system.store.query("SELECT tenant, scope, last FROM numbers")
    await system.store.side(lambda connection: connection.execute(sql, values) and None)
    found = await differing_claims(system)

    def undo(connection: object) -> None:
        connection.execute("DELETE FROM claims")  # type: ignore[attr-defined]
        connection.execute("INSERT INTO claims SELECT * FROM kept")  # type: ignore[attr-defined]
        connection.execute("DROP TABLE kept")  # type: ignore[attr-defined]
        connection.execute("DELETE FROM numbers")  # type: ignore[attr-defined]
        connection.executemany("INSERT INTO numbers VALUES (?, ?, ?)", numbers)  # type: ignore[attr-defined]

    await system.store.side(undo)
    return found


async def test_claims_and_numbers_that_do_not_follow_from_the_log_are_found(tmp_path: Path) -> None:
    async with running_system(tmp_path / "data") as running:
        flying = await small_airline(running)
        await flying.book()
        system = running.system

        lost = await _written(system, "DELETE FROM claims WHERE scope = 'registration'")
        assert lost == [
            f"“N172AB” (registration) should be held by aircraft-{flying.aircraft_id}, as its events say, and is not."
        ]
        extra = await _written(
            system, "INSERT INTO claims VALUES (?, 'registration', 'N1', 'aircraft-1')", system.tenant
        )
        assert extra == ["“N1” (registration) is held by aircraft-1, though its events do not say so."]
        other = await _written(system, "UPDATE claims SET holder = 'airline-1' WHERE scope = 'airline-icao'")
        assert len(other) == 2
        used = await _written(system, "UPDATE numbers SET last = 0 WHERE scope = 'booking'")
        assert used == ["The next number of booking would be 1, but 1 is in use."]
        assert await differing_claims(system) == []
