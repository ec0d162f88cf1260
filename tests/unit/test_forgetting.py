"""After an erasure anywhere, every process forgets what it has in memory."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from vamgr.kernel.tenants import Tenant
from vamgr.scaled.system import Forgetting


async def test_an_erasure_is_noticed_whatever_the_clock_of_the_process_that_asked_for_it() -> None:
    """Ids begin with the time: one of a process whose clock is behind comes before one that was seen already."""
    asked: set[str] = set()
    forgotten: list[str] = []

    async def erasures() -> set[str]:
        return set(asked)

    system: Any = SimpleNamespace(
        errands=SimpleNamespace(erasures=erasures),
        bus=SimpleNamespace(forget_cached=lambda: forgotten.append("states")),
        keys=SimpleNamespace(forget_remembered=forgotten.append),
        tenants=SimpleNamespace(all=lambda: [Tenant("t1", "fjord")]),
    )
    forgetting = Forgetting(system)
    await forgetting._look()
    assert forgotten == []
    for errand in ("019b-0900", "019b-0859"):
        asked.add(errand)
        forgotten.clear()
        await forgetting._look()
        assert forgotten == ["states", "t1"]
    forgotten.clear()
    await forgetting._look()
    assert forgotten == []
