"""What is sent about reports."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AwareDatetime, Field, StringConstraints, field_validator, model_validator

from vamgr.flights.commands import Report, WriteReport
from vamgr.flights.events import CustomField, Source
from vamgr.kernel.endpoint import Body

Code = Annotated[str, StringConstraints(to_upper=True, strip_whitespace=True, min_length=2, max_length=7)]
Id = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Callsign = Annotated[
    str, StringConstraints(to_upper=True, strip_whitespace=True, pattern=r"^[A-Za-z0-9]{2,10}$", max_length=10)
]
FlightType = Annotated[str, StringConstraints(to_upper=True, strip_whitespace=True, pattern=r"^[A-Za-z]$")]
FieldName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50)]
FieldValue = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]
_ORIGIN = (
    "booking_id",
    "pilot_id",
    "airline_id",
    "aircraft_id",
    "departure",
    "planned_arrival",
    "flight_number",
    "callsign",
    "flight_type",
)


class FareCount(Body):
    """How many passengers, or kg of cargo, a fare class carried."""

    code: Annotated[str, StringConstraints(to_upper=True, strip_whitespace=True, min_length=1, max_length=4)]
    count: int = Field(ge=0, le=1_000_000)


class FactsBody(Body):
    """The facts of a flight. Times are UTC with their zone (`Z`)."""

    arrival: Code | None = Field(None, description="Where it really landed; as planned when left out.")
    block_off_at: AwareDatetime | None = None
    takeoff_at: AwareDatetime | None = None
    landing_at: AwareDatetime | None = None
    block_on_at: AwareDatetime | None = None
    block_fuel_kg: float | None = Field(None, ge=0, le=400_000, allow_inf_nan=False)
    fuel_used_kg: float | None = Field(None, ge=0, le=400_000, allow_inf_nan=False)
    landing_rate_fpm: int | None = Field(None, description="Negative downwards: -180 is 180 ft/min down.")
    distance_nmi: float | None = Field(None, ge=0, le=12_000, allow_inf_nan=False)
    cruise_level_ft: int | None = Field(None, ge=0, le=60_000)
    route_text: str | None = Field(None, max_length=1000)
    remarks: str | None = Field(None, max_length=2000)
    fields: dict[FieldName, FieldValue] | None = Field(None, max_length=30, description="Further facts by name.")
    fares: list[FareCount] | None = Field(None, max_length=20, description="As booked when left out.")

    @field_validator("landing_rate_fpm")
    @classmethod
    def _downwards(cls, value: int | None) -> int | None:
        if value is not None and value > 0:
            raise ValueError(f"A landing rate is negative: write -{value} for {value} ft/min down.")
        if value is not None and value < -5000:
            raise ValueError("A landing rate below -5000 ft/min is not a landing. Check the figure.")
        return value

    def facts(self, *, only_sent: bool) -> dict[str, Any]:
        """By the names of `Report`; ``only_sent``: what is not in the request is left out."""
        names = self.model_fields_set if only_sent else set(type(self).model_fields)
        values = {name: getattr(self, name) for name in names}
        if values.get("fields") is not None:
            values["fields"] = tuple(CustomField(name=name, value=text) for name, text in values["fields"].items())
        if values.get("fares") is not None:
            values["fares"] = tuple((fare.code, fare.count) for fare in values["fares"])
        return values


class OriginBody(FactsBody):
    booking_id: Id | None = Field(None, description="The booked flight; the next fields are for one without.")
    pilot_id: Id | None = Field(None, description="Your own pilot record; needed only with several in the airline.")
    airline_id: Id | None = None
    aircraft_id: Id | None = None
    departure: Code | None = None
    planned_arrival: Code | None = None
    flight_number: int | None = Field(None, ge=1, le=9999)
    callsign: Callsign | None = None
    flight_type: FlightType | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> OriginBody:
        if self.booking_id is not None and any((self.aircraft_id, self.departure, self.planned_arrival)):
            raise ValueError("A booked flight has its aircraft and airports already: send only the booking.")
        return self

    def origin(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in _ORIGIN}


class PirepBody(OriginBody):
    draft: bool = Field(False, description="Keep it, do not hand it in.")

    def command(self, source: Source) -> WriteReport:
        values = {name: value for name, value in self.facts(only_sent=False).items() if name in Report.model_fields}
        return WriteReport.model_validate({**values, "origin": self.origin(), "source": source, "draft": self.draft})


class DraftBody(OriginBody):
    """Only the fields that are sent change; null clears."""


class AmendBody(FactsBody):
    """Only the fields that are sent change."""

    departure: Code | None = Field(None, description="Of a flight without a booking.")
    planned_arrival: Code | None = Field(None, description="Of a flight without a booking.")
    flight_number: int | None = Field(None, ge=1, le=9999)
    callsign: Callsign | None = None
    flight_type: FlightType | None = None
    reason: Reason = Field(description="Why; it stays with the report.")


class CommentBody(Body):
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class OptionalReasonBody(Body):
    reason: Reason | None = None


class ReasonBody(Body):
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=2000)]
