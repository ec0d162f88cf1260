"""What the routes answer about imports."""

from __future__ import annotations

from vamgr.airline.queries import AirlineRef
from vamgr.exchange.csv.jobs import ImportJob
from vamgr.exchange.csv.planning import Outcome
from vamgr.exchange.csv.rows import RowKind
from vamgr.identity.queries import UserRef
from vamgr.kernel.endpoint import Model
from vamgr.kernel.read import Row

_NONE = {"rows": 0, "new": 0, "changed": 0, "same": 0, "failed": 0}


class ColumnAnswer(Model):
    """``kept_only``: vamgr has no use for it; it is kept and goes out again on export."""

    name: str
    required: bool
    meaning: str
    kept_only: bool


class KindAnswer(Model):
    """``key``: what tells rows apart, in words. ``may``: whether the caller may import it."""

    kind: str
    ability: str
    may: bool
    key: str
    columns: list[ColumnAnswer]

    @classmethod
    def of(cls, kind: RowKind, *, may: bool) -> KindAnswer:
        columns = [
            ColumnAnswer(name=column.name, required=column.required, meaning=column.meaning, kept_only=column.kept)
            for column in kind.columns
        ]
        return cls(kind=kind.kind, ability=kind.ability, may=may, key=kind.key_words, columns=columns)


class ImportProgress(Model):
    what: str
    done: int
    total: int


class ImportCounts(Model):
    """Of a dry run: what would be; of an import: what happened."""

    rows: int
    new: int
    changed: int
    same: int
    failed: int


class ColumnsAnswer(Model):
    """The file's columns: ``unknown`` ones are not looked at, ``missing`` ones leave things as they are."""

    known: list[str]
    kept: list[str]
    unknown: list[str]
    missing: list[str]


class ImportNote(Model):
    """``rows``: of how many rows it is true."""

    sentence: str
    rows: int


class ImportLeft(Model):
    what: str
    sentence: str


class UndoAnswer(Model):
    reversed: int
    left: list[ImportLeft]


class ImportAnswer(Model):
    """``state``: checking | checked | applying | applied | stopped | undoing | undone. ``columns``: while vamgr
    remembers the file. ``problem``: why a step ended early. ``actions``: what is possible now."""

    id: str
    kind: str
    file_name: str
    airline: AirlineRef | None
    state: str
    sentence: str
    progress: ImportProgress | None
    counts: ImportCounts
    columns: ColumnsAnswer | None
    notes: list[ImportNote]
    undo: UndoAnswer | None
    by: UserRef | None
    at: str | None
    undone_at: str | None
    problem: str | None
    actions: list[str]


class ImportListRow(Model):
    """``state``: stopped (also while it is being applied) | applied | undone. ``left``: things that were not undone."""

    id: str
    kind: str
    file_name: str
    airline: AirlineRef | None
    state: str
    by: UserRef | None
    at: str
    undone_at: str | None
    rows: int
    new: int
    changed: int
    same: int
    failed: int
    reversed: int
    left: int


class DifferenceAnswer(Model):
    field: str
    before: str
    after: str


class RowError(Model):
    """``column`` "": of the row as a whole."""

    column: str
    sentence: str


class ImportRow(Model):
    """``line``: on which it begins in the file; ``cells``: as they came, by the file's own header."""

    line: int
    key: str
    status: str
    differences: list[DifferenceAnswer]
    errors: list[RowError]
    notes: list[str]
    cells: dict[str, str]


def answer_of(job: ImportJob, row: Row | None, airline: AirlineRef | None, by: UserRef | None) -> ImportAnswer:
    """``row``: of the table of imports, once it was applied."""
    counts = job.counts() if job.columns is not None else _counts(row)
    columns = job.columns
    return ImportAnswer(
        id=job.id,
        kind=job.kind,
        file_name=job.file_name,
        airline=airline,
        state=job.state,
        sentence=sentence_of(job.state, counts, row, job.problem),
        progress=ImportProgress.model_validate(job.progress) if job.progress else None,
        counts=ImportCounts(**counts),
        columns=ColumnsAnswer.model_validate(columns) if columns else None,
        notes=[ImportNote(sentence=sentence, rows=rows) for sentence, rows in job.notes],
        undo=_undo(row) if job.state in ("undoing", "undone", "stopped") else None,
        by=by,
        at=row["at"] if row else None,
        undone_at=row["undone_at"] if row else None,
        problem=job.problem,
        actions=_actions(job.state, counts, applied=row is not None, rows=columns is not None),
    )


def answer_of_row(row: Row, airline: AirlineRef | None, by: UserRef | None, *, failed_file: bool) -> ImportAnswer:
    """An import of which this process knows no more than the log."""
    counts = _counts(row)
    actions = _actions(row["state"], counts, applied=True, rows=False)
    return ImportAnswer(
        id=row["id"],
        kind=row["kind"],
        file_name=row["file_name"],
        airline=airline,
        state=row["state"],
        sentence=sentence_of(row["state"], counts, row, None),
        progress=None,
        counts=ImportCounts(**counts),
        columns=None,
        notes=[],
        undo=_undo(row),
        by=by,
        at=row["at"],
        undone_at=row["undone_at"],
        problem=None,
        actions=[*(one for one in actions if one != "failed.csv"), *(["failed.csv"] if failed_file else [])],
    )


def row_answer(job: ImportJob, outcome: Outcome) -> ImportRow:
    header = job.columns.header if job.columns else ()
    return ImportRow(
        line=outcome.number,
        key=outcome.label,
        status=outcome.status,
        differences=[
            DifferenceAnswer(field=column, before=before, after=after) for column, before, after in outcome.differences
        ],
        errors=[RowError(column=column, sentence=sentence) for column, sentence in outcome.errors],
        notes=list(outcome.notes),
        cells=dict(zip(header, outcome.cells, strict=False)),
    )


def sentence_of(state: str, counts: dict[str, int], row: Row | None, problem: str | None) -> str:
    """What is so, in one sentence."""
    rows, failed = counts["rows"], counts["failed"]
    done = f"{counts['new']:,} new, {counts['changed']:,} changed, {counts['same']:,} as before, {failed:,} failed"
    match state:
        case "checking":
            return "The file is being looked at; nothing is changed."
        case "checked" if counts["new"] + counts["changed"] == 0 and not failed:
            return f"All {rows:,} rows are as things are already: there is nothing to do."
        case "checked":
            return f"Of {rows:,} rows {counts['new']:,} are new, {counts['changed']:,} differ, {failed:,} would fail."
        case "applying":
            return "The rows are being done."
        case "applied":
            return f"Imported: {done}."
        case "undoing":
            return "What was imported is being put back."
        case "undone":
            left = row["left"] if row else 0
            rest = f"; {left:,} changed by others since were left" if left else ""
            return f"Undone: {row['reversed'] if row else 0:,} things put back{rest}."
        case _:
            why = problem or "vamgr ended in the middle of it."
            return f"It came to a stop: {why} What was done stays; import the file again, or undo it."


def _counts(row: Row | None) -> dict[str, int]:
    return {name: row[name] for name in _NONE} if row else dict(_NONE)


def _undo(row: Row | None) -> UndoAnswer | None:
    if row is None or not (row["undone_at"] or row["reversed"] or row["left"]):
        return None
    return UndoAnswer(reversed=row["reversed"], left=[ImportLeft.model_validate(one) for one in row["left_alone"]])


def _actions(state: str, counts: dict[str, int], *, applied: bool, rows: bool) -> list[str]:
    found = []
    if state == "checked" and counts["new"] + counts["changed"]:
        found.append("apply")
    if applied and state in ("applied", "stopped"):
        found.append("undo")
    if rows and state in ("checked", "applied", "stopped", "undone"):
        found.append("discard")
    if rows:
        found.append("rows")
    if rows and counts["failed"]:
        found.append("failed.csv")
    return found
