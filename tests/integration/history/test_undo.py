"""Commands taken back through the running system: what it would do, doing it, doing it again, and why not."""

from __future__ import annotations

from typing import Any

from tests.support.running import PASSWORD, Running
from tests.support.small_airline import SmallAirline, small_airline
from tests.support.standing import differences, standing
from tests.unit.airline.test_images import png


async def newest(airline: SmallAirline, command: str) -> str:
    """The id of the last command of this name."""
    items = (await airline.get("/history?limit=200"))["items"]
    return str(next(entry["command"]["id"] for entry in items if entry["command"]["name"] == command))


async def preview(airline: SmallAirline, command_id: str) -> dict[str, Any]:
    return await airline.get(f"/history/commands/{command_id}/undo")


async def undo(airline: SmallAirline, command_id: str, reason: str | None = None) -> dict[str, Any]:
    return await airline.post(f"/history/commands/{command_id}/undo", {"reason": reason})


async def test_a_hub_is_undone_and_done_again(system: Running) -> None:
    airline = await small_airline(system)
    await airline.post(f"/airlines/{airline.airline_id}/hubs", {"icao": "EDDF"}, 201)
    opened = await newest(airline, "open_hub")
    before = await preview(airline, opened)
    assert before["possible"]
    assert before["sentence"].startswith("EDDF is no longer a hub")
    assert [one["sentence"] for one in before["consequences"]] == ["EDDF is no longer a hub."]
    assert len((await airline.get(f"/airlines/{airline.airline_id}"))["hubs"]) == 2

    done = await undo(airline, opened, "A slip.")
    assert done["undoes"] == opened
    assert [hub["icao"] for hub in (await airline.get(f"/airlines/{airline.airline_id}"))["hubs"]] == ["KBOS"]
    entry = (await airline.get(f"/history?command={done['command_id']}"))["items"][0]
    assert entry["command"]["name"] == "close_hub"
    assert entry["reason"] == "A slip."
    assert entry["undo"] == {"possible": True, "sentence": None, "undone_by": None, "undoes": opened}
    first = (await airline.get(f"/history?command={opened}"))["items"][0]
    assert first["undo"]["undone_by"] == done["command_id"]
    assert not first["undo"]["possible"]
    assert entry["cause_event_id"] == first["event_id"]
    assert entry["correlation_id"] == first["correlation_id"]

    again = await undo(airline, done["command_id"])
    assert again["undoes"] == done["command_id"]
    assert len((await airline.get(f"/airlines/{airline.airline_id}"))["hubs"]) == 2


async def test_it_is_undone_once(system: Running) -> None:
    airline = await small_airline(system)
    await airline.post(f"/airlines/{airline.airline_id}/hubs", {"icao": "EDDF"}, 201)
    opened = await newest(airline, "open_hub")
    done = await undo(airline, opened)
    refused = await airline.owner.post(f"/api/v1/history/commands/{opened}/undo", json={})
    assert refused.status_code == 409
    assert refused.json()["rule"] == "undone-already"
    assert refused.json()["undone_by"] == done["command_id"]
    seen = await preview(airline, opened)
    assert (seen["possible"], seen["rule"], seen["undone_by"]) == (False, "undone-already", done["command_id"])


async def test_only_what_was_not_changed_again_since_goes_back(system: Running) -> None:
    airline = await small_airline(system)
    path = f"/airlines/{airline.airline_id}/settings"

    async def change(**values: Any) -> str:
        answer = await airline.owner.patch(f"/api/v1{path}", json={"changes": values})
        assert answer.status_code == 200, answer.text
        await system.settle()
        return await newest(airline, "change_settings")

    first = await change(load_factor_percent=70, handling_cost_minor=100)
    await change(contingency_percent=7)
    second = await change(handling_cost_minor=200)
    seen = await preview(airline, first)
    assert (seen["possible"], seen["rule"]) == (False, "changed-since")
    assert seen["sentence"].startswith("Handling cost was changed again since.")
    await undo(airline, second)
    await undo(airline, first)
    now = {row["name"]: row["value"] for row in (await airline.get(path))["items"]}
    assert now["load_factor_percent"] == 82
    assert now["handling_cost_minor"] == 25_000
    assert now["contingency_percent"] == 7


async def test_who_may_not_do_it_may_not_undo_it_and_what_nobody_can_undo_says_why(system: Running) -> None:
    airline = await small_airline(system)
    await airline.post(f"/airlines/{airline.airline_id}/hubs", {"icao": "EDDF"}, 201)
    opened = await newest(airline, "open_hub")
    body = {"email": "pilot@example.org", "display_name": "Petra Pilot", "password": PASSWORD, "role": "pilot"}
    assert (await airline.owner.post("/api/v1/users", json=body)).status_code == 201
    await system.settle()
    pilot = await system.sign_in("pilot@example.org")
    refused = await pilot.post(f"/api/v1/history/commands/{opened}/undo", json={})
    assert refused.status_code == 403
    seen = (await pilot.get(f"/api/v1/history/commands/{opened}/undo")).json()
    assert (seen["possible"], seen["rule"]) == (False, "forbidden")
    assert (await pilot.get("/api/v1/history/commands/none/undo")).status_code == 404


async def test_accounts_get_back_their_role_their_name_and_their_door(system: Running) -> None:
    airline = await small_airline(system)
    body = {"email": "staff@example.org", "display_name": "Stig Staff", "password": PASSWORD, "role": "staff"}
    made = await airline.owner.post("/api/v1/users", json={**body, "abilities": ["fleet.manage"]})
    user = made.json()["id"]
    await system.settle()
    await airline.post(f"/users/{user}/role", {"role": "pilot", "abilities": []})
    await undo(airline, await newest(airline, "set_role"))
    row = await airline.get(f"/users/{user}")
    assert row["role"] == "staff"
    assert "fleet.manage" in row["abilities"]
    await airline.post(f"/users/{user}/disable", {"reason": "Left us."})
    closed = await undo(airline, await newest(airline, "disable_user"))
    assert (await airline.get(f"/users/{user}"))["status"] == "active"
    staff = await system.sign_in("staff@example.org")
    await undo(airline, closed["command_id"], "Left us after all.")
    assert (await staff.get("/api/v1/me")).status_code == 401
    assert (
        "Left us after all."
        in (await airline.get("/history?command_name=disable_user&limit=1"))["items"][0]["sentence"]
    )
    assert (await airline.owner.patch("/api/v1/me", json={"display_name": "Olga O."})).status_code == 200
    await system.settle()
    await undo(airline, await newest(airline, "rename_user"))
    assert (await airline.get("/me"))["user"]["display_name"] == "Olga Owner"


async def test_a_logo_and_the_settings_for_all_airlines_are_the_former_ones(system: Running) -> None:
    airline = await small_airline(system)
    path = f"/api/v1/airlines/{airline.airline_id}/logo"
    pictures = []
    for width in (9, 10):
        answer = await airline.owner.put(path, content=png(width, 9), headers={"Content-Type": "image/png"})
        assert answer.status_code == 200, answer.text
        await system.settle()
        pictures.append((await airline.owner.get(path)).content)
    await undo(airline, await newest(airline, "change_logo"))
    assert (await airline.owner.get(path)).content == pictures[0]
    assert (await airline.owner.get(path)).headers["content-type"] == "image/png"
    changed = await airline.owner.patch("/api/v1/settings", json={"changes": {"contingency_percent": 9}})
    assert changed.status_code == 200
    await system.settle()
    await undo(airline, await newest(airline, "change_settings"))
    now = {row["name"]: row["value"] for row in (await airline.get("/settings"))["items"]}
    assert now["contingency_percent"] == 5


async def test_a_flight_that_did_not_leave_after_all_is_booked_as_before(system: Running) -> None:
    airline = await small_airline(system)
    booking = await airline.book()
    before = standing(system.system.read_model.reader(system.system.tenant))
    await airline.post(f"/bookings/{booking}/depart")
    departed = standing(system.system.read_model.reader(system.system.tenant))
    assert (await airline.aircraft())["state"] == "in_flight"
    back = await undo(airline, await newest(airline, "depart_flight"))
    assert differences(before, standing(system.system.read_model.reader(system.system.tenant))) == {}
    row = await airline.get(f"/bookings/{booking}")
    assert (row["status"], row["block_off_at"], row["eta"]) == ("booked", None, None)
    again = await undo(airline, back["command_id"])
    assert differences(departed, standing(system.system.read_model.reader(system.system.tenant))) == {}
    await undo(airline, again["command_id"])
    filed = await airline.report(booking)
    seen = await preview(
        airline, (await airline.get("/history?command_name=depart_flight&limit=1"))["items"][0]["command"]["id"]
    )
    assert filed["state"]
    assert (seen["possible"], seen["rule"]) == (False, "undone-already")
