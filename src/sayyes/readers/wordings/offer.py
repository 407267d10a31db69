"""Wordings of an offer."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

_POST = r"(?:position|role|job|post|employment|contract|appointment|internship|apprenticeship|traineeship|consultancy|fellowship|secondment|shift|hours|vacancy|placement)s?\b"
_GLAD = (
    r"(?:pleased|delighted|happy|excited|thrilled|glad|proud|pleasure|like|love|want|wish|honou?red|over the moon|chuffed|keen)"
)

_MADE = worded(
    "offer",
    (10,
     (rf"\b{_GLAD}\b.{{0,30}}\bto (?:\w+ )?(?:offer|extend|make|present|release|issue|send)\b(?!.{{0,40}}\b(?:interview|trial|call|chat|slot|discount|refund|invitation)\b).{{0,60}}\b(?:(?:an?|our|your|the|this|formal) (?:\w+ )?(?:offer|letter of intent)|{_POST})"
     rf"|\b(?:offer(?:ed|ing|s)?|extend(?:ed|ing|s)?|award(?:ed|ing)?) (?:to )?you,?\b(?!.{{0,40}}\b(?:interview|trial|call|chat|slot|discount|refund|invitation)\b).{{0,60}}?\b(?:the|an?|our|this|individual) (?:[\w-]+ ){{0,5}}{_POST}(?! (?:interview|description|search|alert|board|fair))"
     r"|\b(?:formal|written|verbal|contingent|conditional|revised|unconditional) (?:job |employment )?offer\b(?! of (?:a )?(?:place|loan|help))|\b(?:an |our |this |the |formal )?offer of (?:employment|(?:an? )?(?:\w+ )?(?:contract|appointment|position|post|job|consultancy|internship))\b|\b(?:has|have|'ve|'s) (?:extended|made|put (?:in|forward|together)|prepared) (?:you )?(?:an|the|their|our) (?:\w+ )?offer\b(?= (?:for (?:the|you)|to you|of)\b| ?[:–-])|\bcome back with an offer\b"), "it makes an offer"),
    (6, rf"\b{_GLAD}\b.{{0,30}}\bto (?:\w+ )?offer you (?:an? |the )?(?:place|spot|seat)\b", "a place is offered"),
    (8, r"^\W*(?:they(?:'ve| have) offered|they want you|you(?:'re| are) (?:hired|in the team|on the team))\b", "it makes an offer"),
    (9,
     (rf"\b{_GLAD}\b.{{0,30}} (?:to )?(?:bring|have|take|welcome|get|appoint|hire|employ|engage) you\b(?: (?:on ?board|on as|in as|on to|onto|on the team|to the team|join (?:us|our|the)|into the|from \w+day|as (?:our|an?|the)(?! (?:volunteer|member|guest|mentor|speaker|judge|panell?ist|customer|patient|tenant)))\b)|\bbring you on (?:as|board)\b|\b\bto (?:appoint|hire|employ|engage) you\b|\b(?:voted|agreed|decided)(?: \w+)? to (?:appoint|hire|recommend) you\b|\bwants? you (?:on|in) (?:the|our|my) (?:team|crew|company)\b|\bwant(?:s)? you to (?:run|lead|start|head|begin)\b|\blike you to start\b|\bselected for appointment\b|\bgive you the (?:\w+ )?(?:contract|job|role|post|shift)\b|\bpleased if you would join\b|\btake you on\b(?!,? (?:a|the) (?:tour|walk|trip|journey))"
     r"|\b(?:like|love|want|delighted|thrilled|happy|invite|excited|asking|hop(?:e|ing)|hesitation in asking)\b.{0,12} you to (?:come and |come )?(?:join|work (?:for|with)|be|start) \w.{0,60}\b(?:as (?:an?|our|the)?\b|team\b)"
     r"|\b(?:love|like|want|excited|thrilled|delighted|hope|invite|asking)(?: for)? you to (?:come and )?(?:join|work (?:for|with)) (?:us|our|the)\b(?! (?:for|on|at|in a) (?:an?|the|our|\w+day)?\b ?(?:\w+ )?(?:interview|call|chat|meeting|conversation|talk|coffee|webinar|event|open))|\bthe offer ?:|\bverbal offer\b"), "they want you to join"),
    (9, r"\byou(?:'ve| have)?(?: just)? got the (?:job|role|position|post|gig|part)\b|\b(?:pleased|happy|delighted|glad) to (?:say|tell you)(?: that)? you(?:'ve)? got it\b|\bwant the job\?|\b(?:job|role|position|post|spot|shift|place|gig)(?:'s| is) (?:all )?yours\b|\b(?:it's|its|it is) yours(?= if you(?:'d like| want|'ll have| fancy| still)\b)|\byou(?:'re| are) hired\b|\bthe (?:job|role|position|post)\b.{0,40}\b(?:is|'s) yours\b", "the job is yours"),
    (8.5, r"\b(?:it(?:'s| is)|answer(?:'s| is)|that's|we(?:'re| are) saying|they said) (?:a )?(?:big |definite |resounding |firm )?yes\b(?: from\b| all round|[.!,]|$)", "the answer is yes"),
    (9, r"\bconfirm\w*\b.{0,20}\b(?:your|the) (?:appointment|employment|engagement) (?:as|to the (?:post|position|role)|with us|from|at|of)\b|\byour (?:appointment|employment) (?:as|with us) (?:an? |the |our |from )?\w+|^(?:re: ?|fwd?: ?)*(?:your )?appointment(?: (?:as|to the post)|:) (?!reminder|confirm)", "an appointment is confirmed"),
)  # fmt: skip

_TERMS = worded(
    "offer",
    (7.5, r"\b(?:your|the|our|attached|enclosed|signed|updated|revised|formal) (?:\w+ )?(?:offer letter|letter of (?:offer|intent|appointment)|employment (?:contract|agreement)|contract of employment|statement of terms)\b|\boffer letter (?:attached|enclosed|for|is)|\bpfa (?:the |your )?offer\b", "an offer letter"),
    (9, r"\b(?:attached|enclosed|find|here(?:'s| is)|sending(?: you)?|send you)\b.{0,40}\b(?:your|the) (?:\w+ ){0,2}(?:offer letter|employment contract|contract of employment|letter of (?:offer|appointment|intent)|employment agreement)\b", "the terms are sent"),
    (7.5, r"\bsubject to (?:\w+ ){0,3}(?:references?|background check|dbs|occupational health|pre-employment|medical|vetting|reference checks)|\b(?:contract|letter of offer|offer letter|letter of appointment|agreement)\b.{0,60}\b(?:signature|sign|countersign|e-sign|attached|enclosed|to follow|will follow|comes? through|in the post)\b", "the terms are to be signed"),
    (7, r"\b(?:accept\w*|declin\w+|sign\w*|e-sign\w*|countersign|review|expir\w+|respond to|view)\b.{0,40}\b(?:the|your|our|this|job|attached)?\b ?(?:job |employment )?offer\b(?! (?:ends|code|expires at|of [£$€\d]))", "an offer waits for an answer"),
    (7, r"\b(?:your|job|the|our|this) (?:\w+ )?offers?\b.{0,50}\b(?:expires?|valid|stands?|lapses?|deadline|(?:remains?|stays?|is|be) open|open until|open for|conditional (?:on|upon)|is ready|subject to)\b(?! for (?:new )?customers)", "an offer has a deadline"),
    (7, r"\b(?:please |kindly )?(?:sign|initial|e-sign|countersign) (?:and return|each page|page \d|it and|both copies|(?:the|your) (?:\w+ )?(?:contract|letter|copy|form|agreement))|\breturn (?:the|a|one|your) (?:\w+ )?(?:signed|enclosed|countersigned) (?:copy|letter|contract|form|acceptance)|\b(?:share|send|confirm|return)\b.{0,20}\b(?:your )?(?:written )?acceptance\b(?! (?:of the (?:invitation|meeting|interview)))|\bacceptance form\b", "the terms are to be signed"),
    (6, r"\bcan you start\b|\bwhen (?:can|could) you start\b|\bto start,? (?:bump|rising|plus)|\bstart (?:monday|tuesday|wednesday|thursday|friday|on the \d)|\bif you (?:accept (?:the|this|our) (?:job|offer|role|position|post)|decide to join)\b|\b(?:whether|if) you(?:'re| are)? (?:minded to |going to |able to |happy to |willing to )?accept\b|\bhope you(?:'ll| will) (?:say yes|accept|join)\b|\bwhen can you give notice\b", "terms of employment"),
    (6, r"\bjob offer\b|\bwelcome (?:aboard|on board|to the (?:\w+ )?(?:team|family))\b|\bstart(?:ing)? date (?:is|of|will be|:)|\bjoining date\b|\bdoj ?:|\b(?:base|basic|annual|gross|starting|first-year) salary(?: (?:of|will be|is)\b| ?:|,)|\bprobation(?:ary)? (?:period|of)\b", "terms of employment"),
    (6, r"\b(?:we|she|he|they|i)(?:'ve| have|'s| has)? (?:agreed|can (?:go|stretch|do|offer)(?: up)?(?: to)?|went back|took your counter|improved|raised|increased|upped)\b.{0,60}(?:[£$€]|\bk\b|\bcounter\b|salary|hourly|bonus)|\byour counter(?:-?offer)?\b", "the terms are bargained over"),
    (7, r"^(?:re: ?|fwd?: ?)*(?:congratulations.{0,20})?(?:an |your |job |employment |formal |revised |updated |conditional |contract )*(?:offer(?: (?:letter|from|of(?! ?[£$€\d])|for|details)|[:–-]| [:–-]|$)|employment contract|revised terms|contract offer)", "the subject names an offer"),
    (1.5, r"\bcongratulations\b", "congratulations"),
)  # fmt: skip

_ELSEWHERE = worded(
    "offer",
    (9, r"\b(?:sie|dich)\b.{0,30}\beinstellen\b|\b(?:anbei|anhang)\b.{0,40}\bvertrag\b|\bvertrag\b.{0,60}\bunter(?:schr|zeichn)\w+|^zusage\b", "ein Angebot"),
    (9, r"\b(?:arbeitsvertrag|vertragsangebot|vertragsentwurf|stellenangebot)\b.{0,80}\b(?:anbei|anhang|unterschr\w+|unterzeichn\w+|schicke|senden|zusenden|ausfertigung\w*|post)|\b(?:stelle|position)\b.{0,60}\banbieten\b|\bfreuen uns\b.{0,60}\bzusage\b|\bein(?:stellungs)?angebot machen\b|\b(?:ihnen|dir) (?:gerne? )?(?:ein|das) angebot\b|\b(?:stelle|position)\b.{0,80}\banzubieten\b|\b(?:sie|dich)\b.{0,60}\beinzustellen\b|\b(?:wir|ich) (?:wollen|nehmen|nehme|will) (?:dich|sie)\b(?! (?:einladen|kennen|sprechen|treffen|informieren))|\b(?:sie|du) (?:können|kannst) (?:bei uns )?anfangen\b|\b(?:biete\w*)\b.{0,30}\b(?:die|eine) (?:stelle|position|festanstellung|ausbildung\w*|anstellung)\b", "ein Angebot"),
    (9, r"\b(?:du hast|sie haben|haben sie|hast du) (?:den job|die stelle|den platz|die zusage)\b|\b(?:job|stelle) (?:gehört|ist) (?:dir|ihnen|dein\w*|ihre?)\b|\b(?:sie|dich) (?:sehr )?gerne? (?:ein|an)stellen\b|\b(?:wir|ich) (?:möchten|wollen|würden) (?:sie|dich)\b.{0,40}\b(?:im team haben|ins team holen|als \w+ (?:gewinnen|einstellen|anstellen))|\bherzlich willkommen im team\b", "ein Angebot"),
    (7, r"\bvertrag (?:fertig|vor\w*)\b|\bden vertrag\b|\b(?:ob|wenn) sie (?:annehmen|zusagen)\b|\bsie passen zu uns\b|\bbei uns (?:anfangen|starten|beginnen)\b|\bstart ab\b", "ein Angebot"),
    (9, r"\bplaisir de vous (?:proposer|offrir|confirmer) (?:le|un|ce|votre|notre) (?:poste|contrat|cdi|cdd|embauche|recrutement|volonté)\b|\b(?:vous|te) propos(?:ons|e|er) (?:le|un|ce|une) (?:poste|cdi|cdd|contrat|remplacement|embauche|place|alternance|apprentissage)\b|\b(?:vous|t'|te) (?:engager|embaucher|recruter)\b|\b(?:on|nous) (?:vous|te) (?:prend|prenons|embauche|veut|recrute|engage)\b|\b(?:on veut|nous (?:voulons|souhaitons)) que (?:tu|vous) (?:nous )?rejoign\w+|\bvous offrons (?:le|un) poste\b|\bproposition pour le poste\b|\b(?:voici|ci-joint\w*) (?:l'offre|notre (?:offre|proposition)|le contrat)\b|\b(?:retenue?(?:\(e\))?|choisie?|acceptée?) pour le poste\b|\bvous êtes (?:embauché|engagé|recruté|pris)e?\b|\bpromesse d'embauche\b|\bproposition (?:d'embauche|de contrat)\b|\bnous avons le plaisir de vous (?:confirmer|annoncer)\b.{0,40}\bembauch\w+|\ble poste est à (?:vous|toi)\b", "une offre"),
    (7, r"\b(?:contrat)\b.{0,40}\b(?:est joint|ci-joint|joint|signer|signé|signature)\b|\bbienvenue (?:dans|parmi|chez|à bord)\b|\bretourner\b.{0,60}\b(?:signée?s?|datée?s?)\b", "une offre"),
    (9, r"\b(?:complace|alegra|gustaría|placer|encantaría|quer(?:emos|ríamos))\b.{0,20}\b(?:ofrecer(?:te|le)|contratar(?:te|le|la|lo)|incorporar(?:te|le))\b|\b(?:te|le) ofrecemos (?:el|un|la|una) (?:puesto|contrato|plaza|trabajo)|\b(?:estás|está|quedas) contratad[oa]\b|^\W*contratad[oa]\b|\bel puesto es (?:tuyo|suyo)\b|\bel (?:trabajo|curro) es tuyo\b|\bha sido (?:elegid|seleccionad|propuest)[oa] (?:para (?:cubrir|ocupar|el (?:cargo|puesto)|la plaza)|como)\b|\b(?:adjunt\w+|envi\w+|mand\w+|firm\w+) (?:el|su|tu) contrato\b|\bte queremos (?:de|como|en el equipo|con nosotros)\b", "una oferta"),
    (9, r"\bcarta (?:de )?oferta\b|\boferta (?:laboral|de trabajo|de empleo|en firme)\b.{0,60}\b(?:acept\w+|adjunt\w+|complac\w+|firm\w+)|\bpropuesta (?:de contrato|económica)\b", "una oferta"),
    (7, r"\bcontrato (?:indefinido|temporal|adjunto)\b|\bbienvenid[oa] al equipo\b|\bincorporación ?:|\bfirm(?:a|ar|e) (?:el|del) contrato\b", "una oferta"),
)  # fmt: skip

OFFER = (*_MADE, *_TERMS, *_ELSEWHERE)
