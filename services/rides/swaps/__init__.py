"""The last rung of the ladder: nobody has a seat for her in the agreed cars as they are, and she could ride if somebody
who was told of one of them rode in another. It is proposed to the desk (`looking`), which has it done (`doing`): told
people are moved by nobody but a person."""
