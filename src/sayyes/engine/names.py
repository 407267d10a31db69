"""Whether two names mean the same company or business."""

from __future__ import annotations

import re

LEGAL_FORM = re.compile(r"[\s,]+(?:inc|llc|ltd|limited|gmbh|corp|corporation|plc|ag|se|sa|sas|bv|co)\.?$")


def same_name(one: object, other: object) -> bool:
    """Equal but for case, spaces and the legal form at the end; two names that are not known are equal."""
    names = [" ".join(str(each or "").casefold().split()) for each in (one, other)]
    return LEGAL_FORM.sub("", names[0]) == LEGAL_FORM.sub("", names[1])
