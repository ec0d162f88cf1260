"""Every field that a client may send has its limits, and the OpenAPI document tells them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vamgr.areas import load_areas
from vamgr.web.openapi import openapi_document

CHECKED_ELSEWHERE = {
    "after": "a position of the log: the head is its limit",
    "last_event_id": "a position of the log",
    "landing_rate_fpm": "its own sentences tell how to write it",
    "changes{}": "each setting has its own limits",
    "colours.primary": "written as # and six digits",
    "colours.accent": "written as # and six digits",
    "abilities[]": "one of those that there are",
    "fuel[].price_minor_per_100kg": "its own sentence tells per what",
}
Schema = dict[str, Any]


def test_every_field_has_its_limits() -> None:
    document = openapi_document(load_areas())
    schemas = document["components"]["schemas"]
    found = [
        f"{method.upper()} {path}: {field}: {what}"
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
        for name, schema in _inputs(operation)
        for field, what in _unlimited(schema, name, schemas)
        if field not in CHECKED_ELSEWHERE
    ]
    assert not found, "\n".join(found)


def test_the_check_sees_what_has_none() -> None:
    schemas = {"Deep": {"type": "object", "properties": {"names": {"type": "array", "items": {"type": "string"}}}}}
    schema = {"properties": {"deep": {"$ref": "#/components/schemas/Deep"}, "n": {"type": "integer", "minimum": 0}}}
    found = {field for field, _ in _unlimited({"type": "object", **schema}, "", schemas)}
    assert found == {"deep.names", "deep.names[]", "n"}


def _inputs(operation: Schema) -> Iterator[tuple[str, Schema]]:
    for parameter in operation.get("parameters", ()):
        schema = parameter["schema"]
        # A list in a query is one text in the address, and the address has its limit.
        yield parameter["name"], schema["items"] if schema.get("type") == "array" else schema
    for content in operation.get("requestBody", {}).get("content", {}).values():
        yield "", content["schema"]


def _unlimited(schema: Schema, name: str, schemas: dict[str, Schema]) -> Iterator[tuple[str, str]]:
    while "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    for choice in [*schema.get("anyOf", ()), *schema.get("oneOf", ())]:
        yield from _unlimited(choice, name, schemas)
    if "enum" in schema or "const" in schema:
        return
    match schema.get("type"):
        case "string":
            pattern = schema.get("pattern", "")
            anchored = pattern.startswith("^") and pattern.endswith("$")
            if not ({"maxLength", "format"} & schema.keys() or anchored):
                yield name, "text of any length"
        case "integer" | "number":
            if not (
                {"minimum", "exclusiveMinimum"} & schema.keys() and {"maximum", "exclusiveMaximum"} & schema.keys()
            ):
                yield name, "a number of any size"
        case "array":
            if "maxItems" not in schema:
                yield name, "a list of any length"
            yield from _unlimited(schema.get("items", {}), f"{name}[]", schemas)
        case "object":
            for field, inner in schema.get("properties", {}).items():
                yield from _unlimited(inner, f"{name}.{field}".lstrip("."), schemas)
            inner = schema.get("additionalProperties")
            if isinstance(inner, dict):
                if "maxProperties" not in schema:
                    yield name, "an object of any size"
                yield from _unlimited(inner, f"{name}{{}}", schemas)
