arranges-publish = Lyse ut noe nytt, trykk { $key }.
