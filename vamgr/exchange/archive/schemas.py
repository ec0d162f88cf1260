"""JSON Schema of each type of event, in the form in which events are stored."""

from __future__ import annotations

from typing import Any

from vamgr.kernel.event import EventRegistry, EventType
from vamgr.kernel.event import registry as event_registry

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SEALED = {
    "type": "object",
    "description": "Personal: encrypted with the person's key (AES-256-GCM). docs/archive-format.md says how.",
    "properties": {"$personal": {"type": "string", "contentEncoding": "base64"}},
    "required": ["$personal"],
    "additionalProperties": False,
}


def schemas(types: set[str], registry: EventRegistry = event_registry) -> dict[str, dict[str, Any]]:
    """By the name of the type. Types that this program does not know have none."""
    return {name: schema_of(registry.named(name)) for name in sorted(types) if registry.known(name)}


def schema_of(entry: EventType) -> dict[str, Any]:
    """``x-schema``: the number of the schema that is described; events with a lower one are from before."""
    found = entry.model.model_json_schema(mode="serialization")
    for name in entry.personal:
        plain = found["properties"][name]
        may_be_none = {"type": "null"} in plain.get("anyOf", [])
        found["properties"][name] = {"anyOf": [_SEALED, {"type": "null"}]} if may_be_none else _SEALED
    head = {"$schema": DRAFT, "title": entry.name, "x-schema": entry.schema}
    return head | {name: value for name, value in found.items() if name != "title"}
