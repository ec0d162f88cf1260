"""What a rank pays for an hour. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from vamgr.finance.flight import PayTerms, number


def hourly_pay(
    rank_name: str,
    per_hour_minor: int,
    subfleets: Sequence[Mapping[str, Any]],
    subfleet_id: str,
    source: Literal["manual", "acars"],
) -> PayTerms:
    """``per_hour_minor``: the rank's rate for this source. ``subfleets``: the rank's own terms per subfleet, with
    ``pay_<source>_minor`` (an amount goes first) or ``pay_<source>_percent`` of the rank's rate."""
    base = Decimal(per_hour_minor)
    own = next((entry for entry in subfleets if entry["subfleet_id"] == subfleet_id), None)
    if own is not None and own.get(f"pay_{source}_minor") is not None:
        return PayTerms(Decimal(own[f"pay_{source}_minor"]), f"rank {rank_name}, its own rate for this subfleet")
    if own is not None and own.get(f"pay_{source}_percent") is not None:
        percent = Decimal(str(own[f"pay_{source}_percent"]))
        return PayTerms(base * percent / 100, f"rank {rank_name}, {number(percent)} % of its rate for this subfleet")
    return PayTerms(base, f"rank {rank_name}")
