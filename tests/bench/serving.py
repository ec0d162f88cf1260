"""A running `vamgr serve`, and a client process that asks as fast as it is answered."""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.support.running import PASSWORD, first_run

CONNECTIONS = 32
_START_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Served:
    """``seconds``: from the start of the process until it said that it is ready."""

    url: str
    pid: int
    seconds: float


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[Served]:
    """`vamgr serve` as a process of its own, over this data folder."""
    port = _free_port()
    # As installed, with its bytecode kept: what a user starts is not compiled each time.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "vamgr", "serve", "--data-dir", str(folder), "--port", str(port)]
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_until_ready(port, process)
        yield Served(f"http://127.0.0.1:{port}", process.pid, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(60)


def _wait_until_ready(port: int, process: subprocess.Popen[bytes]) -> None:
    request = f"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode()
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"vamgr serve ended with {process.returncode}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 5) as connection:
            connection.sendall(request)
            if connection.recv(100).startswith(b"HTTP/1.1 200"):
                return
        time.sleep(0.005)
    raise RuntimeError("vamgr serve did not become ready")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def resident_mb(pid: int) -> float:
    """Memory of a process that is its own, in MB of 1,000,000 bytes. Raises OSError where there is no /proc."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise OSError("no VmRSS")


def set_up(url: str) -> str:
    """Go through the first run. Gives the owner's cookies, as a header's value."""
    with httpx.Client(base_url=f"{url}/api/v1", headers={"Origin": url}, timeout=60) as client:
        client.post("/setup", json=first_run()).raise_for_status()
    return sign_in(url)


def sign_in(url: str) -> str:
    with httpx.Client(base_url=f"{url}/api/v1", headers={"Origin": url}, timeout=60) as client:
        answer = client.post("/session", json={"email": "owner@example.org", "password": PASSWORD})
        answer.raise_for_status()
        return "; ".join(f"{name}={value}" for name, value in client.cookies.items())


def client_of(url: str, cookie: str) -> httpx.Client:
    return httpx.Client(base_url=f"{url}/api/v1", headers={"Origin": url, "Cookie": cookie}, timeout=120)


def get(url: str, path: str, cookie: str = "") -> bytes:
    """A request as it goes over the wire."""
    host = url.removeprefix("http://")
    lines = [f"GET {path} HTTP/1.1", f"Host: {host}", "Accept: application/json"]
    lines += [f"Cookie: {cookie}"] if cookie else []
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def post(url: str, path: str, cookie: str, body: bytes) -> bytes:
    host = url.removeprefix("http://")
    lines = [
        f"POST {path} HTTP/1.1",
        f"Host: {host}",
        f"Origin: {url}",
        f"Cookie: {cookie}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


class Client:
    """Asks over keep-alive connections, from a process of its own so that it costs the server nothing."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.close()
        self._process.join(30)

    def ask(
        self, url: str, requests: Sequence[bytes], seconds: float, connections: int = CONNECTIONS, *, once: bool = False
    ) -> tuple[int, float]:
        """(answers, seconds). ``once``: each request is sent once, and all of them are; else they go round until the
        time is over, each connection once at least. Raises RuntimeError for an answer that is not a success."""
        self._pipe.send((url, list(requests), seconds, connections, once))
        found = self._pipe.recv()
        if isinstance(found, str):
            raise RuntimeError(found)
        answers, took = found
        return answers, took


def _work(pipe: Any) -> None:
    with contextlib.suppress(EOFError):
        while True:
            job = pipe.recv()
            try:
                pipe.send(asyncio.run(_all_of_them(*job)))
            except Exception as error:
                pipe.send(f"{type(error).__name__}: {error}")


async def _all_of_them(
    url: str, requests: list[bytes], seconds: float, connections: int, once: bool
) -> tuple[int, float]:
    host, port = url.removeprefix("http://").split(":")
    pairs = [await asyncio.open_connection(host, int(port)) for _ in range(connections)]
    began = time.perf_counter()
    counts = await asyncio.gather(
        *(
            _one(reader, writer, requests[number::connections] if once else requests, number, began + seconds, once)
            for number, (reader, writer) in enumerate(pairs)
        )
    )
    return sum(counts), time.perf_counter() - began


_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


async def _one(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    requests: list[bytes],
    first: int,
    until: float,
    once: bool,
) -> int:
    done = 0
    while done < len(requests) if once else done == 0 or time.perf_counter() < until:
        writer.write(requests[(done + (0 if once else first)) % len(requests)])
        head = await reader.readuntil(b"\r\n\r\n")
        length = _LENGTH.search(head)
        body = await reader.readexactly(int(length[1]) if length else 0)
        if not head.startswith(b"HTTP/1.1 2"):
            raise RuntimeError(head.decode() + body[:500].decode())
        done += 1
    writer.close()
    return done
