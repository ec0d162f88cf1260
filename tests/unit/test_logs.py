"""The log in the data folder: it never grows without end, and it has what ended a thread or the program."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from vamgr import logs
from vamgr.logs import log_folder, log_to_files, tail

LOG = logging.getLogger("vamgr")


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Logging belongs to the process: leave pytest's own as it was."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), LOG.level
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(logs, "_crashes", sys.stderr)  # the fault handler is pytest's here
    LOG.setLevel(logging.INFO)
    yield
    for handler in [one for one in root.handlers if one not in handlers]:
        root.removeHandler(handler)
        handler.close()
    LOG.setLevel(level)


def written(folder: Path) -> str:
    return (log_folder(folder) / "vamgr.log").read_text("utf-8")


def test_the_log_turns_over_and_forgets_the_oldest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "LOG_BYTES", 2000)
    log_to_files(tmp_path)
    for number in range(500):
        LOG.info("line %s %s", number, "x" * 50)

    files = sorted(log_folder(tmp_path).iterdir())
    assert [path.name for path in files] == ["vamgr.log", *(f"vamgr.log.{n}" for n in range(1, logs.LOG_FILES + 1))]
    assert all(path.stat().st_size <= 2000 for path in files)
    assert "line 499 " in written(tmp_path)
    assert not any("line 0 " in path.read_text() for path in files)


def test_another_folder_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    log_to_files(tmp_path / "one")
    LOG.info("first")
    log_to_files(tmp_path / "two")
    log_to_files(tmp_path / "two")
    LOG.info("second")

    assert "second" not in written(tmp_path / "one")
    assert written(tmp_path / "two").count("second") == 1
    assert sum(isinstance(one, RotatingFileHandler) for one in logging.getLogger().handlers) == 1


def test_an_error_that_ends_a_thread_is_in_the_log(tmp_path: Path) -> None:
    log_to_files(tmp_path)

    def fail() -> None:
        raise ValueError("nobody foresaw this")

    thread = threading.Thread(target=fail, name="worker-7")
    thread.start()
    thread.join()

    assert "the thread worker-7 ended with an error" in written(tmp_path)
    assert "ValueError: nobody foresaw this" in written(tmp_path)


def test_an_error_that_ends_the_program_is_in_the_log_and_being_stopped_is_not(tmp_path: Path) -> None:
    log_to_files(tmp_path)
    for error in (KeyboardInterrupt("stopped by hand"), ValueError("nobody foresaw this")):
        try:
            raise error
        except BaseException as raised:
            sys.excepthook(type(raised), raised, raised.__traceback__)

    assert "CRITICAL" in written(tmp_path)
    assert "ValueError: nobody foresaw this" in written(tmp_path)
    assert "stopped by hand" not in written(tmp_path)


def test_a_folder_that_takes_no_log_is_no_reason_not_to_work(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    log_to_files(tmp_path)
    assert "no log is kept" in caplog.text
    assert tail(tmp_path, 10) == []


def test_the_tail_is_the_last_lines_the_oldest_first(tmp_path: Path) -> None:
    assert tail(tmp_path, 3) == []
    log_folder(tmp_path).mkdir()
    lines = [f"{number} flügelig" for number in range(20_000)]
    (log_folder(tmp_path) / "vamgr.log").write_text("\n".join(lines) + "\n", "utf-8")
    assert tail(tmp_path, 3) == lines[-3:]


def test_the_tail_of_a_log_with_bytes_that_are_no_text(tmp_path: Path) -> None:
    log_folder(tmp_path).mkdir()
    (log_folder(tmp_path) / "vamgr.log").write_bytes(b"a\n\xff\xfeb\n")
    assert tail(tmp_path, 5) == ["a", "��b"]
