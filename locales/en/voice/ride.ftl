ride-talk-with = To talk with { $name }, press { $key }.
ride-talk-first = To talk with { $name } first, press { $key }.
ride-another = For another in the car, press { $key }.
ride-fetches-you = { $driver } picks you up between { $first } and { $last }.
ride-no-telephone = I have no number for { $name }.
