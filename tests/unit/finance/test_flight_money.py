"""The money of a flight, case by case; the cases' numbers are those of the field's reference (FIN-*, PAY-*)."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.finance.flights_for_tests import FARES, accepted, of, terms
from vamgr.finance.accounts import account, chart_order
from vamgr.finance.domain import require_balance
from vamgr.finance.flight import FlightExpense, HandlingTerm, PayTerms, flight_lines, price
from vamgr.finance.pay import hourly_pay
from vamgr.kernel.money import to_minor


def test_fin_1_credits_are_3020_00_and_debits_2050_00() -> None:
    lines = flight_lines(accepted(), terms())
    income = [line for line in lines if account(line.account).kind == "income"]
    costs = [line for line in lines if account(line.account).kind == "expense"]
    assert sum(line.credit_minor for line in income) == 302_000
    assert sum(line.debit_minor for line in costs) == 205_000
    assert sum(line.debit_minor for line in costs if line.account == "fare_costs") == 150_000
    by_account = {line.account: line.debit_minor for line in costs if line.account not in {"fare_costs", "expenses"}}
    assert by_account == {"fuel": 9_000, "block_hours": 2_000, "handling": 1_000, "pilot_pay": 2_000}
    assert sum(line.debit_minor for line in costs if line.account == "expenses") == 40_000
    assert sum(line.debit_minor for line in costs if line.account == "handling") == 2_000


def test_fin_1_cash_is_what_came_in_less_what_was_paid() -> None:
    lines = flight_lines(accepted(), terms())
    cash = [(line.debit_minor, line.credit_minor) for line in lines if line.account == "cash"]
    assert cash == [(300_000, 0), (0, 205_000)]


def test_fin_2_lines_per_tag() -> None:
    lines = flight_lines(accepted(), terms())
    counts = Counter(line.tag for line in lines if account(line.account).counts_as_profit)
    assert counts == {
        "fuel": 1,
        "fare": 3,
        "fare_cost": 3,
        "block_hours": 1,
        "expense": 3,
        "handling": 2,
        "pilot_pay": 2,
    }


def test_fin_6_block_hours_are_not_rounded_by_the_minute() -> None:
    (line,) = of(flight_lines(accepted(block_minutes=120), terms()), "block_hours")
    assert line.debit_minor == 2_000
    assert line.formula.text == "120 min ÷ 60 × 10.00 USD/h = 20.00 USD"


def test_fin_11_an_expense_takes_the_subfleets_multiplier_where_it_says_so() -> None:
    own = (
        FlightExpense("e", "Towing", 10_000, "the airline", multiplied=True),
        FlightExpense("f", "Flat", 10_000, "the airline"),
    )
    lines = of(
        flight_lines(accepted(), terms(expenses=own, airport_expenses=(), handling_percent=Decimal("12.5"))), "expense"
    )
    assert [line.debit_minor for line in lines] == [1_250, 10_000]
    assert lines[0].formula.text == "100.00 USD × 12.5 % = 12.50 USD"


@pytest.mark.parametrize(("percent", "expected"), [(100, [1000, 3000]), (250, [2500, 7500])])
def test_fin_12_handling_at_both_ends_times_the_multiplier(percent: int, expected: list[int]) -> None:
    handling = (HandlingTerm("KBOS", 1000, ""), HandlingTerm("KJFK", 3000, ""))
    lines = of(flight_lines(accepted(), terms(handling=handling, handling_percent=Decimal(percent))), "handling")
    assert [line.debit_minor for line in lines] == expected


def test_fin_13_fuel_used_at_the_departures_price() -> None:
    (line,) = of(flight_lines(accepted(fuel_used_kg=2314.6), terms(fuel_price_minor_per_kg=Decimal("154.32"))), "fuel")
    assert line.debit_minor == 357_189  # 2314.6 × 154.32 = 357,189.072
    assert line.formula.text == "2,314.6 kg × 1.5432 USD/kg = 3,571.89 USD"
    assert line.memo == "Fuel at KBOS"


@pytest.mark.parametrize(
    ("left", "paid"), [(Decimal(4), 6_000), (Decimal(25), 0), (None, 10_000)], ids=["some", "more", "unknown"]
)
def test_fin_14_uplift_is_what_was_not_in_the_tanks(left: Decimal | None, paid: int) -> None:
    lines = of(flight_lines(accepted(), terms(uplift=True, fuel_before_kg=left)), "fuel")
    assert sum(line.debit_minor for line in lines) == paid


def test_fin_15_no_fares_no_income() -> None:
    lines = flight_lines(accepted(fares=()), terms())
    assert not of(lines, "fare")
    assert not of(lines, "fare_cost")


def test_fin_16_order_of_the_lines() -> None:
    lines = flight_lines(accepted(), terms(landing_fee_minor_per_tonne=710, mtow_kg=Decimal(79_000)))
    order = list(dict.fromkeys(line.tag for line in lines if line.party == "airline"))
    assert order == [
        "fuel",
        "fare",
        "fare_cost",
        "block_hours",
        "expense",
        "handling",
        "landing",
        "pilot_pay",
        "cash",
    ]


def test_fin_17_worked_out_again_it_is_the_same() -> None:
    assert flight_lines(accepted(), terms()) == flight_lines(accepted(), terms())


def test_landing_by_tonne_and_navigation_by_distance_and_root_of_mass() -> None:
    lines = flight_lines(
        accepted(great_circle_nmi=200),
        terms(
            landing_fee_minor_per_tonne=710,
            navigation_fee_minor_per_100nmi=5_000,
            mtow_kg=Decimal(200_000),
            mtow_source="the type",
        ),
    )
    assert of(lines, "landing")[0].debit_minor == 142_000
    assert of(lines, "navigation")[0].debit_minor == 20_000  # 200 ÷ 100 × √(200 ÷ 50) × 50.00
    assert of(lines, "navigation")[0].formula.text == "200 nmi ÷ 100 × √(200 t ÷ 50 t) × 50.00 USD = 200.00 USD"


def test_without_a_known_mass_there_are_no_fees_by_mass() -> None:
    lines = flight_lines(accepted(), terms(landing_fee_minor_per_tonne=710, navigation_fee_minor_per_100nmi=5_000))
    assert not of(lines, "landing")
    assert not of(lines, "navigation")


@pytest.mark.parametrize(
    ("own", "source", "per_hour"),
    [
        ({}, "acars", 5_000),
        ({"pay_manual_percent": 50}, "manual", 2_000),
        ({"pay_manual_percent": 50}, "acars", 5_000),
        ({"pay_acars_minor": 10_000}, "acars", 10_000),
    ],
    ids=["PAY-1", "PAY-3", "PAY-3 acars", "PAY-4"],
)
def test_pay_per_hour(own: dict[str, int], source: str, per_hour: int) -> None:
    base = {"acars": 5_000, "manual": 4_000}[source]
    pay = hourly_pay("Captain", base, [{"subfleet_id": "s", **own}], "s", source)  # type: ignore[arg-type]
    assert pay.per_hour_minor == per_hour


@pytest.mark.parametrize(("minutes", "paid"), [(60, 10_000), (90, 15_000)])
def test_pay_4_by_the_minute(minutes: int, paid: int) -> None:
    lines = flight_lines(accepted(block_minutes=minutes), terms(pay=PayTerms(Decimal(10_000), "")))
    assert [line.debit_minor for line in of(lines, "pilot_pay")] == [paid]


def test_pay_6_the_airline_pays_what_the_pilot_earns() -> None:
    lines = flight_lines(accepted(), terms())
    (paid,) = of(lines, "pilot_pay")
    earned, balance = of(lines, "pilot_pay", "pilot")
    assert (paid.account, paid.debit_minor) == ("pilot_pay", 2_000)
    assert (earned.account, earned.credit_minor, earned.pilot_id) == ("pilot_earnings", 2_000, "pilot-1")
    assert (balance.account, balance.debit_minor) == ("pilot_balance", 2_000)


def test_a_routes_flat_pay_goes_before_pay_by_the_hour() -> None:
    lines = flight_lines(accepted(pilot_pay_minor=7_500), terms(pay=None))
    assert [(line.debit_minor, line.formula.text) for line in of(lines, "pilot_pay")] == [(7_500, "75.00 USD")]


def test_an_expense_on_the_pilot_costs_the_pilot_and_not_the_airline() -> None:
    own = (FlightExpense("e", "Landing fine", 1_500, "the airline", charge_to_pilot=True),)
    lines = flight_lines(accepted(), terms(expenses=own, airport_expenses=()))
    assert not of(lines, "expense")
    charged, balance = of(lines, "expense", "pilot")
    assert (charged.account, charged.debit_minor) == ("pilot_charges", 1_500)
    assert (balance.account, balance.credit_minor) == ("pilot_balance", 1_500)
    require_balance(lines)


def test_mny_7_two_decimals_keep_every_cent() -> None:
    assert to_minor(Decimal("1.15"), "USD") == 115
    assert all(to_minor(Decimal(cents) / 100, "USD") == cents for cents in range(100_000))


def test_prices_show_as_many_places_as_they_have() -> None:
    assert price(Decimal("154.32"), "USD") == "1.5432 USD"
    assert price(1000, "USD") == "10.00 USD"
    assert price(Decimal("154.32"), "JPY") == "154.32 JPY"
    assert price(150, "JPY") == "150 JPY"


def test_accounts_of_fare_classes_stand_with_the_fares() -> None:
    codes = ["pilot_balance", "fares.Y", "fuel", "cash", "fares.J"]
    assert sorted(codes, key=chart_order) == ["cash", "fares.J", "fares.Y", "fuel", "pilot_balance"]
    with pytest.raises(KeyError):
        account("fuel.Y")


amounts = st.integers(0, 10**9)


@given(
    fuel=st.floats(0, 200_000).map(lambda kg: round(kg, 1)),
    minutes=st.integers(0, 1800),
    rate=amounts,
    percent=st.decimals(0, 1000, places=2),
    counts=st.lists(st.integers(0, 500), min_size=3, max_size=3),
    fee=amounts,
    charged=st.booleans(),
    currency=st.sampled_from(["USD", "JPY", "KWD"]),
)
def test_every_flight_balances_and_every_line_says_how(
    fuel: float,
    minutes: int,
    rate: int,
    percent: Decimal,
    counts: list[int],
    fee: int,
    charged: bool,
    currency: str,
) -> None:
    fares = tuple(fare.model_copy(update={"count": count}) for fare, count in zip(FARES, counts, strict=True))
    flight = accepted(fuel_used_kg=fuel, block_minutes=minutes, fares=fares, currency=currency)
    own = (FlightExpense("e", "Anything", fee, "", multiplied=True, charge_to_pilot=charged),)
    lines = flight_lines(
        flight,
        terms(
            block_hour_minor=rate,
            handling_percent=percent,
            expenses=own,
            landing_fee_minor_per_tonne=fee,
            navigation_fee_minor_per_100nmi=fee,
            mtow_kg=Decimal(79_015),
        ),
    )
    require_balance(lines)
    assert all(line.formula.text.endswith(currency) for line in lines)
