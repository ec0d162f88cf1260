"""The servers that vamgr can speak to, where they run on this machine."""

from __future__ import annotations

import os
import socket

import pytest

URLS = {
    "postgresql": "postgresql://postgres@127.0.0.1:5432/test",
    "rabbitmq": "amqp://guest:guest@127.0.0.1:5672/",
    "redis": "redis://127.0.0.1:6379/0",
}
_PORTS = {"postgresql": 5432, "rabbitmq": 5672, "redis": 6379}


def answers(name: str) -> bool:
    try:
        socket.create_connection(("127.0.0.1", _PORTS[name]), timeout=15).close()
    except OSError:
        return False
    return True


def need(name: str) -> str:
    """The address of a service that runs here. Without it the test is skipped, and in CI it fails."""
    if not answers(name):
        wanted = f"NO {name.upper()}: start one that answers at {URLS[name]}"
        if os.environ.get("CI") == "true":
            pytest.fail(wanted)
        pytest.skip(wanted)
    return URLS[name]


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
