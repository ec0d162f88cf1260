"""One stored sample per event type and schema that ever was, in ``samples/<type>.<schema>.json``.

``python -m tests.unit.events.samples`` writes those that are missing. It never changes one that is there: a sample is
what somebody's log holds. While a type has not been released yet, delete its file and write it anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from vamgr.areas import load_areas
from vamgr.kernel.event import EventType, registry
from vamgr.kernel.personal import seal

FOLDER = Path(__file__).parent / "samples"
TENANT, PERSON_KEY = "00000000-0000-7000-8000-000000000001", bytes(range(32))
_MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def all_types() -> list[EventType]:
    load_areas()
    return [entry for entry in registry.all() if entry.model.__module__.startswith("vamgr.")]


def path_of(name: str, schema: int) -> Path:
    return FOLDER / f"{name}.{schema}.json"


def stored() -> Iterator[tuple[str, int, dict[str, Any]]]:
    """(type, schema, sample) of every file."""
    for path in sorted(FOLDER.glob("*.json")):
        sample = json.loads(path.read_text("utf-8"))
        yield sample["type"], sample["schema"], sample


def shape(entry: EventType) -> str:
    """SHA-256 of the stored form's JSON schema without the words in it."""
    described = entry.model.model_json_schema(mode="serialization")
    text = json.dumps({"schema": _bare(described), "personal": sorted(entry.personal)}, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def sample_of(entry: EventType) -> dict[str, Any]:
    """A sample with something in every field, as the log would hold it."""
    event = _value(entry.model)
    data = event.model_dump(mode="json")
    person = str(data.get(entry.model.person_field))
    for field in entry.personal:
        if data[field] is not None:
            data[field] = seal(
                PERSON_KEY, data[field], tenant=TENANT, person=person, event_type=entry.name, field=field
            )
    return {"type": entry.name, "schema": entry.schema, "shape": shape(entry), "data": data}


def _bare(node: Any) -> Any:
    words = {"title", "description", "default", "examples"}
    if isinstance(node, dict):
        return {key: _bare(value) for key, value in node.items() if key not in words or not isinstance(value, str)}
    return [_bare(value) for value in node] if isinstance(node, list) else node


def _value(kind: Any) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _value(arguments[0])
    if origin in {Union, UnionType}:
        return _value(next(one for one in arguments if one is not NoneType))
    if origin is Literal:
        return arguments[0]
    if origin is tuple:
        return tuple(_value(one) for one in arguments if one is not Ellipsis)
    if origin is dict:
        return {_value(arguments[0]): _value(arguments[1])}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return kind.model_construct(**{name: _value(field.annotation) for name, field in kind.model_fields.items()})
    simple = {str: "text", int: 1, float: 1.5, bool: True, datetime: _MOMENT, date: _MOMENT.date(), Any: "text"}
    return Decimal("1.5") if kind is Decimal else simple[kind]


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for entry in all_types():
        path = path_of(entry.name, entry.schema)
        if not path.exists():
            path.write_text(json.dumps(sample_of(entry), indent=1, ensure_ascii=False) + "\n", "utf-8")
            print(f"wrote {path.name}")


if __name__ == "__main__":
    main()
