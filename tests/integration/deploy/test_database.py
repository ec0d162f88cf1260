"""The script that makes vamgr's account in a new PostgreSQL, run against a server of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.deploying import DEPLOY

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
# PostgreSQL refuses to run as root, so there it runs as the account that its package has made.
AS_SOMEBODY = ["runuser", "-u", "postgres", "--"] if os.name == "posix" and os.geteuid() == 0 else []
PASSWORD = "it's a secret"

pytestmark = pytest.mark.skipif(not BINARIES, reason="no PostgreSQL server is installed here")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A new server that listens on a socket in the folder that this gives; the script has run."""
    binaries = BINARIES[-1].parent
    # Sockets have short paths, and the account must get there.
    folder = Path(subprocess.check_output([*AS_SOMEBODY, "mktemp", "-d", "-t", "vamgr-pg-XXXXXX"], text=True).strip())
    data = str(folder / "data")

    def run(program: str, *arguments: str) -> None:
        command = [*AS_SOMEBODY, str(binaries / program), "-D", data, *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", timeout=60)

    try:
        run("initdb", "--auth=trust", "--username=postgres", "--no-sync")
        run("pg_ctl", "start", "--wait", "--silent", "-o", f"-c listen_addresses= -k {folder} -F", "-l", f"{data}/log")
        try:
            script = ["bash", str(DEPLOY / "compose" / "postgres" / "10-vamgr.sh")]
            environment = {**os.environ, "PGHOST": str(folder), "VAMGR_DATABASE_PASSWORD": PASSWORD}
            subprocess.run(script, env=environment, check=True, stdout=subprocess.DEVNULL, timeout=60)
            yield str(folder)
        finally:
            run("pg_ctl", "stop", "--mode=fast", "--silent")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _asked(server: str, user: str, database: str, *statements: str) -> subprocess.CompletedProcess[str]:
    command = ["psql", "--host", server, "--username", user, "--no-psqlrc", "--tuples-only", "--no-align", "--quiet"]
    command += ["--set=ON_ERROR_STOP=1", *(f"--command={one}" for one in statements), database]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)


def test_vamgr_owns_its_database_and_is_above_nobody(server: str) -> None:
    asked = "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname LIKE 'vamgr%'"

    assert _asked(server, "postgres", "postgres", asked).stdout.split() == ["f|f|f|f"] * 2
    owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'vamgr'"
    assert _asked(server, "postgres", "postgres", owner).stdout.strip() == "vamgr"


def test_what_vamgr_works_as_sees_no_row_of_others(server: str) -> None:
    done = _asked(
        server,
        "vamgr",
        "vamgr",
        "CREATE TABLE flights (tenant text)",
        "INSERT INTO flights VALUES ('one'), ('two')",
        "ALTER TABLE flights ENABLE ROW LEVEL SECURITY",
        "CREATE POLICY mine ON flights USING (tenant = current_setting('app.tenant', true))",
        "GRANT SELECT ON flights TO vamgr_app",
        "SET ROLE vamgr_app",
        "SET app.tenant = 'two'",
        "SELECT tenant FROM flights",
    )

    assert (done.stdout.split(), done.stderr) == (["two"], "")


def test_others_of_the_server_do_not_get_in(server: str) -> None:
    _asked(server, "postgres", "postgres", "CREATE ROLE other LOGIN")

    assert "permission denied for database" in _asked(server, "other", "vamgr", "SELECT 1").stderr
