"""How often something may be tried: token buckets in memory, for one process.

What many processes share takes the place of `RateLimit` (`vamgr.adapters.redis.limits`) and counts by itself like this
while the others cannot be reached.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from vamgr.kernel.callers import caller_of
from vamgr.kernel.errors import RateLimited

_MAX_BUCKETS = 50_000


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: datetime


class RateLimit:
    """``tries`` per ``within`` for each key; they come back evenly. Forgets the keys that were not used for longest."""

    def __init__(self, tries: int, within: timedelta) -> None:
        self._tries = tries
        self._per_second = tries / within.total_seconds()
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self.refused = 0

    def take(self, key: str, now: datetime) -> None:
        """Use up one try. Raises RateLimited when nothing is left."""
        bucket = self._filled(key, now)
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return
        raise self._refusal(bucket.tokens)

    def give_back(self, key: str) -> None:
        """The try was a good one and does not count."""
        bucket = self._buckets.get(key)
        if bucket is not None:
            bucket.tokens = min(float(self._tries), bucket.tokens + 1)

    def forget(self, key: str) -> None:
        """It worked, so what failed before does not count any more."""
        self._buckets.pop(key, None)

    def _refusal(self, tokens: float) -> RateLimited:
        """What to raise with so much left; counted."""
        self.refused += 1
        wait = int((1 - tokens) / self._per_second) + 1
        minutes = max(1, round(wait / 60))
        return RateLimited(
            f"Too many tries. Wait {minutes} minute{'s' if minutes > 1 else ''}, then try again.",
            retry_after_seconds=wait,
        )

    def _filled(self, key: str, now: datetime) -> _Bucket:
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = _Bucket(float(self._tries), now)
            if len(self._buckets) > _MAX_BUCKETS:
                self._buckets.popitem(last=False)
            return bucket
        self._buckets.move_to_end(key)
        passed = max(0.0, (now - bucket.at).total_seconds())
        bucket.tokens = min(float(self._tries), bucket.tokens + passed * self._per_second)
        bucket.at = now
        return bucket


class SignInLimits:
    """Five wrong tries in a quarter of an hour for an address and an account, thirty for an address.

    ``limit``: makes a limit from its name, tries and time.
    """

    def __init__(self, limit: Callable[[str, int, timedelta], RateLimit] | None = None) -> None:
        make = limit or (lambda _name, tries, within: RateLimit(tries, within))
        within = timedelta(minutes=15)
        self._account = make("sign-in-account", 5, within)
        self._address = make("sign-in-address", 30, within)

    @property
    def refused(self) -> int:
        """How many tries were turned away since the start."""
        return self._account.refused + self._address.refused

    def take(self, address: str, account: str, now: datetime) -> None:
        """Raises RateLimited. Call it before the password is looked at, so that tries at the same moment count too."""
        caller = caller_of(address)
        self._account.take(f"{caller} {account}", now)
        self._address.take(caller, now)

    def succeeded(self, address: str, account: str) -> None:
        caller = caller_of(address)
        self._account.forget(f"{caller} {account}")
        self._address.give_back(caller)
