"""What a browser is called, what stands before the line on the wire, and the square of an app."""
