"""The image's recipe, and the script in it that asks for health."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.support.deploying import DEPLOY, is_pinned, unknown_settings
from tests.support.services import closed_port

HEALTH = DEPLOY / "image" / "vamgr-health"
TEXT = (DEPLOY / "Dockerfile").read_text("utf-8")
# One instruction a line, without comments.
LINES = re.sub(r"\\\n\s*", " ", re.sub(r"^#.*\n", "", TEXT, flags=re.MULTILINE)).splitlines()
LAST = LINES[max(index for index, line in enumerate(LINES) if line.startswith("FROM ")) :]


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/healthz" else 503)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def _asked(*arguments: str, **environment: str) -> int:
    if shutil.which("bash") is None:
        pytest.skip("bash is not here")
    kept = {key: value for key, value in os.environ.items() if not key.startswith("VAMGR_")}
    command = ["bash", str(HEALTH), *arguments]
    return subprocess.run(command, env={**kept, **environment}, capture_output=True, check=False, timeout=20).returncode


@pytest.mark.parametrize("variable", ["VAMGR_PORT", "VAMGR_OPS_PORT"])
def test_health_is_asked_for_where_it_is_answered(variable: str, port: int) -> None:
    assert _asked("/healthz", **{variable: str(port)}) == 0
    assert _asked("/readyz", **{variable: str(port)}) == 1


def test_where_nobody_answers_is_not_healthy() -> None:
    assert _asked("/healthz", VAMGR_PORT=str(closed_port())) == 1


def test_the_program_runs_as_nobody_and_is_watched() -> None:
    users = [line.split()[1] for line in LAST if line.startswith("USER ")]

    assert users == ["10001:10001"]
    assert any(line.startswith("HEALTHCHECK ") and "vamgr-health" in line for line in LAST)
    assert 'ENTRYPOINT ["vamgr"]' in LAST
    assert any(line.startswith("LABEL ") and "licenses=" in line and "version=" in line for line in LAST)


def test_every_base_has_a_version() -> None:
    stages = {line.split()[3] for line in LINES if line.startswith("FROM ") and " AS " in line}
    bases = {line.split()[1] for line in LINES if line.startswith("FROM ")} - stages - {"scratch", "${EXECUTABLE}"}

    assert bases
    assert all(is_pinned(base) for base in bases)
    # What it is built on and what it runs on have the same glibc.
    assert len(bases) == 1


def test_its_settings_are_settings() -> None:
    given = set(re.findall(r"\b(VAMGR_\w+)=", "\n".join(LAST)))

    assert given
    assert unknown_settings(given) == set()


def test_the_build_sees_what_it_copies_and_little_else() -> None:
    ignored = (DEPLOY / "Dockerfile.dockerignore").read_text("utf-8").splitlines()
    let_in = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    copied = [line.split() for line in LINES if line.startswith("COPY ") and "--from=" not in line]
    sources = {word for words in copied for word in words[1:-1] if not word.startswith("--")} - {"."}

    assert "*" in ignored
    for source in sources:
        assert any(source == place or source.startswith(f"{place}/") for place in let_in), source
    for place in let_in - {"dist/vamgr"}:
        assert (DEPLOY.parent / place).exists(), place
    assert not any(place.startswith((".git", ".env", "tests")) for place in let_in)
