"""phpVMS's journals as balanced entries: it keeps one side only, and the account of the other side follows from what
the line is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal

from vamgr.exchange.phpvms.convert import key, moment, text, whole
from vamgr.exchange.phpvms.fleet import fare_code
from vamgr.exchange.phpvms.recording import Fact, Step
from vamgr.exchange.phpvms.site import LAST, MONEY, Airline, Person, Translation
from vamgr.exchange.phpvms.spool import Row
from vamgr.finance.domain import JOURNAL, require_balance
from vamgr.finance.events import EntryKind, EntryRefs, FlightFigures, Formula, JournalLine, JournalPosted, Tag
from vamgr.kernel.ids import derived_id
from vamgr.kernel.money import shown

Owner = Airline | Person
_BROUGHT = "Brought forward from phpVMS"
_ACCOUNTS: dict[str, tuple[str, Tag]] = {
    "fuel": ("fuel", "fuel"),
    "ground_handling": ("handling", "handling"),
    "pilot_pay": ("pilot_pay", "pilot_pay"),
    "fare": ("fare_costs", "fare_cost"),
}
"""Tag → the account of a cost, and vamgr's tag."""


class Books:
    """The site's journals. ``posted``: what was put into vamgr's ledger so far, by journal."""

    def __init__(self, site: Translation) -> None:
        self.site = site
        self.owners: dict[str, Owner] = {}
        self.posted: dict[str, int] = defaultdict(int)
        self.rows: dict[str, Row] = {}
        self._fare_codes = sorted(
            {text(row, "code"): fare_code(row) for row in site.fares.values()}.items(), reverse=True
        )
        for row in site.spool.rows("journals", order="id"):
            owner = self._owner(row)
            if owner is not None:
                self.owners[key(row, "id")] = owner
                self.rows[key(row, "id")] = row
            else:
                site.found.skipped("journals", key(row, "id"), "Whose it is, is not in the database any more.")

    def _owner(self, row: Row) -> Owner | None:
        kind, owner_id = text(row, "morphed_type").rpartition("\\")[2].casefold(), key(row, "morphed_id")
        if kind == "airline" or (not kind and whole(row, "type") == 0):
            return self.site.airlines.get(owner_id)
        return self.site.people.get(owner_id)

    def plan(self) -> None:
        """Lines of reports that count are posted with these; all others on their own date."""
        site = self.site
        for row in site.spool.rows("journal_transactions", order="post_date, created_at, id"):
            if self.pirep_of(row) in site.counting:
                continue
            at = posted_at(row) or site.first
            site.plan(site.at(at, self._begins(row)), MONEY, _post_alone, (self, row))
        for journal_id in self.rows:
            site.plan(site.now, LAST, _bring_forward, (self, journal_id))

    def _begins(self, row: Row) -> datetime | None:
        owner = self.owners.get(key(row, "journal_id"))
        return owner.begins if owner is not None else None

    def _refers(self) -> str | None:
        for column in ("ref_model_id", "ref_class_id"):
            if self.site.spool.has("journal_transactions", column):
                return column
        return None

    def pirep_of(self, row: Row) -> str:
        """The report's id in phpVMS that a line refers to; empty for others."""
        model = text(row, "ref_model") or text(row, "ref_class")
        return text(row, "ref_model_id") or text(row, "ref_class_id") if model.rpartition("\\")[2] == "Pirep" else ""

    def of_pirep(self, pirep_id: str) -> list[Row]:
        column = self._refers()
        if column is None:
            return []
        rows = self.site.spool.rows("journal_transactions", f'"{column}" = ?', (pirep_id,), "created_at, id")
        return [row for row in rows if self.pirep_of(row) == pirep_id]

    # --- lines --------------------------------------------------------------------------------------------------------

    def lines(self, rows: Iterable[Row], airline: Airline) -> tuple[list[JournalLine], list[Row]]:
        """The lines of those rows that belong to the airline or to pilots, and the rows that belong elsewhere."""
        lines: list[JournalLine] = []
        elsewhere: list[Row] = []
        for row in rows:
            owner = self.owners.get(key(row, "journal_id"))
            if owner is None:
                sentence = "Its journal is not there, or nobody's."
                self.site.found.skipped("journal_transactions", key(row, "id"), sentence)
            elif isinstance(owner, Airline) and owner is not airline:
                elsewhere.append(row)
            elif isinstance(owner, Airline):
                lines += self._airline_lines(row)
                self._count(row)
            else:
                lines += self._pilot_lines(row, owner)
                self._count(row)
        return [*lines, *self._cash(lines)], elsewhere

    def _count(self, row: Row) -> None:
        self.posted[key(row, "journal_id")] += whole(row, "credit") - whole(row, "debit")

    def _airline_lines(self, row: Row) -> list[JournalLine]:
        tag = text(row, "tags").strip('[]" ').split(",")[0].strip().casefold()
        group, memo = text(row, "transaction_group"), text(row, "memo")
        made = []
        if whole(row, "credit") > 0:
            account, kind = self._income(tag, memo)
            made.append(self._line(account, "airline", None, whole(row, "credit"), "credit", kind, memo or group))
        if whole(row, "debit") > 0:
            cost, kind = _ACCOUNTS.get(tag, ("expenses", "expense"))
            if tag == "subfleet" and "block" in memo.casefold():
                cost, kind = "block_hours", "block_hours"
            made.append(self._line(cost, "airline", None, whole(row, "debit"), "debit", kind, memo or group))
        return made

    def _income(self, tag: str, memo: str) -> tuple[str, Tag]:
        if tag != "fare":
            return "other_income", "expense"
        said = memo.removeprefix("Fares ")
        for theirs, ours in self._fare_codes:
            if theirs and re.match(rf"{re.escape(theirs)}\s*\d*\s*(;|$)", said):
                return f"fares.{ours}", "fare"
        return "fares", "fare"

    def _pilot_lines(self, row: Row, person: Person) -> list[JournalLine]:
        memo = text(row, "memo") or text(row, "transaction_group")
        made = []
        for side, account in (("credit", "pilot_earnings"), ("debit", "pilot_charges")):
            amount = whole(row, side)
            if amount > 0:
                kind: Tag = "pilot_pay" if side == "credit" else "expense"
                made += self._pair(account, "pilot_balance", person.pilot_id, amount, side == "credit", kind, memo)
        return made

    def _pair(
        self, account: str, balance: str, pilot_id: str | None, amount: int, income: bool, tag: Tag, memo: str
    ) -> list[JournalLine]:
        party: Literal["airline", "pilot"] = "airline" if pilot_id is None else "pilot"
        first, second = ("credit", "debit") if income else ("debit", "credit")
        return [
            self._line(account, party, pilot_id, amount, first, tag, memo),
            self._line(balance, party, pilot_id, amount, second, tag, memo),
        ]

    def _line(
        self,
        account: str,
        party: Literal["airline", "pilot"],
        pilot_id: str | None,
        amount: int,
        side: str,
        tag: Tag,
        memo: str,
    ) -> JournalLine:
        return JournalLine(
            account=account,
            party=party,
            pilot_id=pilot_id,
            debit_minor=amount if side == "debit" else 0,
            credit_minor=amount if side == "credit" else 0,
            tag=tag,
            memo=memo,
            formula=Formula(text=f"{shown(amount, self.site.currency)}, as phpVMS's journal has it"),
        )

    def _cash(self, lines: list[JournalLine]) -> list[JournalLine]:
        airline = [line for line in lines if line.party == "airline"]
        came, went = sum(line.credit_minor for line in airline), sum(line.debit_minor for line in airline)
        made = []
        if came:
            made.append(self._line("cash", "airline", None, came, "debit", "cash", "Received"))
        if went:
            made.append(self._line("cash", "airline", None, went, "credit", "cash", "Paid"))
        return made

    def entry(
        self,
        entry_id: str,
        airline: Airline,
        when: datetime,
        kind: EntryKind,
        memo: str,
        lines: list[JournalLine],
        refs: EntryRefs,
        flight: FlightFigures | None = None,
    ) -> JournalPosted:
        require_balance(lines)
        return JournalPosted(
            entry_id=entry_id,
            airline_id=airline.id,
            currency=self.site.currency,
            when=when,
            kind=kind,
            memo=memo,
            lines=tuple(lines),
            refs=refs,
            flight=flight,
        )

    async def post_alone(self, row: Row) -> None:
        """A line of no report that counts: recurring expenses, payments by hand, reports that were deleted."""
        owner = self.owners.get(key(row, "journal_id"))
        if owner is None:
            self.site.found.skipped("journal_transactions", key(row, "id"), "Its journal is not there, or nobody's.")
            return
        airline = owner if isinstance(owner, Airline) else owner.airline
        lines, _ = self.lines([row], airline)
        if not lines:
            return
        if self.pirep_of(row):
            sentence = (
                "Its report is deleted, or does not count; the money moved all the same and is here without the report."
            )
            self.site.found.adjusted("journal_transactions", key(row, "id"), sentence)
        at = self.site.at(posted_at(row), owner.begins)
        entry_id = derived_id("phpvms journal", key(row, "id"))
        pilot = owner if isinstance(owner, Person) else None
        refs = EntryRefs(pilot_id=pilot.pilot_id, user_id=pilot.user_id) if pilot else EntryRefs()
        memo = text(row, "memo") or text(row, "transaction_group") or "phpVMS's journal"
        entry = self.entry(entry_id, airline, at, "expense", memo, lines, refs)
        await self.site.recorder.record(
            Step(at, "journal_transactions", key(row, "id"), (Fact(JOURNAL, entry_id, entry),))
        )
        self.site.recorder.forget(JOURNAL, entry_id)

    async def bring_forward(self, journal_id: str) -> None:
        """What phpVMS says a journal holds, when its lines do not add up to that."""
        row, owner = self.rows[journal_id], self.owners[journal_id]
        rest = whole(row, "balance") - self.posted[journal_id]
        if rest == 0:
            return
        more = "more" if rest > 0 else "less"
        memo = f"{_BROUGHT}: its balance is {shown(abs(rest), self.site.currency)} {more} than its lines add up to"
        airline = owner if isinstance(owner, Airline) else owner.airline
        amount = abs(rest)
        if isinstance(owner, Airline):
            lines = self._pair("brought_forward", "cash", None, amount, rest > 0, "capital", memo)
            refs = EntryRefs()
        else:
            lines = self._pair(
                "pilot_brought_forward", "pilot_balance", owner.pilot_id, amount, rest > 0, "capital", memo
            )
            refs = EntryRefs(pilot_id=owner.pilot_id, user_id=owner.user_id)
        entry_id = derived_id("phpvms balance", journal_id)
        entry = self.entry(entry_id, airline, self.site.now, "capital", memo, lines, refs)
        self.site.found.adjusted(
            "journals", journal_id, "Its balance is not the sum of its lines; the rest was brought forward."
        )
        await self.site.recorder.record(Step(self.site.now, "journals", journal_id, (Fact(JOURNAL, entry_id, entry),)))


def posted_at(row: Row) -> datetime | None:
    """``post_date`` is a day only: the moment is that of the row when it is of that day, else noon."""
    posted, made = moment(row, "post_date"), moment(row, "created_at")
    if posted is None or (made is not None and made.date() == posted.date()):
        return made
    return posted + timedelta(hours=12) if posted.hour == posted.minute == 0 else posted


async def _post_alone(_: Translation, what: tuple[Books, Row]) -> None:
    await what[0].post_alone(what[1])


async def _bring_forward(_: Translation, what: tuple[Books, str]) -> None:
    await what[0].bring_forward(what[1])
