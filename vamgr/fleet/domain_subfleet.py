"""The rules of subfleets. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from vamgr.fleet.events import (
    SubfleetChanged,
    SubfleetCreated,
    SubfleetReinstated,
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


def reinstate(state: Subfleet) -> list[Event]:
    return [SubfleetReinstated(name=state.known_terms.name)] if state.retired else []


def require_active(state: Subfleet) -> None:
    if state.retired:
        raise DomainError(
            f"{state.known_terms.name} is retired. Choose another subfleet.", field="subfleet_id", rule="retired"
        )


def evolve(state: Subfleet, event: Event) -> Subfleet:
    match event:
        case SubfleetCreated():
            return Subfleet(True, event.airline_id, event.type_icao, event.currency, event.terms)
        case SubfleetChanged():
            return replace(state, terms=event.terms)
        case SubfleetRetired():
            return replace(state, retired=True)
        case SubfleetReinstated():
            return replace(state, retired=False)
        case _:
            raise TypeError(f"a subfleet does not know {type(event).__name__}")


SUBFLEET = Decider("subfleet", Subfleet(), evolve)
