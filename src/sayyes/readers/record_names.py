"""What boards call the parts of a posting, and how a name is found however it is spelled.

`jobTitle`, `JobTitle`, `job_title` and `job-title` are one name: small letters and digits alone count. The boards agree on what a
posting has and differ only in what they call it, so there is one table of names instead of a reader per board: Greenhouse, Lever,
Ashby, SmartRecruiters, Workable, Recruitee, Personio, Workday, Teamtailor, BambooHR, Oracle, Eightfold, and the aggregators.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any


def squeezed(name: str) -> str:
    """A key without what only separates its words: `job-title` and `JobTitle` -> `jobtitle`."""
    return re.sub(r"[\W_]+", "", name).casefold()


def by_name(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record by squeezed names; of two keys that are one name, the one that says something."""
    named: dict[str, Any] = {}
    for key, value in record.items():
        name = squeezed(key)
        if named.get(name) in (None, "", [], {}):
            named[name] = value
    return named


def words_of(name: str) -> frozenset[str]:
    """The words in a key: `annualSalaryMin` -> annual, salary, min."""
    return frozenset(word.casefold() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|\d+", name))


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


TITLE = _names("""
title jobopeningname positiontitle jobtitle postingtitle openingtitle roletitle vacancytitle requisitiontitle unifiedstandardtitle
position postingname jobname vacancyname titel stellentitel stellenbezeichnung intitule intituleposte titulo puesto text name
role designation profession beruf headline
""")
COMPANY = _names("""
companyname hiringorganization hiringorganisation hiringcompany company organization organisation organizationname
organisationname employer employername advertiser advertisername subcompany companydisplayname careerpagename brandname clientname
postedcompany arbeitgeber firma entreprise empresa
""")
PLACE = _names("""
location locationname primarylocation locationstext positionlocationdisplay city candidaterequiredlocation fulllocation office
joblocation locations joblocationshort citylist offices worklocation worklocations jobcity jobgeo arbeitsort lieutravail ort ville
region area
""")
TEXT = (
    _names("""
    descriptionplain description descriptionhtml contentplain content contenthtml
    jobdescription externaldescriptionstr shortdescriptionstr
    descriptionbodyplain fulldescription contents jobsummary teaser snippet qualificationsummary jobexcerpt body
    """),
    _names("jobduty responsibilities"),
    _names("requirements qualifications"),
    _names("additionalplain additional additionalinformation"),
)
"""Of each group the first that says something: the description, what is to be done, what is asked, what else there is."""
URL = _names("""
absoluteurl hostedurl joburl url careersurl urlactivepage shortlink canonicalpositionurl externalurl positionuri ref applyurl link
publicurl redirecturl alternateurl jobpostingurl urlcomeethostedpage jobapplylink applicationlink careersitejoburl guid vacurl
jobopeningshareurl
""")
REMOTE = _names("workplacetype workmode remote isremote telecommuting fullyremote remotetype workplace jobisremote")
UNTIL = _names("validthrough closeat enddate applicationclosedate applicationdeadline expirationdate")
LISTS = _names("""
jobs offers content postings jobpostings positions items result results data list requisitionlist searchresultitems
jobsearchresult vacancies openings joblistings listings stellenangebote resultats elements hits records
""")
WRAPPERS = _names("""
attributes matchedobjectdescriptor response data jobpostinginfo jobopening job posting jobposting node vacancy source document
""")
MARKS = frozenset(
    {*PLACE, *URL, *(name for group in TEXT for name in group)}
    | set(
        _names("""
        id slug departments department categories postedon posteddate salary employmenttype locationtype externalpath refnr uuid
        """)
    )
) - {"text", "body", "region", "area"}
"""Names of which a posting has one at least, beside its title."""
WARES = frozenset({"price", "sku", "quantity"})
"""Names that only a thing for sale has."""
