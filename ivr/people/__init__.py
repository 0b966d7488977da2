"""What a contact and a visit-friend say of themselves by key: yes to being one, and which evenings."""
