"""Words and marks for money, for the time it is paid for, and for sums that are no pay. Facts only; the reading is in `pay`."""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re

OTHER_CODES = (
    "RON",
    "BGN",
    "UAH",
    "RUB",
    "ISK",
    "RSD",
    "BDT",
    "PKR",
    "LKR",
    "NPR",
    "IDR",
    "MYR",
    "THB",
    "VND",
    "TWD",
    "EGP",
    "MAD",
    "QAR",
    "KWD",
    "BHD",
    "OMR",
    "JOD",
    "GHS",
    "TZS",
    "UGX",
    "ARS",
    "CLP",
    "COP",
    "PEN",
    "UYU",
    "CRC",
)
"""ISO 4217 codes that stand for themselves; as some are words too, they count in capitals only."""

CURRENCY_MARKS: dict[str, str] = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "CAD$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "S$": "SGD", "SG$": "SGD",
    "HK$": "HKD", "R$": "BRL", "MX$": "MXN", "£": "GBP", "€": "EUR", "₹": "INR", "RS": "INR", "RS.": "INR", "USD": "USD",
    "USD$": "USD", "EUR": "EUR", "EURO": "EUR", "EUROS": "EUR", "GBP": "GBP", "INR": "INR", "CAD": "CAD", "AUD": "AUD",
    "NZD": "NZD", "SGD": "SGD", "HKD": "HKD", "CHF": "CHF", "SFR": "CHF", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK",
    "PLN": "PLN", "ZŁ": "PLN", "CZK": "CZK", "HUF": "HUF", "JPY": "JPY", "CNY": "CNY", "RMB": "CNY", "BRL": "BRL", "MXN": "MXN",
    "ZAR": "ZAR", "AED": "AED", "SAR": "SAR", "ILS": "ILS", "₪": "ILS", "PHP": "PHP", "₱": "PHP", "₩": "KRW", "KRW": "KRW",
    "TRY": "TRY", "₺": "TRY", "NGN": "NGN", "₦": "NGN", "KES": "KES", "DOLLARS": "$", "DOLLAR": "$", "POUNDS": "GBP",
    "RUPEES": "INR", "$": "$", "¥": "¥", "円": "JPY", "KR": "KR", "KR.": "KR", "R": "ZAR", "RM": "MYR", "₽": "RUB", "₴": "UAH",
    **{code: code for code in OTHER_CODES}, "KČ": "CZK", "RP": "IDR", "RP.": "IDR", "FT": "HUF", "฿": "THB", "₫": "VND", "LEI": "RON", "РУБ": "RUB", "РУБ.": "RUB", "РУБЛЕЙ": "RUB", "ГРН": "UAH",
}  # fmt: skip
"""Marks in capitals -> ISO 4217; "$", "¥" and "KR" are shared by several countries."""

SHARED_MARKS: dict[str, dict[str, str]] = {
    "$": {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "QLD": "AUD"},
    "¥": {"JP": "JPY", "CN": "CNY"},
    "KR": {"SE": "SEK", "NO": "NOK", "DK": "DKK"},
}
"""A shared mark -> which currency each country means by it (the United States apart)."""

MULTIPLES: dict[str, float] = {
    "k": 1e3, "tsd": 1e3, "thousand": 1e3, "mil": 1e3, "t": 1e3, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "l": 1e5, "lpa": 1e5,
    "crore": 1e7, "crores": 1e7, "cr": 1e7, "cpa": 1e7, "m": 1e6, "mn": 1e6, "mm": 1e6, "million": 1e6, "millions": 1e6, "bn": 1e9, "b": 1e9,
    "billion": 1e9, "万": 1e4,
}  # fmt: skip

_PERIOD_WORDS: dict[str, str] = {
    "hour": "p/h hour hours hr hrs h hourly ph stunde std stündlich heure hora uur ora час godz godzinę timme",
    "day": "p/d day daily tag täglich jour jours día dia pd dag giorno dzień",
    "week": "p/w week weekly wk woche wöchentlich semaine semana pw settimana",
    "month": "p/m month monthly mo mth monat monatlich mois mensuel mensuels mes mês mensual mensuales mensal pcm pm maand månad bulan месяц мес "
    "måned månedlig mese mensili mies miesiąc miesięcznie",
    "year": "p/a year years yearly yr yrs annum annual annually jahr jährlich an année annuel annuels ano año anual anuales pa "
    "jaar tahun год år årligen anno annui annuo rok",
}
PERIOD_SIGNS = {
    "時給": "hour", "日給": "day", "日薪": "day", "月給": "month", "月薪": "month", "年収": "year", "年俸": "year", "年薪": "year",
}  # fmt: skip
PERIODS: dict[str, str] = {word: period for period, words in _PERIOD_WORDS.items() for word in words.split()}

_PERIOD = "|".join(sorted((re.escape(word) for word in PERIODS), key=len, reverse=True))
PERIOD_AFTER = re.compile(
    r"[\s(,*]{0,3}(?:(?:usd|eur|gbp|cad|aud|inr|chf|€|£|gross|brutto|netto|net|brut[oa]?s?|base|salary|fixed|all[- ]in|ctc|pay|ote|\+\s?vat|lord[ei])(?:[\s,)]{1,2}|(?=/))){0,3}"
    r"(?:(?:/|per|a|an|each|every|pro|par|por|al|im|je|в|за|all[’'])\s{0,2}\.?(?P<linked>" + _PERIOD + r")\b"
    r"|(?P<adverb>hourly|daily|weekly|monthly|yearly|annual(?:ly)?|p\.\s?a\.?|pa|pcm|p\.\s?m\.?|jährlich|monatlich|annuels?|mensuels?|anual(?:es)?|mensual(?:es)?|brut annuel|p/[hdwma]|p\.?h\.?|p\.?d\.?|pw|annui|mensili|miesięcznie|mensal|månedlig|årligen)"
    r"(?!\w))",
    re.IGNORECASE,
)
PERIOD_BEFORE = re.compile(
    r"\b(?P<word>annual(?:ized|ised)?|yearly|ral|tjm|mensil\w{0,3}|maand\w{0,8}|uur\w{0,5}|månads\w{0,6}|tim(?:lön|pris)\w{0,3}|per annum|hourly|daily|day|weekly|monthly|(?:brutto|netto|fix|ziel)?(?:jahres\w{0,12}|monats\w{0,12}|stunden\w{0,12})|tages\w{0,12}|annuel\w{0,3}|mensuel\w{0,3}|anual|mensual)"
    r"(?:\s+(?:gross|base|target|starting|total|brut\w?)){0,2}"
    r"(?:\s*[-/]?\s*(?:salary|pay|compensation|comp|wages?|rates?|package|income|remuneration|gehalt|range|ctc|salaire|salario|bruto)){0,3}\b[^\n.;]{0,40}$",
    re.IGNORECASE,
)
PAY_CUE = re.compile(
    r"\b(?:salar\w+|pay(?:s|ing)?|pay ?(?:range|rate|band)|paid|compensation|comp|ctc|wages?|remuneration|base|earn(?:s|ing|ings)?|rates?|"
    r"budget\w*|(?<!relocation )package|income|ote|stipend|gaji|offer(?:ing)?|bracket|band|gehalt\w*|jahresgehalt|tagessatz|stundensatz|stundenlohn|super(?:annuation)?|benefits|(?:plus|\+) (?:tips|bonus|benefits|equity|super|car)|pro rata|doe|esops|vergütung|verdienst|lohn|brutto|salaire|rémunération|"
    r"salario|retribución|sueldo|lpa|tjm|ral|retribuzione|stipendio|lön|salaris|wynagrodzenie|salário|зарплата|оклад|от|до)\b|💰|💵|月給|年収|年俸|時給|日給|月薪|年薪|给料",
    re.IGNORECASE,
)
NOT_PAY = re.compile(
    r"\b(?:rais(?:ed?|ing)|funding|funded|series [a-f]|seed|valuation|valued|revenue|arr|turnover|sales of|investment|invested|backed|assets|aum|"
    r"market cap|bonus\w*|prämie|prime|commissions?|equity|stock|shares?|rsus?|options|grant|sign[- ]?(?:on|up|ing)|sav(?:e|ed|ing|ings)|discount|off|"
    r"fees?|fine[ds]?|penalt\w+|gift ?cards?|vouchers?|coupons?|401\s?\(?k\)?|pension|retirement|insurance|deductible|stipend(?!\s*[:–-]|\s+of\b)|allowance|reimburse\w*|(?:training|development|conference|travel) (?:budget|days?)|"
    r"budget of|perks?|rewards?|referr\w+|prizes?|win|winners?|raffle|donat\w+|price[ds]?|pricing|cost(?:s|ing)?|charged?|subscriptions?|coaching|courses?|"
    r"packages? starting|for just|only|deposit|refund\w*|payment of|invoice|cheque|check|transfer|buy|purchase|order|worth|tuition|loan|debt|"
    r"customers?|transactions?|processed|portfolio|learning|education|relocation|equipment|home office|wellness|up to \d+ days)\b",
    re.IGNORECASE,
)
BASIS = re.compile(
    r"\b(w-?2|1099|c2c|corp[- ]to[- ]corp|contract|gross|brutto|brut|bruto|netto|net|ote|on[- ]target|freelance)\b", re.IGNORECASE
)
BASES: dict[str, str] = {
    "w2": "W2", "w-2": "W2", "1099": "1099", "c2c": "C2C", "corp-to-corp": "C2C", "corp to corp": "C2C", "contract": "contract",
    "gross": "gross", "brutto": "gross", "brut": "gross", "bruto": "gross", "netto": "net", "net": "net", "ote": "OTE",
    "on-target": "OTE", "on target": "OTE", "freelance": "freelance",
}  # fmt: skip
