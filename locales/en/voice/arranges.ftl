arranges-publish = To publish something new, press { $key }.
