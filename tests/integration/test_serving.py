"""The server as it is run for others: HTTPS, the network, ports, its end, its log, and two of them on one machine."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sqlite3
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.certificates import make_pair
from tests.support.process import ROOT, Server, answer_of, environment, serving, vamgr
from tests.support.running import PASSWORD, first_run, running_system
from vamgr.accounts import NewUser, add_account
from vamgr.adapters.sqlite.backup import restore_backup, write_backup
from vamgr.identity.queries import active_owner_ids
from vamgr.kernel.projector import Projector
from vamgr.remembered import recall
from vamgr.serving import Listening, Misfit, OwnerNeeded, PortInUse, serve
from vamgr.settings import Settings, load_settings

EVERYWHERE = "0.0.0.0"  # noqa: S104
SECRET = "hunter2-and-more"
posix = pytest.mark.skipif(os.name != "posix", reason="signals and permissions of POSIX")


def client_of(server: Server, **options: Any) -> httpx.Client:
    return httpx.Client(base_url=server.url, headers={"Origin": server.url}, timeout=30, **options)


def set_up(client: httpx.Client) -> httpx.Response:
    answer = client.post("/api/v1/setup", json=first_run())
    assert answer.status_code == 201, answer.text
    return answer


@pytest.fixture
def busy() -> Iterator[int]:
    """A port on which somebody else listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


# One life of a real server, looked at from several sides.


@dataclass
class Life:
    folder: Path
    secrets: dict[str, str] = field(default_factory=dict)
    acknowledged: list[int] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    seconds_to_end: float = 0.0
    exit_code: int | None = None
    stderr: str = ""
    served: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    """Set up, signed in to in every way, and stopped while commands come in and a stream is open."""
    folder = tmp_path_factory.mktemp("life") / "data"
    folder.mkdir(mode=0o755)  # as whoever deploys it makes it
    lived = Life(folder)
    server = Server(folder)
    info = json.loads((folder / "server.json").read_text())
    control = httpx.Client(base_url=f"{server.url}/api/v1", headers={"X-API-Key": info["control_token"]})
    owner = client_of(server)
    set_up(owner)
    key = owner.post("/api/v1/api-keys", json={"name": "ACARS"}).json()["key"]
    httpx.get(f"{server.url}/api/v1/me", headers={"Authorization": f"Bearer {key}"}).raise_for_status()
    address = control.post("/window/show").json()["address"]
    launched = client_of(server)
    launched.get(address)
    invited = owner.post("/api/v1/invitations", json={"role": "pilot"}).json()
    owner.get(f"/api/v1/invitations/by-token/{invited['token']}").raise_for_status()
    wrong = client_of(server).post("/api/v1/session", json={"email": "owner@example.org", "password": SECRET})
    assert wrong.status_code == 401
    for path in (f"/launch?token={SECRET}", f"/api/v1/nothing?key={SECRET}", "/api/v1/airlines?limit=many"):
        owner.get(path)
    owner.post("/api/v1/session", content=f'{{"password": "{SECRET}"'.encode())
    lived.secrets = {
        "password": PASSWORD,
        "wrong password": SECRET,
        "API key": key,
        "control token": info["control_token"],
        "launch token": address.partition("token=")[2],
        "invitation": invited["token"],
        "session": next(iter(owner.cookies.values())),
        "session of the launch": next(iter(launched.cookies.values())),
        "e-mail": "owner@example.org",
    }
    assert all(len(secret) > 10 for secret in lived.secrets.values())
    lived.served = sorted(path.name for path in (folder, *folder.rglob("*")) if path.stat().st_mode & 0o077)
    airline = owner.get("/api/v1/airlines").json()["items"][0]["id"]
    begun = threading.Event()

    def write(first: int) -> None:
        for number in range(first, 9999, 4):
            body = {"airline_id": airline, "flight_number": number, "departure": "KBOS", "arrival": "KJFK"}
            try:
                answer = owner.post("/api/v1/routes", json=body)
            except httpx.TransportError:
                return
            (lived.acknowledged if answer.status_code == 201 else lived.refused).append(answer.status_code)
            if answer.status_code == 201:
                lived.acknowledged[-1] = number
            if len(lived.acknowledged) > 20:
                begun.set()

    writers = [threading.Thread(target=write, args=(first,)) for first in range(1, 5)]
    with client_of(server, cookies=owner.cookies).stream("GET", "/api/v1/stream") as stream:
        next(stream.iter_lines())
        for writer in writers:
            writer.start()
        assert begun.wait(30)
        before = time.monotonic()
        lived.exit_code = server.stop()
        lived.seconds_to_end = time.monotonic() - before
    for writer in writers:
        writer.join(30)
    server._drain.join(10)
    lived.stderr = "".join(server.errors)
    return lived


@posix
class TestLife:
    def test_it_ends_soon_and_clean_with_an_open_stream(self, life: Life) -> None:
        assert life.exit_code == 0
        assert life.seconds_to_end < 20  # 0.2 s on a quiet machine; a stream would be held for ever
        left = {path.name for path in life.folder.iterdir()}
        assert left == {"log.sqlite", "read.sqlite", "server.lock", "logs"}, "no write-ahead log, no note of a server"

    def test_what_was_answered_when_it_ended_is_there_and_whole(self, life: Life) -> None:
        connection = sqlite3.connect(life.folder / "log.sqlite")
        try:
            rows = connection.execute("SELECT data FROM events WHERE type = 'network.route_opened'").fetchall()
        finally:
            connection.close()
        opened = {json.loads(data)["fields"]["flight_number"] for (data,) in rows}
        assert set(life.acknowledged) <= opened
        assert len(opened) <= len(life.acknowledged) + 4, "at most what each writer had under way is there beside them"
        assert answer_of("verify", folder=life.folder)["ok"]

    def test_the_folder_is_private_also_when_it_was_open_and_empty(self, life: Life) -> None:
        assert life.served == []
        assert life.folder.stat().st_mode & 0o777 == 0o700

    def test_no_secret_is_in_the_log_or_on_the_terminal(self, life: Life) -> None:
        logs = list((life.folder / "logs").iterdir())
        text = "".join(path.read_text("utf-8") for path in logs) + life.stderr
        assert "serves" in text, "there is a log"
        assert [name for name, secret in life.secrets.items() if secret in text] == []

    def test_the_terminal_of_one_for_this_machine_has_no_warning(self, life: Life) -> None:
        assert "WARNING" not in life.stderr
        assert "setup token" not in life.stderr


@posix
def test_a_folder_with_other_peoples_files_stays_open_and_what_vamgr_writes_there_is_private(tmp_path: Path) -> None:
    """Also at the second start, when there is an airline among them."""
    (tmp_path / "notes.txt").write_text("somebody's")
    (tmp_path / "notes.txt").chmod(0o644)
    tmp_path.chmod(0o755)
    with serving(tmp_path) as server:
        set_up(client_of(server))
    write_backup(tmp_path, tmp_path / "backups" / "made.zip")
    with serving(tmp_path):
        (tmp_path / "backups").chmod(0o700)
        readable = sorted(path.name for path in tmp_path.rglob("*") if path.stat().st_mode & 0o077)
        assert readable == ["notes.txt"]
        assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_over_https(tmp_path: Path) -> None:
    pair = make_pair(tmp_path)
    folder = tmp_path / "data"
    with serving(folder, *pair.flags) as server:
        assert server.url.startswith("https://127.0.0.1:")
        trusting = ssl.create_default_context(cafile=str(pair.cert))
        with client_of(server, verify=trusting) as browser:
            cookie = set_up(browser).headers["set-cookie"]
            assert "; Secure" in cookie
            assert "; HttpOnly" in cookie
            assert browser.get("/api/v1/me").status_code == 200
        with pytest.raises(httpx.ConnectError, match="certificate"):
            httpx.get(f"{server.url}/healthz")
        with pytest.raises(httpx.TransportError):
            httpx.get(f"{server.url.replace('https', 'http')}/healthz")
        # The command line beside it.
        assert [user["email"] for user in answer_of("user", "list", folder=folder)] == ["owner@example.org"]
        assert answer_of("verify", folder=folder)["ok"]
        # Its certificate is replaced, and the server has not looked yet.
        make_pair(tmp_path)
        waiting = vamgr("user", "list", folder=folder)
        assert (waiting.returncode, "Traceback" in waiting.stderr) == (1, False)
        assert "does not answer" in waiting.stderr


@pytest.mark.parametrize("fault", ["passphrase", "mismatch", "missing"])
def test_a_certificate_that_cannot_be_used_is_exit_code_4(fault: str, tmp_path: Path) -> None:
    pair = make_pair(tmp_path, passphrase=SECRET.encode() if fault == "passphrase" else None)
    if fault == "mismatch":
        pair.key.write_bytes(make_pair(tmp_path, "other").key.read_bytes())
    if fault == "missing":
        pair.key.unlink()
    says = {"passphrase": "has a passphrase", "mismatch": "does not belong to", "missing": "cannot be read"}[fault]
    refused = vamgr("serve", "--port", "0", *pair.flags, folder=tmp_path / "data", timeout=30)
    assert refused.returncode == 4
    assert says in refused.stderr
    assert "Traceback" not in refused.stderr
    assert not (tmp_path / "data").exists(), "nothing was made for it"


def test_an_airline_without_an_owner_is_not_served_to_others(tmp_path: Path) -> None:
    started = subprocess.run(
        [
            sys.executable,
            "-m",
            "vamgr",
            "serve",
            "--host",
            EVERYWHERE,
            "--port",
            "0",
            "--data-dir",
            str(tmp_path / "d"),
        ],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode == 4
    assert "Make the owner's account" in started.stderr
    assert "vamgr user add --role owner" in started.stderr
    assert "Traceback" not in started.stderr
    assert "Open " not in started.stdout


async def test_nothing_listens_for_an_airline_without_an_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from vamgr import serving as module

    def bound(*_: Any) -> socket.socket:
        raise AssertionError("it listens")

    monkeypatch.setattr(module, "_bound", bound)
    with pytest.raises(OwnerNeeded):
        await serve(load_settings(data_dir=tmp_path / "data", host=EVERYWHERE), port_given=False, when_ready=never)


def test_one_that_was_restored_is_served_to_others_at_once_with_a_warning(tmp_path: Path) -> None:
    """Its read tables are not there yet: it must not seem to have no owner."""
    folder = tmp_path / "data"
    made = asyncio.run(with_owner(tmp_path / "first"))
    write_backup(tmp_path / "first", tmp_path / "made.zip")
    restore_backup(tmp_path / "made.zip", folder)
    with serving(folder, "--host", EVERYWHERE) as server:
        assert server.url.startswith("http://127.0.0.1:")
        setup = httpx.get(f"{server.url}/api/v1/setup").json()
        assert not setup["needed"]
        assert httpx.get(f"{server.url}/api/v1/me", headers={"X-API-Key": made["api_key"]}).status_code == 200
        assert [user["role"] for user in answer_of("user", "list", folder=folder)] == ["owner"]
    server._drain.join(10)
    warnings = [line for line in server.errors if line.startswith("WARNING: ")]
    assert len(warnings) == 2
    assert "can reach this server" in warnings[0]
    assert "without encryption" in warnings[1]


async def test_tables_that_are_made_anew_are_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await with_owner(tmp_path / "data")
    for path in (tmp_path / "data").glob("read.sqlite*"):
        path.unlink()
    make_a_part = Projector._round

    def slowly(self: Projector, *arguments: Any) -> bool:
        threading.Event().wait(0.2)  # long enough for a server that does not wait to be up
        return make_a_part(self, *arguments)

    monkeypatch.setattr(Projector, "_round", slowly)
    owners: list[str] = []

    async def ready(listening: Listening) -> None:
        owners.extend(active_owner_ids(listening.system.read_model.reader(listening.system.tenant)))
        listening.stop()

    await serve(load_settings(data_dir=tmp_path / "data", port=0), port_given=True, when_ready=ready)
    assert len(owners) == 1


async def with_owner(folder: Path) -> dict[str, Any]:
    return await add_account(load_settings(data_dir=folder), NewUser("owner", api_key=True))


async def test_accounts_of_every_role_are_made_with_nothing_but_the_role(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path / "data")
    for role in ("owner", "staff", "pilot"):
        made = await add_account(settings, NewUser(role))
        assert made["role"] == role
        assert "data.backup" not in made["abilities"]


def test_the_setup_token_is_said_to_whoever_starts_it_for_others(tmp_path: Path) -> None:
    (tmp_path / "vamgr.toml").write_text('allowed_hosts = ["va.example.org"]\n')
    with serving(tmp_path) as server:
        assert httpx.get(f"{server.url}/api/v1/setup").json()["token_required"]
    server._drain.join(10)
    said = "".join(server.errors)
    token = said.partition("setup token: ")[2].split()[0]
    assert len(token) > 10
    assert token not in (tmp_path / "logs" / "vamgr.log").read_text()


# Ports, in this process


async def never(_: Listening) -> None:
    raise AssertionError("it is served")


async def served_port(settings: Settings, **options: Any) -> int:
    """Serve for a moment; gives the port."""
    ports: list[int] = []

    async def ready(listening: Listening) -> None:
        ports.append(int(listening.url.rpartition(":")[2]))
        listening.stop()

    await serve(settings, when_ready=ready, **options)
    return ports[0]


def with_port(folder: Path, port: int) -> Settings:
    return load_settings(data_dir=folder, port=port)


async def test_the_usual_port_gives_way_and_one_that_was_asked_for_does_not(tmp_path: Path, busy: int) -> None:
    settings = with_port(tmp_path / "data", busy)
    assert await served_port(settings, port_given=False) not in {0, busy}
    with pytest.raises(PortInUse, match=f"Port {busy} on 127.0.0.1 cannot be used.*--port"):
        await serve(settings, port_given=True, when_ready=never)
    assert load_settings(data_dir=tmp_path / "data").port == 8470


async def test_the_port_of_the_last_time_is_taken_again_while_it_is_free(tmp_path: Path, busy: int) -> None:
    settings = with_port(tmp_path / "data", busy)
    first = await served_port(settings, port_given=False, remember_port=True)
    assert recall(tmp_path / "data").port == first
    assert await served_port(settings, port_given=False, remember_port=True) == first
    with socket.socket() as other:
        other.bind(("127.0.0.1", first))
        other.listen()
        second = await served_port(settings, port_given=False, remember_port=True)
    assert second not in {first, busy}
    assert recall(tmp_path / "data").port == second
    assert await served_port(with_port(tmp_path / "data", 0), port_given=True, remember_port=True) > 0
    assert recall(tmp_path / "data").port == second, "a port that was asked for is not what is remembered"


@pytest.mark.parametrize("host", ["203.0.113.9", "no.such.host.invalid"])
async def test_an_address_that_is_not_ours_is_said_to_be_none(host: str, tmp_path: Path) -> None:
    async with running_system(tmp_path / "data") as running:
        await running.set_up()
    settings = load_settings(data_dir=tmp_path / "data", host=host, port=0)
    with pytest.raises(PortInUse, match="--host"):
        await serve(settings, port_given=True, when_ready=never)


@pytest.mark.parametrize("name", ["amqp_url", "redis_url"])
async def test_what_is_for_many_processes_is_refused_over_a_data_folder(name: str, tmp_path: Path) -> None:
    scheme = {"amqp_url": "amqp", "redis_url": "redis"}[name]
    settings = load_settings(data_dir=tmp_path / "data", **{name: f"{scheme}://u:{SECRET}@h/"})
    with pytest.raises(Misfit, match=name) as refused:
        await serve(settings, port_given=True, when_ready=never)
    assert SECRET not in refused.value.detail


def test_two_on_one_machine_do_not_sign_each_other_out(tmp_path: Path) -> None:
    with serving(tmp_path / "one") as one, serving(tmp_path / "two") as two:
        jar = CookieJar()  # a browser has one for all ports of a host
        ports = [server.url.rpartition(":")[2] for server in (one, two)]
        with client_of(one, cookies=jar) as first, client_of(two, cookies=jar) as second:
            for client in (first, second):
                set_up(client)
            assert {cookie.name for cookie in jar} == {f"vamgr_session_{port}" for port in ports}
            assert [client.get("/api/v1/me").status_code for client in (first, second)] == [200, 200]
            assert second.delete("/api/v1/session").status_code == 200
            assert [client.get("/api/v1/me").status_code for client in (first, second)] == [200, 401]


async def test_a_server_whose_api_cannot_be_loaded_ends_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ImportError("a module is missing")

    monkeypatch.setattr("vamgr.system.load_routes", broken)

    async def ready(_listening: Listening) -> None:
        """Nobody has to ask for anything."""

    with pytest.raises(ImportError, match="a module is missing"):
        await asyncio.wait_for(
            serve(load_settings(data_dir=tmp_path / "data", port=0), port_given=True, when_ready=ready), 30
        )
