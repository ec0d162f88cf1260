"""What each process keeps of uploads on its own disk: bounded, and gone with the airline."""

from __future__ import annotations

import os
from pathlib import Path

from tests.support.hosted_platform import Hosted
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.postgres.uploads import PostgresUploads


async def test_files_of_an_airline_that_another_process_deleted_are_gone_here_too(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    await hosted.sign_up("tundra", email="other@example.org")
    gone, stays = hosted.tenant("fjord"), hosted.tenant("tundra")
    uploads = hosted.system.uploads
    for tenant in (gone, stays):
        uploads.keep(tenant, "0" * 64, b"a picture of somebody")
    kept, other = uploads.path(gone, "0" * 64), uploads.path(stays, "0" * 64)
    assert kept is not None
    assert other is not None
    elsewhere = PostgresEventStore(hosted.system.database)
    await elsewhere.open()

    await elsewhere.delete_tenant(gone)
    await hosted.system.tenants.refresh()

    assert not kept.exists()
    assert other.exists()


async def test_what_was_not_used_for_long_makes_room(hosted: Hosted, tmp_path: Path) -> None:
    await hosted.sign_up("fjord")
    tenant = hosted.tenant("fjord")
    uploads = PostgresUploads(hosted.system.database, tmp_path / "kept", most_bytes=10_000)
    paths = []
    for number in range(12):
        uploads.keep(tenant, f"{number:064}", os.urandom(1000))
        path = uploads.path(tenant, f"{number:064}")
        assert path is not None
        paths.append(path)
        os.utime(path, (number, number))  # long ago, one after the other
        uploads.path(tenant, f"{0:064}")  # this one is in use
    there = [number for number, path in enumerate(paths) if path.exists()]
    assert 0 in there
    assert 11 in there
    assert sum(path.stat().st_size for path in paths if path.exists()) <= 10_000
    again = uploads.path(tenant, f"{1:064}")
    assert again is not None
    assert again.stat().st_size == 1000
