"""A whole system over a temporary data folder, in the test's own event loop, spoken to as a browser speaks to it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from vamgr.copies.claims import differing_claims
from vamgr.kernel.clock import Clock
from vamgr.runtime import System, open_system
from vamgr.settings import Settings, load_settings

ORIGIN = "http://127.0.0.1:8470"
PASSWORD = "a long enough secret 42"
START = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)


class TestClock:
    """Stands at `START` until it is moved."""

    __test__ = False

    def __init__(self, moment: datetime = START) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def forward(self, **by: float) -> None:
        """``forward(hours=3)``"""
        self.moment += timedelta(**by)


STORE = os.environ.get("VAMGR_TEST_STORE", "sqlite")
"""On which store whole systems run in the tests: sqlite, or postgresql."""


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """For loops in which whole systems run."""
    if STORE == "sqlite":
        return None
    from tests.support.hosting import new_loop

    return new_loop


@dataclass
class Running:
    """The system, its clock, and a client without credentials. ``owner`` and others sign in with `sign_in`."""

    system: System
    clock: TestClock
    client: httpx.AsyncClient
    clients: list[httpx.AsyncClient] = field(default_factory=list)
    root: str = ""

    def new_client(self) -> httpx.AsyncClient:
        """Another browser."""
        client = _client(self.client._transport, self.root)
        self.clients.append(client)
        return client

    async def sign_in(self, email: str, password: str = PASSWORD) -> httpx.AsyncClient:
        client = self.new_client()
        answer = await client.post("/api/v1/session", json={"email": email, "password": password})
        assert answer.status_code == 200, answer.text
        return client

    async def set_up(self, **airline: Any) -> httpx.AsyncClient:
        """Go through the first run; gives the owner's signed-in browser."""
        client = self.new_client()
        body = first_run(**airline)
        if STORE != "sqlite" or self.root:
            body["token"] = self.system.setup_token
        answer = await client.post("/api/v1/setup", json=body)
        assert answer.status_code == 201, answer.text
        return client

    async def settle(self) -> None:
        await self.system.settle()


def first_run(**airline: Any) -> dict[str, Any]:
    """The body of the first run."""
    hub_icao = airline.pop("hub_icao", "KBOS")
    return {
        "owner": {"email": "owner@example.org", "display_name": "Olga Owner", "password": PASSWORD},
        "airline": {
            "name": "Fjord Air",
            "icao": "FJO",
            "callsign": "FJORD",
            "country": "NO",
            "currency": "USD",
            **airline,
        },
        "hub_icao": hub_icao,
        "pilot": True,
    }


@asynccontextmanager
async def _opened(settings: Settings, clock: Clock) -> AsyncIterator[Any]:
    if STORE == "sqlite":
        async with open_system(settings, clock=clock) as system:
            yield system
        return
    from tests.support.hosting import one_airline

    async with one_airline(settings, clock) as hosted:
        yield hosted


@asynccontextmanager
async def running_system(folder: Path, clock: Clock | None = None, **options: Any) -> AsyncIterator[Running]:
    """``options`` are settings."""
    from vamgr.web.app import build_app

    clock = clock or TestClock()
    settings = load_settings(data_dir=folder, **options)
    async with _opened(settings, clock) as system:
        transport = httpx.ASGITransport(app=build_app(system), client=("127.0.0.1", 50000))
        async with _client(transport) as client:
            running = Running(system, clock, client)  # type: ignore[arg-type]
            yield running
        # Whatever a test did: what is held must follow from the log, since copies of it are made with that.
        if STORE == "sqlite":
            assert await differing_claims(system) == []


def _client(transport: Any, root: str = "") -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=transport, base_url=f"{ORIGIN}{root}", headers={"Origin": ORIGIN})
