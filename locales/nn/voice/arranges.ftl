arranges-publish = Lyse ut noko nytt, trykk { $key }.
