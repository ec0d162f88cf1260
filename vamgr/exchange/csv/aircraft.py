"""aircraft.csv: the fleet. A new aircraft is brought along, not bought: it costs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vamgr.exchange.csv import cells
from vamgr.exchange.csv.cells import CellFault
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.rows import Column, Reading, RowKind, RowReader, airport_code, at_most
from vamgr.exchange.csv.setting_up import known_or_type, subfleet_for, type_of
from vamgr.exchange.csv.standing import Standing
from vamgr.fleet import commands
from vamgr.fleet.domain import registration_key
from vamgr.kernel.errors import DomainError
from vamgr.kernel.uow import UnitOfWork

BASIS = "Brought along by an import, so it cost nothing here."
_WHY = "As in the imported file."
_GONE = {"R": "retired", "C": "scrapped", "W": "written off"}
_HINTS = ("icao", "iata", "simbrief_type", "name")


class Aircraft(RowKind):
    kind: Kind = "aircraft"
    ability = "fleet.manage"
    key_words = "registration"
    columns = (
        Column("subfleet", "The subfleet's code; one that is not there is set up.", required=True),
        Column("iata", "vamgr knows types by their ICAO designator.", kept=True),
        Column("icao", "The type's ICAO designator; it tells what a new subfleet is."),
        Column("hub_id", "Its home: an airport's code."),
        Column("airport_id", "Where it stands; empty for a new one is its home, or the first hub."),
        Column("name", "What it is called; empty or the registration: it has no name."),
        Column("registration", "", required=True),
        Column("fin", "A fleet number.", kept=True),
        Column("hex_code", "The transponder's address.", kept=True),
        Column("selcal", "", kept=True),
        Column("dow", "vamgr has weights for the subfleet.", kept=True),
        Column("zfw", "vamgr has weights for the subfleet.", kept=True),
        Column("mtow", "vamgr has weights for the subfleet.", kept=True),
        Column("mlw", "vamgr has weights for the subfleet.", kept=True),
        Column("status", "A flies, S is stored, M is in maintenance; empty leaves it as it is."),
        Column("simbrief_type", "For SimBrief.", kept=True),
    )

    fields: Mapping[str, str] = {"location": "airport_id", "hub": "hub_id", "subfleet_id": "subfleet"}

    def read(self, standing: Standing, row: Mapping[str, str]) -> Reading:
        take = RowReader(row)
        reading = take.reading
        registration = take.need("registration", _registration)
        reading.label = registration or row.get("registration", "")
        if registration is not None:
            reading.key = registration_key(registration)
            reading.target = standing.aircraft_by_registration.get(reading.key)
            reading.texts["registration"] = registration
        now = standing.aircraft.get(reading.target or "")
        airline_id = now["airline_id"] if now else None
        reading.hints = tuple(row.get(hint, "") for hint in _HINTS)
        code = take.need("subfleet", lambda text: self._subfleet(standing, airline_id, text, take))
        if code is not None and take.has("icao"):
            kind = now["type_icao"] if now else type_of(standing, airline_id, code, *reading.hints)
            if take.raw("icao").upper() != kind:
                take.note(f"The type is the subfleet's, {kind}; {cells.shown(take.raw('icao'))} is not used.")
        take.set("hub_id", airport_code)
        if take.has("airport_id") or now is not None:
            take.set_if_filled("airport_id", airport_code)
        else:
            reading.texts["airport_id"] = self._home(standing, take)
        take.set("name", at_most(80), empty=registration or "")
        take.set_if_filled("status", _status)
        return reading

    def _subfleet(self, standing: Standing, airline_id: str | None, text: str, take: RowReader) -> str:
        code, _, sentence = known_or_type(standing, airline_id, text.upper(), *take.reading.hints)
        if sentence:
            take.note(sentence)
        take.reading.texts["subfleet"] = code
        return code

    def _home(self, standing: Standing, take: RowReader) -> str:
        if take.has("hub_id"):
            return take.take("hub_id", airport_code) or ""
        own = sorted(icao for icao, of in standing.hubs.items() if standing.airline["id"] in of)
        if not own:
            take.fault("airport_id", "Say where it stands: the airline has no hub.")
            return ""
        return own[0]

    def texts(self, standing: Standing, target: str) -> dict[str, str]:
        row = standing.aircraft[target]
        status = "S" if row["stored"] else "M" if row["maintenance"] else "A"
        return {
            "subfleet": standing.codes[row["subfleet_id"]],
            "icao": row["type_icao"],
            "hub_id": row["hub"] or "",
            "airport_id": row["location"],
            "name": row["name"] or row["registration"],
            "registration": row["registration"],
            "status": status,
        }

    def targets(self, standing: Standing) -> Iterable[str]:
        return standing.aircraft

    def subject(self, standing: Standing, target: str) -> str:
        return target

    def rehearse(self, standing: Standing, row: Reading, changed: set[str]) -> None:
        now = standing.aircraft.get(row.target or "")
        if now is None:
            return
        if now["state"] not in ("parked", "stored") and changed & {"subfleet", "airport_id"}:
            raise DomainError(f"{now['registration']} is in use. Import this row when it is parked.")
        if "subfleet" in changed:
            found = standing.subfleet_with(row.texts["subfleet"], now["airline_id"])
            if found is None or standing.subfleets[found]["type_icao"] != now["type_icao"]:
                raise DomainError(
                    f"{now['registration']} is a {now['type_icao']}. Name a subfleet of that type.", field="subfleet"
                )

    async def make(self, uow: UnitOfWork, standing: Standing, row: Reading) -> str:
        texts = row.texts
        found = standing.subfleet_with(texts["subfleet"])
        subfleet = found or await subfleet_for(uow, standing, standing.airline["id"], texts["subfleet"], *row.hints)
        command = commands.BuyAircraft(
            subfleet_id=subfleet,
            registration=texts["registration"],
            location=texts["airport_id"],
            name=_name(texts),
            price_minor=0,
            price_basis=BASIS,
            hub=texts.get("hub_id") or None,
        )
        aircraft_id = await commands.buy_aircraft(uow, command)
        await _set_status(uow, aircraft_id, "A", texts.get("status", "A"))
        return aircraft_id

    async def change(self, uow: UnitOfWork, standing: Standing, row: Reading, changed: set[str]) -> None:
        target, texts = row.target or "", row.texts
        changes: dict[str, str | None] = {}
        if "name" in changed:
            changes["name"] = _name(texts)
        if "hub_id" in changed:
            changes["hub"] = texts["hub_id"] or None
        if "registration" in changed:
            changes["registration"] = texts["registration"]
        if "subfleet" in changed:
            airline_id = standing.aircraft[target]["airline_id"]
            changes["subfleet_id"] = await subfleet_for(uow, standing, airline_id, texts["subfleet"])
        if changes:
            await commands.change_aircraft(uow, commands.ChangeAircraft(aircraft_id=target, changes=changes))
        before = self.texts(standing, target)["status"]
        if "airport_id" in changed:
            move = commands.MoveAircraft(aircraft_id=target, location=texts["airport_id"], reason=_WHY)
            await commands.move_aircraft(uow, move)
        if "status" in changed:
            await _set_status(uow, target, before, texts["status"])


async def _set_status(uow: UnitOfWork, aircraft_id: str, before: str, after: str) -> None:
    if before == after:
        return
    if before == "M":
        await commands.end_maintenance(uow, commands.AircraftOnly(aircraft_id=aircraft_id))
    elif before == "S":
        await commands.unstore_aircraft(uow, commands.AircraftOnly(aircraft_id=aircraft_id))
    if after == "M":
        await commands.start_maintenance(uow, commands.StartMaintenance(aircraft_id=aircraft_id, reason=_WHY))
    elif after == "S":
        await commands.store_aircraft(uow, commands.AircraftReason(aircraft_id=aircraft_id, reason=_WHY))


def _name(texts: Mapping[str, str]) -> str | None:
    name = texts.get("name", "")
    return None if name in {"", texts["registration"]} else name


def _registration(text: str) -> str:
    try:
        return commands.checked_registration(text)
    except DomainError as error:
        raise CellFault(error.detail) from None


def _status(text: str) -> str:
    status = text.upper()
    if status in _GONE:
        raise CellFault(
            f"{status} is {_GONE[status]}: what is gone is not imported. Leave it out, or retire the aircraft here."
        )
    if status not in {"A", "S", "M"}:
        raise CellFault(f"“{cells.shown(text)}” is no status. Write A for active, S for stored or M for maintenance.")
    return status
