"""The rules of leave: from when to when a pilot is away, and what the days bring. Pure."""

from __future__ import annotations

from datetime import date

from vamgr.crew import domain
from vamgr.crew.domain import Leave, Pilot
from vamgr.crew.events import LeavePlanDropped, LeavePlanned
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event


def begin(state: Pilot, leave: Leave | None, today: date) -> list[Event]:
    """At once, or on the day from which the leave is; during a leave it changes what was said.

    ``leave`` None: at once, until further notice.
    """
    if leave is None:
        went = domain.go_on_leave(state)
        return [*went, *say(state, None)] if went else []
    if state.status not in ("active", "leave"):
        raise DomainError(f"{state.standing}. Only an active pilot goes on leave.", rule="pilot-status")
    if leave.over(today):
        _refuse("until_on", "The last day away is over already. Choose today or a later day.")
    if leave.until_on is not None and leave.until_on < leave.from_on:
        _refuse("until_on", "The last day away comes before the first. Choose a later one.")
    if leave.from_on > today and state.status == "leave":
        _refuse("from_on", f"{state.standing} already. Choose today or an earlier day.")
    return [*([] if leave.from_on > today else domain.go_on_leave(state)), *say(state, leave)]


def end(state: Pilot) -> list[Event]:
    """Back from leave; one that has not begun yet is called off."""
    if state.status == "active" and state.leave is not None:
        return say(state, None)
    return domain.come_back(state)


def follow(state: Pilot, today: date) -> list[Event]:
    """What the day brings: a leave begins on its first day and ends after its last one."""
    if state.leave is None:
        return []
    if state.status == "leave" and state.leave.over(today):
        return domain.come_back(state)
    if state.status == "active" and state.leave.over(today):
        return say(state, None)
    return domain.go_on_leave(state) if state.status == "active" and state.leave.from_on <= today else []


def say(state: Pilot, leave: Leave | None) -> list[Event]:
    """What holds about the leave from now on; nothing when it is what held before."""
    if leave == state.leave:
        return []
    if leave is not None:
        said = LeavePlanned(user_id=state.user_id, from_on=leave.from_on, until_on=leave.until_on, reason=leave.reason)
        return [said]
    if state.leave is None:
        return []
    return [LeavePlanDropped(from_on=state.leave.from_on, until_on=state.leave.until_on)]


def _refuse(field: str, sentence: str) -> None:
    raise DomainError(sentence, field=field, code="out-of-range")
