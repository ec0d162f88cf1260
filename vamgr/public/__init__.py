"""What an airline shows to everybody: read only, and only what its settings open."""
