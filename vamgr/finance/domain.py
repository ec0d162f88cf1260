"""The ledger's own rules: entries balance for each party, and what is taken back is taken back exactly. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from vamgr.finance.accounts import account
from vamgr.finance.events import (
    EntryKind,
    EntryRefs,
    FlightFigures,
    Formula,
    FormulaInput,
    JournalLine,
    JournalPosted,
    Tag,
)
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event
from vamgr.kernel.money import shown


@dataclass(frozen=True, slots=True)
class Journal:
    """The entries of one matter: ``standing`` are those that were not taken back, ``taken_back`` those that were, and
    ``ids`` those of all entries there ever were, reversals included."""

    standing: tuple[JournalPosted, ...] = ()
    ids: frozenset[str] = frozenset()
    taken_back: tuple[JournalPosted, ...] = ()


def post(
    state: Journal,
    *,
    entry_id: str,
    airline_id: str,
    currency: str,
    when: datetime,
    kind: EntryKind,
    memo: str,
    lines: Iterable[JournalLine],
    refs: EntryRefs,
    flight: FlightFigures | None = None,
) -> list[Event]:
    """Nothing to post without lines.

    Raises DomainError for an entry that does not balance or was posted before, and for a flight that is paid for.
    """
    entry = JournalPosted(
        entry_id=entry_id,
        airline_id=airline_id,
        currency=currency,
        when=when,
        kind=kind,
        memo=memo,
        lines=tuple(lines),
        refs=refs,
        flight=flight,
    )
    if not entry.lines:
        return []
    if entry_id in state.ids:
        raise DomainError("This entry was posted already.", rule="entry-exists")
    if kind == "flight" and state.standing:
        raise DomainError("This flight's money is in the ledger already.", rule="flight-posted")
    require_balance(entry.lines)
    return [entry]


def reverse(state: Journal, *, entry_id: str, memo: str) -> list[Event]:
    """Mirror what stands, the last first; nothing when nothing stands. Dates stay, so reports read as before.

    ``entry_id`` is the reversal's; there is one entry standing at most for what can be reversed (a flight).
    """
    if not state.standing:
        return []
    return [mirror(state.standing[-1], entry_id=entry_id, memo=memo)]


def post_again(state: Journal, taken_back: Collection[str], *, entry_id: str) -> list[Event]:
    """What was taken back stands again exactly as it was, whatever prices are now; nothing when none of the entries
    with these ids was taken back. (There is one at most: see `reverse`.)"""
    found = [entry for entry in state.taken_back if entry.entry_id in taken_back]
    return [found[-1].model_copy(update={"entry_id": entry_id})] if found else []


def mirror(entry: JournalPosted, *, entry_id: str, memo: str) -> JournalPosted:
    """The entry with debit and credit of each line changed over."""
    return entry.model_copy(
        update={
            "entry_id": entry_id,
            "kind": "reversal",
            "memo": memo,
            "reverses": entry.entry_id,
            "lines": tuple(
                line.model_copy(update={"debit_minor": line.credit_minor, "credit_minor": line.debit_minor})
                for line in entry.lines
            ),
        }
    )


def require_balance(lines: Iterable[JournalLine]) -> None:
    """Raises DomainError unless debits are credits for the airline and for each pilot, on accounts of that party."""
    difference: dict[str, int] = {}
    for line in lines:
        if account(line.account).party != line.party or (line.party == "pilot") != (line.pilot_id is not None):
            raise DomainError(f"The account {line.account} is not one of the {line.party}.", rule="unbalanced")
        if min(line.debit_minor, line.credit_minor) != 0 or max(line.debit_minor, line.credit_minor) <= 0:
            raise DomainError("A line is either a debit or a credit, and more than nothing.", rule="unbalanced")
        party = line.pilot_id or ""
        difference[party] = difference.get(party, 0) + line.debit_minor - line.credit_minor
    if any(difference.values()):
        raise DomainError("The entry was refused: its debits and credits are not equal.", rule="unbalanced")


def evolve(state: Journal, event: Event) -> Journal:
    match event:
        case JournalPosted(reverses=None):
            return replace(state, standing=(*state.standing, event), ids=state.ids | {event.entry_id})
        case JournalPosted():
            standing = tuple(entry for entry in state.standing if entry.entry_id != event.reverses)
            gone = tuple(entry for entry in state.standing if entry.entry_id == event.reverses)
            return Journal(standing, state.ids | {event.entry_id}, (*state.taken_back, *gone))
        case _:
            raise TypeError(f"journal: unexpected {type(event).__name__}")


JOURNAL = Decider("journal", Journal(), evolve)


def _pair(
    debit: str, credit: str, amount_minor: int, tag: Tag, memo: str, formula: Formula, expense_id: str | None = None
) -> tuple[JournalLine, ...]:
    if amount_minor == 0:
        return ()
    line = JournalLine(
        account=debit,
        party="airline",
        debit_minor=amount_minor,
        credit_minor=0,
        tag=tag,
        memo=memo,
        formula=formula,
        expense_id=expense_id,
    )
    return line, line.model_copy(update={"account": credit, "debit_minor": 0, "credit_minor": amount_minor})


def capital_lines(amount_minor: int, currency: str) -> tuple[JournalLine, ...]:
    formula = Formula(text=f"{shown(amount_minor, currency)}, as the airline was founded with")
    return _pair("cash", "capital", amount_minor, "capital", "Starting capital", formula)


def purchase_lines(registration: str, price_minor: int, currency: str, basis: str) -> tuple[JournalLine, ...]:
    """``basis``: how the price came about, in words."""
    formula = Formula(
        text=f"Price of {registration}: {shown(price_minor, currency)}",
        inputs=(FormulaInput(name="price", value=shown(price_minor, currency), unit="", source=basis),),
    )
    return _pair("aircraft", "cash", price_minor, "purchase", f"{registration} bought", formula)


def sale_lines(registration: str, price_minor: int, bought_for_minor: int, currency: str) -> tuple[JournalLine, ...]:
    """The aircraft leaves the books at what it cost; what it fetched more or less is the gain or loss. A retired one
    fetches nothing."""
    result = price_minor - bought_for_minor
    text = (
        f"{shown(price_minor, currency)} received − {shown(bought_for_minor, currency)} paid"
        f" = {shown(abs(result), currency)} {'gain' if result >= 0 else 'loss'}"
    )
    formula = Formula(text=text)
    memo = f"{registration} sold" if price_minor else f"{registration} written off"
    sides = (
        ("cash", price_minor, 0),
        ("aircraft", 0, bought_for_minor),
        ("aircraft_result", max(0, -result), max(0, result)),
    )
    return tuple(
        JournalLine(
            account=code,
            party="airline",
            debit_minor=debit,
            credit_minor=credit,
            tag="sale",
            memo=memo,
            formula=formula,
        )
        for code, debit, credit in sides
        if debit or credit
    )


def expense_lines(name: str, amount_minor: int, currency: str, expense_id: str, period: str) -> tuple[JournalLine, ...]:
    """``period``: ``daily, 2026-06-01``."""
    formula = Formula(text=f"{name}, {period}: {shown(amount_minor, currency)}")
    return _pair("expenses", "cash", amount_minor, "expense", name, formula, expense_id)
