"""Wordings of German letters, of Switzerland and Austria too: everyday sentences that the tables of the kinds do not have."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

_TALK = r"(?:\w*gespräch\w*|vorstellungstermin\w*|interview\w*|\w*telefonat\w*|kennenlernen|assessment-?cent\w+|probearbeit\w*|probetag\w*|schnuppertag\w*|schnuppern|video-?call)"
_TASK = r"(?:\w*aufgaben?|fallstudie|\w*fragebogen|arbeitsprobe|\w*test\w{0,3}|(?:coding-?)?challenge|\w*assessment)"
_JOB = r"(?:stellen?|jobs?|position|vakanz|rolle|aufgabe|möglichkeit|herausforderung(?:en)?|angebot)"

_TALKS = worded(
    "interview",
    (7, rf"\bnenn(?:en sie|t|e)? (?:uns|mir)\b.{{0,50}}\b(?:zeitfenster|zeiten|terminvorschläge|slots|tage|verfügbarkeit\w*)\b|\bwann\b.{{0,50}}\b{_TALK}\b.{{0,30}}\bpass\w+|\bwann (?:passt|passte|hätten|könn\w+|erreiche\w*)\b.{{0,40}}\b(?:{_TALK}|telefonieren|sprechen|erreichen)", "es fragt nach einer Zeit"),
    (7.5, r"\b(?:ihr|dein) (?:neuer |nächster )?(?:gesprächs|vorstellungs|interview|kennenlern)termin\b|\bbestätig\w+\b.{0,30}\b(?:gesprächs|vorstellungs|interview)termin\b|\b(?:gesprächs|vorstellungs|interview)termin\b.{0,40}\b(?:wahrnehmen|bestätigen|zusagen|einhalten)\b", "ein Gesprächstermin"),
    (7, rf"\b(?:termin|zeitfenster|slot)\b.{{0,30}}\b(?:für|zu) (?:das|ein|unser|ihr|dein)\w* (?:\w+ )?{_TALK}\b.{{0,30}}\b(?:aussuchen|auswählen|wählen|buchen|reservieren)|\b(?:gern\w*|würden|möchten) (?:\w+ ){{0,3}}mit (?:ihnen|dir) (?:persönlich |näher |gerne )?(?:unterhalten|austauschen|sprechen|reden)\b|\bwegen (?:ihrer|deiner) bewerbung telefonisch\b", "man möchte sprechen"),
    (7, rf"\bfreuen uns\b.{{0,60}}\b(?:zum|zu (?:einem|ihrem|deinem)|beim)\b.{{0,20}}{_TALK}\b.{{0,30}}\b(?:begrüßen|empfangen|willkommen)|\bassessment-?center\b.{{0,40}}\b(?:eingeplant|eingeladen|teilnehmen)\b|\b(?:gespräch|interview) findet\b(?! (?:\w+ ){{0,3}}nicht\b).{{0,40}}\b(?:per|über|via|online|statt|in unser\w*)\b|\b(?:tag|stunden|schicht) (?:zur|auf) probe\b", "eine Einladung"),
    (7.5, r"\bzu einem (?:persönlichen |ersten |zweiten |kurzen )?gespräch\b.{0,80}\b(?:bitten|einladen|begrüßen|treffen)\b", "eine Einladung"),
)  # fmt: skip

_MOVED = worded(
    "interview",
    (8, r"\b(?:ist|haben|hat|müssen) (?:\w+ ){0,4}zu einem (?:vorstellungs|bewerbungs|kennenlern)gespräch\w*\b.{0,60}\beinladen\b|\b(?:vorstellungs|bewerbungs|kennenlern)gespräch\w*\b.{0,20}\b(?:möchten|dürfen|würden) wir (?:sie|dich)\b.{0,60}\beinladen\b", "eine Einladung"),
)  # fmt: skip

_TAKEN = worded(
    "offer",
    (8, r"\b(?:haben|hat) (?:\w+ ){0,2}(?:uns|sich) (?:\w+ ){0,2}für (?:dich|sie)(?: als \w+)? entschieden\b|\b(?:entscheidung|wahl) ist auf (?:sie|dich) gefallen\b|\b(?:möchten|wollen|würden) (?:wir )?(?:dir|ihnen) (?:gern\w* )?(?:den job|die stelle|den platz|die position) (?:geben|anbieten|übertragen)\b|\b(?:möchten|wollen|wünschen uns|freuen uns)\b.{0,20}\b(?:dass|wenn) (?:du|sie)\b.{0,40}\bbei uns (?:start|anfang|anfäng|beginn)\w*|\bzusage (?:für|zu) (?:die|der|deine|ihre|eine)\b.{0,20}\b(?:stelle|position|platz|ausbildung\w*)|\b(?:ihrer|deiner) einstellung\b.{0,30}\bzugestimmt\b|\b(?:ihre|deine) einstellung (?:erfolgt|zum|ab)\b|\bbestätigen wir (?:\w+ ){0,3}(?:ihre |deine |die )?anstellung\b", "eine Zusage"),
    (8, r"\b(?:vertragsangebot|vertragsentwurf|arbeitsvertrag)\b.{0,60}\b(?:anbei|anhang|ruhe|prüfen|zurück)|\b(?:anbei|anhang)\b.{0,40}\b(?:vertragsangebot|vertragsentwurf|arbeitsvertrag)|\bunterschriebenen? (?:arbeits)?vertrag\b.{0,40}\bzurück|\b(?:deinen|ihren|den) (?:arbeits)?vertrag (?:schicken|senden|lassen|erhalten|bekommen|übermitteln)\b|\b(?:ihr|dein) (?:lohn|gehalt|salär|bruttolohn|bruttogehalt) (?:beträgt|liegt bei)\b|\bstellenantritt (?:ist|erfolgt|per|am)\b|\b(?:dein|ihr) erster arbeitstag\b|\bwillkommen (?:im|in unserem) team\b.{0,40}\barbeit", "ein Vertrag"),
    (7.5, r"\b(?:ob|dass|wenn) (?:sie|du) (?:unser|das|dieses) angebot (?:annehm|akzeptier)\w+|\b(?:unser )?angebot\b.{0,60}\b(?:euro|franken|chf)\b.{0,30}\b(?:brutto|im jahr|im monat|jährlich|monatlich|pro (?:jahr|monat))|\b(?:annahme|annehmen)\b.{0,20}\b(?:des|unseres) (?:stellen|vertrags|job)angebot\w*", "ein Angebot"),
)  # fmt: skip

_REFUSED = worded(
    "rejection",
    (14, r"\b(?:sehen|müssen|werden)(?: wir)?\b.{0,30}\bvon einer (?:einladung|einstellung)\b.{0,40}\b(?:ab|absehen|abzusehen)\b", "eine Absage"),
    (9, r"\bgegen (?:eine (?:weitere )?(?:zusammenarbeit|fortsetzung|einladung|einstellung)|ihre bewerbung|deine bewerbung)\b.{0,60}\bentschieden\b|\b(?:ausschreibung|stelle|verfahren|vakanz)\b.{0,20}\b(?:aufgehoben|eingestellt|zurückgezogen)\b|\b(?:prozess|verfahren|bewerbungsverfahren)\b.{0,30}\b(?:hier|damit|an dieser stelle|mit ihnen|mit dir)\b.{0,20}\b(?:beend\w+|abschließen|abgeschlossen)\b|\bzu (?:unserer|meiner) entlastung\b|\b(?:unterlagen|dossier)\b.{0,40}\b(?:senden|schicken|geben) wir\b.{0,30}\bzurück\b", "eine Absage"),
    plain=True,
)  # fmt: skip

_TASKS = worded(
    "assessment",
    (13, rf"\bbevor wir\b.{{0,60}}\b(?:einladen|kennenlernen|sprechen|treffen)\b.{{0,60}}\b{_TASK}\b", "erst eine Aufgabe"),
    (8.5, rf"^(?!.{{0,120}}\b(?:fertig|du hast (?:dir|die|den|das)|dank|danke|ergebnis\w*|durchsicht|auswertung|eingereicht\w*|erhalten|gelöst\w*)\b).{{0,200}}\b(?:fallstudie|coding-?challenge|programmieraufgabe|probeaufgabe|testaufgaben?|logiktest|hausaufgabe|probetext|testportal|einstellungstest|eignungstest|persönlichkeitsfragebogen|matching-?(?:spiel|test))\b|\b(?:zeit|stunden|tage)\b.{{0,20}}\b{_TASK}\b.{{0,20}}\b(?:abzuschließen|abzugeben|zu (?:lösen|bearbeiten|machen))|\bum eine (?:kurze |kleine )?arbeitsprobe\b|\b(?:link|zugang) zum (?:\w+ )?\w*test\b|\b(?:beantwort\w+|antworten) (?:\w+ ){{0,5}}per video\b", "eine Aufgabe"),
    (7.5, r"\b(?:erstellen|schreiben|entwerfen|skizzieren|verfassen) sie (?:bitte )?(?:uns )?(?:ein|eine|einen) (?:\w+ )?(?:konzept|text|präsentation|entwurf|plan|artikel)\b|\b(?:erstelle|schreibe?|entwirf|skizziere|löse?) (?:uns )?bitte (?:ein|eine|einen|die|diese) ", "eine Aufgabe"),
)  # fmt: skip

_ARRIVED = worded(
    "confirmation",
    (7.5, r"\b(?:dank|danke) für (?:die zustellung |den erhalt |das einreichen )?(?:ihres|ihr|deines|dein) (?:bewerbungs)?dossiers?\b|\b(?:dossier|unterlagen)\b.{0,40}\b(?:entgegengenommen|zustellung)\b|bewerbung\b.{0,40}\b(?:eingetroffen|abgeschickt|abgesendet)\b|\bdass (?:du dich|sie sich) (?:\w+ ){0,4}(?:bewirbst|bewerben|beworben)\b|\bbewerbung (?:liegt|ist) (?:nun |jetzt |derzeit )?(?:der|dem|bei(?: der| dem)?) (?:fach|personal)\w+|\b(?:sie haben|du hast) (?:sich|dich) (?:erfolgreich|soeben) (?:auf|für|um|als|bei)\b.{0,60}\bbeworben\b|\bdass (?:sie sich|du dich) bei uns beworben\b|\bbewerbung\b.{0,40}\b(?:erfasst|registriert|gespeichert|aufgenommen)\b", "die Bewerbung ist da"),
    (7, r"\büber (?:ihre|deine) bewerbung (?:\w+ )?gefreut\b|\bstatus (?:ihrer|deiner) bewerbung\b|\b(?:reichen|senden|schicken) sie\b.{0,30}\bnach\b.{0,40}\bbewerbung\b|\b(?:fehlen|fehlt)\b.{0,40}\b(?:zeugnis\w*|lebenslauf|unterlagen|anschreiben|nachweis\w*)\b|(?<!nach )(?<!nach eingehender )(?<!nach sorgfältiger )(?<!bei der )\b(?:die|der|zur) (?:prüfung|sichtung|auswertung) (?:ihrer|deiner|der) (?:bewerbung\w*|unterlagen)\b|\b(?:unterlagen|bewerbung)\b.{0,30}\b(?:sorgfältig )geprüft\b|\bauswahl(?:verfahren)?\b.{0,20}\bdauert\b", "die Bewerbung wird geprüft"),
)  # fmt: skip

_FOUND = worded(
    "outreach",
    (8.5, r"\bprofil\b.{0,40}\b(?:gefunden|gestoßen|entdeckt|gesehen|aufmerksam|gefällt|klingt|angesprochen)\b|\b(?:lebenslauf|profil|werdegang)\b.{0,50}\b(?:mein|unser) interesse geweckt\b|\boffen für (?:eine |einen |neue |ein )*(?:berufliche |spannende )?(?:herausforderung\w*|wechsel|jobwechsel|möglichkeit\w*|stelle\w*|aufgabe\w*|angebote?|positionen)\b|\b(?:wechsel|jobwechsel|veränderung)\b.{0,30}\b(?:nachgedacht|denkbar|vorstellbar|in frage|interessant)\b|\bauf der suche nach (?:etwas neuem|einer neuen (?:stelle|herausforderung|aufgabe))\b|\bsofort an (?:sie|dich) gedacht\b", "man ist auf das Profil gestoßen"),
    (8, rf"\b(?:mein|unser) (?:mandant|kunde|auftraggeber)\b.{{0,80}}\bsuch\w+|\b(?:personalberater\w*|headhunter\w*|personalvermittl\w+|recruiter\w*)\b.{{0,60}}\b(?:besetze|suche|vakanz|position)|\bfür (?:ein|einen|eine) (?:\w+ )?(?:projekt|kunden|mandanten|auftraggeber)\b.{{0,60}}\bsuche\w*\b|\b(?:kennen sie|kennst du) (?:vielleicht )?jemand\w*\b.{{0,40}}\b(?:{_JOB}|interess\w+|passt)|\b(?:genau|so) jemanden wie (?:dich|sie)\b|\bverstärkung\b.{{0,40}}\bgesucht\b", "es wird vermittelt"),
    (7.5, rf"\b(?:hättest du|haben sie|hätten sie|hast du|besteht|sollten sie|bei) (?:\w+ )?(?:interesse|lust)\b.{{0,60}}\b(?:austausch|{_JOB}|zu bewerben|projekt|rückmeldung|cv\b)|\b(?:stelle|position|job|vakanz|rolle)\b.{{0,40}}\b(?:zu (?:dir|ihnen|deinem profil|ihrem profil)|für (?:dich|sie)) (?:passen|interessant sein) (?:könnte|dürfte|würde)|\bmehr über die {_JOB} erzähl\w+|\bsenden sie mir\b.{{0,30}}\b(?:lebenslauf|profil|cv)\b|\bstundensatz\b|\b(?:letzte|vorherige|frühere) nachricht\b.{{0,30}}\b{_JOB}\b|\binitiativ\b.{{0,30}}\bkunden\b.{{0,20}}\bvorstellen\b", "man fragt, ob es interessiert"),
    (13, r"\b(?:haben|hat) (?:dein|ihr) profil\b.{0,60}\bangebot\b", "man ist auf das Profil gestoßen"),
)  # fmt: skip

_CALLED_OFF = worded(
    "cancelled",
    (9.5, rf"\b{_TALK}\b.{{0,60}}\b(?:gegenstandslos|abblasen|abgeblasen|annullier\w+|absagen|streichen|gestrichen|nicht wahrnehmen|findet (?:\w+ ){{0,2}}nicht statt|ausgesetzt|ausfallen|bis auf weiteres|auf unbestimmte|nicht zustande)\b|\b(?:kommen sie|komm)\b.{{0,30}} nicht zum (?:\w*gespräch|interview|termin)|\b(?:gesprächs|interview|vorstellungs)termin\b.{{0,30}}\baus dem kalender\b", "das Gespräch ist abgesagt"),
    (9.5, rf"\b{_TALK}\b.{{0,30}}\bverschieben\b.{{0,20}}\bneuen (?:termin|zeitpunkt)\b(?!.{{0,20}}\d)", "das Gespräch ist verschoben, ohne neuen Termin"),
    plain=True,
)  # fmt: skip

_LISTED = worded(
    "alert",
    (8, r"^(?:\W*\d+ )?neue[sr]? (?:jobangebote?|jobs?|stellenangebote?|stellen|stellenanzeigen)\b.{0,30}\b(?:für (?:sie|dich)|als|in|als \w+)\b|\b\d+\+? (?:neue )?(?:treffer|ergebnisse|stellen|jobs)\b.{0,40}\b(?:in|für|als|seit)\b|\bjob-?(?:alarm|abo|agent|newsletter|radar|mail)\w*\b|\bsuch(?:auftrag|agent)\b|\bjobempfehlungen\b|\b(?:stellen|jobs|positionen),? (?:die|könnten)\b.{0,30}\b(?:sie|dich|dir|ihnen) (?:interessieren|passen|gefallen)(?: könnten)?\b|\b(?:passende|ähnliche|neue|neueste|neuesten|top-?) ?(?:jobs|stellen|stellenanzeigen)\b.{0,30}\b(?:nähe|region|wie die|umgebung|in \w+)\b|\bunternehmen, die (?:gerade|jetzt|aktuell) einstellen\b|\bbewerbungsfrist\b.{0,50}\b(?:gemerkt\w*|gespeichert\w*|merkliste)\b|\b(?:gemerkt|gespeichert)\w* (?:stelle|job)\w*\b|\b(?:jobs|stellen),? die zu (?:dir|ihnen) passen\b|\bneue ausschreibungen\b.{0,40}\b\d+ stellen\b|\(m/w/d\).{0,60}\(m/w/d\).{0,60}\(m/w/d\)", "eine Stellenliste"),
    plain=True,
)  # fmt: skip

_ELSEWHERE = worded(
    "other",
    (14, r"\b(?:gespräch|termin|beratung) (?:über|zu) (?:ihre|deine|ihrer|deiner) (?:altersvorsorge|versicherung\w*|geldanlage|finanzen|baufinanzierung)\b|\b(?:klassenlehrer\w*|lehrerin|lehrer|klassenleitung) (?:ihres|deines|eures) (?:kindes|sohnes)\b|\bzeitfenster für (?:den|die|das|einen) (?:techniker\w*|monteur\w*|handwerker\w*|lieferung|reparatur|ablesung|abholung|zustellung)\b|\b(?:bei|für|um) (?:der|die|unsere?) wohnung\b.{0,60}\b(?:bewerber\w*|interessent\w*|entschieden)|\bander\w+ (?:nach)?mieter\w*\b|\bum (?:das|ein|unser) \w*stipendium\b|\b(?:ihr\w*|dein\w*|auf eine) (?:kreditkarte|kreditantrag|darlehensantrag|kreditanfrage)\w*|\b(?:telefonat|gespräch|termin|demo)\b.{0,20}\b(?:zu|über) (?:unserer|unsere) (?:lösung|software|plattform)\b|\berst\w* training ist\b|\b(?:kunden|zufriedenheits)umfrage\b", "es geht um etwas anderes"),
    plain=True,
)  # fmt: skip

GERMAN = (*_TALKS, *_MOVED, *_TAKEN, *_REFUSED, *_TASKS, *_ARRIVED, *_FOUND, *_CALLED_OFF, *_LISTED, *_ELSEWHERE)
