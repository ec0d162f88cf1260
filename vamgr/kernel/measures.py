"""Figures about the running process: counters, gauges and histograms, and their text for Prometheus.

One registry per process, because that is what is scraped; a server that starts again in the same process goes on
counting. A figure is declared once, in `vamgr.kernel.measured`, and used where the thing happens:

    from vamgr.kernel.measured import APPENDED_EVENTS, APPEND_SECONDS, POOL_CONNECTIONS

    APPENDED_EVENTS.add(3)                        # counters only grow
    with APPEND_SECONDS.time():                   # seconds, also of what fails
        ...
    SIGNALS.add(kind="head", way="out")           # labels by name, all of them
    POOL_CONNECTIONS.set(4, state="idle")         # gauges are set, or moved with add(±n)

What is cheaper to ask for than to keep is read at the scrape. A reading must be quick, must not wait for anything, and
may be called from any thread; several readings of one series are added up:

    stop = read_at_scrape(lambda: [(RELAY_LAG.at(), float(lag()))])
    ...
    stop()                                        # when the thing that it reads is closed

A new figure needs a row in docs/metrics.md; a test compares them. Names: ``vamgr_<thing>_<unit>``, base units (seconds,
bytes), ``_total`` for counters is put there by the exposition. Labels hold names of things that the program has
(routes, projections, outcomes), never ids, addresses or texts of people. Should one run away all the same, no more
than `MAX_SERIES` are kept: further ones are counted together under ``other``.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any, TypeVar

MAX_SERIES = 1000
OTHER = "other"
# From a cached answer to what nobody waits for any more.
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
TEXT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
OPEN_TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8"

_Key = tuple[str, ...]
Reading = tuple[tuple["Measure", _Key], float]
_M = TypeVar("_M", bound="Measure")


class Measure:
    """A family of series: one for each combination of label values. ``name`` is without ``_total``."""

    kind = "gauge"

    def __init__(
        self, name: str, text: str, labels: tuple[str, ...] = (), unit: str = "", limit: int = MAX_SERIES
    ) -> None:
        if unit and not name.endswith(f"_{unit}"):
            raise ValueError(f"{name} is in {unit} and does not say so")
        self.name, self.text, self.labels, self.unit = name, text, labels, unit
        self._limit = limit
        self._lock = Lock()

    def at(self, **labels: str) -> tuple[Measure, _Key]:
        """One series of it, for a reading."""
        return self, self._key(labels)

    def _key(self, labels: dict[str, str]) -> _Key:
        if len(labels) != len(self.labels):
            raise ValueError(f"{self.name} has the labels {self.labels}, not {tuple(labels)}")
        return tuple([labels[name] for name in self.labels])

    def _bounded(self, key: _Key, known: dict[_Key, Any]) -> _Key:
        """The key itself while there is room."""
        if key in known or len(known) < self._limit:
            return key
        return (OTHER,) * len(key)

    def clear(self) -> None:
        raise NotImplementedError

    def samples(self, read: dict[_Key, float], *, openly: bool) -> Iterator[str]:
        """Lines of the exposition. ``read``: what readings say now."""
        raise NotImplementedError


class _Number(Measure):
    def __init__(
        self, name: str, text: str, labels: tuple[str, ...] = (), unit: str = "", limit: int = MAX_SERIES
    ) -> None:
        super().__init__(name, text, labels, unit, limit)
        self._values: dict[_Key, float] = {}

    def _add(self, amount: float, key: _Key) -> None:
        with self._lock:
            key = self._bounded(key, self._values)
            self._values[key] = self._values.get(key, 0) + amount

    def value(self, **labels: str) -> float:
        """What has been counted or set; 0 before that."""
        return self._values.get(self._key(labels), 0)

    def clear(self) -> None:
        with self._lock:
            self._values.clear()

    def samples(self, read: dict[_Key, float], *, openly: bool) -> Iterator[str]:
        del openly
        with self._lock:
            found = dict(self._values)
        for key, value in read.items():
            found[key] = found.get(key, 0) + value
        suffix = "_total" if self.kind == "counter" else ""
        for key, value in sorted(found.items()):
            yield _line(f"{self.name}{suffix}", self.labels, key, value)


class Counter(_Number):
    kind = "counter"

    def add(self, amount: float = 1, **labels: str) -> None:
        self._add(amount, self._key(labels))


class Gauge(_Number):
    kind = "gauge"

    def set(self, value: float, **labels: str) -> None:
        with self._lock:
            self._values[self._bounded(self._key(labels), self._values)] = value

    def add(self, amount: float = 1, **labels: str) -> None:
        self._add(amount, self._key(labels))


class Info(Gauge):
    """A gauge that is always 1 and says something in its labels. ``name`` ends with ``_info``."""

    kind = "info"


class Histogram(Measure):
    """Durations in seconds, or other amounts, counted by upper bounds."""

    kind = "histogram"

    def __init__(
        self,
        name: str,
        text: str,
        labels: tuple[str, ...] = (),
        unit: str = "seconds",
        bounds: tuple[float, ...] = SECONDS,
        limit: int = MAX_SERIES,
    ) -> None:
        super().__init__(name, text, labels, unit, limit)
        self.bounds = bounds
        self._series: dict[_Key, tuple[list[int], list[float]]] = {}

    def observe(self, value: float, **labels: str) -> None:
        key = self._key(labels)
        with self._lock:
            key = self._bounded(key, self._series)
            series = self._series.get(key)
            if series is None:
                series = self._series[key] = ([0] * (len(self.bounds) + 1), [0.0])
            series[0][bisect_left(self.bounds, value)] += 1
            series[1][0] += value

    @contextmanager
    def time(self, **labels: str) -> Iterator[None]:
        """Measure a block, also one that raises."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.observe(time.perf_counter() - started, **labels)

    def count(self, **labels: str) -> int:
        """How often it was observed."""
        series = self._series.get(self._key(labels))
        return 0 if series is None else sum(series[0])

    def clear(self) -> None:
        with self._lock:
            self._series.clear()

    def samples(self, read: dict[_Key, float], *, openly: bool) -> Iterator[str]:
        del read
        with self._lock:
            found = {key: (list(counts), total[0]) for key, (counts, total) in self._series.items()}
        with_bound = (*self.labels, "le")
        for key, (counts, total) in sorted(found.items()):
            seen = 0
            for bound, count in zip((*self.bounds, None), counts, strict=True):
                seen += count
                edge = "+Inf" if bound is None else repr(float(bound)) if openly else f"{bound:g}"
                yield _line(f"{self.name}_bucket", with_bound, (*key, edge), seen)
            yield _line(f"{self.name}_sum", self.labels, key, round(total, 6))
            yield _line(f"{self.name}_count", self.labels, key, seen)


class Registry:
    """All figures of a process, by name."""

    def __init__(self) -> None:
        self.measures: dict[str, Measure] = {}
        self._readings: dict[object, Callable[[], Iterable[Reading]]] = {}

    def counter(self, name: str, text: str, labels: tuple[str, ...] = (), unit: str = "") -> Counter:
        return self._added(Counter(name, text, labels, unit))

    def gauge(self, name: str, text: str, labels: tuple[str, ...] = (), unit: str = "") -> Gauge:
        return self._added(Gauge(name, text, labels, unit))

    def info(self, name: str, text: str, labels: tuple[str, ...]) -> Info:
        return self._added(Info(name, text, labels))

    def histogram(
        self,
        name: str,
        text: str,
        labels: tuple[str, ...] = (),
        unit: str = "seconds",
        bounds: tuple[float, ...] = SECONDS,
    ) -> Histogram:
        return self._added(Histogram(name, text, labels, unit, bounds))

    def read_at_scrape(self, reading: Callable[[], Iterable[Reading]]) -> Callable[[], None]:
        """See the module. Gives what ends it."""
        mark = object()
        self._readings[mark] = reading
        return lambda: self._readings.pop(mark, None) and None

    def clear(self) -> None:
        """Forget what was counted, for tests."""
        for measure in self.measures.values():
            measure.clear()

    def text(self, more: Iterable[Reading] = (), *, openly: bool = False) -> str:
        """The exposition: Prometheus' text form, or OpenMetrics with ``openly``. ``more``: further readings.

        A reading that fails leaves its own figures out, and nothing else.
        """
        read: dict[Measure, dict[_Key, float]] = {}
        for function in list(self._readings.values()):
            try:
                _gather(read, list(function()))
            except Exception:  # noqa: BLE001, S112, RUF100  (what is closing cannot be read)
                continue
        _gather(read, more)
        lines: list[str] = []
        for name in sorted(self.measures):
            measure = self.measures[name]
            samples = list(measure.samples(read.get(measure, {}), openly=openly))
            if samples:
                lines += [*_about(measure, openly=openly), *samples]
        if openly:
            lines.append("# EOF")
        return "\n".join(lines) + "\n"

    def _added(self, measure: _M) -> _M:
        if measure.name in self.measures:
            raise ValueError(f"{measure.name} is there already")
        self.measures[measure.name] = measure
        return measure


def _gather(into: dict[Measure, dict[_Key, float]], readings: Iterable[Reading]) -> None:
    for (measure, key), value in readings:
        series = into.setdefault(measure, {})
        series[key] = series.get(key, 0) + value


def _about(measure: Measure, *, openly: bool) -> Iterator[str]:
    name, kind = measure.name, measure.kind
    if openly:
        name = name.removesuffix("_info") if kind == "info" else name
    else:
        name = f"{name}_total" if kind == "counter" else name
        kind = "gauge" if kind == "info" else kind
    yield f"# HELP {name} {measure.text}"
    yield f"# TYPE {name} {kind}"
    if openly and measure.unit:
        yield f"# UNIT {name} {measure.unit}"


def _line(name: str, labels: tuple[str, ...], values: _Key, value: float) -> str:
    number = str(int(value)) if value == int(value) else repr(value)
    if not labels:
        return f"{name} {number}"
    inner = ",".join(f'{label}="{_escape(text)}"' for label, text in zip(labels, values, strict=True))
    return f"{name}{{{inner}}} {number}"


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


registry = Registry()
read_at_scrape = registry.read_at_scrape
