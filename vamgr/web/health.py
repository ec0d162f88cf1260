"""Whether the process is up, whether it can be used, and figures about it."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

from vamgr.kernel.errors import Forbidden, VamgrError
from vamgr.kernel.measured import NOT_READY
from vamgr.kernel.readiness import DRAINING, STARTING, CheckResult
from vamgr.kernel.tenants import PLATFORM
from vamgr.web import problems
from vamgr.web.metrics import exposition
from vamgr.web.requests import Scope, header
from vamgr.web.responses import JSON_TYPE, PROBLEM_TYPE, Answer, json_bytes
from vamgr.web.security import Authenticator, client_address, is_loopback, require
from vamgr.web.system import System

_NO_STORE = [("cache-control", "no-store")]


def healthz() -> Answer:
    return Answer(200, JSON_TYPE, json_bytes({"status": "ok"}), list(_NO_STORE))


def starting() -> Answer:
    """Instead of what only a system can say."""
    body = {"status": "not ready", "reasons": [STARTING], "checks": [], "head": None}
    return Answer(503, JSON_TYPE, json_bytes(body), list(_NO_STORE))


async def readyz(system: System, scope: Scope) -> Answer:
    """503 with the reasons while something that a role of this process needs does not work, and when it is to end.

    ``?role=`` asks about one role. What exactly stopped a projection is told on this machine only: it may quote an
    event.
    """
    role = parse_qs(scope["query_string"].decode("latin-1")).get("role", [None])[0]
    results = await _results(system, role)
    reasons = [DRAINING] if system.readiness.draining else []
    if role is not None and role not in system.readiness.roles:
        reasons.append("That role does not run here.")
    reasons += [reason for result in results for reason in result.reasons]
    body: dict[str, Any] = {
        "status": "not ready" if reasons else "ready",
        "reasons": reasons,
        "checks": [
            {"name": one.name, "role": one.role, "ready": one.ready, "reasons": one.reasons, "ms": one.ms}
            for one in results
        ],
        "head": _head(system),
    }
    if system.settings.database_url is None:
        body |= _stations(system, here=is_loopback(client_address(scope)) and not _behind_a_proxy(system))
    return Answer(503 if reasons else 200, JSON_TYPE, json_bytes(body), list(_NO_STORE))


async def _results(system: System, role: str | None = None) -> list[CheckResult]:
    results = await system.readiness.results(role)
    for result in results:
        NOT_READY.set(float(not result.ready), role=result.role, check=result.name)
    return results


def _head(system: System) -> int | None:
    only = system.tenants.only
    return None if only is None else system.heads.positions().get(only.id)


def _stations(system: System, *, here: bool) -> dict[str, Any]:
    """Where everything stands that follows the log of the one tenant of a data folder."""
    return {
        "projections": [
            {
                "name": entry.projection,
                "status": entry.status,
                "position": entry.position,
                "lag": entry.lag,
                "error": entry.error if here else None,
            }
            for entry in system.projector.status()
        ],
        "policies": [
            {"name": entry.policy, "status": entry.status, "position": entry.position, "lag": entry.lag}
            for entry in system.policies.status()
        ],
    }


def _behind_a_proxy(system: System) -> bool:
    """Then everybody may seem to come from this machine."""
    return bool(system.settings.allowed_hosts or system.settings.trusted_proxies)


async def metrics(system: System, authenticator: Authenticator, scope: Scope) -> Answer:
    """For this machine, and for who may see the system."""
    if not is_loopback(client_address(scope)) or _behind_a_proxy(system):
        try:
            principal = authenticator.principal(scope)
            require("system.view", principal)
            if system.tenants.only is None and principal is not None and principal.tenant != PLATFORM:
                raise Forbidden("The figures are of everybody who is hosted here, so they are for whoever hosts.")
        except VamgrError as error:
            body, headers = problems.problem_of(error, {})
            return Answer(error.status, PROBLEM_TYPE, problems.encode(body), list(headers.items()))
    return await figures(system, scope)


async def figures(system: System, scope: Scope) -> Answer:
    """With what /readyz would say at this moment: nobody else may ask it of a process without a role for the web."""
    await _results(system)
    kind, text = exposition(system, header(scope, b"accept"))
    return Answer(200, kind, text.encode(), list(_NO_STORE))
