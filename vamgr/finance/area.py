"""The area's registrations."""

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import Api

area = Area("finance")
api = Api("finance", area.endpoints)
area.resource("journal", "finance")
area.resource("expense", "expenses")
