"""Many routes at once through the API: a preview that writes nothing, then exactly that, and all of it back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.running import Running
from tests.support.small_airline import SmallAirline, small_airline


@pytest.fixture
async def airline(system: Running) -> SmallAirline:
    return await small_airline(system)


def pattern(airline: SmallAirline, **changes: Any) -> dict[str, Any]:
    return {
        "airline_id": airline.airline_id,
        "pattern": {
            "hubs": ["KBOS"],
            "spokes": ["KBED", "KPVD", "BDL"],
            "times": ["7:00"],
            "spacing_minutes": 15,
            "first_number": 201,
            "subfleet_ids": [airline.subfleet_id],
            **changes,
        },
    }


def bulk(airline: SmallAirline, plan: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """What opens the rows of a preview."""
    rows = [
        {
            "flight_number": row["flight_number"],
            "departure": row["departure_code"],
            "arrival": row["arrival_code"],
            "departure_time": row["departure_time"],
            "days": row["days"],
            "subfleet_ids": row["subfleet_ids"],
            "block_minutes": row["block_minutes"] if row["block_entered"] else None,
        }
        for row in plan["rows"]
    ]
    return {"airline_id": airline.airline_id, "rows": rows, "seal": plan["seal"], **changes}


async def head(airline: SmallAirline) -> int:
    return int((await airline.get("/history?limit=1"))["items"][0]["position"])


async def undo_last(airline: SmallAirline, command: str) -> dict[str, Any]:
    items = (await airline.get("/history?limit=200"))["items"]
    command_id = next(one["command"]["id"] for one in items if one["command"]["name"] == command)
    return await airline.post(f"/history/commands/{command_id}/undo", {})


async def test_a_preview_writes_nothing_and_says_what_is_checked(airline: SmallAirline) -> None:
    before = await head(airline)
    plan = await airline.post("/routes/plan", pattern(airline, spokes=["KBED", "KPVD", "EGLL", "ZQZQ"]))
    assert await head(airline) == before
    assert plan["unknown"] == ["ZQZQ"]
    assert [row["ident"] for row in plan["rows"]] == ["FJO201", "FJO202", "FJO203", "FJO204", "FJO205", "FJO206"]
    far = plan["rows"][4]
    assert (far["arrival"]["icao"], [check["code"] for check in far["checks"]]) == ("EGLL", ["range"])
    assert far["can_be"]
    assert far["arrival"]["timezone"] == "Europe/London"
    assert all(row["block_minutes"] > 0 for row in plan["rows"])
    totals = plan["totals"]
    assert (totals["routes"], totals["weekly_flights"]) == (6, 42)
    assert totals["needed"][0]["subfleet_ids"] == [airline.subfleet_id]
    assert totals["needed"][0]["aircraft"] >= 3


async def test_what_was_previewed_is_opened_in_one_append_and_taken_back_as_one(airline: SmallAirline) -> None:
    plan = await airline.post("/routes/plan", pattern(airline))
    done = await airline.post("/routes/bulk", bulk(airline, plan), 201)
    assert len(done["route_ids"]) == 6
    routes = (await airline.get("/routes?limit=50"))["items"]
    shown = {
        row["ident"]: (row["departure_time"], row["arrival_time"], row["block_minutes"], row["days"])
        for row in plan["rows"]
    }
    opened = {
        row["ident"]: (row["departure_time"], row["arrival_time"], row["block_minutes"], row["days"]) for row in routes
    }
    assert opened == shown
    entries = (await airline.get("/history?type=network.route_opened&limit=50"))["items"]
    assert len({entry["command"]["id"] for entry in entries}) == 1

    undone = await undo_last(airline, "open_routes")
    assert (await airline.get("/routes"))["total"] == 0
    again = await airline.post(f"/history/commands/{undone['command_id']}/undo", {})
    assert again["undoes"] == undone["command_id"]
    assert (await airline.get("/routes"))["total"] == 6


async def test_saying_it_twice_opens_it_once(airline: SmallAirline) -> None:
    plan = await airline.post("/routes/plan", pattern(airline))
    body, key = bulk(airline, plan), {"Idempotency-Key": "the-same-wish"}
    answers = [await airline.owner.post("/api/v1/routes/bulk", json=body, headers=key) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json()["route_ids"] == answers[1].json()["route_ids"]
    await airline.running.settle()
    assert (await airline.get("/routes"))["total"] == 6


@pytest.mark.parametrize("move", ["a route of the same pair", "longer taxi times"])
async def test_a_world_that_moved_since_is_a_conflict(airline: SmallAirline, move: str) -> None:
    plan = await airline.post("/routes/plan", pattern(airline))
    if move == "longer taxi times":
        changes = {"changes": {"taxi_out_minutes": 25}}
        assert (await airline.owner.patch("/api/v1/settings", json=changes)).status_code == 200
    else:
        route = {"flight_number": 900, "departure": "KBOS", "arrival": "KPVD", "departure_time": "07:15"}
        await airline.post("/routes", {"airline_id": airline.airline_id, **route}, 201)
    before = (await airline.get("/routes"))["total"]
    refused = await airline.owner.post("/api/v1/routes/bulk", json=bulk(airline, plan))
    assert (refused.status_code, refused.json()["rule"]) == (409, "preview-moved")
    assert (await airline.get("/routes"))["total"] == before


async def test_numbers_and_flights_that_are_there_already_are_errors_of_their_rows(airline: SmallAirline) -> None:
    await airline.post("/routes/bulk", bulk(airline, await airline.post("/routes/plan", pattern(airline))), 201)
    again = await airline.post("/routes/plan", pattern(airline))
    # The numbers go on behind those that are taken; the flights themselves are there already.
    assert [row["flight_number"] for row in again["rows"]] == [207, 208, 209, 210, 211, 212]
    assert {check["code"] for row in again["rows"] for check in row["checks"]} == {"same-flight"}
    assert not any(row["can_be"] for row in again["rows"])
    refused = await airline.owner.post("/api/v1/routes/bulk", json=bulk(airline, again))
    assert (refused.status_code, refused.json()["rule"]) == (409, "row-refused")

    rows = [{**row, "flight_number": 201, "departure_time": "19:00"} for row in bulk(airline, again)["rows"][:2]]
    edited = await airline.post("/routes/plan", {"airline_id": airline.airline_id, "rows": rows})
    codes = [{check["code"] for check in row["checks"] if check["level"] == "error"} for row in edited["rows"]]
    assert codes == [{"number-twice", "number-taken"}] * 2
    fixed = [{**row, "flight_number": 301 + index} for index, row in enumerate(rows)]
    good = await airline.post("/routes/plan", {"airline_id": airline.airline_id, "rows": fixed})
    assert [check["code"] for check in good["rows"][0]["checks"]] == ["same-pair"]
    assert len((await airline.post("/routes/bulk", bulk(airline, good), 201))["route_ids"]) == 2


async def test_a_plan_has_an_end(airline: SmallAirline) -> None:
    many = {"spokes": [f"K{one}" for one in ("PVD", "BED", "ORH", "MHT", "PWM", "BGR", "HYA", "ACK", "MVY")]}
    times = [f"{hour:02}:00" for hour in range(8, 20)]
    hubs = ["KBOS", "KBDL", "KALB", "KSYR", "KROC"]
    plan = await airline.post("/routes/plan", pattern(airline, **many, times=times, hubs=hubs, spacing_minutes=1))
    assert len(plan["rows"]) == 500
    assert plan["left_out"] == 9 * 12 * 5 * 2 - 500


async def test_only_who_may_manage_the_network_plans_and_the_airline_must_be_there(airline: SmallAirline) -> None:
    body = pattern(airline)
    nobody = await airline.running.new_client().post("/api/v1/routes/plan", json=body)
    assert nobody.status_code == 401
    unknown = await airline.owner.post("/api/v1/routes/plan", json={**body, "airline_id": "none"})
    assert (unknown.status_code, unknown.json()["errors"][0]["field"]) == (422, "airline_id")
    both = await airline.owner.post("/api/v1/routes/plan", json={**body, "rows": []})
    assert both.status_code == 422


async def test_many_routes_are_changed_at_once_and_back(airline: SmallAirline) -> None:
    made = await airline.post("/routes/bulk", bulk(airline, await airline.post("/routes/plan", pattern(airline))), 201)
    ids = made["route_ids"]
    before = (await airline.get("/routes?limit=50"))["items"]

    body = {"ids": ids, "action": "change", "shift_minutes": -480, "days": 31}
    assert (await airline.post("/routes/change-many", body))["changed"] == 6
    moved = (await airline.get("/routes?limit=50"))["items"]
    assert moved[0]["departure_time"] == "23:00"
    assert moved[0]["days"] == 79  # Monday to Friday at 07:00 is Sunday to Thursday at 23:00
    assert [row["block_minutes"] for row in moved] == [row["block_minutes"] for row in before]

    await undo_last(airline, "change_routes")
    assert [(row["departure_time"], row["days"]) for row in (await airline.get("/routes?limit=50"))["items"]] == [
        (row["departure_time"], row["days"]) for row in before
    ]
    await airline.post("/routes/change-many", {"ids": ids[:3], "action": "deactivate"})
    assert (await airline.get("/routes?status=active"))["total"] == 3
    await airline.post("/routes/change-many", {"ids": ids, "action": "activate"})
    assert (await airline.get("/routes?status=active"))["total"] == 6
    await undo_last(airline, "change_routes")
    assert (await airline.get("/routes?status=active"))["total"] == 3
    await airline.post("/routes/change-many", {"ids": ids, "action": "close", "reason": "End of season."})
    assert (await airline.get("/routes"))["total"] == 0
    await undo_last(airline, "change_routes")
    assert (await airline.get("/routes?status=active"))["total"] == 3


async def test_one_route_that_cannot_be_changed_refuses_all_by_its_name(airline: SmallAirline) -> None:
    made = await airline.post("/routes/bulk", bulk(airline, await airline.post("/routes/plan", pattern(airline))), 201)
    ids = made["route_ids"]
    await airline.post(f"/routes/{ids[2]}/close", {"reason": ""})
    refused = await airline.owner.post("/api/v1/routes/change-many", json={"ids": ids, "action": "deactivate"})
    assert refused.status_code == 409
    assert refused.json()["detail"].startswith("FJO203: ")
    assert (await airline.get("/routes?status=active"))["total"] == 5
    nothing = await airline.owner.post("/api/v1/routes/change-many", json={"ids": ids, "action": "change"})
    assert nothing.status_code == 422


async def test_a_preview_of_a_change_says_what_it_would_do_and_break_and_writes_nothing(airline: SmallAirline) -> None:
    rounds = await airline.post("/routes/plan", pattern(airline, spokes=["KBED"], times=["7:00", "11:00"]))
    ids = (await airline.post("/routes/bulk", bulk(airline, rounds), 201))["route_ids"]
    wish = {"kind": "route", "route_id": ids[0], "aircraft_id": airline.aircraft_id}
    await airline.post("/bookings", {**wish, "airline_id": airline.airline_id}, 201)
    before = await head(airline)

    # Moved by four hours the first round would leave together with the second, which stays.
    body = {"ids": ids[:2], "action": "change", "shift_minutes": 240}
    shown = await airline.post("/routes/change-many/preview", body)
    first = shown["rows"][0]
    assert (first["before"]["departure_time"], first["after"]["departure_time"]) == ("07:00", "11:00")
    assert {check["code"] for check in first["checks"]} == {"booked", "same-flight"}
    assert (shown["changed"], shown["open_bookings"], shown["can_be"]) == (2, 1, True)
    assert await head(airline) == before

    # All of them moved together meet nobody; what changes nothing is said to.
    assert not [
        check
        for row in (await airline.post("/routes/change-many/preview", {**body, "ids": ids}))["rows"]
        for check in row["checks"]
        if check["code"] == "same-flight"
    ]
    assert (await airline.post("/routes/change-many/preview", {"ids": ids, "action": "activate"}))["changed"] == 0

    # What is shown is what is done.
    await airline.post("/routes/change-many", body)
    assert (await airline.get(f"/routes/{ids[0]}"))["departure_time"] == first["after"]["departure_time"]
    assert (await airline.get(f"/routes/{ids[0]}"))["arrival_time"] == first["after"]["arrival_time"]
    await airline.post("/routes/change-many", {"ids": ids[:1], "action": "close"})
    closed = await airline.post("/routes/change-many/preview", {"ids": ids, "action": "deactivate"})
    assert (closed["rows"][0]["after"], closed["can_be"]) == (None, False)


async def test_a_route_and_its_way_back_are_opened_and_taken_back_in_one_step(airline: SmallAirline) -> None:
    out = {"airline_id": airline.airline_id, "departure": "KBOS", "arrival": "KPVD", "departure_time": "8:00"}
    way_back = {"flight_number": 702, "departure_time": "10:30"}
    made = await airline.post("/routes", {**out, "flight_number": 701, "way_back": way_back}, 201)
    back = await airline.get(f"/routes/{made['return_id']}")
    assert (back["departure"]["icao"], back["arrival"]["icao"], back["departure_time"]) == ("KPVD", "KBOS", "10:30")
    assert back["arrival_time"] > "10:30"

    # A number that is taken refuses both, on the field of the way back.
    refused = await airline.owner.post(
        "/api/v1/routes", json={**out, "flight_number": 703, "way_back": {"flight_number": 702}}
    )
    assert refused.status_code == 409
    assert [one["field"] for one in refused.json()["errors"]] == ["way_back.flight_number"]
    same = await airline.owner.post(
        "/api/v1/routes", json={**out, "flight_number": 703, "way_back": {"flight_number": 703}}
    )
    assert same.json()["errors"][0]["field"] == "way_back.flight_number"
    assert (await airline.get("/routes?departure=KBOS&arrival=KPVD"))["total"] == 1
    assert (await airline.get("/routes?departure=KPVD&arrival=KBOS"))["total"] == 1
    await undo_last(airline, "open_pair")
    for route_id in (made["id"], made["return_id"]):
        assert (await airline.get(f"/routes/{route_id}"))["status"] == "closed"


async def test_routes_that_were_flown_are_not_unopened(airline: SmallAirline) -> None:
    plan = await airline.post("/routes/plan", pattern(airline, spokes=["KBED"], times=[]))
    made = await airline.post("/routes/bulk", bulk(airline, plan), 201)
    wish = {"kind": "route", "route_id": made["route_ids"][0], "aircraft_id": airline.aircraft_id}
    await airline.post("/bookings", {**wish, "airline_id": airline.airline_id}, 201)
    items = (await airline.get("/history?limit=200"))["items"]
    command_id = next(one["command"]["id"] for one in items if one["command"]["name"] == "open_routes")
    refused = await airline.owner.post(f"/api/v1/history/commands/{command_id}/undo", json={})
    assert (refused.status_code, refused.json()["rule"]) == (409, "used-since")


@pytest.mark.parametrize("first", ["0001-01-01", "9999-12-31"])
async def test_days_at_the_end_of_the_calendar_are_no_fault_of_the_program(airline: SmallAirline, first: str) -> None:
    """A typed year may be anything; clocks are not known for all of them."""
    plan = await airline.post("/routes/plan", {**pattern(airline), "terms": {"valid_from": first}}, 200)
    assert [row["can_be"] for row in plan["rows"]] == [True] * 6
    route = {"airline_id": airline.airline_id, "departure": "KBOS", "arrival": "KBED", "valid_from": first}
    back = {"flight_number": 902, "departure_time": "23:00"}
    opened = await airline.post(
        "/routes", {**route, "flight_number": 901, "departure_time": "08:00", "way_back": back}, 201
    )
    change = {"ids": [opened["id"]], "action": "change", "departure_time": "00:10"}
    await airline.post("/routes/change-many/preview", change, 200)

    refused = await airline.owner.get("/api/v1/routes/timetable", params={"week": first})
    assert refused.status_code == 422
    assert [one["field"] for one in refused.json()["errors"]] == ["week"]
