web-her-drivers = Sjåfører som blir spurt først
web-her-drivers-of = Sjåførene til { $name }
web-her-drivers-link = Sjåfører som blir spurt først
web-her-drivers-none = Ingen er skrevet opp. { $name } får skyss med de frivillige sjåførene.
web-her-drivers-kind = { $kind ->
    [own] Egen sjåfør
   *[preferred] Helst denne
}
web-her-drivers-means = { $kind ->
    [own] Blir spurt før alle andre når { $name } vil ha skyss, og er ikke spurt om andre uten å være frivillig.
   *[preferred] Blir spurt alene et kvarter før de andre sjåførene.
}
web-her-drivers-remove = Ta bort
web-her-drivers-own = Egen sjåfør
web-her-drivers-own-how = En sønn, en datter eller en nabo som bare kjører { $name }. Snakk med sjåføren først. En slik sjåfør trenger ikke å være frivillig.
web-her-drivers-own-add = Skriv opp egen sjåfør
web-her-drivers-preferred = Helst denne
web-her-drivers-preferred-how = En av de frivillige sjåførene som { $name } helst vil kjøre med.
web-her-drivers-which = Sjåfør
web-her-drivers-prefer = Spør denne først
web-her-drivers-wrong-herself = Ingen kan være sin egen sjåfør.
web-her-drivers-wrong-which = Velg en av sjåførene på lista.
web-said-her-own-driver = { $driver } blir spurt først når { $who } vil ha skyss.
web-said-her-preferred-driver = { $driver } blir spurt før de andre sjåførene når { $who } vil ha skyss.
web-said-her-driver-no-more = { $driver } blir ikke lenger spurt først når { $who } vil ha skyss.
