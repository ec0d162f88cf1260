"""The areas of the business, in the order in which they are loaded."""

from __future__ import annotations

import importlib
import pkgutil

from vamgr.kernel.area import Area

AREA_NAMES = (
    "identity",
    "airline",
    "network",
    "fleet",
    "crew",
    "dispatch",
    "flights",
    "finance",
    "history",
    "overview",
    "public",
    "exchange",
    "hosting",
)


# The modules that say what is in the log and fill the read tables, and those that say what an area does by itself.
# Whatever else there is answers requests, or is imported by one of these. (tests/integration/test_start.py)
_TABLES = {"area", "events", "views"}
_WORK = {"claims", "limits", "policies", "sentences"}


def load_areas(*, routes: bool = True) -> list[Area]:
    """Import every area; their modules register into their `Area` as they are imported.

    Without ``routes`` what only answers requests is left for later (`load_routes`): it is a large part of the start,
    and nothing needs it before the first request.
    """
    return _loaded(None if routes else _TABLES | _WORK)


def load_tables() -> list[Area]:
    """Import of every area only what opens a log and fills the read tables: no reaction, policy or job is known yet."""
    return _loaded(_TABLES)


def load_routes() -> None:
    """Import everything of the areas. Doing it twice costs nothing."""
    load_areas()


def _loaded(kinds: set[str] | None) -> list[Area]:
    for name in AREA_NAMES:
        for module in _modules(name):
            if kinds is None or module.partition("_")[0] in kinds:
                importlib.import_module(f"vamgr.{name}.{module}")
    return [importlib.import_module(f"vamgr.{name}.area").area for name in AREA_NAMES]


def _modules(area: str) -> list[str]:
    package = importlib.import_module(f"vamgr.{area}")
    return [module.name for module in pkgutil.iter_modules(package.__path__)]
