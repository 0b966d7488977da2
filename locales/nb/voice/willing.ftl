willing-thanks = Så fint at du vil hjelpe til.
willing-what-happens = Frivilligsentralen ringer deg og forteller hva du kan gjøre. Du binder deg ikke til noe.
willing-ring-me = Vil du bli ringt, trykk { $key }.
willing-not-now = Ikke nå, trykk { $key }.
willing-good = Takk skal du ha.
willing-we-ring = Takk skal du ha. Frivilligsentralen ringer deg. Ha det bra.
