"""A projection that takes every event sees all of them in order, personal fields as they are stored."""

from typing import Any

from sqlalchemy import Column, Integer, String

from tests.integration.projections.hangar import A, Bought, Hangar, Ignored, Joined, table
from vamgr.kernel.projection import Projection


async def test_every_event_comes_once_in_order_and_sealed(hangar: Hangar) -> None:
    seen = table("seen", Column("position", Integer, primary_key=True), Column("said", String, nullable=False))
    projection = Projection("seen", version=1, tables=[seen])

    @projection.on(Bought)
    def _bought(tx: Any, event: Bought, recorded: Any) -> None:
        tx.patch(seen, recorded.position, said=f"bought at {event.location}")

    @projection.on_any()
    def _any(tx: Any, recorded: Any) -> None:
        tx.put(seen, position=recorded.position, said=f"{recorded.type} {recorded.data.decode()}")

    await hangar.record(A, Ignored(note="a"), Joined(user_id="u", name="Ada"), Bought(aircraft="n1", location="EDDF"))
    async with hangar.projecting(projection) as running:
        rows = await running.rows(A, seen)
    assert [row["position"] for row in rows] == [1, 2, 3]
    assert rows[0]["said"] == 'hangar.ignored {"note":"a"}'
    assert rows[1]["said"].startswith("hangar.joined")
    assert "Ada" not in rows[1]["said"]
    assert rows[2]["said"] == "bought at EDDF"
