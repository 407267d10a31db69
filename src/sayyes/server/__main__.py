"""`python -m sayyes.server [port]`: the app without the command line around it."""

from __future__ import annotations

import sys

from sayyes.server.environment import DEFAULT_PORT
from sayyes.server.run import serve

if __name__ == "__main__":
    serve(port=int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_PORT, open_browser=False)
