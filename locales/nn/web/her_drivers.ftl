web-her-drivers = Sjåførar som blir spurde først
web-her-drivers-of = Sjåførane til { $name }
web-her-drivers-link = Sjåførar som blir spurde først
web-her-drivers-none = Ingen er skriven opp. { $name } får skyss med dei frivillige sjåførane.
web-her-drivers-kind = { $kind ->
    [own] Eigen sjåfør
   *[preferred] Helst denne
}
web-her-drivers-means = { $kind ->
    [own] Blir spurd før alle andre når { $name } vil ha skyss, og er ikkje spurd om andre utan å vere frivillig.
   *[preferred] Blir spurd åleine eit kvarter før dei andre sjåførane.
}
web-her-drivers-remove = Ta bort
web-her-drivers-own = Eigen sjåfør
web-her-drivers-own-how = Ein son, ei dotter eller ein nabo som berre køyrer { $name }. Snakk med sjåføren først. Ein slik sjåfør treng ikkje vere frivillig.
web-her-drivers-own-add = Skriv opp eigen sjåfør
web-her-drivers-preferred = Helst denne
web-her-drivers-preferred-how = Ein av dei frivillige sjåførane som { $name } helst vil køyre med.
web-her-drivers-which = Sjåfør
web-her-drivers-prefer = Spør denne først
web-her-drivers-wrong-herself = Ingen kan vere sin eigen sjåfør.
web-her-drivers-wrong-which = Vel ein av sjåførane på lista.
web-said-her-own-driver = { $driver } blir spurd først når { $who } vil ha skyss.
web-said-her-preferred-driver = { $driver } blir spurd før dei andre sjåførane når { $who } vil ha skyss.
web-said-her-driver-no-more = { $driver } blir ikkje lenger spurd først når { $who } vil ha skyss.
