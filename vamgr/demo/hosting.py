"""Demos where vamgr is served: made in the background, opened in place of the first-run page, removed again."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vamgr.demo import folder
from vamgr.demo.folder import folder_for, read_mark
from vamgr.identity.queries import owner_exists
from vamgr.kernel.errors import DomainError, VamgrError
from vamgr.kernel.times import iso
from vamgr.overview.demo import DemoAccount, DemoState, Making
from vamgr.runtime import System, hold, holder_of
from vamgr.settings import Settings

log = logging.getLogger("vamgr.demo")
_ANSWER_FIRST_SECONDS = 0.2
_STOP_SECONDS = 10.0
_YEARS = 2.0
# Of all the work, what part has been done when each kind of step begins and ends.
_PARTS = {"Founding": (0, 3), "Flying": (3, 90), "Making the lists": (90, 100)}


@dataclass
class _Guest:
    """A demo that is shown in place of a folder where nobody has set vamgr up: that folder stays ours meanwhile."""

    home: Settings
    held: ExitStack
    control_token: str


_guests: dict[Path, _Guest] = {}


@asynccontextmanager
async def hosted(system: System) -> AsyncIterator[None]:
    """What demos need around a system that is served."""
    desk = system.demo = Desk(system)
    guest = _guests.get(system.data_dir)
    if guest is not None:
        # A second start knows the folder that it begins with, and asks there: it comes to the front here.
        system.folder.info = replace(system.folder.info, control_token=guest.control_token)
    living = asyncio.create_task(_living(system))
    try:
        yield
    finally:
        living.cancel()
        await desk.close()
        if guest is not None:
            del _guests[system.data_dir]
            guest.held.close()


async def catch_up(settings: Settings) -> None:
    """Before a folder is served: a demo has flown on until now."""
    if read_mark(settings.data_dir) is not None:
        from vamgr.demo import living

        await living.catch_up(settings)


async def _living(system: System) -> None:
    mark = read_mark(system.data_dir)
    if mark is not None:
        from vamgr.demo import living

        await system.has_begun.wait()
        await living.live_on(system, mark)


class Desk:
    """`vamgr.overview.demo.DemoDesk` over a system that is served."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._mark = read_mark(system.data_dir)
        self._job: _Job | None = None
        self._ending: _Job | None = None

    def state(self) -> DemoState:
        system, mark, job = self._system, self._mark, self._job
        served = system.restart is not None
        making = job.making if job is not None else None
        if mark is None:
            can_make = served and self._nobody_owns_it()
            return DemoState(
                can_make=can_make,
                exists=can_make and read_mark(folder_for(system.data_dir)) is not None,
                making=making,
            )
        from vamgr.demo.tour import SAYS, TOUR

        return DemoState(
            is_demo=True,
            made_at=mark.made_at,
            seed=mark.seed,
            years=mark.years,
            can_remove=served,
            can_leave=served and system.data_dir in _guests,
            accounts=[DemoAccount(**one, says=SAYS[one["role"]]) for one in mark.people],
            tour=list(TOUR),
        )

    def make(self) -> None:
        if self._mark is not None or not self._nobody_owns_it() or self._system.restart is None:
            raise DomainError("There is an airline here already. Sign in to it.", rule="already-set-up")
        if self._job is not None and self._job.making.state != "failed":
            return
        target = folder_for(self._system.data_dir)
        settings = self._system.settings.model_copy(update={"data_dir": target})
        if (holder := holder_of(settings)) is not None:
            sentence = f"The demo is open in another vamgr (process {holder.pid}). Close it first."
            raise DomainError(sentence, rule="demo-in-use")
        self._job = _Job(settings, self._open, after=self._ending)
        if read_mark(target) is not None:
            self._job.opening()
            self._open()
        else:
            self._job.start()

    def stop_making(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.stop()
            self._ending = job

    def remove(self) -> None:
        place, guest = self._system.data_dir, _guests.get(self._system.data_dir)
        if self._mark is None or self._system.restart is None:
            raise DomainError("This is no demo, so it stays as it is.", rule="not-a-demo")
        if guest is not None:
            self._go_on(guest.home, lambda: folder.remove(place))
        else:
            self._go_on(self._system.settings, lambda: folder.clear(place))

    def leave(self) -> None:
        guest = _guests.get(self._system.data_dir)
        if guest is None:
            raise DomainError("This demo was opened by itself: close vamgr to leave it.", rule="not-a-guest")
        self._go_on(guest.home, None)

    async def close(self) -> None:
        job = self._job
        if job is not None and job.making.state == "making":
            job.stop()
            await asyncio.to_thread(job.join, _STOP_SECONDS)

    def _nobody_owns_it(self) -> bool:
        return not owner_exists(self._system.read_model.reader(self._system.tenant))

    def _open(self) -> None:
        """The demo is made: serve it in place of this folder, which stays ours."""
        settings, info = self._system.settings, self._system.folder.info
        target = folder_for(settings.data_dir)

        def keep_home() -> None:
            held = ExitStack()
            owned = held.enter_context(hold(settings.data_dir))
            if info.url is not None:
                owned.announce(info.url, settings.tls_cert)
            _guests[target] = _Guest(settings, held, owned.info.control_token)

        self._go_on(settings.model_copy(update={"data_dir": target}), keep_home)

    def _go_on(self, settings: Settings, between: Any) -> None:
        """After the answer to this request has gone out."""
        restart = self._system.restart
        if restart is not None:
            asyncio.get_running_loop().call_later(_ANSWER_FIRST_SECONDS, restart, settings, between)


class _Stopped(Exception):
    pass


class _Job:
    """A demo that is made in a thread of its own. ``when_made`` is called in the event loop's thread."""

    def __init__(self, settings: Settings, when_made: Any, after: _Job | None) -> None:
        self._after = after
        self._settings = settings
        self._when_made = when_made
        self._loop = asyncio.get_running_loop()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="vamgr-demo", daemon=True)
        began_at = iso(datetime.now(UTC))
        self.making = Making(state="making", what="Founding", done=0, total=1, percent=0, began_at=began_at)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)

    def opening(self) -> None:
        self.making = self.making.model_copy(update={"state": "opening", "what": "Opening", "percent": 100})

    def _run(self) -> None:
        from vamgr.demo.making import Wish, make_demo
        from vamgr.serving import run

        if self._after is not None:  # one that was stopped lets go of the place first
            self._after.join(_STOP_SECONDS)
        try:
            run(make_demo(self._settings, Wish(years=_YEARS), self._report))
        except _Stopped:
            return
        except Exception as error:
            log.exception("the demo could not be made")
            sentence = error.detail if isinstance(error, VamgrError) else "It could not be made; the log says why."
            self.making = self.making.model_copy(update={"state": "failed", "message": sentence})
            return
        self.opening()
        if not self._stop.is_set():
            self._loop.call_soon_threadsafe(self._when_made)

    def _report(self, what: str, done: int, total: int, _events: int) -> None:
        if self._stop.is_set():
            raise _Stopped
        begins, ends = _PARTS.get(what, (0, 100))
        percent = begins + (ends - begins) * done // max(1, total)
        self.making = self.making.model_copy(
            update={"what": what, "done": done, "total": total, "percent": min(99, percent)}
        )
