"""Doing the rows: some hundred in one append, each on its own in there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vamgr.exchange.csv.cells import CellFault
from vamgr.exchange.csv.domain import IMPORT
from vamgr.exchange.csv.events import KeptColumns, RowsImported
from vamgr.exchange.csv.planning import Fault, Planned, faults_of
from vamgr.exchange.csv.rows import RowKind
from vamgr.exchange.csv.standing import Standing
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.errors import StoreUnavailable, VamgrError
from vamgr.kernel.event import Value
from vamgr.kernel.ids import derived_id
from vamgr.kernel.uow import Actor, UnitOfWork


class ImportRows(Value):
    """The rows from one line of the file to another."""

    import_id: str
    first: int
    last: int


@dataclass
class Applying:
    """One import that is being applied. ``actor``: acts with the source ``import``."""

    bus: CommandBus
    tenant: str
    actor: Actor
    import_id: str
    kind: RowKind
    standing: Standing
    kept_columns: frozenset[str]
    faults: dict[int, list[Fault]] = field(default_factory=dict)
    _rows: Sequence[Planned] = ()
    _mark: int = 0
    _new_faults: dict[int, list[Fault]] = field(default_factory=dict)
    _new_kept: list[KeptColumns] = field(default_factory=list)

    async def apply(self, rows: Sequence[Planned]) -> None:
        """New and changed rows in one append. What fails is in ``faults`` by line. Raises StoreUnavailable.

        When the append as a whole is refused (a claim that somebody has taken, a rule of another area), each half is
        tried by itself, until the row that is to blame is alone.
        """
        mark = len(self.standing.added)
        try:
            kept = await self._append(rows, mark)
        except StoreUnavailable:
            self.standing.forget_added(mark)
            raise
        except VamgrError as error:
            self.standing.forget_added(mark)
            if len(rows) == 1:
                self.faults[rows[0].number] = faults_of(self.kind, error)
                return
            middle = len(rows) // 2
            await self.apply(rows[:middle])
            await self.apply(rows[middle:])
            return
        for one in kept:
            self.standing.kept[one.kind, one.subject] = one.after

    async def _append(self, rows: Sequence[Planned], mark: int) -> list[KeptColumns]:
        self._rows, self._mark = rows, mark
        await self.bus.execute(
            self.tenant,
            self.import_rows,
            ImportRows(import_id=self.import_id, first=rows[0].number, last=rows[-1].number),
            actor=self.actor,
            command_id=derived_id("import", self.import_id, rows[0].number, rows[-1].number),
            correlation_id=self.import_id,
        )
        self.faults.update(self._new_faults)
        return self._new_kept

    async def import_rows(self, uow: UnitOfWork, cmd: ImportRows) -> str:
        """The handler. A lost race lets it run once more, so it begins anew each time."""
        kept: list[KeptColumns] = []
        faults: dict[int, list[Fault]] = {}
        done = {"new": 0, "changed": 0}
        self.standing.forget_added(self._mark)
        for row in self._rows:
            here, added = uow.savepoint(), len(self.standing.added)
            self.standing.to_keep.clear()
            try:
                target = await self._one(uow, row)
            except StoreUnavailable:
                raise
            except (VamgrError, CellFault) as error:
                uow.roll_back(here)
                self.standing.forget_added(added)
                faults[row.number] = faults_of(self.kind, error)
                continue
            kept.extend(self._kept(row, target))
            done[row.status] += 1
        if any(done.values()):
            event = RowsImported(kind=self.kind.kind, new=done["new"], changed=done["changed"], kept=tuple(kept))
            await uow.record(IMPORT, cmd.import_id, event)
        self._new_faults, self._new_kept = faults, kept
        return cmd.import_id

    async def _one(self, uow: UnitOfWork, row: Planned) -> str:
        if row.reading.target is None:
            return await self.kind.make(uow, self.standing, row.reading)
        own = row.changed - self.kept_columns
        if own:
            await self.kind.change(uow, self.standing, row.reading, own)
        return row.reading.target

    def _kept(self, row: Planned, target: str) -> list[KeptColumns]:
        """The columns that are kept with the row's thing, and what else it asked for."""
        changed = {column: row.reading.texts[column] for column in row.changed & self.kept_columns}
        wanted = {key: dict(columns) for key, columns in self.standing.to_keep.items()}
        if changed:
            subject = self.kind.subject(self.standing, target)
            wanted.setdefault((self.kind.kind, subject), {}).update(changed)
        found = []
        for (kind, subject), columns in wanted.items():
            before = self.standing.kept.get((kind, subject), {})
            after = {name: text for name, text in {**before, **columns}.items() if text}
            if after != before:
                found.append(KeptColumns(kind=kind, subject=subject, before=before, after=after))
        return found
