"""Sends finished spans to an OpenTelemetry collector: OTLP over HTTP, in its JSON encoding.

A thread of its own sends them in batches. The queue is bounded: what a slow or absent collector does not take is thrown
away and counted, and nobody waits for it. (The official SDK and its exporter would add 5 MB to the executable and
150 ms to the start for this one request.)
"""

from __future__ import annotations

import http.client
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

import orjson

from vamgr import __version__
from vamgr.kernel.ids import uuid7
from vamgr.kernel.measured import SPANS_DROPPED, SPANS_SENT
from vamgr.kernel.tracing import Finished, Value, export_to

log = logging.getLogger("vamgr.traces")

QUEUE = 4096
BATCH = 512
_EVERY_SECONDS = 1.0
_TIMEOUT_SECONDS = 5.0
_TRIES = 3
_PAUSE_SECONDS = (1.0, 4.0)
_LAST_SECONDS = 2.0
_PATH = "/v1/traces"
_AGAIN = frozenset({429, 502, 503, 504})


def export_traces(url: str, share: float, *, service: str = "vamgr") -> Callable[[], None]:
    """Record this process's traces from now on. Gives what ends that and sends the last of them; it blocks for a few
    seconds at most. ``share``: see `export_to`."""
    instance = uuid7()
    exporter = OtlpExporter(
        url, {"service.name": service, "service.version": __version__, "service.instance.id": instance}
    )
    export_to(exporter, share)

    def end() -> None:
        export_to(None)
        exporter.close()

    return end


class OtlpExporter:
    """`vamgr.kernel.tracing.Exporter`. ``url``: the collector, with or without ``/v1/traces``. ``resource``: what is
    said of this process with every batch."""

    def __init__(self, url: str, resource: dict[str, Value], *, queue: int = QUEUE) -> None:
        parts = urlsplit(url)
        self._secure = parts.scheme == "https"
        self._host, self._port = parts.hostname or "", parts.port
        path = parts.path.rstrip("/")
        self._path = path if path.endswith(_PATH) else f"{path}{_PATH}"
        self._resource = {"attributes": attributes_of(resource)}
        self._scope = {"name": "vamgr", "version": str(resource.get("service.version", ""))}
        self._queue: deque[Finished] = deque()
        self._size = queue
        self._wake = threading.Event()
        self._ending = threading.Event()
        self._deadline = float("inf")
        self._silent = False
        self._connection: http.client.HTTPConnection | None = None
        self._thread = threading.Thread(target=self._run, name="vamgr-traces", daemon=True)
        self._thread.start()

    def put(self, span: Finished) -> None:
        if len(self._queue) >= self._size:
            SPANS_DROPPED.add(reason="queue_full")
            return
        self._queue.append(span)
        if len(self._queue) >= BATCH:
            self._wake.set()

    def close(self) -> None:
        """Send what waits, for two seconds at most, and end. Blocking."""
        self._deadline = time.monotonic() + _LAST_SECONDS
        self._ending.set()
        self._wake.set()
        self._thread.join(_LAST_SECONDS + _TIMEOUT_SECONDS)

    def _run(self) -> None:
        while not self._ending.is_set():
            self._wake.wait(_EVERY_SECONDS)
            self._wake.clear()
            self._send_all()
        self._send_all()
        if self._connection is not None:
            self._connection.close()

    def _send_all(self) -> None:
        while self._queue:
            batch = [self._queue.popleft() for _ in range(min(BATCH, len(self._queue)))]
            if time.monotonic() > self._deadline:
                SPANS_DROPPED.add(len(batch), reason="ended")
            elif self._send(batch):
                SPANS_SENT.add(len(batch))

    def _send(self, batch: Sequence[Finished]) -> bool:
        body = orjson.dumps(
            {
                "resourceSpans": [
                    {
                        "resource": self._resource,
                        "scopeSpans": [{"scope": self._scope, "spans": [span_of(span) for span in batch]}],
                    }
                ]
            }
        )
        for attempt in range(_TRIES):
            if attempt and self._ending.wait(_PAUSE_SECONDS[attempt - 1]):
                break
            status, said = self._post(body)
            if status is not None and 200 <= status < 300:
                self._silent = False
                return True
            if status is not None and status not in _AGAIN:
                self._complain(f"answers {status}")
                SPANS_DROPPED.add(len(batch), reason="refused")
                return False
            self._complain(said)
        SPANS_DROPPED.add(len(batch), reason="unreachable")
        return False

    def _post(self, body: bytes) -> tuple[int | None, str]:
        """The status, or None and why there is none."""
        try:
            if self._connection is None:
                made: Callable[..., http.client.HTTPConnection] = (
                    http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
                )
                self._connection = made(self._host, self._port, timeout=_TIMEOUT_SECONDS)
            self._connection.request("POST", self._path, body, {"Content-Type": "application/json"})
            answer = self._connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException) as error:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
            return None, f"cannot be reached: {type(error).__name__}: {error}"
        return answer.status, f"answers {answer.status}"

    def _complain(self, what: str) -> None:
        """Once, until it works again."""
        if not self._silent:
            self._silent = True
            log.warning("traces are lost: the collector at %s %s", self._host, what)


def span_of(span: Finished) -> dict[str, Any]:
    """A span as OTLP's JSON has it."""
    found: dict[str, Any] = {
        "traceId": span.context.trace_id,
        "spanId": span.context.span_id,
        "name": span.name,
        "kind": span.kind,
        # 64 bits do not fit into JSON's numbers, so the encoding has them as text.
        "startTimeUnixNano": str(span.started_ns),
        "endTimeUnixNano": str(span.ended_ns),
        "attributes": attributes_of(span.attributes),
        "flags": 1,
    }
    if span.parent_id is not None:
        found["parentSpanId"] = span.parent_id
    if span.error is not None:
        found["status"] = {"code": 2, "message": span.error}
    return found


def attributes_of(values: dict[str, Value]) -> list[dict[str, Any]]:
    return [{"key": key if "." in key else f"vamgr.{key}", "value": _value(value)} for key, value in values.items()]


def _value(value: Value) -> dict[str, Any]:
    match value:
        case bool():
            return {"boolValue": value}
        case int():
            return {"intValue": str(value)}
        case float():
            return {"doubleValue": value}
        case _:
            return {"stringValue": value}
