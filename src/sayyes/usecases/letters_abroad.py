"""The simple replies in German, French and Spanish, formal, for letters that came in these languages. The others stay English.

A sentence is built so that names and times need no inflection; who is greeted is greeted without a title: nobody's is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sayyes.usecases.letters import ENGLISH, Wording

_FUNCTION_WORDS: Mapping[str, str] = {
    "en": "the and you we for with your would our are will from this have please",
    "de": "und sie wir für mit ihre ihr würden unser sind das von ihnen uns bitte ein zum",
    "fr": "et vous nous pour avec votre serait notre êtes une dans les des merci est",
    "es": "y usted nos para con su sería nuestro una los las del gracias es por le",
}
_KNOWN = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000

GERMAN = Wording(
    language="de",
    paragraphs={
        "yes": ("{thanks}. {time}", "{questions}"),
        "ask_first": (
            "{thanks}; {position}{there} interessiert mich. {noted}",
            "Damit wir beide die Zeit gut nutzen: Könnten Sie mir vorab sagen,",
            "{question_list}",
            "Sobald ich von Ihnen höre, bestätige ich den Termin.",
        ),
        "another_time": ("{thanks}; ich spreche gern mit Ihnen. {cannot} {other}", "{questions}"),
        "decline": (
            """{thanks} und für Ihr Interesse. Nach einiger Überlegung möchte ich mich um {position} nicht weiter bewerben. Ich \
sage es Ihnen früh, damit Sie die Zeit jemand anderem geben können.""",
            "+Für Ihre Suche wünsche ich Ihnen viel Erfolg.",
        ),
        "signed_elsewhere": (
            """{thanks}. Inzwischen habe ich eine andere Stelle angenommen, und dabei bleibe ich. Bitte nehmen Sie mich \
von der Liste.""",
            "+Für Ihre Suche wünsche ich Ihnen viel Erfolg.",
        ),
    },
    greeting=("Guten Tag {who},", "Guten Tag,"),
    closing={"plain": "Mit freundlichen Grüßen", "warm": "Herzliche Grüße", "brief": "Freundliche Grüße"},
    thanks={
        "plain": "Vielen Dank für die Einladung",
        "warm": "Haben Sie herzlichen Dank für die Einladung",
        "brief": "Danke für die Einladung",
    },
    thanks_for_writing="Vielen Dank für Ihre Nachricht",
    position=("die Stelle „{role}“", "die Stelle"),
    there=" bei {company}",
    questions="Damit wir beide die Zeit gut nutzen: Könnten Sie mir vorab sagen, {}?",
    both=" und ",
    ask={
        "pay": "welche Gehaltsspanne vorgesehen ist",
        "pay_period": "ob das genannte Gehalt für die Stunde, den Monat oder das Jahr gilt",
        "days_on_site": "an wie vielen Tagen in der Woche das Team vor Ort ist",
        "commute_minutes": "an welchem Ort die Arbeit wäre",
        "rounds": "wie viele Gespräche geplant sind und wie lange sie etwa dauern",
        "decision_date": "bis wann Sie voraussichtlich entscheiden",
    },
    ask_other="",
    ask_next="wie es nach diesem Gespräch weitergeht und bis wann Sie entscheiden möchten",
    says={
        "suits": "Der vorgeschlagene Termin ({time}) passt mir gut.",
        "by_phone": "",
        "suits_best": "Von Ihren Terminen passt mir dieser am besten: {time}.",
        "within": "In dieser Zeit passt es mir: {time}. Wählen Sie darin gern, was Ihnen am besten passt.",
        "which_time": "Ich spreche gern mit Ihnen. Sie schreiben „{words}“: Welcher Tag und welche Uhrzeit sind das genau, "
        "und in welcher Zeitzone?",
        "which_one": "Ich spreche gern mit Ihnen. In Ihrer Nachricht steht {first}, in der Kalendereinladung {second}: "
        "Was davon gilt?",
        "booking": "Ich spreche gern mit Ihnen und wähle einen Termin über Ihren Link.",
        "assessment": "Ich bearbeite die Aufgabe{until}.",
        "until": " bis {day}",
        "no_time": "Ich spreche gern mit Ihnen. {offer}",
        "late": "Entschuldigen Sie die späte Antwort. Falls Sie noch Gespräche führen, komme ich gern. {offer}",
        "noted": "Den Termin ({time}) habe ich mir vorgemerkt.",
        "offer": "Diese Zeiten würden mir passen:\n{times}",
        "offer_open": "Welche Zeiten würden Ihnen passen?",
        "cannot_open": "Leider kann ich den vorgeschlagenen Termin nicht wahrnehmen.",
        "cannot": "Leider kann ich diesen Termin nicht wahrnehmen: {time}.",
        "clash": "Leider habe ich zu dieser Zeit schon einen anderen Termin: {time}.",
        "rather": "{time} würde mir passen.",
        "other": "Würde Ihnen stattdessen eine dieser Zeiten passen?\n{times}",
        "other_open": "Wäre ein anderer Termin möglich?",
    },
    first_letter_small=True,
)

FRENCH = Wording(
    language="fr",
    paragraphs={
        "yes": ("{thanks}. {time}", "{questions}"),
        "ask_first": (
            "{thanks} ; {position}{there} m’intéresse. {noted}",
            "Pour que nous employions bien notre temps, pourriez-vous me dire au préalable :",
            "{question_list}",
            "Je vous confirmerai ma venue dès votre réponse.",
        ),
        "another_time": ("{thanks} ; je m’entretiendrais volontiers avec vous. {cannot} {other}", "{questions}"),
        "decline": (
            """{thanks} et de votre intérêt. Après réflexion, je préfère ne pas poursuivre ma candidature pour {position}. Je \
vous en informe dès maintenant afin que vous puissiez proposer ce créneau à quelqu’un d’autre.""",
            "+Je vous souhaite une bonne continuation dans votre recherche.",
        ),
        "signed_elsewhere": (
            "{thanks}. Entre-temps, j’ai accepté un autre poste et je m’y tiens. Je vous prie de ne plus compter sur moi.",
            "+Je vous souhaite une bonne continuation dans votre recherche.",
        ),
    },
    greeting=("Bonjour,", "Bonjour,"),
    closing={"plain": "Cordialement", "warm": "Bien cordialement", "brief": "Cordialement"},
    thanks={
        "plain": "Je vous remercie de votre invitation",
        "warm": "Je vous remercie vivement de votre invitation",
        "brief": "Merci de votre invitation",
    },
    thanks_for_writing="Je vous remercie de votre message",
    position=("le poste « {role} »", "le poste"),
    there=" chez {company}",
    questions="Pour que nous employions bien notre temps, pourriez-vous me dire au préalable {} ?",
    both=" et ",
    ask={
        "pay": "quelle fourchette de rémunération est prévue",
        "pay_period": "si la rémunération indiquée est horaire, mensuelle ou annuelle",
        "days_on_site": "combien de jours par semaine l’équipe est sur place",
        "commute_minutes": "dans quel lieu se trouverait le travail",
        "rounds": "combien d’entretiens sont prévus et combien de temps ils durent environ",
        "decision_date": "à quelle date vous pensez décider",
    },
    ask_other="",
    ask_next="quelles sont les étapes après cet entretien et à quelle date vous pensez décider",
    says={
        "suits": "La date proposée ({time}) me convient très bien.",
        "by_phone": "",
        "suits_best": "Parmi vos propositions, celle-ci me convient le mieux : {time}.",
        "within": "Ce créneau me convient : {time}. Vous pouvez y choisir l’heure qui vous arrange.",
        "which_time": "Je m’entretiendrais volontiers avec vous. Vous écrivez « {words} » : de quel jour et de quelle heure "
        "s’agit-il exactement, et dans quel fuseau horaire ?",
        "which_one": "Je m’entretiendrais volontiers avec vous. Votre message indique {first}, l’invitation de calendrier "
        "{second} : laquelle de ces dates est la bonne ?",
        "booking": "Je m’entretiendrais volontiers avec vous et choisirai une date au moyen de votre lien.",
        "assessment": "Je ferai l’évaluation{until}.",
        "until": " avant le {day}",
        "no_time": "Je m’entretiendrais volontiers avec vous. {offer}",
        "late": "Veuillez excuser cette réponse tardive. Si vous recevez encore des candidats, je viendrais volontiers. {offer}",
        "noted": "J’ai noté la date ({time}).",
        "offer": "Ces dates me conviendraient :\n{times}",
        "offer_open": "Quelles dates vous conviendraient ?",
        "cannot_open": "Je ne suis malheureusement pas disponible à la date proposée.",
        "cannot": "Je ne suis malheureusement pas disponible à cette date : {time}.",
        "clash": "J’ai malheureusement déjà un autre rendez-vous à ce moment : {time}.",
        "rather": "En revanche, {time} me conviendrait.",
        "other": "Une de ces dates vous conviendrait-elle à la place ?\n{times}",
        "other_open": "Une autre date serait-elle possible ?",
    },
)

SPANISH = Wording(
    language="es",
    paragraphs={
        "yes": ("{thanks}. {time}", "{questions}"),
        "ask_first": (
            "{thanks}; me interesa {position}{there}. {noted}",
            "Para que ambos aprovechemos bien el tiempo, ¿podrían indicarme antes lo siguiente?",
            "{question_list}",
            "Confirmaré en cuanto reciba su respuesta.",
        ),
        "another_time": ("{thanks}; me gustaría hablar con ustedes. {cannot} {other}", "{questions}"),
        "decline": (
            """{thanks} y por su interés. Después de pensarlo, he decidido no seguir adelante con mi candidatura para \
{position}. Se lo digo pronto para que puedan ofrecer ese tiempo a otra persona.""",
            "+Les deseo mucho éxito en su búsqueda.",
        ),
        "signed_elsewhere": (
            "{thanks}. Entretanto he aceptado otro puesto y mantengo mi palabra. Les ruego que no cuenten conmigo.",
            "+Les deseo mucho éxito en su búsqueda.",
        ),
    },
    greeting=("Buenos días:", "Buenos días:"),
    closing={"plain": "Un cordial saludo", "warm": "Reciban un afectuoso saludo", "brief": "Un saludo"},
    thanks={
        "plain": "Muchas gracias por la invitación",
        "warm": "Les agradezco mucho la invitación",
        "brief": "Gracias por la invitación",
    },
    thanks_for_writing="Muchas gracias por su mensaje",
    position=("el puesto «{role}»", "el puesto"),
    there=" en {company}",
    questions="Para que ambos aprovechemos bien el tiempo, ¿podrían indicarme antes {}?",
    both=" y ",
    ask={
        "pay": "qué banda salarial está prevista",
        "pay_period": "si la remuneración indicada es por hora, al mes o al año",
        "days_on_site": "cuántos días a la semana trabaja el equipo en la oficina",
        "commute_minutes": "en qué lugar sería el trabajo",
        "rounds": "cuántas entrevistas están previstas y cuánto duran aproximadamente",
        "decision_date": "para cuándo esperan decidir",
    },
    ask_other="",
    ask_next="qué pasos siguen a esta entrevista y para cuándo esperan decidir",
    says={
        "suits": "La fecha propuesta ({time}) me viene bien.",
        "by_phone": "",
        "suits_best": "De las fechas que proponen, esta es la que mejor me viene: {time}.",
        "within": "Ese horario me viene bien: {time}. Pueden elegir dentro de él lo que más les convenga.",
        "which_time": "Me gustaría hablar con ustedes. Escriben «{words}»: ¿qué día y qué hora son exactamente, y en qué zona "
        "horaria?",
        "which_one": "Me gustaría hablar con ustedes. Su mensaje indica {first} y la invitación del calendario {second}: "
        "¿cuál de las dos fechas vale?",
        "booking": "Me gustaría hablar con ustedes y elegiré una fecha con su enlace.",
        "assessment": "Haré la prueba{until}.",
        "until": " antes del {day}",
        "no_time": "Me gustaría hablar con ustedes. {offer}",
        "late": "Disculpen que responda tan tarde. Si aún reciben a candidatos, iría con mucho gusto. {offer}",
        "noted": "He tomado nota de la fecha ({time}).",
        "offer": "Estas fechas me vendrían bien:\n{times}",
        "offer_open": "¿Qué fechas les vendrían bien?",
        "cannot_open": "Lamentablemente no puedo en la fecha propuesta.",
        "cannot": "Lamentablemente no puedo en esa fecha: {time}.",
        "clash": "Lamentablemente ya tengo otra cita a esa hora: {time}.",
        "rather": "En cambio, {time} me vendría bien.",
        "other": "¿Les vendría bien alguna de estas fechas en su lugar?\n{times}",
        "other_open": "¿Sería posible otra fecha?",
    },
)

ABROAD: Mapping[str, Wording] = {"de": GERMAN, "fr": FRENCH, "es": SPANISH}


def language_of(text: str) -> str:
    """ "de", "fr" or "es" where the words of that language clearly outnumber those of the others; else "en"."""
    words = _WORD.findall(text[:_LOOKED_AT].casefold())
    counts = {language: sum(word in known for word in words) for language, known in _KNOWN.items()}
    best, next_best = sorted(counts, key=lambda language: -counts[language])[:2]
    return best if counts[best] >= 4 and counts[best] >= 2 * counts[next_best] else "en"


def wording_for(language: str, variant: str) -> Wording:
    """The letters of a language, if it has this one; else the English ones."""
    found = ABROAD.get(language, ENGLISH)
    return found if variant in found.paragraphs else ENGLISH
