"""Wordings of first contacts, and of lists of jobs."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

OUTREACH = worded(
    "outreach",
    (12, r"\bwe (?:haven't|have not|'ve not|have never|'ve never) (?:yet )?(?:met|spoken|talked)\b(?! (?:since|for))", "a first contact"),
    (10, r"\b(?:call|chat|coffee|talk|minutes)\b.{0,60}\bto (?:hear|learn|find out|tell you)(?: \w+)? about (?:our|my|the|what we) (?:\w+ )?(?:team|company|work|group|product|mission|do|are|build\w*)\b", "a first contact"),
    (8, r"\b(?:you (?:\w+ )?(?:came|sprang|come) to mind|thought of you|gave me your (?:name|number|details|contact)|(?:passed|recommended|suggested|mentioned) (?:me )?(?:you|your (?:name|details))|out of the blue)\b", "somebody thought of you"),
    (6, r"\b(?:tell you (?:a (?:bit|little) )?more|if you(?:'re| are) (?:at all )?(?:curious|tempted|up for)|chat about the (?:job|role)|no pressure)\b", "it asks whether you are interested"),
    (8, r"\b(?:came|come|ran|stumbled) across your\b|\b(?:saw|seen|found|noticed|viewed|looking at) your (?:\w+ ){0,2}(?:profile|resume|résumé|cv|linkedin|background|github)\b", "somebody found your profile"),
    (8, r"\b(?:one of (?:our|my)(?: \w+){0,2} clients?|(?:our|my)(?: \w+){0,2} clients?\b|on behalf of (?:a|our|my) client|(?:our|a|my) (?:direct|end) client)", "a recruiter writes for a client"),
    (8, r"\bclients? of (?:mine|ours)\b|\bworth a (?:chat|call|conversation)\b", "a recruiter writes for a client"),
    (6, r"\b(?:reaching out|contacting you|writing to you|get in touch|got in touch|wanted to reach out|pinging you)\b(?!.{0,30}(?:interview (?:on|at)|to reschedule))", "somebody reaches out"),
    (6, r"\b(?:i'm|i am|this is|my name is|name is|we are)\b(?:.{0,60}\b(?:recruiter|recruiting|sourcer|talent (?:partner|acquisition|scout)|headhunter|staffing|hiring for)|(?: \w+){1,4},? (?:with|from|at) (?-i:[A-Z])\w+)", "a recruiter introduces himself"),
    (7, r"\b(?:forward|send|share|reply with|respond with|provide|attach|revert with)\b(?: \w+){0,5} (?:resume|résumé|cv|profile)\b", "it asks for a resume"),
    (6, r"\bworking with\b.{0,60}\b(?:looking for|hiring|urgent|on an?|to (?:find|fill|hire))|\b(?:urgent|immediate) (?:\w+ )?(?:need|hiring|requirement|opening|job opening|hire)\b|\bhiring need\b", "a recruiter fills an opening"),
    (6, r"\b(?:would|are) you (?:be )?(?:\w+ )?(?:open|interested|keen|curious|willing)\b|\bif (?:you(?:'re| are)|this|the)\b.{0,40}\binterest\w*\b|\blet (?:me|us) know (?:your interest|if you(?:'re| are| would be)? (?:\w+ )?(?:interested|open))|\binterested\?", "it asks whether you are interested"),
    (6, r"\b(?:exciting|great|fantastic|excellent|new|perfect|amazing|job|career) (?:\w+ ){0,4}opportunit(?:y|ies)\b|\bi have (?:a|an) (?:\w+ ){0,3}(?:position|role|opening|opportunity|job)\b|\bhave an? (?:\w+ )?(?:opening|role|position) (?:for|of)\b|\bhaving an opening\b", "it offers an opportunity"),
    (5, r"\b(?:find|see|review|go through|check|look at)\b.{0,30}\b(?:below|the|attached)?\b.{0,20}\b(?:job description|requirement|jd|position details|job details)\b", "it sends a job description"),
    (5, r"^(?:job|position|role)? ?(?:title|position|role|job title|job descriptions?|hire type|duration|visa|client|rate|pay rate|budget|notice|comp|ctc|stack|experience|location|mode)\b(?: ?name)?(?:/ ?title)? ?[:–-]", "it lists a job's details"),
    (6, r"\b(?:good|great|strong|perfect|excellent|ideal) (?:fit|match) for (?:a|an|the|this|our|my|one)\b|\bmatch(?:es)? your (?:background|experience|skills)\b|\bi found a job you\b", "it says you would fit"),
    (5, r"\b(?:quick|brief|short|exploratory|\d+[- ]?min\w*|introductory|confidential|informal) (?:\w+ ){0,2}(?:call|chat|conversation)\b", "a quick call"),
    (5, r"\b(?:full[- ]service staffing|staffing (?:and|firm|agency|company)|consulting firm|training (?:to candidates|and placement)|w2|c2c|corp[- ]to[- ]corp|third[- ]party)\b", "a staffing firm"),
    (8, r"\b(?:auf ihr (?:profil|xing)|auf dein profil)\b|\bim auftrag\b.{0,40}\bkunden\b|\bihr profil\b.{0,60}\b(?:gestoßen|aufmerksam|interessant)|\bvotre profil\b.{0,80}\b(?:attention|intéress\w+|correspond\w*)|\btu perfil\b.{0,60}\b(?:interes\w+|encaj\w+)", "somebody found your profile"),
)  # fmt: skip

ALERT = worded(
    "alert",
    (9, r"\b\d+\+? (?:new |more |other |open |similar )+(?:\S+ ){0,6}(?:jobs?|roles|positions|openings|vacancies)\b|\b\d+\+? (?:\S+ ){0,2}jobs? (?:matching|in|for|posted|near|match)\b", "a list of jobs"),
    (9, r"\bjob ?alerts?\b|\bjob (?:digest|recommendations?)\b|\bsaved (?:job )?(?:search|alert)\b|\bnew jobs? (?:for you|match\w*|recommend\w*|:|in|near)|\bweekly (?:job )?digest\b|\bstellen-?(?:agent|alarm|newsletter)\b|\bneue (?:jobs|stellen)\b", "a job alert"),
    (8, r"\b(?:recommended|suggested|top|similar|featured|hot) (?:jobs|roles|openings|job picks|picks)\b|\bjobs? (?:for you|you may|you might|that match\w*|picked for|recommended|based on|posted on)\b|\bjobs and more near\b", "recommended jobs"),
    (8, r"\bmatched with a job\b|\b(?:job|role|position|opening)s?\b.{0,60}\b(?:match(?:es|ing)?|suits?|lines? up (?:well )?with) your (?:\w+ )?(?:profile|preferences|resume|saved|search|skills|alert)\b|\bthink (?:you'd|you would) be a great fit for:?", "a job that matches a profile"),
    (6, r"\b(?:view|see|browse|explore|show) (?:all|more|other|similar|\d+)? ?(?:\w+ )?jobs\b|\b(?:easily|easy) apply\b|\bactively (?:recruiting|hiring)\b|\bis hiring for\b|\bposted \d+\+? (?:days?|hours?|weeks?) ago\b", "lines of a job list"),
    plain=True,
)  # fmt: skip
