"""What the pages and the command line can ask of vamgr's own window, where there is one."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Window(Protocol):
    """The native window. Every method may be called from any thread; the asynchronous ones wait for the person."""

    async def ask_where_to_save(self, name: str) -> Path | None:
        """Let the person choose a file in the system's own dialog; None when they thought better of it."""
        ...

    def write(self, target: Path, content: bytes) -> None:
        """A file of the person's, with the rights that their files usually have. Raises OSError."""
        ...

    def show(self) -> None:
        """Bring the window to the front, also when it was minimised."""
        ...

    def zoom(self, step: int) -> float:
        """One step larger (1), smaller (-1), or back to 100 % (0). Returns the new factor."""
        ...

    def print_page(self) -> None:
        """Open the system's dialog for printing what the window shows."""
        ...

    def open_data_folder(self) -> None:
        """In the system's file manager."""
        ...
