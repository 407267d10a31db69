"""Wordings that ask for a test or a task."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import A_TEST, worded

ASSESSMENT = worded(
    "assessment",
    (9, rf"\btime for\b.{{0,40}}\b{A_TEST}|\b{A_TEST}\b.{{0,40}}\bshould take\b|\b(?:online|games?-based|video) (?:games|assessments?)\b", "it asks for a test"),
    (7, r"\b(?:copy|writing|editing|design|translation|trial|sample|practical|sales|data|excel|typing|test) (?:test|task|exercise|piece|assignment|project|brief)\b", "it names a test"),
    (7, r"\b(?:get|send|have|return) it back to (?:me|us)\b|\bhand (?:it )?in\b.{0,30}\bby\b", "something is to be handed in"),
    (9, r"\b(?:online-?|einstellungs|eignungs)(?:test|assessment)\b.{0,20}\bzu (?:bearbeiten|absolvieren)\b|\bsiguiente paso\b.{0,60}\bprueba\b", "a test in another language"),
    (9, rf"\b(?:complete|take|finish|start|submit|begin|undertake|sit|attempt|solve|fill (?:in|out))\b(?: \w+){{0,6}} (?:{A_TEST})", "it asks for a test"),
    (9, rf"\binvit\w+\b.{{0,60}}\b{A_TEST}", "it invites to a test"),
    (8, rf"\b{A_TEST}\b.{{0,60}}\b(?:invitation|link|deadline|due|expires?|within|by (?:the )?(?:end|\d|\w+day)|minutes to complete|must be completed|takes? about)", "a test with a deadline"),
    (9, r"\b(?:answer|respond to|complete|reply to)\b.{0,40}\b(?:written|short|following|screening) (?:\w+ ){0,2}questions\b", "written questions"),
    (20, r"\b(?:one-way|on-demand|pre-?recorded|asynchronous|automated|digital|self-recorded|ai) (?:video )?interview\b|\b(?:record|submit) (?:your |a )?(?:video )?(?:answers|responses|video interview)", "a recorded interview"),
    (6, r"\b(?:online|coding|technical|skills?|personality|aptitude|psychometric|written|cognitive) (?:assessment|test|challenge|exercise)\b|\btake-?home\b|\bcase study\b", "it names a test"),
    (5, r"\b(?:hackerrank|codility|codesignal|testgorilla|hirevue|pymetrics|coderbyte|devskiller|shl|harver|wonderlic|spark hire|willo)\b", "a test vendor is named"),
    (8, r"\b(?:eignungs|online-?|einstellungs)(?:test|assessment)\b|\btest (?:technique|de personnalité|en ligne)\b|\bprueba (?:técnica|online)\b", "a test in another language"),
)  # fmt: skip
