"""Ways between an exchange and an application: without sockets (WSGI, ASGI, the Twilio client), or over HTTP."""
