"""A server as a machine room runs it: its traces, its log, its figures, its probes and its end, of real processes."""

from __future__ import annotations

import json
import os
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.collector import Collector, collecting
from tests.support.process import Server
from tests.support.running import PASSWORD, first_run

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
PARENT = "00f067aa0ba902b7"
PROXY_ADDRESS = "203.0.113.77"
ROUTE = {"flight_number": 71, "departure": "KBOS", "arrival": "KJFK"}


def started(folder: Path, **settings: Any) -> Server:
    folder.mkdir()
    (folder / "vamgr.toml").write_text("".join(f"{name} = {json.dumps(value)}\n" for name, value in settings.items()))
    return Server(folder)


def until(condition: Callable[[], Any], seconds: float = 30) -> Any:
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, "it has not come about"
        time.sleep(0.01)
    return found


def lines_of(server: Server) -> list[dict[str, Any]]:
    return [json.loads(line) for line in list(server.errors) if line.startswith("{")]


def ops_url(server: Server) -> str:
    def found() -> str | None:
        said = "".join(server.errors)
        match = re.search(r"answered at port (\d+)", said)
        return match and f"http://127.0.0.1:{match[1]}"

    return str(until(found))


def browser(server: Server, **headers: str) -> httpx.Client:
    return httpx.Client(base_url=server.url, headers={"Origin": server.url, **headers}, timeout=30)


@dataclass
class Stream:
    """A stream of live updates, read in a thread. ``said``: its lines; ``ended`` when the server has ended it."""

    said: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)


def opened(client: httpx.Client) -> Stream:
    stream = Stream()

    def follow() -> None:
        with client.stream("GET", "/api/v1/stream") as answer:
            for line in answer.iter_lines():
                stream.said.append(line)
        stream.ended.set()

    threading.Thread(target=follow, daemon=True).start()
    until(lambda: any(line.startswith("event:") for line in stream.said))
    return stream


@dataclass
class Life:
    """One life of a server, and what was seen of it from outside."""

    trace: dict[str, dict[str, Any]]
    command_id: str
    bodies: list[dict[str, Any]]
    lines: list[dict[str, Any]]
    files: str
    stderr: str
    figures: str
    open_figures: httpx.Response
    ready: list[tuple[int, list[str]]]
    while_draining: list[int]
    closing: list[str | None]
    streams: list[Stream]
    exit_code: int
    seconds_to_end: float
    meta: dict[str, Any]


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    folder = tmp_path_factory.mktemp("operating") / "data"
    with collecting() as collector:
        server = started(
            folder,
            log_format="json",
            otlp_url=collector.url,
            otlp_share=0.0,  # only what brings its trace along
            ops_port=0,
            drain_seconds=2,
            trusted_proxies=["127.0.0.1"],
            allowed_hosts=["va.example.org"],
            metrics_by_tenant=True,
        )
        try:
            yield lived(server, collector)
        finally:
            server.kill()


def lived(server: Server, collector: Collector) -> Life:
    until(lambda: "setup token" in "".join(server.errors))
    token = "".join(server.errors).partition("setup token: ")[2].split()[0]
    owner = browser(server, **{"X-Forwarded-For": PROXY_ADDRESS})
    set_up = owner.post("/api/v1/setup", json={**first_run(), "token": token})
    assert set_up.status_code == 201, set_up.text
    for password in ("wrong and long enough 17", PASSWORD):
        browser(server, **{"X-Forwarded-For": PROXY_ADDRESS}).post(
            "/api/v1/session", json={"email": "owner@example.org", "password": password}
        )
    invited = owner.post("/api/v1/invitations", json={"role": "pilot"}).json()
    owner.get(f"/api/v1/invitations/by-token/{invited['token']}")
    stream, second = opened(owner), opened(owner)
    airline = owner.get("/api/v1/airlines").json()["items"][0]["id"]
    made = owner.post(
        "/api/v1/routes",
        json={**ROUTE, "airline_id": airline},
        headers={"traceparent": f"00-{TRACE}-{PARENT}-01", "Idempotency-Key": "the-route-of-this-test"},
    )
    assert made.status_code == 201, made.text
    trace = collector.wait_for(TRACE, "POST /api/v1/routes", "command", "append", "project", "signal")
    history = owner.get("/api/v1/history", params={"limit": 1}).json()["items"][0]
    ops = ops_url(server)
    figures = httpx.get(f"{ops}/metrics").text
    open_figures = httpx.get(f"{ops}/metrics", headers={"Accept": "application/openmetrics-text"})
    ready = [readiness(ops)]
    # The end, while somebody works.
    began = time.monotonic()
    server.process.send_signal(signal.SIGTERM)
    until(lambda: readiness(ops)[0] == 503, 1.5)
    ready.append(readiness(ops))
    ready.append(readiness(server.url, Host="127.0.0.1"))
    during = [
        owner.post("/api/v1/routes", json={**ROUTE, "airline_id": airline, "flight_number": number})
        for number in (72, 73)
    ]
    assert not stream.ended.is_set()
    exit_code = server.process.wait(30)
    seconds = time.monotonic() - began
    for one in (stream, second):
        assert one.ended.wait(10)
    server._drain.join(10)
    return Life(
        trace=trace,
        command_id=made.headers["vamgr-command"],
        bodies=collector.bodies,
        lines=lines_of(server),
        files=(server.folder / "logs" / "vamgr.log").read_text("utf-8"),
        stderr="".join(server.errors),
        figures=figures,
        open_figures=open_figures,
        ready=ready,
        while_draining=[answer.status_code for answer in during],
        closing=[answer.headers.get("connection") for answer in during],
        streams=[stream, second],
        exit_code=exit_code,
        seconds_to_end=seconds,
        meta=history,
    )


def readiness(url: str, **headers: str) -> tuple[int, list[str]]:
    answer = httpx.get(f"{url}/readyz", headers=headers)
    return answer.status_code, answer.json()["reasons"]


class TestTraces:
    def test_a_command_is_one_trace_from_the_request_to_the_signal(self, life: Life) -> None:
        spans = life.trace
        chain = ["POST /api/v1/routes", "command", "append", "project", "signal"]
        parents = [PARENT, *(spans[name]["spanId"] for name in chain[:-1])]
        assert [spans[name]["parentSpanId"] for name in chain] == parents
        assert {span["traceId"] for span in spans.values()} == {TRACE}

    def test_spans_are_as_otlp_has_them(self, life: Life) -> None:
        for span in life.trace.values():
            assert re.fullmatch("[0-9a-f]{16}", span["spanId"])
            assert 0 < int(span["startTimeUnixNano"]) <= int(span["endTimeUnixNano"])
            assert isinstance(span["startTimeUnixNano"], str)
            assert span["kind"] in {1, 2, 4, 5}
            for attribute in span["attributes"]:
                assert set(attribute["value"]) <= {"stringValue", "intValue", "boolValue", "doubleValue"}
        for body in life.bodies:
            (resource,) = body["resourceSpans"]
            named = {one["key"]: one["value"] for one in resource["resource"]["attributes"]}
            assert named["service.name"] == {"stringValue": "vamgr"}
            assert {"service.version", "service.instance.id"} <= set(named)

    def test_only_what_brought_its_trace_along_is_recorded(self, life: Life) -> None:
        traces = {
            span["traceId"] for b in life.bodies for r in b["resourceSpans"] for span in r["scopeSpans"][0]["spans"]
        }
        assert traces == {TRACE}

    def test_no_person_is_in_them(self, life: Life) -> None:
        assert personal_in(json.dumps(life.bodies)) == []


class TestLog:
    def test_every_line_is_an_object(self, life: Life) -> None:
        assert len(life.lines) > 10
        for line in life.files.splitlines():
            assert {"ts", "level", "logger", "message"} <= set(json.loads(line))

    def test_a_request_has_its_line(self, life: Life) -> None:
        (line,) = [line for line in life.lines if line.get("trace_id") == TRACE and line["logger"] == "vamgr.access"]
        assert (line["method"], line["route"], line["status"]) == ("POST", "/api/v1/routes", 201)
        assert line["ms"] > 0
        assert len(line["request_id"]) > 7
        assert len(line["tenant"]) == 36
        assert not [line for line in life.lines if line.get("route") in {"/readyz", "/metrics"}]

    def test_addresses_with_secrets_are_not_in_it(self, life: Life) -> None:
        assert [line for line in life.lines if line.get("route") == "/api/v1/invitations/by-token/{token}"]
        assert "by-token/" not in life.stderr.replace("by-token/{token}", "")

    def test_nothing_about_a_person_is_in_it(self, life: Life) -> None:
        assert personal_in(life.files) == []
        assert personal_in(life.stderr) == []


def personal_in(text: str) -> list[str]:
    values = ("owner@example.org", "Olga", "Owner", PROXY_ADDRESS, PASSWORD, "python-httpx")
    return [value for value in values if value in text]


class TestFigures:
    def test_they_are_there_without_an_account_on_their_own_port(self, life: Life) -> None:
        assert 'vamgr_http_requests_total{method="POST",route="/api/v1/routes",status="201"} 1' in life.figures
        assert re.search(r'vamgr_commands_total\{outcome="done"\} [1-9]', life.figures)
        assert re.search(r"vamgr_append_duration_seconds_count [1-9]", life.figures)
        assert re.search(r"vamgr_spans_sent_total [1-9]", life.figures)
        assert re.search(r'vamgr_tenant_appended_events_total\{tenant="[0-9a-f-]{36}"\} [1-9]', life.figures)
        assert "vamgr_stream_clients 2" in life.figures
        for name in ("process_resident_memory_bytes", "process_cpu_seconds_total", "process_open_fds"):
            assert re.search(rf"^{name} [1-9]", life.figures, re.MULTILINE) or name == "process_cpu_seconds_total"

    def test_openmetrics_for_whoever_asks(self, life: Life) -> None:
        assert life.open_figures.headers["content-type"].startswith("application/openmetrics-text")
        assert life.open_figures.text.endswith("# EOF\n")

    def test_no_person_is_in_them(self, life: Life) -> None:
        assert personal_in(life.figures) == []


class TestTheEnd:
    def test_it_is_unready_first_and_goes_on_answering(self, life: Life) -> None:
        going = ["This server is going down and takes no new work."]
        assert life.ready == [(200, []), (503, going), (503, going)]
        assert life.while_draining == [201, 201]
        assert life.closing == ["close", "close"]

    def test_it_ends_in_order_when_that_time_is_over(self, life: Life) -> None:
        assert life.exit_code == 0
        assert 2.0 <= life.seconds_to_end < 60

    def test_streams_are_told_when_to_come_back_each_another_time(self, life: Life) -> None:
        told = [[int(line[7:]) for line in stream.said if line.startswith("retry: ")] for stream in life.streams]
        assert all(len(one) == 2 and one[0] == 2000 and 200 <= one[1] <= 30_200 for one in told)


def test_a_second_signal_ends_it_at_once(tmp_path: Path) -> None:
    server = started(tmp_path / "data", drain_seconds=300, ops_port=0)
    try:
        owner = browser(server)
        assert owner.post("/api/v1/setup", json=first_run()).status_code == 201
        stream = opened(owner)
        ops = ops_url(server)
        server.process.send_signal(signal.SIGTERM)
        told = time.monotonic()
        until(lambda: readiness(ops)[0] == 503)
        assert owner.get("/api/v1/me").status_code == 200
        # One that follows the first within half a second is taken for the same.
        until(lambda: time.monotonic() > told + 0.6)
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(20) == 0
        assert stream.ended.wait(10)
        assert {path.name for path in server.folder.glob("*.sqlite*")} == {"log.sqlite", "read.sqlite"}, (
            "closed in order"
        )
    finally:
        server.kill()
