"""A server that refuses an address does so for ever: the start ends with what to do. One that is away is waited for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.postgres import prepared_schema
from tests.support.process import serving, vamgr
from tests.support.rabbitmq_names import remove_queues
from tests.support.redis_server import private_redis
from tests.support.services import closed_port, need

SECRET = "a password that nobody may read"
QUOTED = SECRET.replace(" ", "%20")


@pytest.fixture(scope="module")
def schema() -> Iterator[str]:
    with prepared_schema() as schema:
        yield schema


@pytest.fixture
def services(schema: str) -> dict[str, str]:
    return {
        "database_url": need("postgresql"),
        "database_schema": schema,
        "amqp_url": need("rabbitmq"),
        "redis_url": need("redis"),
        "amqp_queues": "classic",
    }


def refused(folder: Path, role: str = "web,projector,relay,policy,scheduler", **settings: str) -> str:
    """The one sentence with which the start ends."""
    done = vamgr("serve", "--port", "0", "--role", role, folder=folder, timeout=60, **settings)
    assert done.returncode == 4, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert QUOTED not in done.stderr
    assert SECRET not in done.stderr
    said = done.stderr.strip().splitlines()[-1]
    assert " cannot be used: " in said
    return said


@pytest.mark.parametrize(
    ("user", "virtual_host", "says"),
    [
        (f"guest:{QUOTED}", "", "Look at user and password in amqp_url."),
        (f"nobody:{QUOTED}", "", "Look at user and password in amqp_url."),
        ("guest:guest", "no_such_one", "Look at the virtual host at the end of amqp_url"),
    ],
)
def test_rabbitmq_that_refuses(
    user: str, virtual_host: str, says: str, tmp_path: Path, services: dict[str, str]
) -> None:
    url = urlsplit(services["amqp_url"])
    wrong = url._replace(netloc=f"{user}@{url.hostname}:{url.port}", path=f"/{virtual_host}")
    said = refused(tmp_path, **services | {"amqp_url": wrong.geturl()})
    assert said.startswith(f"The message broker at {url.hostname}:{url.port}/{virtual_host} cannot be used: ")
    assert says in said


@pytest.mark.parametrize(
    ("user", "number", "says"),
    [
        (f"nobody:{QUOTED}@", 0, "Look at user and password in redis_url."),
        ("", 4711, "Look at the number at the end of redis_url."),
    ],
)
@pytest.mark.parametrize("role", ["web", "relay"])
def test_redis_that_refuses(
    user: str, number: int, says: str, role: str, tmp_path: Path, services: dict[str, str]
) -> None:
    url = urlsplit(services["redis_url"])
    wrong = url._replace(netloc=f"{user}{url.hostname}:{url.port}", path=f"/{number}")
    said = refused(tmp_path, role, **services | {"redis_url": wrong.geturl()})
    assert said.startswith(f"Redis at {url.hostname}:{url.port} cannot be used: ")
    assert says in said


async def test_redis_that_asks_for_a_password(tmp_path: Path, services: dict[str, str]) -> None:
    async with private_redis(tmp_path, password=SECRET) as redis:
        for url in (redis.url, redis.url.replace("127", ":wrong@127")):
            said = refused(tmp_path / "data", **services | {"redis_url": url})
            assert "Look at user and password in redis_url." in said


async def test_servers_that_are_away_are_waited_for(tmp_path: Path, services: dict[str, str]) -> None:
    away = {
        "amqp_url": f"amqp://guest:{QUOTED}@127.0.0.1:{closed_port()}/",
        "redis_url": f"redis://127.0.0.1:{closed_port()}/0",
    }
    with serving(tmp_path, **services | away) as server:
        assert server.stop() == 0


async def test_who_does_not_need_rabbitmq_does_not_ask_it(tmp_path: Path, services: dict[str, str]) -> None:
    wrong = {"amqp_url": services["amqp_url"].replace("guest:guest", f"guest:{QUOTED}"), "role": "web"}
    with serving(tmp_path, **services | wrong) as server:
        assert server.stop() == 0


async def test_servers_that_let_it_in(tmp_path: Path, services: dict[str, str]) -> None:
    try:
        with serving(tmp_path, **services) as server:
            assert server.stop() == 0
    finally:
        await remove_queues(services["amqp_url"], services["database_schema"])
