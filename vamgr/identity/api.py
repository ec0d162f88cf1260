"""All routes of the area; importing them registers them."""

from vamgr.identity import api_invitations, api_keys, api_session, api_setup, api_users

__all__ = ["api_invitations", "api_keys", "api_session", "api_setup", "api_users"]
