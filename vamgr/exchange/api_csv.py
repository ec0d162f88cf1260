"""The routes of importing CSV files in phpVMS' formats: a dry run, then the import as one step that can be undone."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from vamgr.airline.queries import AirlineRef, airline_by_id, airline_ref, all_airlines
from vamgr.exchange.area import api
from vamgr.exchange.csv.answers import (
    ImportAnswer,
    ImportListRow,
    ImportRow,
    KindAnswer,
    answer_of,
    answer_of_row,
    row_answer,
)
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.jobs import ImportJob, failed_rows
from vamgr.exchange.csv.kinds import KINDS
from vamgr.exchange.csv.views import imports_table
from vamgr.identity.queries import user_refs
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, FileAnswer, Model
from vamgr.kernel.errors import FieldError, Forbidden, InvalidInput, NotFound
from vamgr.kernel.listing import MOST_OFFSET, CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.read import Row

ANY = "network.manage|fleet.manage|finance.manage"
MAX_BYTES = 64 * 1024 * 1024
_t = imports_table.c
FileName = Annotated[str, StringConstraints(strip_whitespace=True, max_length=120)]


class UploadQuery(Body):
    kind: Kind
    file_name: FileName = Field("", description="What the file is called; for people only.")
    airline: str | None = Field(
        None, max_length=40, description="The airline of rows that name none; the first one when left out."
    )
    fuel_unit: Literal["lbs", "kg"] = Field("lbs", description="Airports only: what fuel prices are for.")


class ImportsQuery(ListQuery):
    kind: Kind | None = None
    state: Literal["stopped", "applied", "undone"] | None = None


class RowsQuery(Body):
    limit: int = Field(50, ge=1, le=200)
    cursor: str | None = Field(None, pattern=r"^\d{1,6}$", description="`next_cursor` of the page before.")
    offset: int | None = Field(None, ge=0, le=MOST_OFFSET, description="Rows to leave out, in place of a cursor.")
    status: Literal["new", "changed", "same", "failed"] | None = None
    q: str | None = Field(None, max_length=100, description="Looks into what people call the things.")


class ImportKinds(Model):
    items: list[KindAnswer]


_LIST = Listing(
    source=imports_table,
    key=_t.id,
    sortable={"at": _t.at, "kind": _t.kind, "file_name": _t.file_name},
    default_sort="-at",
    search=[_t.file_name],
    filters={"kind": lambda value: _t.kind == value, "state": lambda value: _t.state == value},
)


@api.get("/imports/kinds", ability=ANY, answer=ImportKinds, timeless=True)
def list_kinds(call: Call) -> ImportKinds:
    """The kinds of files, with their columns, in the order in which a site is brought over."""
    return ImportKinds(items=[KindAnswer.of(kind, may=call.actor.can(kind.ability)) for kind in KINDS.values()])


@api.get("/imports", ability=ANY, query=ImportsQuery, answer=Page[ImportListRow], csv=True)
def list_imports(call: Call) -> Page[ImportListRow] | CsvRows:
    """List what was imported, when and by whom, and what was undone."""
    mine = [kind for kind, rows in KINDS.items() if call.actor.can(rows.ability)]
    return list_answer(call, _LIST, ImportListRow, where=[_t.kind.in_(mine)], row=lambda row: _listed(call, row))


@api.post("/imports", ability=ANY, query=UploadQuery, answer=ImportAnswer, upload_limit_bytes=MAX_BYTES)
async def upload_import(call: Call) -> ImportAnswer:
    """Look at a CSV file: a dry run of what each of its rows would do.

    The body is the file itself. Nothing is changed; the dry run goes on in the background.
    """
    assert call.upload is not None  # noqa: S101  (the web layer always gives it to an endpoint with an upload limit)
    query: UploadQuery = call.query
    _require(call, query.kind)
    job = await call.services.imports.begin(
        call.tenant,
        call.actor,
        query.kind,
        call.upload.content,
        file_name=query.file_name,
        airline_id=_airline_id(call, query.airline),
        fuel_per_lb=query.fuel_unit == "lbs",
    )
    return _answer(call, job)


@api.get("/imports/{id}", ability=ANY, answer=ImportAnswer, volatile=True, timeless=True)
def get_csv_import(call: Call) -> ImportAnswer:
    """A dry run or an import: how far it is and what came of it."""
    job = call.services.imports.get(call.tenant, call.path["id"])
    if job is not None:
        _require(call, job.kind)
        return _answer(call, job)
    row = _row(call)
    failed = call.services.imports.has_failed(call.tenant, row["id"])
    return answer_of_row(row, _refs(call, row["airline_id"]), _by(call, row["by"]), failed_file=failed)


@api.get("/imports/{id}/rows", ability=ANY, query=RowsQuery, answer=Page[ImportRow], volatile=True, timeless=True)
def list_import_rows(call: Call) -> Page[Any]:
    """The rows of a file, with the difference that each makes, while vamgr remembers it."""
    job = _job(call)
    query: RowsQuery = call.query
    wanted = (query.q or "").casefold()
    found = [
        outcome
        for outcome in job.outcomes
        if (query.status is None or outcome.status == query.status) and wanted in outcome.label.casefold()
    ]
    start = int(query.cursor or 0) if query.offset is None else query.offset
    end = start + query.limit
    items = [row_answer(job, outcome) for outcome in found[start:end]]
    return Page[Any](items=items, next_cursor=str(end) if end < len(found) else None, total=len(found))


@api.get("/imports/{id}/failed.csv", ability=ANY, answer=FileAnswer, volatile=True, timeless=True)
def get_failed_rows(call: Call) -> FileAnswer:
    """The rows that failed, as they came, each with its reason: mend them and import the file."""
    import_id = call.path["id"]
    job = call.services.imports.get(call.tenant, import_id, rows=True)
    if job is not None and job.columns is not None:
        _require(call, job.kind)
        return FileAnswer(failed_rows(job), "text/csv; charset=utf-8", "", f"failed-{job.kind}.csv")
    row = _row(call)
    content = call.services.imports.failed(call.tenant, row["id"])
    if content is None:
        raise NotFound("No rows of this import have failed.")
    return FileAnswer(content, "text/csv; charset=utf-8", "", f"failed-{row['kind']}.csv")


@api.post("/imports/{id}/apply", ability=ANY, answer=ImportAnswer)
async def apply_import(call: Call) -> ImportAnswer:
    """Do what the dry run has shown. It goes on in the background; each row is done or fails on its own."""
    job = _job(call)
    await call.services.imports.apply(job, call.actor)
    return _answer(call, job)


@api.post("/imports/{id}/undo", ability=ANY, answer=ImportAnswer)
async def undo_import(call: Call) -> ImportAnswer:
    """Take an import back as a whole. What others have changed since is left, and named."""
    job = call.services.imports.get(call.tenant, call.path["id"])
    _require(call, job.kind if job is not None else _row(call)["kind"])
    return _answer(call, await call.services.imports.undo(call.tenant, call.actor, call.path["id"]))


@api.delete("/imports/{id}", ability=ANY)
async def forget_csv_import(call: Call) -> CommandAnswer:
    """Forget a dry run, and the rows of an import. What was imported stays."""
    job = _job(call)
    await call.services.imports.forget(job)
    return CommandAnswer(id=job.id, position=call.services.store.head(call.tenant).position)


def _job(call: Call) -> ImportJob:
    """Raises NotFound for what nobody remembers."""
    job: ImportJob | None = call.services.imports.get(call.tenant, call.path["id"], rows=True)
    if job is None or job.columns is None:
        raise NotFound("vamgr does not remember this file any more. Upload it again.")
    _require(call, job.kind)
    return job


def _row(call: Call) -> Row:
    row = call.reader.row(imports_table, call.path["id"])
    if row is None:
        raise NotFound("There is no such import, or vamgr does not remember its dry run any more.")
    _require(call, row["kind"])
    return row


def _require(call: Call, kind: Kind) -> None:
    ability = KINDS[kind].ability
    if not call.actor.can(ability):
        error = Forbidden(f"You need the ability {ability} to import {kind}.")
        error.extra = {"ability": ability}
        raise error


def _airline_id(call: Call, wanted: str | None) -> str:
    if wanted is not None:
        if airline_by_id(call.reader, wanted) is None:
            sentence = "There is no such airline."
            raise InvalidInput(sentence, errors=[FieldError("airline", sentence, "unknown-code")])
        return wanted
    airlines = all_airlines(call.reader)
    if not airlines:
        raise NotFound("There is no airline yet. Found one first.")
    return str(airlines[0]["id"])


def _answer(call: Call, job: ImportJob) -> ImportAnswer:
    row = call.reader.row(imports_table, job.id)
    return answer_of(job, row, _refs(call, job.airline_id), _by(call, job.actor.user_id))


def _refs(call: Call, airline_id: str) -> AirlineRef | None:
    return airline_ref(call.reader, airline_id) if airline_by_id(call.reader, airline_id) else None


def _by(call: Call, user_id: str) -> Any:
    return user_refs(call.reader, [user_id]).get(user_id)


def _listed(call: Call, row: Row) -> Row:
    return {**row, "airline": _refs(call, row["airline_id"]), "by": _by(call, row["by"])}
