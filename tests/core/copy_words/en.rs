//! The words and the style of English.

use faceid_response::Remedy;

use super::Style;

#[rustfmt::skip]
pub const STYLE: Style = Style {
    limits: [40, 120, 20],
    counts_han_only: false,
    stop: '.',
    verbs: &[
        "move", "hold", "bring", "center", "face", "put", "take", "make", "close", "open", "follow", "read",
        "find", "go", "answer", "record", "wipe", "check", "compare", "use", "upload", "lay", "wait", "start",
        "allow", "turn", "stay", "complete", "try",
    ],
    openers: &["please ", "then ", "slowly ", "you can "],
    actions: &[
        "Start", "Continue", "Record", "Answer", "Try", "Check", "Edit", "Upload", "Use",
        "Take", "Read",
    ],
    understood: "OK",
    sorry: "Sorry",
    of_remedy,
};

#[rustfmt::skip]
fn of_remedy(remedy: Remedy) -> &'static [&'static str] {
    match remedy {
        // Left of their own will: they may come back.
        Remedy::None                  => &["can start again", "start when", "can go on"],
        Remedy::AskServer             => &["please wait"],
        Remedy::MoreLight             => &["brighter"],
        Remedy::LessLight             => &["away from direct sunlight"],
        Remedy::MoveBack              => &["further away"],
        Remedy::MoveCloser            => &["closer"],
        Remedy::CenterFace            => &["center your face"],
        Remedy::ShowWholeFace         => &["forehead and chin"],
        Remedy::FaceCamera            => &["face the camera"],
        Remedy::UncoverFace           => &["take off any mask"],
        Remedy::HoldStill             => &["steady"],
        Remedy::BeAlone               => &["only you"],
        Remedy::CloseEyes             => &["close your eyes"],
        Remedy::OpenMouth             => &["open your mouth"],
        Remedy::FollowPrompt          => &["follow the prompts"],
        Remedy::SpeakLouder           => &["loud voice"],
        Remedy::SpeakSlowly           => &["slowly"],
        Remedy::MoveLips              => &["move your lips"],
        Remedy::RecordSixSeconds      => &["about 6 seconds"],
        Remedy::RecordLonger          => &["at least 2 seconds"],
        Remedy::RecordAgain           => &["record again"],
        Remedy::RecordInPerson        => &["slowly follow the prompts again"],
        Remedy::AnswerAgain           => &["answer it clearly"],
        Remedy::CorrectName           => &["correct it"],
        Remedy::CorrectIdNumber       => &["correct it"],
        Remedy::CorrectNameOrIdNumber => &["correct"],
        Remedy::ConfirmIdentity       => &["check the name and id number"],
        Remedy::UseOwnDocument        => &["upload your own id"],
        Remedy::UseValidDocument      => &["still valid"],
        Remedy::RetakeDocument        => &["in the picture"],
        Remedy::UseIdCard             => &["your id card"],
        Remedy::HoldCardStill         => &["card still against the back"],
        Remedy::ReadCardAgain         => &["read your card once more"],
        Remedy::RestartNfc            => &["turn it off and on"],
        Remedy::AllowCamera           => &["allow the camera"],
        Remedy::CloseOtherApps        => &["close other apps"],
        Remedy::RestartApp            => &["close the app completely, then open it"],
        Remedy::ChangeBrowser         => &["own browser"],
        Remedy::ChangeNetwork         => &["switch between wi-fi and mobile data"],
        Remedy::ChangeDevice          => &["use another phone", "use a phone with nfc"],
        Remedy::UpdateApp             => &["update the app"],
        Remedy::Wait                  => &["wait", "for a moment"],
        Remedy::TryTomorrow           => &["come back tomorrow"],
        Remedy::FinishFlow            => &["complete the remaining steps", "follow the prompts"],
        Remedy::StartOver             => &["please start again"],
        Remedy::StayOnPage            => &["stay on the page"],
        Remedy::ChangePlace           => &["find a quiet place"],
        Remedy::OtherMethod           => &["verify in another way"],
        Remedy::ContactSupport        => &["contact support"],
        other                             => panic!("{other}: add its words here"),
    }
}
