"""The rules of subfleets and of the fares that they sell. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import Any

from vamgr.fleet.events import (
    Fare,
    SubfleetChanged,
    SubfleetCreated,
    SubfleetRetired,
    SubfleetTerms,
    TermChange,
)
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError, FieldError, InvalidInput
from vamgr.kernel.event import Event


@dataclass(frozen=True, slots=True)
class Subfleet:
    created: bool = False
    airline_id: str = ""
    type_icao: str = ""
    currency: str = ""
    terms: SubfleetTerms | None = None
    retired: bool = False

    @property
    def known_terms(self) -> SubfleetTerms:
        if self.terms is None:
            raise ValueError("a subfleet that was not created has no terms")
        return self.terms


# Each pair: what may not be heavier than what.
_WEIGHT_ORDER = (("oew_kg", "mzfw_kg"), ("mzfw_kg", "mtow_kg"), ("mlw_kg", "mtow_kg"), ("oew_kg", "mtow_kg"))
_WEIGHT_NAMES = {
    "oew_kg": "operating empty weight",
    "mzfw_kg": "maximum zero fuel weight",
    "mlw_kg": "maximum landing weight",
    "mtow_kg": "maximum take-off weight",
}


def check_terms(terms: SubfleetTerms, type_weights: Mapping[str, float | None]) -> None:
    """Raises InvalidInput with a sentence for each field that does not fit the others.

    ``type_weights``: the type's own figures by field name, which hold where the terms have none.
    """
    errors: list[FieldError] = []
    codes = [fare.code for fare in terms.fares]
    for index, fare in enumerate(terms.fares):
        if fare.code in codes[:index]:
            errors.append(FieldError(f"fares.{index}.code", f"There is a fare {fare.code} already.", "duplicate"))
    cargo = sum(fare.capacity for fare in terms.fares if fare.kind == "cargo")
    if cargo > terms.cargo_capacity_kg:
        text = f"The cargo fares offer {cargo} kg, more than the cargo capacity. Raise it to at least {cargo} kg."
        errors.append(FieldError("cargo_capacity_kg", text, "too-small"))
    weights = {name: getattr(terms, name) or type_weights.get(name) for name in _WEIGHT_NAMES}
    for lighter, heavier in _WEIGHT_ORDER:
        low, high = weights[lighter], weights[heavier]
        if low is not None and high is not None and low > high:
            field = lighter if getattr(terms, lighter) is not None else heavier
            if getattr(terms, field) is None:
                continue  # the type data disagrees with itself; that is nothing a person can mend here
            text = f"The {_WEIGHT_NAMES[lighter]} ({low:g} kg) is above the {_WEIGHT_NAMES[heavier]} ({high:g} kg)."
            errors.append(FieldError(field, text, "order"))
    if errors:
        raise InvalidInput("Some figures of the subfleet do not fit together.", errors=errors)


def change(state: Subfleet, terms: SubfleetTerms) -> list[Event]:
    old = state.known_terms
    if state.retired:
        raise DomainError(f"{old.name} is retired. Nothing about it can be changed any more.", rule="retired")
    before, after = old.model_dump(mode="json"), terms.model_dump(mode="json")
    changes = tuple(
        TermChange(name=name, old=before[name], new=value) for name, value in after.items() if before[name] != value
    )
    return [SubfleetChanged(terms=terms, changes=changes)] if changes else []


def retire(state: Subfleet, aircraft: int) -> list[Event]:
    if state.retired:
        return []
    if aircraft:
        held = "one aircraft" if aircraft == 1 else f"{aircraft} aircraft"
        raise DomainError(
            f"{state.known_terms.name} still has {held}. Sell, retire or reassign them first.", rule="has-aircraft"
        )
    return [SubfleetRetired(name=state.known_terms.name)]


def require_active(state: Subfleet) -> None:
    if state.retired:
        raise DomainError(
            f"{state.known_terms.name} is retired. Choose another subfleet.", field="subfleet_id", rule="retired"
        )


def resolve_fares(fares: Sequence[Fare], overrides: Iterable[Mapping[str, Any]]) -> tuple[Fare, ...]:
    """The subfleet's fares with a route's own terms.

    An amount replaces, a percentage is of the subfleet's value; prices round half to even, capacities round down. A
    later override of the same code wins. A code that the subfleet does not have is sold when the route gives its
    price and its capacity itself (as passengers, without cost unless given).
    """
    own = {override["code"]: override for override in overrides}
    known = {fare.code for fare in fares}
    resolved = [_resolved(fare, own[fare.code]) if fare.code in own else fare for fare in fares]
    for code, override in own.items():
        if code not in known and override.get("price_minor") is not None and override.get("capacity") is not None:
            new = Fare(number=0, code=code, name=code, kind="pax", capacity=0, price_minor=0, cost_minor=0)
            resolved.append(_resolved(new, override))
    return tuple(resolved)


def _resolved(fare: Fare, override: Mapping[str, Any]) -> Fare:
    def pick(value: int, amount: str, percent: str, rounding: str) -> int:
        if override.get(amount) is not None:
            return int(override[amount])
        if override.get(percent) is None:
            return value
        share = Decimal(value) * Decimal(str(override[percent])) / 100
        return int(share.quantize(Decimal(1), rounding=rounding))

    return fare.model_copy(
        update={
            "price_minor": pick(fare.price_minor, "price_minor", "price_percent", ROUND_HALF_EVEN),
            "cost_minor": pick(fare.cost_minor, "cost_minor", "cost_percent", ROUND_HALF_EVEN),
            "capacity": pick(fare.capacity, "capacity", "capacity_percent", ROUND_FLOOR),
        }
    )


def evolve(state: Subfleet, event: Event) -> Subfleet:
    match event:
        case SubfleetCreated():
            return Subfleet(True, event.airline_id, event.type_icao, event.currency, event.terms)
        case SubfleetChanged():
            return replace(state, terms=event.terms)
        case SubfleetRetired():
            return replace(state, retired=True)
        case _:
            raise TypeError(f"a subfleet does not know {type(event).__name__}")


SUBFLEET = Decider("subfleet", Subfleet(), evolve)
