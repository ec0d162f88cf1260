"""What a pilot sends to book a flight, or to see its briefing first."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, StringConstraints

from vamgr.kernel.endpoint import Body

Code = Annotated[str, StringConstraints(to_upper=True, strip_whitespace=True, min_length=2, max_length=7)]
Id = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Callsign = Annotated[
    str, StringConstraints(to_upper=True, strip_whitespace=True, pattern=r"^[A-Za-z0-9]{2,10}$", max_length=10)
]
FlightType = Annotated[str, StringConstraints(to_upper=True, strip_whitespace=True, pattern=r"^[A-Za-z]$")]


class BookingBody(Body):
    kind: Literal["route", "free", "ferry"]
    pilot_id: Id | None = Field(None, description="Your own pilot record; needed only with several in the airline.")
    airline_id: Id | None = Field(None, description="Of a free or ferry flight; the aircraft's when left out.")
    route_id: Id | None = Field(None, description="Of a flight on a route.")
    departure: Code | None = Field(None, description="Of a free or ferry flight.")
    arrival: Code | None = Field(None, description="Of a free or ferry flight.")
    aircraft_id: Id
    alternate: Code | None = Field(None, description="The route's, else the nearest suitable one, when left out.")
    planned_departure_at: AwareDatetime | None = Field(
        None, description="From an hour ago to 14 days ahead; the next scheduled departure when left out."
    )
    flight_number: int | None = Field(None, ge=1, le=9999)
    callsign: Callsign | None = None
    flight_type: FlightType | None = Field(None, description="IATA service type of a free flight.")
    extra_fuel_kg: float = Field(0.0, ge=0, le=100_000, allow_inf_nan=False)
    cruise_level_ft: int | None = Field(None, ge=0, le=60_000)
    route_text: str | None = Field(None, max_length=1000)
