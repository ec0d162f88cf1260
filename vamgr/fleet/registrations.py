"""Registrations by country: the nationality marks of ICAO Annex 7 and how they usually go on. Pure."""

from __future__ import annotations

import random
from collections.abc import Iterator

# Country (ISO 3166) → pattern: `@` is a letter, `#` a digit (the first of a row is not 0), anything else is itself.
_PATTERNS = {
    "AE": "A6-@@@", "AR": "LV-@@@", "AT": "OE-@@@", "AU": "VH-@@@", "BD": "S2-@@@", "BE": "OO-@@@", "BG": "LZ-@@@",
    "BH": "A9C-@@", "BM": "VP-B@@", "BO": "CP-####", "BR": "PR-@@@", "BS": "C6-@@@", "CA": "C-F@@@", "CH": "HB-@@@",
    "CL": "CC-@@@", "CN": "B-####", "CO": "HK-####", "CR": "TI-@@@", "CU": "CU-T####", "CY": "5B-@@@", "CZ": "OK-@@@",
    "DE": "D-A@@@", "DK": "OY-@@@", "DO": "HI####", "DZ": "7T-V@@", "EC": "HC-@@@", "EE": "ES-@@@", "EG": "SU-@@@",
    "ES": "EC-@@@", "ET": "ET-@@@", "FI": "OH-@@@", "FJ": "DQ-@@@", "FR": "F-G@@@", "GB": "G-@@@@", "GE": "4L-@@@",
    "GH": "9G-@@@", "GR": "SX-@@@", "GT": "TG-@@@", "HK": "B-L@@", "HR": "9A-@@@", "HU": "HA-@@@", "ID": "PK-@@@",
    "IE": "EI-@@@", "IL": "4X-@@@", "IM": "M-@@@@", "IN": "VT-@@@", "IQ": "YI-@@@", "IR": "EP-@@@", "IS": "TF-@@@",
    "IT": "I-@@@@", "JM": "6Y-J@@", "JO": "JY-@@@", "JP": "JA###@", "KE": "5Y-@@@", "KH": "XU-###", "KR": "HL####",
    "KW": "9K-@@@", "KZ": "UP-@####", "LB": "OD-@@@", "LK": "4R-@@@", "LT": "LY-@@@", "LU": "LX-@@@", "LV": "YL-@@@",
    "MA": "CN-@@@", "MC": "3A-M@@", "ME": "4O-@@@", "MN": "JU-####", "MT": "9H-@@@", "MU": "3B-@@@", "MV": "8Q-@@@",
    "MX": "XA-@@@", "MY": "9M-@@@", "NG": "5N-@@@", "NL": "PH-@@@", "NO": "LN-@@@", "NP": "9N-@@@", "NZ": "ZK-@@@",
    "OM": "A4O-@@", "PA": "HP-####", "PE": "OB-####", "PG": "P2-@@@", "PH": "RP-C####", "PK": "AP-@@@", "PL": "SP-@@@",
    "PT": "CS-@@@", "PY": "ZP-@@@", "QA": "A7-@@@", "RO": "YR-@@@", "RS": "YU-@@@", "RU": "RA-#####", "SA": "HZ-@@@",
    "SE": "SE-@@@", "SG": "9V-@@@", "SI": "S5-@@@", "SK": "OM-@@@", "TH": "HS-@@@", "TN": "TS-@@@", "TR": "TC-@@@",
    "TW": "B-#####", "TZ": "5H-@@@", "UA": "UR-@@@", "UG": "5X-@@@", "US": "N###@@", "UY": "CX-@@@", "UZ": "UK#####",
    "VE": "YV####", "VN": "VN-A###", "ZA": "ZS-@@@", "ZM": "9J-@@@", "ZW": "Z-@@@",
}  # fmt: skip
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"  # without I, O and Q, which look like digits


def known_country(country: str) -> bool:
    return country in _PATTERNS


def proposals(country: str, seed: str) -> Iterator[str]:
    """Endless registrations in the country's form; the same seed gives the same ones. Raises KeyError."""
    pattern = _PATTERNS[country]
    dice = random.Random(f"{country}:{seed}")  # noqa: S311  (names, nothing secret)
    while True:
        yield "".join(_sign(dice, sign, pattern[:index]) for index, sign in enumerate(pattern))


def _sign(dice: random.Random, sign: str, before: str) -> str:
    if sign == "@":
        return dice.choice(_LETTERS)
    if sign == "#":
        return dice.choice("0123456789" if before.endswith("#") else "123456789")
    return sign
