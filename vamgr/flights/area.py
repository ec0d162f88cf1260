"""The area's registrations."""

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import Api

area = Area("flights")
api = Api("flights", area.endpoints)
area.resource("pirep", "pireps")
