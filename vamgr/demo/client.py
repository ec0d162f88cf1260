"""Speaks to the real web application inside this process: what the demo does, a browser or a program could do."""

from __future__ import annotations

import json
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from starlette.applications import Starlette

from vamgr.accounts import Refused
from vamgr.web.security import SESSION_COOKIE

_HOST = "127.0.0.1"


@dataclass
class Site:
    """The application and what all callers share: how far the log has come, and the number of the next request.

    Every command carries an Idempotency-Key made from ``name`` and its number, so the same requests in the same order
    get the same ids and the same dice.
    """

    app: Starlette
    name: str
    position: int = 0
    _commands: int = field(default=0, repr=False)

    def next_key(self) -> str:
        self._commands += 1
        return f"{self.name}-{self._commands:08d}"


@dataclass
class Caller:
    """One person's browser (a session) or program (an API key). Reads show everything that was done before."""

    site: Site
    api_key: str | None = None
    _cookie: str | None = field(default=None, repr=False)

    async def get(self, path: str, **query: str | int) -> dict[str, Any]:
        return await self._call("GET", path, None, {**query, "after": self.site.position})

    async def post(self, path: str, **body: Any) -> dict[str, Any]:
        return await self._call("POST", path, body)

    async def patch(self, path: str, **body: Any) -> dict[str, Any]:
        return await self._call("PATCH", path, body)

    async def put(self, path: str, **body: Any) -> dict[str, Any]:
        return await self._call("PUT", path, body)

    async def delete(self, path: str) -> dict[str, Any]:
        return await self._call("DELETE", path, {})

    async def _call(
        self, method: str, path: str, body: dict[str, Any] | None, query: dict[str, str | int] | None = None
    ) -> dict[str, Any]:
        """The answer. Raises Refused, which names the request in a note."""
        status, headers, raw = await self._request(method, path, body, query or {})
        answer: dict[str, Any] = json.loads(raw)
        if status >= 400:
            refused = Refused(answer)
            refused.add_note(f"{method} {path} {json.dumps(body)}: {status}")
            raise refused
        cookie = headers.get("set-cookie", "")
        if cookie.startswith(f"{SESSION_COOKIE}="):
            self._cookie = cookie.partition(";")[0]
        if method != "GET":
            self.site.position = max(self.site.position, answer.get("position", 0))
        return answer

    async def _request(
        self, method: str, path: str, body: dict[str, Any] | None, query: dict[str, str | int]
    ) -> tuple[int, dict[str, str], bytes]:
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": f"/api/v1{path}",
            "raw_path": f"/api/v1{path}".encode(),
            "root_path": "",
            "query_string": urlencode(query).encode(),
            "headers": [(name.encode(), value.encode()) for name, value in self._headers(body).items()],
            "client": (_HOST, 1),
            "server": (_HOST, 80),
        }
        sent = [{"type": "http.request", "body": b"" if body is None else json.dumps(body).encode()}]
        answered: list[MutableMapping[str, Any]] = []

        async def receive() -> MutableMapping[str, Any]:
            return sent.pop() if sent else {"type": "http.disconnect"}

        async def send(message: MutableMapping[str, Any]) -> None:
            answered.append(message)

        await self.site.app(scope, receive, send)
        start = answered[0]
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in start["headers"]}
        return start["status"], headers, b"".join(message.get("body", b"") for message in answered[1:])

    def _headers(self, body: dict[str, Any] | None) -> dict[str, str]:
        headers = {"host": _HOST, "origin": f"http://{_HOST}", "user-agent": "vamgr demo"}
        if body is not None:
            headers |= {"content-type": "application/json", "idempotency-key": self.site.next_key()}
        if self.api_key is not None:
            headers["x-api-key"] = self.api_key
        elif self._cookie is not None:
            headers["cookie"] = self._cookie
        return headers
