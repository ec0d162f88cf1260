"""Traces: who is whose child, what goes between processes, and that nothing happens while it is off."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from vamgr.kernel.tracing import (
    Finished,
    SpanContext,
    Trails,
    continue_trace,
    current,
    current_traceparent,
    export_to,
    follow,
    parse_traceparent,
    span,
)

HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
NOT_SAMPLED = HEADER[:-2] + "00"


class Collected(list[Finished]):
    def put(self, span: Finished) -> None:
        self.append(span)

    def named(self, name: str) -> Finished:
        return next(one for one in self if one.name == name)


@pytest.fixture
def spans() -> Iterator[Collected]:
    collected = Collected()
    export_to(collected)
    yield collected
    export_to(None)


def test_a_span_in_a_span_is_its_child(spans: Collected) -> None:
    with span("outer", tenant="t"):
        with span("inner") as step:
            step.set(events=3)
        with span("next"):
            pass
    with span("another"):
        pass

    outer, inner = spans.named("outer"), spans.named("inner")
    assert outer.parent_id is None
    assert [spans.named(name).parent_id for name in ("inner", "next")] == [outer.context.span_id] * 2
    assert inner.context.trace_id == outer.context.trace_id != spans.named("another").context.trace_id
    assert len({one.context.span_id for one in spans}) == 4
    assert outer.started_ns <= inner.started_ns <= inner.ended_ns <= outer.ended_ns
    assert (outer.attributes, inner.attributes) == ({"tenant": "t"}, {"events": 3})
    assert current() is None


def test_an_error_marks_the_span_with_its_kind_and_not_with_its_words(spans: Collected) -> None:
    with pytest.raises(KeyError), span("failing"):
        raise KeyError("olga@example.org")

    assert spans[0].error == "KeyError"
    assert "olga" not in repr(spans[0])


def test_another_process_is_continued(spans: Collected) -> None:
    with continue_trace(HEADER), span("here"):
        carried = current_traceparent()
    with span("there", parent=carried):
        pass

    here, there = spans.named("here"), spans.named("there")
    assert (here.context.trace_id, here.parent_id) == (HEADER[3:35], HEADER[36:52])
    assert carried == f"00-{HEADER[3:35]}-{here.context.span_id}-01"
    assert (there.context.trace_id, there.parent_id) == (HEADER[3:35], here.context.span_id)


def test_what_the_beginner_does_not_record_is_not_recorded_and_still_goes_along(spans: Collected) -> None:
    with continue_trace(NOT_SAMPLED), span("here"):
        carried = current_traceparent()
        with span("inner"):
            pass

    assert spans == []
    assert carried is not None
    assert (carried[:35], carried[-3:]) == (NOT_SAMPLED[:35], "-00")


def test_only_a_share_of_new_traces_is_recorded(spans: Collected) -> None:
    export_to(spans, 0.0)
    with span("new"), span("inner"):
        pass
    with continue_trace(HEADER), span("brought along"):
        pass

    assert [one.name for one in spans] == ["brought along"]


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "00",
        HEADER.upper(),
        HEADER + "-more",
        "ff" + HEADER[2:],
        "00-" + "0" * 32 + HEADER[35:],
        HEADER[:36] + "0" * 16 + "-01",
        HEADER.replace("-", "_"),
        " " + HEADER,
    ],
)
def test_what_is_no_header_begins_a_new_trace(header: str | None, spans: Collected) -> None:
    assert parse_traceparent(header) is None
    with continue_trace(header), span("new"):
        pass
    assert spans[0].parent_id is None


def test_a_later_version_of_the_header_is_read_as_far_as_it_is_known() -> None:
    assert parse_traceparent(f"01{HEADER[2:]}-more") == SpanContext(HEADER[3:35], HEADER[36:52], sampled=True)


def test_while_it_is_off_nothing_is_made_and_a_trace_still_goes_along() -> None:
    with span("first", tenant="t") as first, span("second") as second:
        assert first is second
        first.set(events=1)
        first.named("other")
        assert current() is None
        assert current_traceparent() is None
    with continue_trace(HEADER), span("third"):
        assert current_traceparent() == HEADER


def test_what_nobody_began_is_not_followed(spans: Collected) -> None:
    with follow("project", None):
        assert current() is None
    with follow("project", HEADER):
        pass
    assert [one.parent_id for one in spans] == [HEADER[36:52]]


async def test_tasks_do_not_mix_their_spans(spans: Collected) -> None:
    async def work(name: str) -> None:
        with span(name):
            await asyncio.sleep(0)
            with span(f"{name}.inner"):
                await asyncio.sleep(0)

    await asyncio.gather(*(work(str(number)) for number in range(20)))
    for number in range(20):
        outer, inner = spans.named(str(number)), spans.named(f"{number}.inner")
        assert inner.parent_id == outer.context.span_id


class TestTrails:
    def test_the_trace_that_led_into_a_range_is_found(self, spans: Collected) -> None:
        trails = Trails()
        first, second = HEADER, HEADER.replace("00f0", "11f0")
        trails.note("t", 5, first, first=4)
        trails.note("t", 9, second)

        assert trails.of("t", 0, 20) == first, "the first of several"
        assert trails.of("t", 5, 9) == second
        assert trails.of("t", 9, 20) is None
        assert trails.of("t", 3, 4) == trails.of("t", 4, 5) == first, "every event of the append"
        assert trails.of("t", 0, 3) is None
        assert trails.of("t", 5, 8) is None, "what happened before is none of the later one's"
        assert trails.of("other", 0, 20) is None

    def test_they_note_where_we_are_and_nothing_outside_of_a_trace(self, spans: Collected) -> None:
        trails = Trails()
        trails.note("t", 1)
        with span("append"):
            trails.note("t", 2)
            here = current_traceparent()
        assert (trails.of("t", 0, 1), trails.of("t", 0, 2)) == (None, here)

    def test_while_nothing_is_recorded_nothing_is_noted(self) -> None:
        trails = Trails()
        trails.note("t", 1, HEADER)
        assert trails.of("t", 0, 1) is None

    def test_they_do_not_grow_without_end(self, spans: Collected) -> None:
        trails = Trails()
        for tenant in range(3000):
            trails.note(str(tenant), 1, HEADER)
        for position in range(1, 1000):
            trails.note("t", position, HEADER)
        assert trails.of("0", 0, 10) is None
        assert trails.of("2999", 0, 10) == HEADER
        assert trails.of("t", 0, 500) is None
        assert trails.of("t", 998, 999) == HEADER
