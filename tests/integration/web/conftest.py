"""The application behind a real HTTP server in the test's own event loop, so that streams and sockets are real."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from tests.support.running import PASSWORD, TestClock, first_run
from vamgr.runtime import System, open_system
from vamgr.settings import load_settings
from vamgr.web.app import build_app


@dataclass
class Site:
    """``browser()`` sends what a browser's own page sends; ``program(key)`` sends a key and no Origin."""

    system: System
    clock: TestClock
    url: str
    port: int
    close_streams: Callable[[], None]
    clients: list[httpx.AsyncClient] = field(default_factory=list)

    @property
    def session_cookie(self) -> str:
        return f"vamgr_session_{self.port}"

    def client(self, **headers: str) -> httpx.AsyncClient:
        client = httpx.AsyncClient(base_url=self.url, headers=headers, timeout=20)
        self.clients.append(client)
        return client

    def browser(self) -> httpx.AsyncClient:
        return self.client(Origin=self.url)

    def program(self, key: str) -> httpx.AsyncClient:
        return self.client(Authorization=f"Bearer {key}")

    async def set_up(self) -> httpx.AsyncClient:
        """Go through the first run; gives the owner's browser."""
        browser = self.browser()
        answer = await browser.post("/api/v1/setup", json=first_run())
        assert answer.status_code == 201, answer.text
        return browser

    async def add_user(self, owner: httpx.AsyncClient, email: str, role: str = "pilot", *abilities: str) -> str:
        body = {"email": email, "display_name": email.partition("@")[0], "password": PASSWORD, "role": role}
        answer = await owner.post("/api/v1/users", json={**body, "abilities": list(abilities)})
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def sign_in(self, email: str, password: str = PASSWORD) -> httpx.AsyncClient:
        browser = self.browser()
        answer = await browser.post("/api/v1/session", json={"email": email, "password": password})
        assert answer.status_code == 200, answer.text
        return browser

    async def head(self) -> int:
        return self.system.store.head(self.system.tenant).position


@asynccontextmanager
async def running_site(folder: Path, **options: Any) -> AsyncIterator[Site]:
    clock = TestClock()
    settings = load_settings(data_dir=folder, **options)
    async with open_system(settings, clock=clock) as system:
        app = build_app(system)
        config = uvicorn.Config(
            app,
            port=0,
            log_config=None,
            access_log=False,
            lifespan="off",
            proxy_headers=False,
            timeout_graceful_shutdown=5,
        )
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started:
            assert not serving.done()
            await asyncio.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        site = Site(system, clock, f"http://127.0.0.1:{port}", port, app.state.streams.close)
        try:
            yield site
        finally:
            for client in site.clients:
                await client.aclose()
            app.state.streams.close()
            server.should_exit = True
            await serving


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with running_site(tmp_path / "data") as running:
        yield running
