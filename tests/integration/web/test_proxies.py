"""Who calls when there is a proxy in between: what a named one says is believed, and nobody else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.running import PASSWORD, TestClock, first_run
from vamgr.runtime import System, open_system
from vamgr.settings import load_settings
from vamgr.web.app import build_app

NAME = "va.example.org"
CALLER = "203.0.113.9"
BEHIND = {"X-Forwarded-For": CALLER, "X-Forwarded-Proto": "https"}


class Site:
    """``caller("10.0.0.1")`` is a client whose connection comes from there."""

    def __init__(self, system: System) -> None:
        self.system = system
        self._app = build_app(system)
        self.clients: list[httpx.AsyncClient] = []

    def caller(self, address: str, url: str = f"http://{NAME}", **headers: str) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app=self._app, client=(address, 50000))
        client = httpx.AsyncClient(transport=transport, base_url=url, headers={"Origin": url, **headers})
        self.clients.append(client)
        return client

    async def set_up(self, address: str, **headers: str) -> httpx.Response:
        body = {**first_run(), "token": self.system.setup_token}
        return await self.caller(address, **headers).post("/api/v1/setup", json=body)

    async def seen_as(self, address: str, headers: httpx.Headers | dict[str, str] | list[tuple[str, str]]) -> str:
        """The address that a session is noted with."""
        caller = self.caller(address)
        body = {"email": "owner@example.org", "password": PASSWORD}
        answer = await caller.post("/api/v1/session", json=body, headers=headers)
        assert answer.status_code == 200, answer.text
        # The client would send a Secure cookie back over HTTPS only.
        cookie = answer.headers["set-cookie"].partition(";")[0]
        rows = (await caller.get("/api/v1/sessions", headers={"Cookie": cookie})).json()["items"]
        return next(str(row["address"]) for row in rows if row["current"])


@asynccontextmanager
async def site(folder: Path, **options: Any) -> AsyncIterator[Site]:
    settings = load_settings(data_dir=folder, **{"allowed_hosts": (NAME,), **options})
    async with open_system(settings, clock=TestClock()) as system:
        running = Site(system)
        yield running
        for client in running.clients:
            await client.aclose()


async def test_what_a_named_proxy_says_is_believed(tmp_path: Path) -> None:
    async with site(tmp_path / "data", trusted_proxies=("10.0.0.1",)) as running:
        answer = await running.set_up("10.0.0.1", **BEHIND)
        assert answer.status_code == 201, answer.text
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith("vamgr_session=")
        assert "; Secure" in cookie
        assert await running.seen_as("10.0.0.1", BEHIND) == CALLER


async def test_what_others_say_is_not(tmp_path: Path) -> None:
    async with site(tmp_path / "data", trusted_proxies=("10.0.0.1",)) as running:
        answer = await running.set_up("10.0.0.2", **BEHIND)
        assert "; Secure" not in answer.headers["set-cookie"]
        assert await running.seen_as("10.0.0.2", BEHIND) == "10.0.0.2"
        # Whoever comes from here is no proxy either, unless the settings say so.
        assert await running.seen_as("127.0.0.1", BEHIND) == "127.0.0.1"


async def test_without_a_named_proxy_nobody_is_believed(tmp_path: Path) -> None:
    async with site(tmp_path / "data") as running:
        answer = await running.set_up("127.0.0.1", **BEHIND)
        assert "; Secure" not in answer.headers["set-cookie"]
        assert await running.seen_as("127.0.0.1", BEHIND) == "127.0.0.1"


async def test_of_several_hops_the_last_that_is_no_proxy_of_ours_counts(tmp_path: Path) -> None:
    async with site(tmp_path / "data", trusted_proxies="10.1.2.3/8") as running:
        assert (await running.set_up("10.0.0.1")).status_code == 201
        for values, seen in (
            ((f"198.51.100.1, {CALLER}, 10.7.7.7",), CALLER),
            (("127.0.0.1, 198.51.100.1", CALLER), CALLER),
            ((f"127.0.0.1,{CALLER}:4711",), CALLER),
            (("[2001:db8::7]:4711",), "2001:db8::7"),
            (("unknown",), "unknown"),
            (("",), "10.0.0.1"),
            ((), "10.0.0.1"),
        ):
            headers = [("X-Forwarded-For", value) for value in values]
            assert await running.seen_as("10.0.0.1", headers) == seen, values


@pytest.mark.parametrize("said", ["ftp", "", "https, http", "HTTPS"])
async def test_a_scheme_that_is_none_is_not_believed(said: str, tmp_path: Path) -> None:
    async with site(tmp_path / "data", trusted_proxies=("10.0.0.1",)) as running:
        answer = await running.set_up("10.0.0.1", **{"X-Forwarded-For": CALLER, "X-Forwarded-Proto": said})
        assert "; Secure" not in answer.headers["set-cookie"]


async def test_nobody_from_elsewhere_gets_the_airline_without_the_token(tmp_path: Path) -> None:
    async with site(tmp_path / "data", allowed_hosts=(), trusted_proxies=("127.0.0.1",)) as running:
        here = "http://127.0.0.1:8470"
        for address, headers in (
            ("127.0.0.1", BEHIND),
            ("127.0.0.1", {}),  # a proxy that does not say who calls
            ("127.0.0.1", {"X-Forwarded-For": "127.0.0.1"}),
            ("127.0.0.1", {"X-Forwarded-For": f"127.0.0.1, {CALLER}"}),
            (CALLER, {"X-Forwarded-For": "127.0.0.1"}),
        ):
            caller = running.caller(address, here, **headers)
            assert (await caller.get("/api/v1/setup")).json()["token_required"], headers
            refused = await caller.post("/api/v1/setup", json=first_run())
            assert refused.status_code == 422, headers


async def test_the_control_token_works_from_this_machine_only(tmp_path: Path) -> None:
    async with site(tmp_path / "data", host="192.0.2.5", trusted_proxies=("10.0.0.1",)) as running:
        key = {"X-API-Key": running.system.control_token}

        async def status(address: str, **headers: str) -> int:
            caller = running.caller(address, "http://192.0.2.5:8470")
            return (await caller.get("/api/v1/users", headers={**key, **headers})).status_code

        assert await status("127.0.0.1") == 200
        assert await status("::1") == 200
        assert await status("192.0.2.5") == 200, "a server that listens on one address is asked at that one"
        assert await status(CALLER) == 401
        assert await status(CALLER, **{"X-Forwarded-For": "127.0.0.1"}) == 401
        assert await status("10.0.0.1", **{"X-Forwarded-For": CALLER}) == 401
        assert await status("10.0.0.1", **{"X-Forwarded-For": f"127.0.0.1, {CALLER}"}) == 401


async def test_figures_are_for_this_machine(tmp_path: Path) -> None:
    here = "http://127.0.0.1:8470"
    async with site(tmp_path / "alone", allowed_hosts=()) as running:
        assert (await running.caller("127.0.0.1", here).get("/metrics")).status_code == 200
    async with site(tmp_path / "data", allowed_hosts=(), trusted_proxies=("127.0.0.1",)) as running:
        # A proxy that says nothing of who calls looks like this machine.
        assert (await running.caller("127.0.0.1", here).get("/metrics")).status_code == 401
        assert (await running.caller("127.0.0.1", here, **BEHIND).get("/metrics")).status_code == 401
        assert (
            await running.caller(CALLER, here, **{"X-Forwarded-For": "127.0.0.1"}).get("/metrics")
        ).status_code == 401


async def test_a_windows_cookies_are_for_https_where_it_is_spoken(tmp_path: Path) -> None:
    async with site(tmp_path / "data") as running:
        token = running.system.launch_tokens.issue(running.system.tenant, None, running.system.clock.now(), window=True)
        answer = await running.caller("127.0.0.1", "https://127.0.0.1:8470").get(f"/launch?token={token}")
        lines = answer.headers.get_list("set-cookie")
        assert len(lines) == 2
        assert all(line.endswith("; Secure") for line in lines)


async def test_names_that_were_allowed_are_answered_and_no_others(tmp_path: Path) -> None:
    async with site(tmp_path / "data", trusted_proxies=("10.0.0.1",)) as running:
        for host, status in (
            (NAME, 200),
            (f"{NAME}:8443", 200),
            (NAME.upper(), 200),
            ("localhost", 200),
            (f"evil.{NAME}", 403),
            (f"{NAME}.evil.example", 403),
            ("10.0.0.1", 403),
        ):
            caller = running.caller("10.0.0.1", **BEHIND)
            answer = await caller.get("/api/v1/setup", headers={"Host": host, "X-Forwarded-Host": NAME})
            assert answer.status_code == status, host


async def test_an_invitation_leads_to_where_the_proxy_is(tmp_path: Path) -> None:
    async with site(tmp_path / "data", trusted_proxies=("10.0.0.1",)) as running:
        cookie = (await running.set_up("10.0.0.1", **BEHIND)).headers["set-cookie"].partition(";")[0]
        owner = running.caller("10.0.0.1", **BEHIND, Cookie=cookie)
        made = await owner.post("/api/v1/invitations", json={"role": "pilot"}, headers={"Origin": f"https://{NAME}"})
        assert made.json()["url"].startswith(f"https://{NAME}/join/")
