"""Who may ask: names of the server, pages that requests come from, abilities, tries."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from vamgr.identity.abilities import abilities_of
from vamgr.identity.ratelimit import RateLimit, SignInLimits
from vamgr.kernel.callers import caller_of
from vamgr.kernel.endpoint import PUBLIC
from vamgr.kernel.errors import Forbidden, RateLimited, Unauthenticated
from vamgr.kernel.tenants import OnlyTenant
from vamgr.kernel.uow import Actor
from vamgr.web.routing import Routes, allowed
from vamgr.web.security import HostCheck, Principal, check_origin, is_loopback, require

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8470", "localhost", "localhost:1", "[::1]:8470", "LOCALHOST", "va.example.org", "localhost."]
)
def test_own_names_are_answered(host: str) -> None:
    assert HostCheck("127.0.0.1", ("va.example.org",), OnlyTenant("t", "main")).allows(host)


@pytest.mark.parametrize("host", [None, "", "evil.example", "127.0.0.1.evil.example", "10.0.0.7", "[bad", "a:b:c"])
def test_other_names_are_not(host: str | None) -> None:
    assert not HostCheck("127.0.0.1", (), OnlyTenant("t", "main")).allows(host)


def test_a_server_for_the_network_answers_under_its_addresses_but_not_under_foreign_names() -> None:
    check = HostCheck("0.0.0.0", (), OnlyTenant("t", "main"))  # noqa: S104
    assert check.allows("192.168.1.5:8470")
    assert not check.allows("rebound.example")


def scope(method: str = "POST", **headers: str) -> dict[str, object]:
    given = {"host": "127.0.0.1:8470", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return {"method": method, "headers": [(name.encode(), value.encode()) for name, value in given.items()]}


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://127.0.0.1:8470"},
        {"origin": "http://127.0.0.1:8470", "sec_fetch_site": "same-origin"},
        {"sec_fetch_site": "none"},
    ],
)
def test_own_pages_may_write(headers: dict[str, str]) -> None:
    check_origin(scope(**headers), by_header=False, by_cookie=True)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://127.0.0.1:8470.evil.example"},
        {"sec_fetch_site": "cross-site"},
        {"origin": "http://127.0.0.1:8470", "sec_fetch_site": "same-site"},
    ],
)
def test_other_pages_may_not(headers: dict[str, str]) -> None:
    with pytest.raises(Forbidden):
        check_origin(scope(**headers), by_header=False, by_cookie=True)


def test_signing_in_from_another_site_is_refused_and_from_a_program_taken() -> None:
    with pytest.raises(Forbidden):
        check_origin(scope(origin="http://evil.example"), by_header=False, by_cookie=False)
    check_origin(scope(), by_header=False, by_cookie=False)


def test_a_key_in_a_header_needs_no_origin_and_reading_never_does() -> None:
    check_origin(scope(origin="http://evil.example"), by_header=True, by_cookie=False)
    check_origin(scope("GET", origin="http://evil.example"), by_header=False, by_cookie=True)


def principal(role: str, *abilities: str) -> Principal:
    return Principal("t", Actor("u", role, abilities_of(role, abilities)))


def test_abilities_open_and_close_routes() -> None:
    require(PUBLIC, None)
    require("session", principal("pilot"))
    require("pilot.read", principal("pilot"))
    require("fleet.manage", principal("owner"))
    require("fleet.manage", principal("staff", "fleet.manage"))
    require("dispatch.manage|own", principal("pilot"))
    with pytest.raises(Unauthenticated):
        require("session", None)
    with pytest.raises(Unauthenticated):
        require("dispatch.manage|own", None)
    with pytest.raises(Forbidden) as caught:
        require("fleet.manage", principal("pilot", "fleet.manage"))
    assert caught.value.extra == {"ability": "fleet.manage"}


@pytest.mark.parametrize("address", ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
def test_loopback(address: str) -> None:
    assert is_loopback(address)


@pytest.mark.parametrize("address", ["", "10.0.0.1", "::ffff:10.0.0.1", "localhost"])
def test_not_loopback(address: str) -> None:
    assert not is_loopback(address)


def test_tries_run_out_and_come_back() -> None:
    limit = RateLimit(5, timedelta(minutes=15))
    for _ in range(5):
        limit.take("a", NOW)
    with pytest.raises(RateLimited) as caught:
        limit.take("a", NOW)
    limit.take("b", NOW)
    assert 0 < caught.value.retry_after_seconds <= 181
    limit.take("a", NOW + timedelta(seconds=caught.value.retry_after_seconds))


def test_an_address_cannot_go_through_all_accounts() -> None:
    limits = SignInLimits()
    for number in range(30):
        limits.take("10.0.0.1", f"user{number}", NOW)
    with pytest.raises(RateLimited):
        limits.take("10.0.0.1", "another", NOW)
    limits.take("10.0.0.2", "another", NOW)
    assert limits.refused == 1


def test_a_network_of_ipv6_is_one_caller() -> None:
    """It is given out whole, so whoever has one address of it has as many as he has tries."""
    limits = SignInLimits()
    for number in range(5):
        limits.take(f"2001:db8:0:7::{number:x}", "olga", NOW)
    with pytest.raises(RateLimited):
        limits.take("2001:db8:0:7:ffff::1", "olga", NOW)
    limits.take("2001:db8:0:8::1", "olga", NOW)
    limits.take("192.0.2.1", "olga", NOW)
    assert caller_of("::ffff:192.0.2.1") == caller_of("192.0.2.1") == "192.0.2.1"
    assert caller_of("testclient") == "testclient"


def test_a_clock_that_goes_back_gives_nothing_away() -> None:
    limit = RateLimit(1, timedelta(minutes=1))
    limit.take("a", NOW)
    with pytest.raises(RateLimited):
        limit.take("a", NOW - timedelta(hours=1))


def test_routes_prefer_words_to_parameters_and_go_back_when_a_word_leads_nowhere() -> None:
    routes: Routes[str] = Routes()
    routes.add("GET", "/routes/{id}", "one")
    routes.add("GET", "/routes/estimate", "estimate")
    routes.add("POST", "/routes/{id}/close", "close")
    routes.add("POST", "/routes/estimate/again", "again")
    assert routes.find("/routes/estimate") == ({"GET": ("estimate", ())}, [])
    assert routes.find("/routes/7") == ({"GET": ("one", ("id",))}, ["7"])
    assert routes.find("/routes/estimate/close") == ({"POST": ("close", ("id",))}, ["estimate"])
    assert routes.find("/routes//close") is None
    assert routes.find("/routes") is None
    with pytest.raises(ValueError, match="twice"):
        routes.add("GET", "/routes/{other}", "again")
    assert allowed({"GET", "POST"}) == "GET, HEAD, OPTIONS, POST"
