"""`vamgr service` as it is typed, against service managers that only write down what they are asked."""

from __future__ import annotations

import json
import plistlib
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tests.unit.service.machines import a_machine
from vamgr.kernel.errors import VamgrError
from vamgr.service import command, launchd, systemd
from vamgr.service.command import command_app
from vamgr.service.running import ProgramFailed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins for the managers are shell scripts")

_STAND_IN = """#!/bin/sh
echo "$(basename "$0") $*" >> '{calls}'
case "$*" in {cases}
esac
"""


@dataclass
class Desk:
    """A person's account on a made-up machine, and the command line there."""

    home: Path
    programs: Path
    environment: dict[str, str]
    system: str = "linux"
    cases: dict[str, str] = field(default_factory=dict)

    @property
    def unit(self) -> Path:
        return self.home / "config" / "systemd" / "user" / "vamgr.service"

    @property
    def data(self) -> Path:
        return self.home / "my data"

    def answers(self, program: str, **cases: str) -> None:
        """What the stand-in does when its words match a shell pattern. `_` in a name stands for `*`."""
        self.cases = cases
        text = "".join(f"\n  {name.replace('_', '*')}) {does};;" for name, does in cases.items())
        script = self.programs / program
        script.write_text(_STAND_IN.format(calls=self.programs / "calls", cases=text))
        script.chmod(0o755)

    def calls(self) -> list[str]:
        """What was asked since the last time."""
        file = self.programs / "calls"
        said = file.read_text().splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return said

    def vamgr_service(self, *words: str) -> Result:
        return CliRunner().invoke(command_app, [*words], env=self.environment)

    def must(self, *words: str) -> Result:
        done = self.vamgr_service(*words)
        assert done.exit_code == 0, (done.output, done.exception)
        return done

    def install(self, *words: str) -> Result:
        return self.must("install", "--user", "--data-dir", str(self.data), *words)


SHOWN = "ActiveState={}\\nSubState={}\\nUnitFileState=enabled\\nMainPID={}"
RUNS = f"printf '{SHOWN.format('active', 'running', 42)}'"
RESTS = f"printf '{SHOWN.format('inactive', 'dead', 0)}'"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    programs = tmp_path / "bin"
    programs.mkdir()
    (tmp_path / "run-systemd").mkdir()
    path = f"{programs}:/usr/bin:/bin"
    environment = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": path}
    monkeypatch.delenv("VAMGR_DATA_DIR", raising=False)
    monkeypatch.setattr(systemd, "RUNNING", tmp_path / "run-systemd")
    desk = Desk(tmp_path, programs, environment)
    monkeypatch.setattr(
        command, "this_machine", lambda: a_machine(desk.system, home=tmp_path, is_admin=False, **environment)
    )
    desk.answers("systemctl", _show_=RUNS)
    return desk


def refusal(done: Result) -> str:
    assert isinstance(done.exception, VamgrError), (done.output, done.exception)
    return done.exception.detail


def test_install_writes_the_unit_and_starts_it(desk: Desk) -> None:
    done = desk.install("--port", "8500")

    unit = desk.unit.read_text()
    assert f'serve --data-dir "{desk.data}" --port 8500' in unit
    assert desk.calls() == ["systemctl --user daemon-reload", "systemctl --user enable --now vamgr"]
    assert f"Wrote {desk.unit}" in done.output
    assert "Enabled vamgr and started it" in done.output
    assert "journalctl --user -u vamgr" in done.output
    assert "loginctl enable-linger ann" in done.output
    assert (desk.data / "tmp").is_dir()


def test_the_same_again_is_nothing_to_do(desk: Desk) -> None:
    desk.install()
    before = desk.unit.stat().st_mtime_ns
    desk.calls()

    done = desk.install()

    assert "nothing to do" in done.output
    assert desk.unit.stat().st_mtime_ns == before
    assert all(" show " in call for call in desk.calls())


def test_the_same_again_starts_what_had_stopped(desk: Desk) -> None:
    desk.install()
    desk.answers("systemctl", _show_=RESTS)
    desk.calls()

    desk.install()

    assert "systemctl --user restart vamgr" in desk.calls()


def test_a_change_keeps_what_was_there_and_starts_anew(desk: Desk) -> None:
    desk.install("--port", "8500")
    first = desk.unit.read_text()
    desk.calls()

    answer = json.loads(desk.install("--port", "8501", "--json").output)
    again = json.loads(desk.install("--port", "8502", "--json").output)

    assert answer["changed"] is True
    assert answer["kept_as"] == f"{desk.unit}.bak"
    assert Path(answer["kept_as"]).read_text() == first
    assert again["kept_as"] == f"{desk.unit}.bak1"
    assert "--port 8502" in desk.unit.read_text()
    assert desk.calls().count("systemctl --user restart vamgr") == 2


def test_a_file_that_somebody_else_wrote_stays_unless_forced(desk: Desk) -> None:
    desk.unit.parent.mkdir(parents=True)
    desk.unit.write_text("[Service]\nExecStart=/bin/true\n")

    assert "was not written by vamgr" in refusal(desk.vamgr_service("install", "--user"))
    assert "was not written by vamgr" in refusal(desk.vamgr_service("uninstall", "--user"))
    assert desk.unit.read_text() == "[Service]\nExecStart=/bin/true\n"

    desk.install("--force")
    assert desk.unit.with_name("vamgr.service.bak").read_text() == "[Service]\nExecStart=/bin/true\n"


def test_print_changes_nothing(desk: Desk) -> None:
    done = desk.install("--print")
    as_json = json.loads(desk.install("--print", "--json").output)

    assert done.output.startswith("# Written by vamgr")
    assert as_json == {"file": str(desk.unit), "text": done.output}
    assert not desk.unit.exists()
    assert not desk.data.exists()
    assert desk.calls() == []


def test_not_now_only_enables(desk: Desk) -> None:
    done = desk.install("--no-now")

    assert desk.calls() == ["systemctl --user daemon-reload", "systemctl --user enable vamgr"]
    assert "systemctl --user start vamgr" in done.output


def test_without_systemd_the_unit_is_written_and_the_rest_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(systemd, "RUNNING", desk.home / "nothing")

    done = desk.install()

    assert desk.unit.exists()
    assert desk.calls() == []
    assert "systemctl --user daemon-reload && systemctl --user enable --now vamgr" in done.output
    assert desk.vamgr_service("status", "--user").exit_code == 1
    assert f"Removed {desk.unit}" in desk.must("uninstall", "--user").output


def test_what_systemctl_refuses_is_told_in_its_words(desk: Desk) -> None:
    desk.answers("systemctl", _daemon_="echo 'Failed to connect to bus' >&2; exit 1")

    done = desk.vamgr_service("install", "--user", "--data-dir", str(desk.data))

    assert isinstance(done.exception, ProgramFailed)
    assert "Failed to connect to bus" in refusal(done)


def test_uninstall_stops_it_and_leaves_the_data(desk: Desk) -> None:
    desk.install()
    desk.calls()

    done = desk.must("uninstall", "--user")

    assert not desk.unit.exists()
    assert desk.data.is_dir()
    assert f"The data stays where it is: {desk.data}" in done.output
    assert desk.calls() == [
        "systemctl --user disable --now vamgr",
        "systemctl --user daemon-reload",
        "systemctl --user reset-failed vamgr",
    ]
    assert "Nothing to do" in desk.must("uninstall", "--user").output


@pytest.mark.parametrize(("shown", "code"), [(RUNS, 0), (RESTS, 1)])
def test_status_says_it_with_its_exit_code(desk: Desk, shown: str, code: int) -> None:
    desk.install()
    desk.answers("systemctl", _show_=shown)

    done = desk.vamgr_service("status", "--json")

    answer: dict[str, Any] = json.loads(done.output)
    assert done.exit_code == code
    assert answer["installed"] is answer["ours"] is answer["enabled"] is True
    assert answer["running"] is (code == 0)
    assert answer["data_dir"] == str(desk.data)


def test_status_of_nothing(desk: Desk) -> None:
    desk.answers("systemctl", _show_=RESTS.replace("enabled", ""))

    done = desk.vamgr_service("status")

    assert done.exit_code == 1
    assert "installed: no" in done.output


def test_status_without_a_flag_finds_the_machines_service(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(systemd, "SYSTEM_UNITS", desk.home)
    (desk.home / "vamgr.service").write_text("# Written by vamgr service install\n# Data folder: /var/lib/vamgr\n")

    answer = json.loads(desk.vamgr_service("status", "--json").output)

    assert (answer["scope"], answer["data_dir"]) == ("system", "/var/lib/vamgr")


def test_beyond_loopback_a_new_airline_waits_for_its_owner(desk: Desk) -> None:
    done = desk.install("--host", "::")

    assert "user add --role owner --data-dir" in done.output
    assert "systemctl --user enable vamgr" in desk.calls()
    (desk.data / "log.sqlite").touch()
    assert "--role owner" not in desk.install("--host", "::").output


def test_the_folders_own_settings_count(desk: Desk) -> None:
    desk.data.mkdir()
    (desk.data / "vamgr.toml").write_text('host = "192.0.2.7"\nport = 9000\n')

    done = desk.install()

    assert "--port" not in desk.unit.read_text()
    assert "Others can reach 192.0.2.7" in done.output


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--name", "../vamgr"], "cannot be a service's name"),
        (["--system"], "Only root"),
        (["--user-account", "vamgr"], "Your own service runs as you"),
        (["--tls-cert", "cert.pem"], "go together"),
        (["--tls-cert", "no.pem", "--tls-key", "no.key"], "does not exist"),
        (["--data-dir", "/srv/a\nExecStart=/bin/sh"], "characters that a service's file cannot hold"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(desk: Desk, words: list[str], sentence: str) -> None:
    assert sentence in refusal(desk.vamgr_service("install", *words))
    assert not desk.unit.exists()
    assert desk.calls() == []


def test_settings_that_are_no_toml_are_said_before_the_service_fails_on_them(desk: Desk) -> None:
    desk.data.mkdir()
    (desk.data / "vamgr.toml").write_text("port = ")

    assert "vamgr.toml cannot be read" in refusal(desk.vamgr_service("install", "--data-dir", str(desk.data)))


def test_the_packed_executable_is_named_itself(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    program = desk.programs / "vamgr"
    program.touch()
    (desk.home / "link").symlink_to(program)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(desk.home / "link"))

    desk.install()

    assert f"ExecStart={program} serve " in desk.unit.read_text()
    assert "PYTHONPATH" not in desk.unit.read_text()


def test_launchd_is_asked_for_a_job(desk: Desk) -> None:
    desk.system = "darwin"
    desk.answers("launchctl", print_="exit 113")

    done = desk.install()

    file = desk.home / "Library" / "LaunchAgents" / "org.vamgr.vamgr.plist"
    assert str(desk.data) in plistlib.loads(file.read_bytes())["ProgramArguments"]
    assert desk.calls() == [
        "launchctl enable gui/501/org.vamgr.vamgr",
        f"launchctl bootstrap gui/501 {file}",
    ]
    assert f"{desk.data}/logs" in done.output
    desk.must("uninstall", "--user")
    assert not file.exists()
    assert desk.calls()[0] == "launchctl bootout gui/501/org.vamgr.vamgr"


def test_launchd_is_given_time_to_let_the_old_job_go(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.system = "darwin"
    gone = desk.programs / "gone"
    monkeypatch.setattr(launchd, "_PAUSE_SECONDS", 0)
    leaving = f"test -e {gone} && exit 113; touch {gone}; printf 'state = running'"
    desk.answers("launchctl", print_=leaving)

    desk.install()
    desk.calls()
    gone.unlink(missing_ok=True)
    desk.install("--port", "8501")

    words = [call.split()[1] for call in desk.calls()]
    assert words == ["bootout", "print", "print", "enable", "bootstrap"]


def test_the_task_scheduler_is_given_a_task(desk: Desk) -> None:
    desk.system = "win32"
    desk.environment["LOCALAPPDATA"] = str(desk.home)
    desk.answers("schtasks", **{"/Query_": "exit 1"})

    desk.install()

    file = desk.home / "vamgr-service" / "vamgr.xml"
    assert str(desk.data) in file.read_bytes().decode("utf-16")
    assert desk.calls() == [
        "schtasks /Query /TN vamgr /XML",
        f"schtasks /Create /XML {file} /TN vamgr /F",
        "schtasks /Run /TN vamgr",
    ]


def test_a_task_of_somebody_else_is_not_taken_over(desk: Desk) -> None:
    desk.system = "win32"
    desk.environment["LOCALAPPDATA"] = str(desk.home)
    desk.answers("schtasks", **{"/Query_": "echo '<Task/>'"})

    assert "the task vamgr was not written by vamgr" in refusal(
        desk.vamgr_service("install", "--user", "--data-dir", str(desk.data))
    )
    assert not (desk.home / "vamgr-service").exists()


def test_another_system_is_told_what_to_run(desk: Desk) -> None:
    desk.system = "freebsd14"

    assert "vamgr serve --data-dir" in refusal(desk.vamgr_service("install"))
