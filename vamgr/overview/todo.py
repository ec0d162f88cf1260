"""What needs doing, put in front of whoever can do it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vamgr.kernel.endpoint import Model


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known about the airline and the caller. ``cash_minor`` None: not for the caller to see.
    ``bookings``: id, ident, status; ``drafts``: id, ident; ``overdue``: id and registration of the aircraft that are
    in maintenance past its end. ``backup_failed``: why the last scheduled backup could not be made."""

    subfleets: int
    aircraft: int
    routes: int
    cash_minor: int | None
    reviews: int
    pilots_pending: int
    bookings: tuple[tuple[str, str, str], ...]
    drafts: tuple[tuple[str, str], ...]
    overdue: tuple[tuple[str, str], ...]
    stopped: tuple[str, ...]
    manages_fleet: bool
    manages_network: bool
    is_pilot: bool
    backup_failed: str = ""


class Link(Model):
    """Which screen, and which thing on it."""

    screen: str
    id: str | None = None


class Todo(Model):
    """``severity``: ``do`` something is held up without it; ``look`` it is worth a look."""

    key: str
    severity: str
    title: str
    detail: str
    count: int
    link: Link


def what_needs_doing(now: Situation) -> list[Todo]:
    """The most pressing first."""
    return [*_broken(now), *_beginning(now), *_flying(now), *_waiting(now), *_ahead(now)]


def _broken(now: Situation) -> Iterator[Todo]:
    if now.stopped:
        yield _todo(
            "projection-failed", "do", "Something has stopped", f"{', '.join(now.stopped)}: see why, then retry.",
            "system", len(now.stopped),
        )  # fmt: skip
    if now.backup_failed:
        yield _todo("backup-failed", "do", "The scheduled backup could not be made", now.backup_failed, "system")
    if now.cash_minor is not None and now.cash_minor < 0:
        yield _todo("cash-negative", "look", "The account is overdrawn", "More went out than came in.", "ledger")


def _beginning(now: Situation) -> Iterator[Todo]:
    if now.manages_fleet and now.aircraft == 0:
        yield _todo("no-aircraft", "do", "Buy your first aircraft", "Without one nobody can fly.", "fleet")
    if now.manages_network and now.routes == 0:
        yield _todo(
            "no-routes", "do", "Open your first route", "A route gives your aircraft somewhere to go.", "network"
        )
    if now.is_pilot and now.aircraft and now.routes and not now.bookings and not now.drafts:
        yield _todo("fly", "look", "Choose a flight", "See what you can fly from where you are.", "fly")


def _flying(now: Situation) -> Iterator[Todo]:
    for booking_id, ident, status in now.bookings:
        if status == "departed":
            detail = "File the report when you are on blocks."
            yield _todo("under-way", "do", f"{ident} is under way", detail, "booking", 1, booking_id)
    for pirep_id, ident in now.drafts:
        yield _todo("draft", "do", f"Finish the report of {ident}", "It is still a draft.", "pirep", 1, pirep_id)


def _waiting(now: Situation) -> Iterator[Todo]:
    if now.reviews:
        title = "A report waits for review" if now.reviews == 1 else f"{now.reviews} reports wait for review"
        yield _todo("pireps-to-review", "do", title, "Accept or reject them.", "review", now.reviews)
    if now.pilots_pending:
        title = "A pilot waits to be let in" if now.pilots_pending == 1 else f"{now.pilots_pending} pilots wait"
        yield _todo("pilots-pending", "do", title, "Activate them or say no.", "crew", now.pilots_pending)

    for aircraft_id, registration in now.overdue:
        title = f"{registration} should be back from maintenance"
        detail = "Its time is over: end the maintenance."
        yield _todo("maintenance-over", "do", title, detail, "aircraft", 1, aircraft_id)


def _ahead(now: Situation) -> Iterator[Todo]:
    """What holds nobody up yet: the flights that are booked."""
    for booking_id, ident, status in now.bookings:
        if status != "departed":
            yield _todo(
                "booked", "look", f"{ident} is booked", "Open the briefing and fly it.", "booking", 1, booking_id
            )


def _todo(
    key: str, severity: str, title: str, detail: str, screen: str, count: int = 1, thing: str | None = None
) -> Todo:
    return Todo(key=key, severity=severity, title=title, detail=detail, count=count, link=Link(screen=screen, id=thing))
