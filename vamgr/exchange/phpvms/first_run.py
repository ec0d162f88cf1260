"""The import in the first run of a server: the dump comes in parts, is looked at, and then becomes the airline."""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
import shutil
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, Literal, Protocol

from vamgr.exchange.phpvms.findings import Report
from vamgr.exchange.phpvms.importing import Target, import_spooled, look, refuse_existing
from vamgr.exchange.phpvms.spool import Spool
from vamgr.kernel.errors import DomainError, Forbidden, VamgrError

log = logging.getLogger("vamgr.phpvms")
State = Literal["none", "uploading", "reading", "translating", "looked", "writing", "done", "failed"]
PART_BYTES = 8 << 20
MAX_BYTES = 32 << 30


class Host(Target, Protocol):
    @property
    def data_dir(self) -> Path: ...


class SiteImport:
    """One at a time. Whoever began has the ``upload`` secret and goes on with it; all methods belong to the loop."""

    def __init__(self, system: Host) -> None:
        self._system = system
        self._secret = ""
        self._folder: Path | None = None
        self._spool: Spool | None = None
        self._task: asyncio.Task[None] | None = None
        self._adding = asyncio.Lock()
        self.state: State = "none"
        self.name = ""
        self.size_bytes = 0
        self.received_bytes = 0
        self.what = ""
        self.done = 0
        self.total = 0
        self.sentence: str | None = None
        self.report: Report | None = None

    def begin(self, name: str, size_bytes: int) -> str:
        """Forgets what was there. Raises DomainError while something runs, and for a folder with a history."""
        refuse_existing(self._system)
        self._refuse_while_running()
        self._clear()
        place = self._system.data_dir / "tmp"
        place.mkdir(parents=True, exist_ok=True)
        self._folder = Path(tempfile.mkdtemp(prefix="phpvms-", dir=place))
        self._secret = secrets.token_urlsafe(24)
        self.state, self.name, self.size_bytes = "uploading", name, size_bytes
        return self._secret

    def knows(self, upload: str) -> bool:
        return bool(self._secret) and hmac.compare_digest(self._secret.encode(), upload.encode())

    def check(self, upload: str) -> None:
        """Raises Forbidden for who did not begin this."""
        if not self.knows(upload):
            raise Forbidden("This upload is over, or was begun by somebody else. Begin a new one.")

    async def part(self, upload: str, offset: int, content: bytes) -> int:
        """Bytes that have come. A part that came already changes nothing. Raises DomainError with rule wrong-offset."""
        async with self._adding:  # a part sent twice at once must find what the first has added
            self.check(upload)
            if self.state != "uploading" or self._folder is None:
                raise DomainError(
                    "The dump has come already. Begin a new upload for another one.", rule="not-uploading"
                )
            end = offset + len(content)
            if end > self.size_bytes:
                sentence = f"The file was said to have {self.size_bytes:,} bytes; this would be more."
                raise DomainError(sentence, field="offset")
            if offset == self.received_bytes:
                await asyncio.to_thread(_write, self._dump, offset, content)
                self.check(upload)  # a new upload may have begun while this was written
                self.received_bytes = end
            elif end > self.received_bytes:
                raise DomainError(f"{self.received_bytes} bytes have come. Go on from there.", rule="wrong-offset")
            return self.received_bytes

    @property
    def _dump(self) -> Path:
        if self._folder is None:
            raise DomainError("There is no upload. Begin one.", rule="not-uploading")
        return self._folder / "dump.sql"

    def look(self, upload: str) -> None:
        """Begin to read and translate; nothing is written."""
        self.check(upload)
        self._refuse_while_running()
        if self.state == "uploading" and self.received_bytes < self.size_bytes:
            raise DomainError(
                f"{self.received_bytes:,} of {self.size_bytes:,} bytes have come. Send the rest first.",
                rule="not-whole",
            )
        if self.state not in ("uploading", "looked"):
            raise DomainError("There is nothing to look at. Begin a new upload.", rule="not-uploading")
        self.state, self.sentence, self.report = "reading", None, None
        self._start(self._looking())

    async def _looking(self) -> None:
        if self._spool is None:
            dump = self._dump
            self._spool = Spool(dump.with_name("rows.sqlite"))
            await asyncio.to_thread(self._spool.read, dump, self._progress)
            await asyncio.to_thread(dump.unlink)
        self.state = "translating"
        self.report = await look(
            self._spool,
            self._system.areas,
            name=self.name,
            now=self._system.clock.now(),
            owner_email=None,
            progress=self._progress,
        )
        self.state = "looked"

    def run(self, upload: str, owner_email: str | None) -> None:
        """Begin the import itself. Raises DomainError for what was not looked at."""
        self.check(upload)
        self._refuse_while_running()
        if self.state != "looked" or self._spool is None or self.report is None:
            raise DomainError("Look at what would come first.", rule="not-looked")
        refuse_existing(self._system)
        if owner_email is not None and owner_email.casefold() not in {
            one.email.casefold() for one in self.report.owners
        }:
            raise DomainError("Choose one of those who can be the owner.", field="owner_email", code="unknown-code")
        self.state = "writing"
        self._start(self._running(self._spool, owner_email))

    async def _running(self, spool: Spool, owner_email: str | None) -> None:
        self.report = await import_spooled(
            self._system, spool, name=self.name, owner_email=owner_email, progress=self._progress
        )
        self.state = "done"
        self._give_back()

    def forget(self, upload: str) -> None:
        self.check(upload)
        self._refuse_while_running()
        if self.state != "done":
            self._clear()

    async def stop(self) -> None:
        """The server is going down."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self._give_back()

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self.done = self.total = 0

        async def watched() -> None:
            try:
                await work
            except VamgrError as error:
                self.state, self.sentence = "failed", error.detail
            except OSError as error:
                self.state, self.sentence = "failed", f"The dump could not be read: {error}."
            except Exception:
                log.exception("the import of %s failed", self.name)
                self.state = "failed"
                self.sentence = "The import failed for a reason that vamgr did not foresee; its log says more."

        self._task = asyncio.get_running_loop().create_task(watched())

    def _progress(self, what: str, done: int, total: int) -> None:
        self.what, self.done, self.total = what, done, total

    def _refuse_while_running(self) -> None:
        if self._task is not None and not self._task.done():
            raise DomainError("An import is under way. Wait until it has ended.", rule="import-running")

    def _give_back(self) -> None:
        if self._spool is not None:
            self._spool.close()
            self._spool = None
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _clear(self) -> None:
        self._give_back()
        self._secret = self.name = self.what = ""
        self.state, self.sentence, self.report = "none", None, None
        self.size_bytes = self.received_bytes = self.done = self.total = 0


def _write(path: Path, offset: int, content: bytes) -> None:
    """A part that was written half, on a full disk, is written over when it is sent again."""
    with path.open("r+b" if path.exists() else "wb") as file:
        file.seek(offset)
        file.write(content)
