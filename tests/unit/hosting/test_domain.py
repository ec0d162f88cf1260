"""Hosted airlines: given what happened, when the platform's owner wants something, then this happens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from vamgr.hosting import domain, names
from vamgr.hosting.claims import held_by_hosted
from vamgr.hosting.domain import HOSTED, HostedTenant, Limits
from vamgr.hosting.events import (
    DeletionAsked,
    DeletionCalledOff,
    HostChanged,
    LimitsChanged,
    TenantDeleted,
    TenantOpened,
    TenantResumed,
    TenantSuspended,
)
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import Event

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=30)
OPENED = TenantOpened(slug="fjord", name="Fjord Air", opened_by="sign-up")
SUSPENDED = TenantSuspended(reason="unpaid")
ASKED = DeletionAsked(delete_at=LATER, reason="asked for it")
DELETED = TenantDeleted()


def hosted(*events: Event) -> HostedTenant:
    return HOSTED.fold(events)


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ((OPENED,), "active"),
        ((OPENED, SUSPENDED), "suspended"),
        ((OPENED, SUSPENDED, TenantResumed()), "active"),
        ((OPENED, ASKED), "leaving"),
        ((OPENED, ASKED, DeletionCalledOff()), "active"),
        ((OPENED, SUSPENDED, ASKED), "leaving"),
        ((OPENED, SUSPENDED, ASKED, DeletionCalledOff()), "suspended"),
        ((OPENED, ASKED, SUSPENDED, DeletionCalledOff()), "suspended"),
        ((OPENED, ASKED, DELETED), "deleted"),
    ],
    ids=lambda value: value if isinstance(value, str) else "-".join(type(one).__name__ for one in value),
)
def test_the_status_follows_from_what_happened(given: tuple[Event, ...], status: str) -> None:
    assert hosted(*given).status == status


def test_an_airline_is_suspended_once_and_goes_on_once() -> None:
    assert domain.suspend(hosted(OPENED), "unpaid") == [SUSPENDED]
    assert domain.suspend(hosted(OPENED, SUSPENDED), "again") == []
    assert domain.resume(hosted(OPENED, SUSPENDED)) == [TenantResumed()]
    assert domain.resume(hosted(OPENED)) == []


def test_limits_that_are_the_same_change_nothing() -> None:
    some = Limits(pilots=10)
    assert domain.change_limits(hosted(OPENED), Limits()) == []
    changed = domain.change_limits(hosted(OPENED), some)
    assert changed == [LimitsChanged(requests_per_second=None, storage_mb=None, pilots=10)]
    assert domain.change_limits(hosted(OPENED, *changed), some) == []


def test_a_host_name_is_given_changed_and_taken() -> None:
    assert domain.change_host(hosted(OPENED), "va.example.org") == [HostChanged(host="va.example.org")]
    with_host = hosted(OPENED, HostChanged(host="va.example.org"))
    assert domain.change_host(with_host, "va.example.org") == []
    assert domain.change_host(with_host, None) == [HostChanged(host=None)]


def test_a_deletion_has_days_in_which_it_can_be_called_off() -> None:
    assert domain.ask_deletion(hosted(OPENED), NOW, 30, "asked for it") == [ASKED]
    assert domain.call_off_deletion(hosted(OPENED, ASKED), NOW) == [DeletionCalledOff()]
    assert domain.call_off_deletion(hosted(OPENED), NOW) == []


def test_from_its_moment_on_a_deletion_is_neither_called_off_nor_put_off() -> None:
    due = hosted(OPENED, ASKED)
    with pytest.raises(DomainError, match="too late"):
        domain.call_off_deletion(due, LATER)
    with pytest.raises(DomainError, match="too late"):
        domain.ask_deletion(due, LATER, 30, "later")


def test_asked_for_again_the_days_count_from_then() -> None:
    (asked,) = domain.ask_deletion(hosted(OPENED, ASKED), NOW + timedelta(days=1), 7, "sooner")
    assert asked == DeletionAsked(delete_at=NOW + timedelta(days=8), reason="sooner")


@pytest.mark.parametrize("given", [(OPENED,), (OPENED, ASKED, DeletionCalledOff())], ids=["never asked", "called off"])
def test_what_nobody_asked_for_is_not_deleted(given: tuple[Event, ...]) -> None:
    with pytest.raises(DomainError, match="not over"):
        domain.deleted(hosted(*given), LATER)


def test_nothing_is_deleted_before_its_time() -> None:
    with pytest.raises(DomainError, match="not over"):
        domain.require_due(hosted(OPENED, ASKED), LATER - timedelta(seconds=1))
    assert domain.deleted(hosted(OPENED, ASKED), LATER) == [DELETED]
    assert domain.deleted(hosted(OPENED, ASKED, DELETED), LATER) == []


def test_nothing_is_done_with_what_is_gone_or_never_was() -> None:
    gone = hosted(OPENED, ASKED, DELETED)
    for state, error in ((gone, DomainError), (HostedTenant(), NotFound)):
        with pytest.raises(error):
            domain.resume(state)
        with pytest.raises(error):
            domain.call_off_deletion(state, NOW)
    with pytest.raises(DomainError, match="for good"):
        domain.suspend(gone, "x")


@pytest.mark.parametrize("slug", ["abc", "fjord", "fjord-air-2", "a" * 40])
def test_good_names(slug: str) -> None:
    names.check_slug(slug)


@pytest.mark.parametrize(
    "slug", ["ab", "a" * 41, "2fast", "-air", "air-", "a--b", "Fjord", "fjörd", "fjord.air", "fjord\n", "", "_abc"]
)
def test_bad_names(slug: str) -> None:
    with pytest.raises(DomainError, match="small letters"):
        names.check_slug(slug)


@pytest.mark.parametrize("slug", ["platform", "www", "admin", "api"])
def test_names_of_the_platform_itself_are_not_given_away(slug: str) -> None:
    with pytest.raises(DomainError, match="kept for the platform"):
        names.check_slug(slug)


@pytest.mark.parametrize("host", ["va.example.org", "a.bc", "xn--fjrd-gra.example"])
def test_good_host_names(host: str) -> None:
    names.check_host(host, "vamgr.example")


@pytest.mark.parametrize(
    ("host", "why"),
    [
        ("127.0.0.1", "in digits"),
        ("::1", "in digits"),
        ("localhost", "like va"),
        ("VA.example.org", "like va"),
        ("va.example.org:80", "like va"),
        ("va_.example.org", "like va"),
        (f"{'a' * 64}.org", "like va"),
        ("vamgr.example", "another domain"),
        ("other.vamgr.example", "another domain"),
    ],
)
def test_bad_host_names(host: str, why: str) -> None:
    with pytest.raises(DomainError, match=why):
        names.check_host(host, "vamgr.example")


def test_names_are_held_until_the_airline_is_gone() -> None:
    def held(*events: Event) -> list[tuple[str, str]]:
        return [(one.scope, one.value) for one in held_by_hosted(hosted(*events), "t")]

    host = HostChanged(host="va.example.org")
    assert held(OPENED) == [("hosted-slug", "fjord")]
    assert held(OPENED, host, ASKED) == [("hosted-slug", "fjord"), ("hosted-host", "va.example.org")]
    assert held(OPENED, host, HostChanged(host=None)) == [("hosted-slug", "fjord")]
    assert held(OPENED, host, ASKED, DELETED) == []
