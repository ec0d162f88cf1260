"""Whether this process can do its work: named checks by role, each with its time, and the drain at the end.

    readiness.check("log", "web", answers)                            # a function that gives sentences: why not
    readiness.check("broker", "relay", broker_answers, seconds=1.0)   # or a coroutine function

Whoever starts a role registers what that role needs; a process is ready when all of its checks say nothing. A check
that takes longer than its time, or raises, says no. A plain function is called in the event loop and must be quick.
"""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from vamgr.kernel.errors import VamgrError

Verdict = Iterable[str]
Check = Callable[[], "Verdict | Awaitable[Verdict]"]
STARTING = "This server is starting and brings the tables of the database up to today."
DRAINING = "This server is going down and takes no new work."


@dataclass(frozen=True, slots=True)
class CheckResult:
    """``reasons``: why not; empty when it is ready. ``ms``: how long it took to find out."""

    name: str
    role: str
    reasons: tuple[str, ...]
    ms: float

    @property
    def ready(self) -> bool:
        return not self.reasons


@dataclass(frozen=True, slots=True)
class _Registered:
    name: str
    role: str
    check: Check
    seconds: float


class Readiness:
    """``draining``: set once when the process has been told to end; from then on it is not ready."""

    def __init__(self) -> None:
        self.draining = False
        self._checks: list[_Registered] = []

    @property
    def roles(self) -> list[str]:
        return sorted({one.role for one in self._checks})

    def check(self, name: str, role: str, check: Check, *, seconds: float = 1.0) -> Callable[[], None]:
        """Have it asked from now on. Gives what ends that."""
        registered = _Registered(name, role, check, seconds)
        self._checks.append(registered)
        return lambda: self._checks.remove(registered) if registered in self._checks else None

    async def results(self, role: str | None = None) -> list[CheckResult]:
        """Of all checks, or of one role's, asked at the same time, in the order of their registration."""
        chosen = [one for one in self._checks if role in {None, one.role}]
        return list(await asyncio.gather(*map(_result, chosen)))


async def _result(one: _Registered) -> CheckResult:
    started = time.perf_counter()
    reasons: tuple[str, ...]
    try:
        said = one.check()
        if inspect.isawaitable(said):
            async with asyncio.timeout(one.seconds):
                said = await said
        reasons = tuple(said)
    except TimeoutError:
        reasons = (f"The check “{one.name}” has not answered within {one.seconds:g} s.",)
    except VamgrError as error:
        reasons = (error.detail,)
    except Exception as error:  # noqa: BLE001, RUF100  (whatever it is: not ready)
        reasons = (f"The check “{one.name}” failed with {type(error).__name__}.",)
    return CheckResult(one.name, one.role, reasons, round((time.perf_counter() - started) * 1000, 2))
