"""One owner per data folder, who names himself to those who come second."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from tests.integration.store.support import NOW, TENANT, opened, put, write
from tests.integration.store.test_crashes import child
from vamgr.adapters.sqlite.folder import INFO_FILE, DataFolder
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.kernel.errors import FolderInUse


def test_a_folder_is_made_private_and_given_back(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "new" / "data")
    assert folder.holder() is None
    with folder.own() as owned:
        assert owned.info.pid == os.getpid()
        assert len(owned.info.control_token) > 30
        assert owned.info.control_token not in repr(owned.info)
        owned.announce("http://127.0.0.1:1")
        assert folder.holder() == owned.info
        if sys.platform != "win32":
            assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
            assert stat.S_IMODE((folder.path / INFO_FILE).stat().st_mode) == 0o600
        with pytest.raises(FolderInUse), folder.own():
            pass
        assert folder.holder() == owned.info
    assert folder.holder() is None
    with folder.own():
        pass


def test_a_second_process_is_refused_and_told_by_whom(tmp_path: Path) -> None:
    first = child("hold", tmp_path)
    assert first.stdout is not None
    assert first.stdout.readline().startswith("holding")
    info = DataFolder(tmp_path).holder()
    assert info is not None
    assert (info.pid, info.url) == (first.pid, "http://127.0.0.1:8765")

    out, _ = child("try_to_own", tmp_path).communicate(timeout=20)
    assert out.startswith("refused")
    assert f"process {first.pid}" in out
    assert info.started_at in out
    assert "http://127.0.0.1:8765" in out

    first.kill()
    first.wait(timeout=60)
    assert (tmp_path / INFO_FILE).exists()  # killed, it could not clean up ...
    assert DataFolder(tmp_path).holder() is None  # ... and that is no obstacle
    out, _ = child("try_to_own", tmp_path).communicate(timeout=20)
    assert out == "owned\n"


def test_a_broken_note_is_no_obstacle(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    (tmp_path / INFO_FILE).write_text('{"pid": ')
    with folder.own():
        assert json.loads((tmp_path / INFO_FILE).read_text())["pid"] == os.getpid()
        (tmp_path / INFO_FILE).write_text("[]")
        with pytest.raises(FolderInUse, match="Another vamgr is using"), folder.own():
            pass


async def test_a_log_is_verified_beside_the_one_who_writes_it(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    with folder.own():
        async with opened(folder.log_path) as store:
            await put(store, "pilot-1", 0, 5)
            reader = LogReader(folder.log_path)
            reader.check()
            await store.append(TENANT, [write("pilot-2", 0)], recorded_at=NOW)
            assert reader.tenants() == [(TENANT, "solo")]
            assert reader.verify_chain(TENANT).checked == 6
            reader.close()
