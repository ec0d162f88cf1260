"""Recorded tracks of flights, and the links by which a flight is shown to anybody, as routes."""

from __future__ import annotations

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Literal, Protocol, cast

from pydantic import Field

from vamgr.airline.queries import airline_by_id, settings_of
from vamgr.flights import queries, track_commands
from vamgr.flights.area import api
from vamgr.flights.track_files import keep, kept, site_track
from vamgr.flights.track_readers import MAX_BYTES, read_track
from vamgr.flights.tracks import MAX_SENT, Track, facts_of, pack, thinned
from vamgr.flights.views import pireps_table
from vamgr.identity.queries import publicly_named
from vamgr.kernel.endpoint import PUBLIC, Body, Call, CommandAnswer, Model, NoQuery
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Row
from vamgr.kernel.times import iso
from vamgr.kernel.uploads import Uploads
from vamgr.world.refs import AirportRef, airport_ref

_PUBLIC_POINTS = 4_000
# A large file takes seconds and much memory, so one is read after the other, and none holds up what else has threads.
_reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tracks")
_NO_LINK = "This link leads nowhere. Whoever gave it to you may have stopped sharing the flight."


class Limits(Protocol):
    def take(self, address: str, account: str, now: Any) -> None: ...
    def succeeded(self, address: str, account: str) -> None: ...


class Services(Protocol):
    @property
    def uploads(self) -> Uploads: ...
    @property
    def sign_in_limits(self) -> Limits: ...


class TrackQuery(Body):
    points: int = Field(
        MAX_SENT,
        ge=20,
        le=MAX_SENT,
        description="At most so many points: the ends, all extremes, and the shape in between.",
    )


class TrackAnswer(Model):
    """A track by columns, all of the same length. ``points``: how many there are in all. ``seconds``: since
    ``first_at``; null when it was recorded without times. Columns that were not recorded are null; ``computed`` names
    those that follow from positions and times. ``source``: added here, or brought along from phpVMS."""

    pirep_id: str
    source: Literal["recorded", "phpvms"]
    format: str
    digest: str | None
    size_bytes: int | None
    points: int
    first_at: str | None
    last_at: str | None
    max_altitude_ft: int | None
    max_ground_speed_kt: int | None
    distance_nmi: float
    computed: list[str]
    seconds: list[float] | None
    lat: list[float]
    lon: list[float]
    altitude_ft: list[float | None] | None
    ground_speed_kt: list[float | None] | None
    vertical_speed_fpm: list[float | None] | None
    ias_kt: list[float | None] | None
    fuel_kg: list[float | None] | None


class SharedBy(Model):
    name: str
    icao: str
    colours: dict[str, str]
    logo_url: str | None


class SharedFlight(Model):
    """What anybody with the link sees. ``pilot_name``: only where the airline and the pilot wish it. ``aircraft``: its
    registration and type. No money, nobody's address."""

    ident: str
    callsign: str
    airline: SharedBy
    pilot_name: str | None
    registration: str
    type_icao: str
    departure: AirportRef
    planned_arrival: AirportRef
    arrival: AirportRef
    diverted: bool
    block_off_at: str | None
    takeoff_at: str | None
    landing_at: str | None
    block_on_at: str | None
    block_minutes: int | None
    flight_minutes: int | None
    distance_nmi: float | None
    cruise_level_ft: int | None
    landing_rate_fpm: int | None
    passengers: int
    track: TrackAnswer | None


@api.put("/pireps/{id}/track", ability="pilot.fly", upload_limit_bytes=MAX_BYTES)
async def put_track(call: Call) -> CommandAnswer:
    """Add the recorded track of a flight: GPX, KML, CSV with a header line, or lines of JSON.

    Its pilot can add one at any time and replace it until the decision; reviewers always. The format is told by the
    file's content. What cannot be right is refused, line by line.
    """
    assert call.upload is not None  # noqa: S101  (the web layer always gives it to an endpoint with an upload limit)
    row = queries.pirep_by_id(call.reader, call.path["id"])
    own = row is not None and row["user_id"] == call.actor.user_id
    if row is None or not (own or (call.actor.can("flights.review") and row["state"] != "draft")):
        raise NotFound("There is no such report.")
    uploads, loop = services(call).uploads, asyncio.get_running_loop()
    facts = await loop.run_in_executor(_reader, _received, uploads, call.tenant, call.upload.content)
    command = track_commands.RecordTrack(pirep_id=call.path["id"], track=facts)
    return await call.execute(track_commands.record_track, command)


@api.delete("/pireps/{id}/track", ability="pilot.fly")
async def delete_track(call: Call) -> CommandAnswer:
    """Remove the recorded track of a flight."""
    return await call.execute(track_commands.remove_track, track_commands.RemoveTrack(pirep_id=call.path["id"]))


@api.get("/pireps/{id}/track", ability="pilot.read", query=TrackQuery, answer=TrackAnswer)
def get_track(call: Call) -> TrackAnswer:
    """The recorded track of a flight, by columns."""
    row = queries.pirep_by_id(call.reader, call.path["id"])
    if row is not None:
        own = row["user_id"] == call.actor.user_id
        if own or row["state"] == "accepted" or (call.actor.can("flights.review") and row["state"] != "draft"):
            found = _track(call, row, call.query.points)
            if found is not None:
                return found
    raise NotFound("This report has no recorded track.")


@api.post("/pireps/{id}/link", ability="pilot.fly", body=NoQuery, status=201)
async def share_flight(call: Call) -> CommandAnswer:
    """Share an accepted flight with a link that opens without signing in.

    The answer's `token` makes the link `/f/{token}`. A flight that is shared already keeps its link.
    """
    command = track_commands.ShareFlight(pirep_id=call.path["id"], token=secrets.token_urlsafe(18))
    return await call.execute(track_commands.share_flight, command)


@api.delete("/pireps/{id}/link", ability="pilot.fly")
async def stop_sharing(call: Call) -> CommandAnswer:
    """Stop sharing a flight: its link leads nowhere any more."""
    return await call.execute(track_commands.stop_sharing, track_commands.StopSharing(pirep_id=call.path["id"]))


@api.get("/public/flights/{token}", ability=PUBLIC, answer=SharedFlight, timeless=True)
def get_public_flight(call: Call) -> SharedFlight:
    """A flight that is shared with a link."""
    token = call.path["token"]
    limits = services(call).sign_in_limits
    limits.take(call.client_address, "flight-link", call.now)
    found = shared_flight(call, token)
    if found is None:
        raise NotFound(_NO_LINK)
    limits.succeeded(call.client_address, "flight-link")
    return found


def shared_flight(call: Call, token: str) -> SharedFlight | None:
    """None: there is no such link, or the airline or the flight does not allow it (any more)."""
    row = queries.flight_of_link(call.reader, token)
    airline = airline_by_id(call.reader, row["airline_id"]) if row is not None else None
    if row is None or airline is None:
        return None
    named_here = settings_of(call.reader, row["airline_id"]).public_roster
    named = publicly_named(call.reader, [row["user_id"]]) if named_here else {}
    logo = f"/api/v1/airlines/{airline['id']}/logo" if airline["logo_digest"] else None
    return SharedFlight.model_validate(
        {
            **{name: row[name] for name in SharedFlight.model_fields if name in pireps_table.c},
            "airline": {
                "name": airline["name"],
                "icao": airline["icao"],
                "colours": airline["colours"],
                "logo_url": logo,
            },
            "pilot_name": named.get(row["user_id"]),
            "departure": airport_ref(row["departure"]),
            "planned_arrival": airport_ref(row["planned_arrival"]),
            "arrival": airport_ref(row["arrival"]),
            "track": _track(call, row, _PUBLIC_POINTS),
        }
    )


def services(call: Call) -> Services:
    return cast(Services, call.services)


def _received(uploads: Uploads, tenant: str, content: bytes) -> Any:
    track, form = read_track(content)
    packed = pack(track)
    keep(uploads, tenant, packed)
    return facts_of(track, packed, form)


def _track(call: Call, row: Row, points: int) -> TrackAnswer | None:
    uploads = services(call).uploads
    facts = row["recorded"]
    if facts is not None:
        track = kept(uploads, call.tenant, facts["digest"])
        return None if track is None else _answer(row["id"], "recorded", facts, track, points)
    track = site_track(uploads, call.tenant, row["id"])
    if track is None:
        return None
    facts = facts_of(track, b"", "phpvms").model_dump(mode="json")
    return _answer(row["id"], "phpvms", {**facts, "digest": None, "size_bytes": None}, track, points)


def _answer(pirep_id: str, source: str, facts: dict[str, Any], track: Track, points: int) -> TrackAnswer:
    shown = thinned(track, points)
    columns = {
        name: shown.numbers.get(name)
        for name in ("altitude_ft", "ground_speed_kt", "vertical_speed_fpm", "ias_kt", "fuel_kg")
    }
    return TrackAnswer.model_validate(
        {
            **facts,
            **columns,
            "pirep_id": pirep_id,
            "source": source,
            "first_at": iso(track.start) if track.start else None,
            "computed": list(track.computed),
            "seconds": shown.seconds,
            "lat": shown.lat,
            "lon": shown.lon,
        }
    )
