"""What is held, worked out from a log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from vamgr.adapters.sqlite.claims_of_log import differing_claims as differing_in_log
from vamgr.kernel.area import Area
from vamgr.kernel.claims import Derivation
from vamgr.kernel.codec import Codec
from vamgr.kernel.event import registry
from vamgr.kernel.personal import KeyRing
from vamgr.runtime import System


def derivation(areas: Iterable[Area], codec: Codec, keys: KeyRing) -> Derivation:
    """For one walk through a log."""
    known = list(areas)
    return Derivation(
        claimings=[claiming for area in known for claiming in area.claimings],
        numberings=[numbering for area in known for numbering in area.numberings],
        codec=codec,
        keys=keys,
    )


def derivation_with(areas: Iterable[Area]) -> Callable[[KeyRing], Derivation]:
    known = list(areas)
    return lambda keys: derivation(known, Codec(registry, keys), keys)


async def differing_claims(system: System, progress: Callable[[int, int], None] | None = None) -> list[str]:
    """Where the tables of claims and numbers are not what the tenant's log says, in sentences; work goes on meanwhile.

    ``progress``: (done, in all). Raises StoreUnavailable and UnreadableEvent.
    """
    found = derivation(system.areas, system.codec, system.keys)
    return await asyncio.to_thread(differing_in_log, system.store.path, system.tenant, found, progress)
