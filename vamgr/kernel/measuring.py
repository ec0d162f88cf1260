"""What is counted, traced and said in the log around each command and each append, wherever they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from vamgr.kernel.context import working_on
from vamgr.kernel.errors import (
    ClaimTaken,
    Conflict,
    DomainError,
    Forbidden,
    IdempotencyMismatch,
    InvalidInput,
    NotFound,
    StoreUnavailable,
)
from vamgr.kernel.measured import APPEND_SECONDS, APPENDED_EVENTS, COMMANDS, TENANT_APPENDED_EVENTS
from vamgr.kernel.store import Appended
from vamgr.kernel.tracing import PRODUCER, appended, span

_OUTCOMES: tuple[tuple[type[Exception], str], ...] = (
    (ClaimTaken, "claim_taken"),
    (Conflict, "conflict"),
    (StoreUnavailable, "unavailable"),
    (IdempotencyMismatch, "refused"),
    (DomainError, "refused"),
    (InvalidInput, "refused"),
    (NotFound, "refused"),
    (Forbidden, "refused"),
)


class Counting:
    """``by_tenant``: count each tenant's appends apart; set once, from the settings."""

    by_tenant = False


@contextmanager
def measured_command(tenant: str, name: str, command_id: str) -> Iterator[Callable[[str], None]]:
    """Around one command; say with what is given how it ended. Errors say so themselves."""
    outcome = "failed"

    def ended(how: str) -> None:
        nonlocal outcome
        outcome = how

    with (
        working_on(tenant=tenant, command_id=command_id, command=name),
        span("command", tenant=tenant, command=name, command_id=command_id) as step,
    ):
        try:
            yield ended
        except Exception as error:
            outcome = next((said for kind, said in _OUTCOMES if isinstance(error, kind)), "failed")
            raise
        finally:
            step.set(outcome=outcome)
            COMMANDS.add(outcome=outcome)


@contextmanager
def measured_append(tenant: str) -> Iterator[Callable[[Appended], None]]:
    """Around one append; hand in what came of it."""

    def committed(done: Appended) -> None:
        events = max(0, done.last - done.first + 1) if done.repeated is None else 0
        step.set(events=events, position=done.last)
        if events:
            APPENDED_EVENTS.add(events)
            if Counting.by_tenant:
                TENANT_APPENDED_EVENTS.add(events, tenant=tenant)
            appended.note(tenant, done.last, first=done.first)

    with span("append", kind=PRODUCER, tenant=tenant) as step, APPEND_SECONDS.time():
        yield committed
