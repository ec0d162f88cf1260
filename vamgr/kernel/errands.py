"""What one process asks of whichever other process does that work: a rebuild, another try, a person's erasure.

An errand is a row that stays until it is done with; who asks waits for the answer, for a while.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from vamgr.kernel.errors import NotFound, StoreUnavailable

Kind: TypeAlias = Literal["rebuild", "erase", "retry", "retry-policy"]
KINDS_OF_BUILDER: tuple[Kind, ...] = ("rebuild", "erase")
_LOOK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Errand:
    """``name``: of the projection or policy, where it is about one; of an erasure the tenant, empty for all of them.
    ``tenant``: for whom it was asked."""

    id: str
    tenant: str
    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """``error``: why it could not be done. ``missing``: because there is nothing of that name."""

    error: str | None = None
    missing: bool = False


class Errands(Protocol):
    """Raises StoreUnavailable from every method."""

    async def ask(self, tenant: str, kind: Kind, name: str) -> str:
        """Gives the errand's id."""
        ...

    async def outcome(self, tenant: str, errand: str) -> Outcome | None:
        """None while it is not done."""
        ...

    async def waiting(self, kinds: Sequence[Kind]) -> list[Errand]:
        """Those that are not done, the oldest first, of all tenants."""
        ...

    async def done(self, errand: Errand, outcome: Outcome) -> None: ...


async def run_errand(errands: Errands, tenant: str, kind: Kind, name: str, seconds: float, late: str) -> None:
    """Ask for it and wait until it is done. Raises NotFound, and StoreUnavailable with the reason why not, or with
    ``late`` when nobody has done it in time; it may be done later all the same."""
    errand = await errands.ask(tenant, kind, name)
    try:
        async with asyncio.timeout(seconds):
            while (outcome := await errands.outcome(tenant, errand)) is None:  # noqa: ASYNC110  (elsewhere it is done)
                await asyncio.sleep(_LOOK_SECONDS)
    except TimeoutError:
        raise StoreUnavailable(late) from None
    if outcome.missing:
        raise NotFound(outcome.error or "There is nothing of that name.")
    if outcome.error is not None:
        raise StoreUnavailable(outcome.error)
