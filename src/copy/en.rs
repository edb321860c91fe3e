//! English: plain words, contractions, sentence case.

use super::{Phrases, Shorts, Tags, Text, Waits, tags::subtag};
use crate::advice::Advice;

pub(super) const OWN_NAME: &str = "English";

pub(super) const TAGS: &Tags = &Tags {
    languages: &[subtag("en")],
    // For a tag without a language; of the many that CLDR has, those with the most readers.
    marks: &[
        subtag("us"),
        subtag("gb"),
        subtag("au"),
        subtag("ca"),
        subtag("nz"),
        subtag("ie"),
        subtag("sg"),
        subtag("za"),
    ],
};

pub(super) const WAITS: &Waits = &Waits {
    moment: "a moment",
    seconds: " seconds",
    minutes: [" minute", " minutes"],
    hours: [" hour", " hours"],
};

pub(super) const PHRASES: &Phrases = &Phrases {
    second: "It's right, try again",
    last_try: " This is the last try.",
    tried: ["You've tried ", " times. "],
    ways: [
        "Use another way",
        "Contact support",
        "Update the app",
        "Copy page address",
        "Open settings",
    ],
    elsewhere: ["verify in another way", "contact support"],
    or: ", or ",
};

pub(super) const SHORTS: &Shorts = &Shorts {
    start: "Go",
    again: "Redo",
    edit: "Edit",
    check: "View",
    close: "OK",
    leave: "Back",
    wait: "Please wait ",
    ways: &[
        ("other_method", "More"),
        ("contact_support", "Help"),
        ("update_app", "Get"),
        ("change_browser", "Copy"),
        ("open_settings", "Open"),
    ],
};

#[rustfmt::skip]
pub(super) const fn text(advice: Advice) -> Text {
    match advice {
        Advice::Verified             => &["You're verified", "Your identity is confirmed. You can go on.", ""],
        Advice::Completed            => &["All steps finished", "Please wait while we check your result.", ""],
        Advice::AlreadyCompleted     => &["You've already finished", "You don't need to do it again. Please wait while we check your result.", ""],
        Advice::CardRead             => &["Your card has been read", "You can put your card away. Please wait while we check your result.", ""],
        Advice::NotStarted           => &["Verification hasn't started yet", "Start when you're ready, and follow the prompts.", "Start"],
        Advice::NotFinished          => &["Verification isn't finished yet", "Please go on and complete the remaining steps.", "Continue"],
        Advice::Cancelled            => &["You left the verification", "You can start again whenever you're ready.", "Start again"],
        Advice::Interrupted          => &["Verification was interrupted", "Please start again, and stay on the page until it's finished.", "Start again"],
        Advice::DeviceReady          => &["You're ready to start", "Your phone supports face verification. Follow the prompts.", ""],
        Advice::TooDark              => &["It's too dark", "Move somewhere brighter, with the light on your face.", "Record again"],
        Advice::TooBright            => &["It's too bright", "Move indoors, away from direct sunlight and lamps.", "Record again"],
        Advice::TooClose             => &["Too close to the phone", "Hold the phone further away so your whole face is in the frame.", "Record again"],
        Advice::TooFar               => &["Too far from the phone", "Bring the phone closer so your face just fills the frame.", "Record again"],
        Advice::OffCenter            => &["Your face is off center", "Center your face so that it just fills the frame.", "Record again"],
        Advice::FaceIncomplete       => &["Your whole face isn't visible", "Face the camera, with forehead and chin inside the frame.", "Record again"],
        Advice::FaceNotFound         => &["We couldn't see your face clearly", "Face the camera, put your whole face in the frame and hold still.", "Record again"],
        Advice::FaceCovered          => &["Face covered or eyes closed", "Take off any mask or sunglasses, keep hat and hair off your face, and open your eyes.", "Record again"],
        Advice::FaceMoved            => &["There was too much movement", "Hold the phone steady and keep your face in the frame.", "Record again"],
        Advice::SeveralFaces         => &["More than one face in view", "Make sure only you are in the picture, with no photos of people behind you.", "Record again"],
        Advice::EyesNotClosed        => &["We didn't see your eyes close", "When prompted, slowly close your eyes, then open them.", "Record again"],
        Advice::MouthNotOpened       => &["We didn't see your mouth open", "When prompted, slowly open your mouth wide, then close it.", "Record again"],
        Advice::MotionNotSeen        => &["We didn't see the movement", "Follow the prompts, and make each movement slow and clear.", "Record again"],
        Advice::VoiceNotHeard        => &["We couldn't hear you", "Move closer to the phone and read what's on the screen in a loud voice.", "Record again"],
        Advice::VoiceNotRecognized   => &["We couldn't hear you clearly", "Find a quiet place and slowly read aloud what's on the screen.", "Record again"],
        Advice::LipsNotSeen          => &["We couldn't see your lips move", "Face the camera and move your lips clearly as you read.", "Record again"],
        Advice::AnswerNotAccepted    => &["We didn't get the answer we need", "Go over the question again, then answer it clearly.", "Answer again"],
        Advice::RecordingWrongLength => &["The recording was too long or too short", "Record for about 6 seconds. Slowly counting to six can help.", "Record again"],
        Advice::RecordingTooShort    => &["The recording was too short", "Record until the prompts end, for at least 2 seconds.", "Record again"],
        Advice::RecordingUnusable    => &["We couldn't use that recording", "Wipe the camera lens, hold the phone steady and record again.", "Record again"],
        Advice::RecordingNotReceived => &["We didn't receive the recording", "Sorry, it didn't reach us. Check your connection and record again.", "Record again"],
        Advice::VideoUnsuitable      => &["This camera isn't clear enough", "Please use another phone, or verify in another way.", "OK"],
        Advice::NotConfirmed         => &["We couldn't verify you this time", "Find good light, face the camera and slowly follow the prompts again.", "Try again"],
        Advice::VerificationRefused  => &["We can't verify you here", "Please verify in another way, or contact support.", "OK"],
        Advice::NotSamePerson        => &["We couldn't match you to the ID photo", "Check the name and ID number. If they're right, record again in good light.", "Check details"],
        Advice::NameIdMismatch       => &["Name and ID number don't match", "Compare them with your ID and correct what differs.", "Edit details"],
        Advice::NameInvalid          => &["The name isn't right", "Compare it with your ID and correct it.", "Edit name"],
        Advice::IdNumberInvalid      => &["The ID number isn't right", "Compare it with your ID and correct it.", "Edit ID number"],
        Advice::NameOrIdMalformed    => &["The name or ID number isn't right", "Compare them with your ID and correct typos, spaces or missing digits.", "Edit details"],
        Advice::DocumentMismatch     => &["The ID and your details differ", "Upload your own ID. If the number you entered is wrong, correct it first.", "Upload again"],
        Advice::DocumentExpired      => &["Your ID has expired", "Please use one that is still valid.", "Use another ID"],
        Advice::DocumentUnreadable   => &["We couldn't read your ID", "Lay it flat, avoid glare and get all four corners in the picture.", "Take photo again"],
        Advice::DocumentUnsupported  => &["This kind of ID isn't supported", "Please verify in another way, or contact support.", "OK"],
        Advice::IdentityNotFound     => &["We couldn't find this ID number", "Compare it with your ID and correct it.", "Edit ID number"],
        Advice::PhotoOnFileUnusable  => &["The ID photo on record can't be used", "Please verify in another way, or contact support.", "OK"],
        Advice::TokenExpired         => &["This verification has expired", "It was open for too long. Please start again.", "Start again"],
        Advice::TimedOut             => &["Time ran out", "Please start again and follow the prompts step by step.", "Start again"],
        Advice::ResultMissing        => &["We couldn't find your result", "Sorry, this attempt left no result. Please start again.", "Start again"],
        Advice::AttemptsExhausted    => &["No attempts left", "Please verify in another way, or contact support.", "OK"],
        Advice::DailyLimitReached    => &["No attempts left today", "Please come back tomorrow, or verify in another way.", "OK"],
        Advice::RateLimited          => &["The service is busy right now", "Sorry, please wait at least half a minute and try again.", "Try again"],
        Advice::ResultRateLimited    => &["Your result isn't ready yet", "Sorry, please wait at least half a minute and check again.", "Check again"],
        Advice::NetworkUnstable      => &["The connection is unstable", "Move to a better signal or switch between Wi-Fi and mobile data, then try again.", "Try again"],
        Advice::ServiceError         => &["The service isn't responding", "Sorry, please wait a moment and try again. If it still doesn't work, contact support.", "Try again"],
        Advice::AuthorityMaintenance => &["The ID service is under maintenance", "Sorry, please wait at least ten minutes and try again, or verify in another way.", "Try again"],
        Advice::ResultUnavailable    => &["Getting your result", "Please stay on this page for a moment.", ""],
        Advice::QuotaExhausted       => &["Verification is unavailable", "Sorry, please verify in another way, or contact support.", "OK"],
        Advice::IntegrationError     => &["Verification is unavailable", "Sorry, the problem is on our side. Please contact support, or verify in another way.", "OK"],
        Advice::AppOutdated          => &["The app is out of date", "Update the app and come back. If it's up to date, contact support.", "OK"],
        Advice::PermissionMissing    => &["We can't use the camera or microphone", "Allow the camera and microphone in your phone's settings, then start again.", "Start again"],
        Advice::CameraUnavailable    => &["The camera isn't working", "Close other apps that use the camera, then start again.", "Start again"],
        Advice::AppNotReady          => &["The app isn't ready", "Close the app completely, then open it and start again.", "Start again"],
        Advice::BrowserUnsupported   => &["This browser can't record", "Open the page in your phone's own browser, or verify in another way.", "OK"],
        Advice::DeviceUnsupported    => &["This phone isn't supported", "Please use another phone, or verify in another way.", "OK"],
        Advice::NfcUnsupported       => &["This phone can't read your card", "Please use a phone with NFC, one that can pay by tapping, or verify in another way.", "OK"],
        Advice::NfcNeedsRestart      => &["NFC isn't ready", "Search for NFC in your phone's settings, turn it off and on, then try again.", "Read again"],
        Advice::CardReadTimedOut     => &["We couldn't read the card", "Take off the phone case, then hold the card still against the back of the phone until it's read.", "Read again"],
        Advice::CardMoved            => &["The card moved", "Hold the card still against the back of the phone until it's read.", "Read again"],
        Advice::CardResultExpired    => &["Your card must be read again", "Sorry, too much time has passed. Please read your card once more.", "Read again"],
        Advice::WrongCard            => &["That's not the right card", "Use your ID card, or the card that the page asks for.", "Read again"],
        Advice::Unknown              => &["We couldn't finish verifying you", "Please start again. If it still doesn't work, contact support.", "Start again"],
        Advice::AnotherPlace         => &["Try somewhere else", "Find a quiet place with good light and nobody else in view.", "Try again"],
        Advice::AnotherDevice        => &["Try another phone", "Please use another phone. Only if you have none, try again here.", "Use this phone"],
        Advice::AnotherMethod        => &["We couldn't verify you here", "Please verify in another way, or contact support.", "OK"],
    }
}

/// Returns the text where the page has told its ways: see `copy/ways.rs` for how it is written.
pub(super) const fn with_ways(advice: Advice) -> &'static str {
    match advice {
        Advice::VerificationRefused
        | Advice::DocumentUnsupported
        | Advice::PhotoOnFileUnusable
        | Advice::AttemptsExhausted
        | Advice::AnotherMethod => "[Please {}./You can't continue here. You can close this page.]",
        Advice::VideoUnsuitable | Advice::DeviceUnsupported => {
            "Please use another phone[, or {1}]."
        }
        Advice::NfcUnsupported => {
            "Please use a phone with NFC, one that can pay by tapping[, or {1}]."
        }
        Advice::DailyLimitReached => "Please come back tomorrow[, or {1}].",
        Advice::ServiceError => {
            "Sorry, please wait a moment and try again.[ If it still doesn't work, {}.]"
        }
        Advice::AuthorityMaintenance => {
            "Sorry, please wait at least ten minutes and try again[, or {}]."
        }
        Advice::QuotaExhausted => "Sorry, please [{}/come back later].",
        Advice::IntegrationError => {
            "Sorry, the problem is on our side. Please [{}/come back later]."
        }
        Advice::AppOutdated => {
            "Update the app and come back.[ If it's up to date, {1}.]|[Please {}./This version of the app can't verify you. You can close this page.]"
        }
        Advice::PermissionMissing => {
            "Allow the camera and microphone in your phone's settings, then start again.|Start again, and allow the camera and microphone when you're asked."
        }
        Advice::BrowserUnsupported => {
            "Open the page in your phone's own browser[, or {1}].|Please [{}/use another phone]."
        }
        Advice::NfcNeedsRestart => {
            "Search for NFC in your phone's settings, turn it off and on, then try again.|Find the NFC switch on your phone, turn it off and on, then try again."
        }
        Advice::Unknown => "Please start again.[ If it still doesn't work, {}.]",
        _ => "",
    }
}
