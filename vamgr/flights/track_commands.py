"""Recorded tracks and public links of flights: what their pilots and staff do with them, and how it is taken back."""

from __future__ import annotations

from vamgr.airline.queries import settings_of
from vamgr.flights import domain
from vamgr.flights.area import area
from vamgr.flights.commands import pirep_state
from vamgr.flights.decisions import REVIEW, by
from vamgr.flights.domain import PIREP, Pirep
from vamgr.flights.events import LinkRevoked, LinkShared, TrackFacts, TrackRecorded, TrackRemoved
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.undo import ChangedSince, Original, Undo, around
from vamgr.kernel.uow import Actor, Answer, UnitOfWork

PILOT = "pilot.fly"


class RecordTrack(Value):
    """The file with this digest is in the uploads folder already."""

    pirep_id: str
    track: TrackFacts


class RemoveTrack(Value):
    pirep_id: str


class ShareFlight(Value):
    """``token``: the new link's, which nobody can guess. A flight that is shared already keeps its own."""

    pirep_id: str
    token: str


class StopSharing(Value):
    pirep_id: str


async def record_track(uow: UnitOfWork, cmd: RecordTrack) -> Answer:
    state = await _of_pilot_or_staff(uow, cmd.pirep_id)
    events = domain.record_track(state, by(uow.actor), cmd.track, staff=uow.actor.can(REVIEW))
    await uow.record(PIREP, cmd.pirep_id, *events)
    return Answer(cmd.pirep_id, {"points": cmd.track.points})


async def remove_track(uow: UnitOfWork, cmd: RemoveTrack) -> str:
    state = await _of_pilot_or_staff(uow, cmd.pirep_id)
    events = domain.remove_track(state, by(uow.actor), staff=uow.actor.can(REVIEW))
    await uow.record(PIREP, cmd.pirep_id, *events)
    return cmd.pirep_id


async def share_flight(uow: UnitOfWork, cmd: ShareFlight) -> Answer:
    """The answer's ``token`` is the link's."""
    reader = await uow.fresh()
    state = await _of_pilot_or_staff(uow, cmd.pirep_id)
    if not settings_of(reader, state.known.airline_id).public_flight_links:
        sentence = (
            "The airline does not allow public links of flights. Its managers can switch them on in the settings."
        )
        raise DomainError(sentence, rule="links-off")
    after = await uow.record(PIREP, cmd.pirep_id, *domain.share(state, by(uow.actor), cmd.token))
    return Answer(cmd.pirep_id, {"token": after.link})


async def stop_sharing(uow: UnitOfWork, cmd: StopSharing) -> str:
    state = await _of_pilot_or_staff(uow, cmd.pirep_id)
    await uow.record(PIREP, cmd.pirep_id, *domain.revoke_link(state, by(uow.actor)))
    return cmd.pirep_id


async def _of_pilot_or_staff(uow: UnitOfWork, pirep_id: str) -> Pirep:
    state = await pirep_state(uow, pirep_id)
    require_own_or_staff(state, uow.actor)
    return state


def require_own_or_staff(state: Pirep, actor: Actor) -> None:
    """Raises NotFound: of others' reports nobody needs to know which there are."""
    if state.known.user_id == actor.user_id:
        return
    if state.status == "draft" or not actor.can(REVIEW):
        raise NotFound("There is no such report.")


@area.undoes(record_track, remove_track, ability=PILOT)
async def former_track(uow: UnitOfWork, original: Original) -> Undo:
    pirep_id = original.one(TrackRecorded, TrackRemoved).stream_id
    before, after, now = await around(uow, PIREP, pirep_id, original)
    require_own_or_staff(now, uow.actor)
    if now.track != after.track:
        raise ChangedSince(["track"])
    ident = now.known.ident
    if before.track is None:
        return Undo(f"{ident} has no recorded track again.", remove_track, RemoveTrack(pirep_id=pirep_id))
    command = RecordTrack(pirep_id=pirep_id, track=before.track)
    return Undo(f"{ident} has its former recorded track again.", record_track, command)


@area.undoes(share_flight, stop_sharing, ability=PILOT)
async def former_link(uow: UnitOfWork, original: Original) -> Undo:
    """The same link as before: whoever has it can use it again."""
    pirep_id = original.one(LinkShared, LinkRevoked).stream_id
    before, after, now = await around(uow, PIREP, pirep_id, original)
    require_own_or_staff(now, uow.actor)
    if now.link != after.link:
        raise ChangedSince(["public link"])
    ident = now.known.ident
    if before.link is None:
        return Undo(f"The public link of {ident} leads nowhere any more.", stop_sharing, StopSharing(pirep_id=pirep_id))
    command = ShareFlight(pirep_id=pirep_id, token=before.link)
    return Undo(f"The public link of {ident} works again.", share_flight, command)
