"""An airline on a laptop, ready to move, and a database of the test's own for it to move into."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.moving import Cloud, Laptop, all_rows, cloud
from tests.support.running import PASSWORD, running_system
from tests.support.small_airline import small_airline
from vamgr.copies.archives import export_folder, quietly
from vamgr.settings import load_settings

LOGO = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100"
    "c9fe92ef0000000049454e44ae426082"
)


async def _laptop(place: Path) -> Laptop:
    """An airline with a flight flown, a booking open, a logo, and somebody whose data was erased."""
    async with running_system(place / "laptop") as running:
        small = await small_airline(running)
        await small.fly()
        await small.book("KBED", "KBOS")
        sent = await small.owner.put(
            f"/api/v1/airlines/{small.airline_id}/logo", content=LOGO, headers={"Content-Type": "image/png"}
        )
        assert sent.status_code == 200, sent.text
        body = {"email": "gone@example.org", "display_name": "Gone Soon", "password": PASSWORD, "role": "staff"}
        gone = await small.post("/users", {**body, "abilities": ["fleet.manage"]}, 201)
        erased = await small.owner.post(f"/api/v1/users/{gone['id']}/erase", json={"confirm": "gone@example.org"})
        assert erased.status_code == 200, erased.text
        await running.settle()
        system: Any = running.system
        rows = all_rows(system, system.tenant)
        tenant = system.tenant
        archive = place / "laptop.zip"
    await export_folder(load_settings(data_dir=place / "laptop"), archive, personal_data=True, progress=quietly)
    return Laptop(place / "laptop", archive, tenant, rows)


_kept: dict[str, Laptop] = {}


@pytest.fixture
async def laptop(tmp_path_factory: pytest.TempPathFactory) -> Laptop:
    """Made once, and only looked at."""
    if "laptop" not in _kept:
        _kept["laptop"] = await _laptop(tmp_path_factory.mktemp("laptop"))
    return _kept["laptop"]


@pytest.fixture
async def sky(tmp_path: Path) -> AsyncIterator[Cloud]:
    async with cloud(tmp_path / "node") as made:
        yield made
