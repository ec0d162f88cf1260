"""Partitions and runs: the same everywhere and for ever, and every byte of an event comes out as it went in."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.kernel.distribution import Run, Undecodable, decode, encode, partition_of, runs_of
from vamgr.kernel.event import Recorded

TENANT = "0198f9d1-0000-7000-8000-000000000001"


def recorded(position: int, *, tenant: str = TENANT, data: bytes = b'{"n":1}') -> Recorded:
    return Recorded(
        tenant=tenant,
        position=position,
        stream=f"pirep-{position}",
        version=1,
        id=f"event-{position}",
        type="flights.pirep_filed",
        schema=2,
        data=data,
        meta=b'{"actor":"system"}',
        recorded_at=datetime(2026, 8, 10, 15, 0, 0, 123000, tzinfo=UTC),
        hash=bytes(range(32)),
    )


@pytest.mark.parametrize(
    ("tenant", "of_16", "of_5"),
    [
        ("0198f9d1-0000-7000-8000-000000000001", 12, 1),
        ("0198f9d1-7d5c-7c11-8b2c-1a1f4b3c2d11", 6, 1),
        ("solo", 2, 2),
        ("ærø", 14, 0),
    ],
)
def test_a_tenants_partition_never_changes(tenant: str, of_16: int, of_5: int) -> None:
    assert (partition_of(tenant, 16), partition_of(tenant, 5)) == (of_16, of_5)


def test_tenants_spread_evenly() -> None:
    counts = [0] * 16
    for number in range(16_000):
        counts[partition_of(f"tenant-{number}", 16)] += 1

    assert min(counts) > 850
    assert max(counts) < 1150


texts = st.text("aZ0-_.æ–機🛩\x00\x1f\n", max_size=20)
moments = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))]))


@st.composite
def runs(draw: st.DrawFn) -> Run:
    tenant, first = draw(texts), draw(st.integers(1, 2**62))
    events = [
        Recorded(
            tenant=tenant,
            position=first + number,
            stream=draw(texts),
            version=draw(st.integers(0, 2**63)),
            id=draw(texts),
            type=draw(texts),
            schema=draw(st.integers(0, 2**32 - 1)),
            data=draw(st.binary(max_size=300)),
            meta=draw(st.binary(max_size=100)),
            recorded_at=draw(moments),
            hash=draw(st.binary(max_size=64)),
        )
        for number in range(draw(st.integers(1, 5)))
    ]
    return Run.of(events)


@given(runs())
def test_what_is_encoded_comes_out_the_same(run: Run) -> None:
    assert decode(encode(run)) == run


@given(runs(), st.data())
def test_a_run_that_was_cut_or_has_something_after_it_is_refused(run: Run, data: st.DataObject) -> None:
    body = encode(run)
    with pytest.raises(Undecodable):
        decode(body[: data.draw(st.integers(0, len(body) - 1))])
    with pytest.raises(Undecodable):
        decode(body + data.draw(st.binary(min_size=1)))


@given(st.binary(max_size=200))
def test_any_other_bytes_are_refused_with_a_reason(body: bytes) -> None:
    with pytest.raises(Undecodable, match=r".+"):
        decode(body)


@given(runs(), st.data())
def test_damaged_bytes_are_a_run_or_refused_and_nothing_else(run: Run, data: st.DataObject) -> None:
    body = bytearray(encode(run))
    body[data.draw(st.integers(0, len(body) - 1))] ^= data.draw(st.integers(1, 255))
    with suppress(Undecodable):
        assert isinstance(decode(bytes(body)), Run)


def test_an_encoding_of_later_is_named() -> None:
    body = bytearray(encode(Run.of([recorded(1)])))
    body[2] = 9

    with pytest.raises(Undecodable, match="encoding 09; this program knows 1"):
        decode(bytes(body))


def test_the_encoding_is_compact() -> None:
    events = [recorded(position, data=b"x" * 400) for position in range(1, 101)]

    assert len(encode(Run.of(events))) < sum(len(event.data) + len(event.meta) for event in events) + 100 * 140


@pytest.mark.parametrize(
    "events",
    [
        [],
        [recorded(1), recorded(3)],
        [recorded(2), recorded(1)],
        [recorded(1), recorded(2, tenant="another")],
    ],
)
def test_a_run_is_consecutive_events_of_one_tenant(events: list[Recorded]) -> None:
    with pytest.raises(ValueError, match="run"):
        Run.of(events)


def test_a_moment_without_a_zone_is_not_encoded() -> None:
    naive = replace(recorded(1), recorded_at=datetime(2026, 8, 10))  # noqa: DTZ001

    with pytest.raises(ValueError, match="time zone"):
        encode(Run.of([naive]))


@pytest.mark.parametrize(("checkpoint", "news"), [(0, [5, 6, 7]), (4, [5, 6, 7]), (5, [6, 7]), (7, []), (9, [])])
def test_the_news_of_a_run_are_what_comes_after_the_checkpoint(checkpoint: int, news: list[int]) -> None:
    run = Run.of([recorded(position) for position in (5, 6, 7)])

    assert [event.position for event in run.after(checkpoint)] == news


@given(st.lists(st.integers(0, 3000), max_size=30), st.integers(1, 7), st.integers(1, 5000))
def test_runs_hold_everything_in_order_within_their_bounds(sizes: list[int], most_events: int, most_bytes: int) -> None:
    events = [recorded(position, data=b"x" * size) for position, size in enumerate(sizes, 1)]

    runs = runs_of(events, most_events=most_events, most_bytes=most_bytes)

    assert [event for run in runs for event in run.events] == events
    for run in runs:
        assert len(run.events) <= most_events
        assert len(run.events) == 1 or sum(len(event.data) for event in run.events) <= most_bytes
