web-roads-wrong-empty = Det står ingen steder i fila. Skriv en linje for hver grend, slik: Garmo: 61.84, 8.81
web-roads-wrong-letters = Tegnene i fila kan ikke leses. Lagre den som ren tekst i UTF-8.
web-roads-wrong-line = «{ $written }» er verken et sted eller en vei. Skriv slik: Fossbergom – Garmo 13 min 13 km
web-roads-wrong-place = «{ $written }» er ikke et sted på kartet. Skriv navnet, et kolon og grader nord og øst, slik: Garmo: 61.84, 8.81
web-roads-wrong-degrees = { $name } ligger ikke i Norge etter disse gradene. Skriv først nord, mellom 57 og 72, og så øst, mellom 4 og 32.
web-roads-wrong-place-twice = { $name } står på linje { $first } også. Ta bort den ene.
web-roads-wrong-too-many = Her er mer enn { $most } steder. Ta med grendene og veikryssene, ikke hvert hus.
web-roads-wrong-unknown = { $is_like ->
    [yes] { $name } har ingen linje med grader. Er det { $meant } du mener? Ellers skriv en linje for { $name }.
   *[no] { $name } har ingen linje med grader. Skriv en, slik: { $name }: 61.84, 8.81
}
web-roads-wrong-to-itself = Veien går fra { $name } til { $name }. Skriv to ulike steder.
web-roads-wrong-road-twice = Veien mellom { $one } og { $other } står der to ganger. Ta bort den ene.
web-roads-wrong-minutes = { $written } minutter kan ikke brukes. Skriv mellom 1 og { $most }, og del lange veier i flere.
web-roads-wrong-too-short = { $km } km er kortere enn luftlinja, som er { $crow } km. Se over kilometerne og gradene.
web-roads-wrong-speed = Så langt på { $minutes } minutter blir { $kmh } km i timen. Se over minuttene og kilometerne.
web-roads-wrong-closed = «{ $written }» sier ikke når veien er stengt. Skriv første og siste dag, slik: stengt 1 nov – 15 mai
web-roads-wrong-alone = Det går ingen vei både til og fra { $name }. Skriv en linje med minuttene til et nabosted, slik at en kan kjøre mellom { $first } og { $name }.
