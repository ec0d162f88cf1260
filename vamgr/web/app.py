"""Builds the application: the API, live updates, health, documents, and the frontend's pages."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from urllib.parse import parse_qs

from starlette.applications import Starlette
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from vamgr.identity.sessions import Launch, redeem_launch
from vamgr.kernel.errors import NotFound, StoreUnavailable, VamgrError
from vamgr.kernel.measured import STREAM_CLIENTS
from vamgr.web import health, problems
from vamgr.web.api import API_PREFIX, RestApi, Send, send_answer
from vamgr.web.docs import docs_page
from vamgr.web.gate import Gate
from vamgr.web.problems import MethodNotAllowed
from vamgr.web.requests import Receive, Scope, header
from vamgr.web.responses import JSON_TYPE, PROBLEM_TYPE, Answer, json_bytes
from vamgr.web.security import Authenticator, HostCheck, client_address, front_cookie, session_cookie, window_cookies
from vamgr.web.sharing import Sharing, Told
from vamgr.web.sse import Streams
from vamgr.web.static import Pages, find_pages
from vamgr.web.system import System
from vamgr.web.tenancy import front_of, locate, root_of


def build_app(system: System) -> Starlette:
    """The ASGI application over a running system. ``app.state.streams.close()`` ends the open streams; awaiting
    ``app.state.load()`` gets the API ready before somebody asks for it."""
    site = Site(system)
    app = Starlette()
    # Not a Mount: its pattern stops at a line end, and a path that holds one would get no problem document.
    app.router.default = site
    domain = system.settings.base_domain  # whose names are the airlines': at its own there is the front page
    allowed = (*system.settings.allowed_hosts, *([domain] if domain is not None else []))
    hosts = HostCheck(system.settings.host, allowed, system.tenants)
    app.add_middleware(Gate, hosts=hosts, readiness=system.readiness)
    if system.settings.trusted_proxies:
        # The outermost layer: from here on the caller is who the proxy says.
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=list(system.settings.trusted_proxies))
    app.state.streams = site.streams
    app.state.load = site.api
    return app


class Site:
    """Everything behind the gate, by the first part of the path."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._authenticator = Authenticator(system)
        self._api: asyncio.Task[RestApi] | None = None
        self.streams = Streams(system, self._authenticator, STREAM_CLIENTS.add)
        self._pages = Pages(find_pages())
        self._sharing = Sharing(system)
        self._document: bytes | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise RuntimeError("vamgr speaks HTTP only")
        scope["vamgr.front"] = front_of(self._system.tenants, scope, self._system.settings.base_domain)
        try:
            locate(self._system.tenants, scope)
            tenant = scope["vamgr.tenant"]
            if tenant is not None and not _is_timeless(scope["path"]):
                await self._system.fresh(tenant)  # before anybody looks at rights, positions or answers
        except VamgrError as error:
            await send_answer(self._not_here(error, scope), scope, send)
            return
        path: str = scope["path"]
        if path == f"{API_PREFIX}/stream":
            await self._stream(scope, receive, send)
        elif path.startswith(f"{API_PREFIX}/"):
            await (await self.api())(scope, receive, send)
        else:
            await send_answer(await self._other(path, scope), scope, send)

    async def api(self) -> RestApi:
        """The API, made when it is first needed: its models take as long as all the rest of the start."""
        if self._api is None:
            self._api = asyncio.create_task(self._opened())
        return await asyncio.shield(self._api)

    async def _opened(self) -> RestApi:
        api = await asyncio.to_thread(self._make_api)
        await self._system.begin()  # before the first command, so that policies begin where the log was
        return api

    def _make_api(self) -> RestApi:
        self._system.load_routes()
        return RestApi(self._system, self._authenticator)

    async def _stream(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["vamgr.route"] = "/stream"
        try:
            if scope["method"] not in {"GET", "HEAD"}:
                raise MethodNotAllowed("Only GET is possible here.", allow="GET, HEAD")
            await self.streams.serve(scope, receive, send)
        except VamgrError as error:
            await send_answer(_problem(error), scope, send)

    async def _other(self, path: str, scope: Scope) -> Answer:
        scope["vamgr.place"] = path if path in _PLACES else "/api" if path.startswith("/api") else "pages"
        if scope["method"] not in {"GET", "HEAD"}:
            return _problem(MethodNotAllowed("Only GET is possible here.", allow="GET, HEAD"))
        match path:
            case "/healthz":
                return health.healthz()
            case "/readyz":
                return await health.readyz(self._system, scope)
            case "/metrics":
                return await health.metrics(self._system, self._authenticator, scope)
            case "/api/openapi.json":
                await self.api()
                return Answer(200, JSON_TYPE, self._openapi(), [("cache-control", "no-cache")])
            case "/launch":
                return await self._launch(scope)
        if path == "/api" or path.startswith("/api/"):
            return docs_page(path) or _problem(NotFound("There is nothing at this address. Look at /api/docs."))
        return await self._page(scope)

    async def _page(self, scope: Scope) -> Answer:
        try:
            loaded = self._api is not None and self._api.done()
            if not loaded and self._sharing.is_about_somebody(scope):
                await self.api()
            return self._sharing.file(scope) or self._pages.answer(scope, self._sharing.told(scope))
        except StoreUnavailable as error:
            return _problem(error)

    def _not_here(self, error: VamgrError, scope: Scope) -> Answer:
        """What is said where there is no airline, or it is not open: to people on a page."""
        path: str = scope["path"]
        if "/api/" in path or path.rpartition("/")[2] in {"healthz", "readyz", "metrics"}:
            return _problem(error)
        scope["vamgr.refusal"] = error.detail
        scope["vamgr.nowhere"] = isinstance(error, NotFound)
        return self._pages.answer(scope, Told(error.status, ""))

    def _openapi(self) -> bytes:
        if self._document is None:
            from vamgr.web.openapi import openapi_document

            self._document = json_bytes(openapi_document(self._system.areas))
        return self._document

    async def _launch(self, scope: Scope) -> Answer:
        """Where the desktop's window begins: signs in with its one-time token, then goes to the first page."""
        headers = [("location", "/"), ("cache-control", "no-store")]
        token = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        now = self._system.clock.now()
        # HEAD looks without entering: something that looks at addresses first must not use up the token.
        known = self._system.launch_tokens.redeem(token, now) if scope["method"] == "GET" else None
        if known is None:
            root, tenant = root_of(scope), scope["vamgr.tenant"]
            headers = [("location", f"{root}/"), ("cache-control", "no-store")]
            if scope["method"] != "GET" or not token:
                return Answer(303, "text/plain", headers=headers)
            redeemed = await redeem_launch(self._system.sessions, tenant, token, now)
            if redeemed is None:
                return Answer(303, "text/plain", headers=headers)
            known = Launch(tenant, redeemed.user_id, False, now)
            days = timedelta(days=self._system.settings.session_days)
            headers.append(("set-cookie", front_cookie(redeemed.begun_by, scope, max_age=days)))
        if known.window:
            secret = self._system.window_keys.issue()
            headers += [("set-cookie", cookie) for cookie in window_cookies(secret, scope)]
        if known.user_id is not None and not self._is_signed_in(scope, known.user_id):
            lasts = timedelta(days=self._system.settings.session_days)
            _, secret = await self._system.sessions.begin(
                known.tenant,
                known.user_id,
                now=now,
                lasts=lasts,
                address=client_address(scope),
                user_agent=header(scope, b"user-agent") or "",
            )
            headers.append(("set-cookie", session_cookie(secret, scope, max_age=lasts)))
        return Answer(303, "text/plain", headers=headers)

    def _is_signed_in(self, scope: Scope, user_id: str) -> bool:
        """A window that was signed in goes on with its session, instead of leaving one behind at every start."""
        try:
            principal = self._authenticator.principal(scope)
        except VamgrError:
            return False
        return principal is not None and principal.session is not None and principal.actor.user_id == user_id


_PLACES = frozenset(
    {"/healthz", "/readyz", "/metrics", "/launch", "/api/openapi.json", "/api/docs", "/robots.txt", "/sitemap.xml"}
)


def _is_timeless(path: str) -> bool:
    return path in _PLACES or path.startswith("/assets/")


def _problem(error: VamgrError) -> Answer:
    body, headers = problems.problem_of(error, {})
    return Answer(error.status, PROBLEM_TYPE, problems.encode(body), list(headers.items()))
