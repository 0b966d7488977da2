"""Which parameters Twilio's REST side takes that this exchange carries out; any other is refused (20001)."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PAGED = "Page PageToken PageSize"

CALL_CREATE = _names("""
    To From Url Twiml Method FallbackUrl FallbackMethod StatusCallback StatusCallbackEvent StatusCallbackMethod
    Timeout TimeLimit SendDigits CallReason CallerId CallToken
    MachineDetection MachineDetectionTimeout MachineDetectionSpeechThreshold MachineDetectionSpeechEndThreshold
    MachineDetectionSilenceTimeout AsyncAmd AsyncAmdStatusCallback AsyncAmdStatusCallbackMethod
    Record Trim RecordingChannels RecordingTrack
    RecordingStatusCallback RecordingStatusCallbackMethod RecordingStatusCallbackEvent
""")
CALL_UPDATE = _names("""
    Status Url Twiml Method FallbackUrl FallbackMethod StatusCallback StatusCallbackMethod TimeLimit
""")
CALL_LIST = _names(f"To From ParentCallSid Status StartTime StartTime< StartTime> EndTime EndTime< EndTime> {_PAGED}")

MESSAGE_CREATE = _names("""
    To From Body StatusCallback ValidityPeriod SmartEncoded ForceDelivery ProvideFeedback Attempt MaxPrice
    ContentRetention AddressRetention RiskCheck
""")
MESSAGE_UPDATE = _names("Body Status")
MESSAGE_LIST = _names(f"To From DateSent DateSent< DateSent> {_PAGED}")
MEDIA_LIST = _names(f"DateCreated DateCreated< DateCreated> {_PAGED}")

RECORDING_LIST = _names(f"""
    CallSid ConferenceSid IncludeSoftDeleted DateCreated DateCreated< DateCreated> {_PAGED}
""")
