"""Whether the process is up, whether it can be used, and figures about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vamgr.kernel.errors import VamgrError
from vamgr.web import problems
from vamgr.web.metrics import Metrics
from vamgr.web.requests import Scope
from vamgr.web.responses import JSON_TYPE, PROBLEM_TYPE, Answer, json_bytes
from vamgr.web.security import Authenticator, client_address, is_loopback, require
from vamgr.web.system import System

_NO_STORE = [("cache-control", "no-store")]


def healthz() -> Answer:
    return Answer(200, JSON_TYPE, json_bytes({"status": "ok"}), list(_NO_STORE))


def readyz(system: System, scope: Scope) -> Answer:
    """503 with the reasons while something that answers questions or follows events has stopped.

    What exactly stopped it is told on this machine only: it may quote an event.
    """
    here = is_loopback(client_address(scope)) and not _behind_a_proxy(system)
    projections = [
        {
            "name": entry.projection,
            "status": entry.status,
            "position": entry.position,
            "lag": entry.lag,
            "error": entry.error if here else None,
        }
        for entry in system.projector.status()
    ]
    policies = [
        {"name": entry.policy, "status": entry.status, "position": entry.position, "lag": entry.lag}
        for entry in system.policies.status()
    ]
    reasons = [
        f"The read table {p['name']} has stopped after position {p['position']}."
        for p in projections
        if p["status"] == "parked"
    ]
    reasons += [f"The policy {p['name']} has stopped." for p in policies if p["status"] == "parked"]
    try:
        head = system.store.head(system.tenant).position
    except VamgrError as error:
        head = None
        reasons.append(error.detail)
    body: dict[str, Any] = {
        "status": "not ready" if reasons else "ready",
        "reasons": reasons,
        "head": head,
        "projections": projections,
        "policies": policies,
    }
    return Answer(503 if reasons else 200, JSON_TYPE, json_bytes(body), list(_NO_STORE))


def _behind_a_proxy(system: System) -> bool:
    """Then everybody may seem to come from this machine."""
    return bool(system.settings.allowed_hosts or system.settings.trusted_proxies)


def metrics(system: System, counted: Metrics, authenticator: Authenticator, scope: Scope) -> Answer:
    """For this machine, and for who may see the system."""
    if not is_loopback(client_address(scope)) or _behind_a_proxy(system):
        try:
            require("system.view", authenticator.principal(scope))
        except VamgrError as error:
            body, headers = problems.problem_of(error, {})
            return Answer(error.status, PROBLEM_TYPE, problems.encode(body), list(headers.items()))
    text = counted.text(_gauges(system, counted))
    return Answer(200, "text/plain; version=0.0.4; charset=utf-8", text.encode(), list(_NO_STORE))


def _gauges(system: System, counted: Metrics) -> Iterator[tuple[str, str, dict[str, str], float]]:
    head = system.store.head(system.tenant).position
    # Positions have no gaps, so the last one is the number of events.
    yield "vamgr_log_events_total", "Events in the log.", {}, head
    yield "vamgr_log_position", "Last position of the log.", {}, head
    applied = system.applied.position(system.tenant)
    yield "vamgr_applied_position", "Position that the read tables have reached.", {}, applied
    statuses = system.projector.status()
    for entry in statuses:
        labels = {"projection": entry.projection, "generation": str(entry.generation)}
        yield "vamgr_projection_lag_events", "Events that a read table has not taken in yet.", labels, entry.lag
    for entry in statuses:
        labels = {"projection": entry.projection, "generation": str(entry.generation)}
        stopped = float(entry.status == "parked")
        yield "vamgr_projection_stopped", "1 while a read table has stopped at an event.", labels, stopped
    policies = system.policies.status()
    for policy in policies:
        yield "vamgr_policy_lag_events", "Events not looked at yet.", {"policy": policy.policy}, policy.lag
    for policy in policies:
        stopped = float(policy.status == "parked")
        yield "vamgr_policy_stopped", "1 while a policy has stopped.", {"policy": policy.policy}, stopped
    yield "vamgr_stream_clients", "Open streams of live updates.", {}, counted.stream_clients
    refused = system.sign_in_limits.refused
    yield "vamgr_sign_ins_limited_total", "Tries to sign in that were turned away.", {}, refused
    uptime = (system.clock.now() - system.started_at).total_seconds()
    yield "vamgr_uptime_seconds", "Time since the start.", {}, round(uptime, 1)
