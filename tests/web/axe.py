"""What axe-core finds wrong with a page as it stands in a browser: colours, names, roles, order, targets (WCAG 2.2, A and AA).

    from tests.web.axe import complaints

    visit.go("/pipeline/")
    assert complaints(visit.page) == []

The page must run scripts; our content policy need not be lifted, since the browser's own tool hands axe in.
"""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}  # off by default, though WCAG 2.2 has it


def complaints(page: Page, within: str = "", *, only: str = "") -> list[str]:
    """Every violation as one line: the rule, what it says, the element and why. Empty where there is none.

    within: a CSS selector where only a part of the page is meant. only: one rule, where the others cannot have changed.
    """
    options = {**OPTIONS, "rules": {}, "runOnly": [only]} if only else OPTIONS
    found: list[dict[str, Any]] = AXE.run(page, context=within or None, options=options).response["violations"]
    return [f"{rule['id']}: {rule['help']}: {_where(node)}" for rule in found for node in rule["nodes"]]


def _where(node: dict[str, Any]) -> str:
    why = "; ".join(check["message"] for kind in ("any", "all", "none") for check in node[kind])
    return f"{node['html'][:200]} ({why})"
