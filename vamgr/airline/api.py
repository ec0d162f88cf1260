"""The routes of airlines, hubs, logos and settings."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, StringConstraints, ValidationInfo, field_validator

from vamgr.airline import codes, commands, domain, queries
from vamgr.airline.area import api
from vamgr.airline.events import AirlineSettings, Colours
from vamgr.airline.images import MAX_BYTES, picture_type
from vamgr.airline.views import airlines_table
from vamgr.crew.queries import pilot_count
from vamgr.finance.queries import cash_minor
from vamgr.fleet.queries import counts_of
from vamgr.flights.queries import accepted_count
from vamgr.kernel.endpoint import PUBLIC, Body, Call, CommandAnswer, FileAnswer, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.read import Row
from vamgr.network.queries import route_count
from vamgr.world.refs import AirportRef, airport_ref

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Upper = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, max_length=40)]


class ProfileBody(Body):
    """The parts of a profile; each validator's sentence says what the code looks like."""

    name: Name | None = None
    icao: Upper | None = Field(None, description="The airline's ICAO designator, three letters.")
    iata: Upper | None = Field(None, description="The airline's IATA designator, two letters or digits.")
    callsign: Upper | None = Field(None, description="What controllers call it on the radio.")
    country: Upper | None = Field(None, description="ISO 3166 country code, two letters.")

    check_icao = field_validator("icao")(codes.check_icao)
    check_iata = field_validator("iata")(codes.check_iata)
    check_callsign = field_validator("callsign")(codes.check_callsign)
    check_country = field_validator("country")(codes.check_country)


class AirlineBody(ProfileBody):
    name: Name
    icao: Upper
    callsign: Upper
    country: Upper
    currency: Upper = Field(description="ISO 4217 code; it cannot be changed later.")
    starting_capital_minor: int | None = Field(None, ge=0, le=10**13)
    hub_icao: Upper | None = None

    check_currency = field_validator("currency")(codes.check_currency)


class ChangeAirlineBody(ProfileBody):
    colours: Colours | None = None

    @field_validator("name", "icao", "callsign", "country", "colours")
    @classmethod
    def _kept(cls, value: Any, info: ValidationInfo) -> Any:
        if value is None:
            raise ValueError(f"The {info.field_name} cannot be empty.")
        return value


class HubBody(Body):
    icao: Upper


class SettingsBody(Body):
    changes: dict[str, bool | int | float | str | None] = Field(max_length=100)


class Hub(AirportRef):
    opened_at: str


class Counts(Model):
    """Active routes and subfleets, aircraft that are there, pilots that have not left, accepted flights."""

    routes: int
    aircraft: int
    subfleets: int
    pilots: int
    flights: int


class AirlineAnswer(Model):
    """``cash_minor`` is null without `finance.view`."""

    id: str
    number: int
    name: str
    icao: str
    iata: str | None
    callsign: str
    country: str
    currency: str
    starting_capital_minor: int
    colours: Colours
    logo_url: str | None
    status: str
    hubs: list[Hub]
    counts: Counts
    cash_minor: int | None
    created_at: str
    updated_at: str
    actions: list[str]


class Setting(Model):
    """``value`` is what holds; ``source`` says where it comes from; ``choices`` are all values of a choice."""

    name: str
    group: str
    type: str
    unit: str | None
    value: bool | int | str
    source: str
    default: bool | int | str
    min: int | None
    max: int | None
    choices: list[str]
    sentence: str


class SettingsAnswer(Model):
    items: list[Setting]


_LIST = Listing(
    source=airlines_table,
    key=airlines_table.c.id,
    sortable={name: airlines_table.c[name] for name in ("icao", "name", "created_at", "number")},
    default_sort="number",
    search=[airlines_table.c.name, airlines_table.c.icao, airlines_table.c.callsign],
)


def _answer(call: Call, row: Row) -> Row:
    logo = f"/api/v1/airlines/{row['id']}/logo?v={row['logo_digest'][:8]}" if row["logo_digest"] else None
    hubs = [
        {**airport_ref(hub["airport"]).model_dump(), "opened_at": hub["opened_at"]}
        for hub in queries.hubs_of(call.reader, row["id"])
    ]
    actions = ["change", "hubs", "logo", "settings"] if call.actor.can("airline.manage") else []
    return {
        **row,
        "logo_url": logo,
        "status": "active",
        "hubs": hubs,
        "counts": _counts(call, row["id"]),
        "cash_minor": cash_minor(call.reader, row["id"]) if call.actor.can("finance.view") else None,
        "actions": actions,
    }


def _counts(call: Call, airline_id: str) -> Counts:
    aircraft, subfleets = counts_of(call.reader, airline_id)
    return Counts(
        routes=route_count(call.reader, airline_id),
        aircraft=aircraft,
        subfleets=subfleets,
        pilots=pilot_count(call.reader, airline_id=airline_id),
        flights=accepted_count(call.reader, airline_id),
    )


@api.get("/airlines", ability="pilot.read", query=ListQuery, answer=Page[AirlineAnswer], csv=True)
def list_airlines(call: Call) -> Page[AirlineAnswer] | CsvRows:
    """List the airlines."""
    return list_answer(call, _LIST, AirlineAnswer, row=lambda row: _answer(call, row))


@api.get("/airlines/{id}", ability="pilot.read", answer=AirlineAnswer)
def get_airline(call: Call) -> Row:
    """One airline with its hubs."""
    return _answer(call, _airline_row(call))


@api.post("/airlines", ability="airline.manage", body=AirlineBody, status=201)
async def found_airline(call: Call) -> CommandAnswer:
    """Found another airline."""
    return await call.execute(commands.found_airline, commands.FoundAirline(**call.body.model_dump()))


@api.patch("/airlines/{id}", ability="airline.manage", body=ChangeAirlineBody)
async def change_airline(call: Call) -> CommandAnswer:
    """Change the profile or the colours; only the fields that are sent change."""
    changes = call.body.model_dump(exclude_unset=True, exclude={"colours"})
    command = commands.ChangeProfile(airline_id=call.path["id"], changes=changes, colours=call.body.colours)
    return await call.execute(commands.change_profile, command)


@api.post("/airlines/{id}/hubs", ability="airline.manage", body=HubBody, status=201)
async def open_hub(call: Call) -> CommandAnswer:
    """Open a hub at an airport."""
    return await call.execute(commands.open_hub, commands.ChangeHub(airline_id=call.path["id"], icao=call.body.icao))


@api.delete("/airlines/{id}/hubs/{icao}", ability="airline.manage")
async def close_hub(call: Call) -> CommandAnswer:
    """Close a hub; the last one stays."""
    command = commands.ChangeHub(airline_id=call.path["id"], icao=call.path["icao"].upper())
    return await call.execute(commands.close_hub, command)


@api.put("/airlines/{id}/logo", ability="airline.manage", upload_limit_bytes=MAX_BYTES)
async def put_logo(call: Call) -> CommandAnswer:
    """Set the logo: PNG, JPEG or WebP, at most 1 MB and 2048 by 2048 pixels."""
    assert call.upload is not None  # noqa: S101  (the web layer always gives it to an endpoint with an upload limit)
    content = call.upload.content
    media_type = picture_type(content)
    digest = hashlib.sha256(content).hexdigest()
    _airline_row(call)
    await asyncio.to_thread(call.services.uploads.keep, call.tenant, digest, content)
    command = commands.ChangeLogo(airline_id=call.path["id"], digest=digest, media_type=media_type)
    return await call.execute(commands.change_logo, command)


@api.delete("/airlines/{id}/logo", ability="airline.manage")
async def remove_logo(call: Call) -> CommandAnswer:
    """Remove the logo."""
    command = commands.ChangeLogo(airline_id=call.path["id"], digest=None, media_type=None)
    return await call.execute(commands.change_logo, command)


@api.get("/airlines/{id}/logo", ability=PUBLIC, answer=FileAnswer)
def get_logo(call: Call) -> FileAnswer:
    """The logo's bytes."""
    row = _airline_row(call)
    path: Path | None = call.services.uploads.path(call.tenant, row["logo_digest"]) if row["logo_digest"] else None
    if path is None:
        raise NotFound("This airline has no logo.")
    return FileAnswer(path.read_bytes(), row["logo_media_type"], row["logo_digest"])


@api.get("/airlines/{id}/settings", ability="pilot.read", answer=SettingsAnswer)
def get_settings(call: Call) -> SettingsAnswer:
    """Every setting of an airline, and where its value comes from."""
    row = _airline_row(call)
    own = queries.own_setting_values(call.reader, row["id"])
    return _settings(queries.tenant_setting_values(call.reader), own)


@api.get("/settings", ability="airline.manage", answer=SettingsAnswer)
def get_tenant_settings(call: Call) -> SettingsAnswer:
    """What every airline here starts from."""
    return _settings(queries.tenant_setting_values(call.reader), {}, of_tenant=True)


@api.patch("/airlines/{id}/settings", ability="airline.manage", body=SettingsBody)
async def change_settings(call: Call) -> CommandAnswer:
    """Change settings of an airline; null goes back to what is inherited."""
    command = commands.ChangeSettings(airline_id=call.path["id"], changes=call.body.changes)
    return await call.execute(commands.change_settings, command)


@api.patch("/settings", ability="airline.manage", body=SettingsBody)
async def change_tenant_settings(call: Call) -> CommandAnswer:
    """Change what every airline here starts from."""
    return await call.execute(
        commands.change_settings, commands.ChangeSettings(airline_id=None, changes=call.body.changes)
    )


def _airline_row(call: Call) -> Row:
    row = queries.airline_by_id(call.reader, call.path["id"])
    if row is None:
        raise NotFound("There is no such airline.")
    return row


def _settings(tenant: dict[str, Any], own: dict[str, Any], *, of_tenant: bool = False) -> SettingsAnswer:
    values = domain.effective(tenant, own)
    items = []
    for name, field in AirlineSettings.model_fields.items():
        if of_tenant and domain.is_each_airlines(name):
            continue
        low, high = domain.limits_of(name)
        extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        items.append(
            Setting(
                name=name,
                group=str(extra["group"]),
                type="choice" if domain.choices_of(name) else _kind(field.annotation, extra["unit"]),
                unit=extra["unit"],  # type: ignore[arg-type]
                value=getattr(values, name),
                source="airline" if name in own else "tenant" if name in tenant else "default",
                default=field.default,
                min=low,
                max=high,
                choices=list(domain.choices_of(name)),
                sentence=field.description or "",
            )
        )
    return SettingsAnswer(items=items)


def _kind(annotation: Any, unit: Any) -> str:
    if annotation is bool:
        return "bool"
    if annotation is str:
        return "text"
    return "money" if unit == "minor" else "int"
