"""The area's registrations."""

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import Api

area = Area("identity")
api = Api("identity", area.endpoints)
area.resource("user", "users")
area.resource("invitation", "invitations")
area.resource("apikey", "api-keys")
