"""How the system is doing: read tables, policies, jobs, storage; and the retries that follow a fix."""

from __future__ import annotations

import platform
import secrets
from typing import Any

from vamgr import __version__
from vamgr.kernel.chain import ChainAnswer, verified
from vamgr.kernel.endpoint import Call, CommandAnswer, FileAnswer, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.times import iso
from vamgr.overview.area import api

folder = api.of_folder()


class Stopped(Model):
    message: str
    position: int | None
    at: str | None


class ProjectionAnswer(Model):
    """``lag`` in events. ``status``: live | parked | building | outdated."""

    name: str
    area: str
    version: int
    generation: int
    status: str
    position: int
    lag: int
    error: Stopped | None


class PolicyAnswer(Model):
    name: str
    status: str
    position: int
    lag: int
    error: Stopped | None


class JobAnswer(Model):
    """``next_run_at`` in the past: nobody runs it, or the run takes longer than the time until the next one."""

    name: str
    every_seconds: float
    last_run_at: str
    next_run_at: str
    last_error: str | None


class Storage(Model):
    engine: str
    log_bytes: int
    read_bytes: int | None
    upload_bytes: int
    free_bytes: int | None


class Log(Model):
    head: int
    head_hash: str


class SystemAnswer(Model):
    version: str
    python: str
    started_at: str
    data_dir: str
    storage: Storage
    log: Log
    projections: list[ProjectionAnswer]
    policies: list[PolicyAnswer]
    jobs: list[JobAnswer]


@api.get("/system", ability="system.view", answer=SystemAnswer, volatile=True, timeless=True)
def get_system(call: Call) -> SystemAnswer:
    """How the system is doing."""
    system = call.services
    head = system.store.head(call.tenant)
    return SystemAnswer(
        version=__version__,
        python=platform.python_version(),
        started_at=iso(system.started_at),
        data_dir=str(system.data_dir) if system.tenants.only is not None else "",
        storage=Storage.model_validate(system.storage(call.tenant)),
        log=Log(head=head.position, head_hash=head.hash.hex()),
        projections=[_projection(call, one) for one in system.projector.status(call.tenant)],
        policies=[_policy(one) for one in system.policies.status(call.tenant)],
        jobs=[
            JobAnswer(
                name=one.job,
                every_seconds=one.every_seconds,
                last_run_at=iso(one.last_run_at),
                next_run_at=iso(one.next_run_at),
                last_error=one.error,
            )
            for one in system.jobs.status(call.tenant)
        ],
    )


class Diagnostics(Model):
    """``text`` is for whoever helps: no secret and no name of a person is in it."""

    text: str


@api.get("/system/diagnostics", ability="system.view", answer=Diagnostics, volatile=True, timeless=True)
def get_diagnostics(call: Call) -> Diagnostics:
    """What somebody who is to help needs to know, as text to copy."""
    return Diagnostics(text=call.services.diagnostics())


@folder.get("/system/backup", ability="data.backup", answer=FileAnswer, volatile=True, timeless=True)
async def download_backup(call: Call) -> FileAnswer:
    """A fresh backup of everything, to keep somewhere else."""
    system = call.services
    name = system.backup_name()
    made = await system.back_up(system.data_dir / "tmp" / f"{secrets.token_hex(8)}-{name}")
    return FileAnswer(b"", "application/zip", secrets.token_hex(16), name, made.path)


@api.post("/system/projections/{name}/retry", ability="system.manage")
async def retry_projection(call: Call) -> CommandAnswer:
    """Go on with a projection that an event has stopped."""
    _known(call, call.path["name"])
    await call.services.projector.retry(call.path["name"], call.tenant)
    return _here(call)


@folder.post("/system/projections/{name}/rebuild", ability="system.manage")
async def rebuild_projection(call: Call) -> CommandAnswer:
    """Make a projection's tables anew beside the old ones, and swap when they are ready."""
    _known(call, call.path["name"])
    await call.services.projector.rebuild(call.path["name"])
    return _here(call)


class VerifyProblem(Model):
    check: str
    detail: str
    position: int | None


class VerifyCheck(Model):
    """One of the checks. ``state``: ok | wrong | unchecked. ``means`` and ``advice`` are for people; there is advice
    only where something is wrong."""

    name: str
    title: str
    state: str
    means: str
    advice: str
    looked_at: str
    seconds: float
    problems: list[str]


class VerifyAnswer(Model):
    """``problems`` is empty when everything is as it should be. ``unchecked``: names of checks that a damaged log left
    no way to make."""

    ok: bool
    at: str
    seconds: float
    version: str
    events: int
    head_hash: str
    airlines: int
    rows: int
    problems: list[VerifyProblem]
    unchecked: list[str]
    checks: list[VerifyCheck]


@folder.post("/system/verify", ability="system.manage", answer=VerifyAnswer)
async def verify(call: Call) -> Any:
    """Check everything that can be wrong with the log and with what is made of it, and say what it means."""
    return await call.services.verify()


@api.post("/system/chain/verify", ability="system.manage", answer=ChainAnswer)
async def verify_own_chain(call: Call) -> ChainAnswer:
    """Check that the airline's own history is what was written: each event follows from the one before.

    It reads the whole log and changes nothing. Four times an hour.
    """
    system = call.services
    system.chain_limit.take(call.tenant, call.now)
    return await verified(system.store, call.tenant, system.clock)


@api.post("/system/policies/{name}/retry", ability="system.manage")
async def retry_policy(call: Call) -> CommandAnswer:
    """Go on with a policy that an event has stopped."""
    name = call.path["name"]
    if not any(one.policy == name for one in call.services.policies.status(call.tenant)):
        raise NotFound(f"There is no policy {name}.")
    await call.services.policies.retry(name, call.tenant)
    return _here(call)


def _here(call: Call) -> CommandAnswer:
    return CommandAnswer(id=call.path["name"], position=call.services.store.head(call.tenant).position)


def _known(call: Call, name: str) -> None:
    if not any(one.projection == name for one in call.services.projector.status(call.tenant)):
        raise NotFound(f"There is no projection {name}.")


def _projection(call: Call, one: Any) -> ProjectionAnswer:
    area = next(
        (area.name for area in call.services.areas for known in area.projections if known.name == one.projection), ""
    )
    error = None
    if one.error is not None:
        error = Stopped(message=one.error, position=one.failed_position, at=iso(one.at) if one.at else None)
    return ProjectionAnswer(
        name=one.projection,
        area=area,
        version=one.version,
        generation=one.generation,
        status=one.status,
        position=one.position,
        lag=one.lag,
        error=error,
    )


def _policy(one: Any) -> PolicyAnswer:
    error = Stopped(message=one.error, position=one.position + 1, at=iso(one.at)) if one.error else None
    return PolicyAnswer(name=one.policy, status=one.status, position=one.position, lag=one.lag, error=error)
