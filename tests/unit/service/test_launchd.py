"""The launchd job: read back by plistlib."""

from __future__ import annotations

import plistlib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.service.machines import a_machine
from vamgr.service.launchd import Launchd, read_state, render
from vamgr.service.plan import MARKER, Scope, ServicePlan, ServiceRefused

DATA = "/Users/ann/Library/Application Support/vamgr & co -- 1"
PLAN = ServicePlan(
    name="vamgr", scope=Scope.USER, program=("/Applications/vamgr",), data_dir=DATA, host="::", port=8470
)


def test_the_job_comes_back_as_it_was_meant() -> None:
    job = plistlib.loads(render(PLAN).encode())

    assert PLAN.scratch_dir.startswith(DATA)
    assert job == {
        "Label": "org.vamgr.vamgr",
        "ProgramArguments": ["/Applications/vamgr", "serve", "--data-dir", DATA, "--host", "::", "--port", "8470"],
        "EnvironmentVariables": {"TMPDIR": PLAN.scratch_dir},
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ThrottleInterval": 30,
        "ExitTimeOut": 30,
        "ProcessType": "Background",
        "StandardOutPath": f"{DATA}/logs/service.log",
        "StandardErrorPath": f"{DATA}/logs/service.log",
        "Umask": 63,
    }
    assert MARKER in render(PLAN)


def test_a_system_job_runs_as_its_account_and_a_checkout_is_found() -> None:
    plan = replace(PLAN, scope=Scope.SYSTEM, account="_vamgr", python_path="/opt/vamgr")

    job = plistlib.loads(render(plan).encode())

    assert job["UserName"] == "_vamgr"
    assert job["EnvironmentVariables"]["PYTHONPATH"] == "/opt/vamgr"


def test_the_account_of_a_system_job_has_to_be_said() -> None:
    with pytest.raises(ServiceRefused, match="--user-account"):
        Launchd(a_machine("darwin", is_admin=True), Scope.SYSTEM).default_account()


def test_where_the_files_go_and_where_the_data_was() -> None:
    machine = a_machine("darwin", home=Path("/Users/ann"))
    manager = Launchd(machine, Scope.USER)

    assert manager.file("vamgr") == Path("/Users/ann/Library/LaunchAgents/org.vamgr.vamgr.plist")
    assert Launchd(machine, Scope.SYSTEM).file("va") == Path("/Library/LaunchDaemons/org.vamgr.va.plist")
    assert manager.data_dir_in(render(PLAN)) == DATA
    assert manager.data_dir_in("not a property list") is None
    assert manager.data_dir_in(plistlib.dumps({"Label": "x"}).decode()) is None


@pytest.mark.parametrize(
    ("printed", "running", "detail"),
    [
        ("gui/501/org.vamgr.vamgr = {\n\tstate = running\n\tpid = 77\n}", True, "running, process 77"),
        ("gui/501/org.vamgr.vamgr = {\n\tstate = spawn scheduled\n}", False, "spawn scheduled"),
        ("", False, "unknown"),
    ],
)
def test_what_launchctl_prints_is_understood(printed: str, running: bool, detail: str) -> None:
    state = read_state(printed)

    assert (state.enabled, state.running, state.detail) == (True, running, detail)
