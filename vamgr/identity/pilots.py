"""The crew's pilots of a user, as the crew publishes them."""

from __future__ import annotations

import importlib.util
from typing import Any

from vamgr.kernel.read import Reader


def pilots_of_user(reader: Reader, user_id: str) -> list[dict[str, Any]]:
    """One entry per airline that the user flies for, as the crew shows it in answers."""
    if importlib.util.find_spec("vamgr.crew.queries") is None:
        return []
    queries = importlib.import_module("vamgr.crew.queries")
    found: list[dict[str, Any]] = queries.pilots_of_user(reader, user_id)
    return found
