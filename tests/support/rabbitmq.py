"""A RabbitMQ of a test's own, which may be killed and started again."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from tests.support.services import closed_port
from tests.support.waiting import until

_PLACES = ("/usr/lib/rabbitmq/bin", "/usr/local/lib/rabbitmq/bin", "/opt/rabbitmq/sbin")


class PrivateRabbit:
    """Runs as whoever runs the tests, with everything in one folder. Starting takes some seconds.

    ``host``: where it listens; ``prefix``: what the command begins with that starts it."""

    def __init__(self, folder: Path, *, host: str = "127.0.0.1", prefix: Sequence[str] = ()) -> None:
        self._folder = folder
        self._host, self._prefix = host, prefix
        self._program = _program()
        self._port, self._nodes_port = closed_port(), closed_port()
        self._server: subprocess.Popen[bytes] | None = None
        (folder / "rabbitmq.conf").write_text(f"listeners.tcp.1 = {host}:{self._port}\nloopback_users = none\n")
        (folder / "enabled_plugins").write_text("[].\n")

    @property
    def url(self) -> str:
        return f"amqp://guest:guest@{self._host}:{self._port}/"

    async def start(self) -> None:
        self._server = self._started()
        await until(self._answers, seconds=150)

    def _started(self) -> subprocess.Popen[bytes]:
        where = self._folder
        environment = {
            **os.environ,
            "HOME": str(where),
            "RABBITMQ_NODENAME": f"vamgr-{self._port}@localhost",
            "RABBITMQ_DIST_PORT": str(self._nodes_port),
            "RABBITMQ_CONFIG_FILE": str(where / "rabbitmq"),
            "RABBITMQ_CONF_ENV_FILE": str(where / "none"),
            "RABBITMQ_MNESIA_BASE": str(where / "data"),
            "RABBITMQ_LOG_BASE": str(where / "log"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(where / "enabled_plugins"),
            "RABBITMQ_PID_FILE": str(where / "pid"),
        }
        with (where / "output").open("ab") as output:
            return subprocess.Popen(
                [*self._prefix, self._program],
                env=environment,
                cwd=where,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    async def stop(self) -> None:
        """In order, as for an upgrade."""
        server = self._server
        assert server is not None
        os.killpg(server.pid, signal.SIGTERM)
        await until(lambda: server.poll() is not None)
        self.kill()

    def kill(self) -> None:
        """As a power cut does it."""
        if self._server is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._server.pid, signal.SIGKILL)
            self._server.wait()
            self._server = None

    def freeze(self) -> None:
        """It keeps its connections and does nothing: only who waits for a sign of life finds out."""
        assert self._server is not None
        os.killpg(self._server.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        assert self._server is not None
        os.killpg(self._server.pid, signal.SIGCONT)

    def _answers(self) -> bool:
        assert self._server is not None
        assert self._server.poll() is None, (self._folder / "output").read_text()
        try:
            socket.create_connection((self._host, self._port), timeout=1).close()
        except OSError:
            return False
        return True


def _program() -> str:
    """The server's own script; the one in the path insists on running as the system's user."""
    for place in _PLACES:
        if (Path(place) / "rabbitmq-server").exists():
            return str(Path(place) / "rabbitmq-server")
    found = shutil.which("rabbitmq-server")
    if found is None or os.environ.get("CI") == "true":
        pytest.skip("NO RABBITMQ THAT CAN BE STARTED HERE: install rabbitmq-server")
    return found
