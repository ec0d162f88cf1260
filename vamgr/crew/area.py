"""The area's registrations."""

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import Api

area = Area("crew")
api = Api("crew", area.endpoints)
area.resource("pilot", "pilots")
area.resource("ranks", "ranks")
