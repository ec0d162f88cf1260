"""The sender of traces: batches, tries again, throws away what nobody takes, and holds nobody up."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from tests.support.collector import Collector, collecting
from tests.support.services import closed_port
from vamgr import otlp
from vamgr.kernel.measured import SPANS_DROPPED, SPANS_SENT
from vamgr.kernel.measures import registry
from vamgr.kernel.tracing import span
from vamgr.otlp import OtlpExporter, export_traces


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    registry.clear()
    monkeypatch.setattr(otlp, "_PAUSE_SECONDS", (0.01, 0.01))
    with collecting() as found:
        yield found


def test_spans_come_in_batches_and_the_last_ones_at_the_end(collector: Collector) -> None:
    end = export_traces(collector.url, 1.0)
    for number in range(1200):
        with span("step", number=number, ratio=0.5, good=True):
            pass
    end()

    assert [int(one["attributes"][0]["value"]["intValue"]) for one in collector.spans] == list(range(1200))
    assert collector.spans[0]["attributes"] == [
        {"key": "vamgr.number", "value": {"intValue": "0"}},
        {"key": "vamgr.ratio", "value": {"doubleValue": 0.5}},
        {"key": "vamgr.good", "value": {"boolValue": True}},
    ]
    assert 3 <= len(collector.bodies) < 30
    assert set(collector.paths) == {"/v1/traces"}
    assert SPANS_SENT.value() == 1200


def test_after_its_end_nothing_is_recorded(collector: Collector) -> None:
    export_traces(f"{collector.url}/v1/traces/", 1.0)()
    with span("late"):
        pass
    assert collector.bodies == []


def test_a_collector_that_is_busy_is_tried_again_and_one_that_refuses_is_not(collector: Collector) -> None:
    collector.answers[:] = [503, 429, 200, 400]
    end = export_traces(collector.url, 1.0)
    with span("first"):
        pass
    with collector.came:
        assert collector.came.wait_for(lambda: collector.spans, 20)
    with span("second"):
        pass
    end()

    assert [one["name"] for one in collector.spans] == ["first"]
    assert len(collector.paths) == 4
    assert (SPANS_SENT.value(), SPANS_DROPPED.value(reason="refused")) == (1, 1)


def test_nobody_waits_for_a_collector_that_is_not_there(collector: Collector, caplog: pytest.LogCaptureFixture) -> None:
    registry.clear()
    exporter = OtlpExporter(f"http://127.0.0.1:{closed_port()}", {}, queue=100)
    otlp.export_to(exporter)
    try:
        began = time.process_time()
        for _ in range(5000):
            with span("step"):
                pass
        assert time.process_time() - began < 2.0
    finally:
        otlp.export_to(None)
    exporter.close()

    full, gone = SPANS_DROPPED.value(reason="queue_full"), SPANS_DROPPED.value(reason="unreachable")
    assert full + gone + SPANS_DROPPED.value(reason="ended") == 5000
    assert full > 0
    assert SPANS_SENT.value() == 0
    assert caplog.text.count("cannot be reached") == 1, "said once, not for every batch"
