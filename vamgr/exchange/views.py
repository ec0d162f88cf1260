"""The read tables and sentences of what comes in by files: here because `vamgr.areas` looks into the areas' folders."""

from vamgr.exchange.csv import views

__all__ = ["views"]
