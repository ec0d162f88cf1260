"""What this machine has to show a window with, found out without opening one: a toolkit that finds no display ends the
whole process."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import threading
import webbrowser
from dataclasses import dataclass
from pathlib import Path

from vamgr.files import files_for_the_user
from vamgr.kernel.errors import VamgrError

_SYSTEM_PACKAGES = (
    "/usr/lib/python3/dist-packages",
    "/usr/lib64/python{0}.{1}/site-packages",
    "/usr/lib/python{0}.{1}/site-packages",
)
_TYPELIBS = ("WebKit2-4.1", "WebKit2-4.0")


class NoFileManager(VamgrError):
    slug = "no-file-manager"
    status = 409
    title = "The folder cannot be opened"


@dataclass(frozen=True, slots=True)
class WebView:
    """``name`` is empty where there is none, and ``why_not`` says what to do about it."""

    name: str
    why_not: str = ""


def has_display() -> bool:
    """Whether a window could be seen."""
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def find_web_view() -> WebView:
    """The system's web view."""
    if importlib.util.find_spec("webview") is None:
        return WebView("", "pywebview is not installed")
    if sys.platform == "darwin":
        return WebView("WKWebView")
    if sys.platform == "win32":
        if _webview2_version() is None:
            return WebView("", "the WebView2 runtime of Microsoft Edge is not installed")
        return WebView("WebView2")
    if not has_display():
        return WebView("", "there is no display")
    return _webkitgtk()


def _webkitgtk() -> WebView:
    if not _find_gi():
        version = ".".join(map(str, sys.version_info[:2]))
        return WebView("", f"the bindings of GTK for Python {version} are not there (Debian: python3-gi)")
    try:
        import gi

        gi.require_version("Gtk", "3.0")
        for typelib in _TYPELIBS:
            try:
                gi.require_version(*typelib.split("-"))
            except ValueError:
                continue
            return WebView(f"WebKitGTK {typelib.partition('-')[2]}")
    except (ImportError, ValueError) as error:
        return WebView("", f"GTK 3 cannot be used: {error}")
    return WebView("", "WebKitGTK is not installed (Debian: gir1.2-webkit2-4.1; Fedora: webkit2gtk4.1)")


def _find_gi() -> bool:
    """Make ``import gi`` work with the system's own bindings: those packed into the executable, or those of the
    system's Python where it is of the same version. Nothing else of that Python is let in."""
    if "gi" in sys.modules or importlib.util.find_spec("gi") is not None:
        return True
    packed = [str(Path(sys._MEIPASS) / "system_gi")] if hasattr(sys, "_MEIPASS") else []
    for folder in (*packed, *(path.format(*sys.version_info[:2]) for path in _SYSTEM_PACKAGES)):
        if list(Path(folder, "gi").glob(f"_gi.cpython-{sys.version_info[0]}{sys.version_info[1]}-*.so")):
            sys.meta_path.append(_GiFinder(folder))
            return True
    return False


class _GiFinder:
    """Finds the package ``gi`` in one folder and nothing else there."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def find_spec(self, name: str, path: object = None, target: object = None) -> importlib.machinery.ModuleSpec | None:
        if name != "gi":
            return None
        init = Path(self._folder, "gi", "__init__.py")
        return importlib.util.spec_from_file_location("gi", init, submodule_search_locations=[str(init.parent)])


if sys.platform == "win32":
    import winreg

    def _webview2_version() -> str | None:
        """As Microsoft says to look for it: a value in the registry, for the machine or for the user."""
        client = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
        places = (
            (winreg.HKEY_LOCAL_MACHINE, rf"SOFTWARE\WOW6432Node\{client}"),
            (winreg.HKEY_LOCAL_MACHINE, rf"SOFTWARE\{client}"),
            (winreg.HKEY_CURRENT_USER, rf"SOFTWARE\{client}"),
        )
        for root, name in places:
            try:
                with winreg.OpenKey(root, name) as key:
                    version = str(winreg.QueryValueEx(key, "pv")[0])
            except OSError:
                continue
            if version not in {"", "0.0.0.0"}:  # noqa: S104  (what an uninstalled one leaves behind)
                return version
        return None


def open_browser(address: str, *, patience_seconds: float = 0) -> bool:
    """The default browser; False where there is none.

    Nobody waits for it, since some stay in the foreground; a process that ends afterwards has some patience, so that it
    is started at least.
    """
    if not has_display():
        return False
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False

    def open_it() -> None:
        with files_for_the_user():
            browser.open(address)

    opening = threading.Thread(target=open_it, name="vamgr-browser", daemon=True)
    opening.start()
    opening.join(patience_seconds)
    return True


def open_folder(folder: Path) -> None:
    """In the system's file manager. Raises NoFileManager."""
    if sys.platform == "win32":
        os.startfile(folder)  # noqa: S606
        return
    program = "open" if sys.platform == "darwin" else "xdg-open"
    try:
        with files_for_the_user():
            subprocess.Popen(  # noqa: S603
                [program, str(folder)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
    except OSError as error:
        raise NoFileManager(f"There is no file manager to open the data folder with. It is {folder}") from error
