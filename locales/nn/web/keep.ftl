web-keep-change = Vel kor lenge
web-keep-what = De kan velje at noko blir sletta før. Lenger enn den som driv Grendelinja har sagt, blir ingenting teke vare på. Det som blir sletta, kjem ikkje tilbake. Loggen over kven som har sett kva, og det som gjeld dei som er døde eller har flytta, blir ikkje valt her.
web-keep-span = Mellom { $least } og { $most } dagar.
web-keep-wrong-days = Skriv eit tal på dagar som ligg mellom det minste og det største.
web-keep-wrong-order = Dette må liggje minst like lenge som det som heng på det: samtalar like lenge som orda, SMS og kveldsringingane, og varsel, pratar og oppgåver like lenge som notata, og pratar like lenge som det som er snakka inn om dei.
web-keep-tonight = Dette blir sletta i natt
web-keep-rows = { $rows ->
    [one] éi opplysning
   *[other] { $rows } opplysningar
}
web-keep-for-good = Det kan ikkje hentast tilbake. Det som ikkje er ferdig, eller som tala for månaden treng, ligg litt til.
web-keep-delete = Lagre, og slett i natt
