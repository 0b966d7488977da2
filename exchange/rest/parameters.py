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

NOTIFICATION_LIST = _names(f"Log MessageDate MessageDate< MessageDate> {_PAGED}")

NUMBER_LIST = _names(f"PhoneNumber {_PAGED}")
NUMBER_UPDATE = _names("""
    VoiceUrl VoiceMethod VoiceFallbackUrl VoiceFallbackMethod StatusCallback SmsUrl SmsMethod SmsFallbackUrl
""")

MESSAGE_CREATE = _names("""
    To From MessagingServiceSid Body StatusCallback ValidityPeriod SmartEncoded ForceDelivery ProvideFeedback Attempt
    MaxPrice ContentRetention AddressRetention RiskCheck
""")
MESSAGE_UPDATE = _names("Body Status")
MESSAGE_LIST = _names(f"To From DateSent DateSent< DateSent> {_PAGED}")
MEDIA_LIST = _names(f"DateCreated DateCreated< DateCreated> {_PAGED}")

RECORDING_LIST = _names(f"""
    CallSid ConferenceSid IncludeSoftDeleted DateCreated DateCreated< DateCreated> {_PAGED}
""")

CONFERENCE_UPDATE = _names("Status AnnounceUrl AnnounceMethod")
CONFERENCE_LIST = _names(f"""
    FriendlyName Status DateCreated DateCreated< DateCreated> DateUpdated DateUpdated< DateUpdated> {_PAGED}
""")

PARTICIPANT_CREATE = _names("""
    From To CallerId Timeout TimeLimit StatusCallback StatusCallbackMethod StatusCallbackEvent
    Label Muted Beep StartConferenceOnEnter EndConferenceOnExit WaitUrl WaitMethod MaxParticipants
    Coaching CallSidToCoach
    ConferenceStatusCallback ConferenceStatusCallbackMethod ConferenceStatusCallbackEvent
    MachineDetection MachineDetectionTimeout MachineDetectionSpeechThreshold MachineDetectionSpeechEndThreshold
    MachineDetectionSilenceTimeout AmdStatusCallback AmdStatusCallbackMethod
""")
PARTICIPANT_WITHOUT_EFFECT = _names("""
    EarlyMedia Region Trim JitterBufferSize CallReason CallerDisplayName
    Record RecordingChannels RecordingTrack
    RecordingStatusCallback RecordingStatusCallbackMethod RecordingStatusCallbackEvent
    ConferenceRecord ConferenceTrim ConferenceRecordingStatusCallback ConferenceRecordingStatusCallbackMethod
    ConferenceRecordingStatusCallbackEvent
""")
"""Taken, and nothing follows from them."""
PARTICIPANT_UPDATE = _names("""
    Muted Hold HoldUrl HoldMethod AnnounceUrl AnnounceMethod WaitUrl WaitMethod BeepOnExit EndConferenceOnExit
    Coaching CallSidToCoach
""")
PARTICIPANT_LIST = _names(f"Muted Hold Coaching {_PAGED}")
