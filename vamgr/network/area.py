"""The area's registrations."""

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import Api

area = Area("network")
api = Api("network", area.endpoints)
area.resource("airport", "airports")
area.resource("route", "routes")
