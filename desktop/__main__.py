"""`woordhouder` and `python -m desktop`: the window when called bare, the command line with a sub-command."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support


def main() -> int:
    freeze_support()  # a packaged program is its own interpreter for its worker processes
    from desktop import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
