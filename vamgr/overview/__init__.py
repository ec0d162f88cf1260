"""What spans the areas: the home screen, the search, the catalogue of codes, and how the system is doing."""
