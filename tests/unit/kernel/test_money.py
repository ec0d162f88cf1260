"""Money: whole minor units, rounded half-even in one place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.kernel.money import CURRENCIES, minor_digits, shown, to_major, to_minor

currencies = st.sampled_from(sorted(CURRENCIES))
minors = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("12.34", "EUR", 1234),
        ("0.005", "EUR", 0),
        ("0.015", "EUR", 2),
        ("0.025", "EUR", 2),
        ("-0.015", "EUR", -2),
        ("-0.025", "EUR", -2),
        ("0.0250000001", "EUR", 3),
        ("2.5", "JPY", 2),
        ("3.5", "JPY", 4),
        ("1.2345", "KWD", 1234),
        ("1.2355", "KWD", 1236),
    ],
)
def test_amounts_are_rounded_half_even(amount: str, currency: str, minor: int) -> None:
    assert to_minor(Decimal(amount), currency) == minor


@given(minors, currencies)
def test_minor_units_come_back(minor: int, currency: str) -> None:
    assert to_minor(to_major(minor, currency), currency) == minor


@given(st.decimals(-(10**9), 10**9, places=6), currencies)
def test_rounding_moves_at_most_half_a_minor_unit(amount: Decimal, currency: str) -> None:
    back = to_major(to_minor(amount, currency), currency)
    assert abs(back - amount) <= Decimal(1).scaleb(-minor_digits(currency)) / 2


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (123450, "EUR", "1,234.50 EUR"),
        (-5, "USD", "-0.05 USD"),
        (1234567, "JPY", "1,234,567 JPY"),
        (1, "KWD", "0.001 KWD"),
    ],
)
def test_how_people_read_it(minor: int, currency: str, text: str) -> None:
    assert shown(minor, currency) == text


def test_codes_are_codes() -> None:
    assert all(len(code) == 3 and code.isupper() for code in CURRENCIES)
    assert {minor_digits(code) for code in CURRENCIES} == {0, 2, 3}
