"""Notions: words of four languages that stand for one thing, so that a letter can be weighed by what it speaks of.

A row names a notion and the beginnings of the words that stand for it; "=" closes a word that must stand alone. A notion only
says what is spoken of ("a meeting", "being sorry", "a home"): what that means for a letter's kind is weighed elsewhere.
"""

# ruff: noqa: E501  a notion stays on one line, however many words stand for it

from __future__ import annotations

from collections.abc import Mapping

_ROWS = """
interview: interview vorstellungsgespr bewerbungsgespr entretien entrevist shortlist preselecc preselect auswahlgespr audition
apply: applic applied= apply candida bewerb postul resume= résumé lebenslauf currícul curricul cv= solicitud unterlagen anschreiben
job: job= jobs= vacanc position= role= post= opening posting stelle= stellen poste= puesto vacant plaza empleo trabajo emploi arbeitsplatz ausbildung
hire: hire= hired hiring recruit talent recrut selecci selekt rrhh= personal= staffing headhunt embauch contrata einstell
meet: meet= meeting meetings kennenlern kennenzul kennen= rencontr conocer visit= vorbei treffen sit= welcom recibir reunir reunion réunion
come: come= swing pop= drop= komm= kommen passer passez venir acerca pasar= attend appear expected présent schau
talk: talk= chat= call= phone telephone conversation discuss speak ring= zoom= video teams= gespräch telef unterhalt hablar charla llamada échang parler appel= visio videollam
date: monday mondays tuesday tues= wednesday weds= wed= thursday thurs= friday fri= saturday sunday tue= sat= montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo tomorrow today morgen demain mañana heute
month: january february march= april june= märz mars= marzo avril abril mai=
suits: availab avail= suit= suits works= convenient slot slots pick= choose select= passt termin terminvor disponib créneau hueco horario prefer whichever passen conviendra calendar diary
booked: scheduled booked confirmed confirm arranged bestätig fixé citada cita= convocation convoqu invit einlad eingeladen laden convi invita rappel reminder
moved: resched reschedule moved= move= push= postpone verschieb verschoben report= reporter décaler cambiar mover aplaz
called_off: cancel canceled cancelled annul abgesag absag= absagen entfällt ausfall anul cancela suspend
sorry: sorry regret unfortun sadly apolog afraid leider bedauer désol regret lament siento perdon disculp
else: another other= others else= instead andere anderen anderer autre autres otro otra otros competit mitbewerb filled besetz pourvu closed within= intern=
not: not= unable cannot unsuccess nicht= kein keine pas= ne= no= without won't can't didn't couldn't never longer declin reject
wish: wish luck success= future= encourag wünsch erfolg= souhait continuation suerte deseamos viel=
thanks: thank thanks danke dank= merci remerci gracias agradec grateful appreciat
received: receiv arrived= eingang eingegangen erhalten reçu recib registr enregistr submitted submission übermitt accus
review: review reviewed reviewing consider process= progress status= pending prüf bearbeit examen= revis decision decide weeks= wochen semaines semanas
offer: offer= offering offered appoint pleased delighted angebot anbieten zusage propos oferta ofrec complac
accept: accept= sign= signed signature contract vertrag arbeitsvertr contrat contrato unterschr firma= firmar start= starting begin= beginn commenc empez anual=
pay: salary pay= paid wage compens bonus hourly annum gehalt brutto netto salaire sueldo euros= euro= net= brut equity benefits rate=
task: complete= task exercise assignment challenge homework test= tests= assessment questionnaire aufgabe fragebogen exercice épreuve prueba cuestionario quiz brief= submit
timed: minutes= minuten hours= stunden heures= minutos duration dauer durée deadline due= frist link= expire timed within=
find: profile profil perfil linkedin background found came= noticed across saw= aufmerksam
client: client mandate behalf agency kunde kunden cliente
curious: interested interest= curious open= explore consider= tempted opportunity opportunit looking= interesse intéress interes offen wechsel gerade
many: jobs= vacancies openings offers= stellen= offres annonces ofertas empleos matches alert alerts alerte alerta digest unsubscribe subscrib abmelden désabonn browse
contract_kind: full-time fulltime cdi= cdd= h f= m= w= d= remote hybrid vollzeit teilzeit jornada
gold: bitcoin crypto usdt telegram whatsapp western gift= cashier deposit= paypal signal=
bank: bank= account= iban= konto cuenta compte card= passport ssn= routing check= fee=
easy: earn= daily guaranteed experience= congratulations immediate verdien gagnez gana simply
home: flat= apartment landlord tenan lease rent= room= viewing house= property wohnung miet vermiet besichtig appart loyer piso alquiler mortgage hypothe hipotec
health: doctor dr= dentist clinic appointment patient praxis arzt zahn médecin docteur médico dentista prescription vaccin surgery hospital
school: school teacher parent parents child children eltern schule kita klasse école élève colegio familias tutor class= pupil
study: course university degree studies tuition exam= student master studium kurs université curso matrícula grant scholarship
buy: order= orders shipped delivery parcel invoice payment purchase paket lieferung colis livraison pedido envío shop= sale= discount
goods: quote= proposal customer supplier project= demo= product website offerte devis presupuesto rechnung
account: password code= sign-in login verify verification account= settings privacy subscription passwort contraseña
news: newsletter tips= webinar podcast article read= issue= insights workshop event= register
friend: mum= dad= xx= birthday party= dinner lunch= coffee drinks holiday familie freund copain amiga
free_time: gym= club= training= class= match= game= tickets concert rehearsal volunteer member verein
travel: flight hotel= train= booking= check-in boarding vuelo vol=
team: team= colleagues panel manager director founder partner principal head= ceo= cto= chef équipe equipo leiter responsable
work_place: office workshop site= studio headquarters showroom büro werk= werkstatt bureau locaux oficina
stage: round= stage= next= final= second= first= step= phase étape fase runde nächste siguiente prochaine
bring: bring= id= certificate references proof mitbring apporter traer
you_got: congrat selected chosen successful happy= excited glückwunsch félicit felic enhorabuena freuen plaisir alegra
wait: hear= touch= soon= shortly update= melden nachricht contact= contacter avis
candidate_seen: candidate= candidates applicants scorecard interviewer seeing= cvs=
"""


def _table() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in _ROWS.strip().splitlines():
        notion, _, beginnings = row.partition(": ")
        for each in beginnings.split():
            table[each] = (*table.get(each, ()), notion)
    return table


NOTIONS = _table()
LONGEST = max(len(each) for each in NOTIONS)


def notions_of(word: str) -> tuple[str, ...]:
    """What a word (small letters) stands for: by itself, and by its beginnings of at least three letters."""
    found = NOTIONS.get(word + "=", ())
    for length in range(3, min(len(word), LONGEST) + 1):
        found += NOTIONS.get(word[:length], ())
    return found
