"""Figures about the running server in Prometheus' text form, without anything about persons."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

_BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


@dataclass(slots=True)
class _Histogram:
    counts: list[int] = field(default_factory=lambda: [0] * (len(_BOUNDS) + 1))
    seconds: float = 0.0


class Metrics:
    """Counts requests as they end."""

    def __init__(self) -> None:
        self._requests: dict[tuple[str, str, int], int] = {}
        self._durations: dict[tuple[str, str], _Histogram] = {}
        self.stream_clients = 0

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        if method not in _METHODS:
            method = "OTHER"
        key = (method, route, status)
        self._requests[key] = self._requests.get(key, 0) + 1
        if route.endswith("/stream"):
            return  # open for hours: its length says nothing about speed
        histogram = self._durations.setdefault((method, route), _Histogram())
        histogram.counts[bisect_left(_BOUNDS, seconds)] += 1
        histogram.seconds += seconds

    def text(self, gauges: Iterable[tuple[str, str, dict[str, str], float]]) -> str:
        """``gauges``: (name, help, labels, value); those with the same name in a row."""
        lines = [
            "# HELP vamgr_http_requests_total Requests that were answered.",
            "# TYPE vamgr_http_requests_total counter",
        ]
        for (method, route, status), count in sorted(self._requests.items()):
            labels = {"method": method, "route": route, "status": str(status)}
            lines.append(_line("vamgr_http_requests_total", labels, count))
        lines += [
            "# HELP vamgr_http_request_seconds How long answers took.",
            "# TYPE vamgr_http_request_seconds histogram",
        ]
        for (method, route), histogram in sorted(self._durations.items()):
            lines += _histogram_lines("vamgr_http_request_seconds", {"method": method, "route": route}, histogram)
        known: set[str] = set()
        for name, description, labels, value in gauges:
            if name not in known:
                known.add(name)
                kind = "counter" if name.endswith("_total") else "gauge"
                lines += [f"# HELP {name} {description}", f"# TYPE {name} {kind}"]
            lines.append(_line(name, labels, value))
        return "\n".join(lines) + "\n"


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def _histogram_lines(name: str, labels: dict[str, str], histogram: _Histogram) -> list[str]:
    lines, total = [], 0
    for bound, count in zip((*map(str, _BOUNDS), "+Inf"), histogram.counts, strict=True):
        total += count
        lines.append(_line(f"{name}_bucket", {**labels, "le": bound}, total))
    return [*lines, _line(f"{name}_sum", labels, round(histogram.seconds, 6)), _line(f"{name}_count", labels, total)]


def _line(name: str, labels: dict[str, str], value: float) -> str:
    if not labels:
        return f"{name} {value}"
    inner = ",".join(f'{key}="{_escape(text)}"' for key, text in labels.items())
    return f"{name}{{{inner}}} {value}"


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
