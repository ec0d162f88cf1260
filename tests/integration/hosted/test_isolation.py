"""Two airlines in one database: nothing of one answers to the other, whatever is asked."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.integration.hosted.conftest import Host
from tests.support.small_airline import SmallAirline, small_airline
from vamgr.areas import load_areas
from vamgr.identity.ratelimit import SignInLimits
from vamgr.kernel.endpoint import Endpoint
from vamgr.kernel.event import Recorded

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@pytest.fixture
async def fjord(host: Host) -> SmallAirline:
    airline = await small_airline(await host.airline("fjord"))
    await airline.owner.patch("/api/v1/me", json={"display_name": "Frida of Fjord"})
    await airline.fly(remarks="Remarks of Fjord")
    return airline


@pytest.fixture
async def other(host: Host) -> SmallAirline:
    return await small_airline(await host.airline("other"))


def _events(host: Host, airline: SmallAirline) -> list[Recorded]:
    return host.system.store.read_page(airline.running.system.tenant, 0, 1000)


def _ids(events: list[Recorded]) -> dict[str, list[str]]:
    """By category of stream, and all ids that stand in events under ``""``."""
    found: dict[str, set[str]] = {"": set()}
    for event in events:
        found.setdefault(event.category, set()).add(event.stream_id)
        found[""] |= set(_UUID.findall(event.data.decode())) | {event.id, event.stream_id}
    return {category: sorted(ids) for category, ids in found.items()}


def _addresses(endpoint: Endpoint, ids: dict[str, list[str]]) -> list[str]:
    """The path with every id of the other airline in each of its places."""
    names = re.findall(r"{(\w+)}", endpoint.path)
    if not names:
        return [endpoint.path]
    found = []
    for one in ids[""]:
        path = endpoint.path
        for name in names:
            path = path.replace(f"{{{name}}}", one)
        found.append(path)
    return found


def _own(ids: dict[str, list[str]], theirs: dict[str, list[str]]) -> set[str]:
    return set(ids[""]) - set(theirs[""])


async def test_no_query_shows_anything_of_another_airline(host: Host, fjord: SmallAirline, other: SmallAirline) -> None:
    ids, theirs = _ids(_events(host, fjord)), _ids(_events(host, other))
    marks = [*_own(ids, theirs), "Frida of Fjord", "Remarks of Fjord"]
    asked = 0
    for area in load_areas():
        for endpoint in area.endpoints:
            if endpoint.method != "GET":
                continue
            for address in _addresses(endpoint, ids):
                host.system.sign_in_limits = SignInLimits()  # how often somebody may guess is another test's matter
                answer = await other.owner.get(f"/api/v1{address}")
                asked += 1
                assert answer.status_code < 500, (address, answer.text)
                told = answer.text.replace(address, "")
                assert not [mark for mark in marks if mark in told and mark not in address], address
                if "{" in endpoint.path and not endpoint.path.startswith("/airports"):
                    assert answer.status_code in {400, 401, 403, 404, 409, 422}, (address, answer.text)
    assert asked > 300


async def test_no_command_changes_anything_of_another_airline(
    host: Host, fjord: SmallAirline, other: SmallAirline
) -> None:
    ids = _ids(_events(host, fjord))
    before = host.system.store.head(fjord.running.system.tenant)
    for area in load_areas():
        for endpoint in area.endpoints:
            if endpoint.method == "GET" or "{" not in endpoint.path or endpoint.in_folder:
                continue
            for address in _addresses(endpoint, ids):
                answer = await other.owner.request(endpoint.method, f"/api/v1{address}", json={})
                assert 400 <= answer.status_code < 500, (endpoint.method, address, answer.text)
    assert host.system.store.head(fjord.running.system.tenant) == before


async def test_a_sign_in_and_a_key_open_their_own_airline_only(
    host: Host, fjord: SmallAirline, other: SmallAirline
) -> None:
    cookie = fjord.owner.cookies.jar
    (session,) = [one for one in cookie if one.name.startswith("vamgr_session")]
    assert session.path == "/t/fjord/"
    async with host.client("/t/other") as stranger:
        answer = await stranger.get("/api/v1/me", headers={"Cookie": f"{session.name}={session.value}"})
        assert answer.status_code == 401
        made: dict[str, Any] = (await fjord.owner.post("/api/v1/api-keys", json={"name": "ACARS"})).json()
        await fjord.running.settle()
        key = {"X-API-Key": made["key"]}
        assert (await stranger.get("/api/v1/aircraft", headers=key)).status_code == 401
    async with host.client("/t/fjord") as client:
        assert (await client.get("/api/v1/aircraft", headers=key)).status_code == 200
    async with host.client() as nowhere:
        assert (await nowhere.get("/api/v1/aircraft", headers=key)).status_code == 404
        assert (await nowhere.get("/t/nobody/api/v1/aircraft")).status_code == 404


async def test_a_query_without_its_filter_is_refused_by_the_database(host: Host, fjord: SmallAirline) -> None:
    await host.airline("empty")
    empty = host.system.tenants.by_slug("empty")
    assert empty is not None
    tables = ["events", "heads", "claims", "commands", "person_keys", "uploads", "sessions"]
    async with host.system.database.bound(empty.id) as connection:
        physical = await connection.fetch(
            "SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename LIKE '%\\_\\_g%'",
            host.system.database.schema,
        )
        for table in [*tables, *(row[0] for row in physical)]:
            rows = await connection.fetch(f'SELECT DISTINCT tenant FROM "{table}"')  # noqa: S608
            assert {row[0] for row in rows} <= {empty.id}, table
        assert len(physical) > 20
