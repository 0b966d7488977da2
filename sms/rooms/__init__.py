"""What is done for a text that is understood: one file a capability, under the services' names."""
