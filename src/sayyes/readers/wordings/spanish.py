"""Wordings of Spanish letters, of Latin America too: everyday sentences that the tables of the kinds do not have."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

_TALK = r"(?:entrevistas?|videollamada|videoentrevista|día de prueba|convocatoria a entrevista)"
_TASK = r"(?:pruebas?|tests?|ejercicio|caso práctico|cuestionario|evaluación|reto|examen)"
_POST = r"(?:puesto|vacante|oferta|oportunidad|posición|proceso|plaza)"
_OFFERS = r"(?:ofertas(?: de (?:empleo|trabajo))?|empleos|vacantes|trabajos|puestos|avisos de trabajo|oportunidades laborales)"

_TALKS = worded(
    "interview",
    (7, r"\b(?:tener|hacer|mantener|concertar) una (?:\w+ )?entrevista (?:contigo|con usted)\b|\bentrevista (?:queda|ha quedado|está) (?:fijada|confirmada|programada|agendada)\b|\bentrevista\b.{0,80}\b(?:reprogramada|aplazada|pospuesta|cambiada|movida|adelantada) (?:para|al?)\b.{0,30}\d|\bqué disponibilidad (?:tienes|tiene|tendrías)\b|\b(?:confirm\w+|agend\w+|program\w+|coordin\w+) (?:tu|su|una|la) (?:entrevista|videollamada|llamada|reunión)\b|\b(?:confirm\w+) (?:tu|su) (?:asistencia|presencia) (?:a|en) (?:la|una) (?:entrevista|cita)\b|\bcitad[oa] (?:para|a) (?:la|una) entrevista\b", "una invitación"),
    (7, r"\b(?:elegir|escoger|seleccionar|reservar) (?:el|un|tu|su) (?:horario|hueco|turno)\b|\b(?:dos o tres|algunos|varios|qué) horarios\b|\b(?:lo|la|te|le|los) esperamos\b.{0,30}\d|\b(?:la|una|tu|su) entrevista (?:será|es|tendrá lugar|se (?:hará|realizará|llevará a cabo))\b(?! .{0,20}\bgrabad)", "una invitación"),
    (13, r"\b(?:hacer|venir a|realizar) un día de prueba\b|\bdía de prueba (?:con nosotros|en (?:la|el|nuestr\w+))\b", "un día de prueba"),
)  # fmt: skip

_TAKEN = worded(
    "offer",
    (8.5, r"(?<!no )\b(?:has|ha) sido (?:usted )?(?:la persona )?(?:seleccionad|elegid|escogid)[oa]\b(?!.{0,60}\b(?:entrevista|prueba|fase|etapa|test|finalista|premio|sorteo))(?: para (?:unir|incorpor|formar|trabajar|el puesto|integrar)|(?=[.,!]|$))|\bha sido usted la persona (?:seleccionada|elegida)\b|\bla persona (?:seleccionada|elegida) (?:es usted|eres tú|has sido tú)\b|\bqueremos que (?:te incorpores|se incorpore|formes parte|te unas)\b|\b(?:gustaría|encantaría|queremos|quisiéramos) que (?:te unieras|te unas|se uniera|se una|te incorporaras|formaras parte|se incorporara|trabajaras|trabaje\w*)\b|\bdecidido (?:contratar|incorporar|apostar por) ?(?:te|le|ti|usted)\b|\bcontratarte\b|\b(?:quedaste|quedó|quedas) (?:en el puesto|contratad\w+|seleccionad\w+)|(?<!no )\b(?:has|ha) (?:superado (?:el|todo el) proceso|obtenido (?:la plaza|el puesto))", "una oferta"),
    (8, r"\b(?:si|que) acepta[sn]? (?:nuestra|la|esta) (?:oferta|propuesta)\b|\b(?:hacerte|hacerle|presentarte|enviarte) una (?:oferta|propuesta)(?: (?:formal|en firme|laboral|de trabajo))\b|\b(?:mejora\w*|subi\w*|aument\w+) (?:nuestra|la) (?:oferta|propuesta)\b|\boferta (?:formal|en firme|laboral|de trabajo|por escrito)\b.{0,40}\bfirm\w+|\b(?:fecha de (?:ingreso|incorporación|alta))\b.{0,20}\b(?:será|es|el \d)|\btramitar (?:tu|su) (?:alta|contrat\w+)\b|\b(?:empiezas|comienzas|empieza usted) (?:el|este) (?:lunes|martes|miércoles|jueves|viernes|\d)|\bbienvenid[oa]s? (?:a bordo|al equipo|a nuestro equipo)\b.{0,60}\b(?:empiez\w+|comienz\w+|primer día|incorpora\w*)|\bcontrato (?:de trabajo|laboral)\b.{0,40}\b(?:firma|adjunt\w+)\b", "una oferta"),
)  # fmt: skip

_REFUSED = worded(
    "rejection",
    (8.5, r"\b(?:proceso|convocatoria|plaza|vacante)\b.{0,30}\bdesiert[oa]\b|\bya no (?:sigues|sigue|formas parte|continúas?)\b|\bno (?:contamos con|disponemos de|tenemos) (?:vacantes|puestos|posiciones)\b|\bdecantad\w+ por (?:otr|un)\w*|\b(?:esta vez|en esta ocasión) no (?:ha podido ser|fue posible|ha sido posible|pudo ser)\b|\b(?:cubierto|cubrimos|cubierta|cubrió) (?:\w+ ){0,3}internamente\b|\b(?:solicitud|candidatura|postulación|perfil)\b.{0,20}\bno (?:fue|ha sido|resultó) (?:aprobad|seleccionad|elegid|aceptad|considerad)[oa]\b|\bno (?:podemos|podremos|vamos a) (?:ofrecer|contratar|incorporar)(?:te|le|la|lo)\b|\bno (?:avanz\w+|pas\w+) a la siguiente (?:etapa|fase)\b", "una negativa"),
    (6, r"\b(?:guard\w+|conserv\w+|manten\w+) (?:tu|su) (?:currículum|cv|perfil|candidatura|hoja de vida)\b.{0,60}\bfutur\w+", "los papeles se guardan"),
    plain=True,
)  # fmt: skip

_TASKS = worded(
    "assessment",
    (13, r"\bantes de (?:la entrevista|conocerte|hablar)\b.{0,60}\b(?:prepar\w+|resuelv\w+|complet\w+|hagas|realic\w+|entreg\w+)\b", "primero una tarea"),
    (8.5, rf"\b(?:realice|realiza|haz|haga|completa|complete(?! (?:the|your|an?|our|this|these|it|all|both|in)\b)|completes|contesta|contestes|conteste|responde|responda|resuelve|resuelva|finalizar|completado)\b.{{0,30}}\b(?:{_TASK}|preguntas de filtro|traducción de prueba)\b|\b(?:plataforma|fase) de (?:pruebas|evaluaciones)\b|\bla (?:prueba|evaluación) (?:\w+ )?(?:dura|consiste|estará|está disponible|caduca)\b|\bexamen de (?:inglés|conocimientos|alemán|francés)\b|\b(?:pruebas? psicom\w+|pruebas? psicot\w+|test psicot\w+|reto (?:de programación|técnico)|cuestionario de personalidad)\b|\b(?:video)?entrevista\b.{{0,30}}\bgrabar\b|\bdiseña un\w? .{{0,40}}\bbrief\b", "una prueba"),
    plain=True,
)  # fmt: skip

_ARRIVED = worded(
    "confirmation",
    (7, r"\b(?:postulación|candidatura|solicitud|hoja de vida|currículum|cv|inscripción)\b.{0,20}\b(?:fue|ha sido|se ha) (?:enviad|recibid|registrad|realizad)[oa]\b|\b(?:la empresa|el reclutador) ha (?:visto|leído|abierto|descargado) (?:tu|su) (?:currículum|cv|candidatura)\b|\bestado de (?:tu|su) (?:candidatura|postulación|solicitud)\b|\bpensado en nosotros\b|\brecibimos (?:tus|sus|tu|su) (?:papeles|documentos|cv|currículum|postulación|solicitud|hoja de vida)\b|\bfalta\b.{0,40}\b(?:solicitud|candidatura|postulación|trámite)\b", "la candidatura ha llegado"),
    (8.5, r"\bsi no (?:recibes|recibe|tienes|tiene) (?:noticias|respuesta|novedades)\b|\bsi (?:tu|su) perfil (?:se (?:ajusta|adapta|adecúa)|encaja|coincide|cumple)\b.{0,60}\b(?:comunicar\w+|contact\w+|llamar\w+|pondr\w+)", "se pondrán en contacto"),
    plain=True,
)  # fmt: skip

_FOUND = worded(
    "outreach",
    (8.5, rf"\b(?:encontré|encontramos|vi|vimos|he visto|hemos visto) (?:tu|su) (?:cv|perfil|currículum)\b|\b(?:encajas|encajarías|encajaría)\b.{{0,30}}\b{_POST}\b|\b(?:perfect[oa]|ideal) para nuestr\w+ (?:equipo|cliente|vacante)\b|\bgran fichaje\b|\b(?:te|se) (?:animas|anima) a (?:postular|aplicar|inscribir)\w*|\binteresad[oa] en (?:tu|su) perfil\b|\b(?:te|le) invita(?:mos)? a (?:inscribir|postular|aplicar)\w*", "han visto tu perfil"),
    (8, rf"\b(?:mi|nuestro) cliente\b.{{0,60}}\b(?:busca|necesita|requiere|solicita|está buscando)\b|\ben búsqueda activa\b|\b(?:soy|somos) (?:\w+ )?(?:reclutador\w*|headhunter\w*|una consultora|consultor\w* de (?:selección|rrhh))\b|\b(?:consultora|empresa) de (?:selección|reclutamiento|recursos humanos)\b|\btengo una (?:\w+ )?{_POST}\b|\bconoces a alguien\b|\bexpectativas (?:salariales|económicas)\b.{{0,30}}\bcambio\b|\b(?:cambiar de (?:trabajo|empresa|empleo)|un cambio (?:profesional|laboral|de trabajo))\b", "un reclutador escribe"),
    (7.5, rf"\b(?:te|le) (?:interesaría|gustaría)\b.{{0,30}}\b(?:saber más|conocer más|cambiar|{_POST})|\bcontar(?:te|le)\b.{{0,30}}\b{_POST}\b|\bmensaje anterior\b.{{0,30}}\b{_POST}\b|\bcuál es (?:tu|su) tarifa\b|\b(?:te|le) (?:puede|podría|pueda) interesar\b(?<!empleos que te pueden interesar)", "preguntan si interesa"),
)  # fmt: skip

_CALLED_OFF = worded(
    "cancelled",
    (9.5, rf"\b{_TALK}\b.{{0,50}}\b(?:no se (?:llevará|realizará|celebrará)|se (?:pospone|cancela|suspende|anula)(?! (?:al|para el) )|cancelad[oa]s?|anulad[oa]s?|suspendid[oa]s?)\b|\b(?:aplazar|posponer|suspender|cancelar|canceló|cancelamos|cancela|anular|retirado|omiso)\b.{{0,40}}\b(?:{_TALK}|(?:su|la|tu) cita)\b(?!.{{0,20}}(?:\d|\b(?:al|para el) (?:lunes|martes|miércoles|jueves|viernes)))|\bno (?:habrá|hay) {_TALK}\b|\bentrevista\b.{{0,20}}\b(?:pospuesta|aplazada|suspendida)\b(?! (?:al|para el|hasta el) ).{{0,10}}\b(?:sin|hasta nuevo)|\bno (?:podremos|podemos|podré|puedo|vamos a poder) (?:hacer|realizar|celebrar|mantener|tener) (?:la|tu|su|nuestra) (?:entrevista|videollamada)\b|\bentrevistador\w*\b.{{0,20}}\bcancel\w+|\bno se presente\b|\bno (?:vamos a poder|podremos|podemos) recibir(?:te|le|la|lo)\b", "la entrevista queda cancelada"),
    plain=True,
)  # fmt: skip

_LISTED = worded(
    "alert",
    (8, rf"\b(?:nuevas|últimas|estas|\d+|nuevos|\d+ nuevos) {_OFFERS}\b.{{0,20}}\b(?:para ti|según|publicad\w+|de \w+|en \w+|hoy)|\b(?:empleos|ofertas|vacantes|trabajos) (?:que te pued\w+ interesar|nuev\w+ de|cerca de ti|destacad\w+|similares)\b|\balerta de (?:empleo|trabajo)\b|\b(?:gestionar|eliminar|creaste)\b.{{0,20}}\balerta\b|\b\d+ empleos nuevos\b|\bempresas que están contratando\b|\bno te pierdas estas (?:vacantes|ofertas de (?:empleo|trabajo))\b|\boferta que guardaste\b|\bresumen (?:diario|semanal) de (?:ofertas|empleos)\b|\bempleo público\b.{{0,40}}\b\d+ plazas\b|\b(?:nuevas )?oportunidades laborales para (?:ti|usted)\b", "una lista de ofertas"),
    plain=True,
)  # fmt: skip

_ELSEWHERE = worded(
    "other",
    (14, r"\bcontrato de (?:luz|gas|alquiler|seguro|telefonía|móvil|internet|agua)\b|\bclub de (?:lectura|lectores|fans|socios)\b|\b(?:visitar|ver|alquilar) (?:el|la|este) (?:piso|apartamento|departamento|vivienda|casa)\b|\botro inquilino\b|\b(?:tutora?|maestr[oa]|profesora?) de (?:su|tu) (?:hij[oa]|niñ[oa])\b|\bfinalista del premio\b|\b(?:tu|su) (?:relato|poema|obra|novela) ha sido\b|\b\d+ ?% de descuento\b|\bsolicitud de (?:beca|préstamo|crédito|tarjeta|visado|hipoteca|admisión)\b|\bobtenido la beca\b|\bpara una demostración\b|\bprimer entrenamiento\b|\badjudicatari[oa]\b", "se trata de otra cosa"),
    plain=True,
)  # fmt: skip

SPANISH = (*_TALKS, *_TAKEN, *_REFUSED, *_TASKS, *_ARRIVED, *_FOUND, *_CALLED_OFF, *_LISTED, *_ELSEWHERE)
