"""The log as one JSON object per line, for programs that collect logs, without anything about people.

Fields: ``ts`` (UTC), ``level``, ``logger``, ``message``; what is being worked on (``tenant``, ``command_id``,
``command``, ``policy``, ``job``, ``request_id``, ``method``, ``route``); ``trace_id`` and ``span_id`` within a trace;
what the line itself adds (``status``, ``ms``); ``error`` with the ``type`` of an exception and where it came from.

An exception's own words may quote what somebody typed, so they are left out unless they are the system's or a
server's. E-mail addresses and network addresses in any text are covered, as a second net.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import orjson

from vamgr.kernel.context import working_now
from vamgr.kernel.tracing import current

_FIELDS = ("status", "ms", "tenant", "route", "method")
_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}(?![\w.])|(?:[0-9a-fA-F]{1,4}:){4,7}[0-9a-fA-F]{0,4}"
    r"|(?:[0-9a-fA-F]{0,4}:){1,6}:(?:[0-9a-fA-F]{1,4}:?){1,7})"
)
_OUR_OWN = re.compile(r"127\.0\.0\.1|0\.0\.0\.0|::1?\Z")
# Whose words are about files, connections and servers. Of a database's only the first line: the others quote rows.
_PLAIN_WORDS = frozenset({"aio_pika", "aiormq", "asyncpg", "redis", "sqlite3", "ssl"})
_MOST_FRAMES = 30


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "ts": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": covered(record.getMessage()),
            **working_now(),
        }
        span = current()
        if span is not None:
            line["trace_id"], line["span_id"] = span.trace_id, span.span_id
        for name in _FIELDS:
            if name in record.__dict__:
                line[name] = record.__dict__[name]
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = told(record.exc_info[1])
        return orjson.dumps(line, default=str).decode()


def covered(text: str) -> str:
    """The text without addresses of people and their machines."""
    return _ADDRESS.sub(
        lambda found: found[0] if _OUR_OWN.match(found[0]) else "[address]", _EMAIL.sub("[e-mail]", text)
    )


def told(error: BaseException) -> dict[str, Any]:
    """What may be told of an exception: its type, where it came from, and its words where they are no person's."""
    frames = traceback.extract_tb(error.__traceback__)[-_MOST_FRAMES:]
    said: dict[str, Any] = {
        "type": type(error).__name__,
        "at": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
    }
    module = type(error).__module__.partition(".")[0]
    if isinstance(error, OSError | ImportError) or module in _PLAIN_WORDS:
        said["message"] = covered(str(error).partition("\n")[0])
    causes = [type(cause).__name__ for cause in _causes(error)]
    if causes:
        said["because"] = causes
    return said


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen = {id(error)}
    cause = error.__cause__ or error.__context__
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield cause
        cause = cause.__cause__ or cause.__context__
