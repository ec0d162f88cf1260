"""What build_data.py is made of: reading the packages, deriving the tables, writing the database."""
