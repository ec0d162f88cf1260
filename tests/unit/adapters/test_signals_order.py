"""In whatever order positions come in, from other processes and from the database, they only grow."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from vamgr.adapters.redis.link import Link
from vamgr.adapters.redis.signals import Signals
from vamgr.adapters.redis.truth import Position

_TENANTS = st.sampled_from(["north", "south"])
_POSITIONS = st.integers(0, 30)
_TOLD = st.tuples(st.sampled_from(["head", "applied"]), _TENANTS, _POSITIONS)
_LOOKED_UP = st.tuples(st.just("database"), _TENANTS, _POSITIONS)


async def _nobody(_: Sequence[str]) -> dict[str, Position]:
    return {}


@given(st.lists(st.one_of(_TOLD, _LOOKED_UP), max_size=40))
def test_positions_only_grow_and_the_revision_is_that_of_the_newest(coming: list[tuple[str, str, int]]) -> None:
    signals = Signals(Link("redis://127.0.0.1:1/0"), _nobody)
    newest = {"north": [0, -1], "south": [0, -1]}

    for moment, (kind, tenant, position) in enumerate(coming):
        if kind == "database":
            # Less than what is known can only be an answer to an earlier question, while no log is replaced.
            asked = float(moment) if position + 1 >= newest[tenant][0] else 0.0
            signals._learnt(tenant, (position + 1, position, f"r{position}"), asked)
            newest[tenant] = [max(newest[tenant][0], position + 1), max(newest[tenant][1], position)]
        elif kind == "head":
            signals.tell("head", tenant, position)
            newest[tenant][0] = max(newest[tenant][0], position)
        else:
            signals.tell("applied", tenant, position, f"r{position}")
            newest[tenant][1] = max(newest[tenant][1], position)

        for name, (head, applied) in newest.items():
            assert signals.heads.position(name) == head
            assert signals.applied.position(name) == max(0, applied)
            assert signals.revision(name) == ("" if applied < 0 else f"r{applied}")
