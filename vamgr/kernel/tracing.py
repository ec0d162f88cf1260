"""Traces: which steps a command took, through every process that had a part in it. Off unless an exporter is set.

    with span("append", tenant=tenant):            # a child of the span around it; nothing at all while off
        ...
    with span("relay", parent=header):             # a child of what another process did
        message.headers["traceparent"] = current_traceparent()
    with continue_trace(header):                   # what is done here belongs to that trace
        ...

Between processes the W3C header ``traceparent`` goes along: in requests, in the headers of messages, in signals. Events
carry none, because what they hold is hashed. A process that learns of appended events some other way finds out whose
they were with the `Trails`: whoever has appended notes the trace under the position that was reached, and whoever goes
on with these events asks for it:

    appended.note(tenant, last, first=first)                 # in the span of the append
    with span("project", parent=appended.of(tenant, after, last)): ...
    applied.note(tenant, last)                               # in the span of the projection
    with span("signal", parent=applied.of(tenant, before, last)): ...

Another process hands them in as they came: ``appended.note(tenant, last, header)``. Ids of traces are in the log too,
also while nothing is exported and a request brought one along.
"""

from __future__ import annotations

import random
import re
import time
from collections import OrderedDict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar, Token
from dataclasses import dataclass, field
from threading import Lock
from types import TracebackType
from typing import Protocol

_HEADER = re.compile(r"([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?\Z")
_MAX_TENANTS = 1000
_MAX_TRAILS = 64
# Seeded by the system; ids must not repeat and need not be secret.
_ids = random.Random()  # noqa: S311

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class SpanContext:
    """Where in a trace something is. ids in lower-case hexadecimal; ``sampled``: whether the trace is recorded."""

    trace_id: str
    span_id: str
    sampled: bool = True

    @property
    def traceparent(self) -> str:
        return f"00-{self.trace_id}-{self.span_id}-{'01' if self.sampled else '00'}"


@dataclass(slots=True)
class Finished:
    """A span that has ended. Times in nanoseconds of Unix time; ``kind`` as OTLP numbers it."""

    name: str
    context: SpanContext
    parent_id: str | None
    started_ns: int
    ended_ns: int
    kind: int
    attributes: dict[str, Value] = field(default_factory=dict)
    error: str | None = None


class Exporter(Protocol):
    """Takes finished spans from any thread; never waits and never raises."""

    def put(self, span: Finished) -> None: ...


INTERNAL, SERVER, PRODUCER, CONSUMER = 1, 2, 4, 5

_current: ContextVar[SpanContext | None] = ContextVar("vamgr_span", default=None)
_exporter: Exporter | None = None
_share = 1.0


def export_to(exporter: Exporter | None, share: float = 1.0) -> None:
    """Record traces from now on, or stop that with None. ``share``: of the traces that begin here, 0 to 1."""
    global _exporter, _share
    _exporter, _share = exporter, share


def is_on() -> bool:
    return _exporter is not None


class _Nothing:
    """What a span is while nothing is recorded."""

    __slots__ = ()

    def __enter__(self) -> _Nothing:
        return self

    def __exit__(self, kind: object, error: object, at: object) -> None:
        return None

    def set(self, **attributes: Value) -> None:
        """Nobody wants to know."""

    def named(self, name: str) -> None:
        """Nobody wants to know."""


_NOTHING = _Nothing()


class _Span:
    __slots__ = ("_attributes", "_context", "_kind", "_name", "_parent", "_started", "_token")

    def __init__(self, name: str, parent: SpanContext | None, kind: int, attributes: dict[str, Value]) -> None:
        self._name, self._kind, self._attributes = name, kind, attributes
        self._parent = parent
        trace_id = f"{_ids.getrandbits(128) or 1:032x}" if parent is None else parent.trace_id
        sampled = _ids.random() < _share if parent is None else parent.sampled
        self._context = SpanContext(trace_id, f"{_ids.getrandbits(64) or 1:016x}", sampled)
        self._started = 0
        self._token: Token[SpanContext | None] | None = None

    def set(self, **attributes: Value) -> None:
        """Further attributes, known later."""
        self._attributes.update(attributes)

    def named(self, name: str) -> None:
        """Another name, when it is known only now."""
        self._name = name

    def __enter__(self) -> _Span:
        self._token = _current.set(self._context)
        self._started = time.time_ns()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._token is not None:
            _current.reset(self._token)
        exporter = _exporter
        if exporter is None or not self._context.sampled:
            return
        exporter.put(
            Finished(
                self._name,
                self._context,
                None if self._parent is None else self._parent.span_id,
                self._started,
                time.time_ns(),
                self._kind,
                self._attributes,
                None if kind is None else kind.__name__,  # its words may be about a person
            )
        )


def span(
    name: str, *, parent: str | SpanContext | None = None, kind: int = INTERNAL, **attributes: Value
) -> _Span | _Nothing:
    """A step, for the length of a block. ``parent``: what it goes on from, where that is not the span around it.

    Attributes are ids and figures, nothing about people. An error that leaves the block marks the span.
    """
    if _exporter is None:
        return _NOTHING
    above = parse_traceparent(parent) if isinstance(parent, str) else parent
    return _Span(name, above or _current.get(), kind, attributes)


def follow(name: str, parent: str | None, *, kind: int = INTERNAL, **attributes: Value) -> _Span | _Nothing:
    """A span that is there only as the continuation of another one: what nobody began is no trace of its own."""
    if _exporter is None or parent is None:
        return _NOTHING
    return span(name, parent=parent, kind=kind, **attributes)


def current() -> SpanContext | None:
    return _current.get()


def current_traceparent() -> str | None:
    """The header that says where we are, for another process; None outside of any trace."""
    context = _current.get()
    return None if context is None else context.traceparent


def parse_traceparent(header: str | None) -> SpanContext | None:
    """None for what is no header of W3C's, which is as good as none."""
    found = _HEADER.match(header) if header else None
    if found is None:
        return None
    version, trace_id, span_id, flags, rest = found.groups()
    if version == "ff" or (version == "00" and rest) or not trace_id.strip("0") or not span_id.strip("0"):
        return None
    return SpanContext(trace_id, span_id, bool(int(flags, 16) & 1))


@contextmanager
def continue_trace(header: str | None) -> Iterator[None]:
    """What is done in the block belongs to the trace of the header; nothing happens without a good one."""
    context = parse_traceparent(header)
    if context is None:
        yield
        return
    token = _current.set(context)
    try:
        yield
    finally:
        _current.reset(token)


class Trails:
    """Which trace led to which positions of a tenant's log. The newest ones only; from any thread."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, deque[tuple[int, int, str]]] = OrderedDict()
        self._lock = Lock()

    def note(self, tenant: str, last: int, traceparent: str | None = None, *, first: int | None = None) -> None:
        """``first`` to ``last``: the positions that the trace made or reached; without ``first`` the one alone.

        ``traceparent``: another one than where we are. Nothing is noted without one, and while nothing is recorded.
        """
        trace = traceparent or current_traceparent()
        if trace is None or _exporter is None:
            return
        with self._lock:
            trails = self._known.get(tenant)
            if trails is None:
                trails = self._known[tenant] = deque(maxlen=_MAX_TRAILS)
                if len(self._known) > _MAX_TENANTS:
                    self._known.popitem(last=False)
            self._known.move_to_end(tenant)
            trails.append((last if first is None else first, last, trace))

    def of(self, tenant: str, after: int, until: int) -> str | None:
        """The trace of a position after ``after`` and up to ``until``: the first one's, where there are several.

        Steps that do the work of many commands at once are part of the first one's trace.
        """
        if not self._known:
            return None
        with self._lock:
            found = [entry for entry in self._known.get(tenant, ()) if entry[0] <= until and after < entry[1]]
        return min(found)[2] if found else None

    def clear(self) -> None:
        with self._lock:
            self._known.clear()


appended, applied = Trails(), Trails()
