"""What holds for every endpoint of every area, and the document made from them."""

from __future__ import annotations

from typing import Any

import pytest
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR

from vamgr.areas import load_areas
from vamgr.identity.abilities import ABILITIES, EVERYONE, OWNER_ONLY, PLATFORM_ONLY
from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import CONTROL, PUBLIC, WINDOW, Api, Endpoint
from vamgr.web.openapi import openapi_document, undocumented

AREAS = load_areas()
ENDPOINTS = [endpoint for area in AREAS for endpoint in area.endpoints]
KNOWN = {*ABILITIES, *EVERYONE, *OWNER_ONLY, *PLATFORM_ONLY, "session", "signed-in", PUBLIC, WINDOW, CONTROL, "own"}
# Whoever has no account yet must get in, and a logo is on the page where they do.
MAY_BE_PUBLIC = {
    "GET /setup",
    "POST /setup",
    "GET /setup/airports",
    "POST /setup/import",
    "GET /setup/phpvms",
    "POST /setup/phpvms",
    "POST /setup/phpvms/parts",
    "POST /setup/phpvms/look",
    "POST /setup/phpvms/run",
    "POST /setup/phpvms/forget",
    "GET /demo",
    "POST /demo",
    "DELETE /demo/making",
    "GET /catalog",
    "POST /session",
    "POST /session/launch",
    "GET /invitations/by-token/{token}",
    "POST /invitations/by-token/{token}/accept",
    "GET /airlines/{id}/logo",
    "GET /platform",
    "GET /platform/airports",
    "POST /platform/sign-up",
    "POST /platform/session",
    "GET /platform/session",
    "DELETE /platform/session",
    "POST /platform/switch",
    "GET /public/airlines",
    "GET /public/flights/{token}",
    "GET /public/airlines/{code}",
    "GET /public/airlines/{code}/live",
    "GET /public/airlines/{code}/roster",
    "GET /public/airlines/{code}/card.png",
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return openapi_document(AREAS)


def name(endpoint: Endpoint) -> str:
    return f"{endpoint.method} {endpoint.path}"


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=name)
def test_every_endpoint_states_an_ability_that_exists(endpoint: Endpoint) -> None:
    assert set(endpoint.ability.split("|")) <= KNOWN


def test_only_the_doors_are_public() -> None:
    assert {name(endpoint) for endpoint in ENDPOINTS if endpoint.ability == PUBLIC} <= MAY_BE_PUBLIC


def test_an_endpoint_cannot_be_declared_without_an_ability() -> None:
    api = Api("example", Area("example").endpoints)
    with pytest.raises(TypeError, match="ability"):
        api.get("/things", answer=dict)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="ability"):
        api.post("/things")  # type: ignore[call-arg]


def test_every_endpoint_is_described_and_takes_what_it_declares_only() -> None:
    assert undocumented(AREAS) == []


def test_the_document_is_valid_openapi(document: dict[str, Any]) -> None:
    assert [error.message for error in OPENAPI_31_VALIDATOR.iter_errors(document)] == []


def test_the_document_has_every_endpoint_once(document: dict[str, Any]) -> None:
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    assert len(operations) == len(ENDPOINTS) + 1
    ids = [operation["operationId"] for operation in operations]
    assert len(ids) == len(set(ids))


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    found: set[str] = set()

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                found.add(value["$ref"])
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(document)
    schemas = document["components"]["schemas"]
    assert {ref for ref in found if ref.removeprefix("#/components/schemas/") not in schemas} == set()
    assert "#/components/schemas/Problem" in found


def test_every_operation_says_how_it_fails(document: dict[str, Any]) -> None:
    for path in document["paths"].values():
        for operation in path.values():
            failures = [status for status in operation["responses"] if status >= "400"]
            assert "422" in failures
            for status in failures:
                assert "application/problem+json" in operation["responses"][status]["content"]
