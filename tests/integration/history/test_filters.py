"""The history by who, what, when and why, and taken along as a file."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from tests.support.running import PASSWORD, Running
from tests.support.small_airline import SmallAirline, small_airline


async def listed(airline: SmallAirline, **query: Any) -> list[dict[str, Any]]:
    answer = await airline.owner.get("/api/v1/history", params={"limit": 200, **query})
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def reviewed(system: Running) -> tuple[SmallAirline, str]:
    """Booked, filed, and accepted by a person in a command of its own."""
    airline = await small_airline(system)
    path = f"/api/v1/airlines/{airline.airline_id}/settings"
    await airline.owner.patch(path, json={"changes": {"auto_accept_enabled": False}})
    await system.settle()
    return airline, await airline.fly()


async def test_a_posting_goes_back_to_its_acceptance_its_filing_and_its_booking(system: Running) -> None:
    airline, pirep = await reviewed(system)
    (posted,) = await listed(airline, subject=f"pireps:{pirep}", type="finance.journal_posted")
    chain = (await airline.get(f"/history/{posted['event_id']}"))["chain"]
    assert [entry["type"] for entry in chain] == [
        "dispatch.flight_booked",
        "flights.pirep_filed",
        "flights.pirep_accepted",
        "finance.journal_posted",
    ]
    booked, filed, accepted, _ = chain
    assert (filed["answers_event_id"], accepted["answers_event_id"]) == (booked["event_id"], filed["event_id"])
    assert posted["cause_event_id"] == accepted["event_id"]
    assert len({entry["command"]["id"] for entry in chain}) == 3
    consequences = (await airline.get(f"/history/{filed['event_id']}"))["consequences"]
    assert accepted["event_id"] in {entry["event_id"] for entry in consequences}


async def test_everything_that_followed_from_an_event_or_a_command(system: Running) -> None:
    airline, _ = await reviewed(system)
    (booked,) = await listed(airline, type="dispatch.flight_booked")
    followed = await listed(airline, cause=booked["event_id"])
    assert {
        "dispatch.flight_booked",
        "fleet.aircraft_reserved",
        "flights.pirep_filed",
        "flights.pirep_accepted",
        "finance.journal_posted",
        "crew.flight_credited",
    } <= {entry["type"] for entry in followed}
    assert "fleet.aircraft_bought" not in {entry["type"] for entry in followed}
    assert await listed(airline, cause=booked["command"]["id"]) == followed
    (accepted,) = await listed(airline, type="flights.pirep_accepted")
    fewer = await listed(airline, cause=accepted["event_id"])
    assert "flights.pirep_filed" not in {entry["type"] for entry in fewer}

    await airline.post(f"/history/commands/{accepted['command']['id']}/undo", {"reason": "Wrong flight."})
    more = await listed(airline, cause=accepted["event_id"])
    assert "flights.acceptance_reversed" in {entry["type"] for entry in more}
    together = await listed(airline, correlation=accepted["command"]["id"])
    assert {entry["command"]["name"] for entry in together} == {"accept_pirep", "reverse_decision"}


async def test_what_policies_did_belongs_to_what_caused_it(system: Running) -> None:
    airline = await small_airline(system)
    booking = await airline.book()
    await airline.post(f"/pilots/{airline.pilot_id}/suspend", {"reason": "Medical expired."})
    (cancelled,) = await listed(airline, type="dispatch.booking_cancelled")
    assert cancelled["topic"] == f"bookings:{booking}"
    assert cancelled["source"] == "policy"
    assert cancelled in await listed(airline, source="policy,job")
    (suspended,) = await listed(airline, command_name="suspend_pilot")
    assert cancelled["event_id"] in {entry["event_id"] for entry in await listed(airline, cause=suspended["event_id"])}
    assert {entry["type"] for entry in await listed(airline, reason="MEDICAL")} == {"crew.pilot_suspended"}
    assert await listed(airline, reason="no such words") == []


async def test_several_people_and_periods(system: Running) -> None:
    airline = await small_airline(system)
    body = {"email": "pilot@example.org", "display_name": "Petra Pilot", "password": PASSWORD, "role": "pilot"}
    other = (await airline.owner.post("/api/v1/users", json=body)).json()["id"]
    await system.settle()
    pilot = await system.sign_in("pilot@example.org")
    assert (await pilot.patch("/api/v1/me", json={"display_name": "Petra P."})).status_code == 200
    await system.settle()
    me = (await airline.get("/me"))["user"]["id"]
    both = await listed(airline, actor=f"{me},{other}")
    assert {entry["actor"]["user"]["id"] for entry in both} == {me, other}
    everything = await listed(airline)
    assert {entry["at"][:10] for entry in everything} == {"2026-06-01"}
    for period in ("2026", "2026-06", "2026-06-01", f"{everything[0]['at'][:13]}Z"):
        assert everything[0] in await listed(airline, at=period), period
    for period in ("2025", "2026-05", "2026-05-31", "2026-06-01T23Z"):
        assert await listed(airline, at=period) == [], period


REFUSED: tuple[tuple[dict[str, str], str, str], ...] = (
    ({"area": "flets"}, "area", "There is no area “flets”. Use one of: airline,"),
    (
        {"type": "fleet.aircraft_bougth"},
        "type",
        "There is no event type “fleet.aircraft_bougth”, and none in the log.",
    ),
    ({"command_name": "buy"}, "command_name", "There is no command “buy”"),
    ({"source": "web"}, "source", "There is no source “web”. Use one of: acars, api,"),
    ({"subject": "planes:1"}, "subject", "There is no collection “planes”."),
    ({"actor": "a b"}, "actor", "“a b” is not an id."),
    ({"cause": "nothing"}, "cause", "There is no event and no command with this id."),
    ({"correlation": "nothing"}, "correlation", "Nothing belongs together under this id."),
    ({"at": "yesterday"}, "at", "Write a year, month, day or hour in UTC"),
    ({"at": "2026-13"}, "at", "Write a year, month, day or hour in UTC"),
    ({"at": "2026", "at_from": "2026-06-01T00:00:00Z"}, "at", "Give this, or at_from and at_to; not both."),
    (
        {"at_from": "2026-06-02T00:00:00Z", "at_to": "2026-06-01T00:00:00Z"},
        "at_to",
        "The end lies before the beginning.",
    ),
)


async def test_what_nothing_can_match_is_refused_with_a_sentence(system: Running) -> None:
    owner = await system.set_up()
    await system.settle()
    for query, field, sentence in REFUSED:
        answer = await owner.get("/api/v1/history", params=query)
        assert answer.status_code == 422, answer.text
        (error,) = answer.json()["errors"]
        assert error["field"] == field
        assert error["message"].startswith(sentence)


async def test_as_json_lines_with_what_each_event_holds(system: Running) -> None:
    airline, _ = await reviewed(system)
    answer = await airline.owner.get("/api/v1/history", params={"format": "jsonl", "area": "fleet", "limit": 1})
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert answer.headers["content-disposition"] == 'attachment; filename="history.jsonl"'
    rows = [json.loads(line) for line in answer.text.splitlines()]
    shown = await listed(airline, area="fleet")
    assert [{name: value for name, value in row.items() if name != "payload"} for row in rows] == shown
    assert len(rows) > 1
    bought = next(row for row in rows if row["type"] == "fleet.aircraft_bought")
    assert bought["payload"]["registration"] == "N172AB"
    as_csv = await airline.owner.get("/api/v1/history", params={"format": "csv", "area": "fleet"})
    table = list(csv.DictReader(io.StringIO(as_csv.text, newline="")))
    assert [json.loads(row["payload"]) for row in table] == [row["payload"] for row in rows]
    accepted = await airline.owner.get("/api/v1/history", headers={"Accept": "application/x-ndjson"})
    assert len(accepted.text.splitlines()) == len(await listed(airline))
    (owner,) = (json.loads(line) for line in accepted.text.splitlines() if '"identity.owner_created"' in line)
    assert owner["payload"]["password_hash"] == "[hidden]"


async def test_without_the_right_to_see_it_all_an_export_holds_no_payloads_and_no_reason_is_searched(
    system: Running,
) -> None:
    airline = await small_airline(system)
    body = {"email": "pilot@example.org", "display_name": "Petra Pilot", "password": PASSWORD, "role": "pilot"}
    assert (await airline.owner.post("/api/v1/users", json=body)).status_code == 201
    await system.settle()
    pilot = await system.sign_in("pilot@example.org")
    query = {"subject": f"aircraft:{airline.aircraft_id}"}
    rows = (await pilot.get("/api/v1/history", params={**query, "format": "jsonl"})).text.splitlines()
    assert rows
    assert all("payload" not in json.loads(row) for row in rows)
    asked = await pilot.get("/api/v1/history", params={**query, "reason": "worn"})
    assert (asked.status_code, asked.json()["ability"]) == (403, "history.view")


async def test_every_list_is_there_as_json_lines(system: Running) -> None:
    airline = await small_airline(system)
    for path in ("aircraft", "pilots", "subfleets", "ranks", "users", "airports?q=KBOS", "aircraft-types?q=C172"):
        mark = "&" if "?" in path else "?"
        answer = await airline.owner.get(f"/api/v1/{path}{mark}format=jsonl")
        assert answer.status_code == 200, answer.text
        rows = [json.loads(line) for line in answer.text.splitlines()]
        shown = (await airline.owner.get(f"/api/v1/{path}{mark}limit=200")).json()
        assert rows
        assert rows[: len(shown["items"])] == shown["items"], path
    lines = (await airline.owner.get("/api/v1/finance/entries?format=jsonl")).text.splitlines()
    table = (await airline.owner.get("/api/v1/finance/entries?format=csv")).text
    assert [list(json.loads(line)) for line in lines] == [table.splitlines()[0].split(",")] * len(lines)
    assert len(lines) == len(list(csv.reader(io.StringIO(table)))) - 1
    nowhere = await airline.owner.get("/api/v1/me", headers={"Accept": "application/x-ndjson"})
    assert nowhere.status_code == 406
    asked = await airline.owner.get("/api/v1/aircraft?format=xml")
    assert asked.json()["errors"][0]["message"] == "Use csv, json or jsonl."
