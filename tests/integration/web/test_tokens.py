"""Bearer tokens of a program: for a time, with fewer rights, and over as soon as the account changes."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.running import PASSWORD, STORE, Running, running_system
from vamgr.areas import load_areas
from vamgr.identity.queries import user_by_id
from vamgr.identity.tokens import TokenClaims, expiry, make_token
from vamgr.kernel.endpoint import CONTROL

OTHER_PASSWORD = "quite another phrase 7"


async def token_of(client: httpx.AsyncClient, **body: Any) -> str:
    answer = await client.post("/api/v1/tokens", json={"minutes": 60, **body})
    assert answer.status_code == 201, answer.text
    token: str = answer.json()["token"]
    return token


def program(system: Running, token: str) -> httpx.AsyncClient:
    client = system.new_client()
    client.headers = httpx.Headers({"Authorization": f"Bearer {token}"})
    return client


async def status(client: httpx.AsyncClient, path: str = "/me") -> int:
    return (await client.get(f"/api/v1{path}")).status_code


async def staff(owner: httpx.AsyncClient, *abilities: str) -> str:
    body = {"email": "stella@example.org", "display_name": "Stella", "password": PASSWORD, "role": "staff"}
    made = await owner.post("/api/v1/users", json={**body, "abilities": list(abilities)})
    assert made.status_code == 201, made.text
    user_id: str = made.json()["id"]
    return user_id


async def test_a_token_is_its_person(system: Running) -> None:
    owner = await system.set_up()
    made = await owner.post("/api/v1/tokens", json={"minutes": 60})
    assert made.json()["expires_at"].startswith("2026-06-01T09:00:00")
    client = program(system, made.json()["token"])
    assert (await client.get("/api/v1/me")).json()["user"]["email"] == "owner@example.org"
    airline = (await client.get("/api/v1/airlines")).json()["items"][0]
    written = await client.patch(f"/api/v1/airlines/{airline['id']}", json={"name": "Fjord Airways"})
    assert written.status_code == 200, written.text


@pytest.mark.parametrize("minutes", [4, 43_201, 0, -1])
async def test_a_token_lasts_between_five_minutes_and_thirty_days(system: Running, minutes: int) -> None:
    owner = await system.set_up()
    assert (await owner.post("/api/v1/tokens", json={"minutes": minutes})).status_code == 422


async def test_it_is_over_at_its_time(system: Running) -> None:
    owner = await system.set_up()
    client = program(system, await token_of(owner, minutes=5))
    system.clock.forward(minutes=4, seconds=59)
    assert await status(client) == 200
    system.clock.forward(seconds=1)
    assert await status(client) == 401


@pytest.mark.parametrize("changed", ["password", "role", "disabled", "enabled again", "erased"])
async def test_it_ends_at_once_when_the_account_changes(system: Running, changed: str) -> None:
    owner = await system.set_up()
    user_id = await staff(owner, "fleet.manage")
    stella = await system.sign_in("stella@example.org")
    client = program(system, await token_of(stella))
    assert await status(client) == 200
    path = f"/api/v1/users/{user_id}"
    answers = []
    if changed == "password":
        body = {"current_password": PASSWORD, "new_password": OTHER_PASSWORD}
        answers.append(await stella.post("/api/v1/me/password", json=body))
    elif changed == "role":
        answers.append(await owner.post(f"{path}/role", json={"role": "pilot"}))
    elif changed == "erased":
        answers.append(await owner.post(f"{path}/erase", json={"confirm": "stella@example.org"}))
    else:
        answers.append(await owner.post(f"{path}/disable", json={"reason": "left"}))
        if changed == "enabled again":
            answers.append(await owner.post(f"{path}/enable"))
    assert [answer.status_code for answer in answers] == [200] * len(answers), answers[0].text
    assert await status(client) == 401


async def test_a_name_that_changes_ends_nothing(system: Running) -> None:
    owner = await system.set_up()
    client = program(system, await token_of(owner))
    assert (await owner.patch("/api/v1/me", json={"display_name": "Olga the First"})).status_code == 200
    assert await status(client) == 200


async def test_with_fewer_abilities_it_can_do_less(system: Running) -> None:
    owner = await system.set_up()
    client = program(system, await token_of(owner, abilities=["pilot.read", "finance.view"]))
    assert await status(client, "/airlines") == 200
    assert await status(client, "/users") == 403
    assert await status(client, "/system") == 403
    airline = (await owner.get("/api/v1/airlines")).json()["items"][0]
    assert (await client.patch(f"/api/v1/airlines/{airline['id']}", json={"name": "No"})).status_code == 403


async def test_abilities_that_one_does_not_have_cannot_be_put_into_it(system: Running) -> None:
    owner = await system.set_up()
    await staff(owner, "fleet.manage")
    stella = await system.sign_in("stella@example.org")
    for ability in ("users.manage", "platform.manage", "*", "nonsense"):
        answer = await stella.post("/api/v1/tokens", json={"minutes": 60, "abilities": [ability]})
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "abilities")
    assert (
        await owner.post("/api/v1/tokens", json={"minutes": 5, "abilities": ["platform.manage"]})
    ).status_code == 422


async def test_a_token_makes_neither_tokens_nor_keys_and_changes_no_account(system: Running) -> None:
    owner = await system.set_up()
    for abilities in (None, ["pilot.read"]):
        client = program(system, await token_of(owner, abilities=abilities))
        password = {"current_password": PASSWORD, "new_password": OTHER_PASSWORD}
        for path, body in (
            ("/tokens", {"minutes": 60}),
            ("/api-keys", {"name": "for ever"}),
            ("/me/password", password),
        ):
            assert (await client.post(f"/api/v1{path}", json=body)).status_code == 403, path
        assert (await client.patch("/api/v1/me", json={"display_name": "Somebody"})).status_code == 403
        assert (await client.delete("/api/v1/sessions")).status_code == 403


async def test_what_is_ones_own_is_changed_by_a_token_that_may_fly(system: Running) -> None:
    owner = await system.set_up()
    key = await owner.post("/api/v1/api-keys", json={"name": "mine"})
    path = f"/api/v1/api-keys/{key.json()['id']}"
    assert (await program(system, await token_of(owner, abilities=["pilot.read"])).delete(path)).status_code == 403
    assert (await program(system, await token_of(owner, abilities=["pilot.fly"])).delete(path)).status_code == 200


async def test_made_with_a_key_it_ends_with_the_key(system: Running) -> None:
    owner = await system.set_up()
    key = (await owner.post("/api/v1/api-keys", json={"name": "script"})).json()
    client = program(system, await token_of(program(system, key["key"])))
    assert await status(client) == 200
    await owner.delete(f"/api/v1/api-keys/{key['id']}")
    assert await status(client) == 401


async def test_a_token_for_another_airline_or_of_another_installation_opens_nothing(system: Running) -> None:
    owner = await system.set_up()
    user_id = (await owner.get("/api/v1/me")).json()["user"]["id"]
    user = user_by_id(system.system.read_model.reader(system.system.tenant), user_id)
    assert user is not None
    key, now = system.system.signing_key(), system.clock.now()

    def token(tenant: str, signed: bytes = key) -> str:
        return make_token(signed, TokenClaims("i", tenant, user_id, user["rights_since"], expiry(now, 5)), now)

    assert await status(program(system, token(system.system.tenant))) == 200
    for bad in (token("another"), token(system.system.tenant, bytes(32)), "a.b.c"):
        answer = await program(system, bad).get("/api/v1/me")
        assert answer.status_code == 401
        assert "set-cookie" not in answer.headers


async def test_the_command_lines_doors_stay_shut_for_it(system: Running) -> None:
    owner = await system.set_up()
    client = program(system, await token_of(owner))
    doors = [one for area in load_areas() for one in area.endpoints if one.ability == CONTROL and "{" not in one.path]
    assert doors
    for door in doors:
        answer = await client.request(door.method, f"/api/v1{door.path}")
        assert answer.status_code == 403, door.path


@pytest.mark.skipif(STORE != "sqlite", reason="about a data folder")
async def test_the_signing_key_is_made_once_and_in_no_backup(tmp_path: Path) -> None:
    async with running_system(tmp_path / "data") as first:
        owner = await first.set_up()
        token = await token_of(owner)
        backup = await first.system.back_up(tmp_path / "backup.zip")
    assert backup is not None
    assert not [name for name in zipfile.ZipFile(tmp_path / "backup.zip").namelist() if "token" in name]
    assert (tmp_path / "data" / "tokens.key").stat().st_size == 32
    async with running_system(tmp_path / "data") as second:
        assert await status(program(second, token)) == 200
