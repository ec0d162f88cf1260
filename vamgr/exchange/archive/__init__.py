"""An airline as one file that can be read without vamgr: written, read, proven (``docs/archive-format.md``)."""
