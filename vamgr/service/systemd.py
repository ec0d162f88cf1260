"""Linux: a hardened systemd unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from vamgr.service import accounts
from vamgr.service.plan import MARKER, Machine, Scope, ServicePlan, State, is_below
from vamgr.service.running import must_run, run

RUNNING = Path("/run/systemd/system")
SYSTEM_UNITS = Path("/etc/systemd/system")
_STATE = "/var/lib"
_HOMES = ("/home", "/root", "/run/user")
_ACCOUNT = "vamgr"
_DATA = "# Data folder: "

_HEADER = f"""\
# {MARKER} service install, which writes it anew. Keep changes of your own in a drop-in: systemctl edit {{name}}
{_DATA}{{data_dir}}
"""
# What any unit may ask for: the kernel's own means, which need no privilege.
_FOR_EVERY_UNIT = """\
UMask=0077
NoNewPrivileges=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged
SystemCallErrorNumber=EPERM
"""
_FOR_SYSTEM_UNITS = """\
ProtectSystem=strict
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
PrivateDevices=yes
PrivateTmp=yes
RemoveIPC=yes
"""
_CREDENTIALS = "${CREDENTIALS_DIRECTORY}"


def render(plan: ServicePlan) -> str:
    """The unit's text."""
    system = plan.scope is Scope.SYSTEM
    unit = ["[Unit]", "Description=vamgr, a virtual airline", *(_NETWORK if system else ())]
    install = ["[Install]", f"WantedBy={'multi-user' if system else 'default'}.target"]
    service = [*_program(plan), "", *_hardening(plan)]
    header = _HEADER.format(name=plan.name if system else f"--user {plan.name}", data_dir=plan.data_dir)
    return header + "\n".join([*unit, "", "[Service]", *service, "", *install]) + "\n"


_NETWORK = ("After=network-online.target", "Wants=network-online.target")


def quoted(text: str) -> str:
    """One word of a systemd setting: nothing in it splits it, ends it, or stands for something else."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'


def command_line(words: Iterable[str]) -> str:
    """An ``ExecStart=``. Only after the first word does ``$`` name a variable and has to be doubled."""
    program, *arguments = words
    return " ".join([_plain_or_quoted(program), *(_plain_or_quoted(word, variables=True) for word in arguments)])


def _plain_or_quoted(word: str, *, variables: bool = False) -> str:
    if word.startswith(_CREDENTIALS):
        return word
    escaped = word.replace("$", "$$") if variables else word
    return escaped if _is_plain(word) else quoted(escaped)


def _is_plain(word: str) -> bool:
    return word != "" and all(c.isascii() and (c.isalnum() or c in "/._-") for c in word)


def _program(plan: ServicePlan) -> list[str]:
    system = plan.scope is Scope.SYSTEM
    environment = {"TMPDIR": plan.scratch_dir, "PYTHONPATH": plan.python_path}
    lines = ["Type=exec"]
    if system:
        lines += [f"User={plan.account}"]
    lines += [f"Environment={quoted(f'{name}={value}')}" for name, value in environment.items() if value]
    command = plan.command()
    if plan.tls_as_copies and plan.tls_cert and plan.tls_key:
        lines += [
            "# The account cannot read these: systemd does, and hands on copies. A renewal needs a restart.",
            f"LoadCredential=tls-cert:{_specifiers(plan.tls_cert)}",
            f"LoadCredential=tls-key:{_specifiers(plan.tls_key)}",
        ]
        command = plan.command(tls_cert=f"{_CREDENTIALS}/tls-cert", tls_key=f"{_CREDENTIALS}/tls-key")
    if len(plan.program) == 1:
        unpacked = ("find", plan.scratch_dir, "-mindepth", "1", "-maxdepth", "1", "-name", "_MEI*")
        lines += [
            "# What the one-file executable unpacked and a crash left behind.",
            f"ExecStartPre=-{command_line((*unpacked, '-exec', 'rm', '-r', '{}', '+'))}",
        ]
    return [
        *lines,
        f"ExecStart={command_line(command)}",
        "Restart=on-failure",
        "RestartSec=5",
        "# The command line is wrong, the folder is in use, the folder or the settings are unusable: all for a person.",
        "RestartPreventExitStatus=2 3 4",
        "# The one-file executable is two processes, and the first passes the signal on: one signal is enough.",
        "KillMode=mixed",
        "TimeoutStopSec=30",
        "LimitNOFILE=16384",
    ]


def _hardening(plan: ServicePlan) -> list[str]:
    if plan.scope is Scope.USER:
        return ["# A user's manager may not set up mounts of its own, so only these.", *_FOR_EVERY_UNIT.splitlines()]
    tls = () if plan.tls_as_copies else (plan.tls_cert, plan.tls_key)
    seen = (plan.data_dir, plan.program[0], plan.python_path, plan.backup_dir, *tls)
    reads_homes = any(is_below(path, _HOMES) for path in seen if path)
    capability = "CAP_NET_BIND_SERVICE" if plan.privileged_port else ""
    return [
        *_FOR_EVERY_UNIT.splitlines(),
        f"CapabilityBoundingSet={capability}",
        f"AmbientCapabilities={capability}",
        *_FOR_SYSTEM_UNITS.splitlines(),
        f"ProtectHome={'read-only' if reads_homes else 'yes'}",
        *_writable(plan.data_dir),
        *([f"ReadWritePaths={quoted(f'-{plan.backup_dir}')}"] if plan.backup_dir else []),  # its disk may be away
    ]


def _writable(data_dir: str) -> list[str]:
    within = data_dir.removeprefix(f"{_STATE}/")
    if within != data_dir and _is_plain(within):  # there a colon or a quotation mark means something else
        return [f"StateDirectory={within}", "StateDirectoryMode=0700"]
    return [f"ReadWritePaths={quoted(data_dir)}"]


def _specifiers(text: str) -> str:
    return text.replace("%", "%%")


@dataclass(frozen=True, slots=True)
class Systemd:
    """See Manager."""

    machine: Machine
    scope: Scope
    encoding: str = "utf-8"

    def file(self, name: str) -> Path:
        mine = self.machine.folder("XDG_CONFIG_HOME", self.machine.home / ".config") / "systemd" / "user"
        return (SYSTEM_UNITS if self.scope is Scope.SYSTEM else mine) / f"{name}.service"

    def default_data_dir(self, name: str) -> Path:
        return Path(_STATE) / name

    def default_account(self) -> str | None:
        return _ACCOUNT

    def text(self, plan: ServicePlan) -> str:
        return render(plan)

    def data_dir_in(self, text: str) -> str | None:
        return next((line.removeprefix(_DATA) for line in text.splitlines() if line.startswith(_DATA)), None)

    def is_there(self) -> bool:
        return RUNNING.exists()

    def owner_of(self, name: str) -> str | None:
        return None

    def check(self, plan: ServicePlan) -> None:
        accounts.check_reach(plan)

    def needs_copies(self, plan: ServicePlan) -> bool:
        return accounts.unreadable_tls(plan) is not None

    def prepare(self, plan: ServicePlan) -> list[str]:
        return accounts.prepare(plan)

    def start(self, name: str, *, now: bool, was_there: bool) -> list[str]:
        self._must("daemon-reload")
        if not now:
            self._must("enable", name)
            return [f"Enabled {name}: it starts {self._when()}. Start it now: {self._words('start', name)}"]
        if was_there:
            self._must("enable", name)
            self._must("restart", name)
            return [f"Enabled {name} and started it anew."]
        self._must("enable", "--now", name)
        return [f"Enabled {name} and started it. From now on it starts {self._when()}."]

    def stop(self, name: str) -> list[str]:
        self._must("disable", "--now", name)
        return [f"Stopped {name} and disabled it."]

    def removed(self, name: str) -> None:
        self._must("daemon-reload")
        run(self._systemctl("reset-failed", name))  # only a failed one needs it

    def state(self, name: str) -> State:
        if not self.is_there():
            return State(None, running=False, detail="systemd does not run on this machine")
        wanted = "--property=ActiveState,SubState,UnitFileState,MainPID"
        return read_state(self._must("show", wanted, f"{name}.service"))

    def by_hand(self, name: str) -> str:
        return f"{self._words('daemon-reload')} && {self._words('enable', '--now', name)}"

    def hints(self, plan: ServicePlan) -> list[str]:
        user = " --user" if self.scope is Scope.USER else ""
        lines = [f"Logs:  journalctl{user} -u {plan.name}", f"Stop:  {self._words('stop', plan.name)}"]
        if plan.tls_as_copies:
            lines.append(
                f"The account {plan.account} cannot read the certificate's key, so systemd hands it a copy at each "
                f"start: after a renewal say {self._words('restart', plan.name)}"
            )
        if self.scope is Scope.USER:
            lines.append(f"It ends when you sign out, unless you say once: loginctl enable-linger {self.machine.user}")
            if plan.privileged_port:
                lines.append("Most systems keep ports below 1024 from users: install as root for one of those.")
        return lines

    def _when(self) -> str:
        return "with the machine" if self.scope is Scope.SYSTEM else "when you sign in"

    def _systemctl(self, *words: str) -> list[str]:
        return ["systemctl", *(["--user"] if self.scope is Scope.USER else []), *words]

    def _words(self, *words: str) -> str:
        return " ".join(self._systemctl(*words))

    def _must(self, *words: str) -> str:
        return must_run(self._systemctl(*words)).out


def read_state(shown: str) -> State:
    """From the ``NAME=value`` lines of ``systemctl show``."""
    values = dict(line.split("=", 1) for line in shown.splitlines() if "=" in line)
    active, sub, pid = (values.get(name, "") for name in ("ActiveState", "SubState", "MainPID"))
    process = f", process {pid}" if pid not in {"", "0"} else ""
    return State(
        enabled=values.get("UnitFileState") in {"enabled", "enabled-runtime"},
        running=active in {"active", "reloading"},
        detail=f"{active or 'unknown'} ({sub or 'unknown'}){process}",
    )
