"""How commands about airlines are taken back."""

from __future__ import annotations

from typing import Any

from vamgr.airline import commands
from vamgr.airline.area import area
from vamgr.airline.domain import AIRLINE, TENANT_SETTINGS, TENANT_SETTINGS_ID, Airline
from vamgr.airline.events import (
    AirlineSettingsChanged,
    ColoursChanged,
    HubClosed,
    HubOpened,
    LogoChanged,
    ProfileChanged,
    TenantSettingsChanged,
)
from vamgr.kernel.errors import DomainError
from vamgr.kernel.undo import Original, Undo, around, former
from vamgr.kernel.uow import UnitOfWork

ABILITY = "airline.manage"
_PROFILE = ("name", "icao", "iata", "callsign", "country")

area.never_undone(
    commands.found_airline,
    "An airline is not unfounded: ranks, pilots, money and flights hang on it. Close what you do not need, or begin"
    " anew in another data folder.",
)


@area.undoes(commands.change_profile, ability=ABILITY)
async def restore_profile(uow: UnitOfWork, original: Original) -> Undo:
    airline_id = original.one(ProfileChanged, ColoursChanged).stream_id
    before, after, now = await around(uow, AIRLINE, airline_id, original)
    back = former(_profile(before), _profile(after), _profile(now))
    colours = back.pop("colours", None)
    parts = [f"{name.replace('_', ' ')} {value or 'empty'}" for name, value in back.items()]
    parts += ["the former colours"] if colours else []
    command = commands.ChangeProfile(airline_id=airline_id, changes=back, colours=colours)
    return Undo(f"{now.name} gets back: {', '.join(parts)}.", commands.change_profile, command)


def _profile(state: Airline) -> dict[str, Any]:
    return {name: getattr(state, name) for name in (*_PROFILE, "colours")}


@area.undoes(commands.change_logo, ability=ABILITY)
async def restore_logo(uow: UnitOfWork, original: Original) -> Undo:
    airline_id = original.one(LogoChanged).stream_id
    before, after, now = await around(uow, AIRLINE, airline_id, original)
    former({"logo": before.logo}, {"logo": after.logo}, {"logo": now.logo})
    command = commands.ChangeLogo(airline_id=airline_id, digest=before.logo, media_type=before.logo_media_type)
    sentence = f"{now.name} has its former logo again." if before.logo else f"{now.name} has no logo again."
    return Undo(sentence, commands.change_logo, command)


@area.undoes(commands.open_hub, ability=ABILITY)
async def unopen_hub(uow: UnitOfWork, original: Original) -> Undo:
    opened = original.one(HubOpened)
    state = await commands.airline_state(uow, opened.stream_id)
    if opened.event.airport not in state.hubs:
        raise DomainError(f"{opened.event.airport} is no hub any more.", rule="changed-since")
    command = commands.ChangeHub(airline_id=opened.stream_id, icao=opened.event.airport)
    return Undo(f"{opened.event.airport} is no longer a hub of {state.name}.", commands.close_hub, command)


@area.undoes(commands.close_hub, ability=ABILITY)
async def reopen_hub(uow: UnitOfWork, original: Original) -> Undo:
    closed = original.one(HubClosed)
    state = await commands.airline_state(uow, closed.stream_id)
    if closed.event.airport in state.hubs:
        raise DomainError(f"{closed.event.airport} is a hub again already.", rule="changed-since")
    command = commands.ChangeHub(airline_id=closed.stream_id, icao=closed.event.airport)
    return Undo(f"{closed.event.airport} is a hub of {state.name} again.", commands.open_hub, command)


@area.undoes(commands.change_settings, ability=ABILITY)
async def restore_settings(uow: UnitOfWork, original: Original) -> Undo:
    changed = original.one(AirlineSettingsChanged, TenantSettingsChanged)
    if isinstance(changed.event, TenantSettingsChanged):
        tenant = await around(uow, TENANT_SETTINGS, TENANT_SETTINGS_ID, original)
        before, after, now = (dict(state.settings) for state in tenant)
        airline_id = None
    else:
        airline_id = changed.stream_id
        airline = await around(uow, AIRLINE, airline_id, original)
        before, after, now = (dict(state.settings) for state in airline)
    back = former(before, after, now)
    parts = [f"{name.replace('_', ' ')} {'as inherited' if value is None else value}" for name, value in back.items()]
    command = commands.ChangeSettings(airline_id=airline_id, changes=back)
    return Undo(f"These settings are as before: {', '.join(parts)}.", commands.change_settings, command)
