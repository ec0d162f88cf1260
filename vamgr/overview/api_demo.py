"""Routes of the demo: to have one from the first-run page, to look around in it, to be rid of it."""

from __future__ import annotations

import ipaddress

from vamgr.kernel.endpoint import PUBLIC, Call, Model, NoQuery
from vamgr.kernel.errors import DomainError, Forbidden
from vamgr.overview.area import api as every_api
from vamgr.overview.demo import DemoDesk, DemoState

api = every_api.of_folder()


class Begun(Model):
    """What goes on now; GET /demo says how far it is."""

    state: str


class Removed(Model):
    """The same address serves the first-run page again, or will within a second: requests wait for it."""

    removed: bool


class Left(Model):
    left: bool


@api.get("/demo", ability=PUBLIC, answer=DemoState, volatile=True, timeless=True)
def get_demo(call: Call) -> DemoState:
    """Whether this is a demo, whether one can be had, and how far the one is that is being made."""
    desk: DemoDesk | None = call.services.demo
    if desk is None:
        return DemoState()
    state = desk.state()
    if _is_here(call):
        return state
    # Who is elsewhere can have no demo here, and the demo's passwords are none of his business.
    return state.model_copy(update={"can_make": False, "exists": False, "making": None, "accounts": []})


@api.post("/demo", ability=PUBLIC, body=NoQuery, answer=Begun, status=202)
async def make_demo(call: Call) -> Begun:
    """Make a demo airline and open it here, in place of the first-run page; it can be removed again."""
    desk = _desk_here(call)
    desk.make()
    making = desk.state().making
    return Begun(state=making.state if making else "opening")


@api.delete("/demo/making", ability=PUBLIC, answer=Begun)
async def stop_making(call: Call) -> Begun:
    """Stop making the demo; nothing is left of it."""
    _desk_here(call).stop_making()
    return Begun(state="stopped")


@api.delete("/demo", ability="data.backup", answer=Removed)
async def remove_demo(call: Call) -> Removed:
    """Remove the demo for good, and go back to the first-run page."""
    _desk(call).remove()
    return Removed(removed=True)


@api.post("/demo/leave", ability="data.backup", body=NoQuery, answer=Left)
async def leave_demo(call: Call) -> Left:
    """Go back to the first-run page and keep the demo."""
    _desk(call).leave()
    return Left(left=True)


def _desk(call: Call) -> DemoDesk:
    desk: DemoDesk | None = call.services.demo
    if desk is None:
        raise DomainError("This is no demo.", rule="not-a-demo")
    return desk


def _desk_here(call: Call) -> DemoDesk:
    if not _is_here(call):
        raise Forbidden("A demo can only be had on the machine that vamgr runs on. Set vamgr up instead.")
    return _desk(call)


def _is_here(call: Call) -> bool:
    """A name that was allowed, or a proxy, means others: they may come through something on this machine."""
    settings = call.services.settings
    if not settings.loopback_only or settings.allowed_hosts or settings.trusted_proxies:
        return False
    try:
        return call.in_window or ipaddress.ip_address(call.client_address).is_loopback
    except ValueError:
        return False
