//! What to do about a code: the vocabulary of guidance.
//!
//! Many codes give the same advice. To add one, add a variant, its line in [`Advice::guidance`],
//! and its text in each file of `copy/`: the compiler asks for all of them.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What the page does next.
    Action as "Action" {
        /// The terminal is done: ask your server for the verdict.
        Proceed = "proceed",
        /// Another attempt can succeed, after what [`Remedy`] says.
        Retry = "retry",
        /// Another attempt on this page cannot succeed, or must not be made.
        Abort = "abort",
    }
}

vocabulary! {
    /// What has to change before the next attempt, or what to do instead.
    Remedy as "Remedy" {
        None = "none",
        // The verdict is the server's.
        AskServer = "ask_server",
        // The recording.
        MoreLight = "more_light",
        LessLight = "less_light",
        MoveBack = "move_back",
        MoveCloser = "move_closer",
        CenterFace = "center_face",
        ShowWholeFace = "show_whole_face",
        FaceCamera = "face_camera",
        UncoverFace = "uncover_face",
        HoldStill = "hold_still",
        BeAlone = "be_alone",
        CloseEyes = "close_eyes",
        OpenMouth = "open_mouth",
        FollowPrompt = "follow_prompt",
        SpeakLouder = "speak_louder",
        SpeakSlowly = "speak_slowly",
        MoveLips = "move_lips",
        RecordSixSeconds = "record_six_seconds",
        RecordLonger = "record_longer",
        RecordAgain = "record_again",
        RecordInPerson = "record_in_person",
        AnswerAgain = "answer_again",
        // What was supplied.
        CorrectName = "correct_name",
        CorrectIdNumber = "correct_id_number",
        CorrectNameOrIdNumber = "correct_name_or_id_number",
        ConfirmIdentity = "confirm_identity",
        UseOwnDocument = "use_own_document",
        UseValidDocument = "use_valid_document",
        RetakeDocument = "retake_document",
        // The card and the reader.
        UseIdCard = "use_id_card",
        HoldCardStill = "hold_card_still",
        ReadCardAgain = "read_card_again",
        RestartNfc = "restart_nfc",
        // The app and what it may use.
        AllowCamera = "allow_camera",
        CloseOtherApps = "close_other_apps",
        RestartApp = "restart_app",
        ChangeBrowser = "change_browser",
        // The surroundings.
        ChangeNetwork = "change_network",
        ChangeDevice = "change_device",
        UpdateApp = "update_app",
        // Time.
        Wait = "wait",
        TryTomorrow = "try_tomorrow",
        FinishFlow = "finish_flow",
        StartOver = "start_over",
        StayOnPage = "stay_on_page",
        // Elsewhere.
        ChangePlace = "change_place",
        OtherMethod = "other_method",
        ContactSupport = "contact_support",
    }
}

vocabulary! {
    /// Who can fix it.
    Fault as "Fault" {
        /// The person.
        User = "user",
        /// Light, noise, other people.
        Environment = "environment",
        /// The phone, its camera or reader.
        Device = "device",
        /// The connection.
        Network = "network",
        /// The vendor, or the authority whose records it asks.
        Service = "service",
        /// The developers of the page or app.
        Integrator = "integrator",
        /// A risk control or a check that the recording is of a live person.
        Risk = "risk",
        /// Nothing is wrong, or nobody can tell.
        None = "none",
    }
}

vocabulary! {
    /// May the person learn the reason?
    Disclosure as "Disclosure" {
        /// Yes.
        Public = "public",
        /// Neutral words only: the reason helps an attacker, or nobody.
        Generic = "generic",
    }
}

vocabulary! {
    /// Who makes the next attempt.
    RetryBy as "RetryBy" {
        /// The person, by a button.
        User = "user",
        /// The page, by itself: only for fetching a result, which is not billed.
        Auto = "auto",
    }
}

vocabulary! {
    /// What the next attempt needs.
    Needs as "Needs" {
        /// A new recording or reading of the card.
        Capture = "capture",
        /// A new token, order number or nonce from your server; then the person starts over.
        Token = "token",
        /// Changed input: a name, a number, a document, an answer; or the person's explicit word that
        /// it is right. Without it the attempt fails again, and may be billed again.
        Input = "input",
        /// The result asked for once more; the person does nothing.
        Result = "result",
    }
}

vocabulary! {
    /// The unit of guidance. Its copy stands in `copy/`, one text per locale.
    Advice as "AdviceId" {
        // Done.
        Completed = "completed",
        AlreadyCompleted = "already_completed",
        CardRead = "card_read",
        // Not done, nothing wrong.
        NotFinished = "not_finished",
        Cancelled = "cancelled",
        Interrupted = "interrupted",
        DeviceReady = "device_ready",
        // The picture.
        TooDark = "too_dark",
        TooBright = "too_bright",
        TooClose = "too_close",
        TooFar = "too_far",
        OffCenter = "off_center",
        FaceIncomplete = "face_incomplete",
        FaceNotFound = "face_not_found",
        FaceCovered = "face_covered",
        FaceMoved = "face_moved",
        SeveralFaces = "several_faces",
        // The motions and the voice.
        EyesNotClosed = "eyes_not_closed",
        MouthNotOpened = "mouth_not_opened",
        MotionNotSeen = "motion_not_seen",
        VoiceNotHeard = "voice_not_heard",
        VoiceNotRecognized = "voice_not_recognized",
        LipsNotSeen = "lips_not_seen",
        AnswerNotAccepted = "answer_not_accepted",
        // The recording.
        RecordingWrongLength = "recording_wrong_length",
        RecordingTooShort = "recording_too_short",
        RecordingUnusable = "recording_unusable",
        RecordingNotReceived = "recording_not_received",
        VideoUnsuitable = "video_unsuitable",
        // The check itself.
        NotConfirmed = "not_confirmed",
        VerificationRefused = "verification_refused",
        NotSamePerson = "not_same_person",
        // Name, number, document.
        NameIdMismatch = "name_id_mismatch",
        NameInvalid = "name_invalid",
        IdNumberInvalid = "id_number_invalid",
        NameOrIdMalformed = "name_or_id_malformed",
        DocumentMismatch = "document_mismatch",
        DocumentExpired = "document_expired",
        DocumentUnreadable = "document_unreadable",
        DocumentUnsupported = "document_unsupported",
        IdentityNotFound = "identity_not_found",
        PhotoOnFileUnusable = "photo_on_file_unusable",
        // Time and number.
        TokenExpired = "token_expired",
        TimedOut = "timed_out",
        ResultMissing = "result_missing",
        AttemptsExhausted = "attempts_exhausted",
        DailyLimitReached = "daily_limit_reached",
        RateLimited = "rate_limited",
        ResultRateLimited = "result_rate_limited",
        // Network, service, integration.
        NetworkUnstable = "network_unstable",
        ServiceError = "service_error",
        AuthorityMaintenance = "authority_maintenance",
        ResultUnavailable = "result_unavailable",
        QuotaExhausted = "quota_exhausted",
        IntegrationError = "integration_error",
        AppOutdated = "app_outdated",
        // The phone and the app.
        PermissionMissing = "permission_missing",
        CameraUnavailable = "camera_unavailable",
        AppNotReady = "app_not_ready",
        BrowserUnsupported = "browser_unsupported",
        DeviceUnsupported = "device_unsupported",
        // NFC.
        NfcUnsupported = "nfc_unsupported",
        NfcNeedsRestart = "nfc_needs_restart",
        CardReadTimedOut = "card_read_timed_out",
        CardMoved = "card_moved",
        CardResultExpired = "card_result_expired",
        WrongCard = "wrong_card",
        // On no table.
        Unknown = "unknown",
        // What a session says when an advice did not help.
        AnotherPlace = "another_place",
        AnotherDevice = "another_device",
        AnotherMethod = "another_method",
    }
}

/// What an advice decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guidance {
    /// What the page does next.
    pub action: Action,
    /// What has to change first.
    pub remedy: Remedy,
    /// Who can fix it.
    pub fault: Fault,
    /// May the person learn the reason?
    pub disclosure: Disclosure,
    /// How the next attempt is made; present exactly where the action is `retry`.
    pub retry: Option<(RetryBy, Needs, Delay)>,
}

/// How long to wait before the next attempt, in ms.
pub type Delay = u32;

const SECOND: Delay = 1_000;
const MINUTE: Delay = 60 * SECOND;

const fn proceed() -> Guidance {
    Guidance {
        action: Action::Proceed,
        remedy: Remedy::AskServer,
        fault: Fault::None,
        disclosure: Disclosure::Public,
        retry: None,
    }
}

const fn abort(remedy: Remedy, fault: Fault) -> Guidance {
    Guidance { action: Action::Abort, remedy, fault, ..proceed() }
}

const fn retry(needs: Needs, remedy: Remedy, fault: Fault) -> Guidance {
    let retry = Some((RetryBy::User, needs, 0));
    Guidance { action: Action::Retry, remedy, fault, retry, ..proceed() }
}

impl Guidance {
    const fn generic(mut self) -> Self {
        self.disclosure = Disclosure::Generic;
        self
    }

    const fn after(mut self, delay: Delay) -> Self {
        if let Some((by, needs, _)) = self.retry {
            self.retry = Some((by, needs, delay));
        }
        self
    }

    const fn auto(mut self) -> Self {
        if let Some((_, needs, delay)) = self.retry {
            self.retry = Some((RetryBy::Auto, needs, delay));
        }
        self
    }
}

impl Advice {
    /// What this advice decides, and why where a reader would ask.
    #[rustfmt::skip]
    pub const fn guidance(self) -> Guidance {
        use Fault::*;
        use Needs::*;
        match self {
            Self::Completed            => proceed(),
            Self::AlreadyCompleted     => proceed(),
            Self::CardRead             => proceed(),

            // Nothing failed: the person is in the middle of it, or left. A start needs a new order number.
            Self::NotFinished          => retry(Capture, Remedy::FinishFlow, Fault::None),
            Self::Cancelled            => retry(Token, Remedy::None, Fault::None),
            // Another app came to the front, the page was closed, the connection to it broke: no verdict.
            Self::Interrupted          => retry(Token, Remedy::StayOnPage, Fault::None),
            // Nothing has been verified yet; the phone can do it.
            Self::DeviceReady          => retry(Capture, Remedy::FinishFlow, Fault::None),

            Self::TooDark              => retry(Capture, Remedy::MoreLight, Environment),
            Self::TooBright            => retry(Capture, Remedy::LessLight, Environment),
            Self::TooClose             => retry(Capture, Remedy::MoveBack, User),
            Self::TooFar               => retry(Capture, Remedy::MoveCloser, User),
            // Left and right are mirrored in a front camera's preview, and the vendor now says "too near or
            // too far" for the same codes: the middle is right under both.
            Self::OffCenter            => retry(Capture, Remedy::CenterFace, User),
            Self::FaceIncomplete       => retry(Capture, Remedy::ShowWholeFace, User),
            Self::FaceNotFound         => retry(Capture, Remedy::FaceCamera, User),
            Self::FaceCovered          => retry(Capture, Remedy::UncoverFace, User),
            Self::FaceMoved            => retry(Capture, Remedy::HoldStill, User),
            Self::SeveralFaces         => retry(Capture, Remedy::BeAlone, Environment),

            Self::EyesNotClosed        => retry(Capture, Remedy::CloseEyes, User),
            Self::MouthNotOpened       => retry(Capture, Remedy::OpenMouth, User),
            Self::MotionNotSeen        => retry(Capture, Remedy::FollowPrompt, User),
            Self::VoiceNotHeard        => retry(Capture, Remedy::SpeakLouder, User),
            Self::VoiceNotRecognized   => retry(Capture, Remedy::SpeakSlowly, User),
            Self::LipsNotSeen          => retry(Capture, Remedy::MoveLips, User),
            // Billed: the answer itself must change.
            Self::AnswerNotAccepted    => retry(Input, Remedy::AnswerAgain, User),

            Self::RecordingWrongLength => retry(Capture, Remedy::RecordSixSeconds, User),
            Self::RecordingTooShort    => retry(Capture, Remedy::RecordLonger, User),
            Self::RecordingUnusable    => retry(Capture, Remedy::RecordAgain, Device),
            Self::RecordingNotReceived => retry(Capture, Remedy::RecordAgain, Service),
            // 2014 was "upload a clearer picture" and is now "change the phone": the camera in hand will not do.
            Self::VideoUnsuitable      => abort(Remedy::ChangeDevice, Device),

            // Honest people fail these too, in bad light: another try, and no word of what was doubted.
            Self::NotConfirmed         => retry(Capture, Remedy::RecordInPerson, Risk).generic(),
            // The vendor suspects a replayed recording: no further try on this page.
            Self::VerificationRefused  => abort(Remedy::OtherMethod, Risk).generic(),
            // Billed, and the same face with the same identity fails again.
            Self::NotSamePerson        => retry(Input, Remedy::ConfirmIdentity, User),

            Self::NameIdMismatch       => retry(Input, Remedy::CorrectNameOrIdNumber, User),
            Self::NameInvalid          => retry(Input, Remedy::CorrectName, User),
            Self::IdNumberInvalid      => retry(Input, Remedy::CorrectIdNumber, User),
            Self::NameOrIdMalformed    => retry(Input, Remedy::CorrectNameOrIdNumber, User),
            Self::DocumentMismatch     => retry(Input, Remedy::UseOwnDocument, User),
            Self::DocumentExpired      => retry(Input, Remedy::UseValidDocument, User),
            Self::DocumentUnreadable   => retry(Capture, Remedy::RetakeDocument, User),
            Self::DocumentUnsupported  => abort(Remedy::OtherMethod, User),
            // The authority's records: nothing that the person does on this page changes them.
            Self::IdentityNotFound     => abort(Remedy::OtherMethod, Service),
            // 2009 was "upload a clearer picture" and is now "the picture on file is too coarse"; 2007 was "go to
            // your place of registration" and is now "use another channel": another method is right under all.
            Self::PhotoOnFileUnusable  => abort(Remedy::OtherMethod, Service),

            // A token that expired needs a new token, not a new face.
            Self::TokenExpired         => retry(Token, Remedy::StartOver, User),
            Self::TimedOut             => retry(Token, Remedy::StartOver, User),
            // 12 reads like a broken database and is in practice a wrong BizToken: a new token mends both.
            Self::ResultMissing        => retry(Token, Remedy::StartOver, Service),
            Self::AttemptsExhausted    => abort(Remedy::OtherMethod, User),
            // 2018 counted per ID number and now also per browser and openid: tomorrow is right under both.
            Self::DailyLimitReached    => abort(Remedy::TryTomorrow, User),
            Self::RateLimited          => retry(Token, Remedy::Wait, Service).after(30 * SECOND),
            // Ten queries of one reqId within five minutes. By the user: the page's own polling caused it.
            Self::ResultRateLimited    => retry(Result, Remedy::Wait, Integrator).after(30 * SECOND),

            Self::NetworkUnstable      => retry(Capture, Remedy::ChangeNetwork, Network),
            Self::ServiceError         => retry(Capture, Remedy::Wait, Service).after(3 * SECOND),
            Self::AuthorityMaintenance => retry(Capture, Remedy::Wait, Service).after(10 * MINUTE),
            Self::ResultUnavailable    => retry(Result, Remedy::Wait, Service).after(2 * SECOND).auto(),
            Self::QuotaExhausted       => abort(Remedy::OtherMethod, Integrator).generic(),
            Self::IntegrationError     => abort(Remedy::ContactSupport, Integrator).generic(),
            Self::AppOutdated          => abort(Remedy::UpdateApp, Integrator),

            Self::PermissionMissing    => retry(Token, Remedy::AllowCamera, User),
            Self::CameraUnavailable    => retry(Token, Remedy::CloseOtherApps, Device),
            Self::AppNotReady          => retry(Token, Remedy::RestartApp, Device),
            Self::BrowserUnsupported   => abort(Remedy::ChangeBrowser, Device),
            Self::DeviceUnsupported    => abort(Remedy::ChangeDevice, Device),

            Self::NfcUnsupported       => abort(Remedy::ChangeDevice, Device),
            Self::NfcNeedsRestart      => retry(Capture, Remedy::RestartNfc, Device),
            Self::CardReadTimedOut     => retry(Capture, Remedy::HoldCardStill, User),
            Self::CardMoved            => retry(Capture, Remedy::HoldCardStill, User),
            // The reqId lived five minutes; the next one comes from reading the card again.
            Self::CardResultExpired    => retry(Capture, Remedy::ReadCardAgain, Integrator),
            Self::WrongCard            => retry(Capture, Remedy::UseIdCard, User),

            // Most codes that the page lacks are ordinary capture failures; a fresh start is safe for all.
            Self::Unknown              => retry(Token, Remedy::StartOver, Fault::None).generic(),

            Self::AnotherPlace         => retry(Capture, Remedy::ChangePlace, Environment),
            // Another phone starts over; so may this one, once more.
            Self::AnotherDevice        => retry(Token, Remedy::ChangeDevice, Device),
            Self::AnotherMethod        => abort(Remedy::OtherMethod, Fault::None),
        }
    }

    /// What is advised when this advice came again and did not help; none where repeating it is all
    /// there is, since time alone helps or the person is free to go on.
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
            AnotherDevice | NotSamePerson | AnswerNotAccepted | NameIdMismatch | NameInvalid |
            IdNumberInvalid | NameOrIdMalformed | DocumentMismatch | DocumentExpired |
            DocumentUnreadable | ResultMissing | CardResultExpired | WrongCard
                => Some(AnotherMethod),

            Completed | AlreadyCompleted | CardRead | NotFinished | Cancelled | DeviceReady |
            TokenExpired | RateLimited | ResultRateLimited | ServiceError | AuthorityMaintenance |
            ResultUnavailable
                => None,

            // These end the session by themselves.
            VideoUnsuitable | VerificationRefused | DocumentUnsupported | IdentityNotFound |
            PhotoOnFileUnusable | AttemptsExhausted | DailyLimitReached | QuotaExhausted |
            IntegrationError | AppOutdated | BrowserUnsupported | DeviceUnsupported |
            NfcUnsupported | AnotherMethod
                => None,
        }
    }

    /// Whether it is said of a recording or reading that the person finished.
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

            NotFinished | Cancelled | Interrupted | DeviceReady | AlreadyCompleted | NameInvalid |
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
