"""phpVMS's columns in vamgr's units."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from vamgr.exchange.phpvms import convert


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("0830", "08:30"),
        ("08:30", "08:30"),
        ("8:30", "08:30"),
        ("08:30 AM", "08:30"),
        ("8 am", "08:00"),
        ("8", "08:00"),
        ("0830Z", "08:30"),
        ("0830L", "08:30"),
        ("08:30 AMZ", "08:30"),
        ("08:30:00", "08:30"),
        ("08:30 PM", "20:30"),
        ("12:15 AM", "00:15"),
        ("12:15 PM", "12:15"),
        ("8 PM EST", "20:00"),
        ("0810 CST", "08:10"),
        ("", None),
        ("TBD", None),
        ("2500", None),
        ("25:00", None),
        ("24:00:00", None),
        ("08:60:00", None),
        ("08:30:60", None),
        ("garbage CST", None),
    ],
)
def test_times_that_people_wrote(raw: str, wanted: str | None) -> None:
    """Cases FLT-24 and FLT-25."""
    assert convert.clock(raw) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("12.50", (Decimal("12.50"), None)),
        ("110%", (None, 110.0)),
        (" 50 % ", (None, 50.0)),
        ("", (None, None)),
        ("free", (None, None)),
    ],
)
def test_overrides_are_amounts_or_percentages(raw: str, wanted: tuple[Decimal | None, float | None]) -> None:
    assert convert.amount_or_percent(raw) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("2021-03-01 08:00:00", datetime(2021, 3, 1, 8, tzinfo=UTC)),
        ("2021-03-01", datetime(2021, 3, 1, tzinfo=UTC)),
        ("0000-00-00 00:00:00", None),
        ("1970-01-01 00:00:00", None),
        (None, None),
        ("soon", None),
    ],
)
def test_moments_are_utc_and_zero_dates_are_none(raw: str | None, wanted: datetime | None) -> None:
    assert convert.moment({"at": raw}, "at") == wanted


def test_pounds_and_prices_per_pound() -> None:
    assert convert.kg(Decimal("11023.11")) == 4999.999
    assert convert.kg(None) == 0
    # 0.70 per lb is 1.5432… per kg.
    assert convert.per_100kg(Decimal("0.7"), "USD") == 15432
    assert convert.per_100kg(Decimal("0.7"), "JPY") == 154


def test_texts_of_old_sites_are_read_as_what_they_were() -> None:
    assert convert.text({"a": "caf\xe9".encode("cp1252")}, "a") == "café"
    assert convert.text({"a": " x\0 "}, "a") == "x"
    assert convert.text({}, "a") == ""


def test_the_same_row_has_the_same_id_and_ids_sort_by_date() -> None:
    early, late = datetime(2020, 1, 1, tzinfo=UTC), datetime(2021, 1, 1, tzinfo=UTC)
    assert convert.id_of("pireps", "a", early) == convert.id_of("pireps", "a", early)
    assert convert.id_of("pireps", "z", early) < convert.id_of("pireps", "a", late)
    assert convert.id_of("pireps", "a", early) != convert.id_of("users", "a", early)
