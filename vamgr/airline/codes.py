"""The forms of an airline's codes, each with the sentence that says what to write. Pure."""

from __future__ import annotations

import re
from functools import cache

from vamgr.kernel.money import CURRENCIES
from vamgr.world.airports import countries


def check_icao(value: str | None) -> str | None:
    return _check(value, r"[A-Z]{3}", "Write the ICAO code as three letters, for example VAM.")


def check_iata(value: str | None) -> str | None:
    return _check(value or None, r"[A-Z0-9]{2}", "Write the IATA code as two letters or digits, for example V7.")


def check_callsign(value: str | None) -> str | None:
    return _check(
        value, r"[A-Z][A-Z0-9 -]{1,29}", "Write the callsign in letters, for example SKYLINE, 2 to 30 characters long."
    )


def check_country(value: str | None) -> str | None:
    if value is not None and value not in _country_codes():
        raise ValueError("Write the country as its two-letter code, for example NO.")
    return value


@cache
def _country_codes() -> frozenset[str]:
    return frozenset(country.code for country in countries())


def check_currency(value: str) -> str:
    if value not in CURRENCIES:
        raise ValueError("Write the currency as its three-letter code, for example EUR.")
    return value


def _check(value: str | None, pattern: str, sentence: str) -> str | None:
    if value is not None and not re.fullmatch(pattern, value):
        raise ValueError(sentence)
    return value
