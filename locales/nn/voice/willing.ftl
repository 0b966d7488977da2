willing-thanks = Så fint at du vil hjelpe til.
willing-what-happens = Frivilligsentralen ringjer deg og fortel kva du kan gjere. Du bind deg ikkje til noko.
willing-ring-me = Vil du bli ringd, trykk { $key }.
willing-not-now = Ikkje no, trykk { $key }.
willing-good = Takk skal du ha.
willing-we-ring = Takk skal du ha. Frivilligsentralen ringjer deg. Ha det bra.
