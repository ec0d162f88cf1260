"""The area's registrations."""

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import Api

area = Area("dispatch")
api = Api("dispatch", area.endpoints)
area.resource("booking", "bookings")
