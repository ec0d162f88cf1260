"""The area's registrations."""

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import Api

area = Area("fleet")
api = Api("fleet", area.endpoints)
area.resource("subfleet", "subfleets")
area.resource("aircraft", "aircraft")
