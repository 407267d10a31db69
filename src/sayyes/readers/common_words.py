"""Words that stand in letters of every kind, in English, German, French and Spanish: what a letter is cannot be told by them.

Three letters and more, as `learning` takes words; "nicht", "pas" and "no" are among them, for alone they refuse nothing.
"""

from __future__ import annotations

_ENGLISH = """
about above after again against ain all also although always and another any anyone anything are aren around asked ask back
because been before being below best between both but can cannot come could couldn day days dear did didn does doesn doing don
done down during each either email even ever every everything few first for from further get getting give glad good got great
had hadn happy has hasn have haven having hello her here hers herself hey him himself his hope how however into isn its itself
just keep kind know last later let like little look looking made mail make many may maybe meet might mine more most much must
myself near need never new next nor not nothing now off often once one only other others our ours ourselves out over own people
perhaps please quite rather read really regards said same say see seem send sent she should shouldn since sincerely some someone
something soon still such sure take team than thank thanks that the their theirs them themselves then there these they thing
things think this those though through time today told tomorrow too two under until upon use very via want was wasn way week
weeks well went were weren what when where whether which while who whom whose why will wish with within without won work would
wouldn write yes yet you your yours yourself yourselves monday tuesday wednesday thursday friday saturday sunday january
february march april june july august september october november december morning afternoon evening
"""
_GERMAN = """
aber alle allem allen aller alles als also ander andere anderen auch auf aus bei beim bin bis bist bitte dadurch daher dann
darauf das dass daß dein deine deinem deinen deiner dem den denn der des deshalb dich die dies diese diesem diesen dieser dieses
dir doch dort durch ein eine einem einen einer eines einige einmal etwas euch euer eure für ganz gegen gern gerne geehrte
geehrter gruß grüße grüßen gut gute guten habe haben hallo hat hatte hatten herr frau herzliche herzlichen hier hin hinter ich
ihm ihn ihnen ihr ihre ihrem ihren ihrer immer ist jede jedem jeden jeder jedes jetzt kann kein keine keinem keinen keiner
können könnte liebe lieber machen mal man manche mehr mein meine meinem meinen meiner mich mir mit muss müssen nach nicht nichts
noch nun nur oder ohne schon sehr sein seine seinem seinen seiner seit sich sie sind soll sollte sowie tag tage uns unser unsere
unserem unseren unserer unter viel viele vielen dank vom von vor wann war waren warum was weil welche welcher wenn wer werde
werden wie wieder will wir wird wirst wollen worden wurde wurden würde würden zeit zum zur zwar zwischen über uhr montag
dienstag mittwoch donnerstag freitag samstag sonntag freundliche freundlichen mfg
"""
_FRENCH = """
afin ainsi alors après assez aucun aucune aussi autre autres aux avais avait avant avec avez avoir avons beaucoup bien bon
bonjour bonne bonsoir car ceci cela celle celui ces cet cette chaque cher chère comme comment cordialement dans des depuis deux
dire donc dont elle elles encore entre est êtes était été être eux faire fait fois ici ils jamais jour jours leur leurs lui
madame mais merci mes moi moins mon monsieur même nos notre nous par pas pendant peu peut plus pour pouvez pouvoir pourquoi près
puis quand que quel quelle quelles quels qui quoi sans sera serait ses seulement sincères salutations soit sommes son sont sous
souvent sur tant tel temps tes ton toujours tous tout toute toutes très trop une vers veuillez voici voilà vos votre vous lundi
mardi mercredi jeudi vendredi samedi dimanche
"""
_SPANISH = """
algo alguna algunas alguno algunos ante antes aquel aquí así atentamente aunque bien buenas bueno buenos cada casi como con
contra cual cuales cuando cómo del desde después dice donde dos durante día días ella ellas ellos entre era eran eres esa esas
ese eso esos esta estaba estado estamos estar estas este esto estos está están estás fue fueron gracias había hace hacer hacia
han has hasta hay hemos hola las les los luego más menos mientras misma mismo mucha muchas mucho muchos muy nada nos nosotros
nuestra nuestras nuestro nuestros nunca otra otras otro otros para pero poco por porque pues puede pueden que quien qué saludos
sea señor señora ser será sido siempre sin sobre sólo solo somos son soy sus también tan tanto tendrá tener tenemos tiempo tiene
tienen toda todas todavía todo todos tras tus una unas uno unos usted ustedes vez vosotros vuestra vuestro lunes martes
miércoles jueves viernes sábado domingo
"""
COMMON_WORDS = frozenset(f"{_ENGLISH} {_GERMAN} {_FRENCH} {_SPANISH}".split())
