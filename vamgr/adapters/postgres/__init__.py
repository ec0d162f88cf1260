"""The log and the read tables in PostgreSQL: many airlines, many processes."""
