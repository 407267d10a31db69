"""What Windows shows in its list of time zones, and which of its zones each line is.

Mail programs of that family write these lines into calendar files instead of the zone's name: "(UTC+01:00) Sarajevo, Skopje,
Warsaw, Zagreb". Facts; the offset before the line, which is that of winter, is left out. Older editions showed some lines
otherwise.
"""

from __future__ import annotations

from sayyes.readers.windows_zones import WINDOWS_ZONES

_LINES = """
International Date Line West = Dateline
Coordinated Universal Time-11 = UTC-11
Aleutian Islands = Aleutian
Hawaii = Hawaiian
Marquesas Islands = Marquesas
Alaska = Alaskan
Coordinated Universal Time-09 = UTC-09
Baja California = Pacific Standard Time (Mexico)
Coordinated Universal Time-08 = UTC-08
Pacific Time (US & Canada) = Pacific
Arizona = US Mountain
Chihuahua, La Paz, Mazatlan = Mountain Standard Time (Mexico)
La Paz, Mazatlan = Mountain Standard Time (Mexico)
Mountain Time (US & Canada) = Mountain
Yukon = Yukon
Central America = Central America
Central Time (US & Canada) = Central
Easter Island = Easter Island
Guadalajara, Mexico City, Monterrey = Central Standard Time (Mexico)
Saskatchewan = Canada Central
Bogota, Lima, Quito, Rio Branco = SA Pacific
Bogota, Lima, Quito = SA Pacific
Chetumal = Eastern Standard Time (Mexico)
Eastern Time (US & Canada) = Eastern
Haiti = Haiti
Havana = Cuba
Indiana (East) = US Eastern
Turks and Caicos = Turks And Caicos
Asuncion = Paraguay
Atlantic Time (Canada) = Atlantic
Caracas = Venezuela
Cuiaba = Central Brazilian
Georgetown, La Paz, Manaus, San Juan = SA Western
Santiago = Pacific SA
Newfoundland = Newfoundland
Araguaina = Tocantins
Brasilia = E. South America
Brasília = E. South America
Cayenne, Fortaleza = SA Eastern
City of Buenos Aires = Argentina
Buenos Aires = Argentina
Greenland = Greenland
Montevideo = Montevideo
Punta Arenas = Magallanes
Saint Pierre and Miquelon = Saint Pierre
Salvador = Bahia
Coordinated Universal Time-02 = UTC-02
Azores = Azores
Cabo Verde Is. = Cape Verde
Cape Verde Is. = Cape Verde
Coordinated Universal Time = UTC
Dublin, Edinburgh, Lisbon, London = GMT
Monrovia, Reykjavik = Greenwich
Sao Tome = Sao Tome
Casablanca = Morocco
Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna = W. Europe
Belgrade, Bratislava, Budapest, Ljubljana, Prague = Central Europe
Brussels, Copenhagen, Madrid, Paris = Romance
Sarajevo, Skopje, Warsaw, Zagreb = Central European
West Central Africa = W. Central Africa
Amman = Jordan
Athens, Bucharest = GTB
Beirut = Middle East
Cairo = Egypt
Chisinau = E. Europe
Damascus = Syria
Gaza, Hebron = West Bank
Harare, Pretoria = South Africa
Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius = FLE
Helsinki, Kiev, Riga, Sofia, Tallinn, Vilnius = FLE
Jerusalem = Israel
Juba = South Sudan
Kaliningrad = Kaliningrad
Khartoum = Sudan
Tripoli = Libya
Windhoek = Namibia
Baghdad = Arabic
Istanbul = Turkey
Kuwait, Riyadh = Arab
Minsk = Belarus
Moscow, St. Petersburg = Russian
Moscow, St. Petersburg, Volgograd = Russian
Nairobi = E. Africa
Volgograd = Volgograd
Tehran = Iran
Abu Dhabi, Muscat = Arabian
Astrakhan, Ulyanovsk = Astrakhan
Baku = Azerbaijan
Izhevsk, Samara = Russia Time Zone 3
Port Louis = Mauritius
Saratov = Saratov
Tbilisi = Georgian
Yerevan = Caucasus
Kabul = Afghanistan
Ashgabat, Tashkent = West Asia
Ekaterinburg = Ekaterinburg
Islamabad, Karachi = Pakistan
Qyzylorda = Qyzylorda
Astana = Qyzylorda
Chennai, Kolkata, Mumbai, New Delhi = India
Sri Jayawardenepura = Sri Lanka
Kathmandu = Nepal
Bishkek = Central Asia
Dhaka = Bangladesh
Omsk = Omsk
Yangon (Rangoon) = Myanmar
Bangkok, Hanoi, Jakarta = SE Asia
Barnaul, Gorno-Altaysk = Altai
Hovd = W. Mongolia
Krasnoyarsk = North Asia
Novosibirsk = N. Central Asia
Tomsk = Tomsk
Beijing, Chongqing, Hong Kong, Urumqi = China
Beijing, Chongqing, Hong Kong SAR, Urumqi = China
Irkutsk = North Asia East
Kuala Lumpur, Singapore = Singapore
Perth = W. Australia
Taipei = Taipei
Ulaanbaatar = Ulaanbaatar
Eucla = Aus Central W.
Chita = Transbaikal
Osaka, Sapporo, Tokyo = Tokyo
Pyongyang = North Korea
Seoul = Korea
Yakutsk = Yakutsk
Adelaide = Cen. Australia
Darwin = AUS Central
Brisbane = E. Australia
Canberra, Melbourne, Sydney = AUS Eastern
Guam, Port Moresby = West Pacific
Hobart = Tasmania
Vladivostok = Vladivostok
Lord Howe Island = Lord Howe
Bougainville Island = Bougainville
Chokurdakh = Russia Time Zone 10
Magadan = Magadan
Norfolk Island = Norfolk
Sakhalin = Sakhalin
Solomon Is., New Caledonia = Central Pacific
Anadyr, Petropavlovsk-Kamchatsky = Russia Time Zone 11
Auckland, Wellington = New Zealand
Coordinated Universal Time+12 = UTC+12
Fiji = Fiji
Chatham Islands = Chatham Islands
Coordinated Universal Time+13 = UTC+13
Nuku'alofa = Tonga
Samoa = Samoa
Kiritimati Island = Line Islands
"""


_IN_OTHER_LANGUAGES = """
Mitteleuropäische Zeit = W. Europe
Mitteleuropäische Sommerzeit = W. Europe
Mitteleuropaeische Zeit = W. Europe
Mitteleuropaeische Sommerzeit = W. Europe
Westeuropäische Zeit = GMT
Osteuropäische Zeit = GTB
Brüssel, Kopenhagen, Madrid, Paris = Romance
Bruselas, Copenhague, Madrid, París = Romance
Ámsterdam, Berlín, Berna, Roma, Estocolmo, Viena = W. Europe
Dublín, Edimburgo, Lisboa, Londres = GMT
"""


def _zone(name: str) -> str:
    return WINDOWS_ZONES.get(name) or WINDOWS_ZONES[f"{name} Standard Time"]


WINDOWS_LABELS: dict[str, str] = {
    line.lower(): _zone(name) for line, name in (row.split(" = ") for row in (_LINES + _IN_OTHER_LANGUAGES).split("\n") if row)
}
"""The line, in lower case and without its offset -> IANA zone."""
