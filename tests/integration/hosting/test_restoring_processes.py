"""One airline is restored from a shell, beside a server with its people on the line, and killed in the middle of it."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.web.test_stream import Message, Stream
from tests.support.hosted_platform import sign_up_body
from tests.support.postgres import drop_schema, schema_name
from tests.support.process import ROOT, Server, environment, vamgr
from tests.support.running import PASSWORD
from tests.support.services import need
from vamgr.adapters.postgres.connections import Database

SECONDS = 120.0


@dataclass
class Place:
    """A server over a schema of its own, and what is asked of it from outside."""

    folder: Path
    database: Database
    server: Server

    @property
    def settings(self) -> dict[str, str]:
        return settings_of(self.database.schema)

    def browser(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(base_url=self.server.url, headers={"Origin": self.server.url}, timeout=60)

    async def sign_in(self, slug: str) -> httpx.AsyncClient:
        browser = self.browser()
        body = {"email": "owner@example.org", "password": PASSWORD}
        answer = await browser.post(f"/t/{slug}/api/v1/session", json=body)
        assert answer.status_code == 200, answer.text
        return browser

    async def command(self, *arguments: str) -> str:
        done = await asyncio.to_thread(
            vamgr, *arguments, folder=self.folder / "shell", timeout=SECONDS, **self.settings
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def shell(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "vamgr", *arguments, "--data-dir", str(self.folder / "shell")],
            cwd=ROOT,
            env=environment() | {f"VAMGR_{name.upper()}": value for name, value in self.settings.items()},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    async def head(self, slug: str) -> int:
        """Of its log, as the database says."""
        async with self.database.owner() as connection:
            tenant = await connection.fetchval("SELECT tenant FROM tenants WHERE slug = $1 OR tenant = $1", slug)
            await connection.execute("SELECT set_config('app.tenant', $1, false)", tenant)
            found: int = await connection.fetchval("SELECT position FROM heads WHERE tenant = $1", tenant)
            return found


def settings_of(schema: str) -> dict[str, str]:
    return {
        "database_url": need("postgresql"),
        "database_schema": schema,
        "sign_up": "true",
        "tenant_requests": "10000",
    }


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    database = Database(need("postgresql"), schema=schema_name())
    server = await asyncio.to_thread(Server, tmp_path / "data", **settings_of(database.schema))
    found = Place(tmp_path, database, server)
    try:
        yield found
    finally:
        await asyncio.to_thread(found.server.stop)
        await drop_schema(database)


async def airline(place: Place, slug: str, **options: Any) -> httpx.AsyncClient:
    browser = place.browser()
    answer = await browser.post("/api/v1/platform/sign-up", json=sign_up_body(slug, **options))
    assert answer.status_code == 201, answer.text
    return browser


async def add_hub(browser: httpx.AsyncClient, slug: str, icao: str) -> int:
    [one] = (await browser.get(f"/t/{slug}/api/v1/airlines")).json()["items"]
    answer = await browser.post(f"/t/{slug}/api/v1/airlines/{one['id']}/hubs", json={"icao": icao})
    assert answer.status_code in {200, 201}, answer.text
    position: int = answer.json()["position"]
    return position


async def hubs(browser: httpx.AsyncClient, slug: str) -> set[str]:
    [one] = (await browser.get(f"/t/{slug}/api/v1/airlines")).json()["items"]
    return {hub["icao"] for hub in (await browser.get(f"/t/{slug}/api/v1/airlines/{one['id']}")).json()["hubs"]}


async def until(ask: Callable[[], Any]) -> None:
    """Wait until what is asked is so; the server and the shell tell nobody."""
    async with asyncio.timeout(SECONDS):
        while not await ask():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


@asynccontextmanager
async def stream(browser: httpx.AsyncClient, slug: str, last: int | None = None) -> AsyncIterator[Stream]:
    headers = {} if last is None else {"Last-Event-ID": str(last)}
    async with browser.stream("GET", f"/t/{slug}/api/v1/stream", headers=headers) as answer:
        assert answer.status_code == 200, answer.status_code
        yield Stream(answer)


async def follow(browser: httpx.AsyncClient, slug: str, told: list[Message]) -> None:
    """As a program does that wants to know everything: whenever it is cut off it comes again with what it had last."""
    while True:
        headers = {"Last-Event-ID": str(told[-1][1]["position"])} if told else {}
        async with browser.stream("GET", f"/t/{slug}/api/v1/stream", headers=headers) as answer:
            if answer.status_code == 200:
                listening = Stream(answer)
                while (message := await listening.next(SECONDS)) is not None:
                    told.append(message)
        await asyncio.sleep(0.05)


async def everything(listening: Stream) -> list[Message]:
    """What is told until the server ends it."""
    told = []
    while (message := await listening.next(SECONDS)) is not None:
        told.append(message)
    return told


async def test_from_a_shell_with_a_client_of_that_airline_on_the_line(place: Place) -> None:
    fjord, river = await airline(place, "fjord"), await airline(place, "river", icao="RVR")
    await add_hub(fjord, "fjord", "KBDL")
    key = (await fjord.post("/t/fjord/api/v1/api-keys", json={"name": "Screen in the hall"})).json()["key"]
    program, told_to_it = place.browser(), list[Message]()
    program.headers = httpx.Headers({"Authorization": f"Bearer {key}"})
    archive = place.folder / "fjord.zip"
    await place.command("export", str(archive), "--tenant", "fjord")
    then, neighbour = await place.head("fjord"), await place.head("river")
    for icao in ("KPVD", "KALB"):
        last = await add_hub(fjord, "fjord", icao)
    assert last > then
    async with stream(fjord, "fjord") as mine, stream(river, "river") as theirs:
        assert (await mine.next(SECONDS)) == ("changed", {"position": last, "topics": []})
        assert (await theirs.next(SECONDS)) is not None
        listening = asyncio.create_task(everything(mine))
        following = asyncio.create_task(follow(program, "fjord", told_to_it))
        await until(lambda: heard(told_to_it, last))
        await place.command("import", str(archive), "--as", "fjord", "--replace")
        told = await asyncio.wait_for(listening, SECONDS)  # it has come to its end: nobody is signed in any more
        assert all(message[1]["position"] <= last for message in told)
        moved = await add_hub(river, "river", "KHVN")
        await theirs.until(moved)
    async with asyncio.timeout(SECONDS):
        while (await fjord.get("/t/fjord/api/v1/me")).status_code == 403:  # noqa: ASYNC110  (until it has heard of it)
            await asyncio.sleep(0.1)
    assert (await fjord.get("/t/fjord/api/v1/me")).status_code == 401
    again = await place.sign_in("fjord")
    assert "KBDL" in await hubs(again, "fjord")
    assert not await hubs(again, "fjord") & {"KPVD", "KALB"}
    # What a client resumes with is of a log that was longer: it is told to forget all of it, and hears what comes.
    async with stream(again, "fjord", last) as mine:
        now = await place.head("fjord")
        assert now < last
        assert await mine.next(SECONDS) == ("reset", {"position": now})
        added = await add_hub(again, "fjord", "KHVN")
        assert "airlines" in await mine.until(added)
    assert "KHVN" in await hubs(again, "fjord")
    assert await place.head("river") > neighbour
    # Who came with a key that is older than the archive was never asked to sign in again, and knows it all the same.
    await until(lambda: heard(told_to_it, added, "reset"))
    assert "KHVN" in await hubs(program, "fjord")
    following.cancel()
    await asyncio.wait([following])


async def heard(told: list[Message], position: int, *names: str) -> bool:
    """Whether a position was told, after each of these messages."""
    for name in names:
        told = told[[message[0] for message in told].index(name) :] if name in {m[0] for m in told} else []
    return any(message[1]["position"] >= position for message in told)


@pytest.mark.parametrize("committed", [True, False])
async def test_killed_in_the_middle_it_is_open_again_after_a_restart(place: Place, committed: bool) -> None:
    fjord, river = await airline(place, "fjord"), await airline(place, "river", icao="RVR")
    await add_hub(fjord, "fjord", "KBDL")
    archive = place.folder / "fjord.zip"
    await place.command("export", str(archive), "--tenant", "fjord")
    then = await place.head("fjord")
    last = await add_hub(fjord, "fjord", "KPVD")
    neighbour = await place.head("river")
    process = place.shell("import", str(archive), "--as", "fjord", "--replace")

    async def reached() -> bool:
        assert process.poll() is None, "it was over before it could be killed"
        if committed:  # it waits for some seconds then, until every process knows
            return await place.head("fjord") == then
        return (await river.get("/t/fjord/api/v1/setup")).status_code == 403

    await until(reached)
    process.send_signal(signal.SIGKILL)
    await asyncio.to_thread(process.wait)
    assert (await river.get("/t/fjord/api/v1/setup")).status_code == 403
    place.server.kill()
    place.server = await asyncio.to_thread(Server, place.folder / "data", **place.settings)

    async def open_again() -> bool:
        async with place.browser() as anybody:
            return (await anybody.get("/t/fjord/api/v1/setup")).status_code == 200

    await until(open_again)
    assert await place.head("fjord") == (then if committed else last)
    again = await place.sign_in("fjord")
    assert ("KPVD" in await hubs(again, "fjord")) is not committed
    assert "KBDL" in await hubs(again, "fjord")
    assert await place.head("river") == neighbour
    await add_hub(again, "fjord", "KHVN")
    neighbours = await place.sign_in("river")
    await add_hub(neighbours, "river", "KHVN")
    for slug in ("fjord", "river", "platform"):
        assert "follow from one another" in await place.command("platform", "verify", slug)
