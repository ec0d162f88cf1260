#!/bin/bash
# Runs once, when the database server's folder is new. The account owns vamgr's database and is no superuser: row-level
# security holds for everybody but superusers. vamgr_app is what vamgr works as; it owns nothing.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
    --set=password="${VAMGR_DATABASE_PASSWORD}" <<'SQL'
CREATE ROLE vamgr LOGIN NOSUPERUSER NOCREATEDB NOBYPASSRLS PASSWORD :'password';
CREATE ROLE vamgr_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
GRANT vamgr_app TO vamgr;
CREATE DATABASE vamgr OWNER vamgr;
REVOKE CONNECT ON DATABASE vamgr FROM PUBLIC;
GRANT CONNECT ON DATABASE vamgr TO vamgr;
SQL
