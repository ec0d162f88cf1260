"""What looks after a data folder: backups by a schedule, restoring, retention, proof; composed over the adapters."""
