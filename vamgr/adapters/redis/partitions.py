"""`vamgr.kernel.partitions.PartitionBoard` in Redis: one hash for all, each entry with the moment by Redis's clock, so
that nobody's own clock matters. While Redis is away nothing is said and nothing is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from vamgr.adapters.redis.link import Away, Link, Script
from vamgr.kernel.partitions import Told

_FRESH_SECONDS = 15.0

# ARGV: field, value, field, value … Kept for a day after the last word.
_SAY = Script("""
local time = redis.call('TIME')
local now = string.format('%d', time[1] * 1000 + math.floor(time[2] / 1000))
for i = 1, #ARGV, 2 do
  redis.call('HSET', KEYS[1], ARGV[i], now .. ' ' .. ARGV[i + 1])
end
redis.call('PEXPIRE', KEYS[1], 86400000)
return 1
""")
_LOOK = Script("""
local time = redis.call('TIME')
return {string.format('%d', time[1] * 1000 + math.floor(time[2] / 1000)), redis.call('HGETALL', KEYS[1])}
""")


class SharedPartitions:
    """``fresh_seconds``: for how long what was said counts as how it is."""

    def __init__(self, link: Link, *, fresh_seconds: float = _FRESH_SECONDS) -> None:
        self._link = link
        self._fresh_ms = fresh_seconds * 1000

    async def counted(self, ready: Mapping[tuple[str, int], int]) -> None:
        await self._say({f"ready {consumer} {number}": str(count) for (consumer, number), count in ready.items()})

    async def held(self, consumer: str, process: str, unacknowledged: Mapping[int, int]) -> None:
        await self._say({f"held {consumer} {number}": f"{count} {process}" for number, count in unacknowledged.items()})

    async def told(self) -> dict[tuple[str, int], Told]:
        try:
            now, said = await self._link.run(_LOOK, self._key())
        except Away:
            return {}
        found: dict[tuple[str, int], Told] = {}
        for field, value in zip(said[::2], said[1::2], strict=True):
            kind, consumer, number = field.decode().split(" ")
            at, _, rest = value.decode().partition(" ")
            fresh = int(now) - int(at) <= self._fresh_ms
            known = found.get((consumer, int(number)), Told())
            if kind == "ready":
                moment = datetime.fromtimestamp(int(at) / 1000, UTC)
                known = replace(known, ready=int(rest), counted_at=moment, current=fresh)
            elif fresh:
                count, _, process = rest.partition(" ")
                known = replace(known, process=process, unacknowledged=int(count))
            found[consumer, int(number)] = known
        return found

    async def _say(self, said: Mapping[str, str]) -> None:
        if not said:
            return
        try:
            await self._link.run(_SAY, self._key(), *(part for pair in said.items() for part in pair))
        except Away:
            return

    def _key(self) -> str:
        return self._link.key("partitions")
