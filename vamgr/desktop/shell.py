"""The native window: the toolkit's loop in the main thread, the server in a thread of its own beside it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from pathlib import Path
from types import FrameType
from typing import Any

from vamgr import __version__
from vamgr.desktop import native
from vamgr.desktop.launching import FailureShown, launch_address
from vamgr.desktop.pages import STARTING_PAGE, failure_page, sentence_of
from vamgr.desktop.toolkit import open_folder
from vamgr.diagnostics import describe
from vamgr.files import files_for_the_user
from vamgr.kernel.errors import FolderInUse, VamgrError
from vamgr.remembered import WindowPlace, recall, remember
from vamgr.serving import Listening, run, serve
from vamgr.settings import Settings

_log = logging.getLogger("vamgr")
_ICON = Path(__file__).with_name("vamgr.png")
_SMALLEST = (380, 480)
_ZOOMS = (0.5, 0.67, 0.75, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_STOP_SECONDS = 5.0
_LOOK_SECONDS = 0.5
_BACKGROUND = "#0b1220"
# When the page was first seen, in milliseconds since 1970: a figure of the build and of diagnostics.
_FIRST_PAINT = """(() => {
  const paint = performance.getEntriesByName('first-contentful-paint').pop();
  return paint ? performance.timeOrigin + paint.startTime : 0;
})()"""
_PAINT_SECONDS = 10.0
_PAINT_LOOK_SECONDS = 0.05
# Said to the page; the frontend knows what each one means.
_MENU_EVENT = "window.dispatchEvent(new CustomEvent('vamgr:menu', {{detail: '{0}'}}))"


class Shell:
    """One window over one server. `run` blocks until the window is closed; the other methods are those of
    `vamgr.overview.window.Window`."""

    def __init__(self, settings: Settings, *, port_given: bool) -> None:
        self._settings = settings
        self._port_given = port_given
        self._up = threading.Event()
        self._listening: Listening | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._failure: BaseException | None = None
        self._window: Any = None
        self._place = WindowPlace()
        self._dialogs = threading.Lock()
        self._quitting = False
        self._failure_shown = False
        self._seen = False

    def run(self) -> None:
        """Raises what the server raised, `FailureShown` around it when the window has shown it already, and
        `ToolkitFailed` when no window can be opened after all."""
        server = threading.Thread(target=self._serve, name="vamgr-server", daemon=True)
        with _signals(self._quit):
            server.start()
            try:
                self._show(_import_toolkit())
            finally:
                self._quitting = True
                if self._listening is not None:
                    self._listening.stop()
                server.join(_STOP_SECONDS)
        if self._failure is not None:
            raise FailureShown(self._failure) if self._failure_shown else self._failure

    def _quit(self) -> None:
        self._quitting = True
        window = self._window
        if window is not None:
            native.close_dialogs(window)
            window.destroy()

    async def ask_where_to_save(self, name: str) -> Path | None:
        if self._quitting:
            return None
        # In a thread that nobody waits for at the end: a dialog that is left open must not keep the process.
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Path | None] = loop.create_future()

        def ask() -> None:
            chosen = self._ask_where_to_save(name)
            with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(lambda: None if answer.done() else answer.set_result(chosen))

        threading.Thread(target=ask, name="vamgr-dialog", daemon=True).start()
        return await answer

    def write(self, target: Path, content: bytes) -> None:
        with files_for_the_user():
            target.write_bytes(content)

    def show(self) -> None:
        window = self._window
        if window is not None:
            window.restore()
            window.show()
            native.raise_window(window)

    def zoom(self, step: int) -> float:
        now = self._place.zoom
        further = [zoom for zoom in _ZOOMS if (zoom - now) * step > 0.001]
        factor = 1.0 if step == 0 else (min(further) if step > 0 else max(further)) if further else now
        self._place = self._place.model_copy(update={"zoom": factor})
        native.set_zoom(self._window, factor)
        remember(self._settings.data_dir, window=self._place)
        return factor

    def print_page(self) -> None:
        native.print_page(self._window)

    def open_data_folder(self) -> None:
        open_folder(self._settings.data_dir)

    def _open_data_folder(self) -> None:
        """From the menu, where there is no page to say what went wrong."""
        try:
            self.open_data_folder()
        except VamgrError as error:
            window = self._window
            if window is not None:
                window.create_confirmation_dialog("vamgr", error.detail)

    def _serve(self) -> None:
        try:
            run(serve(self._settings, port_given=self._port_given, remember_port=True, when_ready=self._ready))
        except BaseException as error:  # handed to the main thread, which raises it
            self._failure = error
            window = self._window
            if window is not None and self._listening is not None and not self._quitting:
                self._show_failure(window)  # the page would only say that nobody answers any more
        finally:
            self._up.set()

    async def _ready(self, listening: Listening) -> None:
        if self._quitting:
            listening.stop()
        listening.system.window = self
        self._listening = listening
        self._loop = asyncio.get_running_loop()
        self._up.set()
        if listening.again:
            # Its key and its session were those of the airline before. In a thread, since loading asks this server.
            threading.Thread(target=self._fill, name="vamgr-window-again", daemon=True).start()

    def _fill(self) -> None:
        """Put the airline into the window when it is there, or what went wrong."""
        self._up.wait()
        window = self._window
        if window is None:
            return
        address = None if self._listening is None else self._launch_address(self._listening)
        if self._quitting:
            window.destroy()
        elif address is not None:
            window.load_url(address)
        elif self._listening is not None:
            return  # the server has ended, and `_serve` says why
        elif isinstance(self._failure, FolderInUse):
            window.destroy()  # another one was started at the same moment, and has the window
        else:
            self._show_failure(window)

    def _launch_address(self, listening: Listening) -> str | None:
        """Made in the server's thread, to which the read tables belong: while two threads ask one connection, SQLite
        waits for Python and Python for SQLite. None where the server has ended meanwhile."""

        async def made() -> str:
            return launch_address(listening, window=True)

        loop = self._loop
        if loop is None:
            return None
        address = made()
        try:
            waiting = asyncio.run_coroutine_threadsafe(address, loop)
        except RuntimeError:  # the loop is closed
            address.close()
            return None
        while not self._quitting:
            try:
                return waiting.result(_LOOK_SECONDS)
            except TimeoutError:
                continue
            except CancelledError:  # the server ended before it came to it
                return None
        return None

    def _show_failure(self, window: Any) -> None:
        self._failure_shown = True
        sentence = sentence_of(self._failure)
        window.load_html(failure_page(sentence, describe(self._settings, problem=sentence)), base_uri="")

    def _show(self, webview: Any) -> None:
        if self._quitting:
            return
        native.open_links_beside()
        native.trust(self._settings.tls_cert)
        self._place = _on_screen(recall(self._settings.data_dir).window)
        place = self._place
        window = webview.create_window(
            "vamgr",
            html=STARTING_PAGE,
            width=place.width,
            height=place.height,
            x=place.x,
            y=place.y,
            maximized=place.maximized,
            min_size=_SMALLEST,
            background_color=_BACKGROUND,
            text_select=True,
            zoomable=True,
        )
        self._window = window
        window.events.resized += self._resized
        window.events.moved += self._moved
        window.events.closing += self._closing
        window.events.maximized += lambda: self._keep(maximized=True)
        window.events.restored += lambda: self._keep(maximized=False)
        window.events.loaded += self._loaded
        window.events.closed += self._closed
        try:
            webview.start(
                self._fill,
                private_mode=False,
                storage_path=str(self._settings.data_dir / "webview"),
                menu=self._menu(),
                icon=str(_ICON) if sys.platform.startswith("linux") else None,  # elsewhere it is the executable's
            )
        except webview.errors.WebViewException as error:
            raise ToolkitFailed("The system's web view cannot be started.") from error
        finally:
            self._window = None
        remember(self._settings.data_dir, window=self._place)

    def _keep(self, **changes: Any) -> None:
        self._place = self._place.model_copy(update=changes)

    def _resized(self, width: int, height: int) -> None:
        if not self._place.maximized and width >= _SMALLEST[0] and height >= _SMALLEST[1]:
            self._keep(width=int(width), height=int(height))

    def _moved(self, x: int, y: int) -> None:
        if not self._place.maximized:
            self._keep(x=int(x), y=int(y))

    def _closing(self) -> None:
        """In the toolkit's own thread: asking through pywebview would wait for that thread, for ever."""
        place = native.place_of(self._window)
        if place is not None:
            x, y, width, height, maximized = place
            self._keep(maximized=maximized, **({} if maximized else {"x": x, "y": y, "width": width, "height": height}))

    def _loaded(self) -> None:
        window = self._window
        if window is None or self._listening is None:
            return
        native.print_natively(window)
        if self._seen:
            return
        self._seen = True
        native.set_zoom(window, self._place.zoom)
        native.follow_title(window)
        until = time.monotonic() + _PAINT_SECONDS
        while self._window is not None and time.monotonic() < until:
            painted = window.run_js(_FIRST_PAINT)
            if painted:
                _log.info("first paint of the window at %.3f", float(painted) / 1000)
                return
            time.sleep(_PAINT_LOOK_SECONDS)

    def _closed(self) -> None:
        if self._listening is not None:
            self._listening.stop()

    def _menu(self) -> list[Any]:
        from webview.menu import Menu, MenuAction, MenuSeparator

        def tell(what: str) -> Callable[[], None]:
            return lambda: self._tell(what)

        return [
            Menu(
                "File",
                [
                    MenuAction("Save a backup…", tell("backup")),
                    MenuAction("Open data folder", self._open_data_folder),
                    MenuSeparator(),
                    MenuAction("Print…", tell("print")),
                    MenuSeparator(),
                    MenuAction("Quit", self._quit),
                ],
            ),
            Menu(
                "View",
                [
                    MenuAction("Zoom in", lambda: self.zoom(1)),
                    MenuAction("Zoom out", lambda: self.zoom(-1)),
                    MenuAction("Actual size", lambda: self.zoom(0)),
                    MenuSeparator(),
                    MenuAction("Full screen", lambda: self._window and self._window.toggle_fullscreen()),
                ],
            ),
            Menu(
                "Help",
                [
                    MenuAction("Keyboard shortcuts", tell("keys")),
                    MenuAction("Copy diagnostics", tell("diagnostics")),
                    MenuSeparator(),
                    MenuAction(f"About vamgr {__version__}", tell("about")),
                ],
            ),
        ]

    def _tell(self, what: str) -> None:
        window = self._window
        if window is not None:
            window.run_js(_MENU_EVENT.format(what))

    def _ask_where_to_save(self, name: str) -> Path | None:
        window = self._window
        # One dialog at a time: a second one behind the first would look like a window that hangs.
        if window is None or not self._dialogs.acquire(blocking=False):
            return None
        try:
            return native.ask_where_to_save(window, name)
        finally:
            self._dialogs.release()


def _on_screen(place: WindowPlace) -> WindowPlace:
    """The remembered place, if its title bar can still be reached: screens come and go."""
    screens = native.screens()
    if not screens:
        return place
    widest, tallest = max(screen[2] for screen in screens), max(screen[3] for screen in screens)
    fits = {"width": min(place.width, widest), "height": min(place.height, tallest)}
    x, y = place.x, place.y
    if x is None or y is None or not any(_reachable(x, y, place.width, screen) for screen in screens):
        x = y = None
    return place.model_copy(update={**fits, "x": x, "y": y})


def _reachable(x: int, y: int, width: int, screen: tuple[int, int, int, int]) -> bool:
    """Whether enough of the title bar lies on the screen to take hold of it."""
    left, top, screen_width, screen_height = screen
    grip = 120
    return left - width + grip <= x <= left + screen_width - grip and top - 10 <= y <= top + screen_height - 60


class ToolkitFailed(VamgrError):
    """The web view was there and did not start."""

    slug = "no-window"
    title = "No window can be opened"


def _import_toolkit() -> Any:
    """While the server starts: both take about as long."""
    # Blank windows with some graphics drivers; set by whoever ships WebKitGTK programs.
    os.environ.setdefault("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
    try:
        import webview

        logging.getLogger("pywebview").setLevel(logging.CRITICAL)
        if sys.platform.startswith("linux"):
            if not native.can_open_a_window():
                raise ToolkitFailed(f"The display {native.display_name()} cannot be opened.")
            import webview.platforms.gtk  # what `start` would import later
            from gi.repository import Gdk, GLib

            GLib.set_prgname("vamgr")  # what the window belongs to, for the desktop's task bar
            GLib.set_application_name("vamgr")
            Gdk.set_program_class("vamgr")
    except ToolkitFailed:
        raise
    except Exception as error:
        # Half a toolkit on somebody's machine can fail in any way; the browser is there for that.
        _log.warning("the system's web view cannot be loaded", exc_info=True)
        raise ToolkitFailed("The system's web view cannot be loaded.") from error
    return webview


@contextlib.contextmanager
def _signals(quit_: Callable[[], None]) -> Iterator[None]:
    """SIGTERM and Ctrl+C close the window, and with it everything else, in order."""

    def close(_number: int, _frame: FrameType | None) -> None:
        # Not here: the toolkit may hold what closing needs.
        threading.Thread(target=quit_, daemon=True).start()

    before = {number: signal.signal(number, close) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
