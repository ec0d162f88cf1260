"""A relay or a consumer in a process of its own, to be killed:
``python -m tests.integration.messages.child relay|consumer <schema> <prefix>``.

The consumer keeps in `consumed` how far each tenant is, as a projector does, and in `handed` what it was handed.
"""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import dataclass

from tests.integration.messages.support import PARTITIONS
from tests.support.postgres import open_database
from tests.support.services import URLS
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.outbox import PostgresOutbox
from vamgr.adapters.postgres.shares import LockShares
from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.adapters.rabbitmq.consuming import RabbitConsumer
from vamgr.adapters.rabbitmq.publishing import RabbitPublisher
from vamgr.adapters.rabbitmq.topology import Topology
from vamgr.kernel.distribution import Run
from vamgr.kernel.relay import Relay

TABLES = """
    CREATE TABLE consumed (tenant text PRIMARY KEY, position bigint NOT NULL);
    CREATE TABLE handed (id bigserial PRIMARY KEY, process integer NOT NULL, tenant text NOT NULL,
        first bigint NOT NULL, last bigint NOT NULL, before bigint NOT NULL);
    GRANT ALL ON consumed, handed, handed_id_seq TO vamgr_app;
"""


@dataclass
class Checkpoints:
    database: Database

    async def __call__(self, run: Run) -> None:
        async with self.database.platform("projections") as connection, connection.transaction():
            await connection.execute("INSERT INTO consumed VALUES ($1, 0) ON CONFLICT DO NOTHING", run.tenant)
            before = await connection.fetchval("SELECT position FROM consumed WHERE tenant = $1 FOR UPDATE", run.tenant)
            await connection.execute(
                "INSERT INTO handed (process, tenant, first, last, before) VALUES ($1, $2, $3, $4, $5)",
                os.getpid(),
                run.tenant,
                run.first,
                run.last,
                before,
            )
            if run.first <= before + 1:  # what comes too early is a fault, and stays one
                await connection.execute(
                    "UPDATE consumed SET position = greatest(position, $2) WHERE tenant = $1", run.tenant, run.last
                )


async def relay(database: Database, broker: Broker) -> None:
    relay = Relay(
        outbox=PostgresOutbox(database, PARTITIONS),
        publisher=RabbitPublisher(broker),
        shares=LockShares(database, "relay", PARTITIONS),
        partitions=PARTITIONS,
        most_events=7,
        poll_seconds=0.02,
    )
    await relay.start()


async def consumer(database: Database, broker: Broker) -> None:
    shares = LockShares(database, "projector", PARTITIONS)
    consumer = RabbitConsumer(broker, "projector", shares, Checkpoints(database), pause_seconds=0.1, renew_seconds=0.2)
    await consumer.start()


async def main(what: str, schema: str, prefix: str) -> None:
    topology = Topology(prefix, PARTITIONS, consumers=("projector",))
    async with open_database(schema) as database:
        await {"relay": relay, "consumer": consumer}[what](database, Broker(URLS["rabbitmq"], topology))
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
