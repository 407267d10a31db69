"""The wordings by which a letter names the role in question, and the names of occupations."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re

_NOUNS = (
    "engineer|developer|programmer|analyst|manager|scientist|architect|intern|internship|consultant|designer|administrator|admin|coordinator|"
    "specialist|director|lead|leader|associate|assistant|technician|technologist|representative|rep|officer|recruiter|nurse|teacher|accountant|"
    "advisor|adviser|agent|clerk|driver|cook|chef|mechanic|electrician|plumber|carpenter|writer|editor|researcher|strategist|planner|buyer|"
    "supervisor|executive|president|vp|head|chief|tester|sde|sre|swe|devops|mlops|trainee|apprentice|apprenticeship|graduate|fellow|professor|"
    "lecturer|attorney|lawyer|paralegal|counsel|therapist|pharmacist|physician|doctor|dentist|carer|caregiver|operator|inspector|controller|"
    "auditor|actuary|underwriter|broker|trader|banker|teller|cashier|server|barista|receptionist|secretary|librarian|translator|producer|"
    "photographer|journalist|artist|animator|trainer|coach|instructor|tutor|worker|co-op|owner|partner|estimator|surveyor|welder|machinist|"
    "assembler|packer|picker|handler|guard|cleaner|housekeeper|installer|foreman|superintendent|pilot|captain|scrum master|statistician|"
    "economist|chemist|biologist|physicist|mathematician|psychologist|counselor|counsellor|bookkeeper|copywriter|marketer|merchandiser|stylist|"
    "evangelist|advocate|liaison|examiner|investigator|adjuster|processor|expert|generalist|principal|freelancer|contractor|helper|crew|"
    "entwickler\\w*|ingenieur\\w*|berater\\w*|leiter\\w*|mitarbeiter\\w*|sachbearbeiter\\w*|referent\\w*|kauffrau|kaufmann|werkstudent\\w*|praktik\\w+|"
    "softwareentwickler\\w*|développeu\\w+|ingénieur\\w*|responsable|chargé\\w*|stagiaire|ingenier\\w+|desarrollador\\w*|analista|gerente|técnico|"
    "sviluppatore|medewerker|programma?tore|physiotherapist|midwife|radiographer|paramedic|hygienist|dispenser|optician|solicitor|barrister|"
    "registrar|aide|caretaker|bartender|waiter|waitress|sommelier|concierge|janitor|custodian|landscaper|roofer|bricklayer|plasterer|joiner|"
    "hairdresser|beautician|dispatcher|courier|veterinarian|archivist|curator|conservator|illustrator|geologist|ecologist|hydrologist|"
    "dietitian|nutritionist|audiologist|phlebotomist|sonographer|firefighter|interpreter|proofreader|reporter|salesperson|nanny|"
    "operative|therapeut\\w*|apprenti|\\w{4,}(?:fachkraft|erin|istin|leiterin)|infirmi\\w+|vendeu\\w+|assistante?|comptable|enólog\\w+|camarer\\w+|dependient\\w+|jef[ea]|"
    "enfermer\\w+|administrativ[oa]|auxiliar|practitioner|scheduler|\\w{4,}(?:ologist|urgist|ographer|otherapist)|gardener|performer|keyholder|walker|journeyman|stewardess|"
    "dancer|singer|musician|actor|actress|groom|brewer|baker|butcher|tailor|seamstress|weaver|potter|glazier|painter|decorator|scaffolder|fitter|rigger|arborist|ranger|"
    "warden|porter|usher|valet|lifeguard|dishwasher|caseworker|modell?er|fundraiser|bursar|toolmaker|millwright|draughts?(?:man|woman|person)|scaler|grower|labou?rer|"
    "sous-chef|matron|headteacher|lectureship|sitter|babysitter|childminder|storekeeper|gamekeeper|groundskeeper|goldsmith|watchmaker|florist|valuer|negotiator|"
    "\\w*(?:mechatroniker|techniker|pfleger|arbeiter|händler|verkäufer|fahrer|helfer|bäcker|köch|buchhalter|einkäufer|assistent|betreuer|moderator|meister|begleiter|erzieher|monteur|maler|gärtner|lehrer|planer|optiker|installateur)(?:in)?|"
    "koch|köchin|kellner(?:in)?|aushilfe|servicekraft|\\w*begleitung|\\w+assistenz|steuerberater(?:in)?|architekt(?:in)?|"
    "conduct(?:eur|rice)|rédact(?:eur|rice)|réceptionniste|préparat(?:eur|rice)|logisticien\\w*|alternante?|modérat(?:eur|rice)|cuisini[eè]re?|serveu(?:r|se)|éducat(?:eur|rice)|animat(?:eur|rice)|"
    "secrétaire|caissi[eè]re?|technicienn?e?|directrice|directeur|formatrice|formateur|boulang[eè]re?|gestionnaire|magasini[eè]re?|opérat(?:eur|rice)|conseill[eè]re?|graphiste|"
    "agente|técnica|repartidor(?:/?a)?|ejecutiv[oa]|cociner[oa]|conductora?|vendedora?|recepcionista|contable|encargad[oa]|moz[oa] de almacén|profesora?|limpiadora?|monitora?|soldadora?|gestora?|setter|turner|(?:harbou?r|station|post|head)[ -]?master|gerocultora?|fahrdienstleitung|stationsleitung|\\w+ingenieur(?:in)?|médiat(?:eur|rice)|hôtesse|arquitect[oa]"
)
NOUN = re.compile(rf"\b(?:{_NOUNS}|program|programme)s?\b", re.IGNORECASE)
KIND_OF_JOB = r"(?:position|role|opening|opportunity|job|vacancy|requisition|post|function|spot|gig|stelle|poste|puesto|vacante)"
TEXT = r"(?P<role>[\w(\[\"*][^\n;!?]{1,110}?)"
END = r"(?=[.,;!?:\"]? (?:at|with|with us|came|come|just|landed|reached|arrived|has|cannot|can't|can|could|did|does|may|must|requires?|needs?|ticked|moved|went|closed|starting|starts|because|subject|has been|from|is|this|next|until|which|test|by|here|in our|has|have|was|is|and (?:your|you|my|i|it|our|we|would|are|for|will|look|want\w*|have|hope|thank)|we|on (?:the|our)|based|located|through|to discuss|to)\b|\.(?!\d)|[;!?\n\"]|, (?:and|effective|subject to|starting|commencing|reporting|duty|permanent|temporary|with|from|at|for|on|as|so|if|since|because|level|grade|\d+ (?:hours|days|months|weeks)|we|which|but|however|I|my|please|you|your|req\w*|job id|id)\b|$)"

# A line that says of itself that it names the role: no list of occupations has to know the word.
LABEL = re.compile(
    r"^[*•\s-]*(?:(?:job|position|role|requisition|vacancy|posting|post) ?(?:title|name)?|(?:position|role|job|post|vacancy) applied for|application for|applied for|applying for|vacancy|opening|"
    r"req(?:uisition)?\.?(?: ?(?:no|id|nr)\.?)?|stelle|stellenbezeichnung|position als|bewerbung als|poste|offre|intitulé(?: du poste)?|candidature|puesto|vacante|plaza|cargo|oferta|solicitud|proceso|perfil|profil)\s*[:–]+\s*(?P<role>[^\n]{2,110})$",
    re.IGNORECASE | re.MULTILINE,
)
# A line that a scheduler prints: it is read as a subject is.
TITLED_LINE = re.compile(
    r"^[*•\s-]*(?:what|event|topic|meeting|re|subject|betreff|objet|asunto|exam)\s*:\s*(?P<title>[^\n]{3,110})$",
    re.IGNORECASE | re.MULTILINE,
)
PATTERNS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern, flags))
    for weight, pattern, flags in (
        (10, r"^[*•\s-]*(?:job title|position title|position ?name(?: ?/ ?title)?|requisition title|role title|job role|position ?/ ?title|stellenbezeichnung|poste|puesto)\s*[:–-]+\s*(?P<role>[^\n]{2,110})$", re.IGNORECASE | re.MULTILINE),
        (9, r"^[*•\s-]*(?:role|position|title|job|opening|stelle|job descriptions?)\s*:[–-]*\s*(?P<role>[^\n]{2,110})$", re.IGNORECASE | re.MULTILINE),
        (9, rf"(?:\b(?:the|our|an?|this|your|open|following)|'s)\s+{TEXT}\s+{KIND_OF_JOB}s?\b", re.IGNORECASE),
        (9, r"\bjob application: [^\n]{2,60}? [-–] (?P<role>[^\n]+?)(?= on \d|$)", re.IGNORECASE | re.MULTILINE),
        (8, r"(?:\b(?:the|our|an?|this|your)|'s)\s+(?P<role>[\w(\[\"*][^\n;!?.]{1,90}?\binternships?\b(?: [-–] (?:Summer|Fall|Winter|Spring) \d{4})?)", re.IGNORECASE),
        (7, r"^(?:\w+ )?application(?: for)? ?: (?P<role>[^\n]{3,100})$", re.IGNORECASE),
        (6, rf"\b(?:qualifications|background|experience|profile|resume|skills|credentials) for (?:the|our) {TEXT}{END}", re.IGNORECASE),
        (8, rf"\b{KIND_OF_JOB} (?:of|as|for|titled)(?: an?| the| our)? {TEXT}{END}", re.IGNORECASE),
        (8, rf"\bfor (?:the )?following {KIND_OF_JOB}: ?\n*(?P<role>[^\n]{{3,110}})", re.IGNORECASE),
        (7, rf"\b(?:application|applying|applied|apply|submission|candidacy|process|queue|candidates|applicants|intent|consultancy|pool|on-?site|visit|workshop|session|check|checks|investigation|openings|resume|résumé|cv|profile|interest|considered|consideration|interview|screen|stage|round|offer|test|assessment|challenge|questionnaire|shortlisted|talking to you|call) (?:for|in|to|as)(?: the| our| an?)? {TEXT}{END}", re.IGNORECASE),
        (6, rf"\b(?:opening|need|hiring|looking|search|searching|recruiting|requirement|opportunity|opportunity:|vacancy) (?:for|of)(?: the| our| an?)? {TEXT}(?=[.,;!?:\n(]| (?:in|at|with|who|to|role|position|for|and)\b|$)", re.IGNORECASE),
        (6, rf"\bhiring (?!manager\b|team\b|process\b|committee\b|panel\b)(?:an? )?{TEXT}(?= for\b|[.,!\n]| (?:in|at|to|role|position|and|who|with|on)\b)", re.IGNORECASE),
        (7, rf"\b(?:competition|requisition|req|job|vacancy|reference|ref|application|announcement)\.? (?:no\.? ?|number |id )?#?(?=[\w/-]*\d)[\w/-]+,? (?:for |\(|[–-] )?(?:the |our )?{TEXT}{END}", re.IGNORECASE),
        (6, rf"\b(?:seeks?|seeking|(?:are|is|i'm|we're) after|short of|hire|to hire|to find|looking for|place for) (?:an? |(?:our|its|their) (?:first |next |new |own )?){TEXT}(?=[.,;!?:\n(]| (?:in|at|with|who|to|for|and|from|on|this|by|immediately|if|when|that|june|may)\b|$)", re.IGNORECASE),
        (4.9, rf"\b(?:needs?|wants?) (?:an? |(?:our|its|their) (?:first |next |new |own )?){TEXT}(?=[.,;!?:\n(]| (?:in|at|with|who|to|for|and|from|on|this|by|immediately|if|when|that|june|may)\b|$)", re.IGNORECASE),
        (6, rf"\b(?:suchen?|sucht|gesucht|suche ich|suchen wir)(?: [^\n.,;!?]{{0,30}}?)? (?:einen?|eine[nr]?|neue[nr]?) {TEXT}(?=[.,;!?:\n(]| (?:in|bei|für|mit|die|der|ab|zum|zur|und|als|im|wärst|haben)\b|$)", re.IGNORECASE),
        (6, rf"\b(?:cherch\w+|recherch\w+|recrut\w+) (?:une?|notre|un\(e\)) {TEXT}(?=[.,;!?:\n(]| (?:à|de mai|pour|dans|en|qui|et|chez|au|sur|dès)\b|$)", re.IGNORECASE),
        (6, rf"\b(?:busca\w*|necesita\w*|seleccionando) (?:una?|nuestr[oa]) {TEXT}(?=[.,;!?:\n(]| (?:en|para|que|con|y|a)\b|$)", re.IGNORECASE),
        (8, rf"\b(?:appointment|appointed|employ(?:ed|ment)|engaged?|consultancy|hired|great|work|working|join us|selected) as (?:an? |our |the )?{TEXT}{END}", re.IGNORECASE),
        (8, rf"\b(?:en qualité (?:de |d['’])|en tant que |comme |au poste (?:de |d['’])|poste (?:de |d['’])|le poste (?!de |d['’]):? ?|l['’]offre ?: |votre candidature (?:de |d['’]|pour le poste (?:de |d['’])?)){TEXT}(?= (?:a|au|chez|en|dans|et|est|nous|ont|à|pour|le|sur|ne|n'a|n’a|statut)\b|[.,!\n(]| - |$)", re.IGNORECASE),
        (7, rf"\b(?:regarding|message about|letter about|email about) (?!to |how |what |why |who |your? )(?:the |our |an? )?{TEXT}{END}", re.IGNORECASE),
        (7, rf"\byour {TEXT} (?:application|interview|candidacy)\b", re.IGNORECASE),
        (8, rf"\b(?:bewerbung|stelle|position|ausschreibung) (?:als |zum |zur |für (?:die |den |das )?(?:stelle |position )?(?:als )?){TEXT}(?= (?:bei|in|für|und|hat|ist|wurde|wird|zu|an|haben|danken|sowie|erhalten|sicher|eingegangen|teil|ein)\b|[.,!\n]|$)", re.IGNORECASE),
        (8, rf"\b(?:poste|puesto|vaga|cargo|posizione) (?:de|d'|di) ?{TEXT}(?= (?:a|au|chez|en|na|no|da|presso|dans|et|y|es|est|nos|ha|a|con|por|ont|nous|pour|sur|le \d)\b|[.,!\n]|$)", re.IGNORECASE),
        (5, rf"\b(?:as|become) (?:the |our |an? ){TEXT}{END}", re.IGNORECASE),
    )
)  # fmt: skip
# Wordings that name a post outright: no list of occupations has to know the word.
STOP = r"(?= (?:bei|beim|in|im|für|und|ist|hat|zu|anbieten|an|am|chez|au|aux|à|dans|nous|en|con|es|y|e|n'a|n’a|at|with|has|is|and|on|programme)\b|[.,;:!?\n(–]| - |$)"
NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b(?:arbeitsplatz|job|einsatz|bewerbung|stelle|position|tätigkeit|ausbildung|ausschreibung)) als (?P<role>[A-ZÄÖÜ][^\n.,;!?]{{2,60}}?){STOP}",
        r"(?i:^(?:aw: |re: |wg: )*(?:ihre |meine )?bewerbung(?: um| für)? )(?P<role>[A-ZÄÖÜ]\w+(?:in|er|mann|frau|kraft|leitung))$",
        rf"(?i:\bposte (?:de |d['’])|\ben tant que )(?P<role>[A-ZÀ-Þ][^\n.,;!?]{{2,60}}?){STOP}",
        rf"(?i:\b(?:puesto|plaza|vacante) (?:de|como) |\bcandidatura (?:para|a|como) )(?!el |la |un)(?P<role>[A-ZÀ-Þ][^\n.,;!?]{{2,60}}?){STOP}",
        r"(?i:\b(?:oferta|offre|stelle|position|role|post|puesto|poste|vacancy|job|vacante|plaza|candidature|bewerbung|application)(?: (?:de|als|for|pour|as|of|para))? ?)[«„“\"‚]\s*(?P<role>[^\n«»„“”\"]{3,70}?)\s*[»“”\"‘]",
        r"(?i:\b(?:the|our|an?) )(?P<role>[A-Z]{2,5}|[A-Z][\w/&-]+(?: (?:[A-Z][\w/&-]+|of|and|&)){1,4}) (?i:position|role|post|vacancy|(?:selection )?process|recruitment|search)\b(?! of\b)",
        r"(?i:\b(?:the|our|an?) )(?P<role>[A-Z][\w/&-]+(?: [A-Z][\w/&-]+){0,3}) (?i:assessment (?:day|centre|center)|training course|trial day|taster day|pathway)\b",
        r"(?i:\b(?:für|fuer|in|zu) (?:die|der|eine) (?:Stelle|Position|Ausschreibung) (?:als )?)(?P<role>[A-ZÄÖÜ][\w/-]+(?: [A-ZÄÖÜ][\w/-]+){0,3})",
        r"(?i:\bfor the )(?P<role>[A-Z][\w/&-]+(?: [A-Z][\w/&-]+){0,4}) (?:role|position|post|vacancy)\b",
        r"(?i:\b(?:applying|applied|apply) (?:to be|to become|as) an? )(?P<role>[A-Z][\w/&-]+(?: [A-Z][\w/&-]+){0,4})\b",
        r"(?i:\b(?:for|on|in) (?:the|our|an?|this) )(?P<role>(?:[SJ]r\. )?[A-Z][\w/&'’+-]*(?: (?:[A-Z(][\w/&'’+()-]*|and|of|in|-|–|&|[IVX]+)){0,6}) (?i:roles?|positions?|post|vacancy|spot|gig|opening|job|test|opportunity|search)\b",
        r"(?i:\bfor (?:the |our |all )?)(?P<role>[A-Z][\w/&'’+-]*(?: (?:[A-Z(][\w/&'’+()-]*|and|of|-|–|&)){0,6}) (?:applicants|candidates|hires)\b",
        r"(?i:\binterviews?(?: [^.\n]{0,60}?)? for (?:the |our |an? )?)(?P<role>[A-Z][\w/&'’+.-]*(?:,? (?:[A-Z(][\w/&'’+.()-]*|and|of|-|–|&)){0,6})(?= (?:on|at|with|has|is|was|have)\b|[.,!\n]|$)",
        r"(?i:\b(?:oferta|vacante|puesto|plaza|candidatura)(?: de| para| como|:)? )(?P<role>[A-ZÁÉÍÓÚ][\w/-]+(?: (?:de|en|y|[A-ZÁÉÍÓÚ]?[\w/-]+)){0,4}?)(?=[.,;:!?\n]| en\b|$)",
        r"(?i:\b(?:we need|looking for|in need of|searching for) an? )(?P<role>[A-Z][\w/&-]+(?: [A-Z][\w/&-]+){1,4})\b",
        r"(?:^|[–:|-] )(?P<role>[A-ZÄÖÜ][\w/&-]+(?: [\w/&-]+){0,5}) ?(?=\((?:m/w/d|w/m/d|f/m/d|m/f/d|d/m/w|gn|h/f|f/h)\))",
    )
)
