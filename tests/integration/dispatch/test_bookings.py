"""Bookings through the API: what can be flown, who holds which aircraft, and how a booking ends."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest

from tests.support.api import Api, book, buy, first_airline, open_route
from tests.support.crew import join
from tests.support.running import Running


@dataclass
class Base:
    """An airline with a 737 at Boston, a route to New York, and two who can fly."""

    owner: Api
    other: Api
    airline_id: str
    subfleet_id: str
    aircraft_id: str
    route_id: str


@pytest.fixture
async def base(system: Running) -> Base:
    owner = Api(await system.set_up(hub_icao="KBOS"))
    airline_id = (await first_airline(owner))["id"]
    subfleet_id, aircraft_id = await buy(owner, airline_id, "B738", "N100VA", "KBOS")
    route_id = await open_route(owner, airline_id, "KBOS", "KJFK")
    other = await join(system, owner, "Paula", airline_id=airline_id)
    return Base(owner, other, airline_id, subfleet_id, aircraft_id, route_id)


def wish(base: Base, **fields: object) -> dict[str, object]:
    return {"kind": "route", "route_id": base.route_id, "aircraft_id": base.aircraft_id, **fields}


async def state_of(base: Base) -> str:
    return (await base.owner.get(f"/aircraft/{base.aircraft_id}"))["state"]


async def test_what_can_be_flown_is_what_leaves_from_here_with_an_aircraft_that_is_here(base: Base) -> None:
    await open_route(base.owner, base.airline_id, "KJFK", "KBOS", 102)

    here = await base.owner.get("/dispatch/options")
    everywhere = await base.owner.get("/dispatch/options", **{"from": "any", "flyable": "all", "sort": "ident"})

    assert [option["route"]["ident"] for option in here["items"]] == ["FJO101"]
    assert here["items"][0]["aircraft"][0]["ok"]
    assert [option["flyable"] for option in everywhere["items"]] == [True, False]
    reasons = everywhere["items"][1]["reasons"]
    assert [reason["code"] for reason in reasons] == ["pilot-elsewhere", "no-aircraft-here"]
    assert all(reason["cure"] for reason in reasons)


async def test_an_empty_list_says_why_and_what_to_do(base: Base) -> None:
    nothing = await base.owner.get("/dispatch/options", **{"from": "EGLL"})

    assert nothing["total"] == 0
    assert "EGLL" in nothing["hint"]


async def test_options_are_paged_and_sorted(base: Base) -> None:
    for number in (102, 103):
        await open_route(base.owner, base.airline_id, "KBOS", "KLGA", number)

    first = await base.owner.get("/dispatch/options", sort="-ident", limit=2)
    second = await base.owner.get("/dispatch/options", sort="-ident", limit=2, cursor=first["next_cursor"])

    idents = [option["route"]["ident"] for page in (first, second) for option in page["items"]]
    assert idents == ["FJO103", "FJO102", "FJO101"]
    assert second["next_cursor"] is None
    await base.owner.get("/dispatch/options", sort="colour", expect=422)
    await base.owner.get("/dispatch/options", cursor="%%%", expect=422)


async def test_the_briefing_before_and_after_booking(base: Base) -> None:
    preview = await base.owner.get("/dispatch/briefing", **wish(base, extra_fuel_kg=500))
    booking_id = (await base.owner.post("/bookings", wish(base, extra_fuel_kg=500)))["id"]
    booked = (await base.owner.get(f"/bookings/{booking_id}"))["briefing"]

    assert preview["bookable"]
    assert preview["load"]["preview"]
    assert not booked["load"]["preview"]
    assert booked["block_minutes"] == preview["block_minutes"]
    assert booked["fuel"]["block_fuel_kg"] == pytest.approx(
        sum(line["kg"] for line in booked["fuel"]["lines"]), abs=0.2
    )
    assert [line["kg"] for line in booked["fuel"]["lines"] if line["key"] == "extra"] == [500]
    assert booked["alternate"]["icao"] in {one["icao"] for one in booked["alternates"]}
    assert all(line["ok"] is not False for line in booked["weights"])


async def test_a_booked_aircraft_is_held_and_nobody_else_gets_it(base: Base) -> None:
    await book(base.owner, base.route_id, base.aircraft_id)

    assert await state_of(base) == "reserved"
    refused = await base.other.post("/bookings", wish(base), expect=409)
    assert refused["type"] == "/problems/claim-taken"
    assert refused["errors"][0]["field"] == "aircraft_id"


async def test_of_two_at_the_same_moment_one_gets_the_aircraft(base: Base) -> None:
    answers = await asyncio.gather(
        *(api.client.post("/api/v1/bookings", json=wish(base)) for api in (base.owner, base.other))
    )

    assert sorted(answer.status_code for answer in answers) == [201, 409]
    refused = next(answer.json() for answer in answers if answer.status_code == 409)
    assert refused["detail"].endswith(".")
    assert (await base.owner.get("/bookings"))["total"] == 1


async def test_cancelling_frees_the_aircraft_and_it_can_be_booked_again(base: Base) -> None:
    booking_id = await book(base.owner, base.route_id, base.aircraft_id)
    await base.owner.post(f"/bookings/{booking_id}/depart", {})
    assert await state_of(base) == "in_flight"

    await base.owner.post(f"/bookings/{booking_id}/cancel", {})

    assert await state_of(base) == "parked"
    assert (await base.owner.get(f"/bookings/{booking_id}"))["status"] == "cancelled"
    await base.owner.post(f"/bookings/{booking_id}/cancel", {}, expect=409)
    await book(base.other, base.route_id, base.aircraft_id)


async def test_another_pilots_booking_is_neither_seen_nor_touched(base: Base) -> None:
    booking_id = await book(base.owner, base.route_id, base.aircraft_id)

    await base.other.get(f"/bookings/{booking_id}", expect=404)
    await base.other.post(f"/bookings/{booking_id}/cancel", {}, expect=403)
    await base.other.post(f"/bookings/{booking_id}/depart", {}, expect=403)
    assert (await base.other.get("/bookings", pilot="me", status="all"))["total"] == 0
    assert (await base.owner.get(f"/bookings/{booking_id}"))["status"] == "booked"


async def test_staff_cancel_anothers_booking_with_a_reason(base: Base) -> None:
    booking_id = await book(base.other, base.route_id, base.aircraft_id)

    refused = await base.owner.post(f"/bookings/{booking_id}/cancel", {}, expect=422)
    assert refused["errors"][0]["field"] == "reason"
    await base.owner.post(f"/bookings/{booking_id}/cancel", {"reason": "The aircraft is needed."})
    base.other.position = base.owner.position
    assert (await base.other.get(f"/bookings/{booking_id}"))["ended_reason"] == "The aircraft is needed."


async def test_the_clock_gives_up_what_is_not_flown(system: Running, base: Base) -> None:
    booking_id = await book(base.owner, base.route_id, base.aircraft_id)
    expires_at = (await base.owner.get(f"/bookings/{booking_id}"))["expires_at"]
    assert expires_at == "2026-06-03T09:00:00.000Z"

    system.clock.forward(hours=49)
    await system.system.jobs.run_due_now()
    await system.settle()

    assert (await base.owner.get(f"/bookings/{booking_id}"))["status"] == "expired"
    assert await state_of(base) == "parked"


async def test_closing_a_route_cancels_its_bookings_with_the_reason(system: Running, base: Base) -> None:
    booking_id = await book(base.owner, base.route_id, base.aircraft_id)

    await base.owner.post(f"/routes/{base.route_id}/close", {"reason": "Too few passengers."})
    await system.settle()

    booking = await base.owner.get(f"/bookings/{booking_id}")
    assert booking["status"] == "cancelled"
    assert "Too few passengers." in booking["ended_reason"]
    assert await state_of(base) == "parked"


async def test_suspending_a_pilot_cancels_what_he_has_booked(system: Running, base: Base) -> None:
    booking_id = await book(base.other, base.route_id, base.aircraft_id)
    pilot_id = (await base.other.get("/me"))["pilots"][0]["id"]

    await base.owner.post(f"/pilots/{pilot_id}/suspend", {"reason": "A hard landing."})
    await system.settle()

    assert (await base.owner.get(f"/bookings/{booking_id}"))["status"] == "cancelled"
    refused = await base.other.post("/bookings", wish(base), expect=409)
    assert refused["rule"] == "pilot-not-active"


async def test_free_and_ferry_flights_go_anywhere_and_a_ferry_is_empty(base: Base) -> None:
    free = await base.owner.post(
        "/bookings", {"kind": "free", "aircraft_id": base.aircraft_id, "departure": "KBOS", "arrival": "KORD"}
    )
    booked = await base.owner.get(f"/bookings/{free['id']}")
    assert booked["passengers"] > 0
    await base.owner.post(f"/bookings/{free['id']}/cancel", {})

    ferry = await base.owner.post(
        "/bookings", {"kind": "ferry", "aircraft_id": base.aircraft_id, "departure": "BOS", "arrival": "LAX"}
    )
    booked = await base.owner.get(f"/bookings/{ferry['id']}")
    assert (booked["departure"]["icao"], booked["arrival"]["icao"]) == ("KBOS", "KLAX")
    assert (booked["passengers"], booked["cargo_kg"]) == (0, 0)


@pytest.mark.parametrize(
    ("fields", "status", "field"),
    [
        ({"aircraft_id": "nothing"}, 422, "aircraft_id"),
        ({"route_id": "nothing"}, 422, "route_id"),
        ({"route_id": None}, 422, "route_id"),
        ({"kind": "free", "departure": "KBOS", "arrival": "QQQQ"}, 422, "arrival"),
        ({"kind": "free", "departure": "KBOS"}, 422, "arrival"),
        ({"kind": "ferry", "departure": "KBOS", "arrival": "KBOS"}, 422, "arrival"),
        ({"kind": "free", "departure": "KSFO", "arrival": "KBOS"}, 409, "departure"),
        ({"kind": "free", "departure": "KBOS", "arrival": "YSSY"}, 409, "aircraft_id"),
        ({"alternate": "KJFK"}, 422, "alternate"),
        ({"planned_departure_at": "2026-05-31T08:00:00Z"}, 422, "planned_departure_at"),
        ({"planned_departure_at": "2026-08-31T08:00:00Z"}, 422, "planned_departure_at"),
        ({"planned_departure_at": "2026-06-01T09:00:00"}, 422, "planned_departure_at"),
        ({"extra_fuel_kg": -1}, 422, "extra_fuel_kg"),
        ({"extra_fuel_kg": 99_999}, 409, "aircraft_id"),
        ({"colour": "red"}, 422, "colour"),
    ],
)
async def test_what_cannot_be_booked_is_refused_on_its_field(
    base: Base, fields: dict[str, object], status: int, field: str
) -> None:
    refused = await base.owner.post("/bookings", wish(base, **fields), expect=status)

    assert [error["field"] for error in refused["errors"]] == [field]
    assert (await base.owner.get("/bookings", status="all"))["total"] == 0


async def test_one_booking_per_pilot_and_per_route_when_the_airline_says_so(base: Base) -> None:
    changes = {"one_booking_per_pilot": True, "one_booking_per_route": True}
    await base.owner.patch(f"/airlines/{base.airline_id}/settings", {"changes": changes})
    second = await base.owner.post(
        "/aircraft", {"subfleet_id": base.subfleet_id, "registration": "N200VA", "location": "KBOS"}
    )
    await book(base.owner, base.route_id, base.aircraft_id)

    mine = await base.owner.post("/bookings", wish(base, aircraft_id=second["id"]), expect=409)
    theirs = await base.other.post("/bookings", wish(base, aircraft_id=second["id"]), expect=409)

    assert mine["rule"] == "limit"
    assert theirs["type"] == "/problems/claim-taken"
    assert theirs["errors"][0]["field"] == "route_id"


async def test_an_aircraft_that_others_may_book_too(base: Base) -> None:
    await base.owner.patch(f"/airlines/{base.airline_id}/settings", {"changes": {"aircraft_exclusive_booking": False}})

    await book(base.owner, base.route_id, base.aircraft_id)
    await book(base.other, base.route_id, base.aircraft_id)

    assert (await base.owner.get("/bookings"))["total"] == 2


async def test_a_flight_off_blocks_is_on_the_live_map_where_its_time_puts_it(system: Running, base: Base) -> None:
    booking_id = await book(base.owner, base.route_id, base.aircraft_id)
    assert (await base.owner.get("/flights/live"))["items"] == []
    await base.owner.post(f"/bookings/{booking_id}/depart", {})

    system.clock.forward(minutes=30)
    (flight,) = (await base.owner.get("/flights/live"))["items"]
    assert 45 < flight["progress_percent"] < 55
    assert 40.6 < flight["lat"] < 42.4
    assert not flight["overdue"]

    system.clock.forward(hours=3)
    (flight,) = (await base.owner.get("/flights/live"))["items"]
    assert flight["overdue"]
    assert flight["lat"] == pytest.approx(40.64, abs=0.01)
    refused = await base.owner.post(
        f"/bookings/{booking_id}/depart", {"block_off_at": "2026-06-01T08:00:00Z"}, expect=409
    )
    assert refused["rule"] == "wrong-state"


async def test_bookings_as_csv(base: Base) -> None:
    await book(base.owner, base.route_id, base.aircraft_id)

    answer = await base.owner.client.get("/api/v1/bookings", headers={"Accept": "text/csv"})

    header, row = answer.text.strip().split("\r\n")
    assert header.startswith("id,number,kind,status,ident")
    assert "FJO101" in row


async def test_someone_without_a_pilot_record_cannot_book(system: Running, base: Base) -> None:
    clerk = await join(system, base.owner, "Clerk", abilities=("dispatch.manage",))

    refused = await clerk.post("/bookings", wish(base), expect=403)

    assert refused["type"] == "/problems/no-pilot-record"
    await clerk.get("/dispatch/options", expect=403)
