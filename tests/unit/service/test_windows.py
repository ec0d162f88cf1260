"""The Task Scheduler's task: read back field by field."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.unit.service.machines import a_machine
from vamgr.service.plan import MARKER, Scope, ServicePlan, ServiceRefused
from vamgr.service.windows import LOCAL_SERVICE, NAMESPACE, TaskScheduler, read_state, render

USER = "PC\\ann"
PLAN = ServicePlan(
    name="vamgr",
    scope=Scope.USER,
    program=("C:\\Program Files\\vamgr\\vamgr.exe",),
    data_dir="C:\\Users\\ann\\vamgr & co",
    port=8470,
)


def fields(text: str) -> dict[str, str | None]:
    """Path of every leaf → its text, without the namespace, which all of them must have."""
    root = ElementTree.fromstring(text.encode("utf-16"))  # noqa: S314 - our own text
    found: dict[str, str | None] = {}

    def walk(element: ElementTree.Element, path: str) -> None:
        assert element.tag.startswith(f"{{{NAMESPACE}}}")
        here = f"{path}/{element.tag.removeprefix(f'{{{NAMESPACE}}}')}"
        if len(element) == 0:
            assert here not in found, f"{here} is there twice"
            found[here] = element.text
        for child in element:
            walk(child, here)

    walk(root, "")
    return found


def test_a_users_task_field_by_field() -> None:
    assert fields(render(PLAN, USER)) == {
        "/Task/RegistrationInfo/Author": "vamgr",
        "/Task/RegistrationInfo/Description": f"{MARKER} service install. Data folder: {PLAN.data_dir}",
        "/Task/Triggers/LogonTrigger/Enabled": "true",
        "/Task/Triggers/LogonTrigger/UserId": USER,
        "/Task/Principals/Principal/UserId": USER,
        "/Task/Principals/Principal/LogonType": "InteractiveToken",
        "/Task/Principals/Principal/RunLevel": "LeastPrivilege",
        "/Task/Settings/MultipleInstancesPolicy": "IgnoreNew",
        "/Task/Settings/DisallowStartIfOnBatteries": "false",
        "/Task/Settings/StopIfGoingOnBatteries": "false",
        "/Task/Settings/AllowHardTerminate": "true",
        "/Task/Settings/StartWhenAvailable": "true",
        "/Task/Settings/RunOnlyIfNetworkAvailable": "false",
        "/Task/Settings/AllowStartOnDemand": "true",
        "/Task/Settings/Enabled": "true",
        "/Task/Settings/Hidden": "true",
        "/Task/Settings/RunOnlyIfIdle": "false",
        "/Task/Settings/WakeToRun": "false",
        "/Task/Settings/ExecutionTimeLimit": "PT0S",
        "/Task/Settings/Priority": "5",
        "/Task/Settings/RestartOnFailure/Interval": "PT1M",
        "/Task/Settings/RestartOnFailure/Count": "255",
        "/Task/Actions/Exec/Command": "C:\\Program Files\\vamgr\\vamgr.exe",
        "/Task/Actions/Exec/Arguments": 'serve --data-dir "C:\\Users\\ann\\vamgr & co" --port 8470',
        "/Task/Actions/Exec/WorkingDirectory": "C:\\Users\\ann\\vamgr & co",
    }


@pytest.mark.parametrize(
    ("account", "principal"),
    [(LOCAL_SERVICE, {"UserId": LOCAL_SERVICE}), ("PC\\host", {"UserId": "PC\\host", "LogonType": "S4U"})],
)
def test_a_systems_task_starts_with_the_machine(account: str, principal: dict[str, str]) -> None:
    found = fields(render(replace(PLAN, scope=Scope.SYSTEM, account=account), USER))

    assert found["/Task/Triggers/BootTrigger/Enabled"] == "true"
    assert not any("LogonTrigger" in path for path in found)
    said = {path.rsplit("/", 1)[1]: text for path, text in found.items() if "/Principal/" in path}
    assert said == {**principal, "RunLevel": "LeastPrivilege"}


def test_a_checkout_is_started_in_its_own_folder() -> None:
    plan = replace(PLAN, program=("C:\\venv\\pythonw.exe", "-m", "vamgr"), python_path="C:\\src\\vamgr")

    found = fields(render(plan, USER))

    assert found["/Task/Actions/Exec/WorkingDirectory"] == "C:\\src\\vamgr"
    assert str(found["/Task/Actions/Exec/Arguments"]).startswith("-m vamgr serve ")


@pytest.mark.parametrize("folder", ["C:\\100%\\vamgr", "C:\\$(Arg0)"])
def test_a_path_that_the_scheduler_would_read_differently_is_refused(folder: str) -> None:
    with pytest.raises(ServiceRefused, match="without them"):
        render(replace(PLAN, data_dir=folder), USER)


def test_where_the_file_goes_and_where_the_data_was() -> None:
    machine = a_machine("win32", LOCALAPPDATA="/local", PROGRAMDATA="/programs")
    manager = TaskScheduler(machine, Scope.USER)

    assert manager.file("vamgr") == Path("/local/vamgr-service/vamgr.xml")
    assert TaskScheduler(machine, Scope.SYSTEM).file("vamgr") == Path("/programs/vamgr-service/vamgr.xml")
    assert manager.data_dir_in(render(PLAN, USER)) == PLAN.data_dir
    assert manager.data_dir_in("<Task/>") is None


def test_a_systems_task_cannot_run_what_lies_with_a_person() -> None:
    manager = TaskScheduler(a_machine("win32", home=Path("C:\\Users\\ann"), is_admin=True), Scope.SYSTEM)
    plan = replace(PLAN, scope=Scope.SYSTEM, account=LOCAL_SERVICE)

    manager.check(plan)
    with pytest.raises(ServiceRefused, match="a person's folder"):
        manager.check(replace(plan, program=("C:\\Users\\ann\\Downloads\\vamgr.exe",)))


def test_whether_it_runs_is_seen_in_every_language() -> None:
    task = render(PLAN, USER)
    line = '"PC","\\vamgr","N/A","{}","Interaktiv","28.11.2026","{}","vamgr"\n'

    running = read_state(task, line.format("Wird ausgeführt", "267009"))
    ended = read_state(task, line.format("Bereit", "4"))
    disabled = read_state(task.replace("<Enabled>true</Enabled>", "<Enabled>false</Enabled>"), "")

    assert (running.enabled, running.running) == (True, True)
    assert (ended.enabled, ended.running, ended.detail) == (True, False, "not running, last result 4")
    assert (disabled.enabled, disabled.running) == (False, False)
