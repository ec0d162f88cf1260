"""Leave by the calendar, what a change of the ranks would bring, and links that are made anew."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from tests.integration.crew.test_crew_api import hired
from tests.support.running import PASSWORD, Running
from tests.support.small_airline import SmallAirline, small_airline


@pytest.fixture
async def airline(system: Running) -> SmallAirline:
    return await small_airline(system)


async def pass_days(airline: SmallAirline, days: int) -> None:
    airline.running.clock.forward(days=days)
    await airline.running.system.jobs.run_due_now()
    await airline.running.settle()


def day(airline: SmallAirline, offset: int) -> str:
    return (airline.running.clock.now().date() + timedelta(days=offset)).isoformat()


async def test_a_planned_leave_begins_and_ends_by_itself(airline: SmallAirline) -> None:
    ada, browser = await hired(airline, "Ada")
    said = {"from_on": day(airline, 2), "until_on": day(airline, 5), "reason": "A child is born."}
    answer = await browser.post(f"/api/v1/pilots/{ada}/leave", json=said)
    assert answer.status_code == 200, answer.text
    await airline.running.settle()
    planned = await airline.get(f"/pilots/{ada}")
    assert (planned["status"], planned["leave"]["reason"]) == ("active", "A child is born.")
    assert {"leave", "return"} <= set(planned["actions"])
    assert [one["id"] for one in (await airline.get("/pilots?away=true"))["items"]] == [ada]
    assert ada not in {one["id"] for one in (await airline.get("/pilots?away=false"))["items"]}
    await pass_days(airline, 2)
    assert (await airline.get(f"/pilots/{ada}"))["status"] == "leave"
    await pass_days(airline, 3)
    assert (await airline.get(f"/pilots/{ada}"))["status"] == "leave"
    await pass_days(airline, 1)
    back = await airline.get(f"/pilots/{ada}")
    assert (back["status"], back["leave"]) == ("active", None)


async def test_the_reason_of_a_leave_is_for_the_pilot_and_staff(airline: SmallAirline) -> None:
    ada, _ = await hired(airline, "Ada")
    _, other = await hired(airline, "Ben")
    await airline.post(f"/pilots/{ada}/leave", {"reason": "Operation."})
    seen = (await other.get(f"/api/v1/pilots/{ada}")).json()
    assert (seen["status"], seen["leave"]["reason"]) == ("leave", None)
    assert "Operation" not in (await other.get("/api/v1/history", params={"subject": f"pilots:{ada}"})).text
    # Not in the whole history either, and in the log under the pilot's key only.
    assert "Operation" not in (await airline.owner.get("/api/v1/history?limit=200")).text
    folder = airline.running.system.settings.data_dir
    assert [path.name for path in folder.glob("log.sqlite*") if b"Operation" in path.read_bytes()] == []


async def test_days_that_cannot_be_are_refused_on_their_field(airline: SmallAirline) -> None:
    body = {"from_on": day(airline, 3), "until_on": day(airline, 1)}
    answer = await airline.owner.post(f"/api/v1/pilots/{airline.pilot_id}/leave", json=body)
    assert (answer.status_code, [error["field"] for error in answer.json()["errors"]]) == (422, ["until_on"])


@pytest.mark.parametrize("first", [0, 3])
async def test_a_leave_and_each_change_of_it_is_undone_and_done_again(airline: SmallAirline, first: int) -> None:
    pilot = f"/pilots/{airline.pilot_id}"

    async def standing() -> tuple[Any, Any]:
        found = await airline.get(pilot)
        leave = found["leave"]
        return found["status"], leave and (leave["from_on"], leave["until_on"])

    states = [await standing()]
    for last in (5, 9):
        await airline.post(f"{pilot}/leave", {"from_on": day(airline, first), "until_on": day(airline, last)})
        states.append(await standing())
    await airline.post(f"{pilot}/return")
    assert await standing() == states[0]
    for expected in (states[2], states[0], states[2]):
        last_command = (await airline.get("/history?limit=1"))["items"][0]["command"]["id"]
        await airline.post(f"/history/commands/{last_command}/undo")
        assert await standing() == expected


async def ranks(airline: SmallAirline) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await airline.get(f"/ranks?airline={airline.airline_id}"))["items"]
    return found


async def test_a_change_of_a_rank_says_beforehand_whom_it_promotes(airline: SmallAirline) -> None:
    await airline.fly("KBOS", "KBED", 6 * 60)
    cadet, second, *_ = await ranks(airline)
    asked = f"/ranks/preview?airline={airline.airline_id}&rank={second['id']}"
    assert (await airline.get(asked))["promotions"] == []

    preview = await airline.get(f"{asked}&hours_required=5")

    assert preview["problem"] is None
    assert [(one["pilot"]["id"], one["from_rank"], one["to_rank"]) for one in preview["promotions"]] == [
        (airline.pilot_id, cadet["name"], second["name"])
    ]
    assert [(step["from_hours"], step["to_hours"], step["pilots"]) for step in preview["ladder"][:2]] == [
        (0, 5, 1),
        (5, 50, 0),
    ]
    # And so it is.
    changed = await airline.owner.patch(f"/api/v1/ranks/{second['id']}", json={"hours_required": 5})
    assert changed.status_code == 200
    await airline.running.settle()
    assert (await airline.pilot())["rank"]["id"] == cadet["id"]
    await airline.fly("KBED", "KBOS", 30)
    assert (await airline.pilot())["rank"]["id"] == second["id"]


async def test_the_roster_is_narrowed_to_several_ranks(airline: SmallAirline) -> None:
    cadet, second, third, *_ = await ranks(airline)
    ada, _ = await hired(airline, "Ada", rank_id=second["id"])
    await hired(airline, "Ben", rank_id=third["id"])
    found = (await airline.get(f"/pilots?rank={cadet['id']},{second['id']}"))["items"]
    assert {one["id"] for one in found} == {airline.pilot_id, ada}


async def test_a_ladder_that_could_not_be_saved_says_why(airline: SmallAirline) -> None:
    cadet, second, *_ = await ranks(airline)
    same = await airline.get(f"/ranks/preview?airline={airline.airline_id}&hours_required={second['hours_required']}")
    assert second["name"] in same["problem"]
    gone = await airline.get(f"/ranks/preview?airline={airline.airline_id}&rank={cadet['id']}&hours_required=3")
    assert "0 h" in gone["problem"]


async def invited(airline: SmallAirline, **terms: Any) -> dict[str, Any]:
    body = {"role": "pilot", "airline_id": airline.airline_id, "home_airport": "KBOS", **terms}
    return await airline.post("/invitations", body, 201)


async def accept(airline: SmallAirline, token: str, name: str) -> httpx.Response:
    person = {"email": f"{name.lower()}@example.org", "display_name": name, "password": PASSWORD}
    answer = await airline.running.new_client().post(f"/api/v1/invitations/by-token/{token}/accept", json=person)
    await airline.running.settle()
    return answer


async def test_an_invitation_says_who_used_it_and_a_new_link_is_for_whom_is_still_to_come(
    airline: SmallAirline,
) -> None:
    first = await invited(airline, max_uses=2)
    assert (await accept(airline, first["token"], "Ada")).status_code == 201
    airline.running.clock.forward(days=8)

    again = await airline.post(f"/invitations/{first['id']}/renew", {"expires_in_hours": 24}, 201)

    rows = {row["id"]: row for row in (await airline.get("/invitations"))["items"]}
    assert [user["display_name"] for user in rows[first["id"]]["used_by"]] == ["Ada"]
    assert rows[first["id"]]["status"] == "revoked"
    assert (rows[again["id"]]["status"], rows[again["id"]]["max_uses"]) == ("open", 1)
    assert rows[again["id"]]["home_airport"]["icao"] == "KBOS"
    assert (await accept(airline, first["token"], "Ben")).status_code == 410
    assert (await accept(airline, again["token"], "Cleo")).status_code == 201
    used_up = await airline.owner.post(f"/api/v1/invitations/{again['id']}/renew", json={})
    assert (used_up.status_code, used_up.json()["rule"]) == (409, "used-up")


async def test_a_withdrawn_invitation_is_not_renewed(airline: SmallAirline) -> None:
    made = await invited(airline, email="ada@example.org")
    renewed = await airline.post(f"/invitations/{made['id']}/renew", {}, 201)
    assert (await accept(airline, renewed["token"], "Ben")).status_code in {403, 409, 422}
    assert (await airline.owner.delete(f"/api/v1/invitations/{renewed['id']}")).status_code == 200
    await airline.running.settle()
    refused = await airline.owner.post(f"/api/v1/invitations/{renewed['id']}/renew", json={})
    assert (refused.status_code, refused.json()["rule"]) == (409, "revoked")
