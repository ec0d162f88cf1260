"""Whether the services that processes share let this one in: who is told so at the start need not look for it."""

from __future__ import annotations

import asyncio

from vamgr.adapters.postgres import connections
from vamgr.adapters.rabbitmq import refusing as rabbitmq
from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.adapters.rabbitmq.topology import Topology
from vamgr.adapters.redis import refusing as redis
from vamgr.kernel.distribution import BrokerRefuses, BrokerUnavailable
from vamgr.kernel.errors import VamgrError
from vamgr.settings import Settings

_SECONDS = 5.0
_OF_THE_BROKER = {"relay", "projector", "policy"}


class NotLetIn(VamgrError):
    slug = "not-let-in"
    status = 503
    title = "A service does not let vamgr in"


async def require_to_be_let_in(settings: Settings, topology: Topology, *, background: bool) -> None:
    """Ask the services that this process needs. One that does not answer is waited for later, as whenever it goes away.

    Raises NotLetIn.
    """
    asked = [redis.refused(settings.redis_url or "", _SECONDS)]
    if background and _OF_THE_BROKER & set(settings.role):
        asked.append(_refused_by_broker(settings.amqp_url or "", topology))
    for why_not in await asyncio.gather(*asked):
        if why_not is not None:
            raise NotLetIn(why_not)


def refusal_of(error: BaseException) -> str | None:
    """Where one of the services is there and says no: what it said, and what to look at."""
    return connections.refusal(error) or rabbitmq.refusal(error) or redis.refusal(error)


async def _refused_by_broker(url: str, topology: Topology) -> str | None:
    broker = Broker(url, topology, name="vamgr start")
    try:
        async with asyncio.timeout(_SECONDS):
            await broker.connection()
    except BrokerRefuses as error:
        return error.detail
    except (BrokerUnavailable, TimeoutError):
        return None
    finally:
        await broker.close()
    return None
