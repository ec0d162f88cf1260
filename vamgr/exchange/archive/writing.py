"""Writes an archive, in one pass through what it is made of: the memory it takes does not grow with the airline."""

from __future__ import annotations

import contextlib
import csv
import hashlib
import io
import json
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import orjson

from vamgr import __version__
from vamgr.exchange.archive.layout import (
    COMMANDS,
    EVENTS,
    FORMAT,
    KEYS,
    MANIFEST,
    NUMBERS,
    POLICIES,
    README,
    SCHEMAS,
    TABLES,
    TABLES_FILE,
    UPLOADS,
    ArchivedAirline,
    ArchivedFile,
    ChainWalk,
    Manifest,
    Row,
    event_line,
)
from vamgr.exchange.archive.readme import readme
from vamgr.exchange.archive.schemas import schemas
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.times import iso

Progress = Callable[[str, int, int], None]
Chunks = Callable[[], Iterable[bytes]]
"""The content of a file, piece by piece, read when it is asked for."""
_CHUNK_BYTES = 1024 * 1024
_PIECE_BYTES = 256 * 1024
_LEVEL = 3  # a tenth larger than 6, in half the time
_ROWS = 1000
_PROGRESS_EVERY = 2000


@dataclass(frozen=True, slots=True)
class SourceTable:
    """``rows``: values as they are shown, in the columns' order."""

    name: str
    columns: list[str]
    rows: Callable[[], Iterable[tuple[Any, ...]]]


class ArchiveSource(Protocol):
    """One moment of an airline. Everything that iterates reads as it goes."""

    tenant: str
    slug: str
    created_at: str
    position: int
    tables_position: int
    airlines: list[ArchivedAirline]

    def events(self) -> Iterator[Row]: ...
    def numbers(self) -> Iterator[dict[str, Any]]: ...
    def commands(self) -> Iterator[dict[str, Any]]: ...
    def policies(self) -> Iterator[dict[str, Any]]: ...
    def keys(self) -> Iterator[dict[str, Any]]: ...
    def tables(self) -> list[SourceTable]: ...
    def table_file(self) -> Path:
        """The tables as one SQLite file. Asked for last: nothing else of the tables can be read after it."""
        ...

    def uploads(self) -> dict[str, Chunks]:
        """By name below ``uploads/``."""
        ...


def write_archive(
    target: Path, source: ArchiveSource, *, made_at: datetime, personal_data: bool, progress: Progress
) -> Manifest:
    """``target`` appears when it is whole and on the disk. Blocking. Raises StoreUnavailable for a log that is damaged
    and for a place that cannot be written."""
    partial = target.with_name(f"{target.name}.partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        descriptor = os.open(partial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
                manifest = _Writing(archive, source, made_at, progress).all(personal_data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except OSError as error:
        raise StoreUnavailable(
            f"The archive cannot be written to {target.parent}: {error.strerror or error}. Choose another place."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
    return manifest


class _Writing:
    def __init__(self, archive: zipfile.ZipFile, source: ArchiveSource, made_at: datetime, progress: Progress) -> None:
        self._archive = archive
        self._made_at = iso(made_at)
        self._date = made_at.timetuple()[:6]
        self._source = source
        self._progress = progress
        self._files: list[ArchivedFile] = []
        self._walk = ChainWalk(source.tenant)
        self._types: set[str] = set()

    def all(self, personal_data: bool) -> Manifest:
        source = self._source
        self._member(EVENTS, self._event_lines())
        self._member(NUMBERS, map(_line, source.numbers()))
        self._member(COMMANDS, map(_line, source.commands()))
        self._member(POLICIES, map(_line, source.policies()))
        if personal_data:
            self._member(KEYS, map(_line, source.keys()))
        for name, schema in schemas(self._types).items():
            self._member(f"{SCHEMAS}{name}.json", [json.dumps(schema, indent=1, ensure_ascii=False).encode()])
        for name, chunks in sorted(source.uploads().items()):
            self._member(f"{UPLOADS}{name}", chunks())
        tables = source.tables()
        for number, table in enumerate(tables):
            self._progress("Tables", number, len(tables))
            self._member(f"{TABLES}{table.name}.csv", _csv(table))
        self._member(TABLES_FILE, _chunks(source.table_file()))
        self._progress("Tables", len(tables), len(tables))
        manifest = Manifest(
            format=FORMAT,
            program="vamgr",
            version=__version__,
            made_at=self._made_at,
            tenant=source.tenant,
            slug=source.slug,
            created_at=source.created_at,
            airlines=source.airlines,
            position=self._walk.position,
            head_hash=self._walk.hash.hex(),
            tables_position=source.tables_position,
            personal_data=personal_data,
            files=[],
        )
        self._member(README, [readme(manifest).encode()])
        manifest = manifest.model_copy(update={"files": self._files})
        self._archive.writestr(self._info(MANIFEST), manifest.model_dump_json(indent=1))
        return manifest

    def _info(self, name: str) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, self._date)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o600 << 16
        return info

    def _event_lines(self) -> Iterator[bytes]:
        """What is given out as the airline's history is proven first."""
        total = self._source.position
        for row in self._source.events():
            try:
                self._walk.step(row)
            except ValueError as error:
                raise StoreUnavailable(
                    f"The log is damaged at event {self._walk.position + 1}: {error}. Nothing was exported. "
                    "Run `vamgr verify`, and restore it from a backup."
                ) from None
            self._types.add(row[5])
            yield event_line(row)
            if row[1] % _PROGRESS_EVERY == 0:
                self._progress("Events", row[1], total)
        if self._walk.position != total:
            raise StoreUnavailable(
                f"The log is damaged: events {self._walk.position + 1} to {total} are missing. Nothing was exported."
            )
        self._progress("Events", total, total)

    def _member(self, name: str, pieces: Iterable[bytes]) -> None:
        digest, size = hashlib.sha256(), 0
        with self._archive.open(self._info(name), "w", force_zip64=True) as member:
            for piece in _gathered(pieces):
                digest.update(piece)
                size += len(piece)
                member.write(piece)
        self._files.append(ArchivedFile(name=name, bytes=size, sha256=digest.hexdigest()))


def _line(value: dict[str, Any]) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)


def _gathered(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """In pieces of a size that is worth compressing."""
    waiting: list[bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _PIECE_BYTES:
            yield b"".join(waiting)
            waiting, size = [], 0
    if waiting:
        yield b"".join(waiting)


def _csv(table: SourceTable) -> Iterator[bytes]:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    rows = iter(table.rows())
    while batch := list(islice(rows, _ROWS)):
        writer.writerows(batch)
        if text.tell() > _PIECE_BYTES:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk
