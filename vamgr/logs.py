"""Where the program's own words go: to the terminal, and into files in the data folder that never grow without end."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO

from vamgr.logs_json import JsonLines

LOG_BYTES = 1024 * 1024
LOG_FILES = 4
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_log = logging.getLogger("vamgr")
_crashes: IO[str] | None = None
_form = "text"


def _formatter() -> logging.Formatter:
    return JsonLines() if _form == "json" else logging.Formatter(_FORMAT)


def log_folder(data_dir: Path) -> Path:
    return data_dir / "logs"


def log_to_stderr(level: str, form: str = "text") -> None:
    """For commands that run in a terminal or under a service manager. ``form``: ``text``, or ``json`` for programs."""
    global _form  # noqa: PLW0603  (one per process, as logging is)
    _form = form
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_formatter())
    logging.basicConfig(level=level.upper(), handlers=[handler])
    # A line for each request is for whoever collects logs: on a desktop it would drive out all the others.
    logging.getLogger("vamgr.access").setLevel(logging.NOTSET if form == "json" else logging.WARNING)
    for chatty in ("uvicorn", "uvicorn.error", "pywebview"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def log_to_files(data_dir: Path) -> None:
    """Keep the log in ``logs/vamgr.log`` too, and what stops the process in ``logs/crash.log``.

    Only the process that owns the folder calls this: a file that two processes turn over loses lines. A folder that
    cannot take a log is no reason not to work.
    """
    global _crashes  # noqa: PLW0603  (one per process, as the fault handler itself is)
    from logging.handlers import RotatingFileHandler

    folder = log_folder(data_dir)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "vamgr.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
        )
        if _crashes is None:
            _crashes = (folder / "crash.log").open("a", encoding="utf-8")
            faulthandler.enable(_crashes)
    except OSError as error:
        _log.warning("no log is kept in %s: %s", folder, error)
        return
    handler.setFormatter(_formatter())
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, RotatingFileHandler)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread


def tail(data_dir: Path, lines: int) -> list[str]:
    """The last lines of the log, the oldest first."""
    path = log_folder(data_dir) / "vamgr.log"
    try:
        with path.open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - 64 * 1024))
            return file.read().decode("utf-8", "replace").splitlines()[-lines:]
    except OSError:
        return []


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        _log.critical("the program ends with an error that nobody foresaw", exc_info=(kind, error, trace))


def _uncaught_in_thread(raised: threading.ExceptHookArgs) -> None:
    if raised.exc_value is not None and not issubclass(raised.exc_type, SystemExit):
        name = raised.thread.name if raised.thread else "?"
        _log.error(
            "the thread %s ended with an error",
            name,
            exc_info=(raised.exc_type, raised.exc_value, raised.exc_traceback),
        )
