"""Claims: held once, taken and given back in the same breath as the events, by their holder only."""

import asyncio

import pytest

from tests.integration.store.support import NOW, TENANT, Store, write
from vamgr.kernel.errors import ClaimTaken, Conflict
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import Appended, Claim, Release

SCOPE = "registration"


async def take(store: Store, value: str, holder: str) -> Appended:
    claim = Claim(SCOPE, value, holder, f"{value} is already in the fleet.", "registration")
    return await store.append(TENANT, [write(f"aircraft-{uuid7()}", 0)], recorded_at=NOW, claims=[claim])


async def give_back(store: Store, value: str, holder: str) -> Appended:
    return await store.append(
        TENANT, [write(f"aircraft-{uuid7()}", 0)], recorded_at=NOW, releases=[Release(SCOPE, value, holder)]
    )


async def test_a_value_is_held_once(store: Store) -> None:
    await take(store, "N1", "a")
    assert await store.claim_holder(TENANT, SCOPE, "N1") == "a"
    with pytest.raises(ClaimTaken) as caught:
        await take(store, "N1", "b")
    assert caught.value.detail == "N1 is already in the fleet."
    assert caught.value.holder == "a"
    assert caught.value.errors[0].field == "registration"
    assert store.head(TENANT).position == 1
    assert await store.claim_holder(TENANT, "flight-number", "N1") is None
    await take(store, "N1", "a")  # what one holds, one may take


async def test_only_the_holder_gives_back(store: Store) -> None:
    await take(store, "N1", "a")
    with pytest.raises(ClaimTaken):
        await give_back(store, "N1", "b")
    assert await store.claim_holder(TENANT, SCOPE, "N1") == "a"
    await give_back(store, "N1", "a")
    assert await store.claim_holder(TENANT, SCOPE, "N1") is None
    await give_back(store, "N1", "a")
    await take(store, "N1", "b")


async def test_what_is_given_back_can_be_taken_in_the_same_append(store: Store) -> None:
    await take(store, "N1", "a")
    await store.append(
        TENANT,
        [write("aircraft-x", 0)],
        recorded_at=NOW,
        claims=[Claim(SCOPE, "N1", "b"), Claim(SCOPE, "N2", "b")],
        releases=[Release(SCOPE, "N1", "a")],
    )
    assert await store.claim_holder(TENANT, SCOPE, "N1") == "b"
    assert await store.claim_holder(TENANT, SCOPE, "N2") == "b"


async def test_a_batch_sees_its_own_claims_in_order(store: Store) -> None:
    results = await asyncio.gather(
        take(store, "N1", "a"),
        take(store, "N1", "b"),
        give_back(store, "N1", "a"),
        take(store, "N1", "c"),
        take(store, "N1", "d"),
        return_exceptions=True,
    )
    assert [isinstance(result, Appended) for result in results] == [True, False, True, True, False]
    assert [result.holder for result in results if isinstance(result, ClaimTaken)] == ["a", "c"]
    assert await store.claim_holder(TENANT, SCOPE, "N1") == "c"
    assert store.stats.commits <= 2  # the tenant's making, and this


async def test_a_refused_append_leaves_no_claim_and_frees_none(store: Store) -> None:
    await take(store, "N1", "a")
    results = await asyncio.gather(
        store.append(
            TENANT,
            [write("aircraft-x", 5)],
            recorded_at=NOW,
            claims=[Claim(SCOPE, "N2", "b")],
            releases=[Release(SCOPE, "N1", "a")],
        ),
        store.append(
            TENANT,
            [write("aircraft-y", 0)],
            recorded_at=NOW,
            claims=[Claim(SCOPE, "N3", "b"), Claim(SCOPE, "N1", "b")],
        ),
        take(store, "N2", "c"),
        take(store, "N3", "c"),
        return_exceptions=True,
    )
    assert isinstance(results[0], Conflict)
    assert isinstance(results[1], ClaimTaken)
    assert [await store.claim_holder(TENANT, SCOPE, f"N{number}") for number in (1, 2, 3)] == ["a", "c", "c"]
    assert await store.read_stream(TENANT, "aircraft-y") == []
