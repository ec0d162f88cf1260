"""Publishes runs of events and waits until the broker has confirmed each of them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from aio_pika import DeliveryMode, Message
from aio_pika.abc import AbstractChannel, AbstractConnection, AbstractExchange

from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.kernel.distribution import BrokerUnavailable, Run, encode, partition_of
from vamgr.kernel.tracing import current_traceparent

log = logging.getLogger("vamgr.rabbitmq")

CONTENT_TYPE = "application/vnd.vamgr.run"
_CONFIRM_SECONDS = 30.0


class RabbitPublisher:
    """`vamgr.kernel.distribution.Publisher` over one channel."""

    def __init__(self, broker: Broker, *, confirm_seconds: float = _CONFIRM_SECONDS) -> None:
        self._broker = broker
        self._confirm_seconds = confirm_seconds
        self._opening = asyncio.Lock()
        self._opened: tuple[AbstractConnection, AbstractChannel, AbstractExchange] | None = None

    async def publish(self, runs: Sequence[Run]) -> None:
        """See the contract. A confirmation that does not come within half a minute counts as a refusal.

        A quorum queue confirms when most of its members have it on their disks. A message for which there is no queue
        is refused as well, and everything is declared anew before the next one.
        """
        topology = self._broker.topology
        messages = [_message(run) for run in runs]
        keys = [str(partition_of(run.tenant, topology.partitions)) for run in runs]
        connection, exchange = await self._exchange()
        try:
            with self._broker.errors():
                async with asyncio.timeout(self._confirm_seconds):
                    # They leave in this order: that is how they queue up for the channel.
                    results = await asyncio.gather(
                        *(
                            exchange.publish(message, key, mandatory=True)
                            for message, key in zip(messages, keys, strict=True)
                        ),
                        return_exceptions=True,
                    )
                for result in results:
                    if isinstance(result, BaseException):
                        raise result
        except BrokerUnavailable as error:
            if isinstance(error.__cause__, TimeoutError):
                log.error("partition %s was not confirmed in time: are its queues well?", ", ".join(sorted(set(keys))))
            self._broker.drop(connection)
            raise

    async def _exchange(self) -> tuple[AbstractConnection, AbstractExchange]:
        """Raises BrokerUnavailable."""
        async with self._opening:
            connection = await self._broker.connection()
            if self._opened is not None:
                known, channel, exchange = self._opened
                if known is connection and not channel.is_closed:
                    return connection, exchange
            with self._broker.errors():
                channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
                exchange = await channel.get_exchange(self._broker.topology.exchange, ensure=False)
            self._opened = connection, channel, exchange
            return connection, exchange


def _message(run: Run) -> Message:
    """Its id says what is in it, also to who looks at dead letters; raises ValueError (see `encode`)."""
    trace = current_traceparent()
    return Message(
        encode(run),
        content_type=CONTENT_TYPE,
        delivery_mode=DeliveryMode.PERSISTENT,
        message_id=f"{run.tenant}:{run.first}-{run.last}",
        app_id="vamgr",
        headers={"traceparent": trace} if trace is not None else {},
    )
