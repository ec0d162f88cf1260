"""A small network of a test's own, whose lines can be cut: network namespaces around a router (Linux, as root).

Each `Place` is a machine with one cable to the router. A cable can be pulled, and the router can stop passing on what
one place sends to another one: silently, or with the answer that it cannot be reached.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import pytest

_NETWORK = "198.18"  # set aside for measuring networks: nobody's


@dataclass(frozen=True, slots=True)
class Place:
    """``prefix``: what a command begins with that is to run there."""

    name: str
    address: str
    namespace: str
    cable: str

    @property
    def prefix(self) -> tuple[str, ...]:
        return ("ip", "netns", "exec", self.namespace)


class Networks:
    """Use with `networks`. This process has a cable of its own, that is never cut."""

    def __init__(self) -> None:
        self._id = secrets.token_hex(3)
        self._router = f"vamgr-{self._id}-router"
        self._places: list[Place] = []

    def open(self) -> None:
        _ip("netns", "add", self._router)
        _ip("-n", self._router, "link", "set", "lo", "up")
        for setting in ("net.ipv4.ip_forward=1", "net.ipv4.icmp_ratelimit=0", "net.ipv4.icmp_ratemask=0"):
            _run("ip", "netns", "exec", self._router, "sysctl", "-q", "-w", setting)
        self._wire(0, None)

    def place(self, name: str) -> Place:
        number = len(self._places) + 1
        place = Place(name, f"{_NETWORK}.{number}.2", f"vamgr-{self._id}-{name}", f"v{self._id}r{number}")
        _ip("netns", "add", place.namespace)
        _ip("-n", place.namespace, "link", "set", "lo", "up")
        self._places.append(place)
        self._wire(number, place.namespace)
        return place

    def _wire(self, number: int, namespace: str | None) -> None:
        here, there = f"v{self._id}p{number}", f"v{self._id}r{number}"
        own = () if namespace is None else ("-n", namespace)
        _ip("link", "add", here, "type", "veth", "peer", "name", there)
        _ip("link", "set", there, "netns", self._router)
        if namespace is not None:
            _ip("link", "set", here, "netns", namespace)
        for at, link, end in ((own, here, 2), (("-n", self._router), there, 1)):
            _ip(*at, "address", "add", f"{_NETWORK}.{number}.{end}/24", "dev", link)
            _ip(*at, "link", "set", link, "up")
        beyond = f"{_NETWORK}.0.0/16" if namespace is None else "default"
        _ip(*own, "route", "add", beyond, "via", f"{_NETWORK}.{number}.1")

    def pull(self, place: Place) -> None:
        """The cable, at the router's end: the machine there hears nothing and is told nothing."""
        _ip("-n", self._router, "link", "set", place.cable, "down")

    def plug(self, place: Place) -> None:
        _ip("-n", self._router, "link", "set", place.cable, "up")

    def cut(self, one: Place, other: Place, *, refused: bool = False, one_way: bool = False) -> None:
        """Nothing gets through between the two; ``one_way``: only what ``one`` sends is lost."""
        for source, target in self._ways(one, other, one_way):
            how = "unreachable" if refused else "blackhole"
            _ip("-n", self._router, "rule", "add", "from", source.address, "to", target.address, how)

    def mend(self, one: Place, other: Place) -> None:
        """Whatever was cut between the two."""
        for source, target in self._ways(one, other, False):
            with suppress(subprocess.CalledProcessError):  # when it was cut one way only
                while True:
                    _ip("-n", self._router, "rule", "del", "from", source.address, "to", target.address)

    @staticmethod
    def _ways(one: Place, other: Place, one_way: bool) -> list[tuple[Place, Place]]:
        return [(one, other)] if one_way else [(one, other), (other, one)]

    def close(self) -> None:
        """With all processes that run in it."""
        for place in self._places:
            found = subprocess.run(
                ["ip", "netns", "pids", place.namespace], capture_output=True, text=True, check=False
            )
            for process in found.stdout.split():
                with suppress(ProcessLookupError):
                    os.kill(int(process), signal.SIGKILL)
            subprocess.run(["ip", "netns", "delete", place.namespace], check=False)
        subprocess.run(["ip", "link", "delete", f"v{self._id}p0"], capture_output=True, check=False)
        subprocess.run(["ip", "netns", "delete", self._router], capture_output=True, check=False)


@contextmanager
def networks() -> Iterator[Networks]:
    """Where none can be made the test is skipped, and in CI it fails."""
    made = Networks()
    try:
        try:
            made.open()
        except (OSError, subprocess.CalledProcessError) as error:
            _cannot(error)
        yield made
    finally:
        made.close()


def _cannot(error: Exception) -> None:
    said = (getattr(error, "stderr", None) or str(error)).strip()
    wanted = f"NO NETWORK NAMESPACES: run this as root on Linux, with the command ip ({said})"
    if os.environ.get("CI") == "true":
        pytest.fail(wanted)
    pytest.skip(wanted)


def _ip(*arguments: str) -> None:
    if shutil.which("ip") is None:
        raise FileNotFoundError("there is no command ip")
    _run("ip", *arguments)


def _run(*command: str) -> None:
    subprocess.run(command, capture_output=True, text=True, check=True)
