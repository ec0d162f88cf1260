"""Accounts from the command line, through the same API as everybody else.

When a vamgr serves the folder, that one is asked, with the control token that only this user can read; else one is
started for the moment on a free loopback port.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import urllib.error
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vamgr.identity.abilities import ABILITIES
from vamgr.kernel.errors import FieldError, FolderInUse, VamgrError
from vamgr.runtime import holder_of
from vamgr.serving import Listening, serve
from vamgr.settings import Settings
from vamgr.tls import client_context

_TIMEOUT_SECONDS = 30
_PAGE = 200


@dataclass(frozen=True, slots=True)
class NewUser:
    """What is None is made up and told. ``abilities`` None: a member of staff gets all that staff can have."""

    role: str
    email: str | None = None
    name: str | None = None
    password: str | None = None
    abilities: list[str] | None = None
    airline: str | None = None
    api_key: bool = False


class AccountsElsewhere(VamgrError):
    slug = "accounts-elsewhere"
    status = 409
    title = "These accounts are not in a data folder"


class Refused(VamgrError):
    """What the API said no to."""

    def __init__(self, problem: dict[str, Any]) -> None:
        errors = [FieldError(fault["field"], fault["message"]) for fault in problem.get("errors", [])]
        super().__init__(problem.get("detail") or problem.get("title", "The request was refused."), errors=errors)


class OwnerApi:
    """The REST API as its owner. Raises Refused."""

    def __init__(
        self, url: str, token: str, *, tls_cert: str | None = None, timeout_seconds: float = _TIMEOUT_SECONDS
    ) -> None:
        self._url = url
        self._token = token
        self._context = None if tls_cert is None else client_context(Path(tls_cert))
        self._timeout = timeout_seconds

    async def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        return await asyncio.to_thread(self._call, method, path, body)

    async def send(self, method: str, path: str, content: bytes | None = None, media_type: str = "text/csv") -> bytes:
        """Send a file, or have one sent."""
        return await asyncio.to_thread(self._send, method, path, content, media_type)

    def _call(self, method: str, path: str, body: dict[str, Any] | None) -> dict[str, Any]:
        content = None if body is None else json.dumps(body).encode()
        found: dict[str, Any] = json.loads(self._send(method, path, content, "application/json"))
        return found

    def _send(self, method: str, path: str, content: bytes | None, media_type: str) -> bytes:
        request = urllib.request.Request(  # noqa: S310  (the address is our own server's)
            f"{self._url}/api/v1{path}",
            method=method,
            data=content,
            headers={"X-API-Key": self._token, "Content-Type": media_type},
        )
        try:
            with urllib.request.urlopen(request, timeout=self._timeout, context=self._context) as answer:  # noqa: S310
                found: bytes = answer.read()
                return found
        except urllib.error.HTTPError as error:
            raise Refused(json.load(error)) from error


@asynccontextmanager
async def owner_api(settings: Settings, *, timeout_seconds: float = _TIMEOUT_SECONDS) -> AsyncIterator[OwnerApi]:
    """The API of the vamgr that serves the folder, or of one that runs only as long as this block."""
    holder = holder_of(settings)
    if holder is not None:
        if holder.url is None:
            raise FolderInUse(
                f"Another vamgr (process {holder.pid}) is using the data folder and does not serve it. Try again later."
            )
        yield OwnerApi(holder.url, holder.control_token, tls_cert=holder.tls_cert, timeout_seconds=timeout_seconds)
        return
    up: asyncio.Future[Listening] = asyncio.get_running_loop().create_future()

    async def ready(listening: Listening) -> None:
        if not up.done():
            up.set_result(listening)

    private = settings.model_copy(
        update={
            "host": "127.0.0.1",
            "port": 0,
            "allowed_hosts": (),
            "tls_cert": None,
            "tls_key": None,
            "ops_port": None,
            "otlp_url": None,
        }
    )
    serving = asyncio.create_task(serve(private, port_given=True, when_ready=ready))
    waiting: list[asyncio.Future[Any]] = [serving, up]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    if not up.done():
        await serving  # raises what went wrong
        raise RuntimeError("the server ended before it was up")
    try:
        listening = up.result()
        if listening.system.control_token is None:
            raise AccountsElsewhere(
                "These accounts are in a database with many airlines. Manage them on the pages of the airline they "
                "belong to, or with vamgr platform."
            )
        yield OwnerApi(listening.url, listening.system.control_token, timeout_seconds=timeout_seconds)
    finally:
        up.result().stop()
        await serving


async def add_account(settings: Settings, wanted: NewUser) -> dict[str, Any]:
    """Add a user, with a pilot record where there is an airline. Returns everything needed to sign in as them."""
    async with owner_api(settings) as api:
        tag = secrets.token_hex(3)
        email = wanted.email or f"{wanted.role}-{tag}@vamgr.example"
        password = wanted.password or secrets.token_urlsafe(12)
        body: dict[str, Any] = {
            "email": email,
            "display_name": wanted.name or f"{wanted.role.capitalize()} {tag}",
            "password": password,
            "role": wanted.role,
        }
        if wanted.role == "staff":
            body["abilities"] = wanted.abilities or await _staff_abilities(api)
        airline = await _airline(api, wanted.airline)
        if airline is not None:
            body["pilot"] = {"airline_id": airline["id"], "home_airport": airline["hubs"][0]["icao"]}
        made = await api.call("POST", "/users", body)
        key = await _api_key(api, made["id"]) if wanted.api_key else {}
        return {
            "user_id": made["id"],
            "pilot_id": made.get("pilot_id"),
            "airline_id": airline["id"] if airline else None,
            "email": email,
            "password": password,
            "role": wanted.role,
            "abilities": body.get("abilities", []),
            "api_key": key.get("key"),
        }


async def all_accounts(settings: Settings) -> list[dict[str, Any]]:
    """Every account, the oldest first."""
    async with owner_api(settings) as api:
        found: list[dict[str, Any]] = []
        cursor = ""
        while True:
            page = await api.call("GET", f"/users?limit={_PAGE}&sort=created_at{cursor}")
            found += page["items"]
            if page["next_cursor"] is None:
                return found
            cursor = f"&cursor={page['next_cursor']}"


async def _staff_abilities(api: OwnerApi) -> list[str]:
    """Everything that staff can be given."""
    catalog = await api.call("GET", "/catalog")
    return [ability["name"] for ability in catalog["abilities"] if ability["name"] in ABILITIES]


async def _airline(api: OwnerApi, icao: str | None) -> dict[str, Any] | None:
    airlines: list[dict[str, Any]] = (await api.call("GET", "/airlines"))["items"]
    if icao is None:
        return next((airline for airline in airlines if airline["hubs"]), None)
    wanted = next((airline for airline in airlines if airline["icao"] == icao.upper()), None)
    if wanted is None:
        raise Refused({"detail": f"There is no airline with the code {icao.upper()}."})
    return wanted


async def _api_key(api: OwnerApi, user_id: str) -> dict[str, Any]:
    return await api.call("POST", "/api-keys", {"name": "Command line", "user_id": user_id})
