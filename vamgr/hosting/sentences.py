"""How the platform's history says what happened to the airlines that it hosts."""

from __future__ import annotations

from vamgr.hosting.area import area
from vamgr.hosting.events import (
    DeletionAsked,
    DeletionCalledOff,
    HostChanged,
    LimitsChanged,
    TenantDeleted,
    TenantExported,
    TenantOpened,
    TenantRestored,
    TenantResumed,
    TenantSuspended,
)


@area.sentence(TenantOpened)
def _opened(event: TenantOpened) -> str:
    if event.opened_by == "sign-up":
        return f"{event.name} signed up as “{event.slug}”."
    if event.opened_by == "import":
        return f"{event.name} moved in as “{event.slug}”."
    return f"{event.name} was opened as “{event.slug}”."


@area.sentence(HostChanged)
def _host(event: HostChanged) -> str:
    return f"Answers as {event.host} too." if event.host is not None else "Has no host name of its own any more."


@area.sentence(TenantSuspended)
def _suspended(event: TenantSuspended) -> str:
    return f"The airline was suspended: {event.reason}"


@area.sentence(TenantResumed)
def _resumed(_: TenantResumed) -> str:
    return "The airline goes on."


@area.sentence(LimitsChanged)
def _limits(event: LimitsChanged) -> str:
    named = {
        "requests a second": event.requests_per_second,
        "MB of storage": event.storage_mb,
        "pilots": event.pilots,
    }
    own = [f"{value} {name}" for name, value in named.items() if value is not None]
    return f"Has limits of its own: {', '.join(own)}." if own else "Has the limits of everybody."


@area.sentence(DeletionAsked)
def _leaving(event: DeletionAsked) -> str:
    when = event.delete_at.strftime("%Y-%m-%d %H:%M UTC")
    return f"The airline is to be deleted on {when}: {event.reason}"


@area.sentence(DeletionCalledOff)
def _kept(_: DeletionCalledOff) -> str:
    return "The airline stays: its deletion was called off."


@area.sentence(TenantExported)
def _exported(event: TenantExported) -> str:
    if event.personal_data:
        return "The whole airline was exported, with what is personal in it."
    return "The airline was exported without what is personal in it."


@area.sentence(TenantRestored)
def _restored(event: TenantRestored) -> str:
    return (
        f"The airline was restored from an archive: {event.events} events, where there had been {event.events_before}."
    )


@area.sentence(TenantDeleted)
def _deleted(_: TenantDeleted) -> str:
    return "Everything of the airline was deleted for good."
