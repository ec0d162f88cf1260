"""Opens the airline for the person in front of the machine: a window, else the browser, else the address is said."""

from __future__ import annotations

import asyncio
import time

import typer

from vamgr import __version__
from vamgr.accounts import OwnerApi
from vamgr.desktop.toolkit import find_web_view, open_browser
from vamgr.identity.queries import active_owner_ids
from vamgr.kernel.errors import FolderInUse
from vamgr.runtime import holder_of
from vamgr.serving import Listening, run, serve
from vamgr.settings import Settings

_PATIENCE_SECONDS = 15.0
_LOOK_SECONDS = 0.1
_ANSWER_SECONDS = 4.0


class FailureShown(Exception):
    """The person has seen in the window why it did not start; ``error`` is why."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(str(error))
        self.error = error


def open_app(settings: Settings, *, port_given: bool) -> None:
    """Serve and show; ends when the window is closed or the process is stopped. A folder that is in use already is
    shown by the vamgr that has it, and this one ends. Raises what `serve` raises, or FailureShown around it."""
    if _shown_by_another(settings):
        return
    try:
        _serve_and_show(settings, port_given=port_given)
    except FolderInUse:
        # Two were started at the same moment, and the other one was first.
        if not _shown_by_another(settings):
            raise


def launch_address(listening: Listening, *, window: bool) -> str:
    """With a one-time token that signs the owner in, once there is one."""
    system = listening.system
    owners = active_owner_ids(system.read_model.reader(system.tenant))
    if not owners and not window:
        return listening.url
    owner = owners[0] if owners else None
    token = system.launch_tokens.issue(system.tenant, owner, system.clock.now(), window=window)
    return f"{listening.url}/launch?token={token}"


def _serve_and_show(settings: Settings, *, port_given: bool) -> None:
    if find_web_view().name:
        from vamgr.desktop.shell import Shell, ToolkitFailed

        try:
            Shell(settings, port_given=port_given).run()
            return
        except ToolkitFailed as error:
            typer.echo(f"{error.detail} The browser is used instead.", err=True)
    run(serve(settings, port_given=port_given, remember_port=True, when_ready=_show_in_browser))


async def _show_in_browser(listening: Listening) -> None:
    if listening.again:
        return  # the page that is open looks for it
    typer.echo(f"vamgr {__version__} is running at {listening.url}")
    opened = open_browser(launch_address(listening, window=False))
    typer.echo(f"{'If no browser opens, open' if opened else 'Open'} that address in a browser. Stop with Ctrl+C.")


def _shown_by_another(settings: Settings) -> bool:
    """Ask the vamgr that owns the folder to come to the front, if there is one; it may be just starting."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while (holder := holder_of(settings)) is not None:
        if holder.url is not None:
            api = OwnerApi(holder.url, holder.control_token, tls_cert=holder.tls_cert, timeout_seconds=_ANSWER_SECONDS)
            try:
                shown = asyncio.run(api.call("POST", "/window/show"))
            except OSError:
                shown = None  # it is just ending, or just beginning
            if shown is not None:
                typer.echo(f"vamgr already runs here: {holder.url}")
                if not shown["shown"] and not open_browser(shown["address"], patience_seconds=_ANSWER_SECONDS):
                    typer.echo("Open that address in a browser.")
                return True
        if time.monotonic() > until:
            raise FolderInUse(
                f"Another vamgr (process {holder.pid}) is using the data folder {settings.data_dir} and does not "
                "answer. Close it first, or choose another folder with --data-dir."
            )
        time.sleep(_LOOK_SECONDS)
    return False
