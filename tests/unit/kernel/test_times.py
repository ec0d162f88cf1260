"""Moments in text sort like time, and have a zone or are refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.kernel.times import from_iso, iso

moments = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)


@given(moments)
def test_a_moment_comes_back(moment: datetime) -> None:
    assert from_iso(iso(moment)) == moment


@given(moments, moments)
def test_text_sorts_like_time(one: datetime, two: datetime) -> None:
    assert (iso(one) < iso(two)) == (one < two)


def test_other_zones_become_utc() -> None:
    there = datetime(2026, 8, 10, 17, tzinfo=timezone(timedelta(hours=2)))
    assert iso(there) == "2026-08-10T15:00:00.000Z"
    assert from_iso("2026-08-10T17:00:00+02:00").isoformat() == "2026-08-10T15:00:00+00:00"


def test_without_a_zone_it_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        iso(datetime(2026, 8, 10))  # noqa: DTZ001
    for text in ("2026-08-10T15:00:00", "yesterday", ""):
        with pytest.raises(ValueError):  # noqa: PT011
            from_iso(text)
