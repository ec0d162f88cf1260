"""The outermost layer: host check, security headers, figures, and an answer for errors that nobody foresaw."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from vamgr.kernel.errors import Forbidden
from vamgr.web import problems
from vamgr.web.api import API_PREFIX, Send, send_answer
from vamgr.web.metrics import Metrics
from vamgr.web.requests import Receive, Scope, header
from vamgr.web.responses import PROBLEM_TYPE, Answer
from vamgr.web.security import SECURITY_HEADERS, HostCheck

App = Callable[[Scope, Receive, Send], Awaitable[None]]


class Gate:
    """ASGI middleware around the whole application."""

    def __init__(self, app: App, hosts: HostCheck, metrics: Metrics) -> None:
        self._app = app
        self._hosts = hosts
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 0

        async def guarded_send(message: MutableMapping[str, Any]) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), *SECURITY_HEADERS]
            await send(message)

        try:
            if self._hosts.allows(header(scope, b"host")):
                await self._app(scope, receive, guarded_send)
            else:
                await self._refuse_host(scope, guarded_send)
        except Exception as error:  # the last door: nothing of the error may get out, all of it goes to the log
            body = problems.internal_problem(error, scope["method"], scope["path"])
            if status:
                raise
            await send_answer(Answer(500, PROBLEM_TYPE, problems.encode(body)), scope, guarded_send)
        finally:
            self._metrics.request(scope["method"], _route(scope), status, time.perf_counter() - started)

    async def _refuse_host(self, scope: Scope, send: Send) -> None:
        error = Forbidden(
            "This server does not answer under that name. Use its own address, or add the name to allowed_hosts."
        )
        body, _ = problems.problem_of(error, {})
        await send_answer(Answer(403, PROBLEM_TYPE, problems.encode(body)), scope, send)


def _route(scope: Scope) -> str:
    """The declared path, never the asked one: addresses hold ids, and anybody can ask for anything."""
    route = scope.get("vamgr.route")
    if route is not None:
        return f"{API_PREFIX}{route}"
    return str(scope.get("vamgr.place", "other"))
