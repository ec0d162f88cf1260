"""What happened, who did it and why, through the running system."""

from __future__ import annotations

import csv
import io
from typing import Any

from tests.support.running import PASSWORD, Running
from tests.support.small_airline import SmallAirline, small_airline


async def timeline(airline: SmallAirline, **query: Any) -> list[dict[str, Any]]:
    answer = await airline.owner.get("/api/v1/history", params={"limit": 200, **query})
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_a_flights_timeline_has_aircraft_pilot_and_money(system: Running) -> None:
    airline = await small_airline(system)
    pirep = await airline.fly()
    entries = await timeline(airline, subject=f"pireps:{pirep}")
    types = {entry["type"] for entry in entries}
    assert {
        "flights.pirep_filed",
        "flights.pirep_accepted",
        "fleet.aircraft_flown",
        "crew.flight_credited",
        "finance.journal_posted",
        "dispatch.booking_flown",
    } <= types
    positions = [entry["position"] for entry in entries]
    assert positions == sorted(positions, reverse=True)
    accepted = next(entry for entry in entries if entry["type"] == "flights.pirep_accepted")
    assert accepted["topic"] == f"pireps:{pirep}"
    assert accepted["actor"]["user"]["display_name"] == "Olga Owner"
    assert accepted["sentence"].endswith(".")
    assert isinstance(accepted["schema"], int)


async def test_an_events_causes_and_consequences(system: Running) -> None:
    airline = await small_airline(system)
    pirep = await airline.fly()
    entries = await timeline(airline, subject=f"pireps:{pirep}")
    accepted, posted = (
        next(entry for entry in entries if entry["type"] == wanted)
        for wanted in ("flights.pirep_accepted", "finance.journal_posted")
    )
    detail = await airline.get(f"/history/{accepted['event_id']}")
    followed = {entry["type"] for entry in detail["consequences"]}
    assert {"finance.journal_posted", "fleet.aircraft_flown", "crew.flight_credited"} <= followed
    assert detail["payload"]["pilot_id"] == airline.pilot_id
    assert detail["stream"] == {"category": "pirep", "id": pirep, "version": detail["stream"]["version"]}
    money = await airline.get(f"/history/{posted['event_id']}")
    assert [entry["event_id"] for entry in money["chain"]][-2:] == [accepted["event_id"], posted["event_id"]]
    assert money["batch"] == accepted["batch"]


async def test_hashes_are_those_of_the_chain(system: Running) -> None:
    airline = await small_airline(system)
    first, second = (await timeline(airline, sort="position"))[:2]
    one, two = [await airline.get(f"/history/{entry['event_id']}") for entry in (first, second)]
    assert one["previous_hash"] == "0" * 64
    assert two["previous_hash"] == one["hash"]
    tenant = system.system.tenant
    assert two["hash"] == system.system.store.read_page(tenant, 1, 1)[0].hash.hex()


async def test_secrets_are_hidden_in_payloads(system: Running) -> None:
    airline = await small_airline(system)
    (owner,) = await timeline(airline, type="identity.owner_created")
    payload = (await airline.get(f"/history/{owner['event_id']}"))["payload"]
    assert payload["password_hash"] == "[hidden]"
    assert payload["display_name"] == "Olga Owner"


async def test_filters_and_pages(system: Running) -> None:
    airline = await small_airline(system)
    everything = await timeline(airline)
    me = (await airline.get("/me"))["user"]["id"]
    assert {entry["actor"]["user"]["id"] for entry in await timeline(airline, actor=me)} == {me}
    assert {entry["area"] for entry in await timeline(airline, area="fleet,crew")} == {"fleet", "crew"}
    command = everything[0]["command"]["id"]
    assert {entry["command"]["id"] for entry in await timeline(airline, command=command)} == {command}
    assert await timeline(airline, at_to="2026-06-01T08:00:00Z") == []
    assert len(await timeline(airline, at_from="2026-06-01T08:00:00Z")) == len(everything)
    found = await timeline(airline, q="n172ab")
    assert found
    assert all("N172AB" in entry["sentence"] for entry in found)
    seen, cursor = [], None
    while True:
        query = {"limit": 3, **({"cursor": cursor} if cursor else {})}
        page = (await airline.owner.get("/api/v1/history", params=query)).json()
        seen += [entry["position"] for entry in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == [entry["position"] for entry in everything]


async def test_as_csv(system: Running) -> None:
    airline = await small_airline(system)
    answer = await airline.owner.get("/api/v1/history?format=csv&area=fleet")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert {row["area"] for row in rows} == {"fleet"}
    assert all(row["sentence"] and row["actor.label"] for row in rows)
    assert {row["schema"] for row in rows} == {"1"}, "a column is called what the field is called in JSON"


async def test_what_is_not_a_subject_is_refused_on_its_field(system: Running) -> None:
    airline = await small_airline(system)
    answer = await airline.owner.get("/api/v1/history?subject=aircraft")
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == ["subject"]
    assert (await airline.owner.get("/api/v1/history/none")).status_code == 404


async def test_pilots_see_what_is_theirs_and_what_everybody_may(system: Running) -> None:
    airline = await small_airline(system)
    theirs = await airline.fly()
    body = {"email": "pilot@example.org", "display_name": "Petra Pilot", "password": PASSWORD, "role": "pilot"}
    assert (await airline.owner.post("/api/v1/users", json=body)).status_code == 201
    await system.settle()
    pilot = await system.sign_in("pilot@example.org")
    whole = await pilot.get("/api/v1/history")
    assert (whole.status_code, whole.json()["ability"]) == (403, "history.view")
    about = await pilot.get(f"/api/v1/history?subject=aircraft:{airline.aircraft_id}&limit=200")
    types = {entry["type"] for entry in about.json()["items"]}
    assert "fleet.aircraft_bought" in types
    assert not types & {"finance.journal_posted", "dispatch.flight_booked", "flights.pirep_filed"}
    users = await pilot.get(f"/api/v1/history?subject=users:{(await airline.get('/me'))['user']['id']}")
    assert users.status_code == 404
    flight = (await pilot.get(f"/api/v1/history?subject=pireps:{theirs}")).json()["items"]
    assert "flights.pirep_accepted" in {entry["type"] for entry in flight}
    accepted = next(entry for entry in flight if entry["type"] == "flights.pirep_accepted")
    detail = (await pilot.get(f"/api/v1/history/{accepted['event_id']}")).json()
    assert detail["payload"] is None
    assert "finance.journal_posted" not in {entry["type"] for entry in detail["consequences"]}
    own = (await timeline(airline, type="finance.journal_posted"))[0]
    assert (await pilot.get(f"/api/v1/history/{own['event_id']}")).status_code == 404


async def test_an_erased_person_is_erased_from_the_history(system: Running) -> None:
    airline = await small_airline(system)
    body = {"email": "pilot@example.org", "display_name": "Petra Pilot", "password": PASSWORD, "role": "pilot"}
    user = (await airline.owner.post("/api/v1/users", json=body)).json()["id"]
    await system.settle()
    (registered,) = await timeline(airline, subject=f"users:{user}", type="identity.user_registered")
    assert (await airline.get(f"/history/{registered['event_id']}"))["payload"]["display_name"] == "Petra Pilot"
    erased = await airline.owner.post(f"/api/v1/users/{user}/erase", json={"confirm": "pilot@example.org"})
    assert erased.status_code == 200, erased.text
    await system.settle()
    detail = await airline.owner.get(f"/api/v1/history/{registered['event_id']}")
    assert detail.json()["payload"]["display_name"] == "[erased]"
    assert "Petra" not in detail.text
