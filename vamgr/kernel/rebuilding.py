"""A rebuild of a projection as somebody waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vamgr.kernel.applying import Track
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection_status import ProgressListener, RebuildProgress


@dataclass(eq=False)
class Rebuild:
    """``regardless``: it takes over even where it has to leave a tenant parked."""

    track: Track
    finished: asyncio.Future[None]
    progress: ProgressListener | None
    regardless: bool

    def has_ended(self, targets: Mapping[str, int], is_complete: Callable[[Track, Mapping[str, int]], bool]) -> bool:
        """Tell how far it is, and, where it has ended, how. ``targets``: the heads of the logs, by tenant."""
        track = self.track
        if self.progress is not None:
            total = sum(targets.values())
            done = sum(min(track.at(tenant).position, head) for tenant, head in targets.items())
            total = done if track.generation.active else total  # what came meanwhile is no part of the rebuild
            self.progress(RebuildProgress(track.projection.name, done, total))
        if self.finished.done():
            return True
        if track.generation.active:
            self.finished.set_result(None)
            return True
        if self.regardless or not is_complete(track, targets):
            return False
        error = next((error for tenant in targets if (error := track.at(tenant).error)), None)
        if error:
            self.fail(
                f"The rebuild of “{track.projection.name}” was stopped by an event, so the tables from before stay: "
                f"{error}"
            )
        return bool(error)

    def fail(self, why: str) -> None:
        """Tell whoever waits that it has come to nothing."""
        self.finished.set_exception(StoreUnavailable(why))
