"""From a spooled site to the log, or to a look at what would come: one pass over the agenda, in order of date."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from vamgr.exchange.phpvms import fleet, founding, network, people, schema
from vamgr.exchange.phpvms.convert import text
from vamgr.exchange.phpvms.findings import NotImported, OwnerName, Report, Site, Total
from vamgr.exchange.phpvms.money import Books
from vamgr.exchange.phpvms.pireps import Reports
from vamgr.exchange.phpvms.recording import Recorder
from vamgr.exchange.phpvms.site import Person, Translation
from vamgr.exchange.phpvms.spool import Spool
from vamgr.kernel.errors import DomainError
from vamgr.kernel.times import iso

Progress = Callable[[str, int, int], None]


@dataclass
class Translated:
    site: Translation
    books: Books


async def translate(
    spool: Spool, recorder: Recorder, now: datetime, owner_email: str | None, progress: Progress, what: str
) -> Translated:
    """Record the whole site. Raises DomainError when nobody could be its owner."""
    site = Translation(spool, recorder, now, owner_email)
    founding.plan_airlines(site)
    if not site.airlines:
        raise DomainError("The site has no airline in its database, so there is nothing to import.", rule="no-airline")
    fleet.plan_fleet(site)
    people.plan_people(site)
    network.plan_network(site)
    books = Books(site)
    reports = Reports(site, books)
    reports.plan()
    books.plan()
    fleet.plan_standing(site)
    people.plan_standing(site)
    founding.plan_settings(site)
    site.agenda.sort(key=lambda item: item[:3])
    total = len(site.agenda)
    for done, (_, _, _, doing, about) in enumerate(site.agenda):
        await doing(site, about)
        if done % 200 == 0:
            progress(what, done, total)
            await asyncio.sleep(0)
    await recorder.sink.finish()
    progress(what, total, total)
    site.found.note("API keys of phpVMS do not come along: everybody who uses a program makes a key anew.")
    site.found.note("Passwords keep working; at the first sign-in each is kept anew, with Argon2id.")
    return Translated(site, books)


def report_of(translated: Translated, *, import_id: str, name: str, totals: list[Total], events: int) -> Report:
    site, spool = translated.site, translated.site.spool
    _count_rows_that_explain(site)
    tables = [
        site.found.table(table, spool.counts.get(table, 0)) for table in schema.IMPORTED if table in spool.columns
    ]
    others = sorted(set(spool.counts) - set(schema.IMPORTED) - set(schema.HELPING))
    owner = next((person for person in site.people.values() if person.role == "owner"), None)
    return Report(
        id=import_id,
        name=name,
        phpvms=Site(
            site_name=site.setting("general.site_name") or None,
            currency=site.currency,
            prefix=spool.prefix,
            first_at=iso(site.first),
            last_at=iso(site.last),
        ),
        owner=_named(owner) if owner else None,
        owners=[_named(person) for person in people.owners(site)][:200],
        tables=tables,
        not_imported=[
            NotImported(table=table, rows=spool.counts[table], why=schema.WHY_NOT.get(table, schema.MODULE))
            for table in others
        ]
        + _columns_left(spool),
        notes=site.found.notes,
        totals=totals,
        events=events,
        took_seconds=None,
        imported_at=None,
    )


def _columns_left(spool: Spool) -> list[NotImported]:
    """Columns that hold something and have no place in vamgr, also those that modules added."""
    left: list[NotImported] = []
    for table, used in schema.USED.items():
        for column in spool.columns.get(table, ()):
            if column not in used:
                filled = f"\"{column}\" IS NOT NULL AND CAST(\"{column}\" AS TEXT) NOT IN ('', '0', '0.00')"
                rows = int(spool.value(table, "count(*)", filled))
                name = f"{table}.{column}"
                if rows:
                    left.append(NotImported(table=name, rows=rows, why=schema.WHY_NOT_COLUMNS.get(name, schema.COLUMN)))
    return left


def _named(person: Person) -> OwnerName:
    return OwnerName(email=person.email, name=person.name)


def _count_rows_that_explain(site: Translation) -> None:
    """Rows of tables whose content came along inside of something else, and those that could not."""
    spool, found = site.spool, site.found
    for table in ("pirep_fares", "pirep_field_values", "acars"):
        for pirep_id, count in spool.groups(table, "pirep_id", "count(*)").items():
            if str(pirep_id) not in site.pireps:
                for number in range(count):
                    found.skipped(table, f"{pirep_id} {number + 1}", "Its report did not come along.")
    if spool.counts.get("acars"):
        found.note(
            "The flights' pages show the tracks; routes and logs are kept with them as a file beside the airline."
        )
    deleted = [key for key, row in site.fares.items() if text(row, "deleted_at")]
    for fare_id in deleted:
        found.skipped("fares", fare_id, "It was deleted in phpVMS.")
    for row in spool.rows("awards"):
        if not spool.value("user_awards", "count(*)", "award_id = ?", (row["id"],)):
            found.skipped(
                "awards",
                text(row, "name") or text(row, "id"),
                "Nobody has it, and vamgr's awards have rules of its own.",
            )


def import_id_of(path_digest: str) -> str:
    return hashlib.sha256(path_digest.encode()).hexdigest()[:32]
