"""What lies where in an archive, and how an event is a line of it. Pure; see ``docs/archive-format.md``."""

from __future__ import annotations

from typing import Any

import orjson
from pydantic import BaseModel, ConfigDict, Field

from vamgr.kernel.errors import VamgrError
from vamgr.kernel.store import GENESIS, chain_hash

FORMAT = 1
MANIFEST = "manifest.json"
README = "README.txt"
EVENTS = "events.jsonl"
NUMBERS = "state/numbers.jsonl"
COMMANDS = "state/commands.jsonl"
POLICIES = "state/policies.jsonl"
KEYS = "state/keys.jsonl"
TABLES_FILE = "tables.sqlite"
TABLES = "tables/"
SCHEMAS = "schemas/"
UPLOADS = "uploads/"

Row = tuple[Any, ...]
"""An event as the log stores it: tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash."""


class ArchiveUnusable(VamgrError):
    """The file is no archive, is damaged or was tampered with, or cannot be put where it was to go."""

    slug = "archive-unusable"
    status = 409
    title = "The archive cannot be used"


class ArchivedAirline(BaseModel):
    icao: str
    name: str


class ArchivedFile(BaseModel):
    name: str
    bytes: int = Field(ge=0)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")


class Manifest(BaseModel):
    """``position`` and ``head_hash``: of the last event in it. ``tables_position``: up to where the tables are."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    format: int
    program: str
    version: str
    made_at: str
    tenant: str
    slug: str
    created_at: str
    airlines: list[ArchivedAirline]
    position: int = Field(ge=0)
    head_hash: str = Field(pattern="^[0-9a-f]{64}$")
    tables_position: int = Field(ge=0)
    personal_data: bool
    files: list[ArchivedFile]


def event_line(row: Row) -> bytes:
    tenant, position, stream, version, event_id, event_type, schema, data, meta, recorded_at, digest = row
    return orjson.dumps(
        {
            "tenant": tenant,
            "position": position,
            "stream": stream,
            "version": version,
            "id": event_id,
            "type": event_type,
            "schema": schema,
            "recorded_at": recorded_at,
            "data": data.decode(),
            "meta": meta.decode(),
            "hash": digest.hex(),
        },
        option=orjson.OPT_APPEND_NEWLINE,
    )


def row_of_line(line: bytes) -> Row:
    """Raises ValueError for a line that is no event."""
    try:
        found = orjson.loads(line)
        row = (
            found["tenant"],
            found["position"],
            found["stream"],
            found["version"],
            found["id"],
            found["type"],
            found["schema"],
            found["data"].encode(),
            found["meta"].encode(),
            found["recorded_at"],
            bytes.fromhex(found["hash"]),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"it is no event ({type(error).__name__}: {error})") from None
    if [type(part) for part in row] != _TYPES:
        raise ValueError("its fields are not what an event's are")
    return row


_TYPES = [str, int, str, int, str, str, int, bytes, bytes, str, bytes]


class ChainWalk:
    """Proves event after event that nothing is missing, moved or changed since it was written."""

    def __init__(self, tenant: str) -> None:
        self.tenant = tenant
        self.position = 0
        self.hash = GENESIS

    def step(self, row: Row) -> None:
        """Raises ValueError, which says what is wrong."""
        if row[0] != self.tenant:
            raise ValueError("it belongs to another airline's log")
        if row[1] != self.position + 1:
            raise ValueError(f"event {self.position + 1} should be here, and {row[1]} is")
        if chain_hash(self.hash, *row[:10]) != row[10]:
            raise ValueError("it is not what was written: its hash does not follow from it and the event before")
        self.position, self.hash = row[1], row[10]
