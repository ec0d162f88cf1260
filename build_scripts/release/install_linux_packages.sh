#!/usr/bin/env bash
# Installs what linux-packages.txt lists, and further packages that are named as arguments.
set -euo pipefail
list="$(dirname "${BASH_SOURCE[0]}")/linux-packages.txt"
mapfile -t packages < <(grep -v '^#' "$list")
sudo=()
[ "$(id -u)" = 0 ] || sudo=(sudo)
"${sudo[@]}" apt-get -q update
"${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q install -y --no-install-recommends "${packages[@]}" "$@"
