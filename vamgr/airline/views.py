"""The airlines' read tables."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Integer, String

from vamgr.airline.area import area
from vamgr.airline.events import (
    AirlineFounded,
    AirlineSettingsChanged,
    ColoursChanged,
    HubClosed,
    HubOpened,
    LogoChanged,
    ProfileChanged,
    SettingChange,
    TenantSettingsChanged,
)
from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import read_table
from vamgr.kernel.times import iso

airlines_table = read_table(
    "airlines",
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("name", String, nullable=False),
    Column("icao", String, nullable=False),
    Column("iata", String),
    Column("callsign", String, nullable=False),
    Column("country", String, nullable=False),
    Column("currency", String, nullable=False),
    Column("starting_capital_minor", Integer, nullable=False),
    Column("founder_user_id", String, nullable=False),
    Column("colours", JSON, nullable=False),
    Column("logo_digest", String),
    Column("logo_media_type", String),
    Column("created_at", String, nullable=False),
    Column("updated_at", String, nullable=False),
    indexes=[["icao"]],
)
hubs_table = read_table(
    "hubs",
    Column("airline_id", String, primary_key=True),
    Column("airport", String, primary_key=True),
    Column("opened_at", String, nullable=False),
    indexes=[["airport"]],
)
settings_table = read_table(
    "setting_values",
    Column("airline_id", String, primary_key=True, doc="Empty: the tenant's default."),
    Column("name", String, primary_key=True),
    Column("value", JSON, nullable=False),
)

_LONGEST_SAID = 40

airlines_view = area.projection(Projection("airlines", version=1, tables=[airlines_table, hubs_table, settings_table]))


@airlines_view.on(AirlineFounded)
def _founded(tx: ProjectionTx, event: AirlineFounded, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    tx.put(
        airlines_table,
        id=recorded.stream_id,
        **event.model_dump(mode="json"),
        logo_digest=None,
        logo_media_type=None,
        created_at=at,
        updated_at=at,
    )


@airlines_view.on(ProfileChanged)
def _profile(tx: ProjectionTx, event: ProfileChanged, recorded: Recorded) -> None:
    new = {change.name: change.new for change in event.changes}
    tx.patch(airlines_table, recorded.stream_id, updated_at=iso(recorded.recorded_at), **new)


@airlines_view.on(ColoursChanged)
def _colours(tx: ProjectionTx, event: ColoursChanged, recorded: Recorded) -> None:
    tx.patch(
        airlines_table,
        recorded.stream_id,
        colours=event.colours.model_dump(),
        updated_at=iso(recorded.recorded_at),
    )


@airlines_view.on(LogoChanged)
def _logo(tx: ProjectionTx, event: LogoChanged, recorded: Recorded) -> None:
    tx.patch(
        airlines_table,
        recorded.stream_id,
        logo_digest=event.digest,
        logo_media_type=event.media_type,
        updated_at=iso(recorded.recorded_at),
    )


@airlines_view.on(HubOpened)
def _hub_opened(tx: ProjectionTx, event: HubOpened, recorded: Recorded) -> None:
    tx.put(hubs_table, airline_id=recorded.stream_id, airport=event.airport, opened_at=iso(recorded.recorded_at))


@airlines_view.on(HubClosed)
def _hub_closed(tx: ProjectionTx, event: HubClosed, recorded: Recorded) -> None:
    tx.delete(hubs_table, recorded.stream_id, event.airport)


@airlines_view.on(AirlineSettingsChanged)
def _settings(tx: ProjectionTx, event: AirlineSettingsChanged, recorded: Recorded) -> None:
    for change in event.changes:
        _set(tx, recorded.stream_id, change)


@airlines_view.on(TenantSettingsChanged)
def _tenant_settings(tx: ProjectionTx, event: TenantSettingsChanged, recorded: Recorded) -> None:
    for change in event.changes:
        _set(tx, "", change)


def _set(tx: ProjectionTx, airline_id: str, change: SettingChange) -> None:
    if change.value is None:
        tx.delete(settings_table, airline_id, change.name)
    else:
        tx.put(settings_table, airline_id=airline_id, name=change.name, value=change.value)


@area.sentence(AirlineFounded)
def _said_founded(event: AirlineFounded) -> str:
    return f"{event.name} ({event.icao}) was founded."


@area.sentence(ProfileChanged)
def _said_profile(event: ProfileChanged) -> str:
    parts = [f"{change.name} from {change.old or 'none'} to {change.new or 'none'}" for change in event.changes]
    return f"The profile was changed: {', '.join(parts)}."


@area.sentence(ColoursChanged)
def _said_colours(event: ColoursChanged) -> str:
    return f"The colours were changed to {event.colours.primary} and {event.colours.accent}."


@area.sentence(LogoChanged)
def _said_logo(event: LogoChanged) -> str:
    return "A new logo was set." if event.digest else "The logo was removed."


@area.sentence(HubOpened)
def _said_hub_opened(event: HubOpened) -> str:
    return f"{event.airport} became a hub."


@area.sentence(HubClosed)
def _said_hub_closed(event: HubClosed) -> str:
    return f"{event.airport} is no longer a hub."


@area.sentence(AirlineSettingsChanged)
def _said_settings(event: AirlineSettingsChanged) -> str:
    return _said_changes("Settings", event.changes)


@area.sentence(TenantSettingsChanged)
def _said_tenant_settings(event: TenantSettingsChanged) -> str:
    return _said_changes("Settings for all airlines", event.changes)


def _said_changes(what: str, changes: tuple[SettingChange, ...]) -> str:
    parts = [f"{change.name.replace('_', ' ')} {_said_value(change.value)}" for change in changes]
    return f"{what} changed: {', '.join(parts)}."


def _said_value(value: bool | int | str | None) -> str:
    """A long text is named by its beginning: the event holds all of it."""
    match value:
        case None:
            return "back to what is inherited"
        case bool():
            return "on" if value else "off"
        case "":
            return "emptied"
        case str():
            line = " ".join(value.split())
            return f"to “{line if len(line) <= _LONGEST_SAID else line[:_LONGEST_SAID].rstrip() + '…'}”"
        case _:
            return f"to {value}"
