"""The beginning and the end of an import and of its undoing; what lies between is in `applying` and `undoing`."""

from __future__ import annotations

from vamgr.exchange.area import area
from vamgr.exchange.csv import domain
from vamgr.exchange.csv.domain import IMPORT
from vamgr.exchange.csv.events import ImportBegun
from vamgr.kernel.event import Value
from vamgr.kernel.uow import UnitOfWork

UNDO_AS_A_WHOLE = "This is a part of an import. Undo the import as a whole, on the page of imports."
IMPORT_AGAIN = "Import the file again: what it changes then is what was undone."


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


for _handler in (begin_import, finish_import):
    area.never_undone(_handler, UNDO_AS_A_WHOLE)
area.never_undone(finish_undoing, IMPORT_AGAIN)
