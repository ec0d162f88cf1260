"""What can be done with airlines."""

from __future__ import annotations

from typing import Any

from vamgr.airline import domain
from vamgr.airline.domain import AIRLINE, TENANT_SETTINGS, TENANT_SETTINGS_ID, Airline
from vamgr.airline.events import AirlineFounded, Colours
from vamgr.airline.queries import tenant_setting_values
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.uow import UnitOfWork
from vamgr.world import airports


class FoundAirline(Value):
    name: str
    icao: str
    iata: str | None = None
    callsign: str
    country: str
    currency: str
    starting_capital_minor: int | None = None
    hub_icao: str | None = None


class ChangeProfile(Value):
    """``changes``: name, icao, iata, callsign, country; only those given change."""

    airline_id: str
    changes: dict[str, str | None]
    colours: Colours | None = None


class ChangeLogo(Value):
    airline_id: str
    digest: str | None
    media_type: str | None


class ChangeHub(Value):
    airline_id: str
    icao: str


class ChangeSettings(Value):
    """``airline_id`` None: the tenant's defaults."""

    airline_id: str | None
    changes: dict[str, Any]


async def found_airline(uow: UnitOfWork, cmd: FoundAirline) -> str:
    """Raises ClaimTaken for an ICAO code in use and DomainError for an unknown hub."""
    airline_id = uow.new_id()
    await begin_airline(uow, airline_id, cmd, uow.actor.user_id)
    return airline_id


async def begin_airline(uow: UnitOfWork, airline_id: str, cmd: FoundAirline, founder_user_id: str) -> None:
    """Found the airline under an id that was chosen before."""
    claim_code(uow, airline_id, cmd.icao)
    capital = cmd.starting_capital_minor
    if capital is None:
        defaults = domain.effective(tenant_setting_values(await uow.fresh()), {})
        capital = defaults.starting_capital_minor
    await uow.record(
        AIRLINE,
        airline_id,
        AirlineFounded(
            number=await uow.next_number("airline"),
            name=cmd.name,
            icao=cmd.icao,
            iata=cmd.iata,
            callsign=cmd.callsign,
            country=cmd.country,
            currency=cmd.currency,
            starting_capital_minor=capital,
            founder_user_id=founder_user_id,
            colours=domain.DEFAULT_COLOURS,
        ),
    )
    if cmd.hub_icao is not None:
        state = (await uow.load(AIRLINE, airline_id)).state
        await uow.record(AIRLINE, airline_id, *domain.open_hub(state, known_airport(cmd.hub_icao, "hub_icao")))


async def change_profile(uow: UnitOfWork, cmd: ChangeProfile) -> str:
    state = await airline_state(uow, cmd.airline_id)
    events = domain.change_profile(state, **cmd.changes)
    new_icao = cmd.changes.get("icao")
    if new_icao is not None and new_icao != state.icao:
        claim_code(uow, cmd.airline_id, new_icao)
        uow.release("airline-icao", state.icao, AIRLINE.stream(cmd.airline_id))
    if cmd.colours is not None:
        events += domain.change_colours(state, cmd.colours)
    await uow.record(AIRLINE, cmd.airline_id, *events)
    return cmd.airline_id


async def change_logo(uow: UnitOfWork, cmd: ChangeLogo) -> str:
    state = await airline_state(uow, cmd.airline_id)
    await uow.record(AIRLINE, cmd.airline_id, *domain.change_logo(state, cmd.digest, cmd.media_type))
    return cmd.airline_id


async def open_hub(uow: UnitOfWork, cmd: ChangeHub) -> str:
    state = await airline_state(uow, cmd.airline_id)
    await uow.record(AIRLINE, cmd.airline_id, *domain.open_hub(state, known_airport(cmd.icao, "icao")))
    return cmd.airline_id


async def close_hub(uow: UnitOfWork, cmd: ChangeHub) -> str:
    state = await airline_state(uow, cmd.airline_id)
    await uow.record(AIRLINE, cmd.airline_id, *domain.close_hub(state, cmd.icao))
    return cmd.airline_id


async def change_settings(uow: UnitOfWork, cmd: ChangeSettings) -> str:
    if cmd.airline_id is None:
        defaults = (await uow.load(TENANT_SETTINGS, TENANT_SETTINGS_ID)).state
        await uow.record(TENANT_SETTINGS, TENANT_SETTINGS_ID, *domain.change_tenant_settings(defaults, cmd.changes))
        return TENANT_SETTINGS_ID
    state = await airline_state(uow, cmd.airline_id)
    await uow.record(AIRLINE, cmd.airline_id, *domain.change_settings(state, cmd.changes))
    return cmd.airline_id


async def airline_state(uow: UnitOfWork, airline_id: str) -> Airline:
    loaded = await uow.load(AIRLINE, airline_id)
    if not loaded.exists:
        raise NotFound("There is no such airline.")
    return loaded.state


def claim_code(uow: UnitOfWork, airline_id: str, icao: str) -> None:
    uow.claim(
        "airline-icao",
        icao,
        AIRLINE.stream(airline_id),
        f"Another airline here has the code {icao} already. Choose a different one.",
        "icao",
    )


def known_airport(code: str, field: str) -> str:
    """The airport's ICAO code. Raises DomainError on ``field`` for a code that the world does not have."""
    airport = airports.get(code)
    if airport is None:
        raise DomainError(f"No airport has the code {code}. Search by name or city.", field=field, code="unknown-code")
    return airport.icao
