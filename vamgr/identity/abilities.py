"""Every ability there is: what a route can ask for and what staff can be given."""

from __future__ import annotations

from collections.abc import Iterable

ABILITIES: dict[str, str] = {
    "airline.manage": "Found airlines; change profile, hubs, logo, colours and settings.",
    "network.manage": "Open, change and close routes; override airport prices and notes.",
    "fleet.manage": "Subfleets; buy, sell, store, move and retire aircraft; maintenance.",
    "crew.manage": "Hire pilots; change their status, base, location and rank.",
    "dispatch.manage": "See and cancel anyone's booking.",
    "flights.review": "Review, comment, amend, accept, reject and reverse anyone's report.",
    "finance.view": "Read the airline's ledger and reports, and every pilot's ledger.",
    "finance.manage": "Define recurring and per-flight expenses.",
    "users.manage": "Users, roles, invitations, others' keys and sessions.",
    "history.view": "Read the whole history with what each event holds.",
    "system.view": "See how the system is doing.",
    "system.manage": "Retry and rebuild read tables; verify the log.",
}
"""What staff can be given, with what each allows."""

EVERYONE: dict[str, str] = {
    "pilot.read": "Read airlines, network, fleet, roster, ranks and accepted flights.",
    "pilot.fly": "Book, fly and report own flights; read own ledger, bookings and reports.",
}
OWN_CHANGES = "pilot.fly"
"""What is a person's own is changed with this, where abilities are named one by one."""
OWNER_ONLY: dict[str, str] = {
    "users.erase": "Erase a person's data for good.",
    "data.backup": "Take a copy of everything away, accounts and keys included.",
    "data.branch": "Make, open, compare and delete what-if copies of the airline.",
}

PLATFORM_ONLY: dict[str, str] = {
    "platform.manage": "Whoever hosts: open, suspend, limit and delete the airlines of a database.",
}
"""Of the owners of the platform, whose airlines these are not."""


def abilities_of(role: str, named: Iterable[str]) -> frozenset[str]:
    """What a role and its named abilities allow; ``*`` is everything."""
    if role == "owner":
        return frozenset({"*"})
    return frozenset(EVERYONE) | (frozenset(named) if role == "staff" else frozenset())


def listed(role: str, named: Iterable[str], *, platform: bool = False) -> list[str]:
    """The same, spelled out and in order, for people to see. ``platform``: in the platform's own log."""
    if role == "owner":
        return [*EVERYONE, *ABILITIES, *OWNER_ONLY, *(PLATFORM_ONLY if platform else ())]
    allowed = abilities_of(role, named)
    return [name for name in (*EVERYONE, *ABILITIES) if name in allowed]
