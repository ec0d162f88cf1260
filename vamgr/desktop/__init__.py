"""The airline in a window of its own: the system's web view where there is one, else the default browser."""
