"""Reads an archive and believes nothing of it: every file against its digest, every event against the one before."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

import orjson
from pydantic import ValidationError

from vamgr.exchange.archive.layout import (
    EVENTS,
    FORMAT,
    MANIFEST,
    TABLES_FILE,
    UPLOADS,
    ArchivedFile,
    ArchiveUnusable,
    ChainWalk,
    Manifest,
    Row,
    row_of_line,
)

_MAX_MANIFEST_BYTES = 64 * 1024 * 1024
_MAX_LINE_BYTES = 64 * 1024 * 1024
_CHUNK_BYTES = 1024 * 1024
_PROGRESS_EVERY = 2000
# What zipfile lets out for damage of different kinds.
_DAMAGE = (
    zipfile.BadZipFile,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    struct.error,
    zlib.error,
)


class ArchiveReader:
    """An archive whose manifest was read. Its files are proven while they are read, at their end at the latest."""

    def __init__(self, archive: zipfile.ZipFile, path: Path) -> None:
        self._archive = archive
        self.path = path
        self.manifest = self._read_manifest()
        self._files = {file.name: file for file in self.manifest.files}
        self._check_names()

    def events(self, progress: Callable[[int, int], None] | None = None) -> Iterator[Row]:
        """Every event, each proven to follow from the one before. Raises ArchiveUnusable at the first that does not."""
        walk = ChainWalk(self.manifest.tenant)
        total = self.manifest.position
        for number, line in enumerate(self._lines(EVENTS), start=1):
            try:
                row = row_of_line(line)
                walk.step(row)
            except ValueError as error:
                raise ArchiveUnusable(
                    f"{self.path.name} was damaged or tampered with: line {number} of {EVENTS} cannot be trusted, "
                    f"because {error}."
                ) from None
            yield row
            if progress is not None and number % _PROGRESS_EVERY == 0:
                progress(min(number, total), total)
        if (walk.position, walk.hash.hex()) != (total, self.manifest.head_hash):
            raise ArchiveUnusable(
                f"{self.path.name} was damaged or tampered with: {EVENTS} ends with event {walk.position} "
                f"({walk.hash.hex()[:16]}…), but {MANIFEST} says event {total} ({self.manifest.head_hash[:16]}…)."
            )

    def records(self, name: str) -> Iterator[dict[str, Any]]:
        """The objects of a file of lines."""
        for number, line in enumerate(self._lines(name), start=1):
            try:
                found = orjson.loads(line)
            except ValueError:
                found = None
            if not isinstance(found, dict):
                raise ArchiveUnusable(f"{self.path.name} is damaged: line {number} of {name} cannot be read.")
            yield found

    def chunks(self, name: str) -> Iterator[bytes]:
        """A file's content, proven when it has come to its end."""
        with self._opened(name) as file:
            while chunk := file.read(_CHUNK_BYTES):
                yield chunk

    def has(self, name: str) -> bool:
        return name in self._files

    def uploads(self) -> list[str]:
        return sorted(name for name in self._files if name.startswith(UPLOADS))

    def check(self, name: str) -> None:
        """Prove a file that nothing else is read of."""
        for _ in self.chunks(name):
            pass

    @property
    def names(self) -> list[str]:
        return sorted(self._files)

    def _lines(self, name: str) -> Iterator[bytes]:
        with self._opened(name) as file:
            while line := file.readline(_MAX_LINE_BYTES):
                yield line

    @contextmanager
    def _opened(self, name: str) -> Iterator[IO[bytes]]:
        """Raises ArchiveUnusable when the file is missing, and at the end of the block when it is not what was put in:
        whoever leaves the block before the end has not proven it."""
        entry = self._files.get(name)
        if entry is None:
            raise ArchiveUnusable(f"{self.path.name} is no whole archive: {name} is missing in it.")
        try:
            with self._archive.open(name) as member:
                hashing = _Hashing(member, entry)
                yield io.BufferedReader(hashing, _CHUNK_BYTES)
        except KeyError:
            raise ArchiveUnusable(f"{self.path.name} is damaged: {name} is missing in it.") from None
        except _Different:
            raise self._different(name) from None
        except _DAMAGE as error:
            raise ArchiveUnusable(f"{self.path.name} is damaged: {name} cannot be read ({error}).") from error

    def _different(self, name: str) -> ArchiveUnusable:
        return ArchiveUnusable(
            f"{self.path.name} was damaged or tampered with: {name} is not what {MANIFEST} says of it. "
            "Use another copy of it."
        )

    def _read_manifest(self) -> Manifest:
        try:
            if self._archive.getinfo(MANIFEST).file_size > _MAX_MANIFEST_BYTES:
                raise ArchiveUnusable(f"{self.path.name} is no archive of vamgr: its {MANIFEST} is too long.")
            raw = orjson.loads(self._archive.read(MANIFEST))
        except KeyError:
            raise ArchiveUnusable(f"{self.path.name} is no archive of vamgr: it has no {MANIFEST}.") from None
        except ValueError:
            raise ArchiveUnusable(f"{self.path.name} is damaged: its {MANIFEST} cannot be read.") from None
        number = raw.get("format") if isinstance(raw, dict) else None
        if isinstance(number, int) and number > FORMAT:
            raise ArchiveUnusable(
                f"{self.path.name} was made by vamgr {raw.get('version')} in a form that this version does not know. "
                "Use that version or a newer one."
            )
        try:
            return Manifest.model_validate(raw)
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(map(str, fault["loc"]))
            raise ArchiveUnusable(
                f"{self.path.name} is no archive of vamgr: {MANIFEST} says nothing that makes sense of {where}."
            ) from None

    def _check_names(self) -> None:
        there = self._archive.namelist()
        listed = [*self._files, MANIFEST]
        if len(there) != len(set(there)) or len(self.manifest.files) != len(self._files):
            raise ArchiveUnusable(f"{self.path.name} was tampered with: it holds a file twice.")
        if extra := sorted(set(there) - set(listed)):
            raise ArchiveUnusable(f"{self.path.name} was tampered with: {extra[0]} is in it and not in {MANIFEST}.")
        if missing := sorted(set(listed) - set(there)):
            raise ArchiveUnusable(f"{self.path.name} is damaged: {missing[0]} is missing in it.")
        for name in listed:
            if any(part in {"", ".", ".."} or "\\" in part or ":" in part for part in name.split("/")):
                raise ArchiveUnusable(f"{self.path.name} was tampered with: it holds a file with the name {name}.")
        if EVENTS not in self._files or TABLES_FILE not in self._files:
            raise ArchiveUnusable(f"{self.path.name} is no archive of vamgr: it has no {EVENTS}.")


class _Different(Exception):
    pass


class _Hashing(io.RawIOBase):
    """Hashes what is read through it, and refuses to come to an end that is not the right one."""

    def __init__(self, file: IO[bytes], entry: ArchivedFile) -> None:
        super().__init__()
        self._file = file
        self._entry = entry
        self._digest = hashlib.sha256()
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        chunk = self._file.read(len(buffer))
        if not chunk:
            if (self._size, self._digest.hexdigest()) != (self._entry.bytes, self._entry.sha256):
                raise _Different
            return 0
        self._digest.update(chunk)
        self._size += len(chunk)
        if self._size > self._entry.bytes:
            raise _Different
        buffer[: len(chunk)] = chunk
        return len(chunk)


@contextmanager
def opened_archive(path: Path) -> Iterator[ArchiveReader]:
    """Raises ArchiveUnusable."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield ArchiveReader(archive, path)
    except FileNotFoundError:
        raise ArchiveUnusable(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise ArchiveUnusable(f"{path} is a folder. Name the archive's file.") from None
    except _DAMAGE as error:
        raise ArchiveUnusable(f"{path} is damaged or no archive of vamgr: {error}.") from error


def unproven_events(path: Path) -> Iterator[Row]:
    """The events as they lie in the file, without asking its manifest about anything. Raises ArchiveUnusable."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(EVENTS) as member:
            lines = io.BufferedReader(cast(io.RawIOBase, member), _CHUNK_BYTES)
            for number, line in enumerate(iter(lambda: lines.readline(_MAX_LINE_BYTES), b""), start=1):
                try:
                    row = row_of_line(line)
                except ValueError as error:
                    raise ArchiveUnusable(f"Line {number} of {EVENTS} in {path.name} is damaged: {error}.") from None
                yield row
    except FileNotFoundError:
        raise ArchiveUnusable(f"There is no file {path}.") from None
    except (KeyError, *_DAMAGE) as error:
        raise ArchiveUnusable(f"{path} is damaged or no archive of vamgr: {error}.") from error
