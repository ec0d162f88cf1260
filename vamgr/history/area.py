"""The area's registrations."""

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import Api

area = Area("history")
api = Api("history", area.endpoints)
