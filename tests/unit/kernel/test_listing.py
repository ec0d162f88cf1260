"""Lists: every row once and in order over all pages, whatever is sorted by, and text that is looked for as it is."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from sqlalchemy import Boolean, Column, Integer, String

from tests.integration.projections.hangar import A, B, Bought, Flown, Running, Sold, events, fleet, open_hangar, table
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
        ("hours", "2465137"),
        ("-hours", "7315642"),
        ("home", "2547163"),
        ("-home", "3617452"),
        ("hours,-name", "4265317"),
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


@pytest.mark.parametrize("sort", ["name", "hours", "-hours", "home,-name", "-active,-hours,home"])
@pytest.mark.parametrize("limit", [1, 2, 7])
async def test_any_place_of_a_list_is_there_at_once(running: Running, sort: str, limit: int) -> None:
    whole = ids(page(running, sort=sort, limit=200))
    for offset in range(len(ROWS) + 2):
        found = page(running, sort=sort, limit=limit, offset=offset)
        assert ids(found) == whole[offset : offset + limit]
        assert found.total == len(ROWS)
        # From any place on, the list goes on by its cursor.
        if found.next_cursor is None:
            assert offset + limit >= len(ROWS)
        else:
            rest = page(running, sort=sort, limit=limit, cursor=found.next_cursor)
            assert ids(rest) == whole[offset + limit : offset + 2 * limit]


async def test_an_offset_stands_in_place_of_a_cursor(running: Running) -> None:
    first = page(running, limit=2)
    with pytest.raises(InvalidInput):
        page(running, limit=2, cursor=first.next_cursor, offset=2)


async def test_rows_hold_their_columns_only(running: Running) -> None:
    assert page(running, sort="hours,home", limit=1).items == [ROWS[1]]
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
    assert "".join(row["id"] for row in rows) == "7315642"


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


async def test_a_long_list_is_counted_again_only_when_it_has_changed(tmp_path: Path) -> None:
    projection, aircraft = fleet()
    listing = Listing(
        source=aircraft,
        key=aircraft.c.id,
        sortable={"minutes": aircraft.c.minutes},
        default_sort="minutes",
        filters={"home": lambda value: aircraft.c.location == value},
    )
    async with open_hangar(tmp_path) as hangar, hangar.projecting(projection) as running:
        places = ("KBOS", "KJFK", "KBOS")
        await hangar.record(A, *(Bought(aircraft=f"n{n:04}", location=places[n % 3]) for n in range(900)))
        await running.projector.catch_up(A)
        reader, counted = running.model.reader(A), []
        fetch = running.model.fetch

        def watched(tenant: str, statement: Any, *rest: Any) -> Any:
            if "count(" in str(statement):
                counted.append(statement)
            return fetch(tenant, statement, *rest)

        running.model.fetch = watched  # type: ignore[method-assign]

        def totals() -> list[int]:
            return [listing.page(reader, Query(limit=1, home=home)).total for home in (None, "KBOS", "KJFK")]

        assert totals() == totals() == totals() == [900, 600, 300]
        assert len(counted) == 4  # the first page of all shows that the list is long
        await hangar.record(A, Flown(aircraft="n0001", to="KBOS"), Sold(aircraft="n0000"))
        await running.projector.catch_up(A)
        assert totals() == totals() == [899, 600, 299]
        assert len(counted) == 7
        await running.projector.rebuild("fleet")
        assert totals() == [899, 600, 299]


async def test_of_a_list_that_only_grows_what_was_added_is_counted(tmp_path: Path) -> None:
    log = table("entries", Column("position", Integer, primary_key=True), Column("place", String, nullable=False))
    projection = Projection("entries", version=1, tables=[log])

    @projection.on(Bought)
    def _bought(tx: Any, event: Bought, recorded: Any) -> None:
        tx.put(log, position=recorded.position, place=event.location)

    listing = Listing(
        source=log,
        key=log.c.position,
        sortable={"position": log.c.position},
        default_sort="-position",
        filters={"home": lambda value: log.c.place == value},
        grows_by=log.c.position,
    )
    async with open_hangar(tmp_path) as hangar, hangar.projecting(projection) as running:
        reader = running.model.reader(A)
        for number in range(1, 4):
            await hangar.record(A, *(Bought(aircraft="n", location=place) for place in ("KBOS", "KJFK") * 300))
            await running.projector.catch_up(A)
            totals = [listing.page(reader, Query(limit=1, home=home)).total for home in (None, "KBOS", "KJFK")]
            assert totals == [600 * number, 300 * number, 300 * number]
