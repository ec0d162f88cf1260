"""The composition root: reads settings, wires the adapters to the kernel and the areas, starts and stops everything."""

from __future__ import annotations

import asyncio
import logging
import shutil
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractContextManager, asynccontextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel

from vamgr import __version__
from vamgr.adapters.sqlite.folder import DataFolder, OwnedFolder, ServerInfo
from vamgr.adapters.sqlite.formats import note_version, read_format, refuse_what_is_newer
from vamgr.adapters.sqlite.keys import SqliteKeyRing
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.adapters.sqlite.past_model import SqlitePastModel
from vamgr.adapters.sqlite.policy_states import SqlitePolicyStates
from vamgr.adapters.sqlite.read_model import SqliteReadModel
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.adapters.sqlite.sessions import SqliteSessions
from vamgr.adapters.sqlite.upgrading import prepare, schema_of
from vamgr.adapters.sqlite.witness import refuse_lost_end
from vamgr.areas import load_areas, load_tables
from vamgr.files import kept_secret
from vamgr.kernel.area import Area
from vamgr.kernel.clock import Clock, SystemClock
from vamgr.kernel.ids import uuid7
from vamgr.kernel.past import Past
from vamgr.kernel.policies_runner import PoliciesRunner
from vamgr.kernel.store import Stored
from vamgr.kernel.tenants import OnlyTenant
from vamgr.kernel.uploads import FolderUploads
from vamgr.logs import log_to_files
from vamgr.ready import watch
from vamgr.settings import Settings
from vamgr.system import Core, wired

log = logging.getLogger("vamgr")
_CARE_SECONDS = 20.0

if TYPE_CHECKING:
    from vamgr.adapters.sqlite.backup import Backup
    from vamgr.care.keeper import Care
    from vamgr.copies.system import Copies
    from vamgr.exchange.csv.jobs import ImportJobs
    from vamgr.exchange.phpvms.first_run import SiteImport


def holder_of(settings: Settings) -> ServerInfo | None:
    """The process that owns the data folder now, or None."""
    return DataFolder(settings.data_dir).holder()


def hold(folder: Path) -> AbstractContextManager[OwnedFolder]:
    """Own a data folder without opening what is in it. Raises FolderInUse and StoreUnavailable."""
    return DataFolder(folder).own()


def is_held(folder: Path) -> bool:
    """Whether a process owns the data folder now."""
    return DataFolder(folder).holder() is not None


def inspect_log(settings: Settings) -> LogReader:
    """A read-only look at a log, even a damaged one, beside whoever owns the folder. Close it after use."""
    return LogReader(DataFolder(settings.data_dir).log_path, even_damaged=True)


def own_folder(settings: Settings) -> AbstractContextManager[OwnedFolder]:
    """The data folder for the length of a block, with nothing opened in it. Raises FolderInUse, StoreUnavailable."""
    return DataFolder(settings.data_dir).own()


def events_in(folder: Path) -> int:
    """How many events the log of a data folder holds; 0 where there is none. Raises StoreUnavailable."""
    if not DataFolder(folder).log_path.exists():
        return 0
    reader = LogReader(DataFolder(folder).log_path)
    try:
        return sum(reader.head(tenant).position for tenant, _ in reader.tenants())
    finally:
        reader.close()


def has_stream(folder: Path, stream: str) -> bool | None:
    """Whether the log of a data folder has this stream; None where there is no log. Raises StoreUnavailable."""
    path = DataFolder(folder).log_path
    if not path.exists() or path.stat().st_size == 0:
        return None
    reader = LogReader(path)
    try:
        return any(reader.read_stream(tenant, stream) for tenant, _ in reader.tenants())
    finally:
        reader.close()


def refuse_newer_folder(settings: Settings) -> None:
    """Raises NewerFolder for a data folder that this version would not understand. The areas must be loaded."""
    found = read_format(DataFolder(settings.data_dir).log_path)
    if found is not None:
        refuse_what_is_newer(found, schema_of)


def back_up(settings: Settings, target: Path | None) -> Backup:
    """Copy the data folder into one file, also beside the vamgr that serves it; to where backups are kept when no
    target is named. Blocking. Raises StoreUnavailable."""
    from vamgr.adapters.sqlite.backup import backup_name, write_backup

    if target is not None and target.is_dir():
        target = target / backup_name()
    return write_backup(settings.data_dir, target or settings.backup_folder / backup_name())


def restore(settings: Settings, source: Path) -> Backup:
    """Make a data folder from a backup, once every event in it is proven. Blocking.

    Raises BackupUnusable, NewerFolder, FolderInUse and StoreUnavailable.
    """
    from vamgr.adapters.sqlite.backup import restore_backup
    from vamgr.care.proving import prove_backup

    if source.is_file() and not DataFolder(settings.data_dir).log_path.exists():
        load_areas(routes=False)
        with tempfile.TemporaryDirectory(prefix="vamgr-restore-") as scratch:
            prove_backup(source, Path(scratch) / "proof")
    return restore_backup(source, settings.data_dir)


@dataclass(kw_only=True)
class System(Core):
    """Everything that runs over a data folder, wired together. One per process and folder."""

    folder: OwnedFolder
    store: SqliteEventStore
    keys: SqliteKeyRing
    sessions: SqliteSessions
    read_model: SqliteReadModel
    policies: PoliciesRunner
    only_tables: bool = False  # until `load_routes`: nothing of the areas is there but the read tables
    has_begun: asyncio.Event = field(default_factory=asyncio.Event)
    _beside: list[asyncio.Task[None]] = field(default_factory=list)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _ended: bool = False

    def load_routes(self) -> None:
        super().load_routes()
        if self.only_tables:
            self.bus.know(self.areas)
            self.policies.know(self.areas)
            self.jobs.know(self.areas)
            self.only_tables = False

    async def begin(self) -> None:
        async with self._turn:
            if self.has_begun.is_set() or self._ended:
                return
            self._beside = [asyncio.create_task(_finish_erasures(self)), asyncio.create_task(_look_after(self))]
            if self.background:
                await self.policies.start()
                await self.jobs.start()
            self.has_begun.set()

    async def end(self) -> None:
        """Stop what goes on by itself; it cannot begin again."""
        async with self._turn:
            self._ended = True
            for task in self._beside:
                task.cancel()
            for name in ("care", "copies", "site_import", "imports"):
                if name in vars(self):
                    await vars(self)[name].stop()
            await self.jobs.stop()
            await self.policies.stop()

    @cached_property
    def care(self) -> Care:
        """What looks after the folder: backups, restoring, retention."""
        from vamgr.care.keeper import Care

        return Care(self)

    @cached_property
    def imports(self) -> ImportJobs:
        """Dry runs of files and what is being imported."""
        from vamgr.exchange.csv.jobs import ImportJobs

        return ImportJobs(self)

    @cached_property
    def site_import(self) -> SiteImport:
        """The phpVMS site that comes in with the first run."""
        from vamgr.exchange.phpvms.first_run import SiteImport

        return SiteImport(self)

    @property
    def control_token(self) -> str:
        """What lets this user's own command line act as the owner."""
        return self.folder.info.control_token

    @property
    def uploads_dir(self) -> Path:
        return self.settings.data_dir / "uploads"

    def signing_key(self) -> bytes:
        return self._signing_key

    @cached_property
    def _signing_key(self) -> bytes:
        return kept_secret(self.settings.data_dir / "tokens.key")

    async def verify(self) -> BaseModel:
        """The report of `vamgr.verifying.verify_system`."""
        from vamgr.verifying import verify_system

        return await verify_system(self, lambda _what, _done, _total: None)

    def diagnostics(self) -> str:
        """See `vamgr.diagnostics.describe`."""
        from vamgr.diagnostics import describe

        return describe(self.settings, self)

    def refuse_own_file(self, target: Path) -> None:
        """Raises BackupUnusable for a place inside the data folder that is not for copies."""
        from vamgr.adapters.sqlite.backup import refuse_own_file

        refuse_own_file(self.settings.data_dir, target)

    def backup_name(self) -> str:
        """What a backup that is made now is called."""
        from vamgr.adapters.sqlite.backup import backup_name

        return backup_name(now=self.clock.now())

    @cached_property
    def copies(self) -> Copies:
        """Archives, digests and branches of this airline."""
        from vamgr.copies.system import Copies

        return Copies(self)

    @property
    def has_branches(self) -> bool:
        """Whether there may be what-if copies of this airline."""
        return (self.settings.data_dir / "branches").is_dir()

    async def back_up(self, target: Path) -> Backup:
        """Copy everything into one file while it is in use. Raises StoreUnavailable."""
        from vamgr.adapters.sqlite.backup import write_backup

        return await asyncio.to_thread(write_backup, self.settings.data_dir, target)

    def announce(self, url: str) -> None:
        self.folder.announce(url, self.settings.tls_cert)

    def backup_failed(self) -> str:
        return self.care.backup_failed()

    def storage(self, tenant: str) -> Stored:
        return Stored(
            engine="sqlite",
            log_bytes=_size(self.data_dir, "log.sqlite*"),
            read_bytes=_size(self.data_dir, "read.sqlite*"),
            upload_bytes=_size(self.uploads_dir, "*"),
            free_bytes=shutil.disk_usage(self.data_dir).free,
        )

    async def settle(self) -> None:
        """See `settled`, for the folder's own tenant."""
        await self.settled(self.tenant)


def _size(folder: Path, pattern: str) -> int:
    """Files may come and go while they are counted."""
    total = 0
    for path in folder.glob(pattern):
        try:
            total += path.stat().st_size
        except FileNotFoundError:
            continue
    return total


def read_model_at(path: Path) -> SqliteReadModel:
    """Read tables beside those of a system. The caller prepares, fills and closes them."""
    return SqliteReadModel(path)


def _bulk_store(path: Path) -> SqliteEventStore:
    from vamgr.adapters.sqlite.bulk import BulkEventStore

    return BulkEventStore(path)


@asynccontextmanager
async def open_system(
    settings: Settings,
    *,
    clock: Clock | None = None,
    background: bool = True,
    repeatable_ids: bool = False,
    bulk: bool = False,
    log_files: bool = False,
    only_tables: bool = False,
    areas: Sequence[Area] | None = None,
) -> AsyncIterator[System]:
    """Own the data folder and run everything in it until the block ends.

    ``background``: run policies and scheduled jobs (off for tools that only want to look or to make history).
    ``repeatable_ids``: ids come from the command's time and dice, so that the same commands give the same log.
    ``bulk``: what is appended is durable only at the end (see `vamgr.adapters.sqlite.bulk`).
    ``log_files``: keep this process's log in the folder.
    ``only_tables``: load no more than queries of the read tables need. There are no commands before
    `System.load_routes`, and nothing goes on by itself before `System.begin`.
    An older folder is copied into its ``backups/`` before it is changed.
    Raises FolderInUse, NewerFolder, and StoreUnavailable for a log that cannot be opened.
    """
    clock = clock or SystemClock()
    with DataFolder(settings.data_dir).own() as folder:
        if log_files:
            log_to_files(settings.data_dir)
        # Backups that were on their way to a browser when the one before was killed.
        shutil.rmtree(settings.data_dir / "tmp", ignore_errors=True)
        if (settings.data_dir / "restore-pending").exists():
            await asyncio.to_thread(_let_in_what_waits, settings.data_dir)
        if areas is None:
            areas = load_tables() if only_tables else load_areas(routes=False)
        loaded = list(areas)
        await asyncio.to_thread(refuse_lost_end, folder.log_path, settings.data_dir / "read.sqlite")
        await asyncio.to_thread(prepare, settings.data_dir, folder.log_path)
        store = _bulk_store(folder.log_path) if bulk else SqliteEventStore(folder.log_path)
        await store.open()
        try:
            await store.side(lambda connection: note_version(connection, __version__))
            system = await _wire(settings, folder, store, clock, loaded, repeatable_ids, only_tables)
            watch(system)
            await system.projector.start()
            system.background = background
            if not only_tables:
                await system.begin()
            try:
                yield system
            finally:
                await system.end()
                await system.past.stop()
                await system.projector.stop()
                system.read_model.close()
        finally:
            await store.close()


async def _finish_erasures(system: System) -> None:
    from vamgr.identity.accounts import finish_erasures

    await finish_erasures(system)


async def _look_after(system: System) -> None:
    """The start has enough to do without it."""
    await asyncio.sleep(_CARE_SECONDS)
    if system.background:
        system.care.start()


def _let_in_what_waits(data_dir: Path) -> None:
    """Finish a restore. Raises StoreUnavailable."""
    from vamgr.adapters.sqlite.replacing import finish_replacing

    done = finish_replacing(data_dir)
    if done is not None:
        log.info("%s was restored; what it replaced is in %s", done.source, data_dir / "replaced" / done.aside)


async def _wire(
    settings: Settings,
    folder: OwnedFolder,
    store: SqliteEventStore,
    clock: Clock,
    loaded: list[Area],
    repeatable_ids: bool,
    only_tables: bool,
) -> System:
    tenants = await store.tenants()
    if not tenants:
        tenant_id = uuid7(int(clock.now().timestamp() * 1000), 0) if repeatable_ids else uuid7()
        await store.create_tenant(tenant_id, "main", clock.now())
        tenants = await store.tenants()
    keys, sessions = SqliteKeyRing(store), SqliteSessions(store)
    await sessions.load(clock.now())
    read_model = SqliteReadModel(settings.data_dir / "read.sqlite")
    kernel = wired(
        store=store,
        keys=keys,
        read_model=read_model,
        filled=read_model,
        policy_states=SqlitePolicyStates(store),
        areas=loaded,
        clock=clock,
        repeatable_ids=repeatable_ids,
        only_tables=only_tables,
    )
    for tenant, _ in tenants:
        kernel.heads.advance(tenant, store.head(tenant).position)
    projections = [projection for area in loaded for projection in area.projections]
    past = Past(
        model=SqlitePastModel(settings.data_dir / "past.sqlite", read_model, projections),
        store=store,
        codec=kernel.codec,
        projections=projections,
    )
    return System(
        settings=settings,
        folder=folder,
        clock=clock,
        areas=loaded,
        store=store,
        keys=keys,
        sessions=sessions,
        read_model=read_model,
        past=past,
        tenants=OnlyTenant(*tenants[0]),
        uploads=FolderUploads(settings.data_dir / "uploads"),
        started_at=clock.now(),
        only_tables=only_tables,
        **vars(kernel),
    )
