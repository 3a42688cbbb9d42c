#!/bin/sh
# The shared libraries that Qt needs on Debian and Ubuntu: installed where this user may, else named in one sentence.
# Other systems bring them along.
set -eu
[ "$(uname -s)" = Linux ] || exit 0
command -v dpkg-query >/dev/null 2>&1 || exit 0

packages="libegl1 libgl1 libx11-6 libfontconfig1 libfreetype6 libdbus-1-3 libxkbcommon0 libbrotli1 fonts-dejavu-core
libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxkbcommon-x11-0"
missing=""
for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing="$missing $package"
done
# GLib's package has two names: libglib2.0-0t64 since Debian 13 and Ubuntu 24.04
if ! dpkg-query -W -f '${Status}\n' libglib2.0-0 libglib2.0-0t64 2>/dev/null | grep -q '^install ok installed'; then
    glib=libglib2.0-0
    apt-cache show libglib2.0-0t64 >/dev/null 2>&1 && glib=libglib2.0-0t64
    missing="$missing $glib"
fi
[ -n "$missing" ] || exit 0

install="apt-get install --yes --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif sudo -n true 2>/dev/null; then
    as_root="sudo "
else
    echo "Qt needs shared libraries that are not here. Install them first: sudo $install" >&2
    exit 1
fi
echo "Installing the shared libraries that Qt needs:$missing" >&2
log=$(mktemp)
if ! { ${as_root}apt-get update && DEBIAN_FRONTEND=noninteractive ${as_root}$install; } >"$log" 2>&1; then
    cat "$log" >&2
    echo "Qt needs shared libraries that could not be installed. Try: sudo $install" >&2
    exit 1
fi
rm -f "$log"
