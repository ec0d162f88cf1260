"""Which things an event names, found in its fields. Pure.

Fields are named for what they hold all over vamgr (``aircraft_id``, ``founder_user_id``, ``subfleet_ids``), so new
events are found without being told about here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

COLLECTIONS = {
    "airline": "airlines",
    "airport": "airports",
    "aircraft": "aircraft",
    "apikey": "api-keys",
    "booking": "bookings",
    "csvimport": "imports",
    "entry": "finance",
    "expense": "expenses",
    "flight": "pireps",
    "hosted": "hosted",
    "import": "imports",
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

_UUID = rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_AIRPORT_FIELDS = rb"(?:airport|alternate|arrival|departure|home_airport|hub|location|planned_arrival)"
_USER_FIELDS = rb"(?:by|decided_by)"
# The payload is searched as it is stored, which is several times as fast as walking through it: every quotation mark
# inside a text is escaped in JSON, so a name with its quotation mark and colon can only be that of a field.
_ID_FIELD = re.compile(rb'_ids?":"(' + _UUID + rb')"')
_ID_LIST = re.compile(rb'_ids?":\[("[^\]]*)\]')
_OTHER = re.compile(
    rb'"(?:%s":(?:"([A-Z0-9-]{2,7})"|\[("[^\]]*)\])|%s":(?:"(%s)"|\[("[^\]]*)\]))'
    % (_AIRPORT_FIELDS, _USER_FIELDS, _UUID)
)
_ID = re.compile(b'"(' + _UUID + b')"')
_CODE = re.compile(rb'"([A-Z0-9-]{2,7})"')
_MOST = 200


def topic_of(category: str, stream_id: str) -> str:
    """``aircraft:<id>``: what a stream is about."""
    return f"{COLLECTIONS.get(category, category)}:{stream_id}"


def mentioned(category: str, stream_id: str, data: bytes) -> set[str]:
    """The topics of an event's own stream and of everything that its payload names. ``data``: JSON without spaces
    between its parts, as it is stored."""
    topics = {topic_of(category, stream_id)}
    for topic in _found(data):
        if len(topics) >= _MOST:
            break
        topics.add(topic)
    return topics


def _found(data: bytes) -> Iterator[str]:
    for field in _ID_FIELD.finditer(data):
        prefix = _prefix_of(_stem(data, field))
        if prefix is not None:
            yield prefix + field[1].decode()
    if b'":["' in data:
        for field in _ID_LIST.finditer(data):
            prefix = _prefix_of(_stem(data, field))
            if prefix is not None:
                yield from (prefix + text.decode() for text in _ID.findall(field[1]))
    for airport, airports, user, users in _OTHER.findall(data):
        if airport:
            yield f"airports:{airport.decode()}"
        elif user:
            yield f"users:{user.decode()}"
        else:
            yield from (f"airports:{text.decode()}" for text in _CODE.findall(airports))
            yield from (f"users:{text.decode()}" for text in _ID.findall(users))


def _stem(data: bytes, field: re.Match[bytes]) -> bytes:
    return data[data.rfind(b'"', 0, field.start()) + 1 : field.start()]


@lru_cache(maxsize=1000)
def _prefix_of(stem: bytes) -> str | None:
    """``old_rank`` and ``subfleet``, of ``old_rank_id`` and ``subfleet_ids``, name ranks and subfleets."""
    collection = COLLECTIONS.get(stem.rpartition(b"_")[2].decode())
    return None if collection is None else f"{collection}:"
