"""``vamgr platform``: over the database itself, while a server runs or not."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.support.hosted_platform import Hosted
from tests.support.running import PASSWORD
from vamgr import cli
from vamgr.cli_platform import command_app
from vamgr.kernel.errors import NotFound

TENANTS = "/t/platform/api/v1/platform/tenants"
cli.app.add_typer(command_app, name="platform")


def platform(hosted: Hosted, *arguments: str, code: int = 0) -> str:
    """What the command printed; in a thread of its own, since it has a loop of its own."""
    settings = hosted.system.settings
    environment = {"VAMGR_DATABASE_SCHEMA": settings.database_schema, "VAMGR_DATABASE_URL": settings.database_url}
    given = ["--data-dir", str(settings.data_dir), "platform", *arguments]
    done = CliRunner().invoke(cli.app, given, env=environment)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == code, done.output
    return done.stdout


async def run(hosted: Hosted, *arguments: str) -> str:
    return await asyncio.to_thread(platform, hosted, *arguments)


async def sign_in(hosted: Hosted, email: str, password: str) -> Any:
    browser = hosted.browser()
    answer = await browser.post("/t/platform/api/v1/session", json={"email": email, "password": password})
    return browser if answer.status_code == 200 else None


async def test_the_first_owner_of_the_platform_is_made_there(hosted: Hosted) -> None:
    made = json.loads(await run(hosted, "owner", "--email", "olga@platform.example", "--json"))
    browser = await sign_in(hosted, "olga@platform.example", made["password"])
    assert browser is not None
    assert (await browser.get(TENANTS)).status_code == 200


async def test_an_account_that_is_there_becomes_an_owner_and_keeps_its_password(hosted: Hosted) -> None:
    await hosted.account("platform", "pia@platform.example", role="pilot")
    told = await run(hosted, "owner", "--email", "pia@platform.example")
    assert "password" not in told
    browser = await sign_in(hosted, "pia@platform.example", PASSWORD)
    assert (await browser.get(TENANTS)).status_code == 200


async def test_a_lost_password_is_set_there(hosted: Hosted) -> None:
    await hosted.platform_owner()
    await run(hosted, "owner", "--email", "olga@platform.example", "--password", "a brand new phrase 5")
    assert await sign_in(hosted, "olga@platform.example", PASSWORD) is None
    assert await sign_in(hosted, "olga@platform.example", "a brand new phrase 5") is not None


async def test_airlines_are_listed_suspended_and_resumed(hosted: Hosted) -> None:
    browser = hosted.browser()
    await hosted.sign_up("fjord", browser)
    (row,) = json.loads(await run(hosted, "tenants", "--json"))
    assert (row["slug"], row["status"]) == ("fjord", "active")
    assert row["events"] > 0
    assert "suspended" in await run(hosted, "suspend", "fjord", "--reason", "unpaid")
    await hosted.system.tenants.refresh()  # as it does by itself every few seconds
    assert (await browser.get("/t/fjord/api/v1/me")).status_code == 403
    assert "unpaid" in await run(hosted, "tenants")
    await run(hosted, "resume", "fjord")
    await hosted.system.tenants.refresh()
    assert (await browser.get("/t/fjord/api/v1/catalog")).status_code == 200


async def test_what_is_not_there_is_said(hosted: Hosted) -> None:
    with pytest.raises(Exception, match="no airline “nobody”"):
        await run(hosted, "suspend", "nobody", "--reason", "x")
    for email, password in (("no address", PASSWORD), ("olga@platform.example", "short")):
        with pytest.raises(Exception, match=r"e-mail address|characters"):
            await run(hosted, "owner", "--email", email, "--password", password)


def test_without_a_database_there_is_no_platform(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli.app, ["--data-dir", str(tmp_path), "platform", "tenants"], env={})
    assert "Name the database" in str(done.exception)


async def test_what_is_made_of_the_logs_is_looked_at_rebuilt_and_proven_there(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    fjord = hosted.tenant("fjord")
    found = json.loads(await run(hosted, "system", "--json"))
    assert found["stopped"] == []
    assert "crew" in {one["name"] for one in found["projections"]}
    told = await run(hosted, "system")
    assert "stopped" in told
    assert found["partitions"] is None
    assert "Queue" not in told
    assert "its System page shows them" in told
    await hosted.run_jobs()
    owner = await hosted.platform_owner()
    assert (await owner.get("/t/platform/api/v1/platform/system")).json().keys() == found.keys()
    assert (await run(hosted, "verify", "fjord")).endswith(f"{hosted.system.store.head(fjord).hash.hex()}.\n")
    assert json.loads(await run(hosted, "verify", "platform", "--json"))["ok"] is True
    assert await run(hosted, "rebuild", "crew") == "crew was made anew.\n"
    async with hosted.system.database.owner() as connection:
        await connection.execute("SELECT set_config('app.tenant', $1, false)", fjord)
        await connection.execute(
            "UPDATE events SET data = data || 'x'::bytea WHERE tenant = $1 AND position = 2", fjord
        )
    assert "WRONG   event 2" in await asyncio.to_thread(platform, hosted, "verify", "fjord", code=1)
    with pytest.raises(NotFound):
        await run(hosted, "verify", "nobody")
    with pytest.raises(NotFound):
        await run(hosted, "retry", "crew", "fjord")
