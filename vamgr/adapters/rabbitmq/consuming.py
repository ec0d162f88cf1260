"""Hands runs of events to a consumer: each partition in order, acknowledged when it is done with, for ever."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Set
from datetime import UTC, datetime

from aio_pika import DeliveryMode, Message
from aio_pika.abc import AbstractChannel, AbstractConnection, AbstractIncomingMessage, HeadersType

from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.kernel.distribution import BrokerUnavailable, Handle, Run, Shares, Undecodable, decode
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.tracing import appended

log = logging.getLogger("vamgr.rabbitmq")

_PREFETCH = 8  # of up to a megabyte each, for each of the partitions
_RENEW_SECONDS = 2.0
_ALONE_SECONDS = 10.0
_DRAIN_SECONDS = 10.0
_LONGEST_PAUSE_SECONDS = 5.0
_TRIES = 5
_BURY_SECONDS = 30.0
_REASON_CHARACTERS = 1000


class RabbitConsumer:
    """Consumes for one consumer of the topology. ``prefetch``: messages per partition that wait in this process.

    ``shares`` says which partitions, so that processes divide them; where that goes wrong the broker still gives a
    queue's messages to one process at a time. ``handle`` must bear a run that it had before, since whatever is not
    acknowledged comes again, and must not let one bad event hold up a partition. Should it raise something else than
    StoreUnavailable all the same, the run is tried a few times and becomes a dead letter. Without an agreement on
    shares for ``alone_seconds`` the queues are left to others, who may have one.
    """

    def __init__(
        self,
        broker: Broker,
        consumer: str,
        shares: Shares,
        handle: Handle,
        *,
        prefetch: int = _PREFETCH,
        pause_seconds: float = 0.5,
        renew_seconds: float = _RENEW_SECONDS,
        alone_seconds: float = _ALONE_SECONDS,
    ) -> None:
        if consumer not in broker.topology.consumers:
            raise ValueError(f"the topology has no consumer {consumer}")
        self._broker = broker
        self._consumer = consumer
        self._shares = shares
        self._handle = handle
        self._prefetch = prefetch
        self._pause_seconds = pause_seconds
        self._renew_seconds = renew_seconds
        self._alone_seconds = alone_seconds
        self._partitions: dict[int, _Partition] = {}
        self._task: asyncio.Task[None] | None = None
        self._lost: str | None = None
        self.dead = 0
        """How many messages became dead letters here."""

    async def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Finish the runs that are being handled, for some seconds; everything else goes to another process."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None
        await self._let_go(frozenset(self._partitions))
        await self._shares.release()

    @property
    def partitions(self) -> frozenset[int]:
        return frozenset(self._partitions)

    def unacknowledged(self) -> Mapping[int, int]:
        """By partition: messages that are in this process and not yet done with."""
        return {number: partition.waiting for number, partition in self._partitions.items()}

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        agreed = loop.time()
        while True:
            try:
                held = await self._shares.renew()
            except StoreUnavailable as error:
                # Without an agreement everything stays as it is at first: the broker sees to it that nobody doubles our
                # work. But whoever cannot get to the database for long does nothing with what the queues hand to him.
                log.warning("%s cannot agree on its partitions with others: %s", self._consumer, error.detail)
                if self._partitions and loop.time() > agreed + self._alone_seconds:
                    log.warning("the partitions of %s are left to others", self._consumer)
                    await self._let_go(frozenset(self._partitions))
            except Exception:  # whoever divides them must never stop: nobody else could have ours
                log.exception("dividing the partitions of %s met something unexpected and goes on", self._consumer)
            else:
                agreed = loop.time()
                await self._let_go(self._partitions.keys() - held)
                for number in sorted(held - self._partitions.keys()):
                    self._partitions[number] = _Partition(self, number)
            await asyncio.sleep(self._renew_seconds)

    async def _let_go(self, numbers: Set[int]) -> None:
        leaving = [self._partitions.pop(number) for number in numbers]
        await asyncio.gather(*(partition.stop() for partition in leaving))

    def _say_lost(self, reason: str) -> None:
        """Once for all partitions."""
        if self._lost is None:
            log.warning("%s gets no events until the message broker is back: %s", self._consumer, reason)
        self._lost = reason

    def _say_found(self) -> None:
        if self._lost is not None:
            log.info("%s gets events again", self._consumer)
        self._lost = None


class _Interrupted(Exception):
    """A run that is not done with is left to whoever gets it next."""


class _Partition:
    """One queue on a channel of its own: when it closes, the broker takes back in order what was not acknowledged."""

    def __init__(self, owner: RabbitConsumer, number: int) -> None:
        self._owner = owner
        self._broker = owner._broker
        self._number = number
        self._queue = self._broker.topology.queue(owner._consumer, number)
        self._inbox: asyncio.Queue[AbstractIncomingMessage | None] = asyncio.Queue()
        self._stopping = asyncio.Event()
        self._handling = False
        self._task = asyncio.create_task(self._run())

    @property
    def waiting(self) -> int:
        return self._inbox.qsize() + self._handling

    async def stop(self) -> None:
        self._stopping.set()
        self._inbox.put_nowait(None)
        _, late = await asyncio.wait([self._task], timeout=_DRAIN_SECONDS)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)

    async def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                await self._follow()
            except BrokerUnavailable as error:
                self._owner._say_lost(error.detail)
            except Exception:
                log.exception("consuming from %s met something unexpected and goes on", self._queue)
            await self._pause(self._owner._pause_seconds)

    async def _follow(self) -> None:
        """Handle what comes until the channel closes or we are to stop. Raises BrokerUnavailable."""
        connection = await self._broker.connection()
        # Each channel has an inbox of its own: what an earlier one left there is not ours to acknowledge.
        inbox: asyncio.Queue[AbstractIncomingMessage | None] = asyncio.Queue()
        self._inbox = inbox
        if self._stopping.is_set():
            return
        with self._broker.errors():
            async with connection.channel(publisher_confirms=False) as channel:
                channel.close_callbacks.add(lambda *_: inbox.put_nowait(None))
                underlay = await channel.get_underlay_channel()
                underlay.on_consumer_cancel_callbacks.add(lambda _: inbox.put_nowait(None))
                await channel.set_qos(prefetch_count=self._owner._prefetch)
                queue = await channel.get_queue(self._queue, ensure=False)
                # Deliveries come in order: each one is a task, and tasks start in the order in which they were made.
                await queue.consume(inbox.put)
                self._owner._say_found()
                while (message := await inbox.get()) is not None:
                    self._handling = True
                    try:
                        await self._one(connection, channel, message)
                    except _Interrupted:
                        return
                    finally:
                        self._handling = False
                    if self._stopping.is_set() or channel.is_closed:
                        return
                if not self._stopping.is_set() and not channel.is_closed:
                    # The queue was deleted, or moved. Everything is declared anew.
                    self._broker.drop(connection)
                    raise BrokerUnavailable(f"The broker has ended the consuming of {self._queue}.")

    async def _one(
        self, connection: AbstractConnection, channel: AbstractChannel, message: AbstractIncomingMessage
    ) -> None:
        try:
            run = decode(message.body)
        except Undecodable as error:
            await self._bury(connection, message, f"cannot be read: {error}")
        else:
            trace = message.headers.get("traceparent")
            if isinstance(trace, str):
                appended.note(run.tenant, run.last, trace, first=run.first)
            refusal = await self._handled(run, channel)
            if refusal is not None:
                await self._bury(connection, message, f"cannot be handled: {refusal}")
        await message.ack()

    async def _handled(self, run: Run, channel: AbstractChannel) -> str | None:
        """None when it is done with, a reason when it never will be. Raises _Interrupted when it shall come again."""
        pause, tries = self._owner._pause_seconds, 0
        while True:
            try:
                await self._owner._handle(run)
            except StoreUnavailable as error:
                log.warning("%s waits %.1f seconds before it goes on: %s", self._queue, pause, error.detail)
            except Exception as error:
                tries += 1
                log.exception("%s could not handle %d to %d", self._queue, run.first, run.last)
                if tries == _TRIES:
                    return f"{type(error).__name__}: {error}"
            else:
                return None
            await self._pause(pause)
            if self._stopping.is_set() or channel.is_closed:
                raise _Interrupted
            pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)

    async def _bury(self, connection: AbstractConnection, message: AbstractIncomingMessage, reason: str) -> None:
        """Keep the message where people can look at it, with the reason. A crash before it is acknowledged may keep it
        twice. Raises what aio-pika raises; then it comes again."""
        log.error("a message of %s %s and is put aside in %s", self._queue, reason, self._broker.topology.dead)
        headers: HeadersType = {
            "reason": reason[:_REASON_CHARACTERS],
            "consumer": self._owner._consumer,
            "partition": self._number,
            "queue": self._queue,
        }
        dead = Message(
            message.body,
            headers=headers,
            content_type=message.content_type,
            delivery_mode=DeliveryMode.PERSISTENT,
            message_id=message.message_id,
            timestamp=datetime.now(UTC),
        )
        async with connection.channel(publisher_confirms=True, on_return_raises=True) as channel:
            exchange = await channel.get_exchange(self._broker.topology.dead, ensure=False)
            await exchange.publish(dead, self._queue, mandatory=True, timeout=_BURY_SECONDS)
        self._owner.dead += 1

    async def _pause(self, seconds: float) -> None:
        """Shorter when we are to stop."""
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            pass
