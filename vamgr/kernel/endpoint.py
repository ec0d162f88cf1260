"""API operations as declarations: what a route takes, answers and needs, without any HTTP.

The web layer turns them into Starlette routes and into the OpenAPI document. There is no way to declare an operation
without the ability that it needs.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from vamgr.kernel.commands import Done, Handler
from vamgr.kernel.read import Reader
from vamgr.kernel.uow import Actor

C = TypeVar("C", bound=BaseModel)

PUBLIC = "public"
"""Anybody, without signing in."""
SIGNED_IN = "signed-in"
"""Everyone who is signed in."""
WINDOW = "window"
"""The page in vamgr's own window on this machine, whoever is signed in there."""
CONTROL = "control"
"""The command line of the user who owns the data folder."""


class Body(BaseModel):
    """A request body or query: holds only what a client may set; anything else is refused by name."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True, defer_build=True)


class Model(BaseModel):
    """An answer."""

    model_config = ConfigDict(extra="ignore", from_attributes=True, hide_input_in_errors=True, defer_build=True)


class NoQuery(Body):
    pass


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request: its declared name and media type are not to be trusted. ``path``: where it is on
    the disk until the request is answered, instead of ``content``, where the endpoint wants it there."""

    filename: str
    media_type: str
    content: bytes
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """A file to send instead of JSON. ``digest`` (hex) becomes a strong ETag; "" for none. ``path``: a file on the disk
    to send instead of ``content``, which is deleted afterwards. ``chunks``: made while they are sent, instead."""

    content: bytes
    media_type: str
    digest: str
    filename: str | None = None
    path: Path | None = None
    chunks: Iterator[bytes] | None = None


@dataclass(slots=True)
class Call:
    """One request: who calls, with what. Handlers get nothing else.

    ``request_id`` is the same again when the caller says the same request again (under its Idempotency-Key).
    ``origin``: the server's address as the caller wrote it, e.g. ``http://127.0.0.1:8470``.
    ``in_window``: the request comes from the page in vamgr's own window.
    ``csv``: all rows of the list are asked for, as CSV or as JSON lines.
    ``key_id``: the API key that the request came with. ``cookie``: what the browser sent under a name of ours.
    ``sessions_at``: session secrets to give to the browser for other airlines on this host, by the path of each.
    ``past_position``: set when the caller looks back: ``reader`` shows the airline as it was right after that event,
    and ``now`` is that moment.
    """

    tenant: str
    actor: Actor
    now: datetime
    reader: Reader
    path: dict[str, str]
    query: Any
    body: Any
    services: Any
    execute_command: Callable[..., Awaitable[Done]]
    client_address: str = ""
    user_agent: str = ""
    origin: str = ""
    request_id: str = ""
    session_id: str | None = None
    in_window: bool = False
    past_position: int | None = None
    csv: bool = False
    upload: Upload | None = None
    answer_headers: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str | None] = field(default_factory=dict)
    sessions_at: dict[str, str | None] = field(default_factory=dict)
    key_id: str | None = None
    cookie: Callable[[str], str | None] = lambda _name: None

    async def execute(self, handler: Handler[C], command: C, *, reason: str | None = None) -> CommandAnswer:
        """Run a command as this caller, under the request's Idempotency-Key."""
        done = await self.execute_command(handler, command, reason=reason)
        return CommandAnswer(id=done.id, position=done.position, **done.extra)


class CommandAnswer(Model):
    """The answer of every command: the id of the thing, and the log position that a read can wait for."""

    model_config = ConfigDict(extra="allow")

    id: str
    position: int


Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """``ability``: the named ability, `SIGNED_IN`, `WINDOW`, `CONTROL` or `PUBLIC`. Query handlers (GET) are plain
    functions and run in one snapshot of the read tables; others are coroutines. ``volatile``: depends on the time, so
    it has no ETag. ``timeless``: a query about what is now only, so that ``as_of`` makes no sense with it. ``admits``:
    raises for a caller whose body is not to be read at all. ``shared_seconds``: the same for everybody, so caches
    on the way may keep it that long. ``upload_on_disk``: what is uploaded may be larger than memory. ``in_folder``:
    about the data folder, which there is none of where a database holds many airlines. ``of_platform``: about the
    airlines of a database together, so in none of their addresses; ``or folder``: it answers over a data folder too."""

    method: Method
    path: str
    ability: str
    summary: str
    handler: Callable[[Call], Any]
    area: str
    query: type[BaseModel]
    body: type[BaseModel] | None
    answer: Any
    status: int
    volatile: bool
    csv: bool
    upload_limit_bytes: int | None
    description: str
    timeless: bool = False
    admits: Callable[[Call], None] | None = None
    shared_seconds: int = 0
    in_folder: bool = False
    of_platform: Literal["no", "only", "or folder"] = "no"
    upload_on_disk: bool = False


class Api:
    """An area's routes. Paths are below ``/api/v1`` and written like ``/aircraft/{id}``."""

    def __init__(
        self,
        area: str,
        endpoints: list[Endpoint],
        *,
        in_folder: bool = False,
        of_platform: Literal["no", "only", "or folder"] = "no",
    ) -> None:
        self._area = area
        self._endpoints = endpoints
        self._in_folder = in_folder
        self._of_platform = of_platform

    def of_folder(self) -> Api:
        """For routes about the data folder and this machine: where a database holds many airlines they are refused."""
        return Api(self._area, self._endpoints, in_folder=True)

    def of_platform(self, *, or_folder: bool = False) -> Api:
        """For routes about all airlines of a database: their tenant is the platform. They answer where no airline is
        named or the platform is, and are not found in an airline's address or, unless they say so, a data folder."""
        return Api(self._area, self._endpoints, of_platform="or folder" if or_folder else "only")

    def _add(self, method: Method, path: str, *, ability: str, status: int, **options: Any) -> Callable[..., Any]:
        def wrap(handler: Callable[[Call], Any]) -> Callable[[Call], Any]:
            lines = (handler.__doc__ or handler.__name__.replace("_", " ").capitalize()).strip().splitlines()
            self._endpoints.append(
                Endpoint(
                    method=method,
                    path=path,
                    ability=ability,
                    summary=lines[0].rstrip("."),
                    description="\n".join(line.strip() for line in lines[1:]).strip(),
                    handler=handler,
                    area=self._area,
                    query=options.get("query") or NoQuery,
                    body=options.get("body"),
                    answer=options.get("answer", CommandAnswer),
                    status=status,
                    volatile=options.get("volatile", False),
                    csv=options.get("csv", False),
                    upload_limit_bytes=options.get("upload_limit_bytes"),
                    timeless=options.get("timeless", False),
                    admits=options.get("admits"),
                    shared_seconds=options.get("shared_seconds", 0),
                    in_folder=self._in_folder,
                    of_platform=self._of_platform,
                    upload_on_disk=options.get("upload_on_disk", False),
                )
            )
            return handler

        return wrap

    def get(
        self,
        path: str,
        *,
        ability: str,
        answer: Any,
        query: type[BaseModel] | None = None,
        volatile: bool = False,
        csv: bool = False,
        timeless: bool = False,
        shared_seconds: int = 0,
    ) -> Callable[..., Any]:
        """A query. ``csv``: the answer is a page of a list, and ``Accept: text/csv`` or
        ``application/x-ndjson`` gives all of it.

        ``timeless``: about the running process, the caller's session or files on the disk, so it has no past. All
        others must read through ``call.reader`` and ``call.now`` only: then they answer for any moment.
        """
        return self._add(
            "GET",
            path,
            ability=ability,
            status=200,
            answer=answer,
            query=query,
            volatile=volatile,
            csv=csv,
            timeless=timeless,
            shared_seconds=shared_seconds,
        )

    def post(
        self,
        path: str,
        *,
        ability: str,
        query: type[BaseModel] | None = None,
        body: type[BaseModel] | None = None,
        answer: Any = CommandAnswer,
        status: int = 200,
        upload_limit_bytes: int | None = None,
        upload_on_disk: bool = False,
        admits: Callable[[Call], None] | None = None,
    ) -> Callable[..., Any]:
        """A command. ``status`` 201 for one that makes a thing. ``admits`` looks at the caller before the body is read:
        large ones are not taken from just anybody."""
        return self._add(
            "POST",
            path,
            ability=ability,
            status=status,
            query=query,
            body=body,
            answer=answer,
            upload_limit_bytes=upload_limit_bytes,
            upload_on_disk=upload_on_disk,
            admits=admits,
        )

    def put(
        self,
        path: str,
        *,
        ability: str,
        body: type[BaseModel] | None = None,
        answer: Any = CommandAnswer,
        upload_limit_bytes: int | None = None,
    ) -> Callable[..., Any]:
        return self._add(
            "PUT", path, ability=ability, status=200, body=body, answer=answer, upload_limit_bytes=upload_limit_bytes
        )

    def patch(
        self, path: str, *, ability: str, body: type[BaseModel] | None = None, answer: Any = CommandAnswer
    ) -> Callable[..., Any]:
        return self._add("PATCH", path, ability=ability, status=200, body=body, answer=answer)

    def delete(
        self, path: str, *, ability: str, body: type[BaseModel] | None = None, answer: Any = CommandAnswer
    ) -> Callable[..., Any]:
        return self._add("DELETE", path, ability=ability, status=200, body=body, answer=answer)
