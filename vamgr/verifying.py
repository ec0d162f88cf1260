"""Proof that everything is as it should be: the log's chain, the ledger's balance, and every table against the log."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, Field

from vamgr.accounts import OwnerApi
from vamgr.airline.queries import all_airlines
from vamgr.finance.queries import trial_difference_minor
from vamgr.kernel.errors import NewerFolder, StoreUnavailable
from vamgr.runtime import System, holder_of, inspect_log, open_system
from vamgr.settings import Settings

Progress = Callable[[str, int, int], None]
_LONG_SECONDS = 3600


class Problem(BaseModel):
    """``check``: chain | balance | tables. ``detail`` is for people."""

    check: str
    detail: str
    position: int | None = None


class Verification(BaseModel):
    """``events``, ``airlines`` and ``rows``: how much was looked at. ``unchecked``: the checks that a damaged log left
    no way to make."""

    ok: bool
    events: int
    head_hash: str
    airlines: int
    rows: int
    problems: list[Problem]
    unchecked: list[str] = Field(default_factory=list)

    def lines(self) -> list[str]:
        """The report for people."""
        found = {
            check: [one for one in self.problems if one.check == check] for check in ("chain", "balance", "tables")
        }
        summary = [
            _line(not found["chain"], f"hash chain: {self.events} events, head {self.head_hash[:16]}…"),
            "-      trial balance: could not be checked"
            if "balance" in self.unchecked
            else _line(not found["balance"], f"trial balance of {self.airlines} airline(s) is zero"),
            "-      read tables: could not be checked"
            if "tables" in self.unchecked
            else _line(not found["tables"], f"read tables: {self.rows} rows equal to a fresh rebuild"),
        ]
        return summary + [f"       {problem.detail}" for problem in self.problems]


def _line(good: bool, text: str) -> str:
    return f"{'ok    ' if good else 'WRONG '} {text}"


async def verify_system(system: System, progress: Progress) -> Verification:
    """Check the tenant of a running system; work goes on meanwhile."""
    tenant = system.tenant
    head = system.store.head(tenant)
    chain = await asyncio.to_thread(
        system.store.verify_chain, tenant, lambda done, total: progress("Hash chain", done, total)
    )
    problems = [Problem(check="chain", detail=one.detail, position=one.position) for one in chain.findings]
    await system.projector.catch_up(tenant)
    reader = system.read_model.reader(tenant)
    airlines = all_airlines(reader)
    off = {airline["icao"]: trial_difference_minor(reader, airline["id"]) for airline in airlines}
    problems += [
        Problem(check="balance", detail=f"The trial balance of {icao} is off by {difference} minor units.")
        for icao, difference in off.items()
        if difference != 0
    ]
    tables = await system.projector.compare_with_fresh_rebuild(
        tenant, lambda done, total: progress("Read tables", done, total)
    )
    problems += [Problem(check="tables", detail=_difference(one)) for one in tables.differences]
    return Verification(
        ok=not problems,
        events=chain.checked,
        head_hash=head.hash.hex(),
        airlines=len(airlines),
        rows=tables.compared,
        problems=problems,
    )


def _difference(one: Any) -> str:
    if one.kind == "stopped":
        return f"The projection {one.projection} cannot read the whole log: {one.detail}"
    where = f"{one.table} {'/'.join(map(str, one.key))}"
    return {
        "missing": f"{where} should be there and is not.",
        "extra": f"{where} is there and should not be.",
        "different": f"{where} differs in {', '.join(one.columns)}.",
    }[one.kind]


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
    problems, checked = [Problem(check="chain", detail=why)], 0
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
    return Verification(
        ok=False, events=checked, head_hash="", airlines=0, rows=0, problems=problems, unchecked=["balance", "tables"]
    )


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
