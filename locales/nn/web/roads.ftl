web-roads-wrong-empty = Det står ingen stader i fila. Skriv ei linje for kvar grend, slik: Garmo: 61.84, 8.81
web-roads-wrong-letters = Teikna i fila kan ikkje lesast. Lagre ho som rein tekst i UTF-8.
web-roads-wrong-line = «{ $written }» er korkje ein stad eller ein veg. Skriv slik: Fossbergom – Garmo 13 min 13 km
web-roads-wrong-place = «{ $written }» er ikkje ein stad på kartet. Skriv namnet, eit kolon og grader nord og aust, slik: Garmo: 61.84, 8.81
web-roads-wrong-degrees = { $name } ligg ikkje i Noreg etter desse gradene. Skriv først nord, mellom 57 og 72, og så aust, mellom 4 og 32.
web-roads-wrong-place-twice = { $name } står på linje { $first } òg. Ta bort den eine.
web-roads-wrong-too-many = Her er meir enn { $most } stader. Ta med grendene og vegkryssa, ikkje kvart hus.
web-roads-wrong-unknown = { $is_like ->
    [yes] { $name } har inga linje med grader. Er det { $meant } du meiner? Elles skriv ei linje for { $name }.
   *[no] { $name } har inga linje med grader. Skriv ei, slik: { $name }: 61.84, 8.81
}
web-roads-wrong-to-itself = Vegen går frå { $name } til { $name }. Skriv to ulike stader.
web-roads-wrong-road-twice = Vegen mellom { $one } og { $other } står der to gonger. Ta bort den eine.
web-roads-wrong-minutes = { $written } minutt kan ikkje brukast. Skriv mellom 1 og { $most }, og del lange vegar i fleire.
web-roads-wrong-too-short = { $km } km er kortare enn luftlinja, som er { $crow } km. Sjå over kilometerane og gradene.
web-roads-wrong-speed = Så langt på { $minutes } minutt blir { $kmh } km i timen. Sjå over minutta og kilometerane.
web-roads-wrong-closed = «{ $written }» seier ikkje når vegen er stengd. Skriv første og siste dag, slik: stengt 1 nov – 15 mai
web-roads-wrong-alone = Det går ingen veg både til og frå { $name }. Skriv ei linje med minutta til ein nabostad, slik at ein kan køyre mellom { $first } og { $name }.
