"""What people write for a time zone: abbreviations, region words, cities, countries. Facts only; their reading is in `zones`.

A row of `ABBREVIATIONS` or `PHRASES` lists what the word can mean, the most usual first: place, IANA zone, minutes east of
UTC that the word itself claims (None: the region's clock, summer time and all), country. A meaning marked "if" counts only
where the message shows a sign of that country.
"""

from __future__ import annotations

Row = tuple[str, str, int | None, str]

_NEW_YORK, _CHICAGO, _DENVER, _LOS_ANGELES = "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"

ABBREVIATIONS: dict[str, tuple[Row, ...]] = {
    "UTC": (("UTC", "UTC", 0, ""),),
    "GMT": (("UTC", "UTC", 0, ""),),
    "ET": (("New York", _NEW_YORK, None, "US"),),
    "CT": (("Chicago", _CHICAGO, None, "US"),),
    "MT": (("Denver", _DENVER, None, "US"),),
    "PT": (("Los Angeles", _LOS_ANGELES, None, "US"),),
    "HNE": (("Toronto", "America/Toronto", -300, "CA"),),
    "HAE": (("Toronto", "America/Toronto", -240, "CA"),),
    "EST5EDT": (("New York", _NEW_YORK, None, "US"),),
    "CST6CDT": (("Chicago", _CHICAGO, None, "US"),),
    "MST7MDT": (("Denver", _DENVER, None, "US"),),
    "PST8PDT": (("Los Angeles", _LOS_ANGELES, None, "US"),),
    "EST": (("New York", _NEW_YORK, -300, "US"), ("Sydney", "Australia/Sydney", 600, "if AU")),
    "EDT": (("New York", _NEW_YORK, -240, "US"), ("Sydney", "Australia/Sydney", 660, "if AU")),
    "CST": (
        ("Chicago", _CHICAGO, -360, "US"),
        ("China", "Asia/Shanghai", 480, "CN"),
        ("Cuba", "America/Havana", -300, "CU"),
    ),
    "CDT": (("Chicago", _CHICAGO, -300, "US"), ("Cuba", "America/Havana", -240, "if CU")),
    "MST": (("Denver", _DENVER, -420, "US"), ("Phoenix", "America/Phoenix", -420, "if AZ")),
    "MDT": (("Denver", _DENVER, -360, "US"),),
    "PST": (("Los Angeles", _LOS_ANGELES, -480, "US"), ("the Philippines", "Asia/Manila", 480, "if PH")),
    "PDT": (("Los Angeles", _LOS_ANGELES, -420, "US"),),
    "AKST": (("Anchorage", "America/Anchorage", -540, "US"),),
    "AKDT": (("Anchorage", "America/Anchorage", -480, "US"),),
    "HST": (("Honolulu", "Pacific/Honolulu", -600, "US"),),
    "AST": (("Halifax", "America/Halifax", -240, "CA"), ("Riyadh", "Asia/Riyadh", 180, "SA")),
    "ADT": (("Halifax", "America/Halifax", -180, "CA"),),
    "NST": (("Newfoundland", "America/St_Johns", -210, "CA"),),
    "NDT": (("Newfoundland", "America/St_Johns", -150, "CA"),),
    "IST": (
        ("India", "Asia/Kolkata", 330, "IN"),
        ("Israel", "Asia/Jerusalem", 120, "IL"),
        ("Ireland", "Europe/Dublin", 60, "IE"),
    ),
    "BST": (("London", "Europe/London", 60, "GB"), ("Bangladesh", "Asia/Dhaka", 360, "BD")),
    "WET": (("Lisbon", "Europe/Lisbon", 0, "PT"),),
    "WEST": (("Lisbon", "Europe/Lisbon", 60, "PT"),),
    "CET": (("Central Europe", "Europe/Berlin", 60, ""),),
    "CEST": (("Central Europe", "Europe/Berlin", 120, ""),),
    "MEZ": (("Central Europe", "Europe/Berlin", 60, "DE"),),
    "MESZ": (("Central Europe", "Europe/Berlin", 120, "DE"),),
    "EET": (("Eastern Europe", "Europe/Helsinki", 120, ""),),
    "EEST": (("Eastern Europe", "Europe/Helsinki", 180, ""),),
    "MSK": (("Moscow", "Europe/Moscow", 180, "RU"),),
    "TRT": (("Istanbul", "Europe/Istanbul", 180, "TR"),),
    "PKT": (("Karachi", "Asia/Karachi", 300, "PK"),),
    "SGT": (("Singapore", "Asia/Singapore", 480, "SG"),),
    "HKT": (("Hong Kong", "Asia/Hong_Kong", 480, "HK"),),
    "PHT": (("Manila", "Asia/Manila", 480, "PH"),),
    "JST": (("Tokyo", "Asia/Tokyo", 540, "JP"),),
    "KST": (("Seoul", "Asia/Seoul", 540, "KR"),),
    "ICT": (("Bangkok", "Asia/Bangkok", 420, "TH"),),
    "WIB": (("Jakarta", "Asia/Jakarta", 420, "ID"),),
    "GST": (("Dubai", "Asia/Dubai", 240, "AE"),),
    "AEST": (("Sydney", "Australia/Sydney", 600, "AU"), ("Brisbane", "Australia/Brisbane", 600, "if QLD")),
    "AEDT": (("Sydney", "Australia/Sydney", 660, "AU"),),
    "AET": (("Sydney", "Australia/Sydney", None, "AU"), ("Brisbane", "Australia/Brisbane", None, "AU")),
    "ACST": (("Adelaide", "Australia/Adelaide", 570, "AU"), ("Darwin", "Australia/Darwin", 570, "AU")),
    "ACDT": (("Adelaide", "Australia/Adelaide", 630, "AU"),),
    "AWST": (("Perth", "Australia/Perth", 480, "AU"),),
    "NZST": (("Auckland", "Pacific/Auckland", 720, "NZ"),),
    "NZDT": (("Auckland", "Pacific/Auckland", 780, "NZ"),),
    "SAST": (("Johannesburg", "Africa/Johannesburg", 120, "ZA"),),
    "EAT": (("Nairobi", "Africa/Nairobi", 180, "KE"),),
    "WAT": (("Lagos", "Africa/Lagos", 60, "NG"),),
    "CAT": (("Maputo", "Africa/Maputo", 120, ""),),
    "BRT": (("São Paulo", "America/Sao_Paulo", -180, "BR"),),
}

LOWER_CASE_TOO = frozenset({"utc", "gmt", "cet", "cest", "est", "edt", "pst", "pdt", "cst", "cdt", "mst", "mdt", "et", "pt"})
"""These are also met in lower case, straight after a time of day with am or pm ("10 am est")."""

_EASTERN = (("New York", _NEW_YORK, None, "US"), ("Sydney", "Australia/Sydney", None, "if AU"))
_CENTRAL = (("Chicago", _CHICAGO, None, "US"), ("Adelaide", "Australia/Adelaide", None, "if AU"))

PHRASES: dict[str, tuple[Row, ...]] = {
    "eastern": _EASTERN,
    "central": _CENTRAL,
    "mountain": ABBREVIATIONS["MT"],
    "pacific": ABBREVIATIONS["PT"],
    "eastern standard": ABBREVIATIONS["EST"],
    "eastern daylight": ABBREVIATIONS["EDT"],
    "central standard": ABBREVIATIONS["CST"][:1],
    "central daylight": ABBREVIATIONS["CDT"],
    "mountain standard": ABBREVIATIONS["MST"],
    "mountain daylight": ABBREVIATIONS["MDT"],
    "pacific standard": ABBREVIATIONS["PST"][:1],
    "pacific daylight": ABBREVIATIONS["PDT"],
    "alaska": (("Anchorage", "America/Anchorage", None, "US"),),
    "hawaii": ABBREVIATIONS["HST"],
    "atlantic": (("Halifax", "America/Halifax", None, "CA"),),
    "newfoundland": (("Newfoundland", "America/St_Johns", None, "CA"),),
    "arizona": (("Phoenix", "America/Phoenix", None, "US"),),
    "central european": (("Central Europe", "Europe/Berlin", None, ""),),
    "central europe": (("Central Europe", "Europe/Berlin", None, ""),),
    "central european summer": ABBREVIATIONS["CEST"],
    "central european standard": ABBREVIATIONS["CET"],
    "eastern european": (("Eastern Europe", "Europe/Helsinki", None, ""),),
    "western european": (("Lisbon", "Europe/Lisbon", None, ""),),
    "greenwich mean": ABBREVIATIONS["GMT"],
    "coordinated universal": ABBREVIATIONS["UTC"],
    "universal": ABBREVIATIONS["UTC"],
    "british summer": ABBREVIATIONS["BST"][:1],
    "british": (("London", "Europe/London", None, "GB"),),
    "uk": (("London", "Europe/London", None, "GB"),),
    "united kingdom": (("London", "Europe/London", None, "GB"),),
    "ireland": (("Dublin", "Europe/Dublin", None, "IE"),),
    "germany": (("Berlin", "Europe/Berlin", None, "DE"),),
    "france": (("Paris", "Europe/Paris", None, "FR"),),
    "spain": (("Madrid", "Europe/Madrid", None, "ES"),),
    "switzerland": (("Zurich", "Europe/Zurich", None, "CH"),),
    "austria": (("Vienna", "Europe/Vienna", None, "AT"),),
    "irish": (("Dublin", "Europe/Dublin", None, "IE"),),
    "irish standard": ABBREVIATIONS["IST"][2:],
    "india standard": ABBREVIATIONS["IST"][:1],
    "indian standard": ABBREVIATIONS["IST"][:1],
    "indian": ABBREVIATIONS["IST"][:1],
    "india": ABBREVIATIONS["IST"][:1],
    "israel standard": ABBREVIATIONS["IST"][1:2],
    "israel": (("Israel", "Asia/Jerusalem", None, "IL"),),
    "china standard": ABBREVIATIONS["CST"][1:2],
    "china": ABBREVIATIONS["CST"][1:2],
    "beijing": ABBREVIATIONS["CST"][1:2],
    "japan": ABBREVIATIONS["JST"],
    "japan standard": ABBREVIATIONS["JST"],
    "korea standard": ABBREVIATIONS["KST"],
    "german": (("Berlin", "Europe/Berlin", None, "DE"),),
    "french": (("Paris", "Europe/Paris", None, "FR"),),
    "spanish": (("Madrid", "Europe/Madrid", None, "ES"),),
    "swiss": (("Zurich", "Europe/Zurich", None, "CH"),),
    "dutch": (("Amsterdam", "Europe/Amsterdam", None, "NL"),),
    "gulf standard": ABBREVIATIONS["GST"],
    "australian eastern": ABBREVIATIONS["AET"],
    "australian eastern standard": ABBREVIATIONS["AEST"],
    "australian eastern daylight": ABBREVIATIONS["AEDT"],
    "australian western": ABBREVIATIONS["AWST"],
    "new zealand": (("Auckland", "Pacific/Auckland", None, "NZ"),),
    "south africa standard": ABBREVIATIONS["SAST"],
    "east africa": ABBREVIATIONS["EAT"],
    "west africa": ABBREVIATIONS["WAT"],
    **dict.fromkeys(("mitteleuropäische", "mitteleuropäischer"), ABBREVIATIONS["MEZ"]),
    **dict.fromkeys(("mitteleuropäische sommerzeit", "mitteleuropäischer sommerzeit"), ABBREVIATIONS["MESZ"]),
    **dict.fromkeys(
        ("deutsche", "deutscher", "berliner", "münchner", "hamburger", "deutschland", "allemande", "alemana"),
        (("Berlin", "Europe/Berlin", None, "DE"),),
    ),
    **dict.fromkeys(("wiener", "österreichische", "österreichischer"), (("Vienna", "Europe/Vienna", None, "AT"),)),
    **dict.fromkeys(("schweizer", "zürcher", "suisse", "suiza", "schweiz"), (("Zurich", "Europe/Zurich", None, "CH"),)),
    **dict.fromkeys(("pariser", "française", "francesa", "parisienne"), (("Paris", "Europe/Paris", None, "FR"),)),
    **dict.fromkeys(
        ("belge", "belga", "belgian", "brüssel", "bruselas", "brüsseler", "belgium"),
        (("Brussels", "Europe/Brussels", None, "BE"),),
    ),
    **dict.fromkeys(("londoner", "britische", "britischer", "londres", "gb"), (("London", "Europe/London", None, "GB"),)),
    **dict.fromkeys(
        ("española", "peninsular", "peninsular española", "españa", "espagnole", "spanische", "spanischer"),
        (("Madrid", "Europe/Madrid", None, "ES"),),
    ),
    **dict.fromkeys(("d'europe centrale", "d’europe centrale", "central europea"), ABBREVIATIONS["CET"]),
    **dict.fromkeys(("l'est", "l’est", "toronto and new york", "ontario"), (("Toronto", "America/Toronto", None, "CA"),)),
    "italian": (("Rome", "Europe/Rome", None, "IT"),),
    "polish": (("Warsaw", "Europe/Warsaw", None, "PL"),),
    "portuguese": (("Lisbon", "Europe/Lisbon", None, "PT"),),
    "danish": (("Copenhagen", "Europe/Copenhagen", None, "DK"),),
    "swedish": (("Stockholm", "Europe/Stockholm", None, "SE"),),
    "norwegian": (("Oslo", "Europe/Oslo", None, "NO"),),
    "colombia": (("Bogotá", "America/Bogota", None, "CO"),),
    "argentina": (("Buenos Aires", "America/Argentina/Buenos_Aires", None, "AR"),),
    **dict.fromkeys(("philippine", "philippines", "manila"), (("Manila", "Asia/Manila", None, "PH"),)),
    "lisbon": (("Lisbon", "Europe/Lisbon", None, "PT"),),
    "sri lanka": (("Colombo", "Asia/Colombo", None, "LK"),),
}
"""Region words, in lower case, as they stand before "time" ("Eastern Time", "Pacific Daylight Time", "UK time")."""

BARE_PHRASES = frozenset({
    "eastern", "central", "mountain", "pacific", "mitteleuropäische sommerzeit", "mitteleuropäischer sommerzeit",
})  # fmt: skip
"""Region words that also stand alone, straight after a time of day ("2 pm Eastern")."""

DISPLAY_NAMES: dict[str, str] = {
    "eastern time (us & canada)": _NEW_YORK,
    "central time (us & canada)": _CHICAGO,
    "mountain time (us & canada)": _DENVER,
    "pacific time (us & canada)": _LOS_ANGELES,
    "pacific time (us & canada); tijuana": _LOS_ANGELES,
    "atlantic time (canada)": "America/Halifax",
    "indiana (east)": "America/Indiana/Indianapolis",
    "arizona": "America/Phoenix",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "newfoundland": "America/St_Johns",
    "saskatchewan": "America/Regina",
    "central america": "America/Guatemala",
    "greenwich mean time : dublin, edinburgh, lisbon, london": "Europe/London",
    "greenwich mean time: dublin, edinburgh, lisbon, london": "Europe/London",
    "dublin, edinburgh, lisbon, london": "Europe/London",
    "coordinated universal time": "UTC",
    "west central africa": "Africa/Lagos",
    "harare, pretoria": "Africa/Johannesburg",
    "chennai, kolkata, mumbai, new delhi": "Asia/Kolkata",
    "beijing, chongqing, hong kong, urumqi": "Asia/Shanghai",
    "canberra, melbourne, sydney": "Australia/Sydney",
    "osaka, sapporo, tokyo": "Asia/Tokyo",
    "bangkok, hanoi, jakarta": "Asia/Bangkok",
    "kuala lumpur, singapore": "Asia/Singapore",
    "auckland, wellington": "Pacific/Auckland",
    "abu dhabi, muscat": "Asia/Dubai",
    "islamabad, karachi": "Asia/Karachi",
    "kuwait, riyadh": "Asia/Riyadh",
    "moscow, st. petersburg": "Europe/Moscow",
    "moscow, st. petersburg, volgograd": "Europe/Moscow",
    "guadalajara, mexico city, monterrey": "America/Mexico_City",
    "bogota, lima, quito": "America/Bogota",
    "bogota, lima, quito, rio branco": "America/Bogota",
    "belgrade, bratislava, budapest, ljubljana, prague": "Europe/Budapest",
    "helsinki, kyiv, riga, sofia, tallinn, vilnius": "Europe/Helsinki",
    "athens, bucharest": "Europe/Bucharest",
}
"""What mail programs show for a zone, lower case, without the "(UTC-05:00)" before it."""

_CITY_LISTS: dict[str, tuple[str, str]] = {
    "US " + _NEW_YORK: (
        (
            "new york; new york city; nyc; boston; philadelphia; washington dc; atlanta; miami; charlotte; "
            "brooklyn; manhattan; pittsburgh; cleveland; cincinnati; baltimore; raleigh; tampa; orlando; syracuse; hartford"
        ),
        "",
    ),
    "US " + _CHICAGO: (
        (
            "chicago; dallas; houston; austin; minneapolis; nashville; st louis; kansas city; milwaukee; "
            "san antonio; fort worth; memphis; omaha; tulsa; new orleans; oklahoma city; des moines"
        ),
        "",
    ),
    "US " + _DENVER: ("denver; salt lake city; boulder; albuquerque; colorado springs", ""),
    "US America/Phoenix": ("phoenix; scottsdale", "AZ"),
    "US " + _LOS_ANGELES: (
        (
            "los angeles; san francisco; seattle; san diego; palo alto; mountain view; las vegas; sacramento; "
            "oakland; santa monica; santa clara; cupertino; menlo park; sunnyvale; redmond; spokane"
        ),
        "",
    ),
    "US America/Detroit": ("detroit", ""),
    "US Pacific/Honolulu": ("honolulu", ""),
    "US America/Anchorage": ("anchorage", ""),
    "CA America/Toronto": ("toronto; ottawa; montreal; montréal", ""),
    "CA America/Vancouver": ("vancouver", ""),
    "CA America/Edmonton": ("calgary; edmonton", ""),
    "CA America/Winnipeg": ("winnipeg", ""),
    "CA America/Halifax": ("halifax", ""),
    "MX America/Mexico_City": ("mexico city; ciudad de méxico; guadalajara; monterrey", ""),
    "BR America/Sao_Paulo": ("são paulo; sao paulo; rio de janeiro; brasilia; brasília", ""),
    "AR America/Argentina/Buenos_Aires": ("buenos aires", ""),
    "CL America/Santiago": ("santiago de chile", ""),
    "CO America/Bogota": ("bogota; bogotá", ""),
    "PE America/Lima": ("lima", ""),
    "GB Europe/London": (
        "london; londres; manchester; liverpool; cardiff; belfast; sheffield; nottingham; edinburgh; glasgow; leeds; bristol",
        "",
    ),
    "IE Europe/Dublin": ("dublin", ""),
    "PT Europe/Lisbon": ("lisbon; lisboa; lissabon; lisbonne; porto", ""),
    "ES Europe/Madrid": ("madrid; barcelona; valencia; sevilla; seville; bilbao; málaga; zaragoza", ""),
    "FR Europe/Paris": (
        "paris; parís; lyon; marseille; toulouse; bordeaux; nantes; lille; rennes; strasbourg; grenoble; montpellier",
        "",
    ),
    "BE Europe/Brussels": ("brussels; bruxelles; antwerp; antwerpen", ""),
    "NL Europe/Amsterdam": ("amsterdam; rotterdam; utrecht; eindhoven; the hague", ""),
    "DE Europe/Berlin": (
        (
            "berlin; munich; münchen; hamburg; frankfurt; cologne; köln; stuttgart; düsseldorf; leipzig; dresden; hannover; "
            "bremen; nürnberg; nuremberg; bonn; dortmund; karlsruhe; mannheim; freiburg; münster; augsburg; potsdam; kassel; "
            "jena; rostock; kiel; mainz; ulm; regensburg; heidelberg; darmstadt; wiesbaden; aachen; bielefeld; saarbrücken"
        ),
        "",
    ),
    "AT Europe/Vienna": ("vienna; wien; viena; graz; salzburg; linz", ""),
    "CH Europe/Zurich": ("zurich; zürich; geneva; genève; genf; ginebra; zúrich; basel; bern; lausanne", ""),
    "IT Europe/Rome": ("rome; roma; milan; milano; mailand; turin", ""),
    "DK Europe/Copenhagen": ("copenhagen; københavn; kopenhagen; copenhague", ""),
    "SE Europe/Stockholm": ("stockholm; gothenburg; malmö", ""),
    "NO Europe/Oslo": ("oslo", ""),
    "FI Europe/Helsinki": ("helsinki", ""),
    "PL Europe/Warsaw": ("warsaw; warszawa; warschau; varsovie; varsovia; krakow; kraków; wroclaw", ""),
    "CZ Europe/Prague": ("prague; praha; prag; praga; brno", ""),
    "HU Europe/Budapest": ("budapest", ""),
    "RO Europe/Bucharest": ("bucharest; cluj", ""),
    "BG Europe/Sofia": ("sofia", ""),
    "GR Europe/Athens": ("athens; athen; atenas", ""),
    "UA Europe/Kyiv": ("kyiv; kiev; lviv", ""),
    "EE Europe/Tallinn": ("tallinn", ""),
    "LV Europe/Riga": ("riga", ""),
    "LT Europe/Vilnius": ("vilnius", ""),
    "RU Europe/Moscow": ("moscow", ""),
    "TR Europe/Istanbul": ("istanbul; ankara", ""),
    "IL Asia/Jerusalem": ("tel aviv; jerusalem; haifa", ""),
    "EG Africa/Cairo": ("cairo", ""),
    "NG Africa/Lagos": ("lagos; abuja", ""),
    "KE Africa/Nairobi": ("nairobi", ""),
    "ZA Africa/Johannesburg": ("johannesburg; cape town; durban; pretoria", ""),
    "AE Asia/Dubai": ("dubai; abu dhabi", ""),
    "SA Asia/Riyadh": ("riyadh; jeddah", ""),
    "PK Asia/Karachi": ("karachi; lahore; islamabad", ""),
    "IN Asia/Kolkata": (
        "mumbai; delhi; new delhi; bangalore; bengaluru; hyderabad; chennai; pune; kolkata; gurgaon; gurugram; noida",
        "",
    ),
    "BD Asia/Dhaka": ("dhaka", ""),
    "LK Asia/Colombo": ("colombo", ""),
    "NP Asia/Kathmandu": ("kathmandu", ""),
    "TH Asia/Bangkok": ("bangkok", ""),
    "VN Asia/Ho_Chi_Minh": ("hanoi; ho chi minh city; saigon", ""),
    "ID Asia/Jakarta": ("jakarta", ""),
    "MY Asia/Kuala_Lumpur": ("kuala lumpur", ""),
    "SG Asia/Singapore": ("singapore", ""),
    "PH Asia/Manila": ("manila; makati", ""),
    "HK Asia/Hong_Kong": ("hong kong", ""),
    "CN Asia/Shanghai": ("shanghai; beijing; shenzhen; guangzhou; hangzhou", ""),
    "TW Asia/Taipei": ("taipei", ""),
    "KR Asia/Seoul": ("seoul", ""),
    "JP Asia/Tokyo": ("tokyo; osaka", ""),
    "AU Australia/Sydney": ("sydney; canberra", ""),
    "AU Australia/Melbourne": ("melbourne", ""),
    "AU Australia/Brisbane": ("brisbane; gold coast", "QLD"),
    "AU Australia/Adelaide": ("adelaide", ""),
    "AU Australia/Perth": ("perth", ""),
    "AU Australia/Darwin": ("darwin", ""),
    "NZ Pacific/Auckland": ("auckland; wellington; christchurch", ""),
    "CU America/Havana": ("havana", ""),
}

CITIES: dict[str, tuple[str, tuple[str, ...]]] = {
    city: (key[3:], (key[:2], state) if state else (key[:2],))
    for key, (names, state) in _CITY_LISTS.items()
    for city in names.split("; ")
}
"""City in lower case -> its IANA zone, and the signs that its mention gives (country, state where it matters)."""

SIGN_WORDS: dict[str, str] = {
    "usa": "US", "california": "US", "texas": "US", "florida": "US", "massachusetts": "US", "illinois": "US",
    "w2": "US", "401k": "US", "arizona": "AZ", "queensland": "QLD", "canada": "CA", "ontario": "CA", "canadian": "CA",
    "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "britain": "GB", "ireland": "IE", "irish": "IE",
    "india": "IN", "indian": "IN", "lpa": "IN", "lakh": "IN", "lakhs": "IN", "ctc": "IN", "crore": "IN", "israel": "IL",
    "israeli": "IL", "china": "CN", "chinese": "CN", "cuba": "CU", "bangladesh": "BD", "philippines": "PH",
    "australia": "AU", "australian": "AU", "singapore": "SG", "germany": "DE", "deutschland": "DE", "france": "FR",
    "spain": "ES", "españa": "ES", "switzerland": "CH", "schweiz": "CH", "austria": "AT", "österreich": "AT",
    "netherlands": "NL", "saudi": "SA", "zealand": "NZ",
}  # fmt: skip
"""Words, in lower case, that are a sign of a country (two letters; AZ and QLD where a state keeps its own clock)."""

DOMAIN_SIGNS: dict[str, str] = {
    "uk": "GB", "in": "IN", "ie": "IE", "il": "IL", "cn": "CN", "au": "AU", "nz": "NZ", "ca": "CA", "de": "DE", "fr": "FR",
    "es": "ES", "ch": "CH", "at": "AT", "nl": "NL", "sg": "SG", "ph": "PH", "bd": "BD", "hk": "HK", "us": "US",
}  # fmt: skip

PHONE_SIGNS: dict[str, str] = {
    "91": "IN", "44": "GB", "353": "IE", "972": "IL", "86": "CN", "61": "AU", "64": "NZ", "49": "DE", "33": "FR", "34": "ES",
    "41": "CH", "43": "AT", "31": "NL", "65": "SG", "63": "PH", "880": "BD",
}  # fmt: skip
