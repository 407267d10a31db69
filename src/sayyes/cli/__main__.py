"""`python -m sayyes.cli` is `sayyes`."""

from __future__ import annotations

from sayyes.cli.main import main

if __name__ == "__main__":
    main()
