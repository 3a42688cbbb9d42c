"""`woordhouder` and `python -m desktop`: the window when called bare, the command line with a sub-command."""

from __future__ import annotations

import sys


def main() -> int:
    from desktop import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
