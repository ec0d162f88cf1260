"""The money of one accepted flight, worked out from its facts and the terms of the day. Pure.

Every amount is worked out in Decimal, rounded half-even once, and says how: a formula with the numbers in it.
Origin of the fees' forms: fuel by the kilogram burnt, handling and airport expenses as virtual airlines know them
(phpVMS 7); landing by tonne of take-off mass; navigation as Eurocontrol charges, distance / 100 × √(MTOW / 50 t).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal

from vamgr.finance.events import Formula, FormulaInput, JournalLine, Tag
from vamgr.flights.events import CountedFlight, FareSold
from vamgr.kernel.money import minor_digits, shown

_AS_BOOKED = "the fare as it was booked"


@dataclass(frozen=True, slots=True)
class HandlingTerm:
    """``source``: whose price it is, in words."""

    icao: str
    price_minor: int
    source: str


@dataclass(frozen=True, slots=True)
class FlightExpense:
    """An expense that this flight has to pay. ``why``: what it hangs on, in words."""

    id: str
    name: str
    amount_minor: int
    why: str
    multiplied: bool = False
    charge_to_pilot: bool = False


@dataclass(frozen=True, slots=True)
class PayTerms:
    """Pay per block hour. ``source``: the rank and what became of its rate, in words."""

    per_hour_minor: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class FlightTerms:
    """What things cost on the day. Prices are minor units of the airline's currency.

    ``fuel_before_kg``: what was left in the tanks by the flight before, where the airline pays for what it takes on;
    None: it pays for what it burns. ``mtow_kg`` None: unknown, so there are no fees by mass.
    """

    fuel_price_minor_per_kg: Decimal
    fuel_source: str
    handling: tuple[HandlingTerm, ...]
    handling_percent: Decimal
    block_hour_minor: int
    pay: PayTerms | None
    expenses: tuple[FlightExpense, ...] = ()
    airport_expenses: tuple[FlightExpense, ...] = ()
    landing_fee_minor_per_tonne: int = 0
    navigation_fee_minor_per_100nmi: int = 0
    mtow_kg: Decimal | None = None
    mtow_source: str = ""
    uplift: bool = False
    fuel_before_kg: Decimal | None = None


def flight_lines(flight: CountedFlight, terms: FlightTerms) -> tuple[JournalLine, ...]:
    """The lines of a flight's entry, in the order in which airlines read them (case FIN-16): fuel, fares, block hours,
    expenses, the arrival airport's expenses, handling, fees, pay; then what the cash did."""
    sheet = _Sheet(flight.currency, flight.pilot_id)
    _fuel(sheet, flight, terms)
    for fare in flight.fares:
        _fare(sheet, fare)
    _block_hours(sheet, flight, terms)
    for expense in (*terms.expenses, *terms.airport_expenses):
        _expense(sheet, expense, terms)
    for term in terms.handling:
        _handling(sheet, term, terms)
    _fees(sheet, flight, terms)
    _pay(sheet, flight, terms)
    return sheet.closed()


def whole_minor(amount: Decimal) -> int:
    """Minor units, half-even: an amount of a flight is rounded here and nowhere else."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))


def number(value: Decimal | float) -> str:
    """For people: ``1,234.5``, without zeros that say nothing."""
    text = f"{Decimal(str(value)):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def price(minor: Decimal | int, currency: str) -> str:
    """A price for people, with as many places as it has, at least those of the currency: ``0.8543 USD``."""
    digits = minor_digits(currency)
    major = Decimal(minor).scaleb(-digits).quantize(Decimal(1).scaleb(-max(digits, 6))).normalize()
    shown_digits = max(digits, -int(major.as_tuple().exponent))
    return f"{major:,.{shown_digits}f} {currency}"


def _equals(left: str, amount: str) -> str:
    """``9 kg × 10.00 USD/kg = 90.00 USD``; only the amount where there was nothing to work out."""
    return amount if left == amount else f"{left} = {amount}"


@dataclass
class _Sheet:
    """Collects a flight's lines."""

    currency: str
    pilot_id: str
    lines: list[JournalLine] = field(default_factory=list)

    def add(
        self,
        account: str,
        amount: Decimal | int,
        tag: Tag,
        memo: str,
        text: str,
        inputs: Iterable[FormulaInput],
        *,
        income: bool = False,
        of_pilot: bool = False,
        expense_id: str | None = None,
    ) -> None:
        """A cost of the airline (or, ``of_pilot``, of the pilot), or an income. ``text`` is the formula's left side."""
        minor = whole_minor(Decimal(amount))
        if minor == 0:
            return
        formula = Formula(text=_equals(text, shown(minor, self.currency)), inputs=tuple(inputs))
        self.lines.append(
            JournalLine(
                account=account,
                party="pilot" if of_pilot else "airline",
                pilot_id=self.pilot_id if of_pilot else None,
                debit_minor=0 if income else minor,
                credit_minor=minor if income else 0,
                tag=tag,
                memo=memo,
                formula=formula,
                expense_id=expense_id,
            )
        )
        if of_pilot:
            self.lines.append(
                self.lines[-1].model_copy(
                    update={
                        "account": "pilot_balance",
                        "debit_minor": minor if income else 0,
                        "credit_minor": 0 if income else minor,
                    }
                )
            )

    def closed(self) -> tuple[JournalLine, ...]:
        """With the airline's cash: one line for all that came in, one for all that was paid."""
        airline = [line for line in self.lines if line.party == "airline"]
        came = sum(line.credit_minor for line in airline)
        went = sum(line.debit_minor for line in airline)
        lines = list(self.lines)
        for memo, minor, parts, debit in (
            ("Received", came, [line for line in airline if line.credit_minor], True),
            ("Paid", went, [line for line in airline if line.debit_minor], False),
        ):
            if minor:
                lines.append(self._cash(memo, minor, parts, debit))
        return tuple(lines)

    def _cash(self, memo: str, minor: int, parts: list[JournalLine], debit: bool) -> JournalLine:
        amounts = [shown(line.debit_minor + line.credit_minor, self.currency) for line in parts]
        inputs = tuple(
            FormulaInput(name=line.memo, value=amount, unit="", source="this entry")
            for line, amount in zip(parts, amounts, strict=True)
        )
        return JournalLine(
            account="cash",
            party="airline",
            debit_minor=minor if debit else 0,
            credit_minor=0 if debit else minor,
            tag="cash",
            memo=memo,
            formula=Formula(text=_equals(" + ".join(amounts), shown(minor, self.currency)), inputs=inputs),
        )


def _fuel(sheet: _Sheet, flight: CountedFlight, terms: FlightTerms) -> None:
    kg = Decimal(str(flight.fuel_used_kg))
    shown_price = f"{price(terms.fuel_price_minor_per_kg, sheet.currency)}/kg"
    inputs = [FormulaInput(name="fuel used", value=number(kg), unit="kg", source="the report")]
    text = f"{number(kg)} kg × {shown_price}"
    if terms.uplift:
        block, before = Decimal(str(flight.block_fuel_kg)), terms.fuel_before_kg or Decimal(0)
        kg = max(Decimal(0), block - before)
        inputs = [
            FormulaInput(name="block fuel", value=number(block), unit="kg", source="the report"),
            FormulaInput(name="in the tanks before", value=number(before), unit="kg", source="the flight before"),
        ]
        text = f"({number(block)} − {number(before)}) kg × {shown_price}"
    inputs.append(FormulaInput(name="fuel price", value=shown_price, unit="", source=terms.fuel_source))
    sheet.add("fuel", kg * terms.fuel_price_minor_per_kg, "fuel", f"Fuel at {flight.departure}", text, inputs)


def _fare(sheet: _Sheet, fare: FareSold) -> None:
    unit = "passengers" if fare.kind == "pax" else "kg of cargo"
    each = "passenger" if fare.kind == "pax" else "kg"
    sold = FormulaInput(name=f"{fare.name} sold", value=number(fare.count), unit=unit, source="the report")
    ticket = FormulaInput(
        name="fare", value=price(fare.price_minor, sheet.currency), unit=f"per {each}", source=_AS_BOOKED
    )
    sheet.add(
        f"fares.{fare.code}",
        fare.count * fare.price_minor,
        "fare",
        f"{fare.name} fares",
        f"{number(fare.count)} {unit} × {price(fare.price_minor, sheet.currency)}",
        (sold, ticket),
        income=True,
    )
    cost = FormulaInput(
        name="cost", value=price(fare.cost_minor, sheet.currency), unit=f"per {each}", source=_AS_BOOKED
    )
    sheet.add(
        "fare_costs",
        fare.count * fare.cost_minor,
        "fare_cost",
        f"{fare.name} catering and selling",
        f"{number(fare.count)} {unit} × {price(fare.cost_minor, sheet.currency)}",
        (sold, cost),
    )


def _block_hours(sheet: _Sheet, flight: CountedFlight, terms: FlightTerms) -> None:
    """By the exact share of the hour: a rate per minute is never rounded."""
    rate = f"{price(terms.block_hour_minor, sheet.currency)}/h"
    sheet.add(
        "block_hours",
        Decimal(terms.block_hour_minor) * flight.block_minutes / 60,
        "block_hours",
        f"{flight.registration} by the block hour",
        f"{flight.block_minutes} min ÷ 60 × {rate}",
        (
            FormulaInput(name="block time", value=str(flight.block_minutes), unit="min", source="the report"),
            FormulaInput(name="cost per block hour", value=rate, unit="", source="the subfleet"),
        ),
    )


def _expense(sheet: _Sheet, expense: FlightExpense, terms: FlightTerms) -> None:
    amount, text = Decimal(expense.amount_minor), price(expense.amount_minor, sheet.currency)
    inputs = [FormulaInput(name=expense.name, value=text, unit="", source=expense.why)]
    if expense.multiplied:
        amount, text = amount * terms.handling_percent / 100, f"{text} × {number(terms.handling_percent)} %"
        inputs.append(_multiplier(terms))
    sheet.add(
        "pilot_charges" if expense.charge_to_pilot else "expenses",
        amount,
        "expense",
        expense.name,
        text,
        inputs,
        of_pilot=expense.charge_to_pilot,
        expense_id=expense.id,
    )


def _handling(sheet: _Sheet, term: HandlingTerm, terms: FlightTerms) -> None:
    shown_price = price(term.price_minor, sheet.currency)
    sheet.add(
        "handling",
        Decimal(term.price_minor) * terms.handling_percent / 100,
        "handling",
        f"Ground handling at {term.icao}",
        f"{shown_price} × {number(terms.handling_percent)} %",
        (
            FormulaInput(name=f"handling at {term.icao}", value=shown_price, unit="", source=term.source),
            _multiplier(terms),
        ),
    )


def _multiplier(terms: FlightTerms) -> FormulaInput:
    return FormulaInput(
        name="ground handling multiplier", value=number(terms.handling_percent), unit="%", source="the subfleet"
    )


def _fees(sheet: _Sheet, flight: CountedFlight, terms: FlightTerms) -> None:
    if terms.mtow_kg is None:
        return
    tonnes = terms.mtow_kg / 1000
    mass = FormulaInput(name="take-off mass", value=number(tonnes), unit="t", source=terms.mtow_source)
    landing = f"{price(terms.landing_fee_minor_per_tonne, sheet.currency)}/t"
    sheet.add(
        "landing",
        terms.landing_fee_minor_per_tonne * tonnes,
        "landing",
        f"Landing at {flight.arrival}",
        f"{number(tonnes)} t × {landing}",
        (mass, FormulaInput(name="landing fee", value=landing, unit="", source="the airline's settings")),
    )
    distance = Decimal(str(flight.great_circle_nmi))
    navigation = price(terms.navigation_fee_minor_per_100nmi, sheet.currency)
    sheet.add(
        "navigation",
        terms.navigation_fee_minor_per_100nmi * distance / 100 * (tonnes / 50).sqrt(),
        "navigation",
        f"Navigation from {flight.departure} to {flight.arrival}",
        f"{number(distance)} nmi ÷ 100 × √({number(tonnes)} t ÷ 50 t) × {navigation}",
        (
            FormulaInput(name="great circle", value=number(distance), unit="nmi", source="the airports"),
            mass,
            FormulaInput(name="navigation fee", value=navigation, unit="per 100 nmi", source="the airline's settings"),
        ),
    )


def _pay(sheet: _Sheet, flight: CountedFlight, terms: FlightTerms) -> None:
    """The airline pays and the pilot earns the same; a route's flat pay goes before pay by the hour."""
    if flight.pilot_pay_minor is not None:
        amount = Decimal(flight.pilot_pay_minor)
        text = price(amount, sheet.currency)
        inputs = [FormulaInput(name="flat pay", value=text, unit="", source="the route")]
    elif terms.pay is not None:
        rate = f"{price(terms.pay.per_hour_minor, sheet.currency)}/h"
        amount = terms.pay.per_hour_minor * flight.block_minutes / 60
        text = f"{flight.block_minutes} min ÷ 60 × {rate}"
        inputs = [
            FormulaInput(name="block time", value=str(flight.block_minutes), unit="min", source="the report"),
            FormulaInput(name="pay per hour", value=rate, unit="", source=terms.pay.source),
        ]
    else:
        return
    sheet.add("pilot_pay", amount, "pilot_pay", f"Pay for {flight.ident}", text, inputs)
    memo = f"Pay for {flight.ident}"
    sheet.add("pilot_earnings", amount, "pilot_pay", memo, text, inputs, income=True, of_pilot=True)
