"""What the pages can ask about demos, where somebody serves this airline who can make and remove them."""

from __future__ import annotations

from typing import Literal, Protocol

from pydantic import Field

from vamgr.kernel.endpoint import Model


class Making(Model):
    """``what``: what is being done, for people; ``done`` of ``total`` steps of it; ``percent`` of all of it."""

    state: Literal["making", "opening", "failed"]
    what: str
    done: int
    total: int
    percent: int
    began_at: str
    message: str | None = None


class DemoAccount(Model):
    """Somebody whom a visitor of the demo may be. ``says``: what they are good for, in a sentence."""

    role: str
    display_name: str
    email: str
    password: str
    says: str


class TourStep(Model):
    """``path``: the page; ``anchor``: the element on it that carries this as ``data-tour``."""

    id: str
    title: str
    text: str
    path: str
    anchor: str


class DemoState(Model):
    """``can_make``: nobody owns this vamgr yet, so that a demo can be had. ``exists``: one that was made before is
    kept. ``can_leave``: the first-run page is one step back. Of a demo: when and by which seed it was made."""

    is_demo: bool = False
    made_at: str | None = None
    seed: int | None = None
    years: float | None = None
    can_make: bool = False
    exists: bool = False
    can_remove: bool = False
    can_leave: bool = False
    making: Making | None = None
    accounts: list[DemoAccount] = Field(default_factory=list)
    tour: list[TourStep] = Field(default_factory=list)


class DemoDesk(Protocol):
    """Methods belong to the event loop's thread and return at once; what they begin shows in `state`."""

    def state(self) -> DemoState: ...

    def make(self) -> None:
        """Begin to make the demo, or open the one that was made before. Raises DomainError where there is an owner."""
        ...

    def stop_making(self) -> None: ...

    def remove(self) -> None:
        """End the demo, delete its folder and go back to where there was none. Raises DomainError where it is none."""
        ...

    def leave(self) -> None:
        """Go back to the first-run page and keep the demo. Raises DomainError where it was not opened from there."""
        ...
