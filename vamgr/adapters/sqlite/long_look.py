"""Looking through a large file of read tables for damage, beside its use: it may take many seconds."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from vamgr.adapters.sqlite.connect import connect_reader

LARGE_BYTES = 64 * 1024 * 1024
"""What is smaller is looked through in a moment, before it is used."""

log = logging.getLogger("vamgr.read_tables")


class LongLook:
    """Begins at once. ``damaged`` is told what was found, in another thread, if anything was."""

    def __init__(self, path: Path, damaged: Callable[[str], None]) -> None:
        self._path = path
        self._damaged = damaged
        self._stopped = False
        self._connection = connect_reader(path)
        self._thread = Thread(target=self._run, name="vamgr-long-look", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Give up, if it is not through."""
        self._stopped = True
        self._connection.interrupt()
        self._thread.join()
        self._connection.close()

    def _run(self) -> None:
        try:
            found = str(self._connection.execute("PRAGMA quick_check(1)").fetchone()[0])
        except sqlite3.DatabaseError as error:
            found = str(error)
        if self._stopped or found == "ok":
            return
        log.warning("%s is damaged: %s", self._path, found)
        self._damaged(found)
