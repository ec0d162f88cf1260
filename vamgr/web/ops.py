"""What a machine asks: `/healthz`, `/readyz` and `/metrics` alone, on a port of their own.

Probes and scrapers call by addresses of the moment and have no account, so the site's own door would turn them away.
This one asks nothing: it belongs on loopback, or on a network that only they reach. It is also all that a process
without the role ``web`` serves.
"""

from __future__ import annotations

from vamgr.kernel.errors import NotFound
from vamgr.web import health, problems
from vamgr.web.api import Send, send_answer
from vamgr.web.requests import Receive, Scope
from vamgr.web.responses import PROBLEM_TYPE, Answer
from vamgr.web.system import System


class OpsApp:
    """An ASGI application. ``system``: None while it is being opened, which takes its time where tables change."""

    def __init__(self, system: System | None = None) -> None:
        self.system = system

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await send_answer(await self._answer(scope), scope, send)

    async def _answer(self, scope: Scope) -> Answer:
        path = scope["path"]
        if path == "/healthz":
            return health.healthz()
        if path in {"/readyz", "/metrics"}:
            if self.system is None:
                return health.starting()
            return await (health.readyz if path == "/readyz" else health.figures)(self.system, scope)
        body, _ = problems.problem_of(NotFound("There is nothing at this address. Look at /api/docs."), {})
        return Answer(404, PROBLEM_TYPE, problems.encode(body))
