"""When Redis is there and says no: everything would go on without it, and nobody would know why it is slow."""

from __future__ import annotations

import asyncio

from redis.exceptions import AuthenticationError, NoPermissionError, RedisError, ResponseError

from vamgr.adapters.redis.link import client_of, place_of

_NO_SUCH_DATABASE = "DB index"


def refusal(error: BaseException) -> str | None:
    """What the server said, and what to look at; None for what may pass by itself."""
    said = str(error).strip().rstrip(".")
    if isinstance(error, NoPermissionError):
        return f"{said}. Give the user in redis_url all commands, keys and channels."
    if isinstance(error, AuthenticationError):
        return f"{said}. Look at user and password in redis_url."
    if isinstance(error, ResponseError) and _NO_SUCH_DATABASE in said:
        return f"{said}. Look at the number at the end of redis_url."
    return None


async def refused(url: str, seconds: float) -> str | None:
    """Why Redis does not let in whoever comes with this address; None where it does, or does not answer."""
    client = client_of(url)
    try:
        async with asyncio.timeout(seconds):
            await client.ping()
    except (RedisError, OSError, TimeoutError) as error:
        why_not = refusal(error)
        return f"Redis at {place_of(url)} cannot be used: {why_not}" if why_not is not None else None
    finally:
        await client.aclose()
    return None
