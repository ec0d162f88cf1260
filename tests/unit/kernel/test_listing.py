"""Lists: every row once and in order over all pages, whatever is sorted by, and text that is looked for as it is."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from sqlalchemy import Boolean, Column, Integer, String

from tests.integration.projections.hangar import A, B, Bought, Running, events, open_hangar, table
from vamgr.kernel.errors import InvalidInput
from vamgr.kernel.listing import Listing, ListQuery, Page
from vamgr.kernel.projection import Projection

ROWS: list[dict[str, Any]] = [
    {"id": "1", "name": "100% sure", "hours": 5, "home": "KBOS", "active": True},
    {"id": "2", "name": "a_b", "hours": None, "home": None, "active": False},
    {"id": "3", "name": "axb", "hours": 5, "home": "KJFK", "active": True},
    {"id": "4", "name": "back\\slash", "hours": None, "home": "", "active": True},
    {"id": "5", "name": "ÆRØ", "hours": 0, "home": None, "active": False},
    {"id": "6", "name": "' OR 1=1 --", "hours": -1, "home": "KBOS", "active": False},
    {"id": "7", "name": "100 sure", "hours": 7, "home": "EDDF", "active": True},
]
things = table(
    "things",
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("hours", Integer),
    Column("home", String),
    Column("active", Boolean, nullable=False),
)
of = things.c
LISTING = Listing(
    source=things,
    key=of.id,
    sortable={"name": of.name, "hours": of.hours, "home": of.home, "active": of.active},
    default_sort="name",
    search=[of.name, of.home],
    filters={"home": lambda value: of.home == value},
)


class Query(ListQuery):
    home: str | None = None


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    projection = Projection("things", version=1, tables=[things])

    @projection.on(Bought)
    def _bought(tx: Any, event: Bought, recorded: Any) -> None:
        if recorded.tenant == B:
            tx.put(things, id="b", name="of another tenant", active=True)
            return
        for row in ROWS:
            tx.put(things, **row)

    assert events.known("hangar.bought")
    async with open_hangar(tmp_path) as hangar, hangar.projecting(projection) as running:
        await hangar.record(A, Bought(aircraft="1", location="KBOS"))
        await hangar.record(B, Bought(aircraft="1", location="KBOS"))
        await running.projector.catch_up(A)
        await running.projector.catch_up(B)
        yield running


def page(running: Running, **query: Any) -> Page[Any]:
    return LISTING.page(running.model.reader(A), Query(**query))


def ids(found: Page[Any]) -> str:
    return "".join(row["id"] for row in found.items)


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("name", "6712345"),
        ("hours", "6245137"),
        ("-hours", "7315426"),
        ("home", "2457163"),
        ("-home", "3617542"),
        ("hours,-name", "6542317"),
        ("active,name", None),
        ("-active,-hours,home", None),
    ],
)
@pytest.mark.parametrize("limit", [1, 3, 7])
async def test_pages_joined_are_the_whole_list(running: Running, sort: str, order: str | None, limit: int) -> None:
    whole = ids(page(running, sort=sort, limit=200))
    joined, cursor, pages = "", None, 0
    while True:
        found = page(running, sort=sort, limit=limit, cursor=cursor)
        assert found.total == len(ROWS)
        assert len(found.items) <= limit
        joined, cursor, pages = joined + ids(found), found.next_cursor, pages + 1
        if cursor is None:
            break
    assert joined == whole
    assert sorted(joined) == [row["id"] for row in ROWS]
    assert pages == -(-len(ROWS) // limit)
    if order is not None:
        assert joined == order


async def test_rows_hold_their_columns_only(running: Running) -> None:
    assert page(running, sort="hours,home", limit=1).items == [ROWS[5]]
    assert set(page(running).items[0]) == {"id", "name", "hours", "home", "active"}


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("100%", "1"),
        ("100", "17"),
        ("a_b", "2"),
        ("\\", "4"),
        ("k\\s", "4"),
        ("%", "1"),
        ("_", "2"),
        ("' OR", "6"),
        ("SURE", "17"),
        ("kbos", "16"),
        ("nothing", ""),
    ],
)
async def test_text_is_looked_for_as_it_is(running: Running, q: str, found: str) -> None:
    result = page(running, q=q)
    assert "".join(sorted(ids(result))) == found
    assert result.total == len(found)


async def test_filters_count_and_page_together(running: Running) -> None:
    first = page(running, home="KBOS", limit=1, sort="hours")
    assert (ids(first), first.total) == ("6", 2)
    second = page(running, home="KBOS", limit=1, sort="hours", cursor=first.next_cursor)
    assert (ids(second), second.next_cursor) == ("1", None)


async def test_exports_have_every_row_in_order(running: Running) -> None:
    rows = LISTING.everything(running.model.reader(A), Query(sort="-hours"))
    assert "".join(row["id"] for row in rows) == "7315426"


@pytest.mark.parametrize("sort", ["password", "name,password", "--name;", "id"])
async def test_an_unknown_sort_field_is_refused_with_those_that_there_are(running: Running, sort: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        page(running, sort=sort)
    assert caught.value.errors[0].field == "sort"
    assert "active, home, hours, name" in caught.value.errors[0].message


def encoded(value: Any) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(value)).decode().rstrip("=")


@pytest.mark.parametrize(
    "cursor",
    [
        "nonsense",
        "ø",
        "====",
        encoded([]),
        encoded(["a"]),
        encoded(["a", "b", "c"]),
        encoded({"a": 1}),
        encoded([None, "x"]),
        encoded([["a"], "x"]),
        encoded([True, "x"]),
        encoded([2**63, "x"]),
        encoded([2**64 - 1, "x"]),
    ],
)
async def test_a_cursor_that_is_not_of_this_list_is_refused(running: Running, cursor: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        page(running, cursor=cursor)
    assert caught.value.errors[0].field == "cursor"


async def test_a_cursor_holds_when_its_row_is_gone(running: Running) -> None:
    after = encoded([5, "2x"])  # between the rows 1 and 3, which both have five hours
    assert ids(page(running, sort="hours", cursor=after)) == "37"
