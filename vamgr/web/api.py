"""The REST API: from a request to the one declared endpoint and back, with everything that all endpoints share."""

from __future__ import annotations

import asyncio
import inspect
import logging
import re
from collections.abc import Awaitable, Callable, Generator, Iterator, MutableMapping
from datetime import timedelta
from itertools import chain
from typing import Any, get_args

from pydantic import BaseModel

from vamgr.kernel.commands import Done, Handler
from vamgr.kernel.context import say_also
from vamgr.kernel.endpoint import PUBLIC, Call, CommandAnswer, Endpoint, FileAnswer, Upload
from vamgr.kernel.errors import FieldError, InvalidInput, NotFound, VamgrError
from vamgr.kernel.ids import derived_id, uuid7
from vamgr.kernel.listing import CsvRows
from vamgr.kernel.times import iso
from vamgr.kernel.undo import Original
from vamgr.kernel.uow import Actor
from vamgr.web import problems
from vamgr.web.answer_cache import NOBODY, cache_key, matches, tag_of
from vamgr.web.file_answers import file_answer
from vamgr.web.moments import moment_of, refuse_no_past, refuse_past
from vamgr.web.problems import Behind, Malformed, MethodNotAllowed, NotAcceptable
from vamgr.web.requests import (
    BODY_LIMIT_BYTES,
    QueryReader,
    Receive,
    Scope,
    header,
    parse_body,
    read_body,
    receive_upload,
)
from vamgr.web.responses import (
    CSV_TYPE,
    JSON_LINES_TYPE,
    JSON_TYPE,
    PROBLEM_TYPE,
    Answer,
    JsonWriter,
    chosen_columns,
    csv_chunks,
    json_lines,
)
from vamgr.web.routing import Routes, allowed
from vamgr.web.security import (
    Authenticator,
    Principal,
    check_origin,
    client_address,
    cookie,
    cookie_name,
    expires_soon,
    require,
    session_cookie,
)
from vamgr.web.system import System
from vamgr.web.tenancy import (
    admitted,
    go_to_platform,
    refuse_leaving,
    refuse_without_folder,
    require_room,
    root_of,
    tenant_of,
)

log = logging.getLogger("vamgr.web")
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
API_PREFIX = "/api/v1"
SETTLE_SECONDS = 0.25
AFTER_SECONDS = 3.0
TAKEN_SECONDS = 30.0
"""How long one piece of a long answer may wait to be taken: it holds a connection to the database meanwhile."""
_IDEMPOTENCY_KEY = re.compile(r"[A-Za-z0-9_-]{8,128}\Z")
_VARY = ("vary", "Accept, Cookie, Authorization, X-API-Key")
_MAX_PATH_PART = 300


class Operation:
    """A declared endpoint with all that can be worked out before the first request."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self.is_read = endpoint.method == "GET"
        self.is_file = endpoint.answer is FileAnswer
        self.is_async = inspect.iscoroutinefunction(endpoint.handler)
        extra: tuple[str, ...] = ("after",) if self.is_read else ()
        if self.is_read and not endpoint.timeless:
            extra = (*extra, "as_of")
        if endpoint.csv:
            extra = (*extra, "format", "columns")
        if self.is_file:
            extra = (*extra, "v")
        self.query = QueryReader(endpoint.query, extra)
        self.writer = None if self.is_file else JsonWriter(endpoint.answer)
        self.row_model = _row_model(endpoint.answer) if endpoint.csv else None
        self.csv_name = endpoint.path.rstrip("/").rpartition("/")[2]
        self.makes_listed_thing = False


class RestApi:
    """An ASGI application for everything below ``/api/v1``."""

    def __init__(self, system: System, authenticator: Authenticator) -> None:
        self._system = system
        self._authenticator = authenticator
        self._topics = {category: name for area in system.areas for category, name in area.resources.items()}
        self._routes: Routes[Operation] = Routes()
        self._cache = system.answers
        operations = [Operation(endpoint) for area in system.areas for endpoint in area.endpoints]
        paths = {operation.endpoint.path for operation in operations}
        for operation in operations:
            endpoint = operation.endpoint
            operation.makes_listed_thing = endpoint.status == 201 and f"{endpoint.path}/{{id}}" in paths
            self._routes.add(endpoint.method, endpoint.path, operation)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        try:
            async with admitted(self._system.tenant_limits, scope):
                answer = await self._answer(scope, receive)
        except VamgrError as error:
            body, headers = problems.problem_of(error, self._topics)
            answer = Answer(error.status, PROBLEM_TYPE, problems.encode(body), list(headers.items()))
        await send_answer(answer, scope, send)

    async def _answer(self, scope: Scope, receive: Receive) -> Answer:
        operation, path = self._operation(scope)
        if operation is None:
            return Answer(204, "", headers=[("allow", scope["vamgr.allow"])])
        scope["vamgr.route"] = operation.endpoint.path
        say_also(route=operation.endpoint.path)
        endpoint = operation.endpoint
        if endpoint.of_platform != "no":
            go_to_platform(self._system.tenants, scope, or_folder=endpoint.of_platform == "or folder")
            await self._system.fresh(tenant_of(scope))
        principal = self._authenticator.principal(scope)
        check_origin(
            scope,
            by_header=principal is not None and principal.session is None,
            by_cookie=principal is not None and principal.session is not None,
        )
        in_window = self._authenticator.in_window(scope)
        if endpoint.in_folder:
            refuse_without_folder(self._system.tenants)
        is_owner = principal is not None and "*" in principal.actor.abilities
        public = endpoint.ability == PUBLIC
        refuse_leaving(scope, endpoint.path, reads=operation.is_read, public=public, is_owner=is_owner)
        require(endpoint.ability, principal, in_window=in_window, reads=operation.is_read)
        scope["vamgr.in_window"] = in_window
        if principal is not None and principal.session is not None:
            now = self._system.clock.now()
            if expires_soon(principal.session, now):
                await self._system.sessions.seen(principal.session, now, self._session_lasts)
        if operation.is_read:
            return await self._read(operation, scope, path, principal)
        return await self._command(operation, scope, receive, path, principal)

    def _operation(self, scope: Scope) -> tuple[Operation | None, dict[str, str]]:
        """The operation, or None for OPTIONS. Raises NotFound, MethodNotAllowed and Malformed."""
        path: str = scope["path"]
        if "\x00" in path or "�" in path:
            raise Malformed("The address holds characters that do not belong there.")
        found = self._routes.find(path[len(API_PREFIX) :])
        if found is None or any(len(value) > _MAX_PATH_PART for value in found[1]):
            raise NotFound("There is nothing at this address. Look at /api/docs for what there is.")
        methods, values = found
        method = "GET" if scope["method"] == "HEAD" else scope["method"]
        entry = methods.get(method)
        if entry is None:
            allow = allowed(methods)
            if method == "OPTIONS":
                scope["vamgr.allow"] = allow
                return None, {}
            raise MethodNotAllowed(f"{scope['method']} is not possible here. Possible: {allow}.", allow=allow)
        operation, names = entry
        return operation, dict(zip(names, values, strict=True))

    async def _read(
        self, operation: Operation, scope: Scope, path: dict[str, str], principal: Principal | None
    ) -> Answer:
        endpoint = operation.endpoint
        if endpoint.timeless:
            refuse_no_past(scope["query_string"])
        query, extra = operation.query.read(scope["query_string"])
        form = _wanted_form(operation, scope, extra)
        exported = form != "json"
        if "columns" in extra and not exported:
            sentence = "Columns are chosen of CSV and of JSON lines. Add format=csv or format=jsonl."
            raise InvalidInput(sentence, errors=[FieldError("columns", sentence, "unknown-code")])
        tenant = principal.tenant if principal is not None else tenant_of(scope)
        moment = moment_of(self._system.store, tenant, extra, self._system.clock.now())
        if moment is None:
            await self._wait(tenant, extra.get("after"))
        # Taken before the tables are read, so the answer is never older than the position that it carries.
        position = self._system.applied.position(tenant) if moment is None else moment.position
        revision = self._system.projector.revision(tenant) if moment is None else self._system.past.revision(position)
        # Without a revision nothing is known of the tables now, and no answer could be told from a later one.
        tag = None if endpoint.volatile or not revision else tag_of(position, revision, principal, form)
        headers = [("vamgr-position", str(position)), _VARY]
        fresh = _fresh(endpoint)
        if moment is not None:
            headers.append(("vamgr-as-of", iso(moment.at)))
        if tag is not None and matches(header(scope, b"if-none-match"), tag):
            return Answer(304, "", headers=[*headers, ("etag", tag), ("cache-control", fresh)])
        key = None
        if tag is not None and not exported and not operation.is_file:
            key = cache_key(tenant, revision, principal, scope)
            known = self._cache.get(key)
            if known is not None:
                headers += [("cache-control", fresh), ("etag", tag)]
                return Answer(endpoint.status, JSON_TYPE, known, headers)
        call = self._call(scope, principal, tenant, path, query, csv=exported)
        if moment is not None:
            # Some of the past is looked at in the tables of the present, up to that position.
            await self._wait(tenant, str(position))
            call.reader = await self._system.past.reader(tenant, position, AFTER_SECONDS)
            call.now, call.past_position = moment.at, position
        if operation.is_async:
            result = await endpoint.handler(call)
        else:
            with call.reader.snapshot():
                result = endpoint.handler(call)
        headers.extend(self._call_headers(call, scope))
        if isinstance(result, FileAnswer):
            return file_answer(result, scope, headers, fresh)
        headers.append(("cache-control", "no-store" if tag is None else fresh))
        if tag is not None:
            headers.append(("etag", tag))
        if isinstance(result, CsvRows):
            headers.append(("content-disposition", f'attachment; filename="{operation.csv_name}.{form}"'))
            kind, write = (CSV_TYPE, csv_chunks) if form == "csv" else (JSON_LINES_TYPE, json_lines)
            asked = extra.get("columns")
            chosen = None if asked is None else chosen_columns(asked, result, operation.row_model)
            return Answer(200, kind, headers=headers, chunks=write(result, operation.row_model, chosen))
        assert operation.writer is not None  # noqa: S101  (only file endpoints have none, and they answered above)
        body = operation.writer.write(result)
        if key is not None and not call.answer_headers and not call.cookies:
            self._cache.put(key, body)
        return Answer(endpoint.status, JSON_TYPE, body, headers)

    async def _wait(self, tenant: str, after: str | None) -> None:
        """Let the read tables get to the position. Raises InvalidInput for no position of this log, and Behind."""
        if after is None:
            return
        head = self._system.store.head(tenant).position
        if not after.isascii() or not after.isdecimal() or len(after) > 18 or int(after) > head:
            sentence = f"Give a position of the log, from 0 to {head}."
            raise InvalidInput(sentence, errors=[FieldError("after", sentence, "too-large")])
        if not await self._system.applied.reached(tenant, int(after), AFTER_SECONDS):
            raise Behind("The newest changes are still being worked in. Try again in a moment.")

    async def _command(
        self,
        operation: Operation,
        scope: Scope,
        receive: Receive,
        path: dict[str, str],
        principal: Principal | None,
    ) -> Answer:
        endpoint = operation.endpoint
        refuse_past(scope["query_string"])
        query, _ = operation.query.read(scope["query_string"])
        tenant = principal.tenant if principal is not None else tenant_of(scope)
        call = self._call(scope, principal, tenant, path, query)
        if endpoint.admits is not None:
            endpoint.admits(call)
        body, upload = await self._body(operation, scope, receive)
        call.body, call.upload = body, upload
        key = _idempotency_key(scope)
        call.request_id = uuid7() if key is None else derived_id("request", call.actor.user_id, key)
        runner = _CommandRunner(self._system, call, None if key is None else call.request_id)
        call.execute_command = runner.execute
        try:
            result = await endpoint.handler(call)
        finally:
            if upload is not None and upload.path is not None:
                upload.path.unlink(missing_ok=True)
        headers = self._call_headers(call, scope)
        if isinstance(result, CommandAnswer):
            # A client that knows nothing of positions should see what it just did. What is acknowledged is durable
            # already, so tables that lag longer than this hold nobody up: `after` is there to wait for them.
            await self._system.applied.reached(tenant, result.position, SETTLE_SECONDS)
            headers.append(("vamgr-position", str(result.position)))
            if operation.makes_listed_thing:
                headers.append(("location", f"{root_of(scope)}{scope['path'].rstrip('/')}/{result.id}"))
        if runner.only_command is not None:
            headers.append(("vamgr-command", runner.only_command))
        if runner.repeated:
            headers.append(("idempotency-replayed", "true"))
        headers.append(("cache-control", "no-store"))
        assert operation.writer is not None  # noqa: S101  (only queries answer with files)
        return Answer(endpoint.status, JSON_TYPE, operation.writer.write(result), headers)

    async def _body(
        self, operation: Operation, scope: Scope, receive: Receive
    ) -> tuple[BaseModel | None, Upload | None]:
        endpoint = operation.endpoint
        limit = endpoint.upload_limit_bytes
        if limit is not None:
            await require_room(self._system.storage_limits, scope)
        if limit is not None:
            place = self._system.data_dir / "tmp" if endpoint.upload_on_disk else None
            return None, await receive_upload(scope, receive, limit, place)
        raw = await read_body(scope, receive, BODY_LIMIT_BYTES)
        if endpoint.body is not None:
            return parse_body(scope, raw, endpoint.body), None
        if raw.strip() not in {b"", b"{}"}:
            sentence = "This takes no body. Leave it out."
            raise InvalidInput(sentence, errors=[FieldError("", sentence, "unknown-field")])
        return None, None

    def _call(
        self,
        scope: Scope,
        principal: Principal | None,
        tenant: str,
        path: dict[str, str],
        query: Any,
        *,
        csv: bool = False,
    ) -> Call:
        return Call(
            tenant=tenant,
            actor=principal.actor if principal is not None else NOBODY,
            now=self._system.clock.now(),
            reader=self._system.read_model.reader(tenant),
            path=path,
            query=query,
            body=None,
            services=self._system,
            execute_command=_no_commands_in_queries,
            client_address=client_address(scope),
            in_window=scope.get("vamgr.in_window", False),
            session_id=principal.session.id if principal is not None and principal.session is not None else None,
            key_id=principal.key_id if principal is not None else None,
            cookie=lambda name: cookie(scope, cookie_name(name, scope)),
            csv=csv,
            user_agent=header(scope, b"user-agent") or "",
            origin=f"{scope.get('scheme', 'http')}://{header(scope, b'host') or ''}{root_of(scope)}",
        )

    def _call_headers(self, call: Call, scope: Scope) -> list[tuple[str, str]]:
        headers = list(call.answer_headers.items())
        lasts = self._session_lasts
        cookies = (session_cookie(value, scope, max_age=lasts) for value in call.cookies.values())
        others = (session_cookie(value, scope, max_age=lasts, root=root) for root, value in call.sessions_at.items())
        return [*headers, *(("set-cookie", value) for value in (*cookies, *others))]

    @property
    def _session_lasts(self) -> timedelta:
        return timedelta(days=self._system.settings.session_days)


class _CommandRunner:
    """Runs the commands of one request; with an Idempotency-Key each has an id that follows from it."""

    def __init__(self, system: System, call: Call, repeatable_id: str | None) -> None:
        self._system = system
        self._call = call
        self._repeatable_id = repeatable_id
        self._count = 0
        self._last_id: str | None = None
        self.repeated = False

    @property
    def only_command(self) -> str | None:
        """The id of the command that all of the request was, where it has one that was asked for."""
        return self._last_id if self._count == 1 else None

    async def execute(
        self,
        handler: Handler[Any],
        command: BaseModel,
        *,
        reason: str | None = None,
        actor: Actor | None = None,
        undoing: Original | None = None,
    ) -> Done:
        command_id = None
        if self._repeatable_id is not None:
            command_id = derived_id("command", self._repeatable_id, self._count)
        self._count, self._last_id = self._count + 1, command_id
        done = await self._system.bus.execute(
            self._call.tenant,
            handler,
            command,
            actor=actor or self._call.actor,
            command_id=command_id,
            reason=reason,
            undoing=undoing,
        )
        self.repeated = self.repeated or done.repeated
        return done


async def _no_commands_in_queries(*_: Any, **__: Any) -> Done:
    raise RuntimeError("a query must not change anything")


def _row_model(answer: Any) -> type[BaseModel] | None:
    """X of Page[X], and of a page with further fields of its own."""
    arguments = get_args(answer) or getattr(answer, "__pydantic_generic_metadata__", {}).get("args", ())
    if not arguments and isinstance(answer, type) and issubclass(answer, BaseModel) and "items" in answer.model_fields:
        arguments = get_args(answer.model_fields["items"].annotation)
    first = arguments[0] if arguments else None
    return first if isinstance(first, type) and issubclass(first, BaseModel) else None


def _wanted_form(operation: Operation, scope: Scope, extra: dict[str, str]) -> str:
    """``json``, or all of a list as ``csv`` or ``jsonl``."""
    asked = extra.get("format")
    if asked is not None and asked not in {"csv", "json", "jsonl"}:
        sentence = "Use csv, json or jsonl."
        raise InvalidInput(sentence, errors=[FieldError("format", sentence, "unknown-code")])
    accept = header(scope, b"accept")
    if asked is not None or not accept or accept == "*/*" or operation.is_file:
        return asked or "json"
    kinds = {part.partition(";")[0].strip().lower() for part in accept.split(",")}
    if operation.endpoint.csv and "text/csv" in kinds:
        return "csv"
    if operation.endpoint.csv and kinds & {JSON_LINES_TYPE, "application/jsonl"}:
        return "jsonl"
    if kinds & {"application/json", "application/*", "*/*", PROBLEM_TYPE}:
        return "json"
    others = ", CSV and JSON lines" if operation.endpoint.csv else ""
    raise NotAcceptable(f"This is there as JSON{others} only. Change the header Accept.")


def _fresh(endpoint: Endpoint) -> str:
    """A browser always asks whether its copy is still right; caches for many may hand theirs out for a while."""
    shared = endpoint.shared_seconds
    return f"public, max-age=0, s-maxage={shared}" if shared else "private, no-cache"


def _idempotency_key(scope: Scope) -> str | None:
    key = header(scope, b"idempotency-key")
    if key is not None and not _IDEMPOTENCY_KEY.match(key):
        sentence = "Use 8 to 128 letters, digits, - and _ for the header Idempotency-Key."
        raise InvalidInput(sentence, errors=[FieldError("Idempotency-Key", sentence, "bad-format")])
    return key


async def send_answer(answer: Answer, scope: Scope, send: Send) -> None:
    """Write the answer out; HEAD gets its headers only."""
    headers = [(name.encode(), value.encode("latin-1", "replace")) for name, value in answer.headers]
    if answer.content_type:
        headers.append((b"content-type", answer.content_type.encode()))
    head_only = scope["method"] == "HEAD"
    if answer.chunks is None:
        if answer.status not in {204, 304}:
            headers.append((b"content-length", str(len(answer.body)).encode()))
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if head_only else answer.body})
        return
    first = next(answer.chunks, b"")
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    if not head_only:
        try:
            await _send_pieces(first, answer.chunks, send)
        except TimeoutError:
            # Left unfinished, so whoever serves it closes the connection and the client sees that something is missing.
            log.info("a long answer was given up: nobody took it for %.0f seconds", TAKEN_SECONDS)
            return
        finally:
            _let_go(answer.chunks)
    await send({"type": "http.response.body", "body": b""})


def _let_go(pieces: Iterator[bytes]) -> None:
    """What they are made of is given back now, and not when the last reference to them is gone."""
    if isinstance(pieces, Generator):
        pieces.close()


async def _send_pieces(first: bytes, others: Iterator[bytes], send: Send) -> None:
    """Raises TimeoutError when a piece is not taken in time."""
    for piece in chain((first,), others):
        async with asyncio.timeout(TAKEN_SECONDS):
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        # A client that takes everything at once must not keep the others waiting until the last row.
        await asyncio.sleep(0)
