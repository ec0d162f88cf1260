"""The money through the running system: the reference flight to the cent, taking it back, expenses, reports."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from tests.support.running import PASSWORD, Running
from tests.support.small_airline import SmallAirline, small_airline

FARES = [
    {"code": code, "name": name, "kind": "pax", "capacity": 10, "price_minor": 10_000, "cost_minor": 5_000}
    for code, name in (("Y", "Economy"), ("J", "Business"), ("F", "First"))
]
SOLD = [{"code": fare["code"], "count": 10} for fare in FARES]


async def reference_airline(running: Running) -> SmallAirline:
    """The fixture of case FIN-1: 10.00 for fuel, handling, block hours and pay; no fees for landing and navigation."""
    airline = await small_airline(running)
    await patch(airline, f"/subfleets/{airline.subfleet_id}", {
        "fares": FARES, "cost_block_hour_minor": 1_000, "ground_handling_multiplier_percent": 100,
    })  # fmt: skip
    await patch(airline, f"/airlines/{airline.airline_id}/settings", {
        "changes": {"landing_fee_minor_per_tonne": 0, "navigation_fee_minor_per_100nmi": 0},
    })  # fmt: skip
    kind = (await airline.get(f"/subfleets/{airline.subfleet_id}"))["fuel_kind"]
    for icao in ("KBOS", "KBED"):
        body = {
            "fuel": [{"kind": kind, "price_minor_per_100kg": 100_000}], "handling_cost_minor": 1_000, "currency": "USD",
        }  # fmt: skip
        answer = await airline.owner.put(f"/api/v1/airports/{icao}/override", json=body)
        assert answer.status_code == 200, answer.text
    for rank in (await airline.get(f"/ranks?airline={airline.airline_id}"))["items"]:
        pay = {"pay_per_hour_manual_minor": 1_000, "pay_per_hour_acars_minor": 1_000}
        await patch(airline, f"/ranks/{rank['id']}", pay)
    for name, amount, kind_, thing in (
        ("Global", 10_000, "airline", None),
        ("Subfleet", 20_000, "subfleet", airline.subfleet_id),
        ("Departure", 5_000, "airport", "KBOS"),
        ("Arrival", 10_000, "airport", "KBED"),
    ):
        await expense(airline, name=name, amount_minor=amount, attached_to={"kind": kind_, "id": thing})
    return airline


async def patch(airline: SmallAirline, path: str, body: dict[str, Any]) -> None:
    answer = await airline.owner.patch(f"/api/v1{path}", json=body)
    assert answer.status_code == 200, answer.text
    await airline.running.settle()


async def expense(airline: SmallAirline, **fields: Any) -> str:
    body = {"airline_id": None, "kind": "per_flight", "currency": "USD", **fields}
    return str((await airline.post("/expenses", body, 201))["id"])


async def fly(airline: SmallAirline) -> str:
    return await airline.fly(minutes=120, block_fuel_kg=10, fuel_used_kg=9, fares=SOLD)


async def trial(airline: SmallAirline) -> dict[str, Any]:
    return await airline.get(f"/finance/trial-balance?airline={airline.airline_id}")


async def cash(airline: SmallAirline) -> int:
    found: int = (await airline.get(f"/finance/summary?airline={airline.airline_id}"))["cash_minor"]
    return found


async def test_fin_1_and_2_to_the_cent(system: Running) -> None:
    airline = await reference_airline(system)
    before = await cash(airline)
    pirep = await fly(airline)
    money = await airline.get(f"/pireps/{pirep}/finance")
    assert money["totals"] == {
        "income_minor": 300_000, "cost_minor": 205_000, "net_minor": 95_000, "pilot_pay_minor": 2_000,
    }  # fmt: skip
    assert {group["key"]: group["amount_minor"] for group in money["groups"]} == {
        "fares": 300_000,
        "fare_costs": -150_000,
        "fuel": -9_000,
        "block_hours": -2_000,
        "expenses": -40_000,
        "handling": -2_000,
        "pilot_pay": -2_000,
    }
    assert await cash(airline) == before + 95_000
    (fuel,) = next(group["lines"] for group in money["groups"] if group["key"] == "fuel")
    assert fuel["formula"]["text"] == "9 kg × 10.00 USD/kg = 90.00 USD"
    assert fuel["refs"]["pirep"]["id"] == pirep
    assert fuel["refs"]["aircraft"]["registration"] == "N172AB"
    assert (await trial(airline))["difference_minor"] == 0


async def test_fin_3_and_5_expenses_that_do_not_apply_change_nothing(system: Running) -> None:
    airline = await reference_airline(system)
    other = (await airline.post("/airlines", {
        "name": "Other Air", "icao": "OTH", "callsign": "OTHER", "country": "NO", "currency": "USD",
    }, 201))["id"]  # fmt: skip
    on_airline = {"kind": "airline", "id": None}
    for airline_id in (None, airline.airline_id, other):
        await expense(
            airline, airline_id=airline_id, name="Freight", amount_minor=100, attached_to=on_airline, flight_types=["F"]
        )
    await expense(airline, airline_id=other, name="Theirs", amount_minor=100, attached_to=on_airline)
    money = await airline.get(f"/pireps/{await fly(airline)}/finance")
    assert money["totals"]["cost_minor"] == 205_000
    assert len(next(group["lines"] for group in money["groups"] if group["key"] == "expenses")) == 3


async def test_an_entry_names_the_event_that_it_followed_from(system: Running) -> None:
    airline = await reference_airline(system)
    pirep = await fly(airline)
    (entry,) = (await airline.get(f"/finance/entries?pirep={pirep}"))["items"]
    assert entry["kind"] == "flight"
    assert entry["cause"]["type"] == "flights.pirep_accepted"
    assert entry["cause"]["topic"] == f"pireps:{pirep}"
    assert entry["cause"]["sentence"]
    assert 0 < abs(entry["position"] - entry["cause"]["position"]) < 20
    capital = (await airline.get(f"/finance/entries?airline={airline.airline_id}&kind=capital"))["items"][0]
    assert capital["cause"]["type"] == "airline.airline_founded"
    bought = (await airline.get(f"/finance/entries?aircraft={airline.aircraft_id}&kind=purchase"))["items"][0]
    assert bought["cause"]["type"] == "fleet.aircraft_bought"
    detail = await airline.get(f"/finance/entries/{bought['id']}")
    assert [(line["account"], line["debit_minor"] > 0) for line in detail["lines"]] == [
        ("aircraft", True),
        ("cash", False),
    ]


async def test_taking_a_flight_back_is_the_exact_mirror(system: Running) -> None:
    airline = await reference_airline(system)
    day = f"airline={airline.airline_id}&from=2026-06-01&to=2026-06-02"
    before = [await airline.get(f"/finance/{report}?{day}") for report in ("profit-and-loss", "cash")]
    held = await airline.get(f"/finance/accounts?airline={airline.airline_id}")
    pirep = await fly(airline)
    await airline.post(f"/pireps/{pirep}/reject", {"reason": "Flown by someone else."})
    after = [await airline.get(f"/finance/{report}?{day}") for report in ("profit-and-loss", "cash")]
    assert after[0]["totals"] == before[0]["totals"]
    assert after[1]["closing_minor"] == before[1]["closing_minor"]
    balances = {one["code"]: one["balance_minor"] for one in held["items"]}
    now = (await airline.get(f"/finance/accounts?airline={airline.airline_id}"))["items"]
    assert all(one["balance_minor"] == balances.get(one["code"], 0) for one in now)
    reversal, flight = (await airline.get(f"/finance/entries?pirep={pirep}&sort=-position"))["items"]
    assert (reversal["kind"], reversal["reverses"]) == ("reversal", flight["id"])
    assert flight["reversed_by"] == reversal["id"]
    assert reversal["cause"]["type"] == "flights.acceptance_reversed"
    money = await airline.get(f"/pireps/{pirep}/finance")
    assert money["reversed"] is True
    assert money["totals"]["net_minor"] == 0
    ledger = await airline.get(f"/pilots/{airline.pilot_id}/ledger")
    assert [(one["amount_minor"], one["balance_minor"]) for one in ledger["items"]] == [(-2_000, 0), (2_000, 2_000)]
    await airline.post(f"/pireps/{pirep}/accept", {"reason": "It was the pilot after all."})
    again = await airline.get(f"/pireps/{pirep}/finance")
    assert (again["reversed"], again["totals"]["net_minor"]) == (False, 95_000)
    assert (await trial(airline))["difference_minor"] == 0


async def test_fin_17_an_amended_flight_is_paid_once(system: Running) -> None:
    airline = await reference_airline(system)
    pirep = await fly(airline)
    await airline.post(f"/pireps/{pirep}/amend", {"fuel_used_kg": 8, "reason": "Misread the gauge."})
    money = await airline.get(f"/pireps/{pirep}/finance")
    assert money["totals"]["net_minor"] == 96_000
    assert [entry["kind"] for entry in money["entries"]] == ["flight", "reversal", "flight"]
    report = f"/finance/profit-and-loss?airline={airline.airline_id}&group_by=pilot"
    (group,) = (await airline.get(report))["groups"]
    assert (group["flights"], group["block_minutes"], group["net_minor"]) == (1, 120, 96_000)


@pytest.mark.parametrize("group_by", ["month", "route", "aircraft", "subfleet", "pilot", "none"])
async def test_every_grouping_has_the_same_totals(system: Running, group_by: str) -> None:
    airline = await reference_airline(system)
    await fly(airline)
    report = f"/finance/profit-and-loss?airline={airline.airline_id}&group_by={group_by}"
    found = await airline.get(report)
    (group,) = found["groups"]
    assert group["label"]
    for side in (group, found["totals"]):
        assert (side["income_minor"], side["cost_minor"], side["net_minor"]) == (300_000, 205_000, 95_000)
        assert side["by_account"]["fares.Y"] == 100_000
        assert sum(side["by_account"].values()) == 95_000
    assert {one["code"] for one in found["accounts"]} == set(group["by_account"])


async def test_rec_2_daily_expenses_are_posted_once_a_day_and_caught_up_with(system: Running) -> None:
    airline = await small_airline(system)
    rent = await expense(
        airline, name="Hangar rent", kind="daily", amount_minor=5_000, attached_to={"kind": "airline", "id": None}
    )
    before = await cash(airline)
    await system.system.jobs.run_due_now()
    assert await cash(airline) == before
    system.clock.forward(days=3)
    for _ in range(2):
        await system.system.jobs.run_due_now()
        await system.settle()
        assert await cash(airline) == before - 15_000
    shown = await airline.get(f"/expenses/{rent}")
    assert (shown["last_posted"], shown["next_due"], shown["posted_total_minor"]) == (
        "2026-06-04",
        "2026-06-05",
        15_000,
    )
    entries = (await airline.get(f"/finance/entries?expense={rent}&sort=when"))["items"]
    assert [entry["when"][:10] for entry in entries] == ["2026-06-02", "2026-06-03", "2026-06-04"]
    assert entries[0]["cause"]["type"] == "finance.expense_defined"
    summary = await airline.get(f"/finance/summary?airline={airline.airline_id}")
    assert summary["upcoming_expenses"][0]["due"] == "2026-06-05"
    answer = await airline.owner.delete(f"/api/v1/expenses/{rent}")
    assert answer.status_code == 200, answer.text
    system.clock.forward(days=3)
    await system.system.jobs.run_due_now()
    await system.settle()
    assert await cash(airline) == before - 15_000


async def test_rec_3_an_expense_on_a_subfleet_is_its_owners_alone(system: Running) -> None:
    airline = await small_airline(system)
    other = (await airline.post("/airlines", {
        "name": "Other Air", "icao": "OTH", "callsign": "OTHER", "country": "NO", "currency": "NOK",
    }, 201))["id"]  # fmt: skip
    attached = {"kind": "subfleet", "id": airline.subfleet_id}
    await expense(airline, name="Insurance", kind="monthly", amount_minor=100, attached_to=attached)
    await expense(airline, name="Office", kind="monthly", amount_minor=7, attached_to={"kind": "airline", "id": None})
    system.clock.forward(days=40)
    await system.system.jobs.run_due_now()
    await system.settle()
    airline.owner = await system.sign_in("owner@example.org")
    for airline_id, memos in (
        (airline.airline_id, ["Insurance (monthly)", "Office (monthly)"]),
        (other, ["Office (monthly)"]),
    ):
        posted = await airline.get(f"/finance/entries?airline={airline_id}&kind=expense")
        assert sorted(one["memo"] for one in posted["items"]) == memos


async def test_a_csv_of_entries_has_a_row_for_each_line(system: Running) -> None:
    airline = await reference_airline(system)
    await fly(airline)
    answer = await airline.owner.get(f"/api/v1/finance/entries?airline={airline.airline_id}&format=csv")
    assert answer.status_code == 200, answer.text
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    entries = (await airline.get(f"/finance/entries?airline={airline.airline_id}"))["items"]
    assert len(rows) == sum(entry["line_count"] for entry in entries)
    assert sum(int(row["debit_minor"]) - int(row["credit_minor"]) for row in rows) == 0
    assert {row["formula"] for row in rows if row["account"] == "fuel"} == {"9 kg × 10.00 USD/kg = 90.00 USD"}
    for report in ("trial-balance", "profit-and-loss"):
        answer = await airline.owner.get(f"/api/v1/finance/{report}?airline={airline.airline_id}&format=csv")
        assert answer.status_code == 200, answer.text
        assert len(list(csv.DictReader(io.StringIO(answer.text)))) > 0


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"amount_minor": 0}, "amount_minor"),
        ({"currency": "NOK"}, "currency"),
        ({"currency": "XXQ"}, "currency"),
        ({"kind": "daily", "charge_to_pilot": True}, "charge_to_pilot"),
        ({"attached_to": {"kind": "airport", "id": "ZZZZ"}}, "attached_to.id"),
        ({"attached_to": {"kind": "subfleet", "id": None}}, "attached_to.id"),
        ({"airline_id": "none"}, "airline_id"),
        ({"flight_types": ["JJ"]}, "flight_types.0"),
        ({"name": ""}, "name"),
    ],
)
async def test_bad_expenses_are_refused_on_their_field(system: Running, body: dict[str, Any], field: str) -> None:
    airline = await small_airline(system)
    good = {
        "airline_id": airline.airline_id, "name": "Rent", "kind": "per_flight", "amount_minor": 5, "currency": "USD",
        "attached_to": {"kind": "airline", "id": None},
    }  # fmt: skip
    answer = await airline.owner.post("/api/v1/expenses", json={**good, **body})
    assert answer.status_code == 422, answer.text
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert (await airline.get("/expenses"))["total"] == 0


async def test_changing_an_expense_holds_for_later_flights_only(system: Running) -> None:
    airline = await reference_airline(system)
    await airline.fly(minutes=120, block_fuel_kg=10, fuel_used_kg=9, fares=SOLD)
    shown = (await airline.get("/expenses?q=Global"))["items"][0]
    assert shown["posted_total_minor"] == 10_000
    await patch(airline, f"/expenses/{shown['id']}", {"amount_minor": 12_000})
    changed = await airline.get(f"/expenses/{shown['id']}")
    assert (changed["amount_minor"], changed["name"], changed["posted_total_minor"]) == (12_000, "Global", 10_000)


async def test_fin_14_fuel_that_was_in_the_tanks_is_not_paid_again(system: Running) -> None:
    airline = await reference_airline(system)
    await patch(airline, f"/airlines/{airline.airline_id}/settings", {"changes": {"charge_fuel_uplift": True}})
    first = await airline.fly(minutes=120, block_fuel_kg=10, fuel_used_kg=6)
    second = await airline.fly("KBED", "KBOS", minutes=120, block_fuel_kg=10, fuel_used_kg=6)
    texts = []
    for pirep in (first, second):
        groups = (await airline.get(f"/pireps/{pirep}/finance"))["groups"]
        (line,) = next(group["lines"] for group in groups if group["key"] == "fuel")
        texts.append(line["formula"]["text"])
    assert texts == ["(10 − 0) kg × 10.00 USD/kg = 100.00 USD", "(10 − 4) kg × 10.00 USD/kg = 60.00 USD"]


async def test_what_a_pilot_is_charged_is_in_the_pilots_ledger_only(system: Running) -> None:
    airline = await reference_airline(system)
    on_airline = {"kind": "airline", "id": None}
    await expense(airline, name="Landing fine", amount_minor=500, attached_to=on_airline, charge_to_pilot=True)
    pirep = await fly(airline)
    assert (await airline.get(f"/pireps/{pirep}/finance"))["totals"]["cost_minor"] == 205_000
    ledger = await airline.get(f"/pilots/{airline.pilot_id}/ledger")
    assert sorted(one["amount_minor"] for one in ledger["items"]) == [-500, 2_000]
    assert (ledger["balance_minor"], ledger["currency"]) == (1_500, "USD")
    assert (await airline.get(f"/pilots/{airline.pilot_id}"))["balance_minor"] == 1_500
    assert (await trial(airline))["difference_minor"] == 0


async def test_a_retired_aircraft_is_written_off_without_touching_the_cash(system: Running) -> None:
    airline = await small_airline(system)
    before, price = await cash(airline), (await airline.aircraft())["price_minor"]
    await airline.post(f"/aircraft/{airline.aircraft_id}/retire", {"reason": "Beyond repair."})
    assert await cash(airline) == before
    report = f"/finance/profit-and-loss?airline={airline.airline_id}&group_by=aircraft"
    (group,) = (await airline.get(report))["groups"]
    assert (group["label"], group["net_minor"], group["flights"]) == ("N172AB", -price, 0)
    balances = await airline.get(f"/finance/accounts?airline={airline.airline_id}")
    assert {one["code"]: one["balance_minor"] for one in balances["items"]}["aircraft"] == 0


async def test_balances_and_cash_of_a_day(system: Running) -> None:
    airline = await reference_airline(system)
    start = await cash(airline)
    await fly(airline)
    system.clock.forward(days=2)
    await fly_back(airline)
    where = f"airline={airline.airline_id}"
    points = (await airline.get(f"/finance/cash?{where}&from=2026-06-01&to=2026-06-05"))["points"]
    assert [point["at"] for point in points] == ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04"]
    balances = [point["balance_minor"] for point in points]
    assert balances[:2] == [start + 95_000] * 2
    assert balances[2:] == [await cash(airline)] * 2
    earlier = await airline.get(f"/finance/accounts?{where}&at=2026-06-02")
    assert next(one for one in earlier["items"] if one["code"] == "cash")["balance_minor"] == start + 95_000
    weeks = await airline.get(f"/finance/cash?{where}&from=2026-06-01&to=2026-06-15&step=week")
    assert [point["at"] for point in weeks["points"]] == ["2026-06-01", "2026-06-08"]
    wrong = await airline.owner.get(f"/api/v1/finance/cash?{where}&from=2026-06-05&to=2026-06-01")
    assert wrong.status_code == 422
    for days in ("from=0001-01-01&to=0001-01-02", "from=9999-12-01&to=9999-12-31"):
        nobodys = await airline.owner.get(f"/api/v1/finance/cash?{where}&{days}&step=month")
        assert nobodys.status_code == 422, nobodys.text


async def fly_back(airline: SmallAirline) -> str:
    return await airline.fly("KBED", "KBOS", minutes=120, block_fuel_kg=10, fuel_used_kg=9, fares=SOLD)


async def test_only_those_who_may_see_the_money_and_the_flights_pilot_see_it(system: Running) -> None:
    airline = await reference_airline(system)
    pirep = await fly(airline)
    (entry,) = (await airline.get(f"/finance/entries?pirep={pirep}"))["items"]
    body = {"email": "pilot@example.org", "display_name": "Petra Pilot", "password": PASSWORD, "role": "pilot"}
    assert (await airline.owner.post("/api/v1/users", json=body)).status_code == 201
    await system.settle()
    pilot = await system.sign_in("pilot@example.org")
    for path, status in (
        (f"/pireps/{pirep}/finance", 404),
        (f"/pilots/{airline.pilot_id}/ledger", 404),
        (f"/finance/entries/{entry['id']}", 404),
        ("/finance/entries", 403),
        (f"/finance/summary?airline={airline.airline_id}", 403),
        ("/expenses", 403),
    ):
        assert (await pilot.get(f"/api/v1{path}")).status_code == status, path
