"""Airports with the tenant's own prices, and the airline's routes and schedules."""
