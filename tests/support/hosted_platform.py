"""Many airlines in one database: the whole system in a schema of its own, spoken to as browsers speak to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.support.hosting import emptied_schema
from tests.support.running import PASSWORD, TestClock, first_run
from tests.support.services import need
from vamgr.hosted import HostedSystem, open_hosted
from vamgr.identity import accounts, commands, passwords
from vamgr.kernel.ids import uuid7
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.uow import SYSTEM
from vamgr.settings import load_settings
from vamgr.web.app import build_app

ORIGIN = "http://127.0.0.1:8470"
OWNER = "olga@platform.example"


@dataclass
class Hosted:
    """``browser``: one without any cookies. Paths are whole: ``/api/v1/…``, ``/t/fjord/api/v1/…``."""

    system: HostedSystem
    clock: TestClock
    transport: Any
    clients: list[httpx.AsyncClient] = field(default_factory=list)

    def browser(self, origin: str = ORIGIN) -> httpx.AsyncClient:
        client = httpx.AsyncClient(transport=self.transport, base_url=origin, headers={"Origin": origin})
        self.clients.append(client)
        return client

    async def sign_up(self, slug: str, client: httpx.AsyncClient | None = None, **airline: Any) -> dict[str, Any]:
        """A new airline; its owner is signed in in the browser."""
        client = client or self.browser()
        answer = await client.post("/api/v1/platform/sign-up", json=sign_up_body(slug, **airline))
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def platform_owner(self) -> httpx.AsyncClient:
        """A browser of the platform's owner, who is made when first asked for."""
        await self.account(PLATFORM, OWNER, role="owner")
        client = self.browser()
        answer = await client.post("/t/platform/api/v1/session", json={"email": OWNER, "password": PASSWORD})
        assert answer.status_code == 200, answer.text
        return client

    async def account(self, tenant: str, email: str, *, role: Any = "pilot", password: str = PASSWORD) -> str:
        """Made as the command line makes it: the user id."""
        user_id = uuid7()
        command = commands.RegisterUser(
            user_id=user_id,
            email=email,
            email_key=await accounts.email_key(self.system.keys, tenant, email),
            display_name=email.partition("@")[0],
            password_hash=await passwords.make_hash(password),
            role=role,
        )
        done = await self.system.bus.execute(tenant, commands.register_user, command, actor=SYSTEM)
        await self.system.applied.reached(tenant, done.position, 5.0)
        return user_id

    async def logs(self) -> list[str]:
        """The names of all logs there are."""
        return sorted(slug for _, slug in await self.system.store.tenants())

    def tenant(self, slug: str) -> str:
        found = self.system.tenants.by_slug(slug)
        assert found is not None
        return found.id

    async def run_jobs(self) -> None:
        await self.system.jobs.run_due_now()


def sign_up_body(slug: str, *, email: str = "owner@example.org", password: str = PASSWORD, **airline: Any) -> Any:
    body = first_run(**airline)
    body["owner"] |= {"email": email, "password": password}
    return {"slug": slug, **body}


@asynccontextmanager
async def hosted_system(folder: Path, **options: Any) -> AsyncIterator[Hosted]:
    """``options`` are settings."""
    clock = TestClock()
    schema = await emptied_schema()
    given = {"sign_up": True, "data_dir": folder, "database_url": need("postgresql"), "database_schema": schema}
    settings = load_settings(**{**given, **options})
    async with open_hosted(settings, clock=clock, background=False) as system:
        hosted = Hosted(system, clock, httpx.ASGITransport(app=build_app(system), client=("127.0.0.1", 50000)))
        try:
            yield hosted
        finally:
            for client in hosted.clients:
                await client.aclose()
