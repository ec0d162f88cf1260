"""What `/metrics` says: what was counted where it happened, and what is read off the running system at the scrape."""

from __future__ import annotations

import logging
import os
import platform
import sys
import time
from collections.abc import Iterator

from vamgr import __version__
from vamgr.kernel import measured
from vamgr.kernel.errors import VamgrError
from vamgr.kernel.measures import OPEN_TYPE, TEXT_TYPE, Reading, registry
from vamgr.web.system import System

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_log = logging.getLogger("vamgr.web")
_PROC = "/proc/self"
_began = time.time()


def count_request(method: str, route: str, status: int, seconds: float) -> None:
    """``route``: as declared, so that there are only so many."""
    if method not in _METHODS:
        method = "OTHER"
    measured.HTTP_REQUESTS.add(method=method, route=route, status=str(status))
    if not route.endswith("/stream"):  # open for hours: its length says nothing about speed
        measured.HTTP_SECONDS.observe(seconds, method=method, route=route)


def exposition(system: System, accept: str | None) -> tuple[str, str]:
    """The content type and the text: OpenMetrics where it is asked for, else Prometheus' text form."""
    openly = "application/openmetrics-text" in (accept or "")
    text = registry.text([*_of_process(), *_of_system(system)], openly=openly)
    return (OPEN_TYPE if openly else TEXT_TYPE), text


def _of_system(system: System) -> Iterator[Reading]:
    """What cannot be asked for while the database is away is left out; the rest is wanted most of all then."""
    for part in (_of_log, _of_projections, _of_policies, _of_connections):
        try:
            yield from list(part(system))
        except VamgrError as error:
            _log.warning("some figures are left out: %s", error.detail)


def _of_log(system: System) -> Iterator[Reading]:
    # Positions have no gaps, so the last ones are the number of events.
    yield measured.LOG_EVENTS.at(), sum(system.heads.positions().values())


def _of_projections(system: System) -> Iterator[Reading]:
    for one in system.projector.lags():
        yield measured.PROJECTION_LAG.at(projection=one.projection), one.lag
        yield measured.PROJECTIONS_PARKED.at(projection=one.projection), one.parked
        if one.building is not None:
            yield measured.PROJECTION_BUILDING.at(projection=one.projection), one.building


def _of_policies(system: System) -> Iterator[Reading]:
    for policy, (lag, parked) in system.policies.lags().items():
        yield measured.POLICY_LAG.at(policy=policy), lag
        yield measured.POLICIES_PARKED.at(policy=policy), parked


def _of_connections(system: System) -> Iterator[Reading]:
    for state, number in system.connections().items():
        yield measured.POOL_CONNECTIONS.at(state=state), number
    yield measured.SIGN_INS_LIMITED.at(), system.sign_in_limits.refused


def _of_process() -> Iterator[Reading]:
    yield measured.BUILD.at(version=__version__, python=platform.python_version()), 1
    yield measured.CPU_SECONDS.at(), round(time.process_time(), 3)
    yield measured.START_TIME.at(), round(_started(), 2)
    if not sys.platform.startswith("linux"):
        return
    with open(f"{_PROC}/statm", encoding="ascii") as file:  # noqa: PTH123  (one read, at every scrape)
        virtual, resident = file.read().split()[:2]
    page = os.sysconf("SC_PAGE_SIZE")
    yield measured.VIRTUAL_BYTES.at(), int(virtual) * page
    yield measured.RESIDENT_BYTES.at(), int(resident) * page
    yield measured.OPEN_FILES.at(), len(os.listdir(f"{_PROC}/fd"))  # noqa: PTH208  (as above)
    import resource

    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if limit != resource.RLIM_INFINITY:
        yield measured.MAX_FILES.at(), limit


def _started() -> float:
    """When the process began; where the system does not say, when this was imported."""
    try:
        with open(f"{_PROC}/stat", encoding="utf-8") as file:  # noqa: PTH123
            ticks = int(file.read().rpartition(")")[2].split()[19])
        with open("/proc/stat", encoding="utf-8") as file:  # noqa: PTH123
            boot = next(int(line.split()[1]) for line in file if line.startswith("btime"))
        return boot + ticks / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, StopIteration, AttributeError):
        return _began
