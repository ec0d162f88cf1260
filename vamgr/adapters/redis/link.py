"""One process's way to Redis: what is asked within one turn of the loop goes out together, and nobody waits for long.

Redis is never needed for an answer to be right. So whoever asks waits a bounded time, and gets `Away` when there is no
answer by then; after a few of those nobody waits at all for a while, except for one who tries.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import NoScriptError, RedisError

log = logging.getLogger("vamgr.redis")
Argument: TypeAlias = bytes | str | int | float

_IN_ONE_GO = 500
_MOST_WAITING = 5_000
_MISSES = 3
_QUIET_SECONDS = 0.5
_SOCKET_SECONDS = 1.0


class Away(Exception):
    """Redis has not answered in time, or with an error. The caller does without."""


class Script:
    """Lua that runs in Redis as one step."""

    def __init__(self, text: str) -> None:
        self.text = text
        # Redis names a script by its SHA-1; nothing is protected by it.
        self.digest = hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def client_of(url: str) -> Redis:
    """A client that tries nothing again by itself: what to do then is known here only. Raises ValueError for no URL."""
    return Redis.from_url(
        url,
        protocol=2,
        socket_timeout=_SOCKET_SECONDS,
        socket_connect_timeout=_SOCKET_SECONDS,
        retry=Retry(NoBackoff(), 0),
        client_name="vamgr",
    )


def place_of(url: str) -> str:
    """The server as people may see it: without user and password."""
    parts = urlsplit(url)
    return f"{parts.hostname or 'localhost'}:{parts.port or 6379}"


class Link:
    """``prefix``: what all keys and channels begin with. ``answer_seconds``: how long one who asks waits at most.

    Of one event loop. Give what moves much data (answers) a link of its own: a link has one thing under way at a time.
    """

    def __init__(self, url: str, *, prefix: str = "vamgr", answer_seconds: float = 0.05) -> None:
        self.url = url
        self.prefix = prefix
        self._answer_seconds = answer_seconds
        self._client = client_of(url)
        self._waiting: list[tuple[tuple[Argument, ...], asyncio.Future[Any] | None]] = []
        self._sender: asyncio.Task[None] | None = None
        self._misses = 0
        self._quiet_until = 0.0
        self._told = False

    @property
    def place(self) -> str:
        """The server as people may see it: without user and password."""
        return place_of(self.url)

    @property
    def away(self) -> bool:
        """Whether the last things asked got no answer."""
        return self._misses >= _MISSES

    @property
    def resting(self) -> bool:
        """Whether asking now would be for nothing."""
        return self.away and asyncio.get_running_loop().time() < self._quiet_until

    def key(self, *parts: str) -> str:
        return ":".join((self.prefix, *parts))

    async def ask(self, *command: Argument) -> Any:
        """Redis's answer, texts as bytes. Raises Away."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Any] = loop.create_future()
        self._admit(loop.time())
        self._put(command, future)
        await asyncio.wait((future,), timeout=self._answer_seconds)
        if not future.done():
            future.cancel()
            self._missed("no answer in time", 1)
            raise Away
        answer = future.result()
        if isinstance(answer, Exception):
            raise Away from answer
        return answer

    async def run(self, script: Script, key: str, *arguments: Argument) -> Any:
        """Run a script on a key. Raises Away."""
        try:
            return await self.ask("EVALSHA", script.digest, 1, key, *arguments)
        except Away as away:
            if not isinstance(away.__cause__, NoScriptError):
                raise
        return await self.ask("EVAL", script.text, 1, key, *arguments)

    def send(self, *command: Argument) -> None:
        """For what may be lost: nobody waits for it, and while Redis is away it is dropped."""
        if not self.away and len(self._waiting) < _MOST_WAITING:
            self._put(command, None)

    async def close(self) -> None:
        """What was sent just now still goes out, if Redis takes it at once."""
        if self._sender is not None:
            if not self.away:
                await asyncio.wait((self._sender,), timeout=self._answer_seconds)
            self._sender.cancel()
            await asyncio.gather(self._sender, return_exceptions=True)
            self._sender = None
        self._refuse(self._waiting)
        self._waiting = []
        await self._client.aclose()

    def _admit(self, now: float) -> None:
        """While Redis is away, one in a while may try. Raises Away for the others."""
        if len(self._waiting) >= _MOST_WAITING:
            raise Away
        if self.away:
            if now < self._quiet_until:
                raise Away
            self._quiet_until = now + _QUIET_SECONDS

    def _put(self, command: tuple[Argument, ...], future: asyncio.Future[Any] | None) -> None:
        self._waiting.append((command, future))
        if self._sender is None or self._sender.done():
            self._sender = asyncio.get_running_loop().create_task(self._send_all())

    async def _send_all(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[:_IN_ONE_GO], self._waiting[_IN_ONE_GO:]
            # Who does not wait any more has gone on without; doing it now would do it twice.
            group = [(command, future) for command, future in group if future is None or not future.done()]
            if not group:
                continue
            try:
                pipeline = self._client.pipeline(transaction=False)
                for command, _ in group:
                    pipeline.execute_command(*command)
                answers = await pipeline.execute(raise_on_error=False)
            except (RedisError, OSError) as error:
                self._missed(str(error), _MISSES)
                self._refuse(group)
                continue
            except BaseException:
                self._refuse(group)
                raise
            self._answered()
            for (_, future), answer in zip(group, answers, strict=True):
                if future is not None and not future.done():
                    future.set_result(answer)

    def _missed(self, why: str, count: int) -> None:
        was_away = self.away
        self._misses += count
        if self.away and not was_away:
            self._quiet_until = asyncio.get_running_loop().time() + _QUIET_SECONDS
            if not self._told:
                self._told = True
                log.warning("Redis at %s is away (%s); going on without it", self.place, why)

    def _answered(self) -> None:
        self._misses = 0
        if self._told:
            self._told = False
            log.info("Redis at %s is back", self.place)

    @staticmethod
    def _refuse(group: list[tuple[tuple[Argument, ...], asyncio.Future[Any] | None]]) -> None:
        for _, future in group:
            if future is not None and not future.done():
                future.set_result(Away())
