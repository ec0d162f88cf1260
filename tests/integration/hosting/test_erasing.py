"""Erasing a person costs the other airlines nothing, and what a crash leaves of it is done at the next start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.hosted_platform import Hosted
from tests.support.running import PASSWORD, running_system
from vamgr.identity.accounts import finish_erasures
from vamgr.kernel.errors import StoreUnavailable

PIA = {"email": "pia@example.org", "display_name": "Pia Pilot", "password": PASSWORD, "role": "pilot"}


async def crashes(*_: Any, **__: Any) -> None:
    raise StoreUnavailable("The process is killed here.")


async def erased_but_for_the_rows(client: httpx.AsyncClient, root: str, system: Any, tenant: str) -> str:
    made = await client.post(f"{root}/api/v1/users", json=PIA)
    assert made.status_code == 201, made.text
    user_id: str = made.json()["id"]
    await system.projector.catch_up(tenant)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(system.projector, "rebuild_personal", crashes)
        erased = await client.post(f"{root}/api/v1/users/{user_id}/erase", json={"confirm": PIA["email"]})
        assert erased.status_code == 503, erased.text
    assert system.keys.key(tenant, user_id) is None
    assert await system.keys.unfinished(tenant) == [user_id]
    return user_id


async def test_other_airlines_tables_are_left_alone(hosted: Hosted) -> None:
    owner = hosted.browser()
    await hosted.sign_up("fjord", owner)
    await hosted.sign_up("bergen", hosted.browser())
    fjord, bergen = hosted.tenant("fjord"), hosted.tenant("bergen")
    projector = hosted.system.projector
    made = await owner.post("/t/fjord/api/v1/users", json=PIA)
    await projector.catch_up(fjord)
    revisions = {tenant: projector.revision(tenant) for tenant in (fjord, bergen)}
    generations = [one.generation for one in projector.status(bergen)]
    user_id = made.json()["id"]
    erased = await owner.post(f"/t/fjord/api/v1/users/{user_id}/erase", json={"confirm": PIA["email"]})
    assert erased.status_code == 200, erased.text
    assert [one.generation for one in projector.status(bergen)] == generations
    assert projector.revision(bergen) == revisions[bergen]
    assert projector.revision(fjord) != revisions[fjord]
    found = await owner.get("/t/fjord/api/v1/users")
    assert "Pia" not in found.text
    assert await hosted.system.keys.unfinished(fjord) == []


async def finished(system: Any, tenant: str) -> list[str]:
    """Whose tables were made anew while what is unfinished was finished."""
    remade: list[str] = []
    really = system.projector.rebuild_personal

    async def remake(of: str) -> None:
        remade.append(of)
        await really(of)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(system.projector, "rebuild_personal", remake)
        await finish_erasures(system)
    assert await system.keys.unfinished(tenant) == []
    return remade


async def test_what_was_killed_between_the_key_and_the_rows_is_finished(hosted: Hosted) -> None:
    owner = hosted.browser()
    await hosted.sign_up("fjord", owner)
    await hosted.sign_up("bergen", hosted.browser())
    fjord = hosted.tenant("fjord")
    await erased_but_for_the_rows(owner, "/t/fjord", hosted.system, fjord)
    assert await finished(hosted.system, fjord) == [fjord]
    assert await finished(hosted.system, fjord) == [], "once"


async def test_the_same_over_a_data_folder(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    async with running_system(folder) as running:
        owner = await running.set_up()
        system: Any = running.system
        await erased_but_for_the_rows(owner, "", system, system.tenant)
        assert await finished(system, system.tenant) == [system.tenant]
        assert await finished(system, system.tenant) == [], "once"
