"""Wordings of an offer."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

OFFER = worded(
    "offer",
    (9, r"\b(?:sie|dich)\b.{0,30}\beinstellen\b|\b(?:anbei|anhang)\b.{0,40}\bvertrag\b|\bvertrag\b.{0,60}\bunter(?:schr|zeichn)\w+|^zusage\b|\bnous avons le plaisir de vous (?:confirmer|annoncer)\b.{0,40}\bembauch\w+|\bel puesto es (?:tuyo|suyo)\b", "an offer in another language"),
    (9, r"\b(?:like|love|want|happy|delighted|pleased|excited|keen)\b.{0,12} (?:to )?(?:bring|have|take|welcome|get) you (?:on ?board|on as|in as|on the team|join\w*)\b|\bbring you on (?:as|board)\b", "they want you to join"),
    (6, r"\bcan you start\b|\bwhen (?:can|could) you start\b|\bto start,? (?:bump|rising|plus)", "terms of employment"),
    (9, r"\b(?:like|love|want|delighted|thrilled|happy|invite|excited)\b.{0,12} you to (?:come and )?(?:join|work (?:for|with)|be) \w.{0,60}\b(?:as (?:an?|our|the)\b|team\b)", "they want you to join"),
    (7, r"\bsubject to (?:\w+ ){0,2}(?:references|background check|dbs|occupational health|pre-employment)|\b(?:contract|letter of offer|offer letter)\b.{0,60}\b(?:signature|sign|countersign|attached|enclosed)\b", "the terms are to be signed"),
    (9, r"\b(?:complace|alegra|gustaría|placer)\b.{0,20}\bofrecer(?:te|le)\b|\bplaisir de vous (?:proposer|offrir) le poste\b", "an offer in another language"),
    (10, r"\b(?:pleased|delighted|happy|excited|thrilled|glad|proud|pleasure|like|want|wish)\b.{0,30}\bto (?:\w+ )?(?:offer|extend|make|present|confirm)\b.{0,60}\b(?:offer|position|role|job|employment|you)\b", "it makes an offer"),
    (9, r"\b(?:formal|written|official|verbal|contingent|conditional) (?:job |employment )?offer\b|\boffer of employment\b|\boffering you the (?:\w+ ){0,5}(?:position|role|job)", "it makes an offer"),
    (8, r"\b(?:love|like|want|excited|thrilled|delighted|hope|invite) (?:for )?you to join (?:us|our|the)\b|\bthe offer ?:|\bverbal offer\b", "it makes an offer"),
    (9, r"\byou(?:'ve)? got the (?:job|role|position)\b|\bthe (?:job|role|position|post|spot)(?: is|'s) yours\b|\bjob(?: is|'s) yours\b", "the job is yours"),
    (7, r"\b(?:your|the|our|attached|enclosed|signed) (?:\w+ )?offer letter\b|\boffer letter (?:attached|enclosed|for|is)", "an offer letter"),
    (7, r"\b(?:accept\w*|declin\w+|sign\w*|countersign|review|expir\w+|respond to)\b.{0,40}\b(?:the|your|our|this|job|attached)?\b ?(?:job |employment )?offer\b", "an offer waits for an answer"),
    (7, r"\b(?:your|job|the|our) (?:\w+ )?offer\b.{0,50}\b(?:expire|expires|valid|stands|lapse|deadline|open until)", "an offer has a deadline"),
    (7, r"^(?:re: ?|fwd?: ?)*(?:congratulations.{0,20})?(?:job |employment |your |formal )*offer (?:letter|from|of|for|details|[:–-])", "the subject names an offer"),
    (6, r"\bjob offer\b|\bwelcome (?:aboard|to the team)\b|\bstart(?:ing)? date (?:is|of|will be|:)|\bjoining date\b|\b(?:base|annual|gross) salary (?:of|will be|is)\b", "terms of employment"),
    (1.5, r"\bcongratulations\b", "congratulations"),
    (9, r"\b(?:arbeitsvertrag|vertragsangebot|vertragsentwurf|stellenangebot)\b.{0,80}\b(?:anbei|anhang|unterschr\w+|unterzeichn\w+)|\b(?:stelle|position)\b.{0,60}\banbieten\b|\bfreuen uns\b.{0,60}\bzusage\b", "ein Angebot"),
    (9, r"\bpromesse d'embauche\b|\bproposition d'embauche\b|\boferta (?:laboral|de trabajo|de empleo)\b.{0,60}\b(?:acept\w+|adjunt\w+|complac\w+|firm\w+)", "an offer in another language"),
)  # fmt: skip
