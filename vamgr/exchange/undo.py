"""How imports are taken back: said beside their commands, and here for `vamgr.areas`, which looks into the folders."""

from vamgr.exchange.csv import commands

__all__ = ["commands"]
