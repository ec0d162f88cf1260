"""What the roles of vamgr need before they are ready: the checks of `/readyz` (see `vamgr.kernel.readiness`).

Whoever starts a role in a process registers its checks. In a process that is all of vamgr, on its data folder, a
projection or policy that has stopped at an event makes it unready, so that somebody looks. Where many airlines are
served that must not happen: one airline's event would take all of them away; `vamgr_projections_parked` has an alert.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from sqlalchemy import literal, select

from vamgr.kernel.read import ReadModel, read_metadata
from vamgr.kernel.readiness import Readiness
from vamgr.kernel.tenants import PLATFORM

if TYPE_CHECKING:
    from vamgr.hosted import HostedSystem
    from vamgr.runtime import System


def watch(system: System) -> None:
    """The checks of a process that does everything for one data folder."""
    ready: Readiness = system.readiness
    ready.check("log", "web", log_answers(lambda: system.store.head(system.tenant)))
    ready.check("read tables", "web", tables_answer(lambda: system.read_model, system.tenant))
    ready.check("projections", "projector", lambda: _parked_projections(system))
    ready.check("policies", "policy", lambda: _parked_policies(system))


def watch_hosted(system: HostedSystem) -> None:
    """The checks of a process over a database. What has stopped for one airline takes none of the others away."""
    ready: Readiness = system.readiness
    if "web" not in system.settings.role:
        return
    ready.check("log", "web", log_answers(lambda: system.store.head(PLATFORM)))
    ready.check("read tables", "web", tables_answer(lambda: system.read_model, PLATFORM))


def log_answers(head: Callable[[], object]) -> Callable[[], list[str]]:
    """A read of the log, whose error says what is wrong."""

    def check() -> list[str]:
        head()
        return []

    return check


def tables_answer(read_model: Callable[[], ReadModel], tenant: str) -> Callable[[], list[str]]:
    """A read of one of the read tables."""
    table = next(iter(read_metadata.tables.values()))
    statement = select(literal(1)).select_from(table).limit(1)

    def check() -> list[str]:
        read_model().reader(tenant).scalar(statement)
        return []

    return check


def lag_within(lag: Callable[[], int], most: int, what: str) -> Callable[[], list[str]]:
    """``lag``: how many events (or messages) it is behind."""

    def check() -> list[str]:
        found = lag()
        return [f"{what} is {found} behind; {most} are allowed."] if found > most else []

    return check


def answers(ask: Callable[[], Awaitable[object]], otherwise: str) -> Callable[[], Awaitable[list[str]]]:
    """A server that can be asked something, a ping for example; ``otherwise`` is the reason when that fails."""

    async def check() -> list[str]:
        try:
            await ask()
        except Exception as error:  # noqa: BLE001, RUF100  (whatever a driver raises: it does not answer)
            return [f"{otherwise} ({type(error).__name__})"]
        return []

    return check


def _parked_projections(system: System) -> list[str]:
    return [
        f"The read table {entry.projection} has stopped after position {entry.position}."
        for entry in system.projector.status()
        if entry.status == "parked"
    ]


def _parked_policies(system: System) -> list[str]:
    return [f"The policy {entry.policy} has stopped." for entry in system.policies.status() if entry.status == "parked"]
