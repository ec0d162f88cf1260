"""Figures: what is counted is what is said, in a form that scrapers read, and never without end."""

from __future__ import annotations

import re
import threading

import pytest

from vamgr.kernel.measures import OTHER, Registry

SAMPLE = re.compile(r'([a-z_]+)(?:\{((?:[a-z_]+="(?:[^"\\]|\\[\\"n])*",?)+)\})? (\S+)')


@pytest.fixture
def registry() -> Registry:
    return Registry()


def values(text: str) -> dict[str, float]:
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            assert SAMPLE.fullmatch(line), line
            series, _, value = line.rpartition(" ")
            assert series not in found, "a series is there once"
            found[series] = float(value)
    return found


def test_the_text_form_of_every_kind(registry: Registry) -> None:
    requests = registry.counter("vamgr_requests", "Requests.", ("route",))
    registry.gauge("vamgr_size_bytes", "Size.", unit="bytes").set(12.5)
    registry.info("vamgr_build_info", "Build.", ("version",)).set(1, version="1.2")
    seconds = registry.histogram("vamgr_wait_seconds", "Waiting.", ("what",), bounds=(0.1, 1))
    registry.counter("vamgr_never", "Nothing yet.")
    requests.add(route='a"b\\c\nd')
    requests.add(2, route="x")
    for value in (0.1, 0.5, 7):
        seconds.observe(value, what="disk")

    assert registry.text().splitlines() == [
        "# HELP vamgr_build_info Build.",
        "# TYPE vamgr_build_info gauge",
        'vamgr_build_info{version="1.2"} 1',
        "# HELP vamgr_requests_total Requests.",
        "# TYPE vamgr_requests_total counter",
        r'vamgr_requests_total{route="a\"b\\c\nd"} 1',
        'vamgr_requests_total{route="x"} 2',
        "# HELP vamgr_size_bytes Size.",
        "# TYPE vamgr_size_bytes gauge",
        "vamgr_size_bytes 12.5",
        "# HELP vamgr_wait_seconds Waiting.",
        "# TYPE vamgr_wait_seconds histogram",
        'vamgr_wait_seconds_bucket{what="disk",le="0.1"} 1',
        'vamgr_wait_seconds_bucket{what="disk",le="1"} 2',
        'vamgr_wait_seconds_bucket{what="disk",le="+Inf"} 3',
        'vamgr_wait_seconds_sum{what="disk"} 7.6',
        'vamgr_wait_seconds_count{what="disk"} 3',
    ]


def test_openmetrics_has_families_units_and_an_end(registry: Registry) -> None:
    registry.counter("vamgr_sent_events", "Sent.", unit="events").add(3)
    registry.info("vamgr_build_info", "Build.", ("version",)).set(1, version="1")
    registry.histogram("vamgr_wait_seconds", "Waiting.", bounds=(1,)).observe(0.5)

    assert registry.text(openly=True).splitlines() == [
        "# HELP vamgr_build Build.",
        "# TYPE vamgr_build info",
        'vamgr_build_info{version="1"} 1',
        "# HELP vamgr_sent_events Sent.",
        "# TYPE vamgr_sent_events counter",
        "# UNIT vamgr_sent_events events",
        "vamgr_sent_events_total 3",
        "# HELP vamgr_wait_seconds Waiting.",
        "# TYPE vamgr_wait_seconds histogram",
        "# UNIT vamgr_wait_seconds seconds",
        'vamgr_wait_seconds_bucket{le="1.0"} 1',
        'vamgr_wait_seconds_bucket{le="+Inf"} 1',
        "vamgr_wait_seconds_sum 0.5",
        "vamgr_wait_seconds_count 1",
        "# EOF",
    ]


def test_labels_that_run_away_are_counted_together(registry: Registry) -> None:
    counted = registry.counter("vamgr_requests", "Requests.", ("a", "b"))
    waited = registry.histogram("vamgr_wait_seconds", "Waiting.", ("a",))
    for number in range(5000):
        counted.add(a=str(number), b="x")
        waited.observe(1, a=str(number))
    counted.add(a="7", b="x")

    assert len(values(registry.text())) <= 1001 + 1001 * 16
    assert counted.value(a="7", b="x") == 2
    assert counted.value(a=OTHER, b=OTHER) == 4000
    assert waited.count(a=OTHER) == 4000


def test_what_is_read_at_the_scrape_is_added_up_and_one_that_fails_leaves_the_others_alone(registry: Registry) -> None:
    pool = registry.gauge("vamgr_connections", "Connections.", ("state",))
    end = registry.read_at_scrape(lambda: [(pool.at(state="idle"), 2), (pool.at(state="used"), 1)])
    registry.read_at_scrape(lambda: [(pool.at(state="idle"), 3)])

    def closing() -> list[object]:
        raise ConnectionError("closed")

    registry.read_at_scrape(closing)  # type: ignore[arg-type]
    text = registry.text([(pool.at(state="more"), 9)])
    assert values(text) == {
        'vamgr_connections{state="idle"}': 5,
        'vamgr_connections{state="more"}': 9,
        'vamgr_connections{state="used"}': 1,
    }
    end()
    end()
    assert values(registry.text()) == {'vamgr_connections{state="idle"}': 3}


def test_nothing_is_lost_between_threads(registry: Registry) -> None:
    counted = registry.counter("vamgr_requests", "Requests.", ("a",))
    waited = registry.histogram("vamgr_wait_seconds", "Waiting.")

    def work() -> None:
        for _ in range(5000):
            counted.add(a="x")
            with waited.time():
                pass

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (counted.value(a="x"), waited.count()) == (20_000, 20_000)


def test_mistakes_are_refused(registry: Registry) -> None:
    counted = registry.counter("vamgr_requests", "Requests.", ("route",))
    with pytest.raises(ValueError, match="is there already"):
        registry.gauge("vamgr_requests", "Again.")
    with pytest.raises(ValueError, match="does not say so"):
        registry.gauge("vamgr_size", "Size.", unit="bytes")
    with pytest.raises(ValueError, match="has the labels"):
        counted.add()
    with pytest.raises(KeyError):
        counted.add(path="/x")
