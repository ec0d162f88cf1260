"""Dispatch: what a pilot can fly now, bookings, and the briefing of a flight."""
