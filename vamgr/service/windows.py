"""Windows: a task of the Task Scheduler."""

from __future__ import annotations

import csv
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from xml.sax.saxutils import unescape

from vamgr.service.plan import LOGS, MARKER, Machine, Scope, ServicePlan, ServiceRefused, State
from vamgr.service.running import must_run, run

NAMESPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"
LOCAL_SERVICE = "S-1-5-19"
_SYSTEM, _ADMINISTRATORS = "S-1-5-18", "S-1-5-32-544"
_DATA = "Data folder: "
_HEADER = '<?xml version="1.0" encoding="UTF-16"?>\n'
_SETTINGS = {
    "MultipleInstancesPolicy": "IgnoreNew",
    "DisallowStartIfOnBatteries": "false",
    "StopIfGoingOnBatteries": "false",
    "AllowHardTerminate": "true",
    "StartWhenAvailable": "true",
    "RunOnlyIfNetworkAvailable": "false",
    "AllowStartOnDemand": "true",
    "Enabled": "true",
    "Hidden": "true",
    "RunOnlyIfIdle": "false",
    "WakeToRun": "false",
    "ExecutionTimeLimit": "PT0S",
    "Priority": "5",
}
# In `schtasks /Query /V /FO CSV` every word is in the language of the system; this number is in all of them.
_LAST_RESULT, _IS_RUNNING = 6, "267009"


def render(plan: ServicePlan, user: str) -> str:
    """The task's XML, for the user who signs in or, as a system's service, for the plan's account. Raises
    ServiceRefused for a path that the Task Scheduler would read differently."""
    program, *arguments = plan.command()
    if any("%" in word or "$(" in word for word in plan.command()):
        raise ServiceRefused("The Task Scheduler takes % and $( for variables. Choose paths without them.")
    task = Element("Task", {"version": "1.2", "xmlns": NAMESPACE})
    about = SubElement(task, "RegistrationInfo")
    _fill(about, {"Author": "vamgr", "Description": f"{MARKER} service install. {_DATA}{plan.data_dir}"})
    is_system = plan.scope is Scope.SYSTEM
    trigger = SubElement(SubElement(task, "Triggers"), "BootTrigger" if is_system else "LogonTrigger")
    _fill(trigger, {"Enabled": "true"} if is_system else {"Enabled": "true", "UserId": user})
    principal = SubElement(SubElement(task, "Principals"), "Principal", {"id": "Author"})
    _fill(principal, _principal(plan, user))
    settings = SubElement(task, "Settings")
    _fill(settings, _SETTINGS)
    _fill(SubElement(settings, "RestartOnFailure"), {"Interval": "PT1M", "Count": "255"})
    action = SubElement(SubElement(task, "Actions", {"Context": "Author"}), "Exec")
    _fill(action, {"Command": program, "Arguments": subprocess.list2cmdline(arguments)})
    _fill(action, {"WorkingDirectory": plan.python_path or plan.data_dir})
    indent(task)
    return _HEADER + tostring(task, encoding="unicode") + "\n"


def _principal(plan: ServicePlan, user: str) -> dict[str, str]:
    least = {"RunLevel": "LeastPrivilege"}
    if plan.scope is Scope.USER:
        return {"UserId": user, "LogonType": "InteractiveToken", **least}
    if plan.account in {None, LOCAL_SERVICE}:
        return {"UserId": LOCAL_SERVICE, **least}
    return {"UserId": str(plan.account), "LogonType": "S4U", **least}


def _fill(parent: Element, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        SubElement(parent, name).text = text


@dataclass(frozen=True, slots=True)
class TaskScheduler:
    """See Manager."""

    machine: Machine
    scope: Scope
    encoding: str = "utf-16"

    def file(self, name: str) -> Path:
        return self._folder() / "vamgr-service" / f"{name}.xml"

    def default_data_dir(self, name: str) -> Path:
        return self._folder() / name

    def default_account(self) -> str | None:
        return LOCAL_SERVICE

    def text(self, plan: ServicePlan) -> str:
        return render(plan, self.machine.user)

    def data_dir_in(self, text: str) -> str | None:
        found = re.search(rf"<Description>.*{_DATA}(.+)</Description>", text)
        return unescape(found.group(1)) if found else None

    def is_there(self) -> bool:
        return self.machine.system == "win32"

    def owner_of(self, name: str) -> str | None:
        done = run(["schtasks", "/Query", "/TN", name, "/XML"])
        return done.out.replace("\0", "") if done.code == 0 else None

    def check(self, plan: ServicePlan) -> None:
        people = str(PureWindowsPath(str(self.machine.home)).parent).lower()
        for path in (plan.program[0], plan.python_path or ""):
            if self.scope is Scope.SYSTEM and path.lower().startswith(f"{people}\\"):
                raise ServiceRefused(
                    f"{path} lies in a person's folder, which a system's service cannot read. Put vamgr into a folder "
                    "for everyone, such as C:\\Program Files\\vamgr, and install from there, or install with --user."
                )

    def needs_copies(self, plan: ServicePlan) -> bool:
        return False

    def prepare(self, plan: ServicePlan) -> list[str]:
        data_dir = Path(plan.data_dir)
        was_there = data_dir.exists()
        try:
            data_dir.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ServiceRefused(f"{data_dir} cannot be made: {error.strerror or error}.") from error
        if self.scope is Scope.SYSTEM:
            account = plan.account or LOCAL_SERVICE
            may_write = f"{_sid(account)}:(OI)(CI)M"
            if was_there:
                must_run(["icacls", plan.data_dir, "/grant", may_write])
            else:
                admins = [f"*{sid}:(OI)(CI)F" for sid in (_SYSTEM, _ADMINISTRATORS)]
                must_run(["icacls", plan.data_dir, "/inheritance:r", "/grant:r", may_write, *admins])
        return [] if was_there else [f"Made the data folder {data_dir}."]

    def start(self, name: str, *, now: bool, was_there: bool) -> list[str]:
        if was_there:
            run(["schtasks", "/End", "/TN", name])
        must_run(["schtasks", "/Create", "/XML", str(self.file(name)), "/TN", name, "/F"])
        when = "with the machine" if self.scope is Scope.SYSTEM else "when you sign in"
        if not now:
            return [f"Registered the task {name}: it starts {when}. Start it now: schtasks /Run /TN {name}"]
        must_run(["schtasks", "/Run", "/TN", name])
        return [f"Registered the task {name} and started it. From now on it starts {when}."]

    def stop(self, name: str) -> list[str]:
        if self.owner_of(name) is None:
            return []
        run(["schtasks", "/End", "/TN", name])
        must_run(["schtasks", "/Delete", "/TN", name, "/F"])
        return [f"Stopped the task {name} and deleted it."]

    def removed(self, name: str) -> None:
        pass

    def state(self, name: str) -> State:
        task = self.owner_of(name)
        if task is None:
            return State(enabled=False, running=False, detail="there is no such task")
        done = must_run(["schtasks", "/Query", "/TN", name, "/V", "/FO", "CSV", "/NH"])
        return read_state(task, done.out)

    def by_hand(self, name: str) -> str:
        return f'schtasks /Create /XML "{self.file(name)}" /TN {name} && schtasks /Run /TN {name}'

    def hints(self, plan: ServicePlan) -> list[str]:
        return [
            f"Logs:  {PureWindowsPath(plan.data_dir) / LOGS}",
            f"Stop:  schtasks /End /TN {plan.name}",
        ]

    def _folder(self) -> Path:
        if self.scope is Scope.SYSTEM:
            return self.machine.folder("PROGRAMDATA", Path("C:/ProgramData"))
        return self.machine.folder("LOCALAPPDATA", self.machine.home / "AppData" / "Local")


def read_state(task: str, listed: str) -> State:
    """From the task's XML and the line of it in ``schtasks /Query /V /FO CSV /NH``."""
    enabled = "<Enabled>false</Enabled>" not in task
    rows = [row for row in csv.reader(listed.splitlines()) if len(row) > _LAST_RESULT]
    result = rows[0][_LAST_RESULT] if rows else "unknown"
    running = result == _IS_RUNNING
    return State(enabled, running, "running" if running else f"not running, last result {result}")


def _sid(account: str) -> str:
    return f"*{account}" if account.startswith("S-1-") else account
