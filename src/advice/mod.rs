//! What to do about a code: the vocabulary of guidance.
//!
//! Many codes give the same advice. To add one, add a variant here, its line in `guidance.rs`, its
//! place in `escalation.rs`, and its text in each file of `copy/`: the compiler asks for all of them.
//! `vocabulary.rs` says how to rename one.

mod escalation;
mod guidance;

pub use guidance::{Guidance, RetryPlan};

use crate::vocabulary::vocabulary;

vocabulary! {
    /// The next thing that the page does.
    ///
    /// ```
    /// use faceid_response::{Action, Ask, Channel, lookup};
    ///
    /// let outcome = lookup(Channel::Sdk, "66660035", Ask::default());
    /// let next = match outcome.action {
    ///     Action::Proceed => "ask the vendor for the verdict",
    ///     Action::Retry => "show the message, with its button",
    ///     _ => "show the message, and what can be done elsewhere",
    /// };
    /// assert_eq!(next, "show the message, with its button");
    /// ```
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
    /// The change that has to come before the next attempt, or the thing to do instead.
    ///
    /// ```
    /// use faceid_response::{Advice, Remedy};
    ///
    /// // Every advice that another light would help.
    /// let light = |advice: &&Advice| matches!(advice.guidance().remedy, Remedy::MoreLight | Remedy::LessLight);
    /// assert!(Advice::ALL.iter().filter(light).eq(&[Advice::TooDark, Advice::TooBright]));
    /// ```
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
    /// The one who can fix what went wrong.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Fault, lookup};
    ///
    /// // `400101`: the signature is wrong. That is a task for the developers, and no reason to bother the person.
    /// let outcome = lookup(Channel::Sdk, "400101", Ask::default());
    /// let wakes_somebody = matches!(outcome.fault, Fault::Integrator | Fault::Service);
    /// assert!(wakes_somebody);
    /// ```
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
    /// The permission to tell the person the reason.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Disclosure, lookup};
    ///
    /// let outcome = lookup(Channel::Sdk, "66660023", Ask::default());
    /// let shown_to_the_person = match outcome.disclosure {
    ///     Disclosure::Public => outcome.meaning,
    ///     _ => None,
    /// };
    /// assert_eq!(shown_to_the_person, None);
    /// ```
    Disclosure as "Disclosure" {
        /// The person may learn it.
        Public = "public",
        /// Neutral words only: the reason helps an attacker, or nobody.
        Generic = "generic",
    }
}

vocabulary! {
    /// The one who makes the next attempt.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, RetryBy, lookup};
    ///
    /// // The service did not answer: the page asks for the result again, and nobody has to press a button.
    /// let retry = lookup(Channel::Api, "InternalError", Ask::default()).retry.unwrap();
    /// assert_eq!((retry.by, retry.delay_ms), (RetryBy::Auto, 2_000));
    /// ```
    RetryBy as "RetryBy" {
        /// The person, by a button.
        User = "user",
        /// The page, by itself: only for fetching a result, which is not billed.
        Auto = "auto",
    }
}

vocabulary! {
    /// The thing that the next attempt needs.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Needs, lookup};
    ///
    /// let needs = |code| lookup(Channel::Sdk, code, Ask::default()).retry.map(|retry| retry.needs);
    /// assert_eq!(needs("66660018"), Some(Needs::Token)); // time ran out: the server creates a new order
    /// assert_eq!(needs("66660010"), Some(Needs::Input)); // name and number do not match: back to the form
    /// assert_eq!(needs("66660017"), None); // no attempt is left
    /// ```
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
    ///
    /// ```
    /// use faceid_response::{Advice, Channel, catalog};
    ///
    /// // The codes of the App SDK that say that the picture is too bright.
    /// let codes: Vec<String> = catalog()
    ///     .filter(|entry| entry.channel == Channel::Sdk && entry.advice == Advice::TooBright)
    ///     .map(|entry| entry.code)
    ///     .collect();
    /// assert!(codes.contains(&"-5023".to_owned()));
    /// assert_eq!(Advice::parse("too_bright"), Some(Advice::TooBright));
    /// ```
    Advice as "AdviceId" {
        // Done.
        Verified = "verified",
        Completed = "completed",
        AlreadyCompleted = "already_completed",
        CardRead = "card_read",
        // Not done, nothing wrong.
        NotStarted = "not_started",
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
