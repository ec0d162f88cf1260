"""The moment that a query looks back to: ``?as_of=``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qs

from vamgr.kernel.errors import FieldError, InvalidInput, VamgrError
from vamgr.kernel.store import EventStore
from vamgr.kernel.times import from_iso, iso

PARAMETER = "as_of"


class NoPast(VamgrError):
    """The query is about what is now only."""

    slug = "no-past"
    status = 409
    title = "This has no past"


class PastUnchangeable(VamgrError):
    """A command that was said to a moment gone by."""

    slug = "past-unchangeable"
    status = 409
    title = "The past cannot be changed"


@dataclass(frozen=True, slots=True)
class Moment:
    """``position``: the last event that had happened. ``at``: the time looked at."""

    position: int
    at: datetime


def moment_of(store: EventStore, tenant: str, extra: dict[str, str], now: datetime) -> Moment | None:
    """The moment that was asked for, None for the present. Raises InvalidInput with what can be asked for."""
    asked = extra.get(PARAMETER)
    if asked is None:
        return None
    if "after" in extra:
        raise _invalid("Leave `after` out: what is looked back to does not change any more.")
    head = store.head(tenant).position
    if head == 0:
        raise _invalid("Nothing has happened here yet.")
    if asked.isascii() and asked.isdecimal():
        if len(asked) > 18 or not 1 <= int(asked) <= head:
            raise _invalid(f"Give a position of the log, from 1 to {head}.")
        return Moment(int(asked), store.recorded_at(tenant, int(asked)))
    first = store.recorded_at(tenant, 1)
    try:
        # In a query string a plus that was not written as %2B arrives as a space.
        at = from_iso(asked.replace(" ", "+"))
    except (ValueError, OverflowError):
        raise _invalid(f"Give a moment with its zone, such as {iso(first)}, or a position of the log.") from None
    if at < first:
        raise _invalid(f"The first thing happened here at {iso(first)}. Give that moment or a later one.")
    if at > now:
        raise _invalid("That moment is still to come. Give one that is over.")
    return Moment(store.position_at(tenant, at), at)


def refuse_no_past(query_string: bytes) -> None:
    """Raises NoPast when a moment was given to what has no past."""
    if _given(query_string):
        raise NoPast("This is about now only. Come back to the present to see it.")


def refuse_past(query_string: bytes) -> None:
    """Raises PastUnchangeable when a moment was given with a command."""
    if _given(query_string):
        raise PastUnchangeable("You are looking at the past, where nothing can be changed. Come back to the present.")


def _given(query_string: bytes) -> bool:
    return b"as_of" in query_string and PARAMETER in parse_qs(query_string.decode("latin-1"), keep_blank_values=True)


def _invalid(sentence: str) -> InvalidInput:
    return InvalidInput("One thing needs another look.", errors=[FieldError(PARAMETER, sentence, "bad-moment")])
