"""A whole phpVMS 7 site, from an SQL dump of its database to an airline with its past."""
