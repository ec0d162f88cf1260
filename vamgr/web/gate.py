"""The outermost layer: host check, security headers, figures, traces, the log's line for each request, and an answer
for errors that nobody foresaw."""

from __future__ import annotations

import logging
import random
import re
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from vamgr.kernel.context import working_on
from vamgr.kernel.errors import Forbidden
from vamgr.kernel.readiness import Readiness
from vamgr.kernel.tracing import SERVER, continue_trace, is_on, span
from vamgr.web import problems
from vamgr.web.api import API_PREFIX, Send, send_answer
from vamgr.web.metrics import count_request
from vamgr.web.requests import Receive, Scope, header
from vamgr.web.responses import PROBLEM_TYPE, Answer
from vamgr.web.security import SECURITY_HEADERS, HostCheck

App = Callable[[Scope, Receive, Send], Awaitable[None]]
_REQUEST_ID = re.compile(r"[A-Za-z0-9-]{8,64}\Z")
_PROBES = frozenset({"/healthz", "/readyz", "/metrics"})
_access = logging.getLogger("vamgr.access")


class Gate:
    """ASGI middleware around the whole application."""

    def __init__(self, app: App, hosts: HostCheck, readiness: Readiness) -> None:
        self._app = app
        self._hosts = hosts
        self._readiness = readiness

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        with working_on(request_id=request_id, method=scope["method"]), continue_trace(header(scope, b"traceparent")):
            if is_on() and scope["path"].startswith(API_PREFIX) and not scope["path"].endswith("/stream"):
                with span(scope["method"], kind=SERVER) as step:
                    status = await self._answer(scope, receive, send, request_id)
                    step.named(f"{scope['method']} {_route(scope)}")
                    step.set(**{"http.request.method": scope["method"], "http.route": _route(scope)})
                    step.set(**{"http.response.status_code": status})
            else:
                await self._answer(scope, receive, send, request_id)

    async def _answer(self, scope: Scope, receive: Receive, send: Send, request_id: str) -> int:
        """The status; 0 for one that was never begun."""
        started = time.perf_counter()
        status = 0
        identified = (b"x-request-id", request_id.encode())

        async def guarded_send(message: MutableMapping[str, Any]) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), *SECURITY_HEADERS, identified]
                if self._readiness.draining:  # the next request of this client is better sent to another server
                    message["headers"].append((b"connection", b"close"))
            await send(message)

        try:
            if self._hosts.allows(header(scope, b"host")):
                await self._app(scope, receive, guarded_send)
            else:
                await self._refuse_host(scope, guarded_send)
        except Exception as error:  # the last door: nothing of the error may get out, all of it goes to the log
            body = problems.internal_problem(error, scope["method"], _route(scope))
            if status:
                raise
            await send_answer(Answer(500, PROBLEM_TYPE, problems.encode(body)), scope, guarded_send)
        finally:
            self._note(scope, status, time.perf_counter() - started)
        return status

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = _route(scope)
        count_request(scope["method"], route, status, seconds)
        if route not in _PROBES and _access.isEnabledFor(logging.INFO):
            more = {"status": status, "ms": round(seconds * 1000, 1), "route": route}
            tenant = scope.get("vamgr.tenant")
            _access.info("%s %s", scope["method"], route, extra=more if tenant is None else {**more, "tenant": tenant})

    async def _refuse_host(self, scope: Scope, send: Send) -> None:
        error = Forbidden(
            "This server does not answer under that name. Use its own address, or add the name to allowed_hosts."
        )
        body, _ = problems.problem_of(error, {})
        await send_answer(Answer(403, PROBLEM_TYPE, problems.encode(body)), scope, send)


def _request_id(scope: Scope) -> str:
    """The one that a proxy gave, or one of our own: it is in the answer and in the log."""
    given = header(scope, b"x-request-id")
    return given if given is not None and _REQUEST_ID.match(given) else f"{random.getrandbits(96):024x}"


def _route(scope: Scope) -> str:
    """The declared path, never the asked one: addresses hold ids, and anybody can ask for anything."""
    route = scope.get("vamgr.route")
    if route is not None:
        return f"{API_PREFIX}{route}"
    return str(scope.get("vamgr.place", "other"))
