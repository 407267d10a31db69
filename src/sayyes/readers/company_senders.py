"""What the sender says about the employer without saying it: the display name, the address, and the lines of the signature.

A host is made of a name's words ("canopyhp" of Canopy Health Partners): a run of words *fits* a host where the host's letters
are a chain of the words' beginnings, the first of them at least three letters long, or all of them initials.
"""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from collections.abc import Iterator

from sayyes.readers import caps
from sayyes.readers.facts import Person
from sayyes.readers.role import NOUN
from sayyes.readers.vendors import (
    DESK_ADDRESS,
    host_letters,
    hosted_label,
    is_free_mail,
    is_vendor,
    is_vendor_host,
    key,
    own_label,
    tool_like,
)

MOST_LINES = 200
MOST_WORDS = 120  # of a line
_LONGEST_RUN = 6  # words
_LAST_LINES = 12  # a signature is not longer
_SHORTEST_HOST = 4

_SPELLED = re.compile(r"(?<![@./\w-])[^\W_](?:[\w'’]|-(?=\w)){0,40}(?![@\w]|\.\w)")
_DESKS = r"(?:Recruit|Talent|Hiring|People|HR|Human|Career|Team|Interview|Staffing|Job|Scheduling|Office)\w*\b"
_FORM = r"(?:Inc|LLC|Ltd|Limited|Corp|GmbH|AG|SE|PLC|plc|LLP|SA|SAS|BV|KG|eG|SL|S\.L|S\.A|e\.V)\b\.?"
_FOLLOWING = re.compile(
    rf"(?:(?:(?: & | \+ | and (?=[A-Z])| )(?!{_DESKS})[A-ZÀ-Þ][\w'’-]{{1,30}}){{1,2}}(?=[.,!\n]|$| {_FORM}| (?:on|in|at|is|has|would|and|we|to|for)\b))?(?:,? {_FORM})?"
)
_NO_NAME = re.compile(
    rf"(?:Thanks|Regards|Best|Cheers|Dear|Hi|Hello|Love|Team|Your|Our|The|At|From|Join|About|Ihr|Votre|Su|{_DESKS})\b"
)
_PERSON_AT = re.compile(
    r"^(?:[^@|()]{2,40}?) (?:at|from|von|de chez|@|bei) (?P<name>[^()]{2,50})$|^[^()]{2,40} \((?P<inner>[^()]{2,40})\)$"
    r"|^[^|,]{2,40} ?[|,–] ?(?P<behind>[^|,]{2,50})$",
    re.IGNORECASE,
)
_DESK_ALONE = re.compile(
    r"(?:(?:Central|Global|Campus|Corporate|Human|Shared|Talent|National|Regional|Group|Ressources|Recursos|The) )*"
    r"(?:Recruit\w*|Hiring|HR|Resourcing|Resources|Careers?|Talent|Acquisition|People|Personnel|Humaines|Humanos|Staffing|Jobs|Verwaltung|Personal\w*|D?RH|Service RH)"
    r"(?: (?:and|&) \w+)?(?: (?:Team|Unit|Office|Department|Dept|Desk|Services?|Operations|Hub|Centre|Center|Coordinat\w+))*",
    re.IGNORECASE,
)
_VIA = re.compile(r"^(?P<name>[^()]{2,60}?) \(?(?:via|through|par|über|vía) .*$", re.IGNORECASE)
_ON_BEHALF = re.compile(r"\bon behalf of (?P<name>.{2,60})$|\bim auftrag (?:von|der) (?P<german>.{2,60})$", re.IGNORECASE)
_FOR = re.compile(r"^(?P<tool>\S+) for (?P<name>[A-ZÀ-Þ].{2,50})$")  # "Hirewell for Acme"
_AT_LAST = re.compile(r"^(?:for and )?on behalf of (?P<name>.{2,60})$|^(?:your|the) (?P<team>.{2,50}?) team$", re.IGNORECASE)
_SMALL = frozenset(
    ["and", "of", "the", "de", "des", "du", "der", "die", "la", "le", "les", "di", "y", "et", "und", "für", "for", "in"]
)
ORGANISATION = re.compile(
    r"\b(?:Interactive|Kitchen|Bakery|Surgery|Books|Records|Shipping|Textiles|Security|Architects|Dairy|Roofing|Construction|Aviation|Veterinary|Housing|University|College|School|Academy|Hospital|Clinic|Trust|Council|Authority|Foundation|Institute|Museum|Library|Bank|Group|Labs?|"
    r"Partners|Holdings?|Systems|Solutions|Technologies|Technology|Software|Analytics|Robotics|Studios?|Foods|Logistics|Energy|Health|"
    r"Healthcare|Insurance|Capital|Ventures|Media|Hotels?|Restaurants?|Brewing|Brewery|Breweries|Bakery|Farms?|Motors|Electric|Services|"
    r"Industries|Engineering|Pharma\w*|Biotech|Games|Digital|Networks?|Retail|Stores?|Supply|Airlines?|Airways|Railways?|Freight|"
    r"Society|Association|Charity|Agency|Department|Ministry|Klinikum|Klinik|Clinique|Clínica|Hôpital|Bodegas?|Stadt\w+|Winery|Pharmacy|Surgery|Hospice|Stadtwerke|Verlag|Werke|Universität|Hochschule|Université|"
    r"Inc|LLC|Ltd|Limited|GmbH|AG|PLC|plc|LLP|SAS|Corp|Corporation|Company|Co|Bros|Sons|Fils|Daughters|Söhne|Care|Dental|Outdoors)\b"
)
AGENCY = re.compile(
    r"\b(?:Recruitment|Recruiting|Recruiters|Staffing|Executive Search|Search Partners|Consultants|Consultancy|Personnel|Resourcing|"
    r"Manpower|Placements?|Headhunters?|Talent (?:Solutions|Partners)|Zeitarbeit|Personalvermittlung|Personaldienst\w*)\b"
)
_MORE_OF_THEM = re.compile(
    r"\b(?:Nursery|Nurseries|Preschool|Gallery|Theatre|Cinema|Village|Homes|Coffee|Caf[eé]|Bistro|Grill|Inn|Salon|Spa|Gym|Opticians|Vets|Kennels|Stables|Estates?|"
    r"Lettings|Properties|Realty|Builders|Contractors|Civils|Glazing|Plumbing|Heating|Joinery|Timber|Lumber|Landscaping|Publishing|Publishers|News|Radio|Broadcasting|"
    r"Films|Pictures|Productions|Entertainment|Transit|Transports?|Rail|Haulage|Cargo|Aerospace|Aero|Defen[cs]e|Telecoms?|Mutual|Assurances?|Advisory|Accounting|"
    r"Accountants|Solicitors|Chambers|Consulting|Steel|Metals|Mining|Minerals|Solar|Utilities|Renewables|Environmental|Chemicals|Plastics|Packaging|Apparel|Clothing|"
    r"Furniture|Interiors|Designs?|Jewell?ers|Jewelry|Cosmetics|Beauty|Wellness|Fitness|Sports|Cycles|Auto\w*|Tyres|Tires|Garage|Couriers|Borough|Police|Constabulary|"
    r"Institut|Bar|Bodega|Viveros|Taberna|Restaurante?|Panadería|Librería|Farmacia|Taller|Academia|Escuela|Hostal|Clínica|Peluquería|Boucherie|Pharmacie|Librairie|Cabinet|"
    r"Agence|Mutuelle|Fromagerie|Brasserie|Résidence|Residencia|EHPAD|CHU|Gasthof|Gasthaus|Metzgerei|Labor|Studio|Theater|Buchhandlung|Agentur|\w{2,}[Ff]oods|Biosciences|"
    r"Rescue|NHS|Ambulance|Diocese|Church|Archives?|Zoo|Resorts?|Lodge|Hostel|Hospitality|Camping|Domaine|Praxis|Groupe?|Grupo|Gruppe|Zentrum|Centre|Center|Verein|"
    r"Stiftung|Diakonie|Landratsamt|Gemeinde|Mairie|Lycée|Collège|École|Ayuntamiento|Diputación|Colegio|Instituto|Fundación|Asociación|Fondation|Société|Ateliers|"
    r"Maison|Boulangerie|Hôtel|Hoteles|Werft|Reederei|Bibliothek|Kita|Gymnasium|Krankenhaus|Apotheke|Kanzlei|Bäckerei|Gärtnerei|Co-op|Cooperative|Commission|Board|"
    r"\w{3,}(?:schule|haus|werk|werft|bibliothek|klinik|klinikum|amt|verlag|markt))\b"
)
_PRONOUNS = re.compile(r"\b(?:she|he|they)/\w+|\d{3,}|https?:|www\.|@|\b(?:RN|MSN|PhD|MBA|SHRM|CIPD)\b", re.IGNORECASE)
_TITLED = re.compile(
    r"\b(?:manager|lead|partner|officer|acquisition|recruit\w*|hiring|director|hr|coordinator|specialist|head of|founder|owner|people|"
    r"ceo|cto|coo|president|principal|consultant|adviser|advisor|referent\w*|leiter\w*|responsable|recursos humanos|chef|talent)\b",
    re.IGNORECASE,
)


def firm_like(name: str) -> bool:
    """Is this a firm's name by its own words ("Acme Foods", "Hale & Dunn", "Acme Ltd", "DataForge", "Bank of the North")?"""
    words = name.split()
    return (
        ORGANISATION.search(name) is not None
        or _MORE_OF_THEM.search(name) is not None
        or re.search(rf"[&+\d]|\b{_FORM}$|[a-z][A-Z]", name) is not None
        or (len(words) >= 2 and name.isupper())
        or (len(words) >= 4 and re.search(r"\b(?:of|and|the|for)\b", name) is not None)
    )


def own_host(sender: Person | None) -> str:
    """The letters of the sender's host that could be the employer's name; "" for trackers, free mail and short ones."""
    label = host_letters(own_part(sender))
    return "" if len(label) < _SHORTEST_HOST else label


def own_part(sender: Person | None) -> str:
    """The part of the sender's address that names the employer, hyphens and all: of a tool's address that of its customer."""
    host = (sender.email or "").rsplit("@", 1)[-1] if sender else ""
    if is_free_mail(host) or (sender is not None and is_vendor(sender.name)):
        return ""
    return hosted_label(host) if is_vendor_host(host) or tool_like(own_label(host)) else own_label(host)


def akin(name: str, part: str) -> bool:
    """Do a name and a host's part share what is theirs? "Acme Hospital Trust" and "acme-nhs" do: a word of four letters or more,
    or all the initials.

    >>> akin("Canopy Health", "canopyhp"), akin("The Canopy Inn", "canopy-hotels"), akin("Bristol Data", "pocketwood")
    (True, True, False)
    """
    label, pieces = host_letters(part), [host_letters(piece) for piece in part.split("-")]
    words = [host_letters(word) for word in name.split()]
    if not label or not any(words):
        return False
    initials = "".join(word[:1] for word in words)
    of_initials = len(initials) >= 3 and initials in (label, *pieces)
    if fits(name.split(), label) or of_initials or label == words[0] or _runs(words, label):
        return True
    telling = [word for word in words if len(word) >= _SHORTEST_HOST and not _generic(word)]
    first = telling[0] if telling else ""
    begins = bool(first) and (label.startswith(first) or (len(label) > _SHORTEST_HOST and first.startswith(label)))
    return begins or any(word in pieces for word in telling[:2])


def _runs(words: list[str], label: str) -> bool:
    """Is the label the beginning of the words from one of them on? "marrowbay" of "City of Marrow Bay"."""
    return any("".join(words[start:]).startswith(label) for start in range(len(words) if len(label) > _SHORTEST_HOST else 1))


def _generic(word: str) -> bool:
    return ORGANISATION.fullmatch(word.capitalize()) is not None or _MORE_OF_THEM.fullmatch(word.capitalize()) is not None


def shown_names(sender: Person | None) -> Iterator[str]:
    """Employers in a display name: "Ines from nimbly", "Acme via GoodTime", "Personio on behalf of Acme", "Noor (Acme)"."""
    name = sender.name if sender else ""
    if not name or re.search(r"\S@\S", name):
        return
    served = _FOR.match(name)
    if served and (tool_like(served["tool"]) or firm_like(served["name"])):
        yield served["name"]
        return
    for pattern in (_ON_BEHALF, _VIA, _PERSON_AT):
        match = pattern.search(name)
        if match:
            inner = next(group for group in match.groups() if group)
            of_house = match.groupdict().get("behind") is not None and _DESK_ALONE.fullmatch(inner)
            yield name[: match.start("behind")].strip(" ,|–-") if of_house else inner  # "Marlow Council, Recruiting Unit"
            return


def tools_of(sender: Person | None) -> frozenset[str]:
    """Who sends for others by the display name ("Acme via Sendwell", "Sendwell on behalf of Acme"), as `vendors.key`."""
    name = sender.name if sender else ""
    behalf, via = _ON_BEHALF.search(name), re.search(r"\b(?:via|through|par|über|vía) (?P<tool>[^()]{2,40})", name)
    found = [via["tool"]] if via else []
    if behalf:
        found.append(name[: behalf.start()])
    served = _FOR.match(name)
    if served:
        found.append(served["tool"])
    return frozenset(key(form) for each in found for form in (each, each.split()[0] if each.split() else each))


def of_a_person(sender: Person) -> bool:
    """Is the part before the @ made of the display name's words, as a person's own address is?"""
    if DESK_ADDRESS.match(sender.email or ""):
        return False
    local = host_letters((sender.email or "").split("@")[0])
    words = [host_letters(word) for word in sender.name.split()]
    return not firm_like(sender.name) and any(len(word) >= 3 and word in local for word in words) and own_host(sender) != local


def is_agency_host(part: str) -> bool:
    """Does the address belong, by its own words, to somebody who places people with others?"""
    return (
        re.search(
            r"recruit|staffing|headhunt|hunt(?:ers)?$|search$|placements?|personnel|temps$|resourcing|executive|zeitarbeit", part
        )
        is not None
    )


def spelled_like_host(sender: Person | None, text: str) -> str | None:
    """The words in the text that the sender's host is made of, with what follows of the name; the longest such run."""
    label = own_host(sender)
    if not label:
        return None
    best = ""
    for line in text.split("\n")[:MOST_LINES]:
        words = list(_SPELLED.finditer(line[: caps.LINE_CHARACTERS]))[:MOST_WORDS]
        for first, word in enumerate(words):
            if not _may_begin(word.group(), label):
                continue
            found = _run(line, words[first : first + _LONGEST_RUN], label)
            if found and (len(found), found[0].isupper()) > (len(best), best[:1].isupper()):
                best = found
    return best or None


def _may_begin(word: str, label: str) -> bool:
    letters = host_letters(word)
    return bool(letters) and label[0] == letters[0] and (label.startswith(letters[:3]) or word[0].isupper())


def _run(line: str, words: list[re.Match[str]], label: str) -> str:
    """The shortest run from the first of the words that fits the host, widened by the capitalised words behind it."""
    for last in range(len(words)):
        run = line[words[0].start() : words[last].end()]
        if any(mark in run for mark in ".,;:!?/()"):
            return ""
        exact = host_letters(run) == label
        alone = run == line.strip()
        capitals = all(each.group()[0].isupper() or each.group() in _SMALL for each in words[: last + 1])
        if not (exact and (capitals or alone)) and not (
            (capitals or alone) and fits([w.group() for w in words[: last + 1]], label)
        ):
            continue
        following = _FOLLOWING.match(line, words[last].end())
        name = run + (following.group() if following else "")
        start = words[0].start()
        before = re.search(r"[A-ZÀ-Þ]\w+(?= $)", line[:start])
        if before and ORGANISATION.fullmatch(before.group()):
            return f"{before.group()} {name}"
        return line.strip() if _ends_a_line(line, start, name) else name
    return ""


def _ends_a_line(line: str, start: int, name: str) -> bool:
    """ "Hoteles Faro Blanco" on a line of its own, where only "Faro Blanco" is the host's name: up to three words before it belong to it."""
    before = line[:start].split()
    own_line = line[start:].strip() == name and 1 <= len(before) <= 3 and not _NO_NAME.match(line)
    return (
        own_line
        and all(word[0].isupper() or word in {"of", "de", "der", "für"} for word in before)
        and before[-1][-1] not in ",.:;-–|"
    )


def fits(words: list[str], label: str) -> bool:
    """Is `label` (a host's letters) a chain of the words' beginnings? The first gives itself, the last a letter or more; those between may be left out.

    >>> fits(["Canopy", "Health", "Partners"], "canopyhp"), fits(["Canopy", "Health"], "canopyhp"), fits(["We", "Are"], "weave")
    (True, False, False)
    """
    letters = [host_letters(word) for word in words]
    if not letters or not letters[0]:
        return False
    if len(letters) >= 3 and "".join(word[:1] for word in letters) == label:
        return True
    whole = label.startswith(letters[0]) and len(letters[0]) >= 4
    return whole and _chain(letters[1:], label[len(letters[0]) :])


def _chain(letters: list[str], rest: str) -> bool:
    if not letters:
        return not rest
    first, *others = letters
    if not rest:
        return False
    if others and _chain(others, rest):
        return True
    shared = next((n for n in range(min(len(first), len(rest)), 0, -1) if first[:n] == rest[:n]), 0)
    return any(_chain(others, rest[n:]) for n in range(shared, 0, -1))


def signed_names(text: str, people: frozenset[str]) -> Iterator[tuple[float, str]]:
    """Names of organisations in the last lines, each with its weight: "Head of People, Acme", a line "Acme Foods" below a title."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    start = max(0, len(lines) - _LAST_LINES)
    for number in range(max(start, 1), len(lines)):
        line = lines[number]
        if (
            len(line) > 90
            or re.match(r"[\w /]{2,20}:", line)
            or (line.endswith((".", "!", "?", ":")) and not re.search(r"\b(?:Inc|Co|Ltd|Corp)\.$", line))
        ):
            continue
        match = _AT_LAST.match(line)
        if match:
            yield 7.0, match["name"] or match["team"]
            continue
        pieces = [piece.strip() for piece in re.split(r" ?[|·•] ?|, | [-–—] | @ | at ", line)]
        for at, piece in enumerate(pieces):
            above = pieces[at - 1] if at else lines[number - 1]
            weight = _signs(piece, above, people, alone=len(pieces) == 1)
            if weight:
                yield weight, piece


def _signs(piece: str, above: str, people: frozenset[str], *, alone: bool) -> float:
    """How strongly a piece of a signature looks like the organisation: by its own words, else by the title before it."""
    if (
        not 2 <= len(piece) <= 60
        or (not piece[0].isupper() and not piece[0].isdigit())
        or _PRONOUNS.search(piece)
        or key(piece) in people
    ):
        return 0.0
    words = piece.split()
    if (
        len(words) > 6
        or is_vendor(piece)
        or not all(word[0].isupper() or word[0] in "&+0123456789" or len(word) <= 3 for word in words)
    ):
        return 0.0
    if ORGANISATION.search(piece):
        return 6.0
    if NOUN.search(piece) or _TITLED.search(piece):
        return 0.0
    if _TITLED.search(above) and len(above) < 60:
        return 6.0 if not alone else 5.0
    return 3.0 if alone and (key(above) in people or key(above.split(maxsplit=1)[0]) in people) else 0.0
