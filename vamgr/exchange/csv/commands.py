"""The beginning and the end of an import and of its undoing; what lies between is in `applying` and `undoing`."""

from __future__ import annotations

from vamgr.exchange.area import area
from vamgr.exchange.csv import domain
from vamgr.exchange.csv.domain import IMPORT
from vamgr.exchange.csv.events import ImportBegun
from vamgr.kernel.event import Value
from vamgr.kernel.undo import UndoRule
from vamgr.kernel.uow import UnitOfWork

_UNDO_AS_A_WHOLE = "This is a part of an import. Undo the import as a whole, on the page of imports."
_IMPORT_AGAIN = "Import the file again: what it changes then is what was undone."


class BeginImport(Value):
    import_id: str
    begun: ImportBegun


class FinishImport(Value):
    import_id: str
    same: int
    failed: int


class FinishUndoing(Value):
    import_id: str


async def begin_import(uow: UnitOfWork, cmd: BeginImport) -> str:
    state = (await uow.load(IMPORT, cmd.import_id)).state
    await uow.record(IMPORT, cmd.import_id, *domain.begin(state, cmd.begun))
    return cmd.import_id


async def finish_import(uow: UnitOfWork, cmd: FinishImport) -> str:
    state = (await uow.load(IMPORT, cmd.import_id)).state
    await uow.record(IMPORT, cmd.import_id, *domain.finish(state, same=cmd.same, failed=cmd.failed))
    return cmd.import_id


async def finish_undoing(uow: UnitOfWork, cmd: FinishUndoing) -> str:
    state = (await uow.load(IMPORT, cmd.import_id)).state
    await uow.record(IMPORT, cmd.import_id, *domain.finish_undoing(state))
    return cmd.import_id


# By name: what does the rows itself is imported when the first file comes.
for _name in (begin_import.__name__, "import_rows", finish_import.__name__):
    area.undo_rules[_name] = UndoRule(_name, never=_UNDO_AS_A_WHOLE)
for _name in ("undo_rows", finish_undoing.__name__):
    area.undo_rules[_name] = UndoRule(_name, never=_IMPORT_AGAIN)
