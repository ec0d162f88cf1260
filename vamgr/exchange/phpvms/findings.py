"""What an import did with each table, and how the totals compare: the report, as it is kept and shown."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

Fate = Literal["adjusted", "skipped"]
_EXAMPLES = 20


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", defer_build=True)


class Reason(_Model):
    """Why rows of a table did not come as they were. ``examples``: which rows, at most twenty."""

    fate: Fate
    sentence: str
    count: int
    examples: list[str]


class TableReport(_Model):
    """``imported`` counts the adjusted ones too; ``rows`` = ``imported`` + ``skipped``."""

    table: str
    rows: int
    imported: int
    adjusted: int
    skipped: int
    reasons: list[Reason]


class NotImported(_Model):
    table: str
    rows: int
    why: str


class Total(_Model):
    """One figure on both sides. ``unit``: flights, reports, min, minor (units of ``currency``), aircraft, pilots."""

    what: str
    of: str
    unit: str
    currency: str | None
    before: int
    after: int
    same: bool
    sentence: str | None


class Site(_Model):
    site_name: str | None
    currency: str
    prefix: str
    first_at: str | None
    last_at: str | None


class OwnerName(_Model):
    email: str
    name: str


class Report(_Model):
    id: str
    name: str
    phpvms: Site
    owner: OwnerName | None
    owners: list[OwnerName]
    tables: list[TableReport]
    not_imported: list[NotImported]
    notes: list[str]
    totals: list[Total]
    events: int
    took_seconds: float | None
    imported_at: str | None

    @property
    def differences(self) -> list[Total]:
        return [total for total in self.totals if not total.same]


class Findings:
    """Collects while the site is translated."""

    def __init__(self) -> None:
        self._reasons: dict[tuple[str, Fate, str], tuple[set[str], list[str]]] = {}
        self.notes: list[str] = []

    def adjusted(self, table: str, which: str, sentence: str) -> None:
        self._add(table, "adjusted", which, sentence)

    def skipped(self, table: str, which: str, sentence: str) -> None:
        self._add(table, "skipped", which, sentence)

    def note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)

    def _add(self, table: str, fate: Fate, which: str, sentence: str) -> None:
        rows, _ = self._reasons.setdefault((table, fate, sentence), (set(), []))
        rows.add(which)

    def table(self, name: str, rows: int) -> TableReport:
        found = [
            (fate, sentence, which) for (table, fate, sentence), (which, _) in self._reasons.items() if table == name
        ]
        skipped = set().union(*(which for fate, _, which in found if fate == "skipped"))
        adjusted = set().union(*(which for fate, _, which in found if fate == "adjusted")) - skipped
        return TableReport(
            table=name,
            rows=rows,
            imported=rows - len(skipped),
            adjusted=len(adjusted),
            skipped=len(skipped),
            reasons=[
                Reason(fate=fate, sentence=sentence, count=len(which), examples=sorted(which)[:_EXAMPLES])
                for fate, sentence, which in found
            ],
        )


def lines(report: Report) -> list[str]:
    """The report for a terminal."""
    site = report.phpvms
    said = [f"phpVMS 7 site {site.site_name or report.name}, {site.first_at} to {site.last_at}, {site.currency}", ""]
    for table in report.tables:
        if table.rows:
            said.append(
                f"{table.table:22} {table.rows:9,} rows {table.imported:9,} imported {table.adjusted:7,} adjusted"
                f" {table.skipped:7,} skipped"
            )
            said += [
                f"    {reason.count:,} {reason.fate}: {reason.sentence} {_which(reason)}" for reason in table.reasons
            ]
    said += [
        "",
        *(f"Not imported: {one.table}, {one.rows:,} rows. {one.why}" for one in report.not_imported if one.rows),
    ]
    said += ["", f"{'Totals':44} {'phpVMS':>16} {'vamgr':>16}"]
    for total in report.totals:
        mark = "" if total.same else "  differs"
        unit = total.currency if total.unit == "minor" else total.unit
        before, after = _amount(total, total.before), _amount(total, total.after)
        said.append(f"{total.what + ' ' + total.of:44} {before:>16} {after:>16} {unit}{mark}")
        if total.sentence:
            said.append(f"    {total.sentence}")
    said += ["", *report.notes]
    return said


def _which(reason: Reason) -> str:
    more = " …" if reason.count > len(reason.examples) else ""
    return f"({', '.join(reason.examples[:5])}{more if len(reason.examples) <= 5 else ' …'})"


def _amount(total: Total, value: int) -> str:
    if total.unit != "minor" or total.currency is None:
        return f"{value:,}"
    from vamgr.kernel.money import shown

    return shown(value, total.currency).rpartition(" ")[0]


def as_json(report: Report) -> dict[str, Any]:
    return report.model_dump(mode="json")
