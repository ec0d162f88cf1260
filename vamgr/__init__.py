"""vamgr runs a virtual airline: its fleet, network, crew, flights and money."""

__version__ = "0.1.0"
