"""Which things an event names, found in its fields. Pure.

Fields are named for what they hold all over vamgr (``aircraft_id``, ``founder_user_id``, ``subfleet_ids``), so new
events are found without being told about here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

COLLECTIONS = {
    "airline": "airlines",
    "airport": "airports",
    "aircraft": "aircraft",
    "apikey": "api-keys",
    "booking": "bookings",
    "entry": "finance",
    "expense": "expenses",
    "flight": "pireps",
    "invitation": "invitations",
    "journal": "finance",
    "key": "api-keys",
    "person": "users",
    "pilot": "pilots",
    "pirep": "pireps",
    "rank": "ranks",
    "ranks": "ranks",
    "route": "routes",
    "settings": "settings",
    "subfleet": "subfleets",
    "user": "users",
}
"""The REST collection of a stream's category, and of an ``…_id`` field. A counted flight is its report."""

_AIRPORT_FIELDS = frozenset(
    {"airport", "alternate", "arrival", "departure", "home_airport", "hub", "location", "planned_arrival"}
)
_USER_FIELDS = frozenset({"by", "decided_by"})
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z")
_CODE = re.compile(r"[A-Z0-9-]{2,7}\Z")
_MOST = 200


def topic_of(category: str, stream_id: str) -> str:
    """``aircraft:<id>``: what a stream is about."""
    return f"{COLLECTIONS.get(category, category)}:{stream_id}"


def mentioned(category: str, stream_id: str, data: dict[str, Any]) -> set[str]:
    """The topics of an event's own stream and of everything that its payload names."""
    topics = {topic_of(category, stream_id)}
    for topic in _found(data):
        if len(topics) >= _MOST:
            break
        topics.add(topic)
    return topics


def _found(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, content in value.items():
            yield from _named(name, content)
            yield from _found(content)
    elif isinstance(value, list):
        for content in value:
            yield from _found(content)


def _named(name: str, content: Any) -> Iterator[str]:
    values = content if isinstance(content, list) else [content]
    texts = [value for value in values if isinstance(value, str)]
    if name in _AIRPORT_FIELDS:
        yield from (f"airports:{text}" for text in texts if _CODE.match(text))
        return
    collection = "users" if name in _USER_FIELDS else _collection_of(name)
    if collection is not None:
        yield from (f"{collection}:{text}" for text in texts if _ID.match(text))


def _collection_of(field: str) -> str | None:
    """``old_rank_id`` and ``subfleet_ids`` name ranks and subfleets."""
    stem, _, last = field.rpartition("_")
    if last not in {"id", "ids"}:
        return None
    return COLLECTIONS.get(stem.rpartition("_")[2])
