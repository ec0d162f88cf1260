"""Flights: the pilot reports (PIREPs) and what is decided about them."""
