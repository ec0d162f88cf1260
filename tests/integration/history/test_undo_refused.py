"""When there is no way back, and who may go it: each with the sentence that a person reads."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx

from tests.support.running import PASSWORD, Running
from tests.support.small_airline import SmallAirline, small_airline


async def newest(airline: SmallAirline, command: str) -> str:
    """The id of the last command of this name."""
    items = (await airline.get(f"/history?command_name={command}&limit=1"))["items"]
    return str(items[0]["command"]["id"])


async def seen_by(client: httpx.AsyncClient, command_id: str) -> dict[str, Any]:
    answer = await client.get(f"/api/v1/history/commands/{command_id}/undo")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def refused(airline: SmallAirline, command_id: str, status: int = 409) -> dict[str, Any]:
    """The problem of undoing it; looking at it first says the same."""
    seen = await seen_by(airline.owner, command_id)
    assert not seen["possible"]
    assert not seen["consequences"] + seen["changes"] + seen["money"]
    answer = await airline.owner.post(f"/api/v1/history/commands/{command_id}/undo", json={})
    assert answer.status_code == status, answer.text
    problem: dict[str, Any] = answer.json()
    assert seen["sentence"] == problem["detail"] or seen["sentence"] in {one["message"] for one in problem["errors"]}
    return problem


async def registered(system: Running, airline: SmallAirline, name: str, **more: Any) -> httpx.AsyncClient:
    body = {"email": f"{name}@example.org", "display_name": name, "password": PASSWORD, "role": "pilot", **more}
    answer = await airline.owner.post("/api/v1/users", json=body)
    assert answer.status_code == 201, answer.text
    await system.settle()
    return await system.sign_in(f"{name}@example.org")


async def test_what_a_preview_shows_is_what_is_done(system: Running) -> None:
    airline = await small_airline(system)
    await airline.fly()
    pirep = (await airline.get("/pireps"))["items"][0]
    await airline.post(f"/pireps/{pirep['id']}/reject", {"reason": "Not flown."})
    command = await newest(airline, "reject_pirep")
    seen = await seen_by(airline.owner, command)
    assert seen["possible"]
    assert seen["sentence"].endswith("hours, places, rank, awards and money are as they were.")
    changes = {(one["topic"].split(":")[0], one["what"]): (one["before"], one["after"]) for one in seen["changes"]}
    assert changes["aircraft", "location"] == ("KBOS", "KBED")
    assert changes["aircraft", "minutes"] == (0, 60)
    assert changes["pilots", "minutes"] == (0, 60)
    money = {one["party"]: one["amount_minor"] for one in seen["money"]}
    cash = await cash_minor(airline)
    assert await newest(airline, "reject_pirep") == command, "looking has changed nothing"

    await airline.post(f"/history/commands/{command}/undo", {})
    assert await cash_minor(airline) - cash == money["airline"]
    assert money["pilot"] == (await airline.pilot())["balance_minor"]
    done = (await airline.get(f"/history?cause={command}&limit=200"))["items"]
    sentences = [one["sentence"] for one in reversed(done) if one["undo"]["undoes"] == command]
    assert [one["sentence"] for one in seen["consequences"]] == sentences


async def cash_minor(airline: SmallAirline) -> int:
    balance = await airline.get(f"/finance/trial-balance?airline={airline.airline_id}")
    row = next(row for row in balance["items"] if row["account"] == "cash")
    return int(row["debit_minor"] - row["credit_minor"])


async def test_an_aircraft_that_has_flown_is_sold_not_given_back(system: Running) -> None:
    airline = await small_airline(system)
    bought = await newest(airline, "buy_aircraft")
    booking = await airline.book()
    assert (await refused(airline, bought))["detail"].startswith("N172AB is reserved")
    await airline.report(booking)
    problem = await refused(airline, bought)
    assert problem["rule"] in {"has-flown", "aircraft-not-parked"}


async def test_a_sale_is_taken_back_only_with_the_money_and_the_registration(system: Running) -> None:
    airline = await small_airline(system)
    await airline.post(f"/aircraft/{airline.aircraft_id}/sell", {"price_minor": 10**12})
    sold = await newest(airline, "sell_aircraft")
    body = {"subfleet_id": airline.subfleet_id, "location": "KBOS"}
    costly = {**body, "registration": "N9", "price_minor": 10**12}
    await airline.post("/aircraft", costly, 201)
    assert (await refused(airline, sold))["rule"] == "not-enough-cash"
    await airline.post(f"/history/commands/{await newest(airline, 'buy_aircraft')}/undo", {})
    await airline.post("/aircraft", {**body, "registration": "N-172AB", "price_minor": 1}, 201)
    problem = await refused(airline, sold)
    assert problem["type"].endswith("claim-taken")
    assert problem["detail"].startswith("N172AB is in the fleet already.")


async def test_a_booking_comes_back_unless_somebody_else_has_the_aircraft(system: Running) -> None:
    airline = await small_airline(system)
    other = await registered(system, airline, "petra", pilot={"airline_id": airline.airline_id, "home_airport": "KBOS"})
    booking = await airline.book()
    await airline.post(f"/bookings/{booking}/cancel", {"reason": "A slip."})
    cancelled = await newest(airline, "cancel_booking")
    wish = {"kind": "free", "departure": "KBOS", "arrival": "KBED", "aircraft_id": airline.aircraft_id}
    theirs = await other.post("/api/v1/bookings", json={**wish, "airline_id": airline.airline_id})
    assert theirs.status_code == 201, theirs.text
    await system.settle()
    await refused(airline, cancelled)
    assert (await seen_by(other, await newest(airline, "book_flight")))["possible"]
    assert (await seen_by(other, cancelled))["sentence"] == "This booking is another pilot's."
    assert (await other.post(f"/api/v1/bookings/{theirs.json()['id']}/cancel", json={})).status_code == 200
    await system.settle()
    await airline.post(f"/history/commands/{cancelled}/undo", {})
    row = await airline.get(f"/bookings/{booking}")
    assert (row["status"], row["ended_reason"]) == ("booked", None)
    system.clock.forward(hours=30)
    await airline.post(f"/bookings/{booking}/cancel", {"reason": "Late."})
    problem = await refused(airline, await newest(airline, "cancel_booking"))
    assert problem["rule"] == "too-late"


async def test_pilots_undo_what_is_theirs_and_nothing_else(system: Running) -> None:
    airline = await small_airline(system)
    pilot = await registered(system, airline, "petra", pilot={"airline_id": airline.airline_id, "home_airport": "KBOS"})
    theirs = (await pilot.get("/api/v1/me")).json()["pilots"][0]["id"]
    assert (await pilot.post(f"/api/v1/pilots/{theirs}/leave", json={})).status_code == 200
    await system.settle()
    own = await newest(airline, "begin_leave")
    await airline.post(f"/pilots/{airline.pilot_id}/leave")
    others = await newest(airline, "begin_leave")
    seen = await seen_by(pilot, others)
    assert (seen["possible"], seen["rule"]) == (False, "forbidden")
    assert (await pilot.post(f"/api/v1/history/commands/{others}/undo", json={})).status_code == 403
    assert (await pilot.post(f"/api/v1/history/commands/{own}/undo", json={})).status_code == 200
    await system.settle()
    assert (await airline.get(f"/pilots/{theirs}"))["status"] == "active"
    await airline.post(f"/pilots/{theirs}/move", {"icao": "KJFK", "reason": "Needed there."})
    moved = await newest(airline, "move_pilot")
    assert "only staff take that back" in (await seen_by(pilot, moved))["sentence"]


async def test_of_two_who_undo_at_once_one_does_and_the_same_request_said_again_is_one(system: Running) -> None:
    airline = await small_airline(system)
    await airline.post(f"/airlines/{airline.airline_id}/hubs", {"icao": "KJFK"}, 201)
    opened = await newest(airline, "open_hub")
    path = f"/api/v1/history/commands/{opened}/undo"
    answers = await asyncio.gather(*(airline.owner.post(path, json={"reason": f"{n}"}) for n in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    assert {answer.json().get("rule") for answer in answers} == {None, "undone-already"}
    closed = await newest(airline, "close_hub")
    again = f"/api/v1/history/commands/{closed}/undo"
    key = {"Idempotency-Key": "once-and-again"}
    one, two = [await airline.owner.post(again, json={}, headers=key) for _ in range(2)]
    assert one.status_code == two.status_code == 200
    assert one.json() == two.json()
    assert two.headers["idempotency-replayed"] == "true"


async def test_what_has_no_way_back_says_why(system: Running) -> None:
    airline = await small_airline(system)
    problem = await refused(airline, await newest(airline, "set_up"))
    assert problem["rule"] == "never"
    assert problem["detail"].startswith("The first set-up is not undone.")
    entry = (await airline.get("/history?command_name=set_up&limit=1"))["items"][0]
    assert (entry["undo"]["possible"], entry["undo"]["sentence"]) == (False, problem["detail"])
    made = await newest(airline, "create_subfleet")
    assert (await refused(airline, made))["rule"] == "has-aircraft"


async def test_a_report_that_a_rule_accepted_goes_to_review_when_its_filing_is_undone(system: Running) -> None:
    airline = await small_airline(system)
    cash = await cash_minor(airline)
    filed = await airline.report(await airline.book(), minutes=30)
    assert filed["state"] == "accepted", [one["sentence"] for one in filed["findings"] if not one["ok"]]
    seen = await seen_by(airline.owner, await newest(airline, "write_report"))
    assert "was accepted by rule and goes to review" in seen["sentence"]
    done = await airline.post(f"/history/commands/{seen['command']['id']}/undo", {"reason": "Wrong aircraft."})
    assert (await airline.get(f"/pireps/{filed['id']}"))["state"] == "in_review"
    assert await cash_minor(airline) == cash
    await airline.post(f"/history/commands/{done['command_id']}/undo", {})
    assert (await airline.get(f"/pireps/{filed['id']}"))["state"] == "accepted"
    await airline.post(f"/pireps/{filed['id']}/amend", {"landing_rate_fpm": -50, "reason": "Typed wrong."})
    assert (await refused(airline, seen["command"]["id"]))["rule"] == "undone-already"
    reported = (await airline.get("/history?command_name=accept_pirep&limit=1"))["items"][0]["command"]["id"]
    problem = await refused(airline, reported)
    assert (problem["rule"], problem["detail"]) == (
        "changed-since",
        "The report was decided again since. Undo that first.",
    )
