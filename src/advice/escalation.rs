//! What a session makes of each advice: what follows when it did not help, and what it cost.

use super::Advice;

impl Advice {
    /// Returns the stronger advice that replaces this one when it came again and did not help. Returns none where
    /// there is nothing but to repeat it: only time helps, or the person can go on.
    ///
    /// ```
    /// use faceid_response::Advice;
    ///
    /// assert_eq!(Advice::TooDark.escalation(), Some(Advice::AnotherPlace));
    /// assert_eq!(Advice::AnotherPlace.escalation(), Some(Advice::AnotherDevice));
    /// assert_eq!(Advice::RateLimited.escalation(), None);
    /// ```
    #[rustfmt::skip]
    pub const fn escalation(self) -> Option<Self> {
        use Advice::*;
        match self {
            // Light, noise and other people: somewhere else. So for what good light and calm make easier.
            TooDark | TooBright | SeveralFaces | VoiceNotHeard | VoiceNotRecognized |
            TooClose | TooFar | OffCenter | FaceIncomplete | FaceNotFound | FaceCovered | FaceMoved |
            EyesNotClosed | MouthNotOpened | MotionNotSeen | LipsNotSeen | NotConfirmed
                => Some(AnotherPlace),

            // The phone, the app, the connection; or nobody can tell.
            AnotherPlace | RecordingWrongLength | RecordingTooShort | RecordingUnusable |
            RecordingNotReceived | NetworkUnstable | TimedOut | Interrupted | PermissionMissing |
            CameraUnavailable | AppNotReady | NfcNeedsRestart | CardReadTimedOut | CardMoved | Unknown
                => Some(AnotherDevice),

            // The same data again gives the same answer again.
            AnotherDevice | IdentityNotFound | NotSamePerson | AnswerNotAccepted | NameIdMismatch | NameInvalid |
            IdNumberInvalid | NameOrIdMalformed | DocumentMismatch | DocumentExpired |
            DocumentUnreadable | ResultMissing | CardResultExpired | WrongCard
                => Some(AnotherMethod),

            Verified | Completed | AlreadyCompleted | CardRead | NotStarted | NotFinished | Cancelled |
            DeviceReady | TokenExpired | RateLimited | ResultRateLimited | ServiceError | AuthorityMaintenance |
            ResultUnavailable
                => None,

            // These end the session by themselves.
            VideoUnsuitable | VerificationRefused | DocumentUnsupported |
            PhotoOnFileUnusable | AttemptsExhausted | DailyLimitReached | QuotaExhausted |
            IntegrationError | AppOutdated | BrowserUnsupported | DeviceUnsupported |
            NfcUnsupported | AnotherMethod
                => None,
        }
    }

    /// Tells whether the input that it doubts may be right, so that the person may say so and try once more.
    ///
    /// ```
    /// use faceid_response::Advice;
    ///
    /// // The name may be right, and the authority's record old.
    /// assert!(Advice::NameIdMismatch.doubts_the_input());
    /// assert!(!Advice::NameInvalid.doubts_the_input());
    /// ```
    pub const fn doubts_the_input(self) -> bool {
        matches!(self, Self::NameIdMismatch | Self::IdentityNotFound | Self::NotSamePerson)
    }

    /// Tells whether it is the verdict on a recording or a card reading that the person finished.
    ///
    /// ```
    /// use faceid_response::Advice;
    ///
    /// assert!(Advice::TooDark.judges_a_capture());
    /// assert!(!Advice::Cancelled.judges_a_capture());
    /// ```
    #[rustfmt::skip]
    pub const fn judges_a_capture(self) -> bool {
        use Advice::*;
        match self {
            Completed | CardRead | TooDark | TooBright | TooClose | TooFar | OffCenter | FaceIncomplete |
            FaceNotFound | FaceCovered | FaceMoved | SeveralFaces | EyesNotClosed | MouthNotOpened |
            MotionNotSeen | VoiceNotHeard | VoiceNotRecognized | LipsNotSeen | AnswerNotAccepted |
            RecordingWrongLength | RecordingTooShort | RecordingUnusable | RecordingNotReceived |
            VideoUnsuitable | NotConfirmed | VerificationRefused | NotSamePerson | NameIdMismatch |
            PhotoOnFileUnusable | IdentityNotFound | CardReadTimedOut | CardMoved | WrongCard
                => true,

            // Nobody can tell what an unknown code was; a limit that it passed by would be none.
            Unknown => true,

            Verified | NotStarted | NotFinished | Cancelled | Interrupted | DeviceReady | AlreadyCompleted | NameInvalid |
            IdNumberInvalid | NameOrIdMalformed | DocumentMismatch | DocumentExpired |
            DocumentUnreadable | DocumentUnsupported | TokenExpired | TimedOut | ResultMissing |
            AttemptsExhausted | DailyLimitReached | RateLimited | ResultRateLimited | NetworkUnstable |
            ServiceError | AuthorityMaintenance | ResultUnavailable | QuotaExhausted |
            IntegrationError | AppOutdated | PermissionMissing | CameraUnavailable | AppNotReady |
            BrowserUnsupported | DeviceUnsupported | NfcUnsupported | NfcNeedsRestart |
            CardResultExpired | AnotherPlace | AnotherDevice | AnotherMethod
                => false,
        }
    }
}
