"""What others may ask of the hosted airlines. The reader is that of the platform."""

from __future__ import annotations

from sqlalchemy import select

from vamgr.hosting.views import hosted_table
from vamgr.kernel.read import Reader, Row


def hosted_by_id(reader: Reader, tenant: str) -> Row | None:
    return reader.row(hosted_table, tenant)


def hosted_by_slug(reader: Reader, slug: str) -> Row | None:
    """One that was not deleted."""
    where = (hosted_table.c.slug == slug) & (hosted_table.c.status != "deleted")
    return reader.one(select(hosted_table).where(where))


def all_hosted(reader: Reader) -> list[Row]:
    """All that were ever opened, the deleted ones too."""
    return reader.all(select(hosted_table).order_by(hosted_table.c.opened_at, hosted_table.c.id))


def due_for_deletion(reader: Reader, now: str) -> list[Row]:
    """``now``: ISO 8601 as the tables have it."""
    table = hosted_table.c
    where = (table.status == "leaving") & (table.delete_at <= now)
    return reader.all(select(hosted_table).where(where).order_by(table.delete_at, table.id))
