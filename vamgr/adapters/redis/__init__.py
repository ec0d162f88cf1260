"""What many processes share in Redis: signals, limits, answers, sign-ins. Without it all goes on, only slower."""
