"""Routes of branches: what-if copies of the airline from any moment."""

from __future__ import annotations

import ipaddress
from typing import Annotated, Any

from pydantic import AwareDatetime, Field

from vamgr.branches.folders import MAX_NAME, MAX_NOTE
from vamgr.exchange.area import api as every_api
from vamgr.kernel.endpoint import CONTROL, Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import Forbidden

api = every_api.of_folder()

Name = Annotated[str, Field(min_length=1, max_length=MAX_NAME)]
Note = Annotated[str, Field(max_length=MAX_NOTE)]


class CashAnswer(Model):
    currency: str
    balance_minor: int


class FiguresAnswer(Model):
    """``pilots``: who have not left. ``aircraft``: still there. ``flights``, ``block_minutes``: of accepted reports."""

    position: int
    as_of: str | None
    airlines: int
    pilots: int
    aircraft: int
    flights: int
    block_minutes: int
    cash: list[CashAnswer]
    events: int


class BranchAnswer(Model):
    """``from_position``: the last event that it has in common with this airline, written at ``as_of``. ``open``: a
    vamgr of its own runs for it. ``problem``: why it cannot be looked into."""

    id: str
    name: str
    note: str
    made_at: str
    from_position: int
    as_of: str | None
    open: bool
    bytes: int
    figures: FiguresAnswer | None
    problem: str | None


class BranchOf(Model):
    id: str
    name: str
    from_position: int
    as_of: str | None


class BranchesAnswer(Model):
    """``branch_of``: what this airline is a what-if copy of itself, None for a real one."""

    main: FiguresAnswer
    branch_of: BranchOf | None
    items: list[BranchAnswer]


class Column(Model):
    """``id`` is ``main`` for this airline, without a name."""

    id: str
    name: str
    figures: FiguresAnswer | None


class Comparison(Model):
    columns: list[Column]


class CompareQuery(Body):
    ids: Annotated[
        str, Field(max_length=4000, description="Ids of branches with commas between them; all when empty.")
    ] = ""


class NewBranch(Body):
    """``at``: as of that moment; ``position``: up to that event; neither: as it is now."""

    name: Name
    note: Note = ""
    at: AwareDatetime | None = None
    position: Annotated[int, Field(ge=0, le=10**12)] | None = None


class BranchChanges(Body):
    name: Name | None = None
    note: Note | None = None


class Opened(Model):
    """``url`` signs the owner in, once."""

    id: str
    url: str


class Persons(Body):
    persons: Annotated[list[Annotated[str, Field(max_length=100)]], Field(max_length=100_000)]


@api.get("/branches", ability="data.branch", answer=BranchesAnswer, volatile=True, timeless=True)
async def list_branches(call: Call) -> BranchesAnswer:
    """The what-if copies of this airline, the newest first, with their headline figures."""
    branches = _branches(call)
    return BranchesAnswer(
        main=FiguresAnswer.model_validate(branches.main_figures()),
        branch_of=None if (this := branches.this()) is None else BranchOf.model_validate(this),
        items=[BranchAnswer.model_validate(one) for one in await branches.all()],
    )


@api.get(
    "/branches/compare", ability="data.branch", query=CompareQuery, answer=Comparison, volatile=True, timeless=True
)
async def compare_branches(call: Call) -> Comparison:
    """Headline figures side by side, this airline's first."""
    ids = [part.strip() for part in call.query.ids.split(",") if part.strip()]
    found = await _branches(call).compared(ids)
    return Comparison(
        columns=[
            Column(id=branch_id, name=name, figures=figures and FiguresAnswer.model_validate(figures))
            for branch_id, name, figures in found
        ]
    )


@api.post("/branches", ability="data.branch", body=NewBranch, status=201)
async def create_branch(call: Call) -> CommandAnswer:
    """Make a what-if copy of the airline, as it was at any moment."""
    body = call.body
    made = await _branches(call).create(body.name, body.note, at=body.at, position=body.position)
    return _here(call, made.id)


@api.patch("/branches/{id}", ability="data.branch", body=BranchChanges)
async def rename_branch(call: Call) -> CommandAnswer:
    """Give a branch another name or note."""
    await _branches(call).rename(call.path["id"], call.body.name, call.body.note)
    return _here(call, call.path["id"])


@api.delete("/branches/{id}", ability="data.branch")
async def delete_branch(call: Call) -> CommandAnswer:
    """Delete a branch for good; one that is open is closed first."""
    await _branches(call).delete(call.path["id"])
    return _here(call, call.path["id"])


@api.post("/branches/{id}/open", ability="data.branch", answer=Opened)
async def open_branch(call: Call) -> Opened:
    """Start a vamgr of its own for a branch, on this machine, and give its address."""
    if not _from_this_machine(call):
        raise Forbidden(
            "A branch opens on the machine that vamgr runs on, and for nobody else. Sit down there, or copy its folder."
        )
    branch_id = call.path["id"]
    return Opened(id=branch_id, url=await _branches(call).open(branch_id))


@api.post("/branches/{id}/close", ability="data.branch")
async def close_branch(call: Call) -> CommandAnswer:
    """End the vamgr that has a branch open."""
    await _branches(call).close(call.path["id"])
    return _here(call, call.path["id"])


@api.post("/branches/forget", ability=CONTROL, body=Persons)
async def forget_persons(call: Call) -> CommandAnswer:
    """In a branch: erase people who were erased in the airline that it comes from."""
    await call.services.copies.forget_here(call.body.persons)
    return _here(call, "persons")


def _branches(call: Call) -> Any:
    return call.services.copies.branches


def _here(call: Call, branch_id: str) -> CommandAnswer:
    return CommandAnswer(id=branch_id, position=call.services.store.head(call.tenant).position)


def _from_this_machine(call: Call) -> bool:
    try:
        return ipaddress.ip_address(call.client_address).is_loopback
    except ValueError:
        return False
