"""What lies beside the log in either engine: sign-ins, and where policies stand."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from tests.integration.store.engines import Engine, PostgresEngine
from tests.integration.store.support import NOW, TENANT, Store
from vamgr.adapters.postgres import sessions as postgres_sessions
from vamgr.adapters.postgres.keys import PostgresKeyRing
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.postgres.sessions import PostgresSessions
from vamgr.adapters.sqlite.sessions import SqliteSessions
from vamgr.identity.sessions import Session, token_hash
from vamgr.kernel.policies_runner import PolicyState

LASTS = timedelta(days=1)
Sessions = SqliteSessions | PostgresSessions


@pytest.fixture
def sessions(engine: Engine, store: Store) -> Sessions:
    return engine.sessions(store)


@pytest.fixture
async def two(postgres: PostgresEngine) -> AsyncIterator[tuple[PostgresSessions, PostgresSessions]]:
    async with postgres.opened() as one, postgres.opened() as other:
        yield postgres.sessions(one), postgres.sessions(other)


Two = tuple[PostgresSessions, PostgresSessions]


async def begin(sessions: Sessions, user: str = "u", seconds: int = 0) -> tuple[Session, str]:
    now = NOW + timedelta(seconds=seconds)
    return await sessions.begin(TENANT, user, now=now, lasts=LASTS, address="::1", user_agent="test")


async def test_a_session_is_found_while_it_lasts(sessions: Sessions) -> None:
    session, token = await begin(sessions)
    assert sessions.by_token(token, NOW) == session
    assert sessions.by_id(session.id, NOW) == session
    assert sessions.is_open(session.id, NOW)
    assert sessions.by_token("another", NOW) is None
    assert sessions.by_token(token, NOW + LASTS) is None
    assert not sessions.is_open(session.id, NOW + LASTS)
    assert session.token_hash == token_hash(token) != session.id


async def test_it_is_there_after_a_restart_unless_it_has_run_out(engine: Engine) -> None:
    async with engine.opened() as store:
        sessions = engine.sessions(store)
        old, old_token = await begin(sessions)
        young, young_token = await begin(sessions, seconds=60)
    async with engine.opened() as store:
        sessions = engine.sessions(store)
        await sessions.load(NOW + LASTS)
        assert sessions.by_token(young_token, NOW + LASTS) == young
        assert sessions.by_token(old_token, NOW) is None  # it is not even kept any more
        assert sessions.of_user(TENANT, "u", NOW) == [young]
        assert sessions.by_id(old.id, NOW) is None


async def test_use_makes_it_last_longer_and_is_noted_now_and_then(sessions: Sessions) -> None:
    session, token = await begin(sessions)
    await sessions.seen(session, NOW + timedelta(minutes=1), LASTS)
    assert sessions.by_token(token, NOW) == session
    later = NOW + timedelta(hours=20)
    await sessions.seen(session, later, LASTS)
    found = sessions.by_token(token, NOW + LASTS)
    assert found is not None
    assert (found.last_seen_at, found.expires_at) == (later, later + LASTS)
    assert sessions.of_user(TENANT, "u", NOW) == [found]


async def test_a_users_own_are_listed_the_newest_first(sessions: Sessions) -> None:
    mine = [(await begin(sessions, seconds=number))[0] for number in range(3)]
    await begin(sessions, "somebody")
    assert sessions.of_user(TENANT, "u", NOW) == mine[::-1]
    assert sessions.of_user("other", "u", NOW) == []
    assert await sessions.count(TENANT) == 4
    assert await sessions.count("other") == 0


async def test_what_is_revoked_is_over_at_once_and_told(sessions: Sessions) -> None:
    ended: list[str] = []
    sessions.when_revoked(ended.append)
    (one, token), (other, other_token) = await begin(sessions), await begin(sessions)
    assert sessions.is_open(one.id, NOW)
    await sessions.revoke(TENANT, [one.id, "unknown"])
    assert sessions.by_token(token, NOW) is None
    assert not sessions.is_open(one.id, NOW)
    assert sessions.by_token(other_token, NOW) == other
    await sessions.revoke(TENANT, [one.id])
    await sessions.seen(one, NOW + timedelta(hours=1), LASTS)
    assert not sessions.is_open(one.id, NOW)
    assert ended == [one.id]


async def test_the_use_of_a_key_is_remembered(sessions: Sessions) -> None:
    assert sessions.key_used_at("k") is None
    sessions.key_used("k", NOW)
    assert sessions.key_used_at("k") == "2026-08-10T15:00:00.000Z"


async def test_who_signs_in_at_one_process_is_known_to_the_other(two: Two) -> None:
    one, other = two
    session, token = await begin(one)
    assert other.by_token(token, NOW) == session
    assert other.is_open(session.id, NOW)
    assert other.of_user(TENANT, "u", NOW) == [session]


async def test_what_one_process_ends_is_over_at_the_other_when_it_looks_again(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    session, token = await begin(one)
    assert other.by_token(token, NOW) == session
    assert postgres_sessions._KEPT_SECONDS <= 2
    await one.revoke(TENANT, [session.id])
    monkeypatch.setattr(postgres_sessions, "monotonic", lambda: float("inf"))
    assert other.by_token(token, NOW) is None
    assert not other.is_open(session.id, NOW)


async def test_what_one_process_ends_is_over_at_the_other_at_once_when_it_is_told(two: Two) -> None:
    one, other = two
    ended: list[str] = []
    other.when_revoked(ended.append)
    one.when_revoked_here(other.ended_elsewhere)
    session, token = await begin(one)
    assert other.by_token(token, NOW) == session
    await one.revoke(TENANT, [session.id])
    assert other.by_token(token, NOW) is None
    assert ended == [session.id]
    another, _ = await begin(one)
    assert await other.still_open([session.id, another.id]) == {another.id}


async def test_an_airline_ends_no_session_of_another(two: Two) -> None:
    one, _ = two
    session, token = await begin(one)
    await one.revoke("other", [session.id])
    assert one.by_token(token, NOW) == session


async def test_where_policies_stand_is_kept(engine: Engine) -> None:
    async with engine.opened() as store:
        states = engine.policy_states(store)
        assert await states.load() == {}
        await states.save(TENANT, {"pay": PolicyState(3, NOW), "greet": PolicyState(1, NOW, "it did not work")})
        await states.save(TENANT, {"pay": PolicyState(4, NOW)})
        await states.save(TENANT, {})
    async with engine.opened() as store:
        assert await engine.policy_states(store).load() == {
            ("pay", TENANT): PolicyState(4, NOW),
            ("greet", TENANT): PolicyState(1, NOW, "it did not work"),
        }


async def test_a_key_has_one_value_whoever_makes_it(postgres: PostgresEngine) -> None:
    async with postgres.opened() as one, postgres.opened() as other:
        rings = [postgres.keys(store) for store in (one, other)]
        await asyncio.gather(*(ring.ensure(TENANT, "p") for ring in rings for _ in range(5)))
        assert rings[0].key(TENANT, "p") == rings[1].key(TENANT, "p") is not None
        assert await asyncio.to_thread(PostgresKeyRing(postgres.database(one)).key, TENANT, "p") is not None


async def test_an_erased_key_is_gone_from_the_table_and_elsewhere_when_asked_again(
    in_postgres: PostgresEventStore, postgres: PostgresEngine
) -> None:
    here, elsewhere = postgres.keys(in_postgres), postgres.keys(in_postgres)
    await here.ensure(TENANT, "p")
    await here.ensure(TENANT, "q")
    assert elsewhere.key(TENANT, "p") is not None
    await here.forget(TENANT, "p")
    elsewhere.forget_remembered(TENANT)
    assert elsewhere.key(TENANT, "p") is None
    assert await here.all(TENANT) == {"p": None, "q": here.key(TENANT, "q")}
    async with postgres.database(in_postgres).owner() as owner:
        stored = await owner.fetchval("SELECT key FROM person_keys WHERE person = 'p'")
    assert stored == bytes(32)
