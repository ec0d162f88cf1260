"""What the world is made of: values, without behaviour beyond simple arithmetic on themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

AirportKind = Literal["large", "medium", "small", "seaplane_base", "heliport"]
EngineKind = Literal["jet", "turboprop", "piston", "electric"]
FuelKind = Literal["jet_a", "avgas", "mogas", "electric"]
Airframe = Literal["landplane", "amphibian", "seaplane", "helicopter", "gyrocopter", "tiltrotor"]

SEAT_KG = 95.0
"""A passenger with a checked bag, in kg (EASA's standard masses: 84 kg for an adult, 11 to 15 kg for a bag)."""
LIGHT_KG = 5700
"""Up to this take-off mass (CS-23) one pilot flies, and `typical_seats` counts the pilot's seat, as makers do."""
CABIN_CREW_PER_SEATS = 50
"""14 CFR 121.391 and ORO.CC.100: one attendant for each 50 seats or part, from 20 seats on."""


@dataclass(frozen=True, slots=True)
class Airport:
    """An airport. `icao` is the ICAO code, or the national code where it has none; `country` is ISO 3166-1 alpha-2,
    `region` ISO 3166-2; `timezone` an IANA name; `longest_runway_ft` is 0 where no runway is known."""

    icao: str
    iata: str | None
    name: str
    city: str
    country: str
    region: str
    lat: float
    lon: float
    elevation_ft: int | None
    timezone: str
    kind: AirportKind
    scheduled: bool
    longest_runway_ft: int


@dataclass(frozen=True, slots=True)
class Runway:
    """A runway with its two ends (`le` the lower number). `heading_true` is of `le`, in degrees.
    `approximate`: the ends were computed from the airport's position, the heading and the length."""

    airport: str
    ident_le: str
    ident_he: str
    length_ft: int
    width_ft: int | None
    surface: str
    lighted: bool
    le_lat: float | None
    le_lon: float | None
    he_lat: float | None
    he_lon: float | None
    heading_true: float | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ISO 3166-1 alpha-2 code, English name, continent (AF AN AS EU NA OC SA), ISO 4217 currency or ''."""

    code: str
    name: str
    continent: str
    currency: str


@dataclass(frozen=True, slots=True)
class FuelCurve:
    """Seymour et al. 2020: trip fuel in kg = a*d^2 + b*d + c with the great-circle distance d in km."""

    a: float
    b: float
    c: float


@dataclass(frozen=True, slots=True)
class AircraftType:
    """A type by its ICAO designator (Doc 8643).

    `provenance` names the source of each figure, or says `estimated`. `mzfw_kg` is None for light aircraft, which
    have no such limit. `burn_kg_h` is the fuel flow of all engines together in cruise. `range_nmi` is None where it
    follows from the fuel model (see performance.range_nmi). `fuel_curve` is there for types that Seymour names.
    """

    icao: str
    manufacturer: str
    model: str
    airframe: Airframe
    engine_kind: EngineKind
    engine_count: int
    wake: str
    fuel_kind: FuelKind
    flight_crew: int
    mtow_kg: int
    oew_kg: int
    mzfw_kg: int | None
    max_fuel_kg: int
    typical_seats: int
    cruise_kt: int
    published_range_nmi: int | None
    ceiling_ft: int
    burn_kg_h: float
    fuel_curve: FuelCurve | None
    provenance: Mapping[str, str] = field(compare=False)

    @property
    def name(self) -> str:
        """`Boeing 737-800`."""
        return f"{self.manufacturer} {self.model}"

    @property
    def is_light(self) -> bool:
        return self.mtow_kg <= LIGHT_KG

    @property
    def is_rotorcraft(self) -> bool:
        return self.airframe in ("helicopter", "gyrocopter", "tiltrotor")

    @property
    def passenger_seats(self) -> int:
        """Seats that can be sold: a light aircraft's count includes the pilots'."""
        return max(0, self.typical_seats - self.flight_crew) if self.is_light else self.typical_seats

    @property
    def cabin_crew(self) -> int:
        seats = self.passenger_seats
        return -(-seats // CABIN_CREW_PER_SEATS) if seats >= 20 else 0

    @property
    def max_payload_kg(self) -> int:
        """What passengers, bags and cargo may weigh together (fuel then takes what is left up to `mtow_kg`)."""
        return max(0, (self.mzfw_kg or self.mtow_kg) - self.oew_kg)

    @property
    def max_cargo_kg(self) -> int:
        """Cargo beside a full cabin: what `SEAT_KG` per passenger leaves of the payload."""
        return max(0, round(self.max_payload_kg - self.passenger_seats * SEAT_KG))
