"""Signs that honest employers do not show, each with the sentence that showed it. A sign warns; it never deletes.

One strong sign makes the message a scam for us, unless an employer's own words around it say otherwise; weak ones are shown beside it.
"""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re

from sayyes.readers.facts import Evidence, Person, ScamSign
from sayyes.readers.text import sentences, shortened
from sayyes.readers.vendors import host_letters, is_free_mail, is_vendor_host, organisation

_CHAT = r"(?:telegr[a@]m|whats? ?app|signal(?: (?:app|messenger))?|wechat|google chat|hangouts?|skype chat|facebook messenger|line app|wire app|viber)"
_IDENTITY = (
    r"(?:social security (?:number|card)|\bssn\b|passport|driver'?s? licen[cs]e|national (?:id|insurance)|identity (?:card|document|papers)|photo of your id|"
    r"copy of (?:your|a) (?:id|identification)|(?:front and back|both sides) of your|\bid (?:card )?\(?(?:front|both sides)|selfie (?:with|holding)|bank (?:account|details|statement|login|information|name)|routing number|account number|online banking|"
    r"credit card (?:number|details)|debit card|iban|aadhaar|\bpan card)"
)
_PATTERNS: tuple[tuple[str, bool, re.Pattern[str]], ...] = tuple(
    (name, strong, re.compile(pattern, re.IGNORECASE))
    for name, strong, pattern in (
        ("chat_only", True, rf"\binterview\w*\b.{{0,90}}\b(?:on|over|via|through|by|using|held on|conducted on|take place on)\b.{{0,25}}\b{_CHAT}\b"),
        ("chat_only", True, rf"\b(?:add|contact|message|text|reach|write|find|chat with|connect with)\b.{{0,60}}\b(?:on|via|through|over|using) (?:\w+ )?{_CHAT}\b|\b(?:move|continue|switch)\b.{{0,30}}\b(?:to|on) {_CHAT}\b|^add {_CHAT} now\b"),
        ("chat_only", True, rf"\b(?:download|install|create)\b.{{0,40}}\b{_CHAT}\b.{{0,60}}\b(?:interview|hiring manager|recruiter|account|id|username)\b"),
        ("identity_up_front", True, rf"\b(?:send|provide|submit|reply with|email|forward|share|need|require|confirm|fill in|fill|enter|give|attach|state)\b.{{0,80}}\b{_IDENTITY}"),
        ("money_up_front", True, r"(?<!we )(?<!will )(?<!'ll )(?<!to )\b(?:pay|transfer|send|deposit|purchase|buy|wire|remit)\b(?! you\b).{0,60}\b(?:fee|fees|charges?|starter (?:kit|pack)|usdt|deposit|gift cards?|equipment from our vendor|approved vendor|certified vendor|training (?:cost|materials|kit)|registration|bitcoin|crypto\w*|security deposit)\b"),
        ("money_up_front", True, r"\b(?:send|mail|issue|receive|deposit|cash)\b.{0,50}\b(?:check|cheque|e-?check)\b.{0,120}\b(?:equipment|office|purchase|software|supplies|laptop|deposit|buy|vendor|bank)\b"),
        ("money_up_front", True, r"\b(?:refundable|processing|registration|application|training|background check|visa|onboarding|security) (?:fee|deposit|charge)\b.{0,60}\b(?:of|is|required|pay\w*|\$|€|£|₹)"),
        ("written_only", True, r"\b(?:questionnaire|questions below|following questions|answer these questions|e-?mail interview|text[- ]based interview|written interview)\b.{0,120}\b(?:counts?|serves?|constitutes?|is|as|considered|first|instead of|interview|evaluat\w+)\b.{0,60}\b(?:interview|round|hire|hired|selected)\b"),
        ("written_only", True, r"\b(?:hired?|accepted|approved|selected|job|position|start)\b.{0,40}\b(?:without|no) (?:an? |any )?interview\b(?! (?:yet|date|time|so far|slot))|\bno (?:experience|skills?)\b.{0,20}\bno interview\b|\b(?:sans|sin|ohne) (?:entretien|entrevista|interview|vorstellungsgespräch)\b|\bkein vorstellungsgespräch (?:nötig|notwendig|erforderlich)|\bno (?:interview|entrevista)[,.]? (?:no experience|no experiencia|start (?:today|now)|required|needed)"),
        ("chat_only", True, rf"\b(?:text[- ]chat|chat) (?:only|interview)\b.{{0,60}}\b{_CHAT}\b|\b{_CHAT} (?:only|interview)\b|\b(?:nur|solo|seulement|uniquement)\b.{{0,12}}\b{_CHAT}\b|\b(?:écri\w+|contact\w+|schreib\w+|escríb\w+|rejoign\w+)\b.{{0,60}}\b(?:sur|auf|per|por|en) {_CHAT}\b.{{0,20}}(?:@|\+?\d)"),
        ("money_up_front", True, r"\b(?:top up|usdt|crypto wallet|guaranteed job|send a (?:check|cheque) in advance|dépôt de \d+|débloqu\w+ votre compte|unlock (?:\w+ )?tasks)\b|\bpay\b.{0,40}\b(?:visa processing|work permit|activation|flight ticket)\b|\b(?:depositar|ingresar)\b.{0,12}[$€]? ?\d|\b(?:payer|verser|régler|abonar|transferir|bezahlen|überweisen)\b.{0,60}\b(?:frais|caution|visa|formation|tasa|visado|depósito|inscripción|gebühr|kaution|startpaket|schulungskosten)\b|\bch[eè]que\b.{0,120}\b(?:acheter|encaiss\w+|coupon|comprar)"),
        ("money_up_front", True, r"\breceive (?:packages|parcels)\b.{0,60}\b(?:home|ship|forward|relabel)|\b(?:receive|receiving|process|transfer|move|empfangen|recev\w+|recib\w+)\b.{0,60}\b(?:funds|payments?|transfers|money|geld|überweisung\w*|virements?|transferencias?)\b.{0,100}\b(?:(?:your|own|personal|ihr\w*|votre|tu|su) (?:\w+ )?(?:bank|konto|bankkonto|account|compte|cuenta)\b|keep \d|behalten \d|\d+ ?% (?:commission|for you|ist ihr))"),
        ("money_up_front", True, r"\b(?:like|rate|rating|evaluat\w+|évaluer|optimi[sz]\w+|evaluar|bewerten)[\"']? (?:\w+ ){0,2}(?:hotels?|pages|apps|videos|hôtels|hoteles)\b.{0,160}(?:[$€£]|usdt|pounds|per day|par jour|al día|commission|clicking)|\b(?:earn|gan[ae]|gagnez|verdienen sie)\b.{0,40}\d.{0,80}\b(?:rating|liking|clicking|en notant|calificando|likes)\b|\b(?:calificando|en notant|rating) (?:hotels?|hoteles|hôtels|des produits|products|apps)\b.{0,80}\d"),
        ("money_up_front", True, r"\b(?:earn|make|paid|get|up to)\b.{0,20}\d[\d,.]*\b.{0,20}\b(?:per|an?|each|every) ?(?:day|task)\b.{0,60}\b(?:from (?:your )?(?:home|phone|mobile|bed|anywhere)|\d(?: ?(?:-|–|to) ?\d)? hours|part[- ]time|simple tasks)|\bno experience\b.{0,30}\bearn\b.{0,20}\d|\b(?:simple|easy|online|small) tasks?\b.{0,40}(?:\d ?(?:[$€£]|dollars|euros|usdt|per|a day|an hour)|\bearn\b|commission)|\d.{0,30}\b(?:per|an|a) (?:hour|day)\b.{0,20}\b(?:for|doing|with) (?:simple|easy|online|small) tasks\b|\b(?:get|getting|are|be) paid (?:per|for (?:each|every)) (?:task|like|click|review|video)\b|\b(?:rate|rating|like|liking|review) (?:hotels|videos|products|apps)\b.{0,20}\b(?:and|to) (?:earn|get paid|make)\b|\bcommission (?:on|for|from|of) (?:every|each) (?:\w+ )?(?:transfer|transaction|payment)\b|\bguaranteed income\b|\bstarter (?:fee|kit fee)\b"),
        ("money_up_front", True, r"\b(?:must|need to|have to|required to|please|kindly) (?:\w+ )?(?:pay|cover)\b.{0,40}\b(?:background check|certification|certificate|training|laptop|uniform)\b|\b(?:certification|certificate|training|background check|course|kit|laptop|uniform|licen[cs]e)s? costs?\b.{0,20}\d.{0,40}\b(?:paid|pay|payable|payment)\b.{0,30}\b(?:before|onboarding|start|upfront|up front|in advance)\b|\bmystery shopp\w+.{0,100}\b(?:check|cheque)\b|\bmoney order\b.{0,60}\b(?:purchase|software|equipment|office|supplies)\b|\b(?:purchase|software|equipment|office|supplies)\b.{0,60}\bmoney order\b"),
        ("identity_up_front", True, r"\b(?:iban|rib|ausweis\w*|pasaporte|pièce d'identité)\b.{0,80}\b(?:whats ?app|telegram|vorne|hinten|beide\w* seiten?|rapidement|recto)\b|\bonline banking\b.{0,40}\b(?:user ?name|password|passwort|login|log-?in|code)\b"),
        ("written_only", True, r"\b(?:no (?:phone|video|face|in-person|voice)\b.{0,40}\b(?:interview|call)|interview\w* (?:will be|is) (?:conducted |done |held )?(?:by|via|through|over) (?:text|chat|e-?mail|instant messag\w+))\b"),
        ("money_up_front", False, r"\b(?:hired (?:on the spot|immediately|without (?:an )?interview)|no experience (?:needed|required)\b.{0,80}\$|earn \$?\d[\d,]* (?:per|a|weekly|daily)|\$\d[\d,]* (?:weekly|per week|daily|a day)\b.{0,60}\b(?:part[- ]time|from home|hours?))"),
        ("written_only", False, r"\breply (?:with )?[\"']?yes[\"']? (?:for|to get|to start) (?:the|this|your) job\b|\blimited to \d+ (?:persons|people)\b"),
        ("chat_only", False, rf"\b{_CHAT}\b.{{0,40}}(?:@\w+|\+?\d[\d -]{{7,}}|\bid\b)"),
    )
)  # fmt: skip
_HARMLESS = re.compile(
    r"\b(?:never|not|won't|will not|don't|do not|cannot|beware|fraud\w*|scam\w*|warning|phishing|legitimate|after (?:you )?(?:accept\w*|sign\w*|an offer|hire)|first day|onboarding day|reception|front desk|security (?:desk|check)|"
    r"enter the building|visitor|gate|bring|course|tuition|tenancy|volunteer\w*|we pay|we cover|claiming to be|report (?:it|this)|accept the place|enrol\w*|sign (?:all|each|and|both))\b"
    r"|^(?!.*\b(?:zelle|cash ?app|venmo|vendor|gift cards?|usdt)\b).*\breimburse\w*",
    re.IGNORECASE,
)
# Where a deposit or a fee is paid in all honesty, by the whole letter: a home, a school, a club; unless it tells of work, too.
_A_BILL = re.compile(
    r"\b(?:flat|apartment|tenan(?:t|ts|cy)|landlord|lease|rent|keys|bedroom|letting|universit(?:y|ies)|college|school|student portal|semester|degree|tuition|admissions?|conference|exam|gym|hotel|holiday|wedding)\b",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    r"\b(?:jobs?|positions?|roles?|salary|wages?|hiring|hired|employ\w*|recruit\w*|vacanc\w+|onboarding|earn\w*|income|work|part[- ]time|remote|hr|commission|tasks?)\b",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(
    r"\[(?:first|last|your|full|candidate|company|job|role|position|recruiter|hiring|insert|name|date|time)[\w '/-]{0,30}\]|\{\{ ?[\w. ]{2,40} ?\}\}|<<[\w ]{2,40}>>|%(?:FIRST|LAST)_?NAME%|\[NAME\]|\bXX+ company\b",
    re.IGNORECASE,
)


def find_scam_signs(text: str, subject: str, sender: Person | None, company: str | None) -> tuple[ScamSign, ...]:
    """Every sign found, strongest first, one of each pattern."""
    found: dict[str, ScamSign] = {}
    for sentence in sentences(text):
        if _HARMLESS.search(sentence):
            continue
        for name, strong, pattern in _PATTERNS:
            if pattern.search(sentence) and (name not in found or (strong and not found[name].strong)):
                found[name] = ScamSign(name, Evidence("body", shortened(sentence)), strong)
    if "money_up_front" in found and _A_BILL.search(f"{subject}\n{text}") and not _OF_WORK.search(f"{subject}\n{text}"):
        del found["money_up_front"]
    for where, source in (("subject", subject), ("body", text)):
        template = _TEMPLATE.search(source)
        if template and "unfilled_template" not in found:
            found["unfilled_template"] = ScamSign("unfilled_template", Evidence(where, template.group()), strong=False)
    envelope = _envelope(sender, company)
    if envelope is not None:
        found[envelope.pattern] = envelope
    return tuple(sorted(found.values(), key=lambda sign: not sign.strong))


def _envelope(sender: Person | None, company: str | None) -> ScamSign | None:
    """S5: the address does not belong to the company named. Weak by itself: small firms and recruiters write like this, too."""
    if sender is None or not sender.email or not company:
        return None
    host = sender.email.rsplit("@", 1)[-1]
    name, stated = host_letters(organisation(host)), host_letters(company)
    if is_free_mail(host):
        return ScamSign("free_mail", Evidence("from", sender.email), strong=False)
    if is_vendor_host(host) or not stated or len(stated) < 4 or name == stated:
        return None
    if _look_alike(name, stated):
        return ScamSign("look_alike_domain", Evidence("from", sender.email), strong=True)
    return None


def _look_alike(name: str, stated: str) -> bool:
    """One or two letters away from the company's name, or its letters swapped for digits: `g00gle`, `micros0ft`, `arnazon`."""
    plain = name.translate(str.maketrans("0135", "oles")).replace("rn", "m").replace("vv", "w")
    if plain == stated and plain != name:
        return True
    if abs(len(name) - len(stated)) > 1 or len(stated) < 5 or name in stated or stated in name:
        return False
    return _edits(name, stated) == 1


def _edits(one: str, other: str) -> int:
    """Levenshtein distance of two short words."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]
