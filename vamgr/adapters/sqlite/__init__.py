"""The event log in one SQLite file, the keys of persons, and the data folder that holds them."""
