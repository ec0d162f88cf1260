"""The systemd unit: words survive the quoting, every line is there that should be, and systemd itself accepts it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.service.machines import a_machine
from vamgr.service.plan import Scope, ServicePlan, ServiceRefused, check_name, check_texts
from vamgr.service.systemd import Systemd, command_line, quoted, read_state, render

SYSTEM = ServicePlan(
    name="vamgr",
    scope=Scope.SYSTEM,
    program=("/usr/local/bin/vamgr",),
    data_dir="/var/lib/vamgr",
    account="vamgr",
    port=8470,
)
USER = replace(SYSTEM, scope=Scope.USER, account=None, data_dir="/home/ann/.local/share/vamgr")
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1)
NEEDS_ANALYZE = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="NO systemd-analyze: THE UNIT IS NOT SHOWN TO SYSTEMD ITSELF."
)


def parsed(unit: str) -> dict[str, dict[str, list[str]]]:
    """Every setting of every section. A line that is none of it fails."""
    sections: dict[str, dict[str, list[str]]] = {}
    section = ""
    for line in unit.splitlines():
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
            assert section not in sections, f"[{section}] is there twice"
            sections[section] = {}
        elif line and not line.startswith("#"):
            name, found, value = line.partition("=")
            assert found, line
            assert re.fullmatch("[A-Z][A-Za-z]+", name), line
            sections[section].setdefault(name, []).append(value)
    return sections


def as_systemd_reads(line: str, environment: dict[str, str] | None = None) -> list[str]:
    """What ``ExecStart=`` starts, by systemd.service(5) and systemd.syntax(7): words, quotation marks, escapes,
    specifiers, and variables in all words but the first."""
    words: list[str] = []
    position = 0
    while position < len(line):
        if line[position] == " ":
            position += 1
            continue
        word, quote = "", ""
        while position < len(line) and (quote or line[position] != " "):
            c = line[position]
            if c == "\\":
                position += 1
                assert line[position] in '\\"', "an escape that means something else"
                word += line[position]
            elif c in "\"'" and quote in {"", c}:
                quote = "" if quote else c
            else:
                word += c
            position += 1
        assert not quote, "a quotation mark is open"
        assert not re.search(r"(?<!%)(?:%%)*%(?!%)", word), f"a specifier: {word}"
        words.append(word.replace("%%", "%"))

    def value(found: re.Match[str]) -> str:
        return "$" if found.group() == "$$" else (environment or {})[found.group(1)]

    first, *others = words
    return [first, *(re.sub(r"\$\$|\$\{(\w+)\}", value, word) for word in others)]


@given(st.lists(WORDS, min_size=1))
def test_every_word_of_a_command_line_arrives_as_it_was(words: list[str]) -> None:
    assert as_systemd_reads(command_line(["/usr/bin/program", *words])) == ["/usr/bin/program", *words]


@given(WORDS)
def test_the_first_word_has_no_variables(word: str) -> None:
    assert as_systemd_reads(command_line([f"/{word}"])) == [f"/{word}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a b", '"a b"'), ('a"b', '"a\\"b"'), ("a\\b", '"a\\\\b"'), ("100%", '"100%%"'), ("$d", '"$d"'), ("", '""')],
)
def test_quoting(text: str, expected: str) -> None:
    assert quoted(text) == expected


def test_a_lone_dollar_is_not_a_variable() -> None:
    assert command_line(["/bin/x", "$HOME", "${HOME}"]) == '/bin/x "$$HOME" "$${HOME}"'


def test_a_system_unit_says_what_is_run_as_whom_and_where() -> None:
    unit = render(replace(SYSTEM, host="192.0.2.1"))

    service = parsed(unit)["Service"]
    assert service["ExecStart"] == [
        "/usr/local/bin/vamgr serve --data-dir /var/lib/vamgr --host 192.0.2.1 --port 8470",
    ]
    assert service["User"] == ["vamgr"]
    assert service["Environment"] == ['"TMPDIR=/var/lib/vamgr/tmp"']
    assert service["StateDirectory"] == ["vamgr"]
    assert service["RestartPreventExitStatus"] == ["2 3 4"]
    assert service["Restart"] == ["on-failure"]
    assert parsed(unit)["Install"]["WantedBy"] == ["multi-user.target"]
    assert "Written by vamgr" in unit.splitlines()[0]


@pytest.mark.parametrize(
    "line",
    [
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "ProtectHome=yes",
        "PrivateTmp=yes",
        "PrivateDevices=yes",
        "ProtectKernelTunables=yes",
        "ProtectKernelModules=yes",
        "ProtectKernelLogs=yes",
        "ProtectControlGroups=yes",
        "ProtectClock=yes",
        "ProtectHostname=yes",
        "ProtectProc=invisible",
        "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX",
        "RestrictNamespaces=yes",
        "RestrictRealtime=yes",
        "RestrictSUIDSGID=yes",
        "LockPersonality=yes",
        "MemoryDenyWriteExecute=yes",
        "SystemCallFilter=@system-service",
        "SystemCallErrorNumber=EPERM",
        "SystemCallArchitectures=native",
        "CapabilityBoundingSet=",
        "UMask=0077",
    ],
)
def test_a_system_unit_is_hardened(line: str) -> None:
    assert line in render(SYSTEM).splitlines()


def test_only_a_port_below_1024_gets_the_capability_for_it() -> None:
    service = parsed(render(replace(SYSTEM, port=443, privileged_port=True)))["Service"]

    assert service["CapabilityBoundingSet"] == service["AmbientCapabilities"] == ["CAP_NET_BIND_SERVICE"]


def test_where_backups_are_kept_is_writable_when_its_disk_is_there() -> None:
    service = parsed(render(replace(SYSTEM, backup_dir="/mnt/my backups")))["Service"]

    assert service["ReadWritePaths"] == ['"-/mnt/my backups"']
    assert "StateDirectory" in service


@pytest.mark.parametrize("folder", ["/srv/airline", "/var/lib/my airline", "/var/lib/a:b", "/var/library"])
def test_a_folder_that_systemd_cannot_manage_is_made_writable(folder: str) -> None:
    service = parsed(render(replace(SYSTEM, data_dir=folder)))["Service"]

    assert service["ReadWritePaths"] == [f'"{folder}"']
    assert "StateDirectory" not in service


@pytest.mark.parametrize(
    "change",
    [
        {"data_dir": "/home/ann/airline"},
        {"program": ("/root/bin/vamgr",)},
        {"python_path": "/home/ann/src"},
        {"tls_cert": "/home/ann/cert.pem", "tls_key": "/home/ann/key.pem"},
    ],
)
def test_homes_stay_readable_when_something_needed_lies_there(change: dict[str, object]) -> None:
    assert parsed(render(replace(SYSTEM, **change)))["Service"]["ProtectHome"] == ["read-only"]  # type: ignore[arg-type]


def test_a_certificate_that_the_account_may_read_is_read_by_itself() -> None:
    service = parsed(render(replace(SYSTEM, tls_cert="/etc/vamgr/cert.pem", tls_key="/etc/vamgr/key.pem")))["Service"]

    assert service["ExecStart"][0].endswith("--tls-cert /etc/vamgr/cert.pem --tls-key /etc/vamgr/key.pem")
    assert "LoadCredential" not in service


def test_a_certificate_that_only_root_may_read_is_handed_on() -> None:
    plan = replace(SYSTEM, tls_cert="/etc/le/100%.pem", tls_key="/etc/le/key.pem", tls_as_copies=True)

    service = parsed(render(plan))["Service"]

    assert service["LoadCredential"] == ["tls-cert:/etc/le/100%%.pem", "tls-key:/etc/le/key.pem"]
    started = as_systemd_reads(service["ExecStart"][0], {"CREDENTIALS_DIRECTORY": "/run/credentials/x"})
    assert started[-4:] == ["--tls-cert", "/run/credentials/x/tls-cert", "--tls-key", "/run/credentials/x/tls-key"]


def test_what_a_crashed_executable_unpacked_is_cleared_away_and_a_checkout_unpacks_nothing() -> None:
    checkout = replace(SYSTEM, program=("/opt/venv/bin/python", "-P", "-m", "vamgr"), python_path="/opt/vamgr")

    before = parsed(render(SYSTEM))["Service"]["ExecStartPre"]
    assert len(before) == 1
    assert before[0].startswith("-find /var/lib/vamgr/tmp ")
    assert "ExecStartPre" not in parsed(render(checkout))["Service"]
    assert '"PYTHONPATH=/opt/vamgr"' in parsed(render(checkout))["Service"]["Environment"]


def test_a_user_unit_asks_for_nothing_that_a_users_manager_cannot_give() -> None:
    unit = parsed(render(USER))

    mounts = {name for name in unit["Service"] if name.startswith(("Protect", "Private", "ReadWrite", "State"))}
    assert not mounts
    assert not {"User", "CapabilityBoundingSet", "AmbientCapabilities", "RemoveIPC"} & set(unit["Service"])
    assert unit["Service"]["NoNewPrivileges"] == ["yes"]
    assert unit["Install"]["WantedBy"] == ["default.target"]
    assert "After" not in unit["Unit"]


@NEEDS_ANALYZE
@pytest.mark.parametrize("plan", [SYSTEM, USER, replace(SYSTEM, data_dir='/srv/my $d "a" 100%/x\\y', port=443)])
def test_systemd_accepts_the_unit(plan: ServicePlan, tmp_path: Path) -> None:
    # A program that exists: systemd looks at that, too.
    unit = tmp_path / "vamgr.service"
    unit.write_text(render(replace(plan, program=(sys.executable, "-m", "vamgr"))), "utf-8")

    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True, timeout=60, check=False
    )

    assert done.returncode == 0, done.stderr
    assert "vamgr.service" not in done.stderr, done.stderr


@NEEDS_ANALYZE
@pytest.mark.parametrize("plan", [SYSTEM, replace(SYSTEM, port=443, privileged_port=True, data_dir="/home/ann/data")])
def test_the_exposure_that_systemd_works_out_is_low(plan: ServicePlan, tmp_path: Path) -> None:
    unit = tmp_path / "vamgr.service"
    unit.write_text(render(plan), "utf-8")

    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=30", "--no-pager", unit],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    overall = re.search(r"Overall exposure level for \S+: ([\d.]+)", done.stdout)
    if overall is None and "unrecognized option" in done.stderr:
        pytest.skip("THIS systemd-analyze IS TOO OLD TO JUDGE A FILE.")
    assert overall, done.stderr
    assert float(overall.group(1)) < 3.0, done.stdout
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("shown", "enabled", "running", "detail"),
    [
        (
            "ActiveState=active\nSubState=running\nUnitFileState=enabled\nMainPID=42",
            True,
            True,
            "active (running), process 42",
        ),
        (
            "ActiveState=inactive\nSubState=dead\nUnitFileState=disabled\nMainPID=0",
            False,
            False,
            "inactive (dead)",
        ),
        (
            "ActiveState=activating\nSubState=auto-restart\nUnitFileState=enabled\nMainPID=0",
            True,
            False,
            "activating (auto-restart)",
        ),
        ("", False, False, "unknown (unknown)"),
    ],
)
def test_what_systemctl_shows_is_understood(shown: str, enabled: bool, running: bool, detail: str) -> None:
    state = read_state(shown)

    assert (state.enabled, state.running, state.detail) == (enabled, running, detail)


def test_a_user_unit_goes_where_xdg_says(tmp_path: Path) -> None:
    plain = Systemd(a_machine(home=tmp_path), Scope.USER)
    moved = Systemd(a_machine(home=tmp_path, XDG_CONFIG_HOME="/elsewhere"), Scope.USER)

    assert plain.file("vamgr") == tmp_path / ".config/systemd/user/vamgr.service"
    assert moved.file("vamgr") == Path("/elsewhere/systemd/user/vamgr.service")
    assert any("enable-linger ann" in line for line in plain.hints(USER))


def test_the_data_folder_is_found_again_in_the_unit() -> None:
    manager = Systemd(a_machine(), Scope.SYSTEM)

    assert manager.data_dir_in(render(replace(SYSTEM, data_dir='/srv/a "b"'))) == '/srv/a "b"'
    assert manager.data_dir_in("[Unit]\n") is None


@pytest.mark.parametrize("name", ["", "../x", "a b", "1st", "a@b", "a.service", "x" * 64])
def test_a_name_that_could_be_something_else_is_refused(name: str) -> None:
    with pytest.raises(ServiceRefused, match="cannot be a service's name"):
        check_name(name)


@pytest.mark.parametrize("folder", ["/srv/a\nExecStart=/bin/sh", "/srv/\udcff", "/srv/a\x07"])
def test_a_path_that_no_unit_can_hold_is_refused(folder: str) -> None:
    with pytest.raises(ServiceRefused, match="characters that a service's file cannot hold"):
        check_texts(replace(SYSTEM, data_dir=folder))
