"""Takes away what an installation has made in a RabbitMQ."""

from __future__ import annotations

import aio_pika

from vamgr.adapters.rabbitmq.topology import Topology, remove


async def remove_queues(url: str, prefix: str) -> None:
    connection = await aio_pika.connect(url)
    async with connection:
        await remove(connection, Topology(prefix=prefix))
