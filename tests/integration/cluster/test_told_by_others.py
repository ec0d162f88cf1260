"""What a web node says of jobs, policies and queues that are other processes' work."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

from tests.support.hosted_platform import sign_up_body
from tests.support.postgres import drop_schema, schema_name
from tests.support.rabbitmq_names import remove_queues
from tests.support.running import PASSWORD
from tests.support.services import need
from vamgr.adapters.postgres.bridge import bridged, install
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.redis.partitions import SharedPartitions
from vamgr.areas import load_areas
from vamgr.hosted import open_hosted
from vamgr.hosting.operating import make_platform_owner
from vamgr.kernel.area import Area
from vamgr.kernel.distribution import PARTITIONS, partition_of
from vamgr.kernel.times import from_iso
from vamgr.scaled import ScaledSystem
from vamgr.scaled.telling import PROCESS
from vamgr.settings import Settings
from vamgr.web.app import build_app

ORIGIN = "http://127.0.0.1:8470"
OWNER = "olga@platform.example"


@dataclass
class Cluster:
    """``web`` serves alone; others are started and stopped with `process`."""

    folder: Path
    schema: str
    areas: list[Area]
    web: ScaledSystem = field(init=False)

    def browser(self) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app=build_app(self.web), client=("127.0.0.1", 4))
        return httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers={"Origin": ORIGIN}, timeout=60)

    @asynccontextmanager
    async def process(self, *roles: Any, areas: list[Area] | None = None) -> AsyncIterator[ScaledSystem]:
        settings = Settings(
            data_dir=self.folder / "-".join(roles),
            database_url=need("postgresql"),
            database_schema=self.schema,
            amqp_url=need("rabbitmq"),
            amqp_queues="classic",
            redis_url=need("redis"),
            role=roles,
            sign_up=True,
            tenant_requests=10_000,
        )
        async with open_hosted(settings, areas=self.areas if areas is None else areas) as system:
            assert isinstance(system, ScaledSystem)
            yield system

    async def owner(self) -> httpx.AsyncClient:
        """A browser of the platform's owner."""
        await make_platform_owner(self.web, OWNER, password=PASSWORD)
        browser = self.browser()
        answer = await browser.post("/t/platform/api/v1/session", json={"email": OWNER, "password": PASSWORD})
        assert answer.status_code == 200, answer.text
        return browser


async def shown(
    ask: Callable[[], Awaitable[httpx.Response]], enough: Callable[[dict[str, Any]], bool], seconds: float = 60
) -> dict[str, Any]:
    """What is answered when it is enough."""
    found: dict[str, Any] = {}
    try:
        async with asyncio.timeout(seconds):
            while True:
                answer = await ask()
                assert answer.status_code == 200, answer.text
                found = answer.json()
                if enough(found):
                    return found
                await asyncio.sleep(0.1)
    except TimeoutError:
        raise AssertionError(found) from None


def at(found: dict[str, Any], consumer: str, number: int) -> dict[str, Any]:
    [one] = [one for one in found["partitions"] if (one["consumer"], one["partition"]) == (consumer, number)]
    return dict(one)


async def test_jobs_and_policies_of_other_processes_are_on_the_page_of_a_web_node(tmp_path: Path) -> None:
    async def live(cluster: Cluster) -> None:
        areas = load_areas()
        extra = Area("extra")

        @extra.job(every=timedelta(minutes=7))
        async def failing(context: Any) -> None:
            if context.tenant == tenant:
                raise ZeroDivisionError("no seats")

        async with cluster.process("projector", "relay", "policy"):
            browser = cluster.browser()
            made = await browser.post("/api/v1/platform/sign-up", json=sign_up_body("fjord"))
            assert made.status_code == 201, made.text
            found = cluster.web.tenants.by_slug("fjord")
            assert found is not None
            tenant = found.id
            owner = await cluster.owner()

            async def mine() -> httpx.Response:
                return await browser.get("/t/fjord/api/v1/system")

            async def platform() -> httpx.Response:
                return await owner.get("/t/platform/api/v1/platform/system")

            assert (await mine()).json()["jobs"] == []
            assert (await platform()).json()["jobs"] == []

            # Nothing more happens: what concerns no policy does not leave it behind for ever.
            calm = await shown(mine, lambda page: all(one["lag"] == 0 for one in page["policies"]))
            assert calm["policies"]
            calm = await shown(platform, lambda page: all(one["events"] == 0 for one in page["partitions"]))
            assert {one["lag"] for one in calm["policies"]} == {0}

            names = {job.name for area in areas for job in area.jobs} | {"extra.failing"}
            async with cluster.process("scheduler", areas=[*areas, extra]):
                jobs = await shown(mine, lambda page: {one["name"] for one in page["jobs"]} == names)
            everywhere = (await platform()).json()["jobs"]
            assert {one["name"] for one in everywhere} == names
            [one] = [one for one in jobs["jobs"] if one["name"] == "extra.failing"]
            assert (one["every_seconds"], one["last_error"]) == (420, "ZeroDivisionError: no seats")
            assert from_iso(one["next_run_at"]) - from_iso(one["last_run_at"]) == timedelta(minutes=7)
            assert {one["last_error"] for one in jobs["jobs"] if one["name"] != "extra.failing"} == {None}
            [one] = [one for one in everywhere if one["name"] == "extra.failing"]
            assert (one["failed"], one["error"]) == (1, "ZeroDivisionError: no seats")
            assert {one["failed"] for one in everywhere if one["name"] != "extra.failing"} == {0}

            # The platform's own page tells of its own runs, and an airline that came since of none.
            own = (await owner.get("/t/platform/api/v1/system")).json()["jobs"]
            assert {one["name"]: one["last_error"] for one in own} == dict.fromkeys(names)
            other = cluster.browser()
            made = await other.post("/api/v1/platform/sign-up", json=sign_up_body("tundra"))
            assert made.status_code == 201, made.text
            assert (await other.get("/t/tundra/api/v1/system")).json()["jobs"] == []

            # The next leader's run counts, and what went wrong before is over.
            last = max(one["last_run_at"] for one in jobs["jobs"])
            calmer = Area("extra")

            @calmer.job(every=timedelta(minutes=7))
            async def failing_no_more(context: Any) -> None:
                """There are seats."""

            calmer.jobs[0] = type(calmer.jobs[0])("extra.failing", timedelta(minutes=7), failing_no_more, None)
            async with cluster.process("scheduler", areas=[*areas, calmer]):
                page = await shown(mine, lambda page: min(one["last_run_at"] for one in page["jobs"]) > last)
            assert {one["last_error"] for one in page["jobs"]} == {None}
            assert {one["failed"] for one in (await platform()).json()["jobs"]} == {0}

    await _with_a_web_node(tmp_path, live)


async def test_the_platforms_owner_sees_each_partition_at_a_node_without_a_broker(tmp_path: Path) -> None:
    async def live(cluster: Cluster) -> None:
        async with cluster.process("relay"):
            async with cluster.process("projector", "policy"):
                browser = cluster.browser()
                made = await browser.post("/api/v1/platform/sign-up", json=sign_up_body("fjord"))
                assert made.status_code == 201, made.text
                found = cluster.web.tenants.by_slug("fjord")
                assert found is not None
                tenant, number = found.id, partition_of(found.id, PARTITIONS)
                owner = await cluster.owner()

                async def platform() -> httpx.Response:
                    return await owner.get("/t/platform/api/v1/platform/system")

                page = await shown(
                    platform,
                    lambda page: (
                        all(one["process"] and one["current"] for one in page["partitions"])
                        and not any(one["events"] or one["ready"] for one in page["partitions"])
                        and all(one["unacknowledged"] == 0 for one in page["partitions"])
                    ),
                )
                assert [(one["consumer"], one["partition"]) for one in page["partitions"]] == [
                    (consumer, partition) for consumer in ("projector", "policy") for partition in range(PARTITIONS)
                ]
                assert {one["process"] for one in page["partitions"]} == {PROCESS}

            # Nobody consumes: what is appended now waits in its queue, and the books say how many events that is.
            head = cluster.web.store.head(tenant).position
            made = await browser.post("/t/fjord/api/v1/users", json=_pilot())
            assert made.status_code == 201, made.text
            grown = cluster.web.store.head(tenant).position - head
            assert grown > 0
            page = await shown(platform, lambda page: bool(at(page, "projector", number)["ready"]))
            for consumer in ("projector", "policy"):
                one = at(page, consumer, number)
                assert one["events"] == grown
                assert one["current"]
                assert one["ready"] >= 1

            # and as soon as what was said is too old, nobody has it any more
            cluster.web.partition_board = SharedPartitions(cluster.web.link, fresh_seconds=1)
            page = await shown(platform, lambda page: not any(one["process"] for one in page["partitions"]))
            assert {one["unacknowledged"] for one in page["partitions"]} == {None}

        # Without the relay the counts stay, with their time, and are called old; the books go on being right.
        page = await shown(platform, lambda page: not any(one["current"] for one in page["partitions"]))
        one = at(page, "projector", number)
        assert one["ready"] >= 1
        assert one["events"] == grown
        assert from_iso(one["counted_at"])
        await cluster.web.link.ask("DEL", cluster.web.link.key("partitions"))  # as after a restart of Redis
        one = at((await platform()).json(), "projector", number)
        assert (one["ready"], one["counted_at"], one["current"], one["events"]) == (None, None, False, grown)

    await _with_a_web_node(tmp_path, live)


def _pilot() -> dict[str, Any]:
    return {"email": "pia@example.org", "display_name": "Pia Pilot", "password": PASSWORD, "role": "staff"}


async def _with_a_web_node(folder: Path, live: Callable[[Cluster], Awaitable[None]]) -> None:
    install(asyncio.get_running_loop())
    schema = schema_name()

    async def run() -> None:
        cluster = Cluster(folder, schema, load_areas())
        async with cluster.process("web") as web:
            cluster.web = web
            await live(cluster)
            await web.link.ask("DEL", web.link.key("partitions"))

    try:
        await bridged(run())
    finally:
        await drop_schema(Database(need("postgresql"), schema=schema))
        await remove_queues(need("rabbitmq"), schema)
