"""Says why vamgr did not start to somebody who has no terminal: in a window, else in whatever this machine can show."""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from vamgr.desktop.native import can_open_a_window
from vamgr.desktop.pages import failure_page
from vamgr.desktop.toolkit import find_web_view, has_display, open_browser
from vamgr.diagnostics import describe
from vamgr.logs import log_folder
from vamgr.settings import Settings

_log = logging.getLogger("vamgr")
_SIZE = (720, 560)
_PATIENCE_SECONDS = 4.0


def show_failure(settings: Settings | None, data_dir: Path, sentence: str) -> None:
    """Show it and wait until it was seen. Without a display there is nobody to show it to: the terminal has it.

    Without settings (they cannot be used) ``data_dir`` says which folder it is about.
    """
    if not has_display():
        return
    settings = settings if settings is not None else Settings.model_construct(data_dir=data_dir)
    diagnostics = describe(settings, problem=sentence)
    if find_web_view().name and _in_window(sentence, diagnostics):
        return
    if _in_message_box(sentence):
        return
    _in_browser(settings, failure_page(sentence, diagnostics))


def _in_window(sentence: str, diagnostics: str) -> bool:
    try:
        if sys.platform.startswith("linux") and not can_open_a_window():
            return False
        import webview

        window = webview.create_window(
            "vamgr", html=failure_page(sentence, diagnostics), width=_SIZE[0], height=_SIZE[1]
        )
        if window is None:
            return False
        window.expose()
        webview.start()
    except Exception:
        # Whatever is wrong with the toolkit, the sentence must still be seen somewhere.
        _log.exception("the window that says what is wrong cannot be opened")
        return False
    return True


def _in_message_box(sentence: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        error_icon = 0x10
        return bool(ctypes.windll.user32.MessageBoxW(None, sentence, "vamgr could not start", error_icon))
    if sys.platform == "darwin":
        script = 'on run what\ndisplay alert "vamgr could not start" message (item 1 of what) as critical\nend run'
        done = subprocess.run(["/usr/bin/osascript", "-e", script, sentence], check=False)  # noqa: S603
        return done.returncode == 0
    return False


def _in_browser(settings: Settings, page: str) -> None:
    """As a file: there is no server."""
    folder = log_folder(settings.data_dir)
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    if not (folder.is_dir() and os.access(folder, os.W_OK)):
        folder = Path(tempfile.mkdtemp(prefix="vamgr-"))
    path = folder / "could-not-start.html"
    path.write_text(page, "utf-8")
    open_browser(path.as_uri(), patience_seconds=_PATIENCE_SECONDS)
