"""Whether the log of one tenant is what was written: what is answered where somebody asks for it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from typing import Any, Protocol

from vamgr.kernel.clock import Clock
from vamgr.kernel.endpoint import Model
from vamgr.kernel.times import iso


class ChainProblem(Model):
    """``kind``: gap | version | hash | head | unreadable."""

    position: int
    kind: str
    detail: str


class ChainAnswer(Model):
    """``ok``: each of ``events`` events follows from the one before, up to ``head`` with ``head_hash``. ``problems``:
    the first twenty; everything before the first of them is proven."""

    ok: bool
    at: str
    seconds: float
    events: int
    head: int
    head_hash: str
    problems: list[ChainProblem]


class _Finding(Protocol):
    @property
    def position(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def detail(self) -> str: ...


class _Report(Protocol):
    @property
    def head(self) -> int: ...
    @property
    def checked(self) -> int: ...
    @property
    def findings(self) -> Sequence[_Finding]: ...


class Verifying(Protocol):
    """What can walk a log."""

    def verify_chain(self, tenant: str) -> _Report: ...

    def head(self, tenant: str) -> Any: ...


async def verified(store: Verifying, tenant: str, clock: Clock) -> ChainAnswer:
    """Walk the tenant's log, from the first event to where it stands now; work goes on meanwhile."""
    at, began = iso(clock.now()), time.monotonic()
    head = store.head(tenant)
    report = await asyncio.to_thread(store.verify_chain, tenant)
    return ChainAnswer(
        ok=not report.findings,
        at=at,
        seconds=round(time.monotonic() - began, 3),
        events=report.checked,
        head=report.head,
        head_hash=head.hash.hex() if head.position == report.head else "",
        problems=[ChainProblem(position=one.position, kind=one.kind, detail=one.detail) for one in report.findings],
    )
