"""Hands vamgr to the system's own service manager: systemd, launchd or the Task Scheduler."""
