"""Many airlines in one database: who is served, under which name, within which limits, and how one leaves."""
