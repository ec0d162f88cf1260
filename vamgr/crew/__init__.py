"""Pilots, their ranks and what they have flown."""
