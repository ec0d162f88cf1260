"""Password hashes for tests: the program's own, and real Argon2id with little work in it."""

from argon2 import PasswordHasher

from vamgr.identity import passwords

REAL_HASHER = passwords._HASHER
LIGHT_HASHER = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
