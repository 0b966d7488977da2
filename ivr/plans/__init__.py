"""The evening calls in the elder's own hand, and who says that she is away."""
