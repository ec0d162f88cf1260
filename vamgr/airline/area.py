"""The area's registrations."""

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import Api

area = Area("airline")
api = Api("airline", area.endpoints)
area.resource("airline", "airlines")
area.resource("settings", "settings")
