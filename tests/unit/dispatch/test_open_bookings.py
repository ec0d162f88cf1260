"""Open bookings among many flown ones are found by their status."""

from sqlalchemy import select
from sqlalchemy.dialects import sqlite

from vamgr.dispatch.api import BOOKINGS
from vamgr.dispatch.views import bookings_table


def test_the_condition_is_one_that_an_index_can_answer() -> None:
    for text in ("booked,departed", "booked"):
        statement = select(bookings_table.c.id).where(BOOKINGS.filters["status"](text))
        where = str(statement.compile(dialect=sqlite.dialect())).partition("WHERE ")[2]  # type: ignore[no-untyped-call]
        assert where.startswith("unlikely(bookings.status IN (")
        assert where.endswith("))"), "compared with something, it is no condition on the column any more"


def test_others_are_not_called_rare() -> None:
    assert "unlikely" not in str(BOOKINGS.filters["status"]("flown,booked"))
