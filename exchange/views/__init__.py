"""The network as plain values for JSON: a snapshot, a switchboard, a phone, a room. Looking changes nothing."""
