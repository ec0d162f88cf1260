"""Subfleets and aircraft: what the airline flies, where it stands and what it has flown."""
