"""The rules of airlines and their settings. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError

from vamgr.airline.events import (
    AirlineFounded,
    AirlineSettings,
    AirlineSettingsChanged,
    Colours,
    ColoursChanged,
    HubClosed,
    HubOpened,
    LogoChanged,
    ProfileChanged,
    ProfileField,
    SettingChange,
    TenantSettingsChanged,
)
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError, FieldError, InvalidInput
from vamgr.kernel.event import Event

DEFAULT_COLOURS = Colours(primary="#1d5fd1", accent="#f2a41f")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
SettingValue = bool | int | str | None


@dataclass(frozen=True, slots=True)
class Airline:
    founded: bool = False
    number: int = 0
    name: str = ""
    icao: str = ""
    iata: str | None = None
    callsign: str = ""
    country: str = ""
    currency: str = ""
    colours: Colours = DEFAULT_COLOURS
    logo: str | None = None
    logo_media_type: str | None = None
    hubs: tuple[str, ...] = ()
    settings: tuple[tuple[str, SettingValue], ...] = ()


@dataclass(frozen=True, slots=True)
class TenantDefaults:
    settings: tuple[tuple[str, SettingValue], ...] = ()


def change_profile(state: Airline, **wanted: str | None) -> list[Event]:
    """Only what differs becomes part of the event; nothing different, no event."""
    changes = tuple(
        ProfileField.model_validate({"name": name, "old": getattr(state, name), "new": value})
        for name, value in wanted.items()
        if getattr(state, name) != value
    )
    return [ProfileChanged(changes=changes)] if changes else []


def change_colours(state: Airline, colours: Colours) -> list[Event]:
    for name in ("primary", "accent"):
        if not _COLOUR.fullmatch(getattr(colours, name)):
            raise DomainError("Write the colour as # and six digits, for example #1d5fd1.", field=f"colours.{name}")
    return [] if colours == state.colours else [ColoursChanged(colours=colours)]


def change_logo(state: Airline, digest: str | None, media_type: str | None) -> list[Event]:
    return [] if digest == state.logo else [LogoChanged(digest=digest, media_type=media_type)]


def open_hub(state: Airline, airport: str) -> list[Event]:
    return [] if airport in state.hubs else [HubOpened(airport=airport)]


def close_hub(state: Airline, airport: str) -> list[Event]:
    if airport not in state.hubs:
        raise DomainError(f"{airport} is not a hub of {state.name}.", rule="not-a-hub")
    if len(state.hubs) == 1:
        raise DomainError(f"{airport} is the last hub. Open another one before you close it.", rule="last-hub")
    return [HubClosed(airport=airport)]


def change_settings(state: Airline, changes: Mapping[str, SettingValue]) -> list[Event]:
    found = _setting_changes(dict(state.settings), changes)
    return [AirlineSettingsChanged(changes=found)] if found else []


def change_tenant_settings(state: TenantDefaults, changes: Mapping[str, SettingValue]) -> list[Event]:
    found = _setting_changes(dict(state.settings), changes, of_tenant=True)
    return [TenantSettingsChanged(changes=found)] if found else []


def is_each_airlines(name: str) -> bool:
    """Whether a setting is made by each airline itself only."""
    extra = AirlineSettings.model_fields[name].json_schema_extra
    return isinstance(extra, dict) and extra["group"] == AirlineSettings.PUBLIC_GROUP


def _setting_changes(
    own: Mapping[str, SettingValue], changes: Mapping[str, SettingValue], *, of_tenant: bool = False
) -> tuple[SettingChange, ...]:
    """Raises InvalidInput with a sentence per field ``changes.<name>``."""
    errors = []
    for name, value in changes.items():
        if name not in AirlineSettings.model_fields:
            errors.append(FieldError(f"changes.{name}", f"There is no setting “{name}”.", "unknown-field"))
        elif of_tenant and is_each_airlines(name):
            errors.append(
                FieldError(f"changes.{name}", "Each airline decides for itself what is public.", "not-allowed")
            )
        elif value is not None and (fault := setting_fault(name, value)):
            errors.append(FieldError(f"changes.{name}", fault, "bad-format"))
    if errors:
        raise InvalidInput("Some settings cannot have that value.", errors=errors)
    return tuple(
        SettingChange(name=name, value=value) for name, value in sorted(changes.items()) if own.get(name) != value
    )


def setting_fault(name: str, value: Any) -> str | None:
    """What is wrong with a value for a setting, in a sentence, or None."""
    field = AirlineSettings.model_fields[name]
    if isinstance(value, bool) != (field.annotation is bool):
        return "Switch it on or off: true or false." if field.annotation is bool else "Give a number or text here."
    try:
        AirlineSettings.model_validate({name: value}, strict=True)
    except ValidationError:
        low, high = limits_of(name)
        if field.annotation is int:
            return f"Give a whole number from {low} to {high}."
        if choices := choices_of(name):
            return f"Choose one of: {', '.join(choices)}."
        if isinstance(value, str) and len(value) <= (high or 0):
            return "Give a web address that begins with https:// or http://, or mailto: and an e-mail address."
        return f"Give a text of at most {high} characters."
    return None


def limits_of(name: str) -> tuple[int | None, int | None]:
    """Smallest and largest value (for a text: its longest length)."""
    low = high = None
    for part in AirlineSettings.model_fields[name].metadata:
        low = getattr(part, "ge", low)
        high = getattr(part, "le", getattr(part, "max_length", high))
    return low, high


def choices_of(name: str) -> tuple[str, ...]:
    """The values of a setting that has few; empty for all others."""
    annotation = AirlineSettings.model_fields[name].annotation
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def effective(tenant: Mapping[str, SettingValue], own: Mapping[str, SettingValue]) -> AirlineSettings:
    """The airline's own values over the tenant's over the built-in defaults."""
    return AirlineSettings.model_validate({**tenant, **own})


def _merged(
    current: tuple[tuple[str, SettingValue], ...], changes: Sequence[SettingChange]
) -> tuple[tuple[str, SettingValue], ...]:
    values = dict(current)
    for change in changes:
        values.pop(change.name, None)
        if change.value is not None:
            values[change.name] = change.value
    return tuple(sorted(values.items()))


def evolve(state: Airline, event: Event) -> Airline:
    match event:
        case AirlineFounded():
            return replace(
                state,
                founded=True,
                number=event.number,
                name=event.name,
                icao=event.icao,
                iata=event.iata,
                callsign=event.callsign,
                country=event.country,
                currency=event.currency,
                colours=event.colours,
            )
        case ProfileChanged():
            changed: dict[str, Any] = {change.name: change.new for change in event.changes}
            return replace(state, **changed)
        case ColoursChanged():
            return replace(state, colours=event.colours)
        case LogoChanged():
            return replace(state, logo=event.digest, logo_media_type=event.media_type)
        case HubOpened():
            return replace(state, hubs=(*state.hubs, event.airport))
        case HubClosed():
            return replace(state, hubs=tuple(hub for hub in state.hubs if hub != event.airport))
        case AirlineSettingsChanged():
            return replace(state, settings=_merged(state.settings, event.changes))
        case _:
            raise TypeError(f"an airline does not know {type(event).__name__}")


def evolve_tenant(state: TenantDefaults, event: Event) -> TenantDefaults:
    match event:
        case TenantSettingsChanged():
            return replace(state, settings=_merged(state.settings, event.changes))
        case _:
            raise TypeError(f"tenant settings do not know {type(event).__name__}")


AIRLINE = Decider("airline", Airline(), evolve)
TENANT_SETTINGS = Decider("settings", TenantDefaults(), evolve_tenant)
TENANT_SETTINGS_ID = "tenant"
