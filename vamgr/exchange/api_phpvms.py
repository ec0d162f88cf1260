"""Routes of the import of a phpVMS 7 site: in the first run, and what is kept of it afterwards."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal, Protocol, cast

from pydantic import Field, StringConstraints
from sqlalchemy import select

from vamgr.exchange.area import api as every_api
from vamgr.exchange.phpvms.findings import Report
from vamgr.exchange.phpvms.first_run import MAX_BYTES, PART_BYTES, SiteImport, State
from vamgr.exchange.phpvms.importing import FOLDER, REPORT_FILE
from vamgr.exchange.phpvms.tracks import FILE as TRACKS_FILE
from vamgr.flights.queries import pirep_by_id
from vamgr.flights.track_files import read_site_points
from vamgr.history.views import index_table
from vamgr.identity.api_common import services as identity_services
from vamgr.identity.api_setup import check_first_run
from vamgr.kernel.endpoint import PUBLIC, Body, Call, Model
from vamgr.kernel.errors import NotFound

api = every_api.of_folder()

Secret = Annotated[str, StringConstraints(max_length=100)]
_ID = re.compile(r"[0-9a-f-]{36}")


class Services(Protocol):
    @property
    def site_import(self) -> SiteImport: ...
    @property
    def uploads_dir(self) -> Path: ...


class BeginBody(Body):
    token: str | None = Field(None, max_length=100, description="Needed when the server can be reached from elsewhere.")
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
    size_bytes: int = Field(ge=1, le=MAX_BYTES)


class Begun(Model):
    """``upload``: the secret that the next calls carry. ``part_bytes``: how much one part may hold."""

    upload: str
    part_bytes: int


class UploadQuery(Body):
    upload: Secret


class PartQuery(UploadQuery):
    offset: int = Field(ge=0, le=MAX_BYTES, description="Where in the file this part begins.")


class MaybeUploadQuery(Body):
    upload: Secret | None = None


class Received(Model):
    received_bytes: int


class RunBody(Body):
    owner_email: Annotated[str, StringConstraints(strip_whitespace=True, max_length=254)] | None = None


class Import(Model):
    """How far it is. ``what``, ``done`` and ``total``: the progress of the step. ``sentence``: why it failed."""

    state: State
    name: str
    size_bytes: int
    received_bytes: int
    what: str
    done: int
    total: int
    sentence: str | None
    report: Report | None


class ImportedSite(Model):
    id: str
    name: str
    imported_at: str | None
    events: int


class ImportedSites(Model):
    items: list[ImportedSite]


class TrackPoint(Model):
    """``type``: a position of the flight, a point of the planned route, or a line of the log."""

    type: Literal["path", "route", "log"]
    at: str | None = None
    lat: float | None = None
    lon: float | None = None
    altitude_ft: float | None = None
    altitude_agl_ft: float | None = None
    heading: float | None = None
    ground_speed_kt: float | None = None
    ias_kt: float | None = None
    vertical_speed_fpm: float | None = None
    fuel_kg: float | None = None
    fuel_flow_kg_h: float | None = None
    distance_nmi: float | None = None
    transponder: str | None = None
    autopilot: str | None = None
    status: str | None = None
    log: str | None = None
    name: str | None = None
    order: int | None = None
    sim_time: str | None = None


class Track(Model):
    pirep_id: str
    points: list[TrackPoint]


def services(call: Call) -> Services:
    return cast(Services, call.services)


# --- the first run ----------------------------------------------------------------------------------------------------


@api.post("/setup/phpvms", ability=PUBLIC, body=BeginBody, answer=Begun, status=201)
async def begin_import(call: Call) -> Begun:
    """Begin to send the SQL dump of a phpVMS 7 site, in the first run."""
    body: BeginBody = call.body
    check_first_run(call, body.token)
    identity_services(call).sign_in_limits.succeeded(call.client_address, "setup")
    return Begun(upload=services(call).site_import.begin(body.name, body.size_bytes), part_bytes=PART_BYTES)


@api.post("/setup/phpvms/parts", ability=PUBLIC, query=PartQuery, answer=Received, upload_limit_bytes=PART_BYTES)
async def send_part(call: Call) -> Received:
    """Send the next part of the dump."""
    assert call.upload is not None  # noqa: S101  (the web layer always gives it to an endpoint with an upload limit)
    query: PartQuery = call.query
    received = await services(call).site_import.part(query.upload, query.offset, call.upload.content)
    return Received(received_bytes=received)


@api.post("/setup/phpvms/look", ability=PUBLIC, query=UploadQuery, answer=Import)
async def look_at_dump(call: Call) -> Import:
    """Read the dump and work out what would come. Nothing is written."""
    services(call).site_import.look(call.query.upload)
    return _shown(call, call.query.upload)


@api.post("/setup/phpvms/run", ability=PUBLIC, query=UploadQuery, body=RunBody, answer=Import)
async def run_import(call: Call) -> Import:
    """Make the airline of the dump that was looked at."""
    services(call).site_import.run(call.query.upload, call.body.owner_email)
    return _shown(call, call.query.upload)


@api.get("/setup/phpvms", ability=PUBLIC, query=MaybeUploadQuery, answer=Import, volatile=True, timeless=True)
def get_import(call: Call) -> Import:
    """How far the import is; with the report for whoever began it."""
    return _shown(call, call.query.upload)


@api.post("/setup/phpvms/forget", ability=PUBLIC, query=UploadQuery, answer=Import)
async def forget_import(call: Call) -> Import:
    """Forget the dump."""
    services(call).site_import.forget(call.query.upload)
    return _shown(call, None)


def _shown(call: Call, upload: str | None) -> Import:
    current = services(call).site_import
    known = upload is not None and current.knows(upload)
    sentence = current.sentence if known else None
    state: State = current.state
    if state == "none" and _interrupted(call):
        state = "failed"
        sentence = (
            "An import was interrupted before it was whole. Stop vamgr, move its data folder away, and import again:"
            " the airline that is here is only a part."
        )
    return Import(
        state=state,
        name=current.name if known else "",
        size_bytes=current.size_bytes,
        received_bytes=current.received_bytes,
        what=current.what,
        done=current.done,
        total=current.total,
        sentence=sentence,
        report=current.report if known and state in ("looked", "done") else None,
    )


def _interrupted(call: Call) -> bool:
    """Whether the log begins with an import that has no end."""
    table = index_table.c
    first = call.reader.one(select(table.source).where(table.position == 1))
    if first is None or first["source"] != "import":
        return False
    return call.reader.one(select(table.position).where(table.type == "exchange.site_imported")) is None


# --- afterwards -------------------------------------------------------------------------------------------------------


@api.get("/imports/phpvms", ability="airline.manage", answer=ImportedSites, timeless=True)
def list_sites(call: Call) -> ImportedSites:
    """The phpVMS site that this airline came from, if it did."""
    found = [_report(path) for path in sorted(_folder(call).glob(f"*/{REPORT_FILE}"))]
    items = [ImportedSite(id=one.id, name=one.name, imported_at=one.imported_at, events=one.events) for one in found]
    return ImportedSites(items=items)


@api.get("/imports/phpvms/{id}", ability="airline.manage", answer=Report, timeless=True)
def get_site(call: Call) -> Report:
    """The whole report of an import."""
    path = _folder(call) / call.path["id"] / REPORT_FILE
    if not _ID.fullmatch(call.path["id"]) or not path.is_file():
        raise NotFound("There is no such import.")
    return _report(path)


@api.get("/pireps/{id}/phpvms-track", ability="pilot.read", answer=Track, timeless=True)
def get_track(call: Call) -> Track:
    """The positions, route and log that phpVMS had of a report."""
    pirep_id = call.path["id"]
    row = pirep_by_id(call.reader, pirep_id)
    hidden = row is None or (row["state"] == "draft" and row["user_id"] != call.actor.user_id)
    if not hidden:
        for file in _folder(call).glob(f"*/{TRACKS_FILE}"):
            points: list[dict[str, Any]] | None = read_site_points(file, pirep_id)
            if points is not None:
                return Track(pirep_id=pirep_id, points=[TrackPoint.model_validate(point) for point in points])
    raise NotFound("This report has no track from phpVMS.")


def _folder(call: Call) -> Path:
    return services(call).uploads_dir / FOLDER


def _report(path: Path) -> Report:
    return Report.model_validate_json(path.read_bytes())
