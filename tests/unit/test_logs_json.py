"""The log for programs: one JSON object per line, with what is being worked on and nothing about people."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from vamgr.kernel.context import say_also, working_on
from vamgr.kernel.tracing import continue_trace
from vamgr.logs_json import JsonLines, covered

HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
LOG = logging.getLogger("vamgr.tested")


class Lines:
    def __init__(self) -> None:
        self.stream = io.StringIO()

    def __call__(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.stream.getvalue().splitlines()]


@pytest.fixture
def lines() -> Iterator[Lines]:
    found = Lines()
    handler = logging.StreamHandler(found.stream)
    handler.setFormatter(JsonLines())
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    yield found
    LOG.removeHandler(handler)


def test_a_line_has_what_is_being_worked_on(lines: Lines) -> None:
    with working_on(request_id="r-1", method="POST"), continue_trace(HEADER):
        say_also(route="/pireps")
        with working_on(tenant="t-1", command_id="c-1"):
            LOG.warning("a %s\nof two lines", "text", extra={"status": 201, "ms": 1.5})
        LOG.info("after it")
    LOG.info("outside")

    first, second, third = lines()
    assert first.pop("ts").endswith("Z")
    assert first == {
        "level": "warning",
        "logger": "vamgr.tested",
        "message": "a text\nof two lines",
        "request_id": "r-1",
        "method": "POST",
        "route": "/pireps",
        "tenant": "t-1",
        "command_id": "c-1",
        "trace_id": HEADER[3:35],
        "span_id": HEADER[36:52],
        "status": 201,
        "ms": 1.5,
    }
    assert "tenant" not in second
    assert second["route"] == "/pireps"
    assert set(third) == {"ts", "level", "logger", "message"}


def test_of_an_error_there_is_the_kind_and_the_place_and_not_what_somebody_typed(lines: Lines) -> None:
    try:
        try:
            raise ValueError("Olga Owner, olga@example.org")
        except ValueError as error:
            raise KeyError("Olga Owner") from error
    except KeyError:
        LOG.exception("it failed")

    (line,) = lines()
    assert line["error"]["type"] == "KeyError"
    assert line["error"]["because"] == ["ValueError"]
    assert any(frame.endswith("typed") or "test_logs_json" in frame for frame in line["error"]["at"])
    assert "lga" not in lines.stream.getvalue()


def test_the_words_of_the_system_are_kept(lines: Lines) -> None:
    try:
        raise ConnectionRefusedError(111, "Connection refused by 10.1.2.3")
    except OSError:
        LOG.exception("it failed")

    assert lines()[0]["error"]["message"] == "[Errno 111] Connection refused by [address]"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("sent to olga.owner+va@mail.example.org.", "sent to [e-mail]."),
        ("from 203.0.113.9:443, 2001:db8::7 and fe80::1%eth0", "from [address]:443, [address] and [address]%eth0"),
        ("2001:0db8:85a3:0000:0000:8a2e:0370:7334 called", "[address] called"),
        ("serves at http://127.0.0.1:8470 and [::1]", "serves at http://127.0.0.1:8470 and [::1]"),
        ("vamgr 1.2.3 at 12:30:45, position 1.000.000", "vamgr 1.2.3 at 12:30:45, position 1.000.000"),
        ("event:17 of users-0192f3a1", "event:17 of users-0192f3a1"),
    ],
)
def test_addresses_are_covered(text: str, shown: str) -> None:
    assert covered(text) == shown
