"""Rows and checkpoint are one transaction: killed anywhere, no event is applied twice or left out."""

import asyncio
import sys
from pathlib import Path

from tests.integration.projections.crashing import counting, totals
from tests.integration.projections.hangar import A, Flown, Hangar, run_and_kill


async def test_killed_again_and_again_it_counts_every_event_once(hangar: Hangar) -> None:
    for _ in range(8):
        await hangar.record(A, *[Flown(aircraft="n1", to="EDDF", minutes=number) for number in range(500)])
    schema = [] if hangar.database is None else [hangar.database.schema]
    reached = 0
    for _ in range(6):
        goal = reached + 100
        command = [sys.executable, str(Path(__file__).with_name("crashing.py")), str(hangar.folder), *schema]
        await asyncio.to_thread(run_and_kill, command, goal)
        reached = goal
    async with hangar.projecting(counting) as running:
        assert await running.rows(A, totals) == [
            {"tenant": A, "id": "all", "flights": 4000, "minutes": 8 * sum(range(500))}
        ]
