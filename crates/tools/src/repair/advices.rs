//! The repair of each advice that somebody other than the person can act on.

use faceid_response::Advice;

use super::{Repair, repair};

/// Returns what to check and how to mend it, for an advice that somebody other than the person can act on; none for any
/// other advice.
pub(super) fn of(advice: Advice) -> Option<Repair> {
    ADVICES.iter().find(|(of, _)| *of == advice).map(|(_, repair)| *repair)
}

#[rustfmt::skip]
pub(super) const ADVICES: &[(Advice, Repair)] = &[
    // The integrator.
    (Advice::IntegrationError, repair(
        ["先在服务器日志里找到这次调用，看调的是哪个接口，再把参数和文档逐项核对。",
         "改正后用新的订单号或 token 再试。仍不行，把 RequestId 或订单号和时间交给腾讯云技术支持。"],
        ["Find this call in your server's log first and see which interface it was. Compare each parameter with the documentation.",
         "Correct it, then try with a new order number or token. If that does not help, give Tencent Cloud support the RequestId or the order number, and the time."],
    )),
    (Advice::QuotaExhausted, repair(
        ["先在人脸核身控制台看这个业务是试用还是正式，有效期和余量还有多少。",
         "购买或续期后再试；页面上没有办法解决。在此之前，给用户另一种验证方式。"],
        ["See in the Faceid console first whether this service is a trial, until when it is valid and how many calls are left.",
         "Buy or renew it, then try again; the page cannot mend this. Until then, offer another way of verification."],
    )),
    (Advice::AppOutdated, repair(
        ["先看用户的应用版本，和其中 SDK 的版本。",
         "用户的版本旧，请他更新；最新版也这样，就换上控制台里当前的 SDK 再发布。"],
        ["Look at the version of the person's app first, and at the version of the SDK in it.",
         "If the app is old, ask for an update. If the newest app has this too, build in the current SDK from the console and publish it."],
    )),
    (Advice::ResultRateLimited, repair(
        ["先数一数同一个结果每秒查了几次，是不是几个页面或定时任务在同时查。",
         "收到回调后查一次，没有结果就拉长间隔再查，有了结论就停。业务量确实大，就请腾讯云技术支持提高上限。"],
        ["Count first how often the same result is asked for, and whether several pages or jobs ask at the same time.",
         "Ask once after the callback, then at growing intervals, and stop at a verdict. If you really need more calls, ask Tencent Cloud support for a higher limit."],
    )),
    (Advice::CardResultExpired, repair(
        ["先看读卡回调和服务器查询之间隔了多久：reqId 只有 5 分钟有效。",
         "收到 reqId 就立刻由服务器查询并保存结果。这位用户需要重新读卡。"],
        ["See first how much time passed between the callback of the reading and your server's query: a reqId is valid for 5 minutes.",
         "Let your server query as soon as it has the reqId, and store the result. This person has to read the card again."],
    )),

    // The service.
    (Advice::RecordingNotReceived, repair(
        ["先看是一个人这样，还是很多人同时这样。一个人多半是网络，很多人多半是服务。",
         "请用户重新拍摄。同一时间很多人这样，就收集订单号、RequestId 和时间，交给腾讯云技术支持。"],
        ["See first whether one person has this or many at once. With one it is likely the connection, with many the service.",
         "Let the person record again. If many have it at once, collect order numbers, RequestIds and times for Tencent Cloud support."],
    )),
    (Advice::PhotoOnFileUnusable, repair(
        ["先看比对的照片从哪里来：是权威库，还是你自己上传的。",
         "权威库的照片谁都改不了，请直接给用户另一种验证方式。自己上传的，换一张清晰的再试。"],
        ["See first where the photo to compare with comes from: the authority's records, or your own upload.",
         "Nobody here can change a photo of the authority: offer another way of verification at once. Replace a photo of your own by a clear one."],
    )),
    (Advice::ResultMissing, repair(
        ["先看服务器查的是不是这一次的订单号或 token，账号对不对，用户做完了没有，是否已超过 3 天。",
         "用开始时保存的那个标识再查一次。用户没有做完，就用新的标识重新开始。"],
        ["See first whether your server asked about this attempt's order number or token, with the right account, after the person had finished, and within 3 days.",
         "Ask once more with the id that was stored at the start. If the person had not finished, start anew with a new id."],
    )),
    (Advice::RateLimited, repair(
        ["先看是同一个用户在连续点击，还是总的请求量变大了。",
         "没有得到回答前不让按钮再点，并把重试错开。总量确实大，就请腾讯云技术支持提高上限。"],
        ["See first whether one person taps again and again, or whether there are more requests altogether.",
         "Keep the button off until there is an answer, and spread retries. If there really are more requests, ask Tencent Cloud support for a higher limit."],
    )),
    (Advice::ServiceError, repair(
        ["先看是一个人这样，还是很多人同时这样，从几点开始。",
         "等一会儿再试。一直不好，就把几个订单号或 RequestId 和时间交给腾讯云技术支持，并给用户另一种方式。"],
        ["See first whether one person has this or many at once, and since when.",
         "Wait a moment and try again. If it lasts, give Tencent Cloud support some order numbers or RequestIds with times, and offer the person another way."],
    )),
    (Advice::AuthorityMaintenance, repair(
        ["先看从几点开始：这是权威数据源在维护，你这边没有出错。",
         "至少等十分钟再试，不要让页面自动反复尝试。着急的用户请走另一种验证方式。"],
        ["See first since when it lasts: the authority's records are being maintained, and nothing is wrong on your side.",
         "Wait at least ten minutes, and let no page repeat it by itself. Send people who are in a hurry to another way of verification."],
    )),
    (Advice::ResultUnavailable, repair(
        ["这次查询没有成功，用户也许已经通过。先看随后的查询有没有结果。",
         "拉长间隔再查，并限定次数，不要让用户重做。一直查不到，把 RequestId 和时间交给腾讯云技术支持。"],
        ["This query did not succeed, and the person may have passed. See first whether the next queries have a result.",
         "Ask again at growing intervals, a limited number of times; do not make the person repeat it. If none succeeds, give Tencent Cloud support the RequestId and the time."],
    )),

    // The device.
    (Advice::RecordingUnusable, repair(
        ["先看是一个人这样，还是同一型号的手机都这样。",
         "请用户擦干净镜头，拿稳手机重新拍摄。同一型号都这样，就记下型号、系统版本和订单号，交给腾讯云技术支持。"],
        ["See first whether one person has this, or every phone of the same model.",
         "Ask the person to wipe the lens, hold the phone steady and record again. If a model always has it, note model, system version and order numbers for Tencent Cloud support."],
    )),
    (Advice::VideoUnsuitable, repair(
        ["先看手机型号、系统版本，以及页面是在哪个浏览器或 WebView 里打开的。",
         "请用户换一部手机，或走另一种方式。同一型号或 WebView 都这样，就收集订单号交给腾讯云技术支持。"],
        ["Look first at the phone's model, the system's version, and the browser or WebView in which the page was open.",
         "Ask the person to use another phone or another way. If a model or WebView always has it, collect order numbers for Tencent Cloud support."],
    )),
    (Advice::CameraUnavailable, repair(
        ["先看系统自带的相机能不能用，以及是否有通话或别的应用占着相机。",
         "请用户关掉占用相机的应用再试。自带相机能用，就检查应用里的其他页面有没有释放相机。"],
        ["See first whether the phone's own camera app works, and whether a call or another app holds the camera.",
         "Ask the person to close what holds the camera. If the phone's camera app works, check whether another page of your app has not released it."],
    )),
    (Advice::AppNotReady, repair(
        ["先看应用、微信和 SDK 的版本，以及每次开始前有没有先初始化。",
         "请用户彻底关掉应用或微信再打开，并更新到最新版。同一型号都这样，就收集型号和日志交给技术支持。"],
        ["Look first at the versions of the app, of WeChat and of the SDK, and see whether each start is preceded by the initialization.",
         "Ask the person to close the app or WeChat completely, open it again and update it. If a model always has it, collect model and log for technical support."],
    )),
    (Advice::BrowserUnsupported, repair(
        ["先看页面是在哪个浏览器或应用的 WebView 里打开的，版本是多少。",
         "请用户换手机自带的浏览器或微信打开。是自己的应用，就让 WebView 允许网页使用相机录像。"],
        ["See first in which browser or in which app's WebView the page was open, and its version.",
         "Ask the person to open the page in the phone's own browser or in WeChat. In an app of your own, let the WebView allow pages to record with the camera."],
    )),
    (Advice::DeviceUnsupported, repair(
        ["先记下手机型号、系统版本和微信版本。",
         "请用户换一部手机，或走另一种方式。以后先检查手机是否支持，再给出这种验证。"],
        ["Note the phone's model, the system's version and WeChat's version first.",
         "Ask the person to use another phone or another way. From now on, check whether the phone is supported before you offer this verification."],
    )),
    (Advice::NfcUnsupported, repair(
        ["先看手机型号：iPhone 要 7 及以上并装 iOS 14.5 及以上，Android 手机要有 NFC，小程序里只支持 Android。",
         "请用户换一部手机，或走另一种方式。开始读卡前就检查，不让不支持的手机进来。"],
        ["Look at the phone's model first: an iPhone must be a 7 or later with iOS 14.5 or later, an Android phone needs NFC, and mini-programs support Android only.",
         "Ask the person to use another phone or another way. Check it before the reading starts, so that no unsupported phone gets there."],
    )),
    (Advice::NfcNeedsRestart, repair(
        ["先看系统设置里 NFC 开关是否打开，以及是不是同一型号的手机都这样。",
         "请用户关掉再打开 NFC，并重启应用。同一型号都这样，就记下型号和系统版本交给腾讯云技术支持。"],
        ["See first whether NFC is switched on in the phone's settings, and whether every phone of this model has it.",
         "Ask the person to turn NFC off and on and to restart the app. If a model always has it, note model and system version for Tencent Cloud support."],
    )),
    (Advice::AnotherDevice, repair(
        ["先看这位用户在同一部手机上因为什么失败了几次，以及手机型号。",
         "请用户换一部手机再试。同一型号常常这样，就收集订单号交给腾讯云技术支持。"],
        ["See first what the person's attempts on this phone ended with, and the phone's model.",
         "Ask the person to try with another phone. If a model often has it, collect order numbers for Tencent Cloud support."],
    )),

    // The network.
    (Advice::NetworkUnstable, repair(
        ["先看是一个人这样，还是很多人同时这样，他们是不是用同一个网络。",
         "一个人，请他换 Wi-Fi 或流量再试。很多人，就检查你们的网络、代理和防火墙是否拦了腾讯云的域名。"],
        ["See first whether one person has this or many at once, and whether they share a network.",
         "One person should change between Wi-Fi and mobile data. If many have it, check whether your network, proxy or firewall blocks Tencent Cloud's domains."],
    )),

    // The person can start anew, and the integrator can see to it that nobody has to.
    (Advice::TokenExpired, repair(
        ["先看 token 何时取得、何时使用。BizToken 有效 7200 秒，EidToken 600 秒，FaceIdToken 10 分钟。",
         "每次开始前才向服务器要新的 token，不要缓存，也不要用第二次。"],
        ["See first when the token was made and when it was used. A BizToken is valid for 7200 seconds, an EidToken for 600 seconds, a FaceIdToken for 10 minutes.",
         "Ask your server for a new token just before each start. Do not cache it, and do not use it twice."],
    )),
    (Advice::PermissionMissing, repair(
        ["先看是用户拒绝了，还是应用没有声明和申请相机、麦克风的权限。",
         "用户拒绝的，请他在系统设置里允许后重来。自己的应用，补上权限声明，WebView 也要把权限交给网页。"],
        ["See first whether the person refused, or whether the app neither declares nor asks for camera and microphone.",
         "If the person refused, ask them to allow it in the system's settings and to start again. In your own app, declare the permissions, and let the WebView pass them on to the page."],
    )),
    (Advice::DailyLimitReached, repair(
        ["先看是哪一种上限：同一证件号每分钟 15 次或每天 30 次，同一浏览器或同一 openid 每天 20 次。",
         "上限次日 0 点才解除，请给用户另一种方式。测试时不要总用同一个证件号。"],
        ["See first which limit it is: one ID number 15 times a minute or 30 times a day, one browser or one openid 20 times a day.",
         "It ends at 0:00 of the next day: offer the person another way. For tests, do not always use the same ID number."],
    )),
    (Advice::AttemptsExhausted, repair(
        ["先看这位用户用同一个订单号或 token 试了几次，都是什么返回码。",
         "次数上限没有公开。给用户另一种方式，要放宽就带着订单号问腾讯云技术支持。"],
        ["See first how often this person tried with the same order number or token, and which codes came back.",
         "The limit is not published. Offer the person another way; to have it raised, ask Tencent Cloud support with the order number."],
    )),
];
