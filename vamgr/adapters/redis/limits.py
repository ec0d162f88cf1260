"""Limits that all processes share: token buckets in Redis, each taken from in one step.

Keys are digests of what is counted, so neither addresses nor e-mail addresses are in Redis, and no text of a stranger
can become another key.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

from vamgr.adapters.redis.link import Away, Link, Script
from vamgr.identity.ratelimit import RateLimit
from vamgr.identity.tenant_limits import Lease, TenantLimit

_MOST_OWED = 50_000

# ARGV: size, per second, now in seconds, what was taken elsewhere. Answers: whether there was one; what is left.
# The moment never goes back: a process whose clock is behind gets nothing for it, nor takes anything from others.
_TAKE = Script("""
local size, rate, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens, at = tonumber(kept[1]) or size, tonumber(kept[2]) or now
if now > at then
  tokens, at = math.min(size, tokens + (now - at) * rate), now
end
tokens = math.max(0, tokens - tonumber(ARGV[4]))
local taken = 0
if tokens >= 1 then
  tokens, taken = tokens - 1, 1
end
redis.call('HSET', KEYS[1], 'tokens', string.format('%.17g', tokens), 'at', string.format('%.17g', at))
redis.call('PEXPIRE', KEYS[1], math.ceil(size / rate * 1000) + 1000)
return {taken, string.format('%.17g', tokens)}
""")

# ARGV: size.
_GIVE_BACK = Script("""
local tokens = tonumber(redis.call('HGET', KEYS[1], 'tokens'))
if tokens then
  redis.call('HSET', KEYS[1], 'tokens', string.format('%.17g', math.min(tonumber(ARGV[1]), tokens + 1)))
end
return 1
""")

# ARGV: size, per second, wanted, the process, how many it has under way. What another process has under way counts for
# a second after it was said. Answers: granted; under way elsewhere; milliseconds until there is one more.
_LEASE = Script("""
local size, rate, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local all = redis.call('HGETALL', KEYS[1])
local tokens, at, elsewhere = size, now, 0
for i = 1, #all, 2 do
  local name, value = all[i], all[i + 1]
  if name == 'tokens' then
    tokens = tonumber(value)
  elseif name == 'at' then
    at = tonumber(value)
  elseif name ~= ARGV[4] then
    local running, said = string.match(value, '^(%d+) (%d+)$')
    if running and now - said < 1000 then
      elsewhere = elsewhere + running
    else
      redis.call('HDEL', KEYS[1], name)
    end
  end
end
if now > at then
  tokens, at = math.min(size, tokens + (now - at) * rate / 1000), now
end
local granted = math.min(wanted, math.floor(tokens))
tokens = tokens - granted
redis.call('HSET', KEYS[1], 'tokens', string.format('%.17g', tokens), 'at', string.format('%.17g', at),
  ARGV[4], ARGV[5] .. ' ' .. string.format('%d', now))
redis.call('PEXPIRE', KEYS[1], math.ceil(size / rate * 1000) + 5000)
return {granted, elsewhere, math.ceil(math.max(0, 1 - tokens) / rate * 1000)}
""")


class SharedRateLimit(RateLimit):
    """`RateLimit` over all processes. While Redis is away each counts by itself, on from what it knew last.

    ``wait``: gives a plain function the result of a coroutine (`Database.wait`), since limits are taken in those.
    """

    def __init__(
        self, link: Link, wait: Callable[[Coroutine[Any, Any, Any]], Any], name: str, tries: int, within: timedelta
    ) -> None:
        super().__init__(tries, within)
        self._link = link
        self._wait = wait
        self._name = name
        self._owed: dict[str, int] = {}

    def take(self, key: str, now: datetime) -> None:
        try:
            taken, left = self._wait(self._take_shared(key, now))
        except Away:
            super().take(key, now)
            if len(self._owed) < _MOST_OWED:
                self._owed[key] = self._owed.get(key, 0) + 1
            return
        self._owed.pop(key, None)
        self._filled(key, now).tokens = left
        if not taken:
            raise self._refusal(left)

    def give_back(self, key: str) -> None:
        super().give_back(key)
        if self._owed.get(key):
            self._owed[key] -= 1
            return
        self._link.send("EVAL", _GIVE_BACK.text, 1, self._key(key), self._tries)

    def forget(self, key: str) -> None:
        super().forget(key)
        self._owed.pop(key, None)
        self._link.send("DEL", self._key(key))

    async def _take_shared(self, key: str, now: datetime) -> tuple[bool, float]:
        """Raises Away."""
        taken, left = await self._link.run(
            _TAKE, self._key(key), self._tries, self._per_second, now.timestamp(), self._owed.get(key, 0)
        )
        return bool(taken), float(left)

    def _key(self, key: str) -> str:
        digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
        return self._link.key("limit", self._name, digest[:32])


class SharedLeases:
    """`vamgr.identity.tenant_limits.Leases`: what all processes let one tenant do."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._process = f"process-{secrets.token_hex(6)}"

    async def lease(self, tenant: str, limit: TenantLimit, wanted: int, running: int) -> Lease | None:
        digest = hashlib.sha256(tenant.encode("utf-8", "surrogatepass")).hexdigest()
        key = self._link.key("tenant-limit", digest[:32])
        try:
            granted, elsewhere, wait_ms = await self._link.run(
                _LEASE, key, limit.burst, limit.per_second, wanted, self._process, running
            )
        except Away:
            return None
        return Lease(int(granted), int(elsewhere), int(wait_ms) / 1000)
