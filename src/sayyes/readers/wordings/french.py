"""Wordings of French letters, of Switzerland and Canada too: everyday sentences that the tables of the kinds do not have."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

_TALK = r"(?:entretiens?|échange|rencontre|entrevue|journée (?:de sélection|d'essai)|convocation)"
_TASK = r"(?:tests?|exercice|cas pratique|étude de cas|questionnaire|évaluation|épreuve écrite|mise en situation|maquette|note de synthèse)"
_POST = r"(?:poste|emploi|offre|opportunité|mission)"
_OFFERS = r"(?:offres?(?: d'emploi)?|postes?|emplois?|annonces?|opportunités)"

_TALKS = worded(
    "interview",
    (7, rf"\bentretien\b.{{0,40}}\b(?:a été|est|sera|avons) (?:reporté|décalé|déplacé|avancé|reprogrammé)\w* (?:au|à) .{{0,30}}\d|\bchoisir un créneau\b|\b(?:deux|trois|quelques|vos) (?:ou trois )?(?:créneaux|disponibilités)\b|\bpropose de (?:nous|vous) rencontrer\b|\bétape suivante : (?:un |une )?{_TALK}\b|\bfaire rencontrer\b|\b(?:entretien|échange) se (?:déroulera|tiendra|fera)\b", "une invitation"),
    (7, r"\b(?:invit\w+|convi\w+|convoqu\w+) à (?:une |la )?(?:journée de (?:sélection|recrutement)|session de recrutement|entrevue)\b|\b(?:tenté|essayé) de vous (?:joindre|appeler)\b|\bquand puis-je vous (?:rappeler|appeler|joindre)\b|\bentrevue\b.{0,40}\b(?:le|lundi|mardi|mercredi|jeudi|vendredi) \d*", "une invitation"),
)  # fmt: skip

_TAKEN = worded(
    "offer",
    (12, r"(?<!ne )(?<!pas )\b(?:donnons|réserv\w+|apport\w+) une suite favorable à (?:votre|ta) candidature\b(?<!ne donnons une suite favorable à votre candidature)", "une offre"),
    (9, r"\b(?:accueillir|compter|avoir|voir rejoindre) (?:\w+ )?(?:dans|parmi) (?:notre|l'|nos|nous) ?(?:équipes?|effectifs)?\b.{0,20}\b(?:dès|à partir|à compter|le \d)", "une offre"),
    (8, r"\b(?:confirmer|confirmons) (?:votre|ton) (?:embauche|recrutement|engagement)\b|(?<!pas été )(?<!pas )\b(?:candidature|dossier) (?:a été|est) (?:retenue?|acceptée?)\b(?!.{0,40}\b(?:entretien|étape|test|suite du|présélection))|\b(?:sélectionnée?|retenue?|choisie?|admise?|reçue?) (?:pour le|au) poste\b(?!.{0,30}\bentretien)|\bprise de (?:poste|fonctions?)\b.{0,30}\b(?:est|fixée|le \d|prévue)|\bnotre (?:offre|proposition) d'embauche\b|\bvotre engagement prend effet\b", "une offre"),
    (8, r"\bvotre contrat de travail\b|\blettre d'(?:engagement|embauche)\b|\bpréparer (?:votre|ton) contrat\b|\bsi vous acceptez (?:notre|cette) (?:proposition|offre)\b|\b(?:porter|augmenter|revoir|relever) notre (?:offre|proposition)\b|\bvotre (?:premier jour|arrivée dans l'équipe)\b", "les conditions d'une offre"),
)  # fmt: skip

_REFUSED = worded(
    "rejection",
    (9, r"\b(?:décidé|choisi|choix|préférons|souhaitons) (?:de |d')?ne pas (?:\w+ )?(?:poursuivre|donner suite|aller plus loin|continuer|retenir|avancer)\b|\b(?:recrutement|poste|processus)\b.{0,30}\b(?:annulé|abandonné|suspendu|gelé|clos sans suite)\b|\bmettons fin au processus\b|\bveuillez considérer\b.{0,60}\btel est le cas\b", "une réponse négative"),
    (6.5, r"\b(?:conserv\w+|gard\w+) (?:votre|ton) (?:cv|candidature|dossier|profil)\b.{0,40}\b(?:vivier|base|fichier)\b", "le dossier est gardé"),
    plain=True,
)  # fmt: skip

_TASKS = worded(
    "assessment",
    (13, rf"\bavant de (?:vous|te) (?:rencontrer|recevoir|convoquer|parler)\b.{{0,80}}\b(?:{_TASK}|traduis\w+|prépar\w+|rédig\w+|réalis\w+)\b", "d'abord un exercice"),
    (8.5, rf"\b(?:le|votre|ton) {_TASK}(?: en ligne| technique| d'aptitude)?\b.{{0,30}}\b(?:dure|expire|n'est pas terminée?|à rendre|à passer|vous attend)\b|\benregistr\w+ vos réponses\b|\b(?:réponses vidéo|entretien vidéo|vidéo) (?:\w+ )?(?:en )?différé\w*|\b(?:un|une) (?:test|questionnaire|exercice|évaluation) vous attend\b|\bplateforme de tests?\b|\b(?:invit\w+ à|demand\w+ de) (?:passer|réaliser|faire) (?:l'|une |un |la |le )?(?:petite? |courte? )?{_TASK}\b|\bcas pratique\b.{{0,40}}\b(?:envoyé|comptez|heures)|\bquestions de présélection\b|\bmerci de (?:nous )?envoyer (?:une |un )(?:courte? )?(?:note de synthèse|maquette|traduction|texte|plan)\b", "un test ou un exercice"),
)  # fmt: skip

_ARRIVED = worded(
    "confirmation",
    (7, r"\bl'avancement de (?:votre|ta) candidature\b|\b(?:postulation|candidature|inscription)\b.{0,20}\b(?:a bien été|est) (?:enregistrée?|reçue?|transmise|envoyée?)\b|\bsi votre profil (?:correspond|est retenu|nous intéresse)\b.{0,60}\b(?:contact\w+|reviendr\w+|rappel\w+)|\bmanque\b.{0,40}\b(?:dossier|candidature)\b|\b(?:examiner|étudier|analyser|lire) (?:votre|ta) (?:cv|candidature|dossier|profil)\b|\bpris connaissance de (?:votre|ta) candidature\b|\bmerci d'avoir (?:candidaté|postulé|répondu à notre (?:offre|annonce))\b|\bcandidature porte le numéro\b|\b(?:le recruteur|l'entreprise|l'employeur) a (?:consulté|vu|lu|ouvert) (?:votre|ta) candidature\b|\bsans (?:nouvelles?|réponse|retour) de notre part\b", "la candidature est arrivée"),
    (5, r"\bintérêt que vous (?:portez|manifestez|avez porté)\b", "on vous remercie"),
    (9, r"\b(?:équipes?|service|nous)\b.{0,20}\b(?:examiner|étudier) (?:votre|ta) (?:cv|candidature|dossier)\b", "la candidature est examinée"),
    plain=True,
)  # fmt: skip

_FOUND = worded(
    "outreach",
    (8.5, r"\b(?:votre|ton) (?:profil|parcours|expérience|cv)\b.{0,50}\b(?:attiré|retenu) (?:mon|notre) attention\b.{0,60}\b(?:opportunité|poste|offre)|\b(?:votre|ton) (?:profil|parcours|expérience|cv)\b.{0,40}\b(?:interpellée?|interpelle|séduit)\b|\bà l'écoute (?:du marché|d'opportunités|de nouvelles|d'une)\b|\b(?:pensé à|repéré|remarqué) (?:vous|votre profil|ton profil|toi)\b|\b(?:trouvé|vu|découvert) (?:votre|ton) (?:cv|profil)\b|\bprêt\w* à changer\b", "on a trouvé votre profil"),
    (8, rf"\b(?:mon|ma|notre|nos|l'un de (?:mes|nos)|un de mes) clients?\b.{{0,80}}\b(?:recherch\w+|recrut\w+|cherch\w+)|\b(?:je recrute|je chasse|je cherche à pourvoir)\b|\bje suis (?:\w+ ){{0,2}}(?:en recrutement|recruteu\w+|chasseu\w+ de têtes)\b|\bj'ai (?:un|une) (?:\w+ )?{_POST}\b.{{0,30}}\b(?:plaire|intéresser|proposer|présenter)|\bquelqu'un comme (?:vous|toi)\b|\btjm\b|\bpartager cette offre\b", "on recrute pour un client"),
    (8, rf"\b(?:seriez|serais|êtes|es)-(?:vous|tu) (?:\w+ )?(?:intéressée?|ouverte?|tentée?|partante?)\b|\b(?:vous|te) parl(?:er|e) (?:de cette|d'une|de l'|d'un) ?(?:opportunité|poste|offre)\b|\b{_POST}\b.{{0,30}}\b(?:vous|t')\W?intéresse\b|\b(?:précédent|dernier) message\b.{{0,30}}\b(?:poste|offre|opportunité|mission)\b|\bposte (?:\w+ )?(?:vous|te) correspond\w*|\b(?:vous propose de|vous invit\w+ à) postuler\b|\bvotre projet professionnel\b", "on demande si cela intéresse"),
)  # fmt: skip

_CALLED_OFF = worded(
    "cancelled",
    (9.5, rf"\b(?:reporter|repousser|décaler|décommander|annulé|annuler|suspendre|décommandons)\b.{{0,20}}\b(?:le |la |l'|notre |votre |ton |vos )?{_TALK}\b(?!.{{0,20}}(?:\bau \d|\d|\bà (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|demain)))|\b(?:entretiens?|entrevue|journée (?:de sélection|d'essai)|convocation)\b.{{0,60}}\b(?:annulée?s?|ne (?:se tiendra|pourra|peut) (?:donc |finalement |malheureusement )?pas(?: avoir lieu| se tenir)?|reportée?s? à une (?:date|autre date)|suspendue?s?)\b|\bne pas tenir compte\b.{{0,20}}\b{_TALK}\b|\bne (?:pourrai|peux|pourrons) (?:\w+ )?pas (?:assurer|honorer|tenir|être présente? à)\b.{{0,20}}\b{_TALK}\b", "l'entretien est annulé"),
    plain=True,
)  # fmt: skip

_LISTED = worded(
    "alert",
    (8, rf"\b(?:ces|les|nouvelles|dernières|nos|\d+) (?:\w+ )?{_OFFERS}\b.{{0,30}}\b(?:vous (?:intéresser|correspond\w+)|pour [«\"]|de carrière|similaires|correspond\w+)|\b(?:ces|les) {_OFFERS} (?:pourraient|qui)\b.{{0,15}}\bvous\b|\bnouveaux (?:postes|emplois)\b(?! du temps)|\b(?:créé|modifier|supprimer|gérer)\b.{{0,20}}\balertes?\b|\b\d+ (?:autres|nouve\w+) (?:{_OFFERS})\b|\bentreprises qui recrutent\b|\bde nouvelles offres\b|\b\d+ offres\b.{{0,20}}\b(?:pour|recherche)\b|\bsélection d'(?:emplois|offres)\b|\bnouvelle offre\b.{{0,40}}\b(?:publiée|recherche)\b|\bne manquez pas ces (?:emplois|offres|postes)\b|\boffre que vous avez (?:sauvegardée|enregistrée|consultée)\b|\boffres similaires\b|\bdernières (?:opportunités|offres)\b|\(h/f\).{{0,60}}\(h/f\).{{0,60}}\(h/f\)", "une liste d'offres"),
    plain=True,
)  # fmt: skip

_ELSEWHERE = worded(
    "other",
    (14, r"\b(?:demande|dossier) de (?:crédit|prêt|location|carte|bourse|visa|subvention|logement)\b|\bgrand prix\b|\b(?:maîtresse|professeur|enseignante?|institut\w+) de (?:votre|ton|vos)\b|\bpour une démonstration\b|\bcandidature (?:au|en|à la|à un) (?:master|licence|doctorat|mba|formation|université|bourse)\b|\bvotre (?:photo|œuvre|roman|projet) n'a pas été\b|\bcarte bancaire\b.{0,30}\brefusée?\b|\bappel d'offres\b|\bpremier entraînement\b", "il s'agit d'autre chose"),
    (9.5, r"^devis\b", "un devis"),
    plain=True,
)  # fmt: skip

FRENCH = (*_TALKS, *_TAKEN, *_REFUSED, *_TASKS, *_ARRIVED, *_FOUND, *_CALLED_OFF, *_LISTED, *_ELSEWHERE)
