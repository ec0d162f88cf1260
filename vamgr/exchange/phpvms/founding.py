"""Airlines with their settings, ranks and hubs, as the site had them."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from vamgr.airline import domain as airline_domain
from vamgr.airline.domain import AIRLINE, DEFAULT_COLOURS, TENANT_SETTINGS, TENANT_SETTINGS_ID
from vamgr.airline.events import AirlineFounded, HubOpened
from vamgr.crew.domain_ranks import RANKS
from vamgr.crew.events import RankCreated, RankSubfleet, RankTerms
from vamgr.exchange.phpvms import convert
from vamgr.exchange.phpvms.convert import code, key, moment, number, text, truth, whole
from vamgr.exchange.phpvms.fleet import known_code
from vamgr.exchange.phpvms.recording import Fact, Step, facts_of
from vamgr.exchange.phpvms.site import AIRLINES, Airline, Translation, earliest
from vamgr.exchange.phpvms.spool import Row

UNKNOWN_COUNTRY = "ZZ"
"""ISO 3166 keeps this code for whoever needs one for nowhere."""


def plan_airlines(site: Translation) -> None:
    """Dates: an airline begins when the first thing of it did."""
    begun = _begun(site)
    hubs = _hubs(site)
    for row in site.spool.rows("airlines", order="id"):
        row_id = key(row, "id")
        begins = site.at(earliest(moment(row, "created_at"), begun.get(row_id)))
        airline = Airline(site.id_of("airlines", row_id, begins), row, _icao(site, row), begins)
        airline.hubs = [hub for hub, _ in hubs.get(row_id, Counter()).most_common()]
        site.airlines[row_id] = airline
        if text(row, "deleted_at") or not truth(row, "active", True):
            site.found.note(f"{airline.icao} was closed in phpVMS. Its past is here; vamgr has no closed airlines.")
        site.plan(begins, AIRLINES, _found, airline)


def plan_settings(site: Translation) -> None:
    first = min(site.airlines.values(), key=lambda airline: airline.begins, default=None)
    if first is not None:
        site.plan(first.begins, AIRLINES, _set, None)


def _begun(site: Translation) -> dict[str, Any]:
    """Airline → the first date of anything that belongs to it."""
    found: dict[str, Any] = {}
    for table in ("users", "subfleets", "pireps", "flights"):
        for airline_id, first in site.spool.groups(
            table, "airline_id", "min(created_at)", "created_at > '1990'"
        ).items():
            at = moment({"at": first}, "at")
            if at is not None and airline_id is not None:
                found[str(airline_id)] = min(at, found.get(str(airline_id), at))
    return found


def _hubs(site: Translation) -> dict[str, Counter[str]]:
    """Hubs are the site's in phpVMS: each airline gets those that it uses, the most used first."""
    hubs = {code(row, "id") for row in site.spool.rows("airports") if truth(row, "hub")}
    used: dict[str, Counter[str]] = {}
    for table, column in (("users", "home_airport_id"), ("subfleets", "hub_id"), ("flights", "dpt_airport_id")):
        if site.spool.has(table, column):
            for row in site.spool.rows(table):
                airport = code(row, column)
                if airport in hubs:
                    used.setdefault(key(row, "airline_id"), Counter())[airport] += 1
    unused = hubs - {hub for counter in used.values() for hub in counter}
    first = next((key(row, "id") for row in site.spool.rows("airlines", order="id")), None)
    if first is not None:
        for hub in sorted(unused):
            used.setdefault(first, Counter())[hub] = 0
    return used


def _icao(site: Translation, row: Row) -> str:
    icao = re.sub(r"[^A-Z0-9]", "", code(row, "icao"))
    if icao and not any(airline.icao == icao for airline in site.airlines.values()):
        return icao
    made = f"X{whole(row, 'id'):02}"
    site.found.adjusted("airlines", key(row, "id"), f"It had no ICAO code of its own; {made} stands for it.")
    return made


async def _found(site: Translation, airline: Airline) -> None:
    row = airline.row
    country = code(row, "country")
    if not re.fullmatch(r"[A-Z]{2}", country):
        site.found.adjusted("airlines", airline.icao, f"It had no country; {UNKNOWN_COUNTRY} stands for none.")
        country = UNKNOWN_COUNTRY
    owner = next((person for person in site.people.values() if person.role == "owner"), None)
    founded = AirlineFounded(
        number=await site.recorder.sink.number("airline"),
        name=text(row, "name") or airline.icao,
        icao=airline.icao,
        iata=code(row, "iata") or None,
        callsign=code(row, "callsign") or airline.icao,
        country=country,
        currency=site.currency,
        starting_capital_minor=0,
        founder_user_id=owner.user_id if owner else "system",
        colours=DEFAULT_COLOURS,
    )
    facts = [Fact(AIRLINE, airline.id, founded)]
    facts += [Fact(AIRLINE, airline.id, HubOpened(airport=hub)) for hub in map(known_code, airline.hubs)]
    facts += [Fact(RANKS, airline.id, rank, 0) for rank in _ranks(site, airline)]
    await site.recorder.record(Step(airline.begins, "airlines", key(row, "id"), tuple(facts)))


# --- ranks ------------------------------------------------------------------------------------------------------------


def _ranks(site: Translation, airline: Airline) -> list[RankCreated]:
    """The site's ranks for this airline; vamgr wants each with hours and a name of its own."""
    made: list[RankCreated] = []
    hours_taken: set[int] = set()
    names: set[str] = set()
    rows = sorted(
        site.spool.rows("ranks"), key=lambda row: (bool(text(row, "deleted_at")), whole(row, "hours"), whole(row, "id"))
    )
    for row in rows:
        row_id = key(row, "id")
        if text(row, "deleted_at"):
            if not site.spool.value("users", "count(*)", "rank_id = ?", (row["id"],)):
                site.found.skipped("ranks", text(row, "name"), "It was deleted in phpVMS and nobody holds it.")
                continue
            site.found.adjusted(
                "ranks", text(row, "name"), "It was deleted in phpVMS and somebody holds it still: it is here."
            )
        hours = wanted = max(0, whole(row, "hours"))
        while hours in hours_taken:
            hours += 1
        if hours != wanted:
            sentence = f"Another rank is reached with {wanted} h; vamgr wants them apart, so this one takes {hours} h."
            site.found.adjusted("ranks", text(row, "name"), sentence)
        name = text(row, "name") or f"Rank {row_id}"
        if name.casefold() in names:
            name = f"{name} {row_id}"
        hours_taken.add(hours)
        names.add(name.casefold())
        rank_id = site.id_of("ranks", f"{row_id} {airline.icao}", airline.begins)
        airline.ranks[row_id] = rank_id
        made.append(RankCreated(rank_id=rank_id, terms=_terms(site, airline, row, name, hours)))
    if 0 not in hours_taken:
        site.found.note("No rank of the site begins with 0 h: a rank Cadet was added, where new pilots begin.")
        terms = RankTerms(name="Cadet", hours_required=0, pay_per_hour_acars_minor=0, pay_per_hour_manual_minor=0)
        made.append(RankCreated(rank_id=site.id_of("ranks", f"cadet {airline.icao}", airline.begins), terms=terms))
    return made


def _terms(site: Translation, airline: Airline, row: Row, name: str, hours: int) -> RankTerms:
    allowed = []
    for pivot in site.spool.rows("subfleet_rank", "rank_id = ?", (row["id"],)):
        acars, manual = (convert.amount_or_percent(text(pivot, column)) for column in ("acars_pay", "manual_pay"))
        for part in site.parts.get(key(pivot, "subfleet_id"), ()):
            if part.airline is airline:
                pay = {
                    "pay_acars_minor": None if acars[0] is None else convert.minor(acars[0], site.currency),
                    "pay_acars_percent": acars[1],
                    "pay_manual_minor": None if manual[0] is None else convert.minor(manual[0], site.currency),
                    "pay_manual_percent": manual[1],
                }
                allowed.append(RankSubfleet.model_validate({"subfleet_id": part.id, **pay}))
    if not allowed and site.on("pireps.restrict_aircraft_to_rank", True):
        sentence = "It may fly no subfleet of an airline, which phpVMS takes as none and vamgr as all of them."
        site.found.adjusted("ranks", name, sentence)
    return RankTerms(
        name=name,
        hours_required=hours,
        pay_per_hour_acars_minor=convert.minor(number(row, "acars_base_pay_rate"), site.currency),
        pay_per_hour_manual_minor=convert.minor(number(row, "manual_base_pay_rate"), site.currency),
        auto_promote=truth(row, "auto_promote", True),
        auto_accept_acars=truth(row, "auto_approve_acars"),
        auto_accept_manual=truth(row, "auto_approve_manual"),
        subfleets=tuple(allowed),
    )


# --- settings ---------------------------------------------------------------------------------------------------------

_FLAGS = {
    "bids.disable_flight_on_bid": ("one_booking_per_route", False),
    "bids.allow_multiple_bids": ("one_booking_per_pilot", True),
    "bids.block_aircraft": ("aircraft_exclusive_booking", False),
    "pilots.only_flights_from_current": ("pilots_fly_from_current_location", False),
    "pireps.only_aircraft_at_dpt_airport": ("aircraft_at_departure", False),
    "pireps.restrict_aircraft_to_rank": ("restrict_aircraft_to_rank", False),
    "pireps.advanced_fuel": ("charge_fuel_uplift", False),
}
"""phpVMS's switch → vamgr's, and whether it is the other way round."""
_NUMBERS = {
    "bids.expire_time": "booking_expiry_hours",
    "flights.default_load_factor": "load_factor_percent",
    "flights.load_factor_variance": "load_factor_variance_percent",
    "pireps.duplicate_check_time": "duplicate_window_minutes",
    "pilots.id_length": "pilot_number_digits",
}
_PRICES = {
    "airports.default_jet_a_fuel_cost": "fuel_price_jet_a_minor_per_100kg",
    "airports.default_100ll_fuel_cost": "fuel_price_avgas_minor_per_100kg",
    "airports.default_mogas_fuel_cost": "fuel_price_mogas_minor_per_100kg",
}
_TEXTS = {"pilots.id_code": "pilot_number_prefix"}
_OTHERWISE = {"units.currency", "general.site_name"}


def setting_changes(site: Translation) -> dict[str, Any]:
    """vamgr's settings by name, for what the site had set. What phpVMS does not know (fees for landing and for
    navigation) costs nothing, so that the airline goes on as it was."""
    wanted: dict[str, Any] = {"landing_fee_minor_per_tonne": 0, "navigation_fee_minor_per_100nmi": 0}
    for name, (own, reverse) in _FLAGS.items():
        if site.setting(name) != "":
            wanted[own] = site.on(name, False) != reverse
    for name, own in _NUMBERS.items():
        if (found := number(site.settings, name)) is not None:
            wanted[own] = int(found)
    for name, own in _PRICES.items():
        if (found := number(site.settings, name)) is not None:
            wanted[own] = convert.per_100kg(found, site.currency)
    if (found := number(site.settings, "airports.default_ground_handling_cost")) is not None:
        wanted["handling_cost_minor"] = convert.minor(found, site.currency)
    for name, own in _TEXTS.items():
        if site.setting(name):
            wanted[own] = site.setting(name)
    known = _FLAGS.keys() | _NUMBERS.keys() | _PRICES.keys() | _TEXTS.keys() | _OTHERWISE
    known |= {"airports.default_ground_handling_cost"}
    changes = {}
    for own, value in wanted.items():
        if fault := airline_domain.setting_fault(own, value):
            site.found.note(f"The setting {own.replace('_', ' ')} could not be taken over: {fault}")
        else:
            changes[own] = value
    for name in sorted(site.settings):
        if name not in known:
            site.found.skipped("settings", name, "vamgr has no such setting.")
    return changes


async def _set(site: Translation, _: None) -> None:
    state = site.recorder.state(TENANT_SETTINGS, TENANT_SETTINGS_ID)
    events = airline_domain.change_tenant_settings(state, setting_changes(site))
    first = min(airline.begins for airline in site.airlines.values())
    await site.recorder.record(
        Step(first, "settings", "all", tuple(facts_of(TENANT_SETTINGS, TENANT_SETTINGS_ID, events)))
    )
    site.found.note(
        "Landing and navigation fees, which phpVMS does not know, are set to nothing. The settings change that."
    )
