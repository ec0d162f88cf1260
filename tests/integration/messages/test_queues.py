"""Publishing and consuming over a real RabbitMQ: what is confirmed arrives, in order, and is told again until it is
done with."""

import asyncio
import logging

import aio_pika
import pytest

from tests.integration.messages.support import (
    PARTITIONS,
    Line,
    Seen,
    consuming,
    dead_letters,
    new_topology,
    opened,
    removed,
    run,
)
from tests.support.services import closed_port
from tests.support.waiting import until
from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.adapters.rabbitmq.consuming import RabbitConsumer
from vamgr.adapters.rabbitmq.publishing import RabbitPublisher
from vamgr.adapters.rabbitmq.topology import Topology
from vamgr.kernel.distribution import AllOf, BrokerUnavailable, Run, encode, partition_of
from vamgr.kernel.errors import StoreUnavailable

TENANTS = [f"tenant-{number}" for number in range(12)]


async def test_every_partition_arrives_in_order_at_every_consumer(url: str) -> None:
    topology = new_topology(consumers=("projector", "policy"))
    projector, policy = Seen(), Seen()
    try:
        async with opened(url, topology) as broker:
            publisher = RabbitPublisher(broker)
            async with consuming(broker, projector), consuming(broker, policy, consumer="policy"):
                for first in range(1, 60, 3):
                    await publisher.publish([run(tenant, first, first + 2) for tenant in TENANTS])
                await until(lambda: len(projector.runs) == len(policy.runs) == 20 * len(TENANTS))
    finally:
        await removed(url, topology)

    for seen in (projector, policy):
        assert seen.by_tenant() == {tenant: list(range(1, 61)) for tenant in TENANTS}


async def test_what_was_published_before_anybody_consumes_waits(broker: Broker) -> None:
    sent = run("a", 1, 100)
    await RabbitPublisher(broker).publish([sent])

    lags = await broker.lag()
    seen = Seen()
    async with consuming(broker, seen):
        await until(lambda: seen.runs)

    assert {lag.partition: lag.ready for lag in lags if lag.ready} == {partition_of("a", PARTITIONS): 1}
    assert len(lags) == PARTITIONS
    assert seen.runs == [sent]
    assert all(lag.ready == lag.consumers == 0 for lag in await broker.lag())


async def test_a_publish_returns_only_when_the_broker_has_confirmed(url: str, topology: Topology) -> None:
    """The broker's answers are held back on their way: as long as they are, the publish does not return."""
    line = Line()
    async with opened(await line.start(), topology) as broker:
        publisher = RabbitPublisher(broker)
        await publisher.publish([run("a", 1, 1)])
        line.answers.clear()

        publishing = asyncio.create_task(publisher.publish([run("a", 2, 2)]))
        async with opened(url, topology) as direct:
            async with asyncio.timeout(30):
                while sum(lag.ready for lag in await direct.lag()) < 2:
                    pass
            assert not publishing.done()
            line.answers.set()
            await publishing
    await line.cut()


async def test_what_no_queue_takes_is_not_confirmed_and_the_queues_are_made_again(
    url: str, broker: Broker, topology: Topology
) -> None:
    publisher = RabbitPublisher(broker)
    await publisher.publish([run("a", 1, 1)])
    connection = await aio_pika.connect(url)
    async with connection, connection.channel() as channel:
        await channel.queue_delete(topology.queue("projector", partition_of("a", PARTITIONS)))

    with pytest.raises(BrokerUnavailable):
        await publisher.publish([run("a", 2, 2)])
    await publisher.publish([run("a", 2, 2)])

    assert sum(lag.ready for lag in await broker.lag()) == 1


async def test_a_run_is_told_again_as_long_as_the_database_is_away(
    broker: Broker, caplog: pytest.LogCaptureFixture
) -> None:
    away = [StoreUnavailable("The database at db:5432/vamgr is away.") for _ in range(3)]
    seen = Seen(*away)

    async with consuming(broker, seen) as consumer:
        await RabbitPublisher(broker).publish([run("a", 1, 5)])
        await RabbitPublisher(broker).publish([run("a", 6, 7)])
        await until(lambda: len(seen.runs) == 2)
        await until(lambda: sum(consumer.unacknowledged().values()) == 0)

    assert seen.positions("a") == [1, 2, 3, 4, 5, 6, 7]
    assert "waits 0.1 seconds before it goes on: The database at db:5432/vamgr is away." in caplog.text
    assert await dead_letters(broker._url, broker.topology) == []


async def test_what_was_not_acknowledged_is_told_to_the_next_one_in_order(broker: Broker) -> None:
    publisher = RabbitPublisher(broker)
    begun = asyncio.Event()

    async def never(_: Run) -> None:
        begun.set()
        raise StoreUnavailable("It will not come back.")

    for position in range(1, 11):
        await publisher.publish([run("a", position, position)])
    async with consuming(broker, never, prefetch=5):
        await begun.wait()
    seen = Seen()
    async with consuming(broker, seen):
        await until(lambda: len(seen.runs) == 10)

    assert seen.positions("a") == list(range(1, 11))


async def test_only_one_of_two_gets_a_partitions_messages_until_it_is_gone(url: str, broker: Broker) -> None:
    first, second = Seen(), Seen()
    publisher = RabbitPublisher(broker)
    async with opened(url, broker.topology) as other, consuming(other, first):
        await publisher.publish([run("a", 1, 1)])
        await until(lambda: first.runs)
        async with consuming(broker, second):
            for position in range(2, 30):
                await publisher.publish([run("a", position, position)])
            await until(lambda: len(first.runs) == 29)
            assert second.runs == []
            await other.close()  # without a word, as when a process dies
            await publisher.publish([run("a", 30, 30)])
            await until(lambda: 30 in second.positions("a"))

    assert second.positions("a") in ([30], [29, 30]), "the last one may not have been acknowledged"


async def test_processes_divide_the_partitions_by_their_shares(url: str, broker: Broker) -> None:
    left, right = Seen(), Seen()
    async with (
        opened(url, broker.topology) as other,
        consuming(broker, left, shares=AllOf([0, 1])) as one,
        consuming(other, right, shares=AllOf([2, 3])) as two,
    ):
        await RabbitPublisher(broker).publish([run(tenant, 1, 1) for tenant in TENANTS])
        await until(lambda: len(left.runs) + len(right.runs) == len(TENANTS))
        assert (one.partitions, two.partitions) == ({0, 1}, {2, 3})

    assert {partition_of(run.tenant, PARTITIONS) for run in left.runs} <= {0, 1}
    assert {partition_of(run.tenant, PARTITIONS) for run in right.runs} <= {2, 3}
    assert left.runs
    assert right.runs


async def test_a_mistake_while_dividing_the_partitions_is_not_the_end_of_it(broker: Broker) -> None:
    """Else the process would hold them for ever, and handle nothing of them."""

    class Mistaken(AllOf):
        mistakes = 2

        async def renew(self) -> frozenset[int]:
            if self.mistakes:
                self.mistakes -= 1
                raise KeyError("what was parked here is not there any more")
            return await super().renew()

    seen = Seen()
    async with consuming(broker, seen, shares=Mistaken(range(PARTITIONS))):
        await RabbitPublisher(broker).publish([run("a", 1, 3)])
        await until(lambda: seen.positions("a") == [1, 2, 3])


@pytest.mark.parametrize(
    ("poison", "why"),
    [
        (b"not a run at all, but long enough to be one", "these bytes are no run of events"),
        (encode(run("a", 2, 9))[:-3], "cut off"),
        (b"vR\x09" + encode(run("a", 2, 9))[3:], "encoding 09"),
    ],
)
async def test_what_cannot_be_read_is_put_aside_with_the_reason_and_the_rest_goes_on(
    url: str, broker: Broker, topology: Topology, poison: bytes, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    seen, publisher, partition = Seen(), RabbitPublisher(broker), partition_of("a", PARTITIONS)
    await publisher.publish([run("a", 1, 1)])
    connection = await aio_pika.connect(url)
    async with connection, connection.channel() as channel:
        exchange = await channel.get_exchange(topology.exchange)
        await exchange.publish(aio_pika.Message(poison, message_id="a:2-9"), str(partition))
    await publisher.publish([run("a", 2, 3)])

    async with consuming(broker, seen) as consumer:
        await until(lambda: len(seen.runs) == 2)
        assert consumer.dead == 1

    assert seen.positions("a") == [1, 2, 3]
    (dead,) = await dead_letters(url, topology)
    assert dead.body == poison
    assert why in str(dead.headers["reason"])
    assert (dead.headers["queue"], dead.headers["partition"]) == (topology.queue("projector", partition), partition)
    assert dead.message_id == "a:2-9"
    assert why in caplog.text


async def test_what_a_consumer_cannot_bear_is_tried_and_then_put_aside(
    url: str, broker: Broker, topology: Topology
) -> None:
    class Picky(Seen):
        async def __call__(self, run: Run) -> None:
            if run.first == 2:
                raise ZeroDivisionError("no such luck")
            await super().__call__(run)

    seen = Picky()
    for position in (1, 2, 3):
        await RabbitPublisher(broker).publish([run("a", position, position)])
    async with consuming(broker, seen):
        await until(lambda: len(seen.runs) == 2)

    (dead,) = await dead_letters(url, topology)
    assert dead.headers["reason"] == "cannot be handled: ZeroDivisionError: no such luck"
    assert seen.positions("a") == [1, 3]


async def test_a_line_that_breaks_is_made_again_by_both_sides(
    topology: Topology, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    seen, line = Seen(), Line()
    through = await line.start()
    with caplog.at_level(logging.INFO, "vamgr.rabbitmq"):
        async with opened(through, topology) as broker, consuming(broker, seen):
            publisher = RabbitPublisher(broker)
            await publisher.publish([run("a", 1, 1)])
            await until(lambda: seen.runs)
            await line.cut()
            with pytest.raises(BrokerUnavailable):
                await publisher.publish([run("a", 2, 2)])
            async with opened(url, topology) as direct:
                await RabbitPublisher(direct).publish([run("a", 2, 2)])
            await until(lambda: "projector gets no events until the message broker is back" in caplog.text)
            await line.start()
            await until(lambda: 2 in seen.positions("a"))

            async def again() -> None:
                while True:
                    try:
                        await publisher.publish([run("a", 3, 3)])
                    except BrokerUnavailable:
                        await asyncio.sleep(0.01)
                    else:
                        return

            await again()
            await until(lambda: 3 in seen.positions("a"))
            await line.cut()

    assert sorted(set(seen.positions("a"))) == [1, 2, 3]
    assert seen.positions("a") == sorted(seen.positions("a")), "what was not acknowledged came again, in order"
    assert "projector gets events again" in caplog.text


async def test_where_nobody_listens_it_says_so_without_the_password(topology: Topology) -> None:
    async with opened(f"amqp://user:secret@127.0.0.1:{closed_port()}/", topology) as broker:
        with pytest.raises(BrokerUnavailable) as refused:
            await RabbitPublisher(broker).publish([run("a", 1, 1)])

    assert "127.0.0.1" in refused.value.detail
    assert "secret" not in refused.value.detail


async def test_a_queue_with_other_settings_is_used_as_it_is(
    url: str, topology: Topology, caplog: pytest.LogCaptureFixture
) -> None:
    name = topology.queue("projector", partition_of("a", PARTITIONS))
    connection = await aio_pika.connect(url)
    async with connection, connection.channel() as channel:
        await channel.declare_queue(name, durable=True)

    seen = Seen()
    async with opened(url, topology) as broker, consuming(broker, seen):
        await RabbitPublisher(broker).publish([run("a", 1, 1)])
        await until(lambda: seen.runs)

    assert f"the queue {name} has other settings than it should have" in caplog.text


async def test_who_cannot_agree_with_others_leaves_the_queues_to_them(url: str, broker: Broker) -> None:
    """A process that is cut off from the database, and not from the broker, would hold what it can do nothing with."""
    shares, cut_off, other = _Cut(range(PARTITIONS)), Seen(), Seen()
    consumer = RabbitConsumer(
        broker, "projector", shares, cut_off, pause_seconds=0.05, renew_seconds=0.05, alone_seconds=0.2
    )
    await consumer.start()
    try:
        await until(lambda: len(consumer.partitions) == PARTITIONS)
        shares.cut = True
        await until(lambda: not consumer.partitions)
        async with opened(url, broker.topology) as second, consuming(second, other):
            await RabbitPublisher(broker).publish([run("a", 1, 1)])
            await until(lambda: other.runs)
        assert not cut_off.runs

        shares.cut = False
        await RabbitPublisher(broker).publish([run("a", 2, 2)])
        await until(lambda: cut_off.runs)
    finally:
        await consumer.stop()


class _Cut(AllOf):
    """Shares that cannot be agreed on while the line is cut."""

    cut = False

    async def renew(self) -> frozenset[int]:
        if self.cut:
            raise StoreUnavailable("The line is cut.")
        return await super().renew()
