"""The facts about airlines, and the catalogue of settings that they can change."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import Field

from vamgr.kernel.event import Event, Value, event


class Colours(Value):
    """Two colours as ``#rrggbb``."""

    primary: str
    accent: str


def setting(default: Any, sentence: str, *, group: str, unit: str | None = None, **limits: Any) -> Any:
    """A setting with its default, what it does in one sentence, and its limits."""
    return Field(default=default, description=sentence, json_schema_extra={"group": group, "unit": unit}, **limits)


class AirlineSettings(Value):
    """Every setting of an airline with its built-in default: the one catalogue.

    An airline's own value goes before the tenant's, which goes before the default here. Fuel prices are minor units of
    the airline's currency per 100 kg, so that whole numbers are exact enough.
    """

    PRICE_LIMIT: ClassVar[int] = 1_000_000_000
    PUBLIC_GROUP: ClassVar[str] = "Public page"
    """What each airline decides for itself, so the tenant's defaults do not hold it."""

    booking_expiry_hours: int = setting(
        48,
        "A booking that is not flown is given up after this long; 0 keeps it.",
        group="Bookings",
        unit="h",
        ge=0,
        le=8760,
    )
    one_booking_per_pilot: bool = setting(False, "A pilot holds one booking at a time.", group="Bookings")
    one_booking_per_route: bool = setting(False, "A route is booked by one pilot at a time.", group="Bookings")
    aircraft_exclusive_booking: bool = setting(True, "A booked aircraft cannot be booked by others.", group="Bookings")
    pilots_fly_from_current_location: bool = setting(
        True, "Pilots fly from where their last flight ended.", group="Bookings"
    )
    aircraft_at_departure: bool = setting(True, "The aircraft must stand at the departure airport.", group="Bookings")
    restrict_aircraft_to_rank: bool = setting(True, "Ranks decide which subfleets a pilot may fly.", group="Bookings")
    load_factor_percent: int = setting(82, "How full flights are on average.", group="Load", unit="%", ge=0, le=100)
    load_factor_variance_percent: int = setting(
        5, "How far a flight's load may lie from the average.", group="Load", unit="%", ge=0, le=100
    )
    auto_accept_enabled: bool = setting(True, "Accept reports by rule when every rule is met.", group="Review")
    auto_accept_max_landing_rate_fpm: int = setting(
        -600, "A harder touchdown than this goes to review.", group="Review", unit="ft/min", ge=-5000, le=0
    )
    auto_accept_block_time_tolerance_percent: int = setting(
        50, "A block time further from the plan than this goes to review.", group="Review", unit="%", ge=0, le=1000
    )
    auto_accept_arrival_as_planned: bool = setting(True, "A diversion goes to review.", group="Review")
    auto_accept_fuel_plausible: bool = setting(True, "Fuel far from the estimate goes to review.", group="Review")
    duplicate_window_minutes: int = setting(
        10,
        "The same flight reported again within this time is refused; 0 switches it off.",
        group="Review",
        unit="min",
        ge=0,
        le=1440,
    )
    handling_cost_minor: int = setting(
        25_000,
        "Ground handling at an airport without a price of its own.",
        group="Costs",
        unit="minor",
        ge=0,
        le=PRICE_LIMIT,
    )
    fuel_price_jet_a_minor_per_100kg: int = setting(
        15_432,
        "Jet A at an airport without a price of its own.",
        group="Costs",
        unit="minor/100 kg",
        ge=0,
        le=PRICE_LIMIT,
    )
    fuel_price_avgas_minor_per_100kg: int = setting(
        19_842,
        "Avgas at an airport without a price of its own.",
        group="Costs",
        unit="minor/100 kg",
        ge=0,
        le=PRICE_LIMIT,
    )
    fuel_price_mogas_minor_per_100kg: int = setting(
        17_637,
        "Mogas at an airport without a price of its own.",
        group="Costs",
        unit="minor/100 kg",
        ge=0,
        le=PRICE_LIMIT,
    )
    landing_fee_minor_per_tonne: int = setting(
        710, "Landing fee per tonne of maximum take-off mass.", group="Costs", unit="minor/t", ge=0, le=PRICE_LIMIT
    )
    navigation_fee_minor_per_100nmi: int = setting(
        5_000,
        "Navigation fee per 100 nmi for an aircraft of 50 t; it grows with the square root of the mass.",
        group="Costs",
        unit="minor/100 nmi",
        ge=0,
        le=PRICE_LIMIT,
    )
    charge_fuel_uplift: bool = setting(
        False, "Flights pay for the fuel that they take on, not for the fuel that they burn.", group="Costs"
    )
    allow_overdraft: bool = setting(False, "Aircraft can be bought with money that is not there.", group="Money")
    starting_capital_minor: int = setting(
        20_000_000_000, "What a new airline starts with.", group="Money", unit="minor", ge=0, le=10**13
    )
    pilot_number_prefix: str = setting(
        "", "What pilot numbers begin with; empty takes the airline's ICAO code.", group="Crew", max_length=4
    )
    pilot_number_digits: int = setting(4, "How many digits pilot numbers have.", group="Crew", ge=1, le=8)
    pilot_number_start: int = setting(1, "The first pilot number.", group="Crew", ge=1, le=99_999_999)
    pilot_number_fill_gaps: bool = setting(False, "New pilots take the lowest free number.", group="Crew")
    contingency_percent: int = setting(
        5, "Contingency fuel as a share of the trip fuel.", group="Planning", unit="%", ge=0, le=100
    )
    final_reserve_jet_minutes: int = setting(
        30, "Final reserve for jets and turboprops.", group="Planning", unit="min", ge=0, le=300
    )
    final_reserve_piston_minutes: int = setting(
        45, "Final reserve for piston aircraft.", group="Planning", unit="min", ge=0, le=300
    )
    taxi_out_minutes: int = setting(
        15, "Planned taxi time before take-off.", group="Planning", unit="min", ge=0, le=120
    )
    taxi_in_minutes: int = setting(5, "Planned taxi time after landing.", group="Planning", unit="min", ge=0, le=120)
    public_enabled: bool = setting(False, "Anybody may see the airline's public page.", group=PUBLIC_GROUP)
    public_introduction: str = setting(
        "", "What the public page says about the airline.", group=PUBLIC_GROUP, max_length=2000
    )
    public_statistics: bool = setting(
        True, "Flights, hours and distance, by month too, and the latest flights.", group=PUBLIC_GROUP
    )
    public_live_flights: bool = setting(True, "Flights in the air, as they move.", group=PUBLIC_GROUP)
    public_roster: bool = setting(
        False, "The pilots by display name, rank and hours, without those who do not wish it.", group=PUBLIC_GROUP
    )
    public_flight_links: bool = setting(
        False, "A flight's page can be shared with a link that opens without signing in.", group=PUBLIC_GROUP
    )
    public_join: Literal["closed", "invitation", "open"] = setting(
        "closed", "Whether the airline takes pilots: not now, by invitation, or whoever asks.", group=PUBLIC_GROUP
    )
    public_join_text: str = setting("", "How to join, in your own words.", group=PUBLIC_GROUP, max_length=1000)
    public_join_link: str = setting(
        "",
        "Where to ask: a web address or mailto:.",
        group=PUBLIC_GROUP,
        max_length=300,
        pattern=r"^((https?://|mailto:)[^\s\"'<>\\]+)?$",
    )


class SettingChange(Value):
    """``value`` None: back to what is inherited."""

    name: str
    value: bool | int | str | None


@event("airline.airline_founded")
class AirlineFounded(Event):
    number: int
    name: str
    icao: str
    iata: str | None
    callsign: str
    country: str
    currency: str
    starting_capital_minor: int
    founder_user_id: str
    colours: Colours


class ProfileField(Value):
    name: Literal["name", "icao", "iata", "callsign", "country"]
    old: str | None
    new: str | None


@event("airline.profile_changed")
class ProfileChanged(Event):
    changes: tuple[ProfileField, ...]


@event("airline.colours_changed")
class ColoursChanged(Event):
    colours: Colours


@event("airline.logo_changed")
class LogoChanged(Event):
    """``digest``: SHA-256 in hex of the image, which is kept in the uploads folder. None: the logo was removed."""

    digest: str | None
    media_type: str | None


@event("airline.hub_opened")
class HubOpened(Event):
    airport: str


@event("airline.hub_closed")
class HubClosed(Event):
    airport: str


@event("airline.settings_changed")
class AirlineSettingsChanged(Event):
    changes: tuple[SettingChange, ...]


@event("airline.tenant_settings_changed")
class TenantSettingsChanged(Event):
    changes: tuple[SettingChange, ...]
