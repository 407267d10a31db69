"""`sayyes packs`: the policy packs there are, one of them in full, or whether a file is one."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from sayyes.cli import inputs
from sayyes.cli.screen import Screen, one_line, screen_of, stdout
from sayyes.errors import NotFound
from sayyes.packs.loading import MOST_BYTES, NOT_CONFIRMED, PolicyPack
from sayyes.usecases import packs


def list_and_print(*, name: str | None, as_json: bool) -> None:
    """All packs, or the one of that name with its rules, on standard output. Raises NotFound."""
    from sayyes.server.environment import read_environment

    every = packs.listed(folder=Path(read_environment(os.environ).home) / packs.FOLDER)
    if name is not None:
        every = tuple(each for each in every if each.id == name)
        if not every:
            raise NotFound(f"There is no policy pack “{name}”; sayyes packs lists those there are.")
    out = stdout()
    screen = screen_of(out)
    if as_json:
        out.write(json.dumps([_as_json(each) for each in every], ensure_ascii=False, indent=2) + "\n")
    elif name is not None and every[0].pack is not None:
        out.write("\n".join(pack_lines(every[0].pack, screen)) + "\n")
    else:
        out.write("\n".join(list_lines(every, screen)) + "\n")


def check_and_print(path: str, *, as_json: bool) -> None:
    """Say that a file is a pack, with what it holds. Raises Unreadable with what is wrong first."""
    pack = packs.check(data=inputs.content(path, MOST_BYTES), name=Path(path).name)
    out = stdout()
    if as_json:
        out.write(json.dumps(pack.to_policy(), ensure_ascii=False, indent=2) + "\n")
        return
    screen = screen_of(out)
    out.write("\n".join([*screen.wrap(f"{path}: a policy pack, all in order."), *pack_lines(pack, screen)]) + "\n")


def list_lines(every: tuple[packs.Listed, ...], screen: Screen) -> list[str]:
    """One block a pack: its name, its office, how many rules it has and how sure they are."""
    lines = [""]
    for each in every:
        lines.append(f"  {screen.paint(screen.fit(each.id), 'bold')}")
        if each.pack is None:
            lines += screen.wrap(one_line(each.problem), "    ", "    ! ")
            continue
        own = ", your own" if each.own else ""
        lines += screen.wrap(
            one_line(f"{each.pack.office}: {len(each.pack.rules)} {_rules(each.pack)}{own}{_sure(each.pack)}"), "    "
        )
    how = "Turn some on under Me, or name them in a situation: policy_pack under candidate. sayyes packs NAME shows the rules."
    return [*lines, "", *(screen.paint(line, "quiet") for line in screen.wrap(how)), ""]


def pack_lines(pack: PolicyPack, screen: Screen) -> list[str]:
    """One pack with every rule."""
    lines = ["", *(screen.paint(line, "bold") for line in screen.wrap(one_line(pack.office)))]
    lines += screen.wrap(one_line(f"{pack.id}, version {pack.version}. Binds {pack.covers}."))
    lines += screen.wrap(one_line(pack.contact))
    for rule in pack.rules:
        period = f" ({rule['value']:g} {rule['unit']})" if "value" in rule else ""
        lines += ["", *screen.wrap(one_line(f"{rule['kind']}, {rule['strength']}{period}: {rule['says']}"), "    ", "  ")]
        lines += screen.wrap(one_line(f"Sanction: {rule['sanction']}."), "    ") if "sanction" in rule else []
        sure = "not yet confirmed by a person" if rule["confirmed"] == NOT_CONFIRMED else f"confirmed {rule['confirmed']}"
        small = [f"{rule['source']} (read {rule['read_on']}; read again by {rule['read_again_by']}; {sure})"]
        small += [f"Doubt: {rule['caveat']}"] if "caveat" in rule else []
        lines += [screen.paint(line, "quiet") for each in small for line in screen.wrap(one_line(each), "    ")]
    return [*lines, ""]


def _rules(pack: PolicyPack) -> str:
    return "rule" if len(pack.rules) == 1 else "rules"


def _sure(pack: PolicyPack) -> str:
    return "" if pack.confirmed else ", not yet confirmed by a person"


def _as_json(each: packs.Listed) -> dict[str, Any]:
    if each.pack is None:
        return {"pack": each.id, "problem": each.problem}
    return {**each.pack.to_policy(), "institution": each.pack.institution, "covers": each.pack.covers, "own": each.own}
