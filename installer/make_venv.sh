#!/bin/sh
# Makes the virtual environment $1 with the first Python of 3.11 or later that works here.
set -eu
for python in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        if "$python" -m venv "$1"; then
            exit 0
        fi
        echo "Python's venv does not work here. Install it first: sudo apt-get install python3-venv" >&2
        exit 1
    fi
done
echo "Woordhouder needs Python 3.11 or later. Install it first: sudo apt-get install python3 python3-venv" >&2
exit 1
