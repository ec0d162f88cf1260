"""The facts about hosted airlines, in the platform's own log. Nothing in them is about a person."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from vamgr.kernel.event import Answers, Event, event

OpenedBy = Literal["sign-up", "operator", "import"]


@event("hosting.tenant_opened")
class TenantOpened(Event):
    """``name``: of the airline, as it was called then. ``slug``: its name in addresses."""

    slug: str
    name: str
    opened_by: OpenedBy


@event("hosting.host_changed")
class HostChanged(Event):
    """``host``: a host name of the airline's own; None: it has none any more."""

    host: str | None


@event("hosting.tenant_suspended")
class TenantSuspended(Event):
    reason: str


@event("hosting.tenant_resumed")
class TenantResumed(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("hosting.tenant_suspended"),)


@event("hosting.limits_changed")
class LimitsChanged(Event):
    """None: what the platform gives everybody."""

    requests_per_second: int | None
    storage_mb: int | None
    pilots: int | None


@event("hosting.deletion_asked")
class DeletionAsked(Event):
    """From now on nothing changes in the airline, and at ``delete_at`` everything of it is deleted."""

    delete_at: datetime
    reason: str


@event("hosting.deletion_called_off")
class DeletionCalledOff(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("hosting.deletion_asked"),)


@event("hosting.tenant_exported")
class TenantExported(Event):
    """The platform's owner took the whole airline away as a file."""

    personal_data: bool


@event("hosting.tenant_restored")
class TenantRestored(Event):
    """The whole airline was put back to what an archive of it says. ``events``, ``head_hash``: of its log since then;
    ``events_before``, ``head_hash_before``: of the one that was there."""

    events: int
    head_hash: str
    events_before: int
    head_hash_before: str


@event("hosting.tenant_deleted")
class TenantDeleted(Event):
    """Everything of the airline is gone, its keys first."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("hosting.deletion_asked"),)
