"""The area's registrations."""

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import Api

area = Area("hosting")
api = Api("hosting", area.endpoints).of_platform()
anywhere = Api("hosting", area.endpoints).of_platform(or_folder=True)
area.resource("hosted", "hosted")
