"""macOS: a launchd job."""

from __future__ import annotations

import plistlib
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from vamgr.service import accounts
from vamgr.service.plan import LOGS, MARKER, Machine, Scope, ServicePlan, ServiceRefused, State
from vamgr.service.running import must_run, run

DAEMONS = Path("/Library/LaunchDaemons")
SYSTEM_DATA = Path("/Library/Application Support")
_DOCTYPE_END = '.dtd">\n'
_HEADER = f"<!-- {MARKER} service install, which writes it anew. -->\n"
_TRIES, _PAUSE_SECONDS = 50, 0.1


def label(name: str) -> str:
    return f"org.vamgr.{name}"


def job(plan: ServicePlan) -> dict[str, Any]:
    """What launchd is told, as its property list has it."""
    environment = {"TMPDIR": plan.scratch_dir, "PYTHONPATH": plan.python_path}
    told: dict[str, Any] = {
        "Label": label(plan.name),
        "ProgramArguments": list(plan.command()),
        "EnvironmentVariables": {name: value for name, value in environment.items() if value},
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ThrottleInterval": 30,
        "ExitTimeOut": 30,
        "ProcessType": "Background",
        "StandardOutPath": f"{plan.data_dir}/{LOGS}/service.log",
        "StandardErrorPath": f"{plan.data_dir}/{LOGS}/service.log",
        "Umask": 0o077,
    }
    if plan.account is not None:
        told["UserName"] = plan.account
    return told


def render(plan: ServicePlan) -> str:
    """The property list's text."""
    text = plistlib.dumps(job(plan), sort_keys=False).decode()
    head, body = text.split(_DOCTYPE_END, 1)
    return f"{head}{_DOCTYPE_END}{_HEADER}{body}"


@dataclass(frozen=True, slots=True)
class Launchd:
    """See Manager."""

    machine: Machine
    scope: Scope
    encoding: str = "utf-8"

    def file(self, name: str) -> Path:
        folder = DAEMONS if self.scope is Scope.SYSTEM else self.machine.home / "Library" / "LaunchAgents"
        return folder / f"{label(name)}.plist"

    def default_data_dir(self, name: str) -> Path:
        return SYSTEM_DATA / name

    def default_account(self) -> str | None:
        raise ServiceRefused(
            "Say which account the service shall run as: --user-account NAME. On macOS vamgr makes no accounts."
        )

    def text(self, plan: ServicePlan) -> str:
        return render(plan)

    def data_dir_in(self, text: str) -> str | None:
        try:
            words = plistlib.loads(text.encode())["ProgramArguments"]
            return str(words[words.index("--data-dir") + 1])
        except (ExpatError, plistlib.InvalidFileException, KeyError, ValueError, IndexError):
            return None

    def is_there(self) -> bool:
        return self.machine.system == "darwin"

    def owner_of(self, name: str) -> str | None:
        return None

    def check(self, plan: ServicePlan) -> None:
        accounts.check_reach(plan)

    def needs_copies(self, plan: ServicePlan) -> bool:
        closed = accounts.unreadable_tls(plan)
        if closed is not None:
            raise ServiceRefused(f"The account {plan.account} cannot read {closed}. Give it a copy of its own.")
        return False

    def prepare(self, plan: ServicePlan) -> list[str]:
        return accounts.prepare(plan, makes_accounts=False)

    def start(self, name: str, *, now: bool, was_there: bool) -> list[str]:
        if not now:
            return [f"It starts {self._when()}. Start it now: {self.by_hand(name)}"]
        if was_there:
            self._boot_out(name)
        must_run(["launchctl", "enable", self._target(name)])
        must_run(["launchctl", "bootstrap", self._domain(), str(self.file(name))])
        return [f"Started {label(name)}. From now on it starts {self._when()}."]

    def stop(self, name: str) -> list[str]:
        self._boot_out(name)
        return [f"Stopped {label(name)}."]

    def removed(self, name: str) -> None:
        pass

    def state(self, name: str) -> State:
        done = run(["launchctl", "print", self._target(name)])
        return read_state(done.out) if done.code == 0 else State(enabled=False, running=False, detail="not loaded")

    def by_hand(self, name: str) -> str:
        return f"launchctl bootstrap {self._domain()} '{self.file(name)}'"

    def hints(self, plan: ServicePlan) -> list[str]:
        return [
            f"Logs:  {plan.data_dir}/{LOGS}",
            f"Stop:  launchctl bootout {self._target(plan.name)}",
        ]

    def _boot_out(self, name: str) -> None:
        """launchd answers before the job is gone, and refuses a new one of that name until then."""
        run(["launchctl", "bootout", self._target(name)])
        for _ in range(_TRIES):
            if run(["launchctl", "print", self._target(name)]).code != 0:
                return
            time.sleep(_PAUSE_SECONDS)

    def _when(self) -> str:
        return "with the machine" if self.scope is Scope.SYSTEM else "when you sign in"

    def _domain(self) -> str:
        return "system" if self.scope is Scope.SYSTEM else f"gui/{self.machine.uid}"

    def _target(self, name: str) -> str:
        return f"{self._domain()}/{label(name)}"


def read_state(printed: str) -> State:
    """From what ``launchctl print`` says of a job that is loaded."""
    state = re.search(r"^\s*state = (.+)$", printed, re.MULTILINE)
    process = re.search(r"^\s*pid = (\d+)$", printed, re.MULTILINE)
    word = state.group(1).strip() if state else "unknown"
    return State(True, word == "running", f"{word}, process {process.group(1)}" if process else word)
