"""An event that a projection cannot take stops that projection for that tenant, visibly, and nothing else."""

import pytest

from tests.integration.projections.hangar import NOON, A, B, Bought, Flown, Hangar, Running, fleet, places
from vamgr.kernel.errors import NotFound
from vamgr.kernel.event import NewEvent
from vamgr.kernel.ids import uuid7
from vamgr.kernel.projection import Projection
from vamgr.kernel.projection_status import ProjectionStatus
from vamgr.kernel.store import ANY_VERSION, StreamWrite


class Fault:
    """Makes a projection fail at one aircraft until it is mended."""

    def __init__(self, projection: Projection) -> None:
        self.broken = True
        handler = projection.handlers[Bought]

        def bought(tx, event, recorded):  # type: ignore[no-untyped-def]
            handler(tx, event, recorded)
            if self.broken and event.aircraft == "bad":
                raise ZeroDivisionError("no seats")

        projection.handlers[Bought] = bought


def status(running: Running, projection: str, tenant: str) -> ProjectionStatus:
    return next(
        entry for entry in running.projector.status() if (entry.projection, entry.tenant) == (projection, tenant)
    )


async def test_only_the_projection_and_tenant_of_the_bad_event_park(hangar: Hangar) -> None:
    (one, aircraft), (two, counts) = fleet(), places()
    Fault(one)
    await hangar.record(A, Bought(aircraft="n1", location="EDDF"), Bought(aircraft="bad", location="EDDF"))
    await hangar.record(A, Bought(aircraft="n3", location="EDDF"))
    await hangar.record(B, Bought(aircraft="n9", location="KJFK"))
    async with hangar.projecting(one, two) as running:
        await running.projector.catch_up(A)
        await running.projector.catch_up(B)
        parked = status(running, "fleet", A)
        assert (parked.status, parked.position, parked.failed_position, parked.lag) == ("parked", 1, 2, 2)
        assert parked.error == "hangar.bought: ZeroDivisionError: no seats"
        # Everything before the bad event is there, nothing of it nor after it.
        assert [row["id"] for row in running.now(A, aircraft)] == ["n1"]
        assert [row["aircraft"] for row in running.now(A, counts)] == [3]
        assert [row["id"] for row in running.now(B, aircraft)] == ["n9"]
        assert status(running, "fleet", B).status == status(running, "places", A).status == "live"


async def test_what_is_parked_holds_up_nobody_who_waits(hangar: Hangar) -> None:
    (one, _), (two, counts) = fleet(), places()
    Fault(one)
    async with hangar.projecting(one, two) as running:
        await hangar.record(A, Bought(aircraft="bad", location="EDDF"))
        for number in range(3):
            position = await hangar.record(A, Bought(aircraft=f"n{number}", location="EDDF"))
            assert await running.projector.applied.reached(A, position, 5)
        assert [row["aircraft"] for row in running.now(A, counts)] == [4]


async def test_it_goes_on_after_the_fix_and_a_retry(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    fault = Fault(projection)
    async with hangar.projecting(projection) as running:
        await hangar.record(A, Bought(aircraft="bad", location="EDDF"), Bought(aircraft="n2", location="EDDF"))
        await running.projector.catch_up(A)
        before = running.projector.revision(A)
        assert not await running.projector.retry("fleet", A)
        assert status(running, "fleet", A).status == "parked"
        fault.broken = False
        assert await running.projector.retry("fleet", A)
        await hangar.record(A, Flown(aircraft="n2", to="EGLL"))
        assert {row["id"]: row["location"] for row in await running.rows(A, aircraft)} == {"bad": "EDDF", "n2": "EGLL"}
        assert status(running, "fleet", A).error is None
        assert running.projector.revision(A) != before
        with pytest.raises(NotFound, match="not parked"):
            await running.projector.retry("fleet", A)


async def test_a_new_start_tries_again(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    fault = Fault(projection)
    await hangar.record(A, Bought(aircraft="bad", location="EDDF"))
    async with hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
    fault.broken = False
    async with hangar.projecting(projection) as running:
        assert [row["id"] for row in await running.rows(A, aircraft)] == ["bad"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"location": None}, "NOT NULL constraint failed"),
        ({"location": NOON}, "takes text, not datetime"),
        ({"minutes": 1.5}, "takes a whole number"),
        ({"minutes": 2**70}, ("OverflowError", "out of int64 range")),
        ({"grounded": 1}, "takes True or False"),
        ({"visited": {NOON}}, "not JSON serializable"),
        ({"colour": "red"}, "has no column colour"),
    ],
)
async def test_values_that_a_table_cannot_keep_park_it(
    hangar: Hangar, row: dict[str, object], words: str | tuple[str, ...]
) -> None:
    projection, aircraft = fleet()

    def bought(tx, event, recorded):  # type: ignore[no-untyped-def]
        good = {"id": event.aircraft, "location": "EDDF", "price": 1.0, "visited": []}
        tx.put(aircraft, **(good | row if event.aircraft == "bad" else good))

    projection.handlers[Bought] = bought
    async with hangar.projecting(projection) as running:
        await hangar.record(A, *[Bought(aircraft=name, location="EDDF") for name in ("n1", "bad", "n3")])
        await running.projector.catch_up(A)
        parked = status(running, "fleet", A)
        assert parked.failed_position == 2
        assert any(said in str(parked.error) for said in ([words] if isinstance(words, str) else words))
        assert [found["id"] for found in running.now(A, aircraft)] == ["n1"]


async def test_an_event_that_cannot_be_read_parks_those_who_want_it(hangar: Hangar) -> None:
    (one, _), (two, _) = fleet(), places()
    del two.handlers[Bought]
    two.handlers.pop(Flown)
    broken = NewEvent(uuid7(), "hangar.bought", 1, b'{"aircraft": 5}', b"{}")
    unknown = NewEvent(uuid7(), "hangar.of_the_future", 1, b"{}", b"{}")
    writes = [StreamWrite("hangar-1", ANY_VERSION, [unknown, broken])]
    hangar.heads.advance(A, (await hangar.store.append(A, writes, recorded_at=NOON)).last)
    async with hangar.projecting(one, two) as running:
        await running.projector.catch_up(A)
        assert status(running, "fleet", A).failed_position == 2
        assert "does not fit" in str(status(running, "fleet", A).error)
        assert status(running, "places", A).status == "live"
