"""What a running system gives of itself: archives, digests, branches (`System.copies`)."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from vamgr.copies.archives import Exported, archive_name, export_system, quietly, stage
from vamgr.identity.accounts import forget_person
from vamgr.identity.claims import ADDRESS_SCOPE
from vamgr.identity.domain import USER
from vamgr.kernel.store import Release

if TYPE_CHECKING:
    from vamgr.branches.keeper import Branches
    from vamgr.exchange.archive.digest import Digest
    from vamgr.exchange.archive.layout import Manifest
    from vamgr.runtime import System

_RESTART_SECONDS = 0.4


@dataclass(frozen=True, slots=True)
class Download:
    """``name``: what the file is to be called where it arrives."""

    name: str
    exported: Exported


class Copies:
    """One per system."""

    def __init__(self, system: System) -> None:
        self._system = system

    async def export(self, tenant: str, *, personal_data: bool) -> Download:
        """An archive on its way to a browser; work goes on meanwhile. Raises StoreUnavailable."""
        system = self._system
        place = system.data_dir / "tmp" / f"{secrets.token_hex(8)}.zip"
        made = await export_system(system, place, personal_data=personal_data, progress=quietly)
        codes = (airline.icao for airline in made.manifest.airlines)
        return Download(archive_name(codes, system.clock.now()), made)

    async def digest(self, tenant: str) -> Digest:
        from vamgr.copies.digests import digest_of

        return await digest_of(self._system)

    async def move_in(self, archive: Path) -> tuple[Manifest, bool]:
        """Let the airline of an archive take the place of what is here, which is kept aside. Work goes on until then.

        The second part: whether that happens in a moment; else it does at the next start. Raises ArchiveUnusable and
        StoreUnavailable, and then nothing has changed.
        """
        system = self._system
        manifest = await asyncio.to_thread(stage, system, archive)
        if system.restart is None:
            return manifest, False
        asyncio.get_running_loop().call_later(_RESTART_SECONDS, system.restart, system.settings)
        return manifest, True

    @cached_property
    def branches(self) -> Branches:
        from vamgr.branches.keeper import Branches

        return Branches(self._system)

    async def forget_in_branches(self, person: str) -> None:
        """Delete the key of somebody who is being erased in every copy of this airline. Raises StoreUnavailable."""
        if (self._system.data_dir / "branches").exists():
            await self.branches.forget([person])

    async def finish_erasures(self) -> None:
        """Do in branches what a crash, or one that could not be reached, left undone. Raises StoreUnavailable."""
        if (self._system.data_dir / "branches").exists():
            await self.branches.finish_erasures()

    async def forget_here(self, persons: Sequence[str]) -> None:
        """In a branch, on behalf of the airline that it comes from. Raises StoreUnavailable."""
        system = self._system
        for person in persons:
            holder = USER.stream(person)
            held = await system.store.claims_of(system.tenant, ADDRESS_SCOPE, holder)
            releases = [Release(ADDRESS_SCOPE, value, holder) for value in held]
            await system.store.append(system.tenant, (), recorded_at=system.clock.now(), releases=releases)
            await forget_person(system, system.tenant, person)

    async def stop(self) -> None:
        if "branches" in vars(self):
            await self.branches.close_all()
