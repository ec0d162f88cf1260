"""A collector of OpenTelemetry traces, as far as a sender can tell: OTLP over HTTP, in JSON."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Collector:
    """``bodies`` as they came; ``answers``: the status of the next answers, 200 when there is none left."""

    url: str = ""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    came: threading.Condition = field(default_factory=threading.Condition)

    @property
    def spans(self) -> list[dict[str, Any]]:
        return [
            span
            for body in self.bodies
            for resource in body["resourceSpans"]
            for scope in resource["scopeSpans"]
            for span in scope["spans"]
        ]

    def of_trace(self, trace_id: str) -> dict[str, dict[str, Any]]:
        """Spans by name."""
        return {span["name"]: span for span in self.spans if span["traceId"] == trace_id}

    def wait_for(self, trace_id: str, *names: str, seconds: float = 30) -> dict[str, dict[str, Any]]:
        """Until spans of these names have come."""
        with self.came:
            assert self.came.wait_for(lambda: set(names) <= set(self.of_trace(trace_id)), seconds), (
                names,
                list(self.of_trace(trace_id)),
            )
        return self.of_trace(trace_id)


@contextmanager
def collecting() -> Iterator[Collector]:
    collector = Collector()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.headers["Content-Type"] == "application/json"
            with collector.came:
                status = collector.answers.pop(0) if collector.answers else 200
                collector.paths.append(self.path)
                if status == 200:
                    collector.bodies.append(json.loads(body))
                collector.came.notify_all()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_: Any) -> None:
            """Nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    collector.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield collector
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
