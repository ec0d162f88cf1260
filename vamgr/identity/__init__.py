"""Who may do what: users, roles and abilities, invitations, API keys, sessions."""
