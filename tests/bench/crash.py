"""Kills a real server at random moments under load, and looks each time whether what it acknowledged is there.

Run with ``python -m tests.bench.crash [--points 200] [--seed 1] [--people 6]``. Pilots book, fly and report, an owner
accepts and plans, all over HTTP with Idempotency-Keys, while the server is killed with SIGKILL: most of the time in the
middle of the work, sometimes while it is starting. After each kill the log is read on, each event proven by its hash:
everything that was acknowledged is there as it was acknowledged, what was refused is not, and each command is there
with all that it brings about or not at all. Then it is started again over the same folder, and what got no answer is
said again under the same key. At the end `vamgr verify` proves the whole of it. Exit code 1 when anything was wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.bench.crash_checks import Ledger
from tests.bench.crash_load import Door, Person
from tests.support.process import ROOT, environment, vamgr
from tests.support.running import first_run

_START_SECONDS = 60
_IN_THE_START = 0.15
_FROM_THE_COMMAND_LINE = 0.03
_WARM = 0.8
_SHOWN = 10


class Starter:
    """Servers over one folder, forked from a process that is warm, or started from the command line."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._warm: asyncio.subprocess.Process | None = None
        self._cold: asyncio.subprocess.Process | None = None
        self._early: list[str] = []
        self.pid = 0

    async def __aenter__(self) -> Starter:
        self._warm = await self._run("-m", "tests.bench.crash_server")
        assert await self._line(self._warm) == "ready"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.kill()
        for process in (self._warm, self._cold):
            if process is not None and process.returncode is None:
                process.kill()
                await process.wait()

    async def start(self, *, cold: bool) -> None:
        """Begin; ``pid`` is known afterwards."""
        if cold:
            self._cold = await self._run("-m", "vamgr", "serve", "--data-dir", str(self.folder), "--port", "0")
            self.pid = self._cold.pid
            return
        self._cold = None
        assert self._warm is not None
        assert self._warm.stdin is not None
        self._warm.stdin.write(f"{self.folder}\n".encode())
        self._early = []
        line = await self._line(self._warm)
        while not line.startswith("pid "):
            self._early.append(line)  # of the one before, just before it was killed; or of this one, when it was quick
            line = await self._line(self._warm)
        self.pid = int(line.split()[1])

    async def address(self) -> str:
        """When it answers."""
        process = self._cold or self._warm
        assert process is not None
        while True:
            line = self._early.pop(0) if self._early else await self._line(process)
            if line.startswith(("Open ", f"up {self.pid} ")):
                return line.split()[-1]
            if line == f"failed {self.pid}":
                raise AssertionError("the server could not be started again; it has said why")

    async def kill(self) -> None:
        """And wait until it is gone, with its lock on the folder."""
        with contextlib.suppress(ProcessLookupError):
            if self.pid:
                os.kill(self.pid, signal.SIGKILL)
                if self._cold is not None:
                    await self._cold.wait()
            while self.pid:
                os.kill(self.pid, 0)
                await asyncio.sleep(0.002)
        self.pid = 0

    async def _run(self, *arguments: str) -> asyncio.subprocess.Process:
        pipe = asyncio.subprocess.PIPE
        return await asyncio.create_subprocess_exec(
            sys.executable, *arguments, cwd=ROOT, env=environment(), stdin=pipe, stdout=pipe
        )

    async def _line(self, process: asyncio.subprocess.Process) -> str:
        assert process.stdout is not None
        line = await asyncio.wait_for(process.stdout.readline(), _START_SECONDS)
        if not line:
            raise AssertionError("the server could not be started")
        return line.decode().strip()


@dataclass
class Crashes:
    """What was done, for the last line."""

    points: int = 0
    while_starting: int = 0
    cold: int = 0
    wrong: list[str] = field(default_factory=list)


async def furnish(url: str, people: int, door: Door, dice: random.Random) -> list[Person]:
    """An airline with so many pilots, each with an aircraft."""
    async with httpx.AsyncClient(base_url=f"{url}/api/v1", headers={"Origin": url}, timeout=60) as owner:

        async def post(path: str, body: dict[str, Any]) -> dict[str, Any]:
            answer = await owner.post(path, json=body)
            assert answer.status_code in {200, 201}, answer.text
            found: dict[str, Any] = answer.json()
            await owner.get("/me", params={"after": found["position"]})
            return found

        await post("/setup", first_run())
        me = (await owner.get("/me")).json()
        airline_id, owner_id = me["airlines"][0]["id"], me["user"]["id"]
        owner_key = (await post("/api-keys", {"name": "crash"}))["key"]
        template = (await owner.get(f"/subfleets/template?type=C172&airline={airline_id}")).json()
        template.pop("notes_on", None)
        subfleet = (await post("/subfleets", template))["id"]
        made = []
        for number in range(1, people + 1):
            user = {
                "email": f"pilot{number}@example.org",
                "display_name": f"Pilot {number}",
                "password": "a long enough secret 42",
                "role": "pilot",
                "pilot": {"airline_id": airline_id, "home_airport": "KBOS"},
            }
            user_id = (await post("/users", user))["id"]
            key = (await post("/api-keys", {"name": "crash", "user_id": user_id}))["key"]
            plane = {"subfleet_id": subfleet, "registration": f"N{number}CR", "location": "KBOS"}
            aircraft = (await post("/aircraft", plane))["id"]
            own_dice = random.Random(dice.random())  # noqa: S311  (whom it surprises is not the point)
            made.append(
                Person(number, airline_id, user_id, key, aircraft, owner_id, owner_key, door=door, dice=own_dice)
            )
    return made


async def crash(folder: Path, points: int, people: int, seed: int, *, say: bool) -> Crashes:
    """Everything that the module says, over one new folder."""
    dice, door, done = random.Random(seed), Door(), Crashes()  # noqa: S311  (so that it can be done again)
    async with Starter(folder) as starter:
        await starter.start(cold=False)
        url = await starter.address()
        crowd = await furnish(url, people, door, dice)
        ledger = Ledger(folder / "log.sqlite", _tenant(folder))
        living = [asyncio.create_task(person.live()) for person in crowd]
        checked = 0
        try:
            await door.open(url)
            while done.points < points and not done.wrong:
                if dice.random() < _WARM:
                    await door.answers()
                await asyncio.sleep(dice.uniform(0.0, 0.4))
                await starter.kill()
                await door.close()
                done.points += 1
                done.wrong += await asyncio.to_thread(ledger.read_on)
                done.wrong += await asyncio.to_thread(ledger.missing_of, door.told[checked:])
                checked = len(door.told)
                done.wrong += [str(task.exception()) for task in living if task.done()]
                if say and done.points % 20 == 0:
                    print(f"{done.points} kills, {ledger.position:,} events, {checked:,} answers")
                while done.points < points and dice.random() < _IN_THE_START:
                    await starter.start(cold=False)
                    await asyncio.sleep(dice.uniform(0.0, 0.4))
                    await starter.kill()
                    done.points += 1
                    done.while_starting += 1
                    done.wrong += await asyncio.to_thread(ledger.read_on)
                cold = dice.random() < _FROM_THE_COMMAND_LINE
                done.cold += cold
                await starter.start(cold=cold)
                await door.open(await starter.address())
            # The last one may finish what it has begun: what got no answer is said again, and answered.
            await asyncio.sleep(0.5)
        finally:
            for task in living:
                task.cancel()
            await asyncio.wait(living)
            await door.close()
        await starter.kill()
        done.wrong += ledger.read_on()
        done.wrong += ledger.missing_of(door.told)
    if say:
        flown = sum(person.flights for person in crowd)
        print(
            f"{done.points} kills ({done.while_starting} while starting, {done.cold} started from the command line): "
            f"{ledger.position:,} events, {len(door.told):,} answers kept, {door.lost:,} requests without an answer, "
            f"{door.repeated:,} of them done before they were said again, {flown:,} flights"
        )
    return done


def _tenant(folder: Path) -> str:
    from vamgr.adapters.sqlite.reading import LogReader

    reader = LogReader(folder / "log.sqlite")
    try:
        return reader.tenants()[0][0]
    finally:
        reader.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--points", type=int, default=200, help="how often it is killed")
    parser.add_argument("--people", type=int, default=6, help="how many fly at the same time")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}: {chosen.points} kills under the load of {chosen.people} people")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="vamgr-crash-") as place:
        folder = Path(place) / "data"
        done = asyncio.run(crash(folder, chosen.points, chosen.people, chosen.seed, say=True))
        verified = vamgr("verify", folder=folder, timeout=600)
        print(verified.stdout + verified.stderr)
    for line in done.wrong[:_SHOWN]:
        print(f"WRONG  {line}")
    print(f"{'WRONG' if done.wrong or verified.returncode else 'ok'} after {time.monotonic() - began:.0f} s")
    return 1 if done.wrong or verified.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
