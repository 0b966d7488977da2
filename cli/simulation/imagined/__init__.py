"""What was imagined before the line did anything: who lives there, how they act on the phone, whom it is to ring."""
