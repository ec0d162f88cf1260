"""The rules of an import as one step. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vamgr.exchange.csv.events import ImportApplied, ImportBegun, ImportUndone, RowsImported, RowsUndone
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event


@dataclass(frozen=True, slots=True)
class Import:
    """``begun`` None: there is no such import. ``new`` … ``left``: what was done so far."""

    begun: ImportBegun | None = None
    applied: bool = False
    undone: bool = False
    new: int = 0
    changed: int = 0
    reversed: int = 0
    left: int = 0


def begin(state: Import, begun: ImportBegun) -> list[Event]:
    if state.begun is not None:
        raise DomainError("This was imported already. Upload the file again.", rule="import-applied")
    return [begun]


def finish(state: Import, *, same: int, failed: int) -> list[Event]:
    begun = _begun(state)
    return [
        ImportApplied(
            kind=begun.kind,
            file_name=begun.file_name,
            new=state.new,
            changed=state.changed,
            same=same,
            failed=failed,
        )
    ]


def finish_undoing(state: Import) -> list[Event]:
    begun = require_undoable(state)
    return [ImportUndone(kind=begun.kind, file_name=begun.file_name, reversed=state.reversed, left=state.left)]


def require_undoable(state: Import) -> ImportBegun:
    """Also one that was stopped in the middle can be undone."""
    begun = _begun(state)
    if state.undone:
        raise DomainError("This import was undone already.", rule="import-undone")
    return begun


def _begun(state: Import) -> ImportBegun:
    if state.begun is None:
        raise DomainError("This was never applied, so there is nothing to undo.", rule="not-applied")
    return state.begun


def evolve(state: Import, event: Event) -> Import:
    match event:
        case ImportBegun():
            return Import(begun=event)
        case RowsImported():
            return replace(state, new=state.new + event.new, changed=state.changed + event.changed)
        case ImportApplied():
            return replace(state, applied=True)
        case RowsUndone():
            return replace(state, reversed=state.reversed + event.reversed, left=state.left + len(event.left))
        case ImportUndone():
            return replace(state, undone=True)
        case _:
            raise TypeError(f"an import does not know {type(event).__name__}")


IMPORT = Decider("csvimport", Import(), evolve)
