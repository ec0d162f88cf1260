"""The servers that vamgr can speak to, where they run on this machine."""

from __future__ import annotations

import os
import socket
from urllib.parse import urlsplit

import pytest

_STANDARD = {
    "postgresql": "postgresql://postgres@127.0.0.1:5432/test",
    "rabbitmq": "amqp://guest:guest@127.0.0.1:5672/",
    "redis": "redis://127.0.0.1:6379/0",
}


def variable(name: str) -> str:
    """Which variable of the environment holds the address of this service, where it is not the standard one."""
    return f"VAMGR_TEST_{name.upper()}_URL"


URLS = {name: os.environ.get(variable(name), standard) for name, standard in _STANDARD.items()}


def answers(name: str) -> bool:
    at = urlsplit(URLS[name])
    assert at.hostname
    assert at.port
    try:
        socket.create_connection((at.hostname, at.port), timeout=15).close()
    except OSError:
        return False
    return True


def need(name: str) -> str:
    """The address of a service that runs here. Without it the test is skipped, and in CI it fails."""
    if not answers(name):
        wanted = (
            f"NO {name.upper()}: start one that answers at {URLS[name]}, name one in {variable(name)}, or install it"
        )
        if os.environ.get("CI") == "true":
            pytest.fail(wanted)
        pytest.skip(wanted)
    return URLS[name]


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
