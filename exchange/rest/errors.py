"""Twilio's error bodies: HTTP status, number and sentence (Twilio's public error and warning dictionary)."""

from __future__ import annotations

_ERRORS: dict[int, tuple[int, str]] = {
    10001: (400, "Account is not active"),
    10002: (400, "Trial account does not support this feature"),
    10004: (400, "Call concurrency limit exceeded"),
    13223: (400, "Dial: Invalid phone number format: {0}"),
    13224: (400, "Dial: Invalid phone number: {0}"),
    16024: (400, "Invalid participant label {0}: at most 128 characters, no CallSid, no '/'"),
    16026: (400, "Participant label {0} is in use by another participant"),
    16020: (400, "Conference is full: {0}"),
    20001: (400, "Parameter {0} is not valid."),
    20003: (401, "Authenticate"),
    20004: (405, "Method not allowed"),
    20006: (403, "Access Denied"),
    20009: (409, "Cannot delete this resource before it is complete"),
    20404: (404, "The requested resource {0} was not found"),
    20429: (429, "Too Many Requests"),
    20500: (500, "An internal server error has occurred"),
    21201: (400, "No 'To' number is specified"),
    21205: (400, "Url is not a valid URL: {0}"),
    21206: (400, "Invalid SendDigits: {0}"),
    21208: (400, "Invalid Timeout: {0}"),
    21209: (400, "Invalid Method: {0}"),
    21210: (400, "The source phone number provided, {0}, is not yet verified for your account."),
    21211: (400, "The 'To' number {0} is not a valid phone number."),
    21212: (400, "The 'From' number {0} is not a valid phone number, shortcode, or alphanumeric sender ID."),
    21213: (400, "'From' phone number is required"),
    21214: (400, "'To' phone number {0} cannot be reached."),
    21215: (400, "Account not authorized to call {0}."),
    21216: (400, "Account not allowed to call {0}."),
    21217: (400, "Phone number {0} does not appear to be valid"),
    21218: (400, "Invalid ApplicationSid: {0}"),
    21219: (400, "The number {0} is unverified. Trial accounts may only make calls to verified numbers."),
    21220: (400, "Call is not in-progress. Cannot redirect."),
    21267: (400, "Alphanumeric Sender ID {0} cannot be used as the 'From' number on trial accounts."),
    21401: (400, "Invalid phone number: {0}"),
    21408: (400, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: {0}."),
    21602: (400, "Message body is required."),
    21603: (400, "A 'From' phone number is required."),
    21604: (400, "A 'To' phone number is required."),
    21606: (400, "The 'From' phone number {0} is not a valid, message-capable number of this account."),
    21608: (400, "The number {0} is unverified. Trial accounts cannot send messages to unverified numbers."),
    21609: (400, "The StatusCallback URL {0} is not a valid URL."),
    21610: (400, "Attempt to send to unsubscribed recipient {0}"),
    21611: (429, "This 'From' number has exceeded the maximum number of queued messages"),
    21612: (400, "Message cannot be sent with the current combination of 'To' ({0}) and 'From'."),
    21614: (400, "'To' number {0} is not a valid mobile number"),
    21617: (400, "The concatenated message body exceeds the 1600 character limit"),
    21626: (400, "Invalid StatusCallbackEvent: {0}"),
    21635: (400, "'To' number cannot be a landline: {0}"),
    21657: (400, "The Sender ID {0} is invalid"),
    21659: (400, "'From' {0} is not a Twilio phone number or Short Code country mismatch"),
    21660: (400, "Mismatch between the 'From' number {0} and the account"),
    21661: (400, "'From' number {0} is not SMS-capable"),
    21701: (404, "The Messaging Service {0} does not exist"),
    21703: (400, "The Messaging Service does not have a phone number available to send a message"),
    21704: (400, "The Messaging Service contains no phone numbers"),
    30409: (400, "This message cannot be canceled"),
    90007: (400, "Invalid validity period value: {0}. It lies between 1 and 36000 seconds."),
}


class RestError(Exception):
    """A REST request that is refused, with Twilio's number for the reason."""

    def __init__(self, code: int, detail: str = "") -> None:
        self.status, text = _ERRORS[code]
        self.code = code
        self.message = text.format(detail)
        super().__init__(self.message)

    @classmethod
    def ordered(cls, code: int, detail: str) -> RestError:
        """The refusal a fault asks for; of a code that is not in the table no more is said than that."""
        if code in _ERRORS:
            return cls(code, detail)
        error = cls(20001, "?")
        error.code, error.message = code, "Refused (a fault that was asked for)."
        return error

    def body(self) -> dict[str, object]:
        """The JSON body."""
        return {
            "code": self.code,
            "message": self.message,
            "more_info": f"https://www.twilio.com/docs/errors/{self.code}",
            "status": self.status,
        }
