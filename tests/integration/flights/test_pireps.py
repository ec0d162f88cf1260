"""Reports through the API: filing, review, decisions, amendments, and who may do what."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.support.api import Api, book, buy, first_airline, open_route
from tests.support.crew import join
from tests.support.running import Running


@dataclass
class Base:
    """An airline with a 737 at Boston, a pilot there, and two who review."""

    system: Running
    owner: Api
    pilot: Api
    reviewer: Api
    airline_id: str
    aircraft_id: str
    route_id: str

    def report(self, minutes_ago: float = 5, **fields: Any) -> dict[str, Any]:
        """A flight of 62 minutes that ended so long ago."""
        on = self.system.clock.now() - timedelta(minutes=minutes_ago)
        return {
            "block_off_at": z(on - timedelta(minutes=62)),
            "takeoff_at": z(on - timedelta(minutes=50)),
            "landing_at": z(on - timedelta(minutes=6)),
            "block_on_at": z(on),
            "block_fuel_kg": 5000,
            "fuel_used_kg": 2300.5,
            "landing_rate_fpm": -180,
            **fields,
        }

    async def booked(self, api: Api | None = None, **fields: Any) -> dict[str, Any]:
        """Book, let two hours go by, and give the report on it."""
        booking_id = await book(api or self.pilot, self.route_id, self.aircraft_id)
        self.system.clock.forward(hours=2)
        return {"booking_id": booking_id, **self.report(**fields)}

    def free(self, **fields: Any) -> dict[str, Any]:
        ends = {"aircraft_id": self.aircraft_id, "departure": "KBOS", "planned_arrival": "KJFK"}
        return {**ends, **self.report(), **fields}

    async def seen(self, pirep_id: str, api: Api | None = None) -> dict[str, Any]:
        """What somebody sees of it, after everything that anybody did."""
        reader = api or self.owner
        reader.position = max(one.position for one in (self.owner, self.pilot, self.reviewer))
        found: dict[str, Any] = await reader.get(f"/pireps/{pirep_id}")
        return found

    async def situation(self) -> dict[str, Any]:
        """Everything that an acceptance changes."""
        self.owner.position = max(one.position for one in (self.owner, self.pilot, self.reviewer))
        aircraft = await self.owner.get(f"/aircraft/{self.aircraft_id}")
        pilot_id = (await self.pilot.get("/me"))["pilots"][0]["id"]
        pilot = await self.owner.get(f"/pilots/{pilot_id}")
        return {
            "aircraft": [aircraft[name] for name in ("block_minutes_total", "cycles", "fuel_on_board_kg")],
            "places": (aircraft["location"]["icao"], pilot["location"]["icao"]),
            "pilot": [pilot[name] for name in ("flights", "block_minutes", "rank", "awards", "balance_minor")],
            "cash": (await self.owner.get("/airlines"))["items"][0].get("cash_minor"),
        }


def z(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


@pytest.fixture
async def base(system: Running) -> Base:
    owner = Api(await system.set_up(hub_icao="KBOS"))
    airline_id = (await first_airline(owner))["id"]
    _, aircraft_id = await buy(owner, airline_id, "B738", "N100VA", "KBOS")
    route_id = await open_route(owner, airline_id, "KBOS", "KJFK")
    pilot = await join(system, owner, "Paula", airline_id=airline_id)
    reviewer = await join(system, owner, "Rita", airline_id=airline_id, abilities=("flights.review",))
    pilot.position = reviewer.position = owner.position
    return Base(system, owner, pilot, reviewer, airline_id, aircraft_id, route_id)


async def test_an_ordinary_flight_is_accepted_at_filing_and_everything_follows(base: Base) -> None:
    before = await base.situation()
    filed = await base.pilot.post("/pireps", await base.booked())

    assert filed["state"] == "accepted"
    assert all(finding["ok"] for finding in filed["findings"])
    pirep = await base.seen(filed["id"])
    assert pirep["decided_by"] == "rule"
    assert (pirep["block_minutes"], pirep["flight_minutes"]) == (62, 44)
    after = await base.situation()
    assert after["places"] == ("KJFK", "KJFK")
    assert after["aircraft"] == [62, 1, 2699.5]
    assert after["pilot"][:2] == [1, 62]
    assert after != before
    booking = (await base.pilot.get("/bookings", status="all"))["items"][0]
    assert (booking["status"], booking["pirep_id"]) == ("flown", filed["id"])


async def test_a_hard_landing_waits_for_staff_who_see_why(base: Base) -> None:
    filed = await base.pilot.post("/pireps", await base.booked(landing_rate_fpm=-900))

    assert filed["state"] == "filed"
    (item,) = (await base.reviewer.get("/review", rule="landing-rate"))["items"]
    assert item["id"] == filed["id"]
    assert [finding["rule"] for finding in item["findings"] if not finding["ok"]] == ["landing-rate"]
    assert (await base.reviewer.get("/review", rule="fuel"))["items"] == []
    await base.pilot.get("/review", expect=403)


async def test_comments_go_to_and_fro(base: Base) -> None:
    pirep_id = (await base.pilot.post("/pireps", await base.booked(landing_rate_fpm=-900, remarks="Gusts.")))["id"]
    await base.reviewer.post(f"/pireps/{pirep_id}/review")
    await base.reviewer.post(f"/pireps/{pirep_id}/comments", {"text": "What happened?"})
    await base.pilot.post(f"/pireps/{pirep_id}/comments", {"text": "A gust over the threshold."})

    pirep = await base.seen(pirep_id, base.pilot)

    assert pirep["state"] == "in_review"
    assert [(comment["by"]["display_name"], comment["from"]) for comment in pirep["comment_list"]] == [
        ("Rita", "staff"),
        ("Paula", "pilot"),
    ]


async def test_taking_an_acceptance_back_restores_exactly_what_was(base: Base) -> None:
    before = await base.situation()
    pirep_id = (await base.pilot.post("/pireps", await base.booked()))["id"]
    accepted = await base.situation()

    await base.reviewer.post(f"/pireps/{pirep_id}/reverse", {"reason": "Looked at again."})
    assert await base.situation() == before
    assert (await base.seen(pirep_id))["effects"] is None

    await base.reviewer.post(f"/pireps/{pirep_id}/accept", {})
    assert await base.situation() == accepted

    await base.reviewer.post(f"/pireps/{pirep_id}/reject", {"reason": "Not flown by you."})
    assert await base.situation() == before

    await base.reviewer.post(f"/pireps/{pirep_id}/accept", {}, expect=422)
    await base.reviewer.post(f"/pireps/{pirep_id}/accept", {"reason": "It was, after all."})
    assert await base.situation() == accepted


async def test_amending_an_accepted_report_does_hours_and_money_anew(base: Base) -> None:
    pirep_id = (await base.pilot.post("/pireps", await base.booked()))["id"]
    report = await base.seen(pirep_id)
    later = datetime.fromisoformat(report["block_on_at"]) + timedelta(minutes=4)

    amended = await base.reviewer.post(
        f"/pireps/{pirep_id}/amend",
        {"block_on_at": z(later), "fuel_used_kg": 2400, "arrival": "KLGA", "reason": "The log says so."},
    )

    assert amended["state"] == "accepted"
    pirep = await base.seen(pirep_id)
    assert (pirep["block_minutes"], pirep["fuel_used_kg"], pirep["diverted"]) == (66, 2400, True)
    (amendment,) = pirep["amendments"]
    assert {(change["field"], change["old"], change["new"]) for change in amendment["changes"]} >= {
        ("fuel_used_kg", "2300.5", "2400.0"),
        ("arrival", "KJFK", "KLGA"),
    }
    after = await base.situation()
    assert after["aircraft"] == [66, 1, 2600.0]
    assert after["places"] == ("KLGA", "KLGA")
    assert after["pilot"][:2] == [1, 66]


async def test_a_free_report_can_be_put_right_in_its_airports_and_number(base: Base) -> None:
    pirep_id = (await base.pilot.post("/pireps", base.free(landing_rate_fpm=-900)))["id"]

    wrong = await base.pilot.post(
        f"/pireps/{pirep_id}/amend", {"planned_arrival": "QQQQ", "reason": "A slip."}, expect=422
    )
    assert wrong["errors"][0]["field"] == "planned_arrival"
    await base.pilot.post(
        f"/pireps/{pirep_id}/amend", {"planned_arrival": "KLGA", "flight_number": 9, "reason": "A slip."}
    )

    pirep = await base.seen(pirep_id)
    assert (pirep["ident"], pirep["arrival"]["icao"], pirep["diverted"]) == ("FJO9", "KLGA", False)
    assert pirep["distance_nmi"] == pytest.approx(160, abs=3)


async def test_the_airports_of_a_booked_flight_stand(base: Base) -> None:
    pirep_id = (await base.pilot.post("/pireps", await base.booked(landing_rate_fpm=-900)))["id"]

    refused = await base.pilot.post(f"/pireps/{pirep_id}/amend", {"departure": "KJFK", "reason": "A slip."}, expect=422)

    assert refused["errors"][0]["field"] == "departure"


async def test_two_who_accept_at_the_same_moment(base: Base) -> None:
    pirep_id = (await base.pilot.post("/pireps", await base.booked(landing_rate_fpm=-900)))["id"]

    answers = await asyncio.gather(
        *(api.client.post(f"/api/v1/pireps/{pirep_id}/accept", json={}) for api in (base.owner, base.reviewer))
    )

    assert sorted(answer.status_code for answer in answers) == [200, 409]
    late = next(answer.json() for answer in answers if answer.status_code == 409)
    assert late["detail"] == "Someone has already accepted this report. Nothing was changed."
    base.owner.position = max(answer.json().get("position", 0) for answer in answers)
    assert (await base.situation())["pilot"][0] == 1


async def test_the_same_flight_twice_within_ten_minutes_is_refused_and_later_it_is_not(base: Base) -> None:
    first = await base.pilot.post("/pireps", base.free(flight_number=7, landing_rate_fpm=-900))

    base.system.clock.forward(minutes=10)
    refused = await base.pilot.post("/pireps", base.free(flight_number=7), expect=409)
    assert (refused["rule"], refused["of"]) == ("duplicate", first["id"])

    await base.pilot.post(f"/pireps/{first['id']}/cancel", {})
    await base.pilot.post("/pireps", base.free(flight_number=7))


async def test_the_same_flight_eleven_minutes_later_is_another_one(base: Base) -> None:
    await base.pilot.post("/pireps", base.free(flight_number=7, landing_rate_fpm=-900))
    await base.reviewer.get("/review")
    base.system.clock.forward(minutes=11)

    answer = await base.pilot.client.post("/api/v1/pireps", json=base.free(flight_number=7))

    # The first one holds the aircraft until it is decided; being a duplicate is not what stands in the way.
    assert answer.json().get("rule") != "duplicate"


async def test_the_same_report_twice_at_the_same_moment_is_filed_once(base: Base) -> None:
    body = base.free(flight_number=7, landing_rate_fpm=-900)

    answers = await asyncio.gather(*(base.pilot.client.post("/api/v1/pireps", json=body) for _ in range(3)))

    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    assert (await base.owner.get("/review"))["total"] == 1


async def test_a_draft_is_saved_on_and_filed(base: Base) -> None:
    report = await base.booked()
    booking_id = report.pop("booking_id")
    draft = await base.pilot.post("/pireps", {"booking_id": booking_id, "draft": True, "block_fuel_kg": 4800})
    assert draft["state"] == "draft"
    await base.pilot.post(f"/pireps/{draft['id']}/file", {}, expect=422)

    position = base.pilot.position
    await base.pilot.patch(f"/pireps/{draft['id']}", {"block_fuel_kg": 4800})
    assert base.pilot.position == position, "saving the same again records nothing"
    await base.pilot.patch(f"/pireps/{draft['id']}", {**report, "remarks": "Smooth.", "fields": {"Gate": "B4"}})
    await base.pilot.patch(f"/pireps/{draft['id']}", {"landing_rate_fpm": None, "fares": [{"code": "Y", "count": 3}]})

    written = await base.seen(draft["id"], base.pilot)
    assert (written["remarks"], written["fields"], written["landing_rate_fpm"]) == ("Smooth.", {"Gate": "B4"}, None)
    assert {fare["code"]: fare["count"] for fare in written["fares"]}["Y"] == 3
    base.reviewer.position = base.pilot.position
    await base.reviewer.get(f"/pireps/{draft['id']}", expect=404)
    await base.reviewer.post(f"/pireps/{draft['id']}/accept", {}, expect=404)

    filed = await base.pilot.post(f"/pireps/{draft['id']}/file", {})
    assert filed["state"] == "accepted"
    pirep = await base.seen(draft["id"])
    assert pirep["passengers"] == 3
    await base.pilot.patch(f"/pireps/{draft['id']}", {"remarks": "Late."}, expect=409)


async def test_a_booking_has_one_report(base: Base) -> None:
    report = await base.booked()
    draft = await base.pilot.post("/pireps", {"booking_id": report["booking_id"], "draft": True})

    refused = await base.pilot.post("/pireps", report, expect=409)

    assert (refused["rule"], refused["of"]) == ("has-report", draft["id"])
    await base.pilot.post(f"/pireps/{draft['id']}/cancel", {})
    await base.pilot.post("/pireps", report)
    refused = await base.pilot.post("/pireps", report, expect=409)
    assert refused["rule"] == "booking-over"


async def test_another_pilots_booking_and_report_are_out_of_reach(base: Base) -> None:
    report = await base.booked(landing_rate_fpm=-900)

    await base.reviewer.post("/pireps", report, expect=403)
    await base.reviewer.get("/pireps/prefill", booking=report["booking_id"], expect=404)
    pirep_id = (await base.pilot.post("/pireps", report))["id"]
    stranger = await join(base.system, base.owner, "Stan", airline_id=base.airline_id)
    for verb, body in (("cancel", {}), ("file", {}), ("amend", {"fuel_used_kg": 1, "reason": "Because."})):
        await stranger.post(f"/pireps/{pirep_id}/{verb}", body, expect=404 if verb == "amend" else 403)
    await stranger.post(f"/pireps/{pirep_id}/comments", {"text": "Ha."}, expect=404)
    for verb in ("accept", "reject", "reverse", "review"):
        body = {} if verb == "review" else {"reason": "Because."}
        await stranger.post(f"/pireps/{pirep_id}/{verb}", body, expect=403)
    await stranger.get(f"/pireps/{pirep_id}", expect=404)
    assert (await base.seen(pirep_id))["state"] == "filed"


async def test_staff_do_not_decide_their_own_flights(base: Base) -> None:
    pirep_id = (await base.reviewer.post("/pireps", await base.booked(base.reviewer, landing_rate_fpm=-900)))["id"]

    await base.reviewer.post(f"/pireps/{pirep_id}/accept", {}, expect=403)

    assert "accept" not in (await base.seen(pirep_id, base.reviewer))["actions"]
    await base.owner.post(f"/pireps/{pirep_id}/accept", {})


async def test_the_owner_alone_decides_everything(base: Base) -> None:
    pirep_id = (await base.owner.post("/pireps", await base.booked(base.owner, landing_rate_fpm=-900)))["id"]

    await base.owner.post(f"/pireps/{pirep_id}/accept", {})

    assert (await base.seen(pirep_id))["state"] == "accepted"


async def test_others_see_an_accepted_flight_but_not_what_is_between_pilot_and_staff(base: Base) -> None:
    pirep_id = (await base.pilot.post("/pireps", await base.booked(remarks="I was tired.")))["id"]
    stranger = await join(base.system, base.owner, "Stan", airline_id=base.airline_id)
    stranger.position = base.pilot.position

    pirep = await stranger.get(f"/pireps/{pirep_id}")

    assert pirep["remarks"] == ""
    assert pirep["result_minor"] is None
    assert pirep["actions"] == []
    assert (await base.seen(pirep_id, base.pilot))["remarks"] == "I was tired."
    assert (await stranger.get("/pireps"))["total"] == 1


async def test_the_reasons_of_staff_are_for_the_pilot_and_not_for_others(base: Base) -> None:
    pirep_id = (await base.pilot.post("/pireps", await base.booked(landing_rate_fpm=-900)))["id"]
    secret = "His wife is ill, so let it pass"
    await base.owner.post(f"/pireps/{pirep_id}/amend", {"landing_rate_fpm": -800, "reason": secret})
    base.owner.position = (await base.owner.post(f"/pireps/{pirep_id}/accept", {"reason": secret}))["position"]
    stranger = await join(base.system, base.owner, "Stan", airline_id=base.airline_id)
    stranger.position = base.owner.position

    pirep = await stranger.get(f"/pireps/{pirep_id}")
    history = await stranger.get("/history", subject=f"pireps:{pirep_id}", limit=200)

    assert pirep["decision"]["kind"] == "accepted"
    assert history["items"]
    assert secret not in str(pirep)
    assert secret not in str(history)
    own = await base.seen(pirep_id, base.pilot)
    assert own["decision"]["reason"] == secret
    assert own["amendments"][0]["reason"] == secret


async def test_cancelling_a_filed_report_frees_the_aircraft_where_it_was(base: Base) -> None:
    pirep_id = (await base.pilot.post("/pireps", await base.booked(landing_rate_fpm=-900)))["id"]
    assert (await base.owner.get(f"/aircraft/{base.aircraft_id}"))["state"] == "reserved"

    base.owner.position = (await base.pilot.post(f"/pireps/{pirep_id}/cancel", {}))["position"]

    aircraft = await base.owner.get(f"/aircraft/{base.aircraft_id}")
    assert (aircraft["state"], aircraft["location"]["icao"]) == ("parked", "KBOS")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"block_fuel_kg": -5}, "block_fuel_kg"),
        ({"fuel_used_kg": 5001}, "fuel_used_kg"),
        ({"landing_rate_fpm": 180}, "landing_rate_fpm"),
        ({"arrival": "QQQQ"}, "arrival"),
        ({"departure": "QQQQ"}, "departure"),
        ({"planned_arrival": None}, "planned_arrival"),
        ({"aircraft_id": "nothing"}, "aircraft_id"),
        ({"block_on_at": "2026-06-01T08:30:00Z"}, "block_on_at"),
        ({"block_on_at": "2026-06-01"}, "block_on_at"),
        ({"block_off_at": "2026-05-30T01:00:00Z"}, "block_on_at"),
        ({"landing_at": "2026-06-01T06:54:00Z"}, "landing_at"),
        ({"distance_nmi": 20}, "distance_nmi"),
        ({"fares": [{"code": "Y", "count": 5000}]}, "fares.0.count"),
        ({"fares": [{"code": "Y", "count": -1}]}, "fares.0.count"),
        ({"remarks": "x" * 2001}, "remarks"),
        ({"fields": {f"F{number}": "x" for number in range(31)}}, "fields"),
        ({"booking_id": "nothing", "aircraft_id": None, "departure": None, "planned_arrival": None}, "booking_id"),
        ({"colour": "red"}, "colour"),
    ],
)
async def test_what_cannot_be_is_refused_on_its_field_and_nothing_is_kept(
    base: Base, fields: dict[str, Any], field: str
) -> None:
    refused = await base.pilot.post("/pireps", base.free(**fields), expect=422)

    assert field in [error["field"] for error in refused["errors"]]
    assert (await base.pilot.get("/pireps", pilot="me"))["total"] == 0


async def test_the_form_begins_as_planned(base: Base) -> None:
    booking_id = await book(base.pilot, base.route_id, base.aircraft_id)

    prefill = await base.pilot.get("/pireps/prefill", booking=booking_id)

    assert prefill["block_off_at"] == "2026-06-01T09:00:00.000Z"
    assert prefill["takeoff_at"] == "2026-06-01T09:15:00.000Z"
    assert prefill["fares"]
    assert prefill["briefing"]["ident"] == "FJO101"


async def test_the_logbook_sums_what_matches(base: Base) -> None:
    await base.pilot.post("/pireps", await base.booked())
    back = {"departure": "KJFK", "planned_arrival": "KBOS", "landing_rate_fpm": -220}
    base.system.clock.forward(hours=2)
    await base.pilot.post("/pireps", base.free(**back))
    pilot_id = (await base.pilot.get("/me"))["pilots"][0]["id"]

    whole = await base.pilot.get(f"/pilots/{pilot_id}/logbook")
    half = await base.pilot.get(f"/pilots/{pilot_id}/logbook", departure="KJFK")

    assert (whole["total"], whole["totals"]["flights"], whole["totals"]["block_minutes"]) == (2, 2, 124)
    assert whole["totals"]["average_landing_rate_fpm"] == -200
    assert whole["totals"]["by_type"] == [{"type_icao": "B738", "flights": 2, "block_minutes": 124}]
    assert whole["totals"]["by_month"] == [{"month": "2026-06", "flights": 2, "block_minutes": 124}]
    assert whole["totals"]["pay_minor"] == sum(row["pay_minor"] for row in whole["items"])
    assert (half["total"], half["totals"]["flights"]) == (1, 1)


async def test_what_a_program_files_with_a_key_is_from_acars(base: Base) -> None:
    key = (await base.pilot.post("/api-keys", {"name": "My tracker"}))["key"]
    report = await base.booked()

    program = base.system.new_client()
    answer = await program.post("/api/v1/pireps", json=report, headers={"X-API-Key": key})

    assert answer.status_code == 201, answer.text
    base.pilot.position = answer.json()["position"]
    assert (await base.seen(answer.json()["id"]))["source"] == "acars"


async def test_prices_of_a_flown_flight_do_not_move_with_the_fares(base: Base) -> None:
    pirep_id = (await base.pilot.post("/pireps", await base.booked()))["id"]
    before = (await base.seen(pirep_id))["fares"]
    subfleet = (await base.owner.get("/subfleets"))["items"][0]
    fares = [
        {name: fare[name] for name in ("code", "name", "kind", "capacity", "cost_minor")} | {"price_minor": 1}
        for fare in subfleet["fares"]
    ]

    await base.owner.patch(f"/subfleets/{subfleet['id']}", {"fares": fares})

    assert (await base.seen(pirep_id))["fares"] == before


async def test_the_review_queue_as_csv(base: Base) -> None:
    await base.pilot.post("/pireps", await base.booked(landing_rate_fpm=-900))

    answer = await base.reviewer.client.get("/api/v1/review", headers={"Accept": "text/csv"})

    assert answer.status_code == 200
    assert "FJO101" in answer.text
