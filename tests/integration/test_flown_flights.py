"""The whole way with flights that were really flown: from founding the airline to the balance afterwards."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.support.api import Api, book, buy, first_airline, open_route
from tests.support.running import Running
from tests.support.telemetry import flown

FLIGHTS = [
    pytest.param("737_KBOS_KJFK", "B737", "KBOS", "KJFK", id="Boeing 737"),
    pytest.param("c172x_KBED_KMHT", "C172", "KBED", "KMHT", id="Cessna 172"),
]


@pytest.mark.parametrize(("recording", "type_icao", "departure", "arrival"), FLIGHTS)
async def test_from_an_empty_folder_to_a_flown_accepted_and_paid_flight(
    system: Running, recording: str, type_icao: str, departure: str, arrival: str
) -> None:
    owner = Api(await system.set_up(hub_icao=departure))
    airline = await first_airline(owner)
    capital = airline["starting_capital_minor"]
    pilot = (await owner.get("/me"))["pilots"][0]
    assert pilot["location"]["icao"] == departure

    _, aircraft_id = await buy(owner, airline["id"], type_icao, "N100VA", departure)
    price = (await owner.get(f"/aircraft/{aircraft_id}"))["price_minor"]
    assert (await owner.get("/finance/summary", airline=airline["id"]))["cash_minor"] == capital - price

    route_id = await open_route(owner, airline["id"], departure, arrival)
    (option,) = (await owner.get("/dispatch/options"))["items"]
    assert option["route"]["id"] == route_id
    booking_id = await book(owner, route_id, aircraft_id)
    assert (await owner.get(f"/aircraft/{aircraft_id}"))["state"] == "reserved"

    system.clock.forward(hours=2)
    flight = flown(recording)
    report = flight.report(system.clock.now())
    filed = await owner.post("/pireps", {"booking_id": booking_id, **report})
    pirep = await owner.get(f"/pireps/{filed['id']}")
    if pirep["state"] != "accepted":
        assert [finding["rule"] for finding in pirep["findings"] if not finding["ok"]], "it waits for a reason"
        await owner.post(f"/pireps/{filed['id']}/accept", {"reason": "Flown well."})
        pirep = await owner.get(f"/pireps/{filed['id']}")

    assert pirep["state"] == "accepted"
    assert pirep["block_minutes"] == round((flight.block_on - flight.block_off) / 60)
    assert pirep["landing_rate_fpm"] == flight.landing_rate_fpm
    assert pirep["fuel_used_kg"] == pytest.approx(flight.fuel_used_kg, abs=0.05)

    aircraft = await owner.get(f"/aircraft/{aircraft_id}")
    assert (aircraft["state"], aircraft["location"]["icao"]) == ("parked", arrival)
    assert aircraft["block_minutes_total"] == pirep["block_minutes"]
    assert aircraft["fuel_on_board_kg"] == pytest.approx(flight.block_fuel_kg - flight.fuel_used_kg, abs=0.1)
    pilot = await owner.get(f"/pilots/{pilot['id']}")
    assert (pilot["flights"], pilot["block_minutes"]) == (1, pirep["block_minutes"])
    assert pilot["location"]["icao"] == arrival

    money = await owner.get(f"/pireps/{filed['id']}/finance")
    cash = (await owner.get("/finance/summary", airline=airline["id"]))["cash_minor"]
    assert cash == capital - price + money["totals"]["net_minor"]
    assert (await owner.get("/finance/trial-balance", airline=airline["id"]))["difference_minor"] == 0

    lines = {line["tag"]: line for group in money["groups"] for line in group["lines"]}
    fuel_price = next(
        fuel["price_minor_per_100kg"]
        for fuel in (await owner.get(f"/airports/{departure}"))["fuel"]
        if fuel["kind"] == ("avgas" if type_icao == "C172" else "jet_a")
    )
    expected = (Decimal(str(report["fuel_used_kg"])) * fuel_price / 100).quantize(Decimal(1))
    assert lines["fuel"]["debit_minor"] == expected
    sold = sum(fare["count"] * fare["price_minor"] for fare in pirep["fares"])
    assert (
        sum(line["credit_minor"] for group in money["groups"] for line in group["lines"] if line["tag"] == "fare")
        == sold
    )

    history = await owner.get("/history", subject=f"pireps:{filed['id']}")
    assert {"flights.pirep_filed", "flights.pirep_accepted"} <= {entry["type"] for entry in history["items"]}
    verified = await owner.post("/system/verify")
    assert verified["ok"], verified["problems"]


async def test_taking_the_acceptance_back_takes_everything_back(system: Running) -> None:
    owner = Api(await system.set_up(hub_icao="KBOS"))
    airline = await first_airline(owner)
    _, aircraft_id = await buy(owner, airline["id"], "B737", "N100VA", "KBOS")
    route_id = await open_route(owner, airline["id"], "KBOS", "KJFK")
    pilot_id = (await owner.get("/me"))["pilots"][0]["id"]

    async def situation() -> dict[str, object]:
        aircraft = await owner.get(f"/aircraft/{aircraft_id}")
        pilot = await owner.get(f"/pilots/{pilot_id}")
        return {
            "cash": (await owner.get("/finance/summary", airline=airline["id"]))["cash_minor"],
            "aircraft": [aircraft[name] for name in ("block_minutes_total", "cycles", "fuel_on_board_kg")],
            "places": (aircraft["location"]["icao"], pilot["location"]["icao"]),
            "pilot": [pilot[name] for name in ("flights", "block_minutes", "rank", "awards", "balance_minor")],
        }

    before = await situation()
    booking_id = await book(owner, route_id, aircraft_id)
    system.clock.forward(hours=2)
    report = flown("737_KBOS_KJFK").report(system.clock.now() - timedelta(minutes=5))
    pirep_id = (await owner.post("/pireps", {"booking_id": booking_id, **report}))["id"]
    assert await situation() != before

    await owner.post(f"/pireps/{pirep_id}/reject", {"reason": "Only to see that all of it goes back."})
    assert await situation() == before
    after_rejection = await owner.get(f"/pireps/{pirep_id}/finance")
    assert after_rejection["totals"]["net_minor"] == 0

    await owner.post(f"/pireps/{pirep_id}/accept", {"reason": "And once more."})
    accepted = await situation()
    await owner.post(f"/pireps/{pirep_id}/reverse", {"reason": "Back to review."})
    assert await situation() == before
    await owner.post(f"/pireps/{pirep_id}/accept", {"reason": "Enough."})
    assert await situation() == accepted
