"""The crew through the API of a whole system: hired, credited, promoted, and all of it taken back."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from tests.support.running import PASSWORD, Running
from tests.support.small_airline import SmallAirline, small_airline

STANDING = ("location", "rank", "block_minutes", "total_minutes", "flights", "last_flight")


@pytest.fixture
async def airline(system: Running) -> SmallAirline:
    return await small_airline(system)


def standing(pilot: dict[str, Any]) -> dict[str, Any]:
    return {**{name: pilot[name] for name in STANDING}, "awards": sorted(award["id"] for award in pilot["awards"])}


def refusal(answer: httpx.Response) -> tuple[int, str | None, list[str]]:
    problem = answer.json()
    return answer.status_code, problem.get("rule"), [error["field"] for error in problem.get("errors", [])]


async def new_user(airline: SmallAirline, name: str, role: str = "pilot", **more: Any) -> str:
    body = {"email": f"{name.lower()}@example.org", "display_name": name, "password": PASSWORD, "role": role, **more}
    return str((await airline.post("/users", body, 201))["id"])


async def hired(airline: SmallAirline, name: str, **terms: Any) -> tuple[str, httpx.AsyncClient]:
    """A pilot's id and signed-in browser."""
    user_id = await new_user(airline, name)
    body = {"user_id": user_id, "airline_id": airline.airline_id, "home_airport": "KBOS", **terms}
    pilot_id = str((await airline.post("/pilots", body, 201))["id"])
    return pilot_id, await airline.running.sign_in(f"{name.lower()}@example.org")


async def test_the_owner_is_the_first_pilot_and_ranks_are_there(airline: SmallAirline) -> None:
    pilot = await airline.pilot()
    assert (pilot["pilot_number"], pilot["name"], pilot["status"]) == ("FJO0001", "Olga Owner", "active")
    assert (pilot["home"]["icao"], pilot["location"]["icao"]) == ("KBOS", "KBOS")
    ranks = (await airline.get(f"/ranks?airline={airline.airline_id}"))["items"]
    assert ranks[0]["hours_required"] == 0
    assert (pilot["rank"]["id"], pilot["rank"]["placed_by_staff"]) == (ranks[0]["id"], False)
    assert pilot["next_rank"]["minutes_to_go"] == ranks[1]["hours_required"] * 60


async def test_a_flight_is_credited_and_taken_back_with_rank_and_awards(airline: SmallAirline) -> None:
    before = standing(await airline.pilot())
    flown = await airline.fly("KBOS", "KBED", 11 * 60, landing_rate_fpm=-80)
    pilot = await airline.pilot()
    assert (pilot["location"]["icao"], pilot["block_minutes"], pilot["flights"]) == ("KBED", 660, 1)
    assert pilot["rank"]["name"] == "Second Officer"
    assert {award["id"] for award in pilot["awards"]} == {"first-flight", "hours-10", "soft-landing"}
    assert {award["pirep_id"] for award in pilot["awards"]} == {flown}
    await airline.post(f"/pireps/{flown}/reject", {"reason": "Eleven hours in a Cessna?"})
    assert standing(await airline.pilot()) == before


async def test_numbers_follow_each_other_also_when_two_are_hired_at_once(airline: SmallAirline) -> None:
    users = [await new_user(airline, name) for name in ("Ada", "Ben", "Cleo")]
    body = {"airline_id": airline.airline_id, "home_airport": "KBOS"}
    answers = await asyncio.gather(
        *(airline.owner.post("/api/v1/pilots", json={**body, "user_id": user}) for user in users[:2])
    )
    assert [answer.status_code for answer in answers] == [201, 201]
    await airline.post("/pilots", {**body, "user_id": users[2], "pilot_number": 100}, 201)
    numbers = [pilot["pilot_number"] for pilot in (await airline.get("/pilots"))["items"]]
    assert numbers == ["FJO0001", "FJO0002", "FJO0003", "FJO0100"]


async def test_numbers_and_people_are_taken_once(airline: SmallAirline) -> None:
    user = await new_user(airline, "Ada")
    body = {"airline_id": airline.airline_id, "home_airport": "KBOS", "user_id": user}
    taken = await airline.owner.post("/api/v1/pilots", json={**body, "pilot_number": 1})
    assert refusal(taken) == (409, None, ["pilot_number"])
    ada = await airline.post("/pilots", body, 201)
    assert refusal(await airline.owner.post("/api/v1/pilots", json=body)) == (409, None, ["user_id"])
    await airline.post(f"/pilots/{ada['id']}/dismiss", {"reason": "Moved away."})
    await airline.post("/pilots", body, 201)
    numbers = [pilot["pilot_number"] for pilot in (await airline.get("/pilots?status=active,left"))["items"]]
    assert numbers == ["FJO0001", "FJO0002", "FJO0003"]


async def test_an_invited_person_begins_as_a_pilot(airline: SmallAirline) -> None:
    invited = await airline.post(
        "/invitations", {"role": "pilot", "airline_id": airline.airline_id, "home_airport": "KJFK"}, 201
    )
    guest = airline.running.new_client()
    accepted = await guest.post(
        f"/api/v1/invitations/by-token/{invited['token']}/accept",
        json={"email": "guest@example.org", "display_name": "Gus Guest", "password": PASSWORD},
    )
    assert accepted.status_code == 201, accepted.text
    await airline.running.settle()
    pilot = await airline.get(f"/pilots/{accepted.json()['pilot_id']}")
    assert (pilot["name"], pilot["home"]["icao"], pilot["pilot_number"]) == ("Gus Guest", "KJFK", "FJO0002")


async def test_a_pilot_does_own_things_and_not_those_of_others(airline: SmallAirline) -> None:
    ada, browser = await hired(airline, "Ada")
    for path in (f"/pilots/{ada}/leave", f"/pilots/{ada}/return"):
        assert (await browser.post(f"/api/v1{path}", json={})).status_code == 200
    assert (await browser.post(f"/api/v1/pilots/{ada}/home", json={"icao": "KJFK"})).status_code == 200
    jumped = await browser.post(f"/api/v1/pilots/{ada}/move", json={"icao": "KJFK"})
    assert jumped.status_code == 200
    await airline.running.settle()
    assert (await airline.get(f"/pilots/{ada}"))["location"]["icao"] == "KJFK"
    for verb, body in (("leave", {}), ("home", {"icao": "KJFK"}), ("move", {"icao": "KJFK"})):
        answer = await browser.post(f"/api/v1/pilots/{airline.pilot_id}/{verb}", json=body)
        assert answer.status_code == 403
    for verb, body in (("suspend", {"reason": "I can"}), ("rank", {"rank_id": "x", "reason": "y"})):
        assert (await browser.post(f"/api/v1/pilots/{ada}/{verb}", json=body)).status_code == 403
    seen = (await browser.get(f"/api/v1/pilots/{airline.pilot_id}")).json()
    assert (seen["balance_minor"], seen["actions"]) == (None, [])
    assert (await browser.get(f"/api/v1/pilots/{ada}")).json()["balance_minor"] == 0


async def test_who_is_suspended_or_elsewhere_books_nothing(airline: SmallAirline) -> None:
    wish = {"kind": "free", "departure": "KBOS", "arrival": "KBED", "aircraft_id": airline.aircraft_id}
    await airline.post(f"/pilots/{airline.pilot_id}/suspend", {"reason": "A test."})
    assert (await airline.owner.post("/api/v1/bookings", json=wish)).status_code == 409
    await airline.post(f"/pilots/{airline.pilot_id}/reinstate")
    await airline.post(f"/pilots/{airline.pilot_id}/move", {"icao": "KJFK"})
    assert (await airline.owner.post("/api/v1/bookings", json=wish)).status_code == 409
    await airline.post(f"/pilots/{airline.pilot_id}/move", {"icao": "KBOS"})
    await airline.post("/bookings", wish, 201)


async def test_no_jump_seat_while_off_blocks(airline: SmallAirline) -> None:
    booking = await airline.book()
    await airline.post(f"/bookings/{booking}/depart")
    refused = await airline.owner.post(f"/api/v1/pilots/{airline.pilot_id}/move", json={"icao": "KJFK"})
    assert refusal(refused)[:2] == (409, "in-flight")


async def test_staff_places_a_pilot_and_corrects_hours(airline: SmallAirline) -> None:
    ranks = (await airline.get(f"/ranks?airline={airline.airline_id}"))["items"]
    path = f"/pilots/{airline.pilot_id}"
    await airline.post(f"{path}/rank", {"rank_id": ranks[2]["id"], "reason": "Flew elsewhere for years."})
    pilot = await airline.pilot()
    assert pilot["rank"] == {"id": ranks[2]["id"], "name": ranks[2]["name"], "placed_by_staff": True}
    await airline.post(f"{path}/transfer-hours", {"transfer_minutes": 400 * 60, "reason": "Logbook seen."})
    pilot = await airline.pilot()
    assert (pilot["rank"]["name"], pilot["total_minutes"], pilot["block_minutes"]) == ("Captain", 24_000, 0)


async def test_ranks_are_made_changed_and_removed(airline: SmallAirline) -> None:
    body = {
        "airline_id": airline.airline_id,
        "name": "Instructor",
        "hours_required": 2000,
        "pay_per_hour_acars_minor": 20_000,
        "pay_per_hour_manual_minor": 15_000,
        "subfleets": [{"subfleet_id": airline.subfleet_id, "pay_acars_percent": 150}],
    }
    made = (await airline.post("/ranks", body, 201))["id"]
    rank = await airline.get(f"/ranks/{made}")
    assert rank["subfleets"][0]["pay_acars_percent"] == 150
    assert rank["subfleets"][0]["name"] == "Cessna 172"
    again = await airline.owner.post("/api/v1/ranks", json={**body, "hours_required": 2001})
    assert refusal(again) == (422, None, ["name"])
    same = await airline.owner.post("/api/v1/ranks", json={**body, "name": "Other"})
    assert refusal(same) == (422, None, ["hours_required"])
    changed = await airline.owner.patch(f"/api/v1/ranks/{made}", json={"subfleets": [], "auto_promote": False})
    assert changed.status_code == 200, changed.text
    await airline.running.settle()
    assert (await airline.get(f"/ranks/{made}"))["auto_promote"] is False
    assert (await airline.owner.delete(f"/api/v1/ranks/{made}")).status_code == 200
    await airline.running.settle()
    assert (await airline.owner.get(f"/api/v1/ranks/{made}")).status_code == 404
    first = (await airline.pilot())["rank"]["id"]
    held = await airline.owner.delete(f"/api/v1/ranks/{first}")
    assert refusal(held)[:2] == (409, "rank-in-use")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"name": ""}, "name"),
        ({"hours_required": -1}, "hours_required"),
        ({"pay_per_hour_acars_minor": 1.5}, "pay_per_hour_acars_minor"),
        ({"subfleets": [{"subfleet_id": "x"}]}, "subfleets.0.subfleet_id"),
        ({"airline_id": "x"}, "airline_id"),
    ],
)
async def test_bad_ranks_are_refused_on_their_field(airline: SmallAirline, body: dict[str, Any], field: str) -> None:
    whole = {
        "airline_id": airline.airline_id,
        "name": "Odd",
        "hours_required": 7,
        "pay_per_hour_acars_minor": 1,
        "pay_per_hour_manual_minor": 1,
        **body,
    }
    assert refusal(await airline.owner.post("/api/v1/ranks", json=whole)) == (422, None, [field])


async def test_a_rank_decides_what_may_be_flown(airline: SmallAirline) -> None:
    other = (await airline.get(f"/subfleets/template?type=AT72&airline={airline.airline_id}")) | {"name": "Props"}
    other.pop("notes_on")
    props = (await airline.post("/subfleets", other, 201))["id"]
    rank = (await airline.pilot())["rank"]["id"]
    only_props = {"subfleets": [{"subfleet_id": props}]}
    assert (await airline.owner.patch(f"/api/v1/ranks/{rank}", json=only_props)).status_code == 200
    await airline.running.settle()
    wish = {"kind": "free", "departure": "KBOS", "arrival": "KBED", "aircraft_id": airline.aircraft_id}
    assert (await airline.owner.post("/api/v1/bookings", json=wish)).status_code == 409
    settings = {"changes": {"restrict_aircraft_to_rank": False}}
    await airline.owner.patch(f"/api/v1/airlines/{airline.airline_id}/settings", json=settings)
    await airline.running.settle()
    await airline.post("/bookings", wish, 201)


async def test_an_erased_person_leaves_and_keeps_the_flights(airline: SmallAirline) -> None:
    ada, _ = await hired(airline, "Ada")
    user = (await airline.get(f"/pilots/{ada}"))["user_id"]
    await airline.post(f"/users/{user}/erase", {"confirm": "ada@example.org"})
    pilot = await airline.get(f"/pilots/{ada}")
    assert (pilot["status"], pilot["name"]) == ("left", "Erased pilot")


async def test_the_roster_filters_sorts_and_comes_as_csv(airline: SmallAirline) -> None:
    await hired(airline, "Ada")
    await hired(airline, "Ben", activate=False, transfer_minutes=60)
    assert (await airline.get("/pilots?q=ada"))["total"] == 1
    assert (await airline.get("/pilots?status=pending"))["items"][0]["name"] == "Ben"
    assert (await airline.get("/pilots?sort=-total_minutes"))["items"][0]["name"] == "Ben"
    text = (await airline.owner.get("/api/v1/pilots", headers={"Accept": "text/csv"})).text
    assert len(text.splitlines()) == 4
    assert refusal(await airline.owner.get("/api/v1/pilots?status=lost")) == (422, None, ["status"])
