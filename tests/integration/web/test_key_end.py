"""API keys that end by themselves: good until their moment, refused after it, with a sentence that says so."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from tests.support.running import Running
from vamgr.kernel.times import iso


async def made(owner: httpx.AsyncClient, system: Running, ends_in: timedelta) -> httpx.Response:
    body = {"name": "ACARS", "expires_at": iso(system.clock.now() + ends_in)}
    return await owner.post("/api/v1/api-keys", json=body)


async def asked(system: Running, key: str) -> httpx.Response:
    client = system.new_client()
    client.headers = httpx.Headers({"Authorization": f"Bearer {key}"})
    return await client.get("/api/v1/me")


async def test_a_key_is_good_until_its_end_and_no_longer(system: Running) -> None:
    owner = await system.set_up()
    key = (await made(owner, system, timedelta(days=30))).json()["key"]
    row = (await owner.get("/api/v1/api-keys")).json()["items"][0]
    assert row["expires_at"] == iso(system.clock.now() + timedelta(days=30))
    system.clock.forward(seconds=30 * 86_400 - 1)
    assert (await asked(system, key)).status_code == 200
    # Nothing has happened since: what was known of the key is still known, and refused all the same.
    system.clock.forward(seconds=1)
    refused = await asked(system, key)
    assert refused.status_code == 401
    assert refused.json()["detail"] == "This API key has come to its end. Make a new one under your account."


async def test_what_was_made_with_it_ends_with_it(system: Running) -> None:
    owner = await system.set_up()
    key = (await made(owner, system, timedelta(minutes=30))).json()["key"]
    client = system.new_client()
    client.headers = httpx.Headers({"Authorization": f"Bearer {key}"})
    token = (await client.post("/api/v1/tokens", json={"minutes": 60})).json()["token"]
    assert (await asked(system, token)).status_code == 200
    system.clock.forward(seconds=1_800)
    assert (await asked(system, token)).status_code == 401


async def test_a_key_without_an_end_lasts(system: Running) -> None:
    owner = await system.set_up()
    key = (await owner.post("/api/v1/api-keys", json={"name": "ACARS"})).json()["key"]
    assert (await owner.get("/api/v1/api-keys")).json()["items"][0]["expires_at"] is None
    system.clock.forward(seconds=20 * 365 * 86_400)
    assert (await asked(system, key)).status_code == 200


@pytest.mark.parametrize(("ends_in", "said"), [(timedelta(0), "future"), (timedelta(days=4_000), "ten years")])
async def test_an_end_that_makes_no_sense_is_refused_at_its_field(
    system: Running, ends_in: timedelta, said: str
) -> None:
    owner = await system.set_up()
    answer = await made(owner, system, ends_in)
    assert answer.status_code in {409, 422}
    error: dict[str, Any] = answer.json()["errors"][0]
    assert error["field"] == "expires_at"
    assert said in error["message"]


async def test_its_end_stands_in_the_history(system: Running) -> None:
    owner = await system.set_up()
    await made(owner, system, timedelta(days=30))
    entries = (await owner.get("/api/v1/history", params={"type": "identity.api_key_issued"})).json()["items"]
    assert entries[0]["sentence"].endswith(", until 2026-07-01 08:00 UTC.")
