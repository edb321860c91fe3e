//! What each advice decides, and why.

use super::{Action, Advice, Disclosure, Fault, Needs, Remedy, RetryBy};

/// The decisions of an advice.
///
/// ```
/// use faceid_response::{Advice, Guidance, Needs, Remedy};
///
/// let Guidance { remedy, retry, .. } = Advice::TokenExpired.guidance();
/// assert_eq!(remedy, Remedy::StartOver);
/// assert!(retry.is_some_and(|plan| plan.needs == Needs::Token));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Guidance {
    /// The next thing that the page does.
    pub action: Action,
    /// The remedy that has to come first.
    pub remedy: Remedy,
    /// The one who can fix what went wrong.
    pub fault: Fault,
    /// The permission to tell the person the reason.
    pub disclosure: Disclosure,
    /// The next attempt; present exactly where the action is `retry`.
    pub retry: Option<RetryPlan>,
}

/// A plan of the next attempt, whenever that is.
///
/// ```
/// use faceid_response::{Advice, RetryPlan};
///
/// let RetryPlan { by, needs, delay_ms, .. } = Advice::ServiceError.guidance().retry.unwrap();
/// assert_eq!(format!("{by}: {needs} after {delay_ms} ms"), "user: capture after 3000 ms");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct RetryPlan {
    /// The one who makes it.
    pub by: RetryBy,
    /// The thing that it needs.
    pub needs: Needs,
    /// The wait before it, ms.
    pub delay_ms: u32,
}

const SECOND: u32 = 1_000;
const MINUTE: u32 = 60 * SECOND;

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
    let retry = Some(RetryPlan { by: RetryBy::User, needs, delay_ms: 0 });
    Guidance { action: Action::Retry, remedy, fault, retry, ..proceed() }
}

impl Guidance {
    /// Returns the plan of the next attempt after one that was billed or not.
    pub(crate) fn retry_after(self, billed: Option<bool>) -> Option<RetryPlan> {
        // What was billed and the person caused is never repeated with nothing changed.
        let must_change = billed == Some(true) && self.fault == Fault::User;
        self.retry.map(|plan| match plan.needs {
            Needs::Capture if must_change => RetryPlan { needs: Needs::Input, ..plan },
            _ => plan,
        })
    }

    const fn generic(mut self) -> Self {
        self.disclosure = Disclosure::Generic;
        self
    }

    const fn after(mut self, delay_ms: u32) -> Self {
        if let Some(plan) = self.retry {
            self.retry = Some(RetryPlan { delay_ms, ..plan });
        }
        self
    }

    const fn auto(mut self) -> Self {
        if let Some(plan) = self.retry {
            self.retry = Some(RetryPlan { by: RetryBy::Auto, ..plan });
        }
        self
    }
}

/// The guidance of each advice. A table is smaller than the match that it is made from, and quicker.
static TABLE: [Guidance; Advice::ALL.len()] = table();

#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
const fn table() -> [Guidance; Advice::ALL.len()] {
    let mut table = [proceed(); Advice::ALL.len()];
    let mut at = 0;
    while at < table.len() {
        table[at] = Advice::ALL[at].decides();
        at += 1;
    }
    table
}

impl Advice {
    /// Returns what this advice decides.
    ///
    /// ```
    /// use faceid_response::{Action, Advice};
    /// assert_eq!(Advice::TooDark.guidance().action, Action::Retry);
    /// ```
    pub fn guidance(self) -> Guidance {
        TABLE.get(self as usize).copied().unwrap_or(const { Self::Unknown.decides() })
    }

    /// Returns what this advice decides. A comment gives the reason where a reader would ask.
    #[rustfmt::skip]
    const fn decides(self) -> Guidance {
        use Fault::*;
        use Needs::*;
        match self {
            // The server has said so: there is nothing left to ask.
            Self::Verified             => Guidance { remedy: Remedy::None, ..proceed() },
            Self::Completed            => proceed(),
            Self::AlreadyCompleted     => proceed(),
            Self::CardRead             => proceed(),

            // A first visit: there is nothing yet that could have failed.
            Self::NotStarted           => retry(Token, Remedy::None, Fault::None),
            // Nothing failed: the person is in the middle of it, or left. A start needs a new order number.
            Self::NotFinished          => retry(Capture, Remedy::FinishFlow, Fault::None),
            Self::Cancelled            => retry(Token, Remedy::None, Fault::None),
            // Another app came to the front, the page was closed, the connection to it broke: no verdict.
            Self::Interrupted          => retry(Token, Remedy::StayOnPage, Fault::None),
            // Nothing has been verified yet; the phone can do it, and the page goes on.
            Self::DeviceReady          => Guidance { remedy: Remedy::FinishFlow, ..proceed() },

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
            // A wrong digit is likelier than a number that is on no record; asked twice, it is the record.
            Self::IdentityNotFound     => retry(Input, Remedy::CorrectIdNumber, User),
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

    /// Tells whether a code with this advice means success: of the verification, of the reading of a card, or of the
    /// check of a phone.
    pub(crate) const fn is_success(self) -> bool {
        matches!(self, Self::Completed | Self::CardRead | Self::DeviceReady)
    }
}
