"""The world as data: airports, runways, time zones, aircraft types, fuel burn and default prices, offline.

A pure reader of vamgr/data/world.sqlite, which build_scripts/build_data.py makes. It imports nothing else of vamgr.
"""
