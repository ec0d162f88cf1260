"""The branches of a running airline: made, listed, named, compared, opened, deleted."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vamgr.accounts import OwnerApi, Refused
from vamgr.branches.figures import Figures, figures_of
from vamgr.branches.folders import (
    MAX_NAME,
    MAX_NOTE,
    BranchFolders,
    BranchNote,
    read_note,
    share_uploads,
    size_of,
    write_note,
)
from vamgr.branches.processes import Processes
from vamgr.copies import branches as copies
from vamgr.copies.archives import quietly, up_to_date
from vamgr.kernel.errors import (
    DomainError,
    FieldError,
    InvalidInput,
    NotFound,
    StoreUnavailable,
    VamgrError,
)
from vamgr.kernel.ids import uuid7
from vamgr.kernel.times import iso
from vamgr.runtime import holder_of, open_system
from vamgr.settings import Settings

if TYPE_CHECKING:
    from vamgr.runtime import System

_ANSWER_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Branch:
    """``problem``: why it cannot be looked into, in a sentence."""

    id: str
    name: str
    note: str
    made_at: str
    from_position: int
    as_of: str | None
    open: bool
    bytes: int
    figures: Figures | None
    problem: str | None = None


class Branches:
    """One per system. What changes something waits for what changes something."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._folders = BranchFolders(system.data_dir)
        self._processes = Processes()
        self._changing = asyncio.Lock()
        # What a process left that was killed has everybody's keys in it.
        self._folders.clear_what_was_left()

    # Looking

    def this(self) -> BranchNote | None:
        """What this airline is itself, when it is a branch."""
        return read_note(self._system.data_dir)

    def main_figures(self) -> Figures:
        return _figures(self._system)

    async def all(self) -> list[Branch]:
        """The newest first, each with its figures of now."""
        return [await self._look(folder) for folder in self._folders.all()]

    async def compared(self, ids: Sequence[str]) -> list[tuple[str, str, Figures | None]]:
        """(id, name, figures): this airline as ``main``, then the branches; all when none is named. Raises NotFound."""
        folders = [self._known(branch_id) for branch_id in ids] if ids else self._folders.all()
        branches = [await self._look(folder) for folder in folders]
        return [("main", "", self.main_figures()), *((one.id, one.name, one.figures) for one in branches)]

    # Changing

    async def create(self, name: str, note: str, *, at: datetime | None, position: int | None) -> BranchNote:
        """Raises InvalidInput and DomainError on ``name``, ``note``, ``at`` and ``position``, and StoreUnavailable."""
        system, tenant = self._system, self._system.tenant
        async with self._changing:
            name, note = self._checked_name(name), _checked_note(note)
            wanted = self._position(at, position)
            branch_id, erased = uuid7(), copies.erased_persons_of(system, tenant)
            with self._folders.new(branch_id) as folder:
                if at is None and position is None:
                    # Tables that are there already need not be made from the log. They are copied before the log, so
                    # that they are never ahead of it.
                    await asyncio.to_thread(copies.copy_read_tables, system, folder)
                    wanted = self._position(None, None)
                point = await asyncio.to_thread(copies.branch_point, system, wanted)
                await asyncio.to_thread(copies.write_branch_log, system, folder, point.position)
                await asyncio.to_thread(share_uploads, system.uploads_dir, folder / "uploads")
                if copies.erased_persons_of(system, tenant) != erased:
                    await asyncio.to_thread(copies.drop_tables, folder)  # they may show whom the log does not know
                made = BranchNote(
                    id=branch_id,
                    name=name,
                    note=note,
                    made_at=iso(system.clock.now()),
                    from_position=point.position,
                    as_of=point.as_of,
                    figures=await self._figures_through_its_tables(folder),
                )
                write_note(folder, made)
            # Somebody may have been erased while the copy was made.
            await self._forget_in(self._folders.path / branch_id, copies.erased_persons_of(system, tenant))
        return made

    async def rename(self, branch_id: str, name: str | None, note: str | None) -> None:
        """Raises NotFound, InvalidInput, DomainError."""
        async with self._changing:
            folder = self._known(branch_id)
            known = self._noted(folder)
            changes: dict[str, str] = {}
            if name is not None:
                changes["name"] = self._checked_name(name, besides=branch_id)
            if note is not None:
                changes["note"] = _checked_note(note)
            write_note(folder, known.model_copy(update=changes))

    async def delete(self, branch_id: str) -> None:
        """An open one is closed first. Raises NotFound, StoreUnavailable."""
        async with self._changing:
            folder = self._known(branch_id)
            await self._processes.close(self._settings(folder))
            try:
                await asyncio.to_thread(self._folders.remove, branch_id)
            except OSError as error:
                raise StoreUnavailable(f"{folder} cannot be deleted: {error.strerror or error}.") from error

    async def open(self, branch_id: str) -> str:
        """The address of the vamgr that has it open, already signed in. Raises NotFound, StoreUnavailable."""
        async with self._changing:
            folder = self._known(branch_id)
            return await self._processes.address(self._settings(folder))

    async def close(self, branch_id: str) -> None:
        async with self._changing:
            await self._processes.close(self._settings(self._known(branch_id)))

    async def close_all(self) -> None:
        """End what this process has opened."""
        await self._processes.close_all()

    # Erasing people

    async def forget(self, persons: Sequence[str]) -> None:
        """Delete these persons' keys in every branch, and in the branches of those.

        Raises StoreUnavailable when one of them could not be reached; the others are done, and saying it again, or the
        next start, tries again.
        """
        if not self._folders.path.exists():
            return
        async with self._changing:
            failed: VamgrError | None = None
            for folder in self._folders.all():
                try:
                    await self._forget_in(folder, persons)
                except VamgrError as error:
                    failed = StoreUnavailable(f"The branch {folder.name} still has the data: {error.detail}")
            if failed is not None:
                raise failed

    async def finish_erasures(self) -> None:
        """Do what was left undone in branches. Raises StoreUnavailable."""
        if self._folders.path.exists():
            await self.forget(copies.erased_persons_of(self._system, self._system.tenant))

    async def _forget_in(self, folder: Path, persons: Sequence[str]) -> None:
        tenant = self._system.tenant
        for inner in BranchFolders(folder).all():
            await self._forget_in(inner, persons)
        known = await asyncio.to_thread(copies.readable_persons_in, folder, tenant, list(persons))
        if not known:
            return
        holder = holder_of(self._settings(folder))
        if holder is None:
            await asyncio.to_thread(copies.forget_in_folder, folder, tenant, known, iso(self._system.clock.now()))
            return
        if holder.url is None:
            raise StoreUnavailable(f"Process {holder.pid} is using it. Try again in a minute.")
        api = OwnerApi(holder.url, holder.control_token, tls_cert=holder.tls_cert, timeout_seconds=_ANSWER_SECONDS)
        try:
            await api.call("POST", "/branches/forget", {"persons": known})
        except (OSError, Refused) as error:
            raise StoreUnavailable(f"The vamgr that has it open does not do it: {error}. Try again.") from error

    # Parts

    async def _look(self, folder: Path) -> Branch:
        note = read_note(folder)
        holder = None
        problem: str | None = None
        figures = note.figures if note is not None else None
        try:
            holder = holder_of(self._settings(folder))
            figures = await self._figures_of(folder, note)
        except (VamgrError, OSError) as error:
            problem = error.detail if isinstance(error, VamgrError) else str(error)
        if note is None:
            note = BranchNote(id=folder.name, name="?", made_at="", from_position=0, as_of=None)
            problem = problem or "Its note branch.json is missing or damaged. Delete it, or look at it by its folder."
        return Branch(
            id=folder.name,
            name=note.name,
            note=note.note,
            made_at=note.made_at,
            from_position=note.from_position,
            as_of=note.as_of,
            open=holder is not None and holder.pid != os.getpid(),  # it may just be looked into from here
            bytes=await asyncio.to_thread(size_of, folder),
            figures=figures,
            problem=problem,
        )

    async def _figures_of(self, folder: Path, note: BranchNote | None) -> Figures | None:
        """From the vamgr that has it open; else those that were noted, while nothing has happened since."""
        holder = holder_of(self._settings(folder))
        if holder is not None and holder.url is not None:
            api = OwnerApi(holder.url, holder.control_token, tls_cert=holder.tls_cert, timeout_seconds=_ANSWER_SECONDS)
            return Figures.model_validate((await api.call("GET", "/branches"))["main"])
        if holder is not None or note is None:
            return note.figures if note is not None else None
        head = await asyncio.to_thread(copies.head_position_in, folder, self._system.tenant)
        if note.figures is not None and note.figures.position == head:
            return note.figures
        async with self._changing:
            figures = await self._figures_through_its_tables(folder)
            current = read_note(folder)
            if current is not None:
                write_note(folder, current.model_copy(update={"figures": figures}))
        return figures

    async def _figures_through_its_tables(self, folder: Path) -> Figures:
        async with open_system(self._settings(folder), background=False, areas=self._system.areas) as branch:
            await up_to_date(branch, branch.tenant, quietly)
            return _figures(branch)

    def _settings(self, folder: Path) -> Settings:
        """Those of the branch: nothing but its folder is the airline's."""
        return Settings(data_dir=folder, log_level=self._system.settings.log_level, backup_every_hours=0)

    def _known(self, branch_id: str) -> Path:
        folder = self._folders.of(branch_id)
        if folder is None:
            raise NotFound("There is no such branch.")
        return folder

    def _noted(self, folder: Path) -> BranchNote:
        found = read_note(folder)
        if found is None:
            raise StoreUnavailable(f"The note {folder / 'branch.json'} is missing or damaged.")
        return found

    def _position(self, at: datetime | None, position: int | None) -> int:
        store, tenant = self._system.store, self._system.tenant
        head = store.head(tenant).position
        if head == 0:
            raise DomainError("There is nothing to branch from yet.", rule="nothing-yet")
        if at is not None and position is not None:
            raise _wrong("position", "Give a moment or a position, not both.")
        if position is not None:
            if not 1 <= position <= head:
                raise _wrong("position", f"Give a position from 1 to {head}.")
            return position
        if at is None:
            return head
        if at > self._system.clock.now():
            raise _wrong("at", "That moment has not come yet.")
        found = store.position_at(tenant, at)
        if found == 0:
            first = iso(store.recorded_at(tenant, 1))
            raise _wrong("at", f"Nothing had happened yet. The first event is of {first}.")
        return found

    def _checked_name(self, name: str, besides: str | None = None) -> str:
        name = " ".join(name.split())
        if not 1 <= len(name) <= MAX_NAME:
            raise _wrong("name", f"Give it a name of 1 to {MAX_NAME} characters.")
        for folder in self._folders.all():
            other = read_note(folder)
            if other is not None and other.id != besides and other.name.casefold() == name.casefold():
                raise DomainError(
                    f"There is a branch “{other.name}” already. Choose another name.",
                    field="name",
                    rule="branch-name-taken",
                    code="taken",
                )
        return name


def _checked_note(note: str) -> str:
    if len(note) > MAX_NOTE:
        raise _wrong("note", f"At most {MAX_NOTE} characters.")
    return note.strip()


def _wrong(field: str, sentence: str) -> InvalidInput:
    return InvalidInput(sentence, errors=[FieldError(field, sentence)])


def _figures(system: System) -> Figures:
    tenant = system.tenant
    position = system.store.head(tenant).position
    as_of = iso(system.store.recorded_at(tenant, position)) if position else None
    return figures_of(system.read_model.reader(tenant), position, as_of)
