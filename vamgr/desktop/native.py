"""What pywebview has no word for, system by system. Each function may be called from any thread."""

from __future__ import annotations

import contextlib
import importlib
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from vamgr.desktop.toolkit import open_browser

_log = logging.getLogger("vamgr")


def ask_where_to_save(window: Any, name: str) -> Path | None:
    """The system's own dialog, which asks before it replaces a file. Blocks until it is closed."""
    from webview import FileDialog

    # GTK fails without a folder that exists, and not everybody has one for downloads.
    folder = next(path for path in (_downloads(), Path.home(), Path("/")) if path.is_dir())
    chosen = window.create_file_dialog(FileDialog.SAVE, directory=str(folder), save_filename=name)
    if not chosen:
        return None
    target = Path(chosen if isinstance(chosen, str) else chosen[0])
    asks_itself = sys.platform in {"win32", "darwin"}
    if not asks_itself and target.exists():
        question = f"{target.name} is there already. Replace it?"
        if not window.create_confirmation_dialog("Replace the file?", question):
            return None
    return target


def _downloads() -> Path:
    from platformdirs import user_downloads_path

    return user_downloads_path()


def set_zoom(window: Any, factor: float) -> None:
    """Of the whole page, as a browser's own zoom does it."""
    if window is None:
        return
    if sys.platform.startswith("linux"):
        _gtk(window, lambda view: view.webview.set_zoom_level(factor))
    elif sys.platform == "win32":
        with _logged("zoom"):
            _windows(window, lambda browser: setattr(browser.webview, "ZoomFactor", factor))
    else:
        with _logged("zoom"):
            _cocoa(window, lambda view: view.webview.setPageZoom_(factor))


def can_open_a_window() -> bool:
    """Whether the display answers; asked in a way that does not end the process when it does not (Linux)."""
    import gi

    gi.require_version("Gtk", "3.0")
    gi.require_version("Gdk", "3.0")
    from gi.repository import Gdk, Gtk

    return bool(Gtk.init_check(None)[0]) and Gdk.Display.get_default() is not None


def display_name() -> str:
    return os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")


def trust(cert: Path | None) -> None:
    """Let the window open this machine's own HTTPS address, whatever name the certificate was made for."""
    if cert is not None and sys.platform.startswith("linux"):
        toolkit: Any = importlib.import_module("webview.platforms.gtk")
        toolkit.add_tls_cert(str(cert))


def open_links_beside() -> None:
    """pywebview opens links out in the toolkit's own thread, which a browser in the foreground would stop."""
    if sys.platform.startswith("linux"):
        toolkit: Any = importlib.import_module("webview.platforms.gtk")
        toolkit.webbrowser = _Beside()


class _Beside:
    def open(self, address: str, *_: object) -> bool:
        return open_browser(address)


def print_natively(window: Any) -> None:
    """WebKitGTK puts off ``window.print()`` while anything is loading, and the live updates always are."""
    if sys.platform.startswith("linux"):
        window.run_js("window.print = () => { void fetch('/api/v1/window/print', {method: 'POST'}) }")


def print_page(window: Any) -> None:
    """The system's own dialog."""
    if sys.platform.startswith("linux"):

        def ask(view: Any) -> None:
            from gi.repository import WebKit2

            WebKit2.PrintOperation.new(view.webview).run_dialog(view.window)

        _gtk(window, ask)
    elif window is not None:
        window.run_js("window.print()")


def close_dialogs(window: Any) -> None:
    """As if the person had cancelled them: a window does not close under an open dialog."""
    if sys.platform.startswith("linux"):

        def cancel(_view: Any) -> None:
            from gi.repository import Gtk

            for one in Gtk.Window.list_toplevels():
                if isinstance(one, Gtk.Dialog):
                    one.response(Gtk.ResponseType.CANCEL)

        _gtk(window, cancel)


def screens() -> list[tuple[int, int, int, int]]:
    """(x, y, width, height) of each."""
    if sys.platform.startswith("linux"):
        # Asking pywebview would start its application before it knows the menu.
        from gi.repository import Gdk

        display = Gdk.Display.get_default()
        found = [display.get_monitor(number).get_geometry() for number in range(display.get_n_monitors())]
    else:
        import webview

        found = webview.screens
    return [(screen.x, screen.y, screen.width, screen.height) for screen in found]


def follow_title(window: Any) -> None:
    """The window is called what the page is called."""
    if sys.platform.startswith("linux"):

        def follow(view: Any) -> None:
            view.webview.connect("notify::title", lambda page, _: view.window.set_title(page.get_title() or "vamgr"))
            view.window.set_title(view.webview.get_title() or "vamgr")

        _gtk(window, follow)


def raise_window(window: Any) -> None:
    """Above all others, with the keyboard. Window managers do not let a program do that at will, so this asks twice."""
    window.on_top = True
    window.on_top = False
    if sys.platform.startswith("linux"):

        def present(view: Any) -> None:
            import gi

            time = 0
            with contextlib.suppress(Exception):  # Wayland has no server time
                gi.require_version("GdkX11", "3.0")
                from gi.repository import GdkX11

                time = GdkX11.x11_get_server_time(view.window.get_window())
            view.window.present_with_time(time)

        _gtk(window, present)


def place_of(window: Any) -> tuple[int, int, int, int, bool] | None:
    """(x, y, width, height, maximized) of the window with its frame, asked in the toolkit's own thread; None where the
    events of moving and resizing say the same. Those of GTK tell of what is inside the frame, and the window would
    creep by the height of its title bar at every start."""
    if not sys.platform.startswith("linux"):
        return None
    from webview.platforms.gtk import BrowserView

    view = BrowserView.instances.get(window.uid) if window is not None else None
    if view is None:
        return None
    return (*view.window.get_position(), *view.window.get_size(), view.window.is_maximized())


def _gtk(window: Any, work: Callable[[Any], object]) -> None:
    from gi.repository import GLib
    from webview.platforms.gtk import BrowserView

    view = BrowserView.instances.get(window.uid) if window is not None else None
    if view is None:
        return

    def run() -> bool:
        if window.uid in BrowserView.instances:
            with _logged("window"):
                work(view)
        return False

    GLib.idle_add(run)


def _windows(window: Any, work: Callable[[Any], object]) -> None:
    from System import Action

    form = window.native
    form.Invoke(Action(lambda: work(form.browser)))


def _cocoa(window: Any, work: Callable[[Any], object]) -> None:
    from PyObjCTools import AppHelper
    from webview.platforms.cocoa import BrowserView

    view = BrowserView.instances.get(window.uid)
    if view is not None:
        AppHelper.callAfter(lambda: work(view))


@contextlib.contextmanager
def _logged(what: str) -> Any:
    """A nicety that this toolkit's version does not have is no reason to fail."""
    try:
        yield
    except Exception:
        _log.exception("the %s of the window cannot be set", what)
