"""Opens the airline: a native window where one is available, else the default browser, else the address is said."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import sys
import webbrowser

import typer

from vamgr import __version__
from vamgr.identity.queries import active_owner_ids
from vamgr.runtime import holder_of
from vamgr.serving import Listening, serve
from vamgr.settings import Settings


async def open_app(settings: Settings, *, port_given: bool) -> int:
    """Serve and show; ends when the window is closed or the process is stopped. A folder that is being served already
    is shown in the browser instead. Returns the exit code."""
    holder = holder_of(settings)
    if holder is not None and holder.url is not None:
        typer.echo(f"vamgr already runs here: {holder.url}")
        _open_browser(holder.url)
        return 0
    await serve(settings, port_given=port_given, when_ready=_show)
    return 0


async def _show(listening: Listening) -> None:
    address = _signed_in_address(listening)
    typer.echo(f"vamgr {__version__} is running at {listening.url}")
    if _has_window():
        window = asyncio.create_task(_window(address))
        window.add_done_callback(lambda _: listening.stop())
        _WINDOWS.add(window)
    elif not _open_browser(address):
        typer.echo("Open that address in a browser. Stop with Ctrl+C.")


_WINDOWS: set[asyncio.Task[None]] = set()


def _signed_in_address(listening: Listening) -> str:
    """With a one-time token of the owner, once there is one; the first run starts without."""
    system = listening.system
    owners = active_owner_ids(system.read_model.reader(system.tenant))
    if not owners:
        return listening.url
    token = system.launch_tokens.issue(system.tenant, owners[0], system.clock.now())
    return f"{listening.url}/launch?token={token}"


def _has_display() -> bool:
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _has_window() -> bool:
    """Whether pywebview can show one. On Linux it needs the system's GTK or Qt bindings beside it."""
    if not _has_display() or importlib.util.find_spec("webview") is None:
        return False
    return sys.platform in {"win32", "darwin"} or any(
        importlib.util.find_spec(name) is not None for name in ("gi", "PyQt6", "PySide6")
    )


async def _window(address: str) -> None:
    """The window runs in a process of its own: toolkits want a main thread, and the server has this one."""
    process = await asyncio.create_subprocess_exec(*_window_command(), stdin=asyncio.subprocess.PIPE)
    try:
        await process.communicate(address.encode())
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()
    if process.returncode:
        typer.echo("The window could not be opened; the browser is used instead.", err=True)
        _open_browser(address)


def _window_command() -> list[str]:
    return [sys.executable, "-m", "vamgr.window"]


def _open_browser(address: str) -> bool:
    if not _has_display():
        return False
    return webbrowser.open(address)
