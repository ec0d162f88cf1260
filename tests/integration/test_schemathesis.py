"""Schemathesis over the OpenAPI document, against the real server: no 5xx, and every answer is what was declared.

What it makes up alone would nearly always end at “there is no such aircraft”, so some of the ids and airports that it
makes up are exchanged for real ones. Reading operations come first, then those that change things.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.support.process import serving
from tests.support.running import PASSWORD, first_run

# Can be raised for a long search: VAMGR_TEST_EXAMPLES=200 takes some minutes.
EXAMPLES = int(os.environ.get("VAMGR_TEST_EXAMPLES", "4"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
# A stream has no end. The key that the test itself uses, and its user, must live to the last operation.
LEFT_OUT = re.compile(r"/api/v1/(stream|api-keys/\{id\}|users/\{id\}/(erase|disable|role|reset-password))$")
AIRPORTS = ("KBOS", "KBED", "KJFK")
AIRPORT_FIELDS = {"icao", "departure", "arrival", "location", "home_airport", "hub_icao", "airport", "from", "to"}


@dataclass
class Site:
    url: str
    key: str
    ids: dict[str, list[str]]

    def real(self, collection: str) -> list[str]:
        return self.ids.get(collection, [])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("served") / "data") as server:
        with httpx.Client(base_url=f"{server.url}/api/v1", headers={"Origin": server.url}, timeout=30) as owner:
            key = _furnish(owner)
            ids = _ids(owner)
        yield Site(server.url, key, ids)


def test_the_api_is_what_its_document_says(site: Site) -> None:
    load_all_checks()
    session = requests.Session()
    headers = {"X-API-Key": site.key}
    schema = schemathesis.openapi.from_url(f"{site.url}/api/openapi.json")
    operations = [found.ok() for found in schema.get_all_operations()]
    operations = [one for one in operations if not LEFT_OUT.search(one.path)]
    operations.sort(key=lambda one: one.method.upper() != "GET")
    assert len(operations) > 100
    found, sent = [], 0
    for operation in operations:
        try:
            sent += _try(operation, site, session, headers)
        except BaseExceptionGroup as group:
            found.append(f"{operation.label}: {group}")
    assert not found, "\n\n".join(found)
    assert sent >= len(operations)
    ready = httpx.get(f"{site.url}/readyz")
    assert ready.status_code == 200, ready.text
    verified = httpx.post(f"{site.url}/api/v1/system/verify", headers=headers, timeout=60)
    assert verified.json()["ok"], verified.text


def _try(operation: Any, site: Site, session: requests.Session, headers: dict[str, str]) -> int:
    sent = 0

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data(), st.sampled_from([GenerationMode.POSITIVE, GenerationMode.POSITIVE, GenerationMode.NEGATIVE]))
    def calls(data: st.DataObject, mode: GenerationMode) -> None:
        nonlocal sent
        case = data.draw(operation.as_strategy(generation_mode=mode))
        _make_real(case, site, data)
        case.headers = {**(case.headers or {}), **headers}
        case.call_and_validate(base_url=site.url, session=session, checks=CHECKS, timeout=30)
        sent += 1

    calls()
    return sent


def _make_real(case: Any, site: Site, data: st.DataObject) -> None:
    """Exchange most made-up ids and airports for ones that are there."""
    collection = case.operation.path.removeprefix("/api/v1/").partition("/")[0]
    for container in (case.path_parameters, case.query, case.body):
        if isinstance(container, dict):
            own = collection if container is case.path_parameters else ""
            for name, value in list(container.items()):
                choices = _choices(name, own, site)
                if choices and isinstance(value, str) and data.draw(st.integers(0, 4)):
                    container[name] = data.draw(st.sampled_from(choices))


def _choices(field: str, collection: str, site: Site) -> list[str]:
    if field == "id":
        return site.real(collection)
    if field in AIRPORT_FIELDS:
        return list(AIRPORTS)
    if field in {"type", "type_icao"}:
        return ["C172", "B738"]
    name = field.removesuffix("_id")
    return site.real("aircraft" if name == "aircraft" else f"{name}s")


def _furnish(owner: httpx.Client) -> str:
    """An airline in which every collection has something in it; gives the owner's API key."""

    position = 0

    def post(path: str, body: Any = None) -> dict[str, Any]:
        nonlocal position
        answer = owner.post(path, json=body)
        assert answer.is_success, (path, answer.text)
        position = answer.json()["position"]
        return answer.json()

    def get(path: str, **query: str) -> dict[str, Any]:
        answer = owner.get(path, params={**query, "after": position})
        assert answer.is_success, (path, answer.text)
        return answer.json()

    owner.post("/setup", json=first_run()).raise_for_status()
    airline = get("/airlines")["items"][0]["id"]
    for number, (type_icao, at, to) in enumerate((("C172", "KBOS", "KBED"), ("B738", "KBED", "KBOS")), 101):
        template = get("/subfleets/template", type=type_icao, airline=airline)
        template.pop("notes_on")
        subfleet = post("/subfleets", template)["id"]
        aircraft = post("/aircraft", {"subfleet_id": subfleet, "registration": f"N{number}", "location": at})["id"]
        post("/routes", {"airline_id": airline, "flight_number": number, "departure": "KBOS", "arrival": "KJFK"})
        wish = {"kind": "free", "departure": at, "arrival": to, "aircraft_id": aircraft, "airline_id": airline}
        booking = post("/bookings", wish)["id"]
        if type_icao == "C172":
            on = datetime.now(UTC).replace(microsecond=0)
            post(
                "/pireps",
                {
                    "booking_id": booking,
                    "block_off_at": (on - timedelta(minutes=40)).isoformat(),
                    "block_on_at": on.isoformat(),
                    "block_fuel_kg": 80,
                    "fuel_used_kg": 20,
                    "landing_rate_fpm": -150,
                },
            )
    post("/users", {"email": "p@example.org", "display_name": "Pia", "password": PASSWORD, "role": "pilot"})
    return str(post("/api-keys", {"name": "schemathesis"})["key"])


def _ids(owner: httpx.Client) -> dict[str, list[str]]:
    collections = ["airlines", "aircraft", "subfleets", "routes", "pilots", "ranks", "bookings", "pireps", "users"]
    return {name: [row["id"] for row in owner.get(f"/{name}").json()["items"]] for name in collections}
