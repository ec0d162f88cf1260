"""Airlines that are written to without a pause by somebody who never forgets what was acknowledged, and browsers that
look on. In the end everything is compared with the log."""

from __future__ import annotations

import asyncio
import contextlib
import random
import secrets
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import orjson

from tests.faults.cluster import Cluster, Node
from tests.support.running import first_run
from vamgr.adapters.postgres.bridge import bridged, install
from vamgr.areas import load_areas
from vamgr.hosted import open_hosted
from vamgr.kernel.codec import decode_meta
from vamgr.kernel.ids import derived_id, uuid7
from vamgr.scaled import ScaledSystem
from vamgr.settings import Settings
from vamgr.web.app import build_app

_dice = random.Random()  # noqa: S311  (whom it surprises is not the point)
FIELDS = ("KBED", "KLWM", "KASH", "KMHT", "KORH", "KPVD", "KOWD", "KFIT", "KPSM", "KEWB", "KHYA")


@dataclass(frozen=True, slots=True)
class Airline:
    tenant: str
    slug: str
    airline_id: str
    user_id: str
    key: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    tenant: str
    command_id: str
    route_id: str
    position: int


@dataclass
class Watcher:
    """A browser's stream at one node. ``seen``: every topic that it was told of; ``when``: at which moment first."""

    airline: Airline
    node: Node
    position: int = 0
    when: dict[str, float] = field(default_factory=dict)
    resets: int = 0
    connections: int = 0

    @property
    def seen(self) -> set[str]:
        return set(self.when)

    async def watch(self) -> None:
        async with httpx.AsyncClient(timeout=httpx.Timeout(10, read=30)) as client:
            while True:
                with contextlib.suppress(httpx.HTTPError):
                    await self._follow(client)
                await asyncio.sleep(0.1)

    async def _follow(self, client: httpx.AsyncClient) -> None:
        headers = {"X-API-Key": self.airline.key}
        if self.connections:
            headers["Last-Event-ID"] = str(self.position)
        url = f"{self.node.url}/t/{self.airline.slug}/api/v1/stream"
        async with client.stream("GET", url, headers=headers) as answer:
            if answer.status_code != 200:
                return
            self.connections += 1
            kind = ""
            async for line in answer.aiter_lines():
                if line.startswith("event:"):
                    kind = line[6:].strip()
                elif line.startswith("data:"):
                    data = orjson.loads(line[5:])
                    self.position = data["position"]
                    self.resets += kind == "reset"
                    now = time.perf_counter()
                    for topic in data.get("topics", ()):
                        self.when.setdefault(topic, now)


@dataclass
class Life:
    """Everything that happens, and what was promised."""

    cluster: Cluster
    system: ScaledSystem
    airlines: list[Airline] = field(default_factory=list)
    acknowledged: list[Acknowledged] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    watchers: list[Watcher] = field(default_factory=list)
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)
    _writing: bool = True

    async def found(self, count: int) -> None:
        """So many airlines, through a web node in this process."""
        for number in range(1, count + 1):
            self.airlines.append(await self._found(f"va{number}"))

    async def _found(self, slug: str) -> Airline:
        tenant = uuid7()
        await self.system.store.create_tenant(tenant, slug, self.system.clock.now())
        await self.system.tenants.refresh()
        transport = httpx.ASGITransport(app=build_app(self.system), client=("127.0.0.1", 4))
        base = "http://127.0.0.1:8470"
        async with httpx.AsyncClient(
            transport=transport, base_url=f"{base}/t/{slug}/api/v1", headers={"Origin": base}, timeout=30
        ) as owner:
            made = await owner.post("/setup", json={**first_run(), "token": self.system.setup_token})
            assert made.status_code in {200, 201}, made.text
            me = (await owner.get("/me", params={"after": made.json()["position"]})).json()
            key = await owner.post("/api-keys", json={"name": "faults"})
            assert key.status_code in {200, 201}, key.text
        return Airline(tenant, slug, me["airlines"][0]["id"], me["user"]["id"], key.json()["key"])

    def begin(self, *, writers: int = 2) -> None:
        """Watch every airline at every web node, and write to all of them."""
        for airline in self.airlines:
            for node in self.cluster.webs:
                watcher = Watcher(airline, node)
                self.watchers.append(watcher)
                self._tasks.append(asyncio.create_task(watcher.watch()))
        self._writers = [
            asyncio.create_task(self._write(airline, 1 + number * 4000))
            for airline in self.airlines
            for number in range(writers)
        ]

    async def until_acknowledged(self, more: int, seconds: float = 60) -> None:
        """Until so many further commands were acknowledged."""
        wanted = len(self.acknowledged) + more
        async with asyncio.timeout(seconds):
            while len(self.acknowledged) < wanted:
                for task in self._writers:
                    if task.done():
                        task.result()
                await asyncio.sleep(0.02)

    async def until_shown(self, *names: str, seconds: float = 30) -> float:
        """Until the streams at these web nodes (or all) tell of everything that is acknowledged by now, while others
        write on. Gives the seconds that it took."""
        begun = time.monotonic()
        positions = {airline.tenant: 0 for airline in self.airlines}
        for one in self.acknowledged:
            positions[one.tenant] = max(positions[one.tenant], one.position)
        late = [one for one in self.watchers if not names or one.node.name in names]
        try:
            async with asyncio.timeout(seconds):
                while late:
                    await asyncio.sleep(0.02)
                    late = [one for one in late if one.position < positions[one.airline.tenant]]
        except TimeoutError:
            who = [(one.node.name, one.position, positions[one.airline.tenant]) for one in late]
            raise AssertionError(f"not told after {seconds} seconds: {who}") from None
        return time.monotonic() - begun

    async def end_writing(self) -> None:
        self._writing = False
        await asyncio.gather(*self._writers)

    async def _write(self, airline: Airline, number: int) -> None:
        async with httpx.AsyncClient(timeout=15) as client:
            while self._writing:
                await self._open_route(client, airline, number)
                number += 1

    async def _open_route(self, client: httpx.AsyncClient, airline: Airline, number: int) -> None:
        """Until it is acknowledged, by whichever node, always under the same key."""
        key = secrets.token_hex(16)
        body = {
            "airline_id": airline.airline_id,
            "flight_number": number,
            "departure": "KBOS",
            "arrival": _dice.choice(FIELDS),
        }
        headers = {"X-API-Key": airline.key, "Idempotency-Key": key}
        while True:
            node = _dice.choice(self.cluster.webs)
            try:
                url = f"{node.url}/t/{airline.slug}/api/v1/routes"
                answer = await client.post(url, json=body, headers=headers)
            except httpx.HTTPError as error:
                self.outcomes[type(error).__name__] += 1
                await asyncio.sleep(0.1)
                continue
            self.outcomes[str(answer.status_code)] += 1
            if answer.status_code == 201:
                self.outcomes["replayed"] += "idempotency-replayed" in answer.headers
                command = derived_id("command", derived_id("request", airline.user_id, key), 0)
                made = answer.json()
                self.acknowledged.append(Acknowledged(airline.tenant, command, made["id"], made["position"]))
                return
            if answer.status_code < 500 and answer.status_code not in {401, 404, 409, 429}:
                raise AssertionError(f"{answer.status_code}: {answer.text}")
            # A proxy that has nobody to ask says nothing more.
            detail = answer.json().get("detail", "")[:100] if answer.content else "without a word"
            self.outcomes[f"{answer.status_code} {detail}"] += 1
            await asyncio.sleep(0.1)

    async def quiet(self, seconds: float = 60) -> dict[str, int]:
        """Wait until every reader and every stream shows everything; gives the heads of the logs."""
        heads: dict[str, int] = {}
        waits: Any = "nothing"
        try:
            async with asyncio.timeout(seconds):
                while True:
                    heads = await self.system.standings.heads()
                    lags = [lag for lag in await self.system.standings.lags() if lag.lag or lag.parked]
                    late = [one for one in self.watchers if one.position < heads[one.airline.tenant]]
                    waits = (lags, [(one.airline.slug, one.node.name, one.position) for one in late], heads)
                    if not lags and not late:
                        return heads
                    await asyncio.sleep(0.1)
        except TimeoutError:
            raise AssertionError(f"not everybody has seen everything: {waits}") from None

    async def check(self) -> dict[str, int]:
        """Everything that was promised is so; gives what was counted."""
        heads = await self.quiet()
        by_tenant = defaultdict(list)
        for one in self.acknowledged:
            by_tenant[one.tenant].append(one)
        events = 0
        for airline in self.airlines:
            log = await self._log(airline.tenant)
            events += len(log)
            assert [event.position for event in log] == list(range(1, heads[airline.tenant] + 1))
            opened = Counter(
                decode_meta(event.meta).command_id for event in log if event.type == "network.route_opened"
            )
            once = {command for command, times in opened.items() if times == 1}
            missing = [one for one in by_tenant[airline.tenant] if one.command_id not in once]
            assert not missing, f"acknowledged, and not in the log exactly once: {missing[:3]} of {len(missing)}"
            assert not [command for command, times in opened.items() if times > 1]
            report = await asyncio.to_thread(self.system.store.verify_chain, airline.tenant)
            assert not report.findings, report.findings
        for watcher in self.watchers:
            if watcher.resets:
                continue
            wanted = {f"routes:{one.route_id}" for one in by_tenant[watcher.airline.tenant]}
            assert wanted <= watcher.seen, (
                f"{watcher.node.name} {watcher.airline.slug} missed {len(wanted - watcher.seen)}"
            )
        compared = await self.system.projector.compare_with_fresh_rebuild()
        assert not compared.differences, compared.differences[:5]
        assert not compared.skipped
        return {
            "acknowledged": len(self.acknowledged),
            "events": events,
            "rows compared": compared.compared,
            "streams": len(self.watchers),
            "reconnections": sum(one.connections - 1 for one in self.watchers),
            "resets": sum(one.resets for one in self.watchers),
            **self.outcomes,
        }

    async def _log(self, tenant: str) -> list[Any]:
        found: list[Any] = []
        while page := self.system.store.read_page(tenant, len(found), 1000):
            found += page
        return found

    async def stop(self) -> None:
        self._writing = False
        tasks = [*self._tasks, *getattr(self, "_writers", [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def life(cluster: Cluster) -> AsyncIterator[Life]:
    """Within a bridged task: a further process of the cluster, without a role, that looks at everything."""
    settings = Settings(
        data_dir=cluster.folder / "looker",
        database_url=cluster.direct,
        database_schema=cluster.schema,
        amqp_url=cluster.amqp,
        amqp_queues="classic",
        redis_url=cluster.redis,
    )
    async with open_hosted(settings, background=False, areas=load_areas()) as system:
        assert isinstance(system, ScaledSystem)
        made = Life(cluster, system)
        try:
            yield made
        finally:
            await made.stop()


__all__ = ["Life", "bridged", "install", "life"]
