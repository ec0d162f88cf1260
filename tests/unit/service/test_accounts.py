"""Whether a system's account can reach the program and keep the data, by the mode bits of real folders."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from vamgr.service import accounts
from vamgr.service.accounts import Account, check_reach, first_closed, prepare
from vamgr.service.plan import Scope, ServicePlan, ServiceRefused

STRANGER = Account("vamgr")


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that others may enter. pytest's own are closed to them."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        if first_closed(folder.parent, STRANGER, 1):
            pytest.skip(f"{folder.parent} IS CLOSED TO OTHERS: nothing below it can be open to them.")
        folder.chmod(0o755)
        yield folder


def a_program(folder: Path, mode: int = 0o755) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "vamgr"
    program.write_text("#!/bin/sh\n")
    program.chmod(mode)
    return program


def a_plan(program: Path, data_dir: Path) -> ServicePlan:
    return ServicePlan("vamgr", Scope.SYSTEM, (str(program),), str(data_dir), account="vamgr-of-no-machine")


def test_a_closed_folder_on_the_way_is_named(open_to_all: Path) -> None:
    program = a_program(open_to_all / "closed" / "bin")
    (open_to_all / "closed").chmod(0o700)

    assert first_closed(program, STRANGER) == open_to_all / "closed"
    assert first_closed(program, Account("root", 0, 0)) is None
    assert first_closed(program, Account("me", os.getuid(), os.getgid())) is None


def test_a_program_that_others_may_not_run_is_closed_itself(open_to_all: Path) -> None:
    program = a_program(open_to_all, 0o744)

    assert first_closed(program, STRANGER, 4) is None
    assert first_closed(program, STRANGER, 5) == program


def test_the_group_counts(open_to_all: Path) -> None:
    program = a_program(open_to_all, 0o750)
    group = program.stat().st_gid

    assert first_closed(program, Account("vamgr", 4_000_000, 4_000_000, frozenset({group})), 5) is None


def test_a_program_out_of_reach_is_refused_with_what_to_do(open_to_all: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "_TEMPORARY", ())
    program = a_program(open_to_all / "home")
    (open_to_all / "home").chmod(0o700)

    with pytest.raises(ServiceRefused, match=r"install -m 0755 .*/usr/local/bin/vamgr"):
        check_reach(a_plan(program, open_to_all / "data"))


def test_a_data_folder_of_somebody_else_is_not_taken(open_to_all: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "_TEMPORARY", ())
    data = open_to_all / "data"
    data.mkdir()
    plan = a_plan(a_program(open_to_all / "bin"), data)

    check_reach(plan)  # an empty one is taken over
    (data / "log.sqlite").touch()
    with pytest.raises(ServiceRefused, match="chown -R vamgr-of-no-machine"):
        check_reach(plan)


def test_what_the_system_empties_is_no_place_for_data(open_to_all: Path) -> None:
    with pytest.raises(ServiceRefused, match="the system empties"):
        check_reach(a_plan(Path("/bin/sh"), Path("/var/tmp/airline")))  # noqa: S108 - it is refused


def test_the_folders_are_made_and_belong_to_their_owner_alone(tmp_path: Path) -> None:
    data = tmp_path / "deep" / "data"
    plan = ServicePlan("vamgr", Scope.USER, ("/bin/true",), str(data))

    assert prepare(plan) == [f"Made the data folder {data}."]
    assert prepare(plan) == []
    assert {path.name for path in data.iterdir()} == {"tmp", "logs"}
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_an_account_that_is_not_there_is_not_made_where_vamgr_makes_none(tmp_path: Path) -> None:
    plan = a_plan(Path("/bin/true"), tmp_path / "data")

    with pytest.raises(ServiceRefused, match="no account vamgr-of-no-machine"):
        prepare(plan, makes_accounts=False)
    assert not (tmp_path / "data").exists()
