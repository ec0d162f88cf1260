"""Airlines: their profile, hubs, look and settings."""
