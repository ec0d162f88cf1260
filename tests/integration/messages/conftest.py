"""A real RabbitMQ with exchanges and queues of each test's own, and a real PostgreSQL with a schema of theirs."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.integration.messages.support import new_topology, opened, removed
from tests.support.postgres import empty, open_database, prepared_schema
from tests.support.services import need
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.adapters.rabbitmq.topology import Topology


@pytest.fixture
def url() -> str:
    return need("rabbitmq")


@pytest.fixture
async def topology(url: str) -> AsyncIterator[Topology]:
    topology = new_topology()
    yield topology
    await removed(url, topology)


@pytest.fixture
async def broker(url: str, topology: Topology) -> AsyncIterator[Broker]:
    async with opened(url, topology) as broker:
        yield broker


@pytest.fixture(scope="session")
def prepared() -> Iterator[str]:
    with prepared_schema() as schema:
        yield schema


@pytest.fixture
async def database(prepared: str) -> AsyncIterator[Database]:
    """The tables of the log in a schema of these tests' own, empty."""
    async with open_database(prepared) as database:
        yield database
        await empty(database)
