"""The forms of an airline's codes, each with the sentence that says what to write. Pure."""

from __future__ import annotations

import re


def _words(text: str) -> list[str]:
    return text.split()


# ISO 4217 currencies in use, with the number of decimal places of those that do not have two.
CURRENCIES = frozenset(
    _words("""
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN
    BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD
    FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP
    MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR
    RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT
    TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
    ZWL
""")
)
_NO_DECIMALS = _words("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF")
_THREE_DECIMALS = _words("BHD IQD JOD KWD LYD OMR TND")


def minor_digits(currency: str) -> int:
    """How many decimal places the currency's minor unit stands for."""
    return 0 if currency in _NO_DECIMALS else 3 if currency in _THREE_DECIMALS else 2


def check_icao(value: str | None) -> str | None:
    return _check(value, r"[A-Z]{3}", "Write the ICAO code as three letters, for example VAM.")


def check_iata(value: str | None) -> str | None:
    return _check(value or None, r"[A-Z0-9]{2}", "Write the IATA code as two letters or digits, for example V7.")


def check_callsign(value: str | None) -> str | None:
    return _check(
        value, r"[A-Z][A-Z0-9 -]{1,29}", "Write the callsign in letters, for example SKYLINE, 2 to 30 characters long."
    )


def check_country(value: str | None) -> str | None:
    return _check(value, r"[A-Z]{2}", "Write the country as its two-letter code, for example NO.")


def check_currency(value: str) -> str:
    if value not in CURRENCIES:
        raise ValueError("Write the currency as its three-letter code, for example EUR.")
    return value


def _check(value: str | None, pattern: str, sentence: str) -> str | None:
    if value is not None and not re.fullmatch(pattern, value):
        raise ValueError(sentence)
    return value
