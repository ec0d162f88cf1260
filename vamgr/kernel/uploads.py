"""Files that belong to the log: pictures, recorded tracks. An event has a file's SHA-256, the file itself is here."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from vamgr.kernel.errors import StoreUnavailable


class Uploads(Protocol):
    """Names are a digest (hex), or a path with slashes. All methods block for a moment; any thread may call them."""

    def keep(self, tenant: str, name: str, content: bytes) -> None:
        """Durable when it returns; one that is there already is the same. Raises StoreUnavailable."""
        ...

    def path(self, tenant: str, name: str) -> Path | None:
        """A file on this machine with the content, only to be read; None when there is none of that name."""
        ...

    def names(self, tenant: str, prefix: str) -> list[str]:
        """The names that begin so, in their order."""
        ...


class FolderUploads:
    """`Uploads` of the one tenant of a data folder: each is a file of its name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, tenant: str, name: str, content: bytes) -> None:
        target = self._folder / name
        if target.exists():
            return
        part = target.with_name(f"{target.name}.part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(content)
            part.replace(target)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise StoreUnavailable(
                f"The file could not be kept: the data folder cannot be written ({error.strerror or error})."
            ) from error

    def path(self, tenant: str, name: str) -> Path | None:
        target = self._folder / name
        return target if target.is_file() else None

    def names(self, tenant: str, prefix: str) -> list[str]:
        place = self._folder / prefix.rpartition("/")[0]
        found = (path.relative_to(self._folder).as_posix() for path in place.rglob("*") if path.is_file())
        return sorted(name for name in found if name.startswith(prefix))
