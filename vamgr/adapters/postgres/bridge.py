"""Lets plain functions wait for the database without holding up the event loop.

Queries are plain functions (``reader.all(...)``), because on SQLite the answer is there in microseconds. Over a network
it is not. So every task runs in a greenlet (`bridged`, or `install` for all tasks of a loop): a plain function that
needs something from the network (`wait`) is put aside, the loop goes on with other tasks, and the function goes on when
the answer is there. Called from another thread, `wait` blocks that thread and lets the loop do the work.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine, Generator
from contextvars import Context
from typing import Any, TypeVar

from greenlet import getcurrent, greenlet

T = TypeVar("T")


class _Bridged(greenlet):  # type: ignore[misc]
    """A greenlet whose parent is the task: what it hands over is awaited there."""


class NotBridged(RuntimeError):
    """A plain function of the event loop asked for the database outside of a bridged task: that would stop the loop."""


def wait(awaitable: Coroutine[Any, Any, T], loop: asyncio.AbstractEventLoop) -> T:
    """The result of a coroutine of ``loop``, in a plain function. Raises what it raises, and NotBridged."""
    current = getcurrent()
    if isinstance(current, _Bridged):
        result: T = current.parent.switch(awaitable)
        return result
    if _running_loop() is loop:
        awaitable.close()
        raise NotBridged("the database was asked outside of a task; wrap the coroutine with `bridged`")
    return asyncio.run_coroutine_threadsafe(awaitable, loop).result()


async def bridged(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine so that plain functions in it may `wait`."""
    inner = _Bridged(_drive, getcurrent())
    inner.gr_context = getcurrent().gr_context
    result = inner.switch(coroutine)
    while not inner.dead:
        try:
            value = await result
        except BaseException:
            result = inner.throw(*sys.exc_info())
        else:
            result = inner.switch(value)
    done: T = result
    return done


def install(loop: asyncio.AbstractEventLoop) -> None:
    """Every task that the loop makes from now on is bridged."""
    loop.set_task_factory(_task)


def _task(
    loop: asyncio.AbstractEventLoop,
    coroutine: Coroutine[Any, Any, T] | Generator[Any, None, T],
    context: Context | None = None,
    **options: Any,
) -> asyncio.Task[T]:
    if not asyncio.iscoroutine(coroutine):
        return asyncio.Task(coroutine, loop=loop, context=context, **options)
    task = asyncio.Task(bridged(coroutine), loop=loop, context=context, **options)
    # One that is cancelled before its first step never gets to the coroutine within.
    task.add_done_callback(lambda _: coroutine.close())
    return task


class _Handed:
    """What a coroutine yields to its task, yielded once more by the task that drives it."""

    def __init__(self, yielded: Any) -> None:
        self._yielded = yielded

    def __await__(self) -> Generator[Any, Any, Any]:
        return (yield self._yielded)


def _drive(coroutine: Coroutine[Any, Any, T]) -> T:
    """Step through a coroutine within the greenlet, so that its plain functions run in it too."""
    parent = getcurrent().parent
    send: Callable[..., Any] = coroutine.send
    argument: Any = None
    while True:
        try:
            yielded = send(argument)
        except StopIteration as end:
            result: T = end.value
            return result
        try:
            argument = parent.switch(_Handed(yielded))
        except BaseException as error:
            send, argument = coroutine.throw, error
        else:
            send = coroutine.send


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def is_bridged() -> bool:
    """Whether plain functions may `wait` here."""
    return isinstance(getcurrent(), _Bridged)
