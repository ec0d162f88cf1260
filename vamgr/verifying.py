"""Proof that everything is as it should be: the log, what is held and stored by it, the money, and every table."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from pydantic import BaseModel, Field

from vamgr import __version__
from vamgr.accounts import OwnerApi
from vamgr.care import checks
from vamgr.care.checks import Check, Found, Problem
from vamgr.kernel.clock import SystemClock
from vamgr.kernel.errors import NewerFolder, StoreUnavailable
from vamgr.kernel.times import iso
from vamgr.runtime import System, holder_of, inspect_log, open_system
from vamgr.settings import Settings

Progress = Callable[[str, int, int], None]
_LONG_SECONDS = 3600
_WORDS = {"ok": "ok    ", "wrong": "WRONG ", "unchecked": "-     "}


class Verification(BaseModel):
    """``at``: when it was begun; ``version``: of the vamgr that looked. ``events``, ``airlines`` and ``rows``: how much
    was looked at. ``unchecked``: the checks that a damaged log left no way to make."""

    ok: bool
    at: str
    seconds: float
    version: str
    events: int
    head_hash: str
    airlines: int
    rows: int
    problems: list[Problem]
    unchecked: list[str] = Field(default_factory=list)
    checks: list[Check] = Field(default_factory=list)

    def lines(self) -> list[str]:
        """The report for people: each check in a line, and what is wrong with what it means and what to do."""
        found = []
        for check in self.checks:
            looked = f": {check.looked_at}" if check.looked_at else ""
            if check.state == "unchecked":
                looked = ": could not be checked"
            found.append(f"{_WORDS[check.state]} {check.title}{looked}")
            if check.state == "wrong":
                found += [f"       {detail}" for detail in check.problems]
                found += [f"       What it means: {check.means}", f"       What to do: {check.advice}"]
        summary = (
            "Everything is as it should be."
            if self.ok
            else f"{len(self.problems)} problem(s) found. Make no new backup over an old one before this is mended."
        )
        return [*found, "", f"{summary} ({self.seconds:.1f} s)"]


class _Report:
    """Runs one check after the other, and takes the time of each."""

    def __init__(self, at: str) -> None:
        self._at = at
        self._began = time.monotonic()
        self.checks: list[Check] = []
        self.problems: list[Problem] = []

    def add(self, name: str, found: Found, began: float) -> None:
        self.problems += found.problems
        self.checks.append(checks.described(name, found, time.monotonic() - began))

    def finish(self, *, events: int, head_hash: str, airlines: int, rows: int) -> Verification:
        made = {check.name for check in self.checks}
        unchecked = [name for name in checks.NAMES if name not in made]
        missing = {name: checks.unchecked(name) for name in unchecked}
        found = {check.name: check for check in self.checks} | missing
        return Verification(
            ok=not self.problems and not unchecked,
            at=self._at,
            seconds=round(time.monotonic() - self._began, 3),
            version=__version__,
            events=events,
            head_hash=head_hash,
            airlines=airlines,
            rows=rows,
            problems=self.problems,
            unchecked=unchecked,
            checks=[found[name] for name in checks.NAMES],
        )


async def verify_system(system: System, progress: Progress) -> Verification:
    """Check the tenant of a running system; work goes on meanwhile. The report is kept as the last one."""
    tenant = system.tenant
    report = _Report(iso(system.clock.now()))
    head = system.store.head(tenant)
    looked = checks.Looked()
    for name in checks.NAMES:
        began = time.monotonic()
        report.add(name, await checks.RUN[name](system, looked, progress), began)
    done = report.finish(events=looked.events, head_hash=head.hash.hex(), airlines=looked.airlines, rows=looked.rows)
    system.care.remember_verification(done.model_dump())
    return done


async def verify_folder(settings: Settings, progress: Progress) -> Verification:
    """Check a data folder, through the vamgr that serves it if one does. Raises StoreUnavailable, FolderInUse."""
    holder = holder_of(settings)
    if holder is not None and holder.url is not None:
        api = OwnerApi(holder.url, holder.control_token, tls_cert=holder.tls_cert, timeout_seconds=_LONG_SECONDS)
        return Verification.model_validate(await api.call("POST", "/system/verify"))
    if not (settings.data_dir / "log.sqlite").exists():
        raise StoreUnavailable(f"There is no airline in {settings.data_dir}. Choose its folder with --data-dir.")
    try:
        async with open_system(settings, background=False) as system:
            return await verify_system(system, progress)
    except NewerFolder:
        raise
    except StoreUnavailable as error:
        if not os.access(settings.data_dir, os.W_OK):
            raise
        return _damaged(settings, str(error), progress)


def _damaged(settings: Settings, why: str, progress: Progress) -> Verification:
    """A log that cannot be opened: how far it is whole."""
    log = inspect_log(settings)
    report, checked = _Report(iso(SystemClock().now())), 0
    began = time.monotonic()
    problems = [Problem(check="chain", detail=why)]
    try:
        log.check()
        for tenant, _ in log.tenants():
            chain = log.verify_chain(tenant, lambda done, total: progress("Hash chain", done, total))
            problems += [Problem(check="chain", detail=one.detail, position=one.position) for one in chain.findings]
            checked += chain.checked
    except StoreUnavailable as error:
        problems.append(Problem(check="chain", detail=str(error)))
    finally:
        log.close()
    report.add("chain", Found(problems, f"{checked:,} events"), began)
    return report.finish(events=checked, head_hash="", airlines=0, rows=0)


async def rebuild_projections(settings: Settings, names: list[str], progress: Progress) -> list[str]:
    """Make projections anew (all when none is named). Returns their names. Raises NotFound for an unknown one."""
    holder = holder_of(settings)
    if holder is not None and holder.url is not None:
        api = OwnerApi(holder.url, holder.control_token, tls_cert=holder.tls_cert, timeout_seconds=_LONG_SECONDS)
        found = names or [one["name"] for one in (await api.call("GET", "/system"))["projections"]]
        for name in found:
            await api.call("POST", f"/system/projections/{name}/rebuild")
        return found
    async with open_system(settings, background=False) as system:
        known = [projection.name for area in system.areas for projection in area.projections]
        for name in names or known:
            await system.projector.rebuild(name, lambda step: progress(step.projection, step.done, step.total))
        return names or known
