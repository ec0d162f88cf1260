"""List endpoints beside a bare Starlette JSON endpoint, in the same server process: requests per second and the ratio.

``python -m tests.bench.bench_lists [--seconds 3] [--runs 3]``. Needs nothing but the test environment; the load comes
from a process of its own over loopback with keep-alive connections.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import platform
import socket
import statistics
import tempfile
import time
from pathlib import Path

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route

from tests.support.running import PASSWORD, first_run
from vamgr.runtime import open_system
from vamgr.settings import load_settings
from vamgr.web.app import build_app

CONNECTIONS = 32
ROUTES = 300
PATHS = {
    "airlines": "/api/v1/airlines",
    "routes, 50 rows": "/api/v1/routes",
    "airports, search": "/api/v1/airports?q=oslo&limit=10",
    "pilots": "/api/v1/pilots",
    "me": "/api/v1/me",
}


async def _bare(_request: object) -> JSONResponse:
    return JSONResponse({"items": [{"id": index, "name": f"Row {index}"} for index in range(10)]})


def load(url: str, path: str, cookie: str, seconds: float, answer: multiprocessing.Queue) -> None:  # type: ignore[type-arg]
    """Raw HTTP over keep-alive connections, so that the client costs as little as it can."""

    async def one(host: str, port: int, until: float) -> int:
        reader, writer = await asyncio.open_connection(host, port)
        lines = [f"GET {path} HTTP/1.1", f"Host: {host}:{port}", f"Cookie: {cookie}", "Accept: application/json"]
        request = ("\r\n".join(lines) + "\r\n\r\n").encode()
        done = 0
        while time.perf_counter() < until:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            if not head.startswith(b"HTTP/1.1 200"):
                raise AssertionError(head.decode())
            lower = head.lower()
            size = int(lower.split(b"content-length: ")[1].split(b"\r\n")[0])
            await reader.readexactly(size)
            done += 1
        writer.close()
        return done

    async def all_of_them() -> None:
        host, port = url.removeprefix("http://").split(":")
        began = time.perf_counter()
        counts = await asyncio.gather(*(one(host, int(port), began + seconds) for _ in range(CONNECTIONS)))
        answer.put(sum(counts) / (time.perf_counter() - began))

    asyncio.run(all_of_them())


async def measure(seconds: float, runs: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        async with open_system(load_settings(data_dir=Path(folder) / "data")) as system:
            app = build_app(system)
            both = Starlette(routes=[Route("/bare", _bare), Mount("/", app=app)])
            listener = socket.create_server(("127.0.0.1", 0), backlog=512)
            server = uvicorn.Server(
                uvicorn.Config(both, log_config=None, access_log=False, lifespan="off", loop="none")
            )
            serving = asyncio.create_task(server.serve(sockets=[listener]))
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            cookie = await _prepare(url)
            found: dict[str, list[float]] = {}
            for _ in range(runs):
                for name, path in {"bare": "/bare", **PATHS}.items():
                    answer: multiprocessing.Queue[float] = multiprocessing.get_context("spawn").Queue()
                    process = multiprocessing.get_context("spawn").Process(
                        target=load, args=(url, path, cookie, seconds, answer)
                    )
                    process.start()
                    found.setdefault(name, []).append(await asyncio.to_thread(answer.get, timeout=seconds + 60))
                    process.join()
            server.should_exit = True
            await serving
            return {name: statistics.median(rates) for name, rates in found.items()}


async def _prepare(url: str) -> str:
    async with httpx.AsyncClient(base_url=f"{url}/api/v1", headers={"Origin": url}, timeout=60) as client:
        (await client.post("/setup", json=first_run())).raise_for_status()
        answer = await client.post("/session", json={"email": "owner@example.org", "password": PASSWORD})
        answer.raise_for_status()
        airline = (await client.get("/airlines")).json()["items"][0]["id"]
        for number in range(1, ROUTES + 1):
            body = {"airline_id": airline, "flight_number": number, "departure": "KBOS", "arrival": "KJFK"}
            (await client.post("/routes", json=body)).raise_for_status()
        return "; ".join(f"{name}={value}" for name, value in client.cookies.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    try:
        import uvloop

        rates = uvloop.run(measure(options.seconds, options.runs))
    except ImportError:
        rates = asyncio.run(measure(options.seconds, options.runs))
    bare = rates["bare"]
    if options.json:
        print(json.dumps({name: {"per_second": rate, "ratio": rate / bare} for name, rate in rates.items()}))
        return
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{CONNECTIONS} connections, median of {options.runs} runs of {options.seconds:g} s; aim: half of bare")
    for name, rate in rates.items():
        print(f"{name:20} {rate:8.0f}/s   {rate / bare:5.2f} of bare")


if __name__ == "__main__":
    main()
