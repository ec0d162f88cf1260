"""Uploaded files in the database, so that every process has them; each keeps what it was asked for on its disk."""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path, PurePosixPath

from vamgr.adapters.postgres.connections import Database
from vamgr.kernel.errors import StoreUnavailable

_MOST_BYTES = 256 * 1024 * 1024
_NEW_SECONDS = 300.0
_KEEP = "INSERT INTO uploads (tenant, name, content) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
_READ = "SELECT content FROM uploads WHERE tenant = $1 AND name = $2"
_NAMES = 'SELECT name FROM uploads WHERE tenant = $1 AND starts_with(name, $2) ORDER BY name COLLATE "C"'


class PostgresUploads:
    """`vamgr.kernel.uploads.Uploads`. ``cache``: a folder of this process, or of all on one machine; it may be emptied
    at any time, and holds ``most_bytes`` or a little more."""

    def __init__(self, database: Database, cache: Path, *, most_bytes: int = _MOST_BYTES) -> None:
        self._database = database
        self._cache = cache
        self._most_bytes = most_bytes
        self._written: int | None = None  # into the cache, and what was there before; None: nobody has looked yet

    def keep(self, tenant: str, name: str, content: bytes) -> None:
        _refuse_ways_out(name)
        self._database.wait(self._insert(tenant, name, content))

    def path(self, tenant: str, name: str) -> Path | None:
        _refuse_ways_out(name)
        target = self._cache / tenant / name
        with suppress(OSError):
            os.utime(target)  # it is there, and in use
            return target
        content = self._database.wait(self._read(tenant, name))
        if content is None:
            return None
        part = target.with_name(f"{target.name}.{os.getpid()}-{secrets.token_hex(4)}.part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(content)
            part.replace(target)
            self._make_room(len(content))
        except OSError as error:
            part.unlink(missing_ok=True)
            raise StoreUnavailable(
                f"The file could not be kept: the data folder cannot be written ({error.strerror or error})."
            ) from error
        return target

    def _make_room(self, more: int) -> None:
        """Take away what was not used for the longest time, but nothing that may just be on its way to somebody."""
        if self._written is not None and self._written + more <= self._most_bytes:
            self._written += more
            return
        found = []
        for file in self._cache.rglob("*"):
            with suppress(OSError):  # another process takes away too
                if file.is_file():
                    told = file.stat()
                    found.append((told.st_mtime, told.st_size, file))
        self._written = sum(size for _, size, _ in found)
        if self._written <= self._most_bytes:
            return
        before = time.time() - _NEW_SECONDS
        for used, size, file in sorted(found):
            if self._written <= self._most_bytes // 2 or used > before:
                break
            file.unlink(missing_ok=True)
            self._written -= size

    def names(self, tenant: str, prefix: str) -> list[str]:
        return self._database.wait(self._names(tenant, prefix))

    def forget(self, tenant: str) -> None:
        """Remove what this process keeps of a tenant's files."""
        if tenant and "/" not in tenant:
            shutil.rmtree(self._cache / tenant, ignore_errors=True)

    def keep_only(self, tenants: Collection[str]) -> None:
        """Remove what this process keeps of the files of all others."""
        try:
            for folder in list(self._cache.iterdir()):
                if folder.name not in tenants:
                    self.forget(folder.name)
        except OSError:
            return  # nothing was kept yet

    async def _insert(self, tenant: str, name: str, content: bytes) -> None:
        async with self._database.bound(tenant) as connection:
            await connection.execute(_KEEP, tenant, name, content)

    async def _read(self, tenant: str, name: str) -> bytes | None:
        async with self._database.bound(tenant) as connection:
            content: bytes | None = await connection.fetchval(_READ, tenant, name)
        return content

    async def _names(self, tenant: str, prefix: str) -> list[str]:
        async with self._database.bound(tenant) as connection:
            return [row["name"] for row in await connection.fetch(_NAMES, tenant, prefix)]


def _refuse_ways_out(name: str) -> None:
    """Names come from events and from us; still, none may lead out of the folder."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or "\x00" in name:
        raise ValueError(f"no name of an upload: {name!r}")
