//! The repair of each code whose advice does not say enough, mostly for mistakes of the integrator.

use faceid_response::Channel;

use super::{Repair, repair};

/// Returns the repair of a code, where it has its own.
pub(super) fn of(channel: Channel, code: &str) -> Option<Repair> {
    let has = |keys: &[(Channel, &[&str])]| {
        keys.iter().any(|(of, codes)| *of == channel && codes.contains(&code))
    };
    CODES.iter().find(|(keys, _)| has(keys)).map(|(_, repair)| *repair)
}

/// The codes of each channel that have the same repair.
type Keys = &'static [(Channel, &'static [&'static str])];

#[rustfmt::skip]
pub(super) const CODES: &[(Keys, Repair)] = &[
    // WeChat H5, the mini-program and E证通.
    (&[(Channel::Wechat, &["1"])], repair(
        ["先在服务器日志里找到这次的 DetectAuth 或 GetEidToken 请求，看必填的参数有没有漏传或传了空值。",
         "补上后取新的 token 再试。仍不行，把 RequestId 交给腾讯云技术支持。"],
        ["Find this DetectAuth or GetEidToken request in your server's log first, and see whether a required parameter is missing or empty.",
         "Add it and try with a new token. If that does not help, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::Wechat, &["2"])], repair(
        ["先核对 DetectAuth 或 GetEidToken 每个参数的取值：RuleId、姓名、证件号，以及照片的编码和大小。",
         "按接口文档改正，取新的 token 再试。看不出是哪一个，就把 RequestId 交给腾讯云技术支持。"],
        ["Compare the value of each parameter of DetectAuth or GetEidToken first: RuleId, name, ID number, and the encoding and size of photos.",
         "Correct it as the interface's document says, and try with a new token. If you cannot find which, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::Wechat, &["3"])], repair(
        ["先看流程和接口是否配套：RuleId 是不是给这种渠道申请的，token 是不是同一账号用同一种接口取得的。",
         "换成这个渠道自己的 RuleId，并重新取 token。仍不行，把 RuleId 和 RequestId 交给腾讯云技术支持。"],
        ["See first whether flow and interface belong together: was the RuleId made for this channel, and does the token come from the same account and interface?",
         "Use the RuleId of this channel and get a new token. If that does not help, give Tencent Cloud support the RuleId and the RequestId."],
    )),
    (&[(Channel::Wechat, &["203"])], repair(
        ["先在人脸核身控制台看这个账号有没有开通这项服务，申请是否已经通过，服务器用的是不是它的密钥。",
         "没有开通就先申请；密钥不对，就换成这个账号的。都没有问题的话，把账号 ID、RuleId 和 RequestId 交给腾讯云技术支持。"],
        ["First check in the Faceid console that this account has the service and that the request for it is approved. Then check that your server uses this account's keys.",
         "If the service is missing, apply for it; if the keys are wrong, use this account's. Else give Tencent Cloud support the account's ID, the RuleId and the RequestId."],
    )),
    (&[(Channel::Wechat, &["204"])], repair(
        ["先看 RuleId 对应的是哪个公众号或小程序，它的管理员有没有扫码授权给慧眼。",
         "请管理员按控制台里的步骤扫码授权，再试一次。换过主体或取消过授权的，可能要重新授权。"],
        ["First check which official account or mini-program the RuleId belongs to, and whether its administrator has scanned the code that authorizes Huiyan, which is Faceid's brand.",
         "Let the administrator scan the code as the console says, and try again. It may be needed again after a change of owner or a withdrawn authorization."],
    )),
    (&[(Channel::Wechat, &["-100"])], repair(
        ["先看传给 wx.startVerify 的 token 是不是完整的 BizToken，共 36 个字符，再核对 endPath。",
         "把 DetectAuth 返回的 BizToken 原样传进去，并把路径改成小程序里真有的页面。"],
        ["See first whether the token given to wx.startVerify is a whole BizToken of 36 characters, then look at endPath.",
         "Pass the BizToken of DetectAuth as it is, and let the path name a page that the mini-program has."],
    )),
    (&[(Channel::Wechat, &["-104"])], repair(
        ["先在微信公众平台看 request 合法域名里有没有 SDK 接入文档列出的域名，真机和开发者工具分开看。",
         "补上域名，重新打开小程序。域名都在，就看手机的网络，并取新的 BizToken 再试。"],
        ["See on WeChat's platform first whether the request domains include those that the SDK's document lists. A real phone and the developer tool can differ.",
         "Add the domain and open the mini-program again. If all are there, look at the phone's network, and try with a new BizToken."],
    )),
    (&[(Channel::Wechat, &["-1"])], repair(
        ["先看小程序后台的服务器域名，是不是少了 SDK 接入文档要求的那几个，或者换了 AppID 还没有配置。",
         "在小程序后台补上，重新打开小程序再试。开发者工具里关掉了域名检查的，要在真机上验证。"],
        ["Look at the server domains in the mini-program's console first: one that the SDK's document requires is missing, or a new AppID is not set up yet.",
         "Add it there and open the mini-program again. If the developer tool does not check domains, verify it on a real phone."],
    )),
    (&[(Channel::Wechat, &["5"])], repair(
        ["先看查询用的 BizToken 或 EidToken 是不是这一次的，由哪个账号取得，结果是否已超过 3 天。",
         "用开始时保存的那个再查一次。用户没有做完，就取新的 token 重新开始。"],
        ["See first whether the BizToken or EidToken of the query is this attempt's, which account got it, and whether the result is older than 3 days.",
         "Ask once more with the one that was stored at the start. If the person had not finished, start anew with a new token."],
    )),
    (&[(Channel::Wechat, &["12"])], repair(
        ["看起来像数据库的问题，实际上多半是 BizToken 不对：先看它是否完整，是否属于这个账号。",
         "用 DetectAuth 返回的 BizToken 再查一次。确认没错仍报错，就把 RequestId 交给腾讯云技术支持。"],
        ["It reads like a database at fault, and is mostly a wrong BizToken: see first whether it is whole and belongs to this account.",
         "Ask once more with the BizToken of DetectAuth. If it certainly is right, give Tencent Cloud support the RequestId."],
    )),

    // The App SDK, standalone H5 and PC H5.
    (&[(Channel::Sdk, &["400101"])], repair(
        ["先看签名时用的 appId、userId、nonce、version 和 ticket，与交给 SDK 或 H5 的是否完全一致；ticket 要是 NONCE 类型的。",
         "不一致的，改成签名时用的值。都一致，就在每次开始前取新的 ticket 再签名，并防止按钮被连点：NONCE ticket 120 秒内有效，只能用一次。"],
        ["First check that appId, userId, nonce, version and ticket are given to the SDK or H5 exactly as they were signed. The ticket must be of type NONCE.",
         "Pass the values that were signed. If all match, get a new NONCE ticket and sign again before each start (it is valid once, and for 120 seconds), and prevent double taps."],
    )),
    (&[(Channel::Sdk, &["400103"])], repair(
        ["先查你的服务器现在用哪个出口 IP 访问腾讯云。扩容、换机房、换代理之后，它常常会变。",
         "把出口 IP 交给腾讯云技术支持，由他们加入白名单。加好之前，让请求走已在白名单里的出口。"],
        ["First find the outgoing IP from which your server reaches Tencent Cloud now. It often changes with new machines, another data center or a proxy.",
         "Give Tencent Cloud support that IP for the allowlist. Until it is added, send the requests through the outgoing IP that worked before."],
    )),
    (&[(Channel::Sdk, &["66660000"])], repair(
        ["先看是哪个接口报的：取 faceId 时，核对姓名、证件号和订单号；启动时，核对 SDK 或 H5 的参数。",
         "订单号每次都换新的，最多 32 个字母或数字。改正后仍报错，把订单号和时间交给腾讯云技术支持。"],
        ["See first which call it was: of the one for the faceId, look at name, ID number and order number; of the start, at the SDK's or H5's parameters.",
         "Make a new order number each time, of at most 32 letters or digits. If it stays, give Tencent Cloud support the order number and the time."],
    )),
    (&[(Channel::Sdk, &["66660003"])], repair(
        ["先在控制台看这个 appId 是不是还在试用。如果是，试用的次数已经用完。",
         "购买正式版后再试；试用有多少次，腾讯云没有公布。在此之前，给用户另一种验证方式。"],
        ["First check in the console whether this appId is still on a trial. If it is, the trial's attempts are used up.",
         "Buy the full version and try again (how many attempts a trial has is not published). Until then, offer the person another way of verification."],
    )),
    (&[(Channel::Sdk, &["66660002"])], repair(
        ["先在控制台看这项服务哪一天到期，以及服务器用的 appId 是不是续了费的那一个。",
         "续期后再试，并在到期前设好提醒。在此之前，给用户另一种验证方式。"],
        ["See in the console first on which day the service ended, and whether your server uses the appId that was renewed.",
         "Renew it and try again, and set a reminder before the next end. Until then, offer the person another way of verification."],
    )),
    (&[(Channel::Sdk, &["66660011"])], repair(
        ["先看订单号是不是这一次的，以及 SDK 的错误域：不是 WBFaceErrorDomainCompareServer 的，服务器上没有结果。",
         "没有做完就用新的订单号重新开始。结果只保留 3 天，收到回调后就查询并保存。"],
        ["See first whether the order number is this attempt's, and which error domain the SDK gave: outside WBFaceErrorDomainCompareServer the server has no result.",
         "If the person had not finished, start anew with a new order number. Results are kept for 3 days: query and store them after the callback."],
    )),
    (&[(Channel::Sdk, &["66662001"])], repair(
        ["先看查询用的订单号和 appId 是不是这一次授权的，用户有没有走到最后一步。",
         "用开始时保存的订单号再查一次。确实没有结果，就用新的订单号重新开始。"],
        ["See first whether the query's order number and appId are those of this authorization, and whether the person came to the last step.",
         "Ask once more with the order number that was stored at the start. If there really is no result, start anew with a new one."],
    )),
    (&[(Channel::Sdk, &["11000", "13000"])], repair(
        ["先看 error 里的 reason，它写着哪个参数是空的，例如 faceId、订单号、nonce、签名或 keyLicence。",
         "从服务器的回答里补上它。服务器还没有回答，或回答里没有 faceId 时，不要启动 SDK。"],
        ["Look at the error's reason first: it names the empty parameter, such as faceId, order number, nonce, signature or keyLicence.",
         "Fill it from your server's answer. Do not start the SDK before there is an answer, nor with one that has no faceId."],
    )),
    (&[(Channel::Sdk, &["11001", "13001"])], repair(
        ["先逐字核对应用里的 keyLicence 和控制台里的：有没有少字符、多空格，是不是给这个包名或 Bundle ID 申请的。",
         "把控制台里的 keyLicence 换进应用，发布新版。一致仍报错，把包名、SDK 版本和时间交给腾讯云技术支持。"],
        ["First compare the app's keyLicence with the console's, character by character. It must be issued for this package name or Bundle ID.",
         "Put the console's keyLicence into the app and release a new version. If it is the same, give Tencent Cloud support the package name, the SDK version and the time."],
    )),
    (&[(Channel::Sdk, &["11002", "13002"])], repair(
        ["原因没有公开。先看是不是某个版本的应用或某个型号都这样，并记下 SDK 版本和 error 里的 reason。",
         "换上控制台里当前的 SDK 再试。仍不行，把这些和订单号一起交给腾讯云技术支持。"],
        ["Its cause is not published. See first whether one version of the app or one model always has it, and note the SDK's version and the error's reason.",
         "Try with the current SDK of the console. If that does not help, give these and the order number to Tencent Cloud support."],
    )),
    (&[(Channel::Sdk, &["400102", "66660001"])], repair(
        ["腾讯云没有公开它的说明。先核对请求的地址、方法、appId 和签名参数，再看是不是从正式的入口发起的。",
         "照接口文档改正。看不出问题，就把订单号、时间和去掉个人信息的请求交给腾讯云技术支持。"],
        ["Tencent Cloud has published nothing on it. Compare the request's address, method, appId and signed parameters first, and see where it was started.",
         "Correct it as the interface's document says. If you find nothing, give Tencent Cloud support order number, time and the request without personal data."],
    )),
    (&[(Channel::Sdk, &["400104"])], repair(
        ["腾讯云没有公开它的说明。先看 appId 是否有效，服务器的出口 IP 最近有没有变，服务有没有到期。",
         "把 appId、出口 IP、订单号和时间交给腾讯云技术支持，请他们看是哪一项不允许。"],
        ["Tencent Cloud has published nothing on it. See first whether the appId is valid, whether your server's outgoing IP has changed, and whether the service has ended.",
         "Give Tencent Cloud support the appId, that IP, the order number and the time, and ask which of them is refused."],
    )),
    (&[(Channel::Sdk, &["400502"])], repair(
        ["先看 version 参数：文档里的值是 1.0.0，它不是应用的版本，也不是 SDK 的版本。",
         "签名和启动时都传 1.0.0，两处要一样。"],
        ["Look at the parameter version first: in the document it is 1.0.0, and neither the app's version nor the SDK's.",
         "Pass 1.0.0 both for the signature and for the start; they must be the same."],
    )),
    (&[(Channel::Sdk, &["66660030"])], repair(
        ["先在控制台看这个 appId 开通的是哪一种服务，再看这次调用的是不是同一种，例如 App 还是 H5。",
         "换成已开通的那一种，或开通这一种。两者一致仍报错，把 appId 和订单号交给腾讯云技术支持。"],
        ["See in the console first which kind of service this appId has, and whether this call is of that kind, for example App or H5.",
         "Use the kind that is activated, or activate this one. If they are the same, give Tencent Cloud support the appId and the order number."],
    )),
    (&[(Channel::Sdk, &["41013", "43013"])], repair(
        ["先看启动前有没有先调用 SDK 的初始化，并等到它成功的回调。",
         "在初始化成功之后再启动，拿到结果后释放，下一次重新初始化。"],
        ["See first whether the SDK is initialized before it is started, and whether the app waits for the callback that says so.",
         "Start only after the initialization has succeeded, release the SDK after the result, and initialize it anew the next time."],
    )),

    // NFC.
    (&[(Channel::NfcServer, &["66664002"])], repair(
        ["先看 ocrCertId 是什么时候取得的：它只有 5 分钟有效。",
         "在开始读卡前才取新的 ocrCertId，不要提前取好放着。"],
        ["See first when the ocrCertId was made: it is valid for 5 minutes only.",
         "Get a new ocrCertId just before the reading starts, and do not keep one in store."],
    )),
    (&[(Channel::NfcServer, &["66664003"])], repair(
        ["先数一数这个 reqId 查了几次：5 分钟内最多 10 次。再看是不是几个地方在查同一个。",
         "查到结果就保存，不要再查；没有结果就拉长间隔。"],
        ["Count first how often this reqId was queried: at most 10 times in its 5 minutes. See also whether several places ask for the same one.",
         "Store a result as soon as you have it and stop asking; without one, ask at growing intervals."],
    )),
    (&[(Channel::NfcServer, &["66664004"])], repair(
        ["先看查询里的 reqId 和读卡回调给出的是否一字不差，再看 appId 是不是同一个。",
         "让应用把 reqId 原样交给服务器，立刻查询。找不回来，就请用户重新读卡。"],
        ["See first whether the query's reqId is exactly the one of the reading's callback, and whether the appId is the same.",
         "Let the app hand the reqId to your server as it is, and query at once. If it is lost, the person has to read the card again."],
    )),
    (&[(Channel::NfcServer, &["66664006", "66664007"])], repair(
        ["文字说的是网络，手册写的却是找技术支持。先看服务器能不能连上腾讯云，别的 reqId 查不查得到。",
         "隔几秒再查，5 分钟内都有效。一直查不到，就把 reqId 和时间交给腾讯云技术支持，并请用户重新读卡。"],
        ["The text speaks of the network, but the manual says to ask support. See first whether your server reaches Tencent Cloud and other reqIds have results.",
         "Ask again after some seconds, within its 5 minutes. If none succeeds, give Tencent Cloud support the reqId and the time, and let the card be read again."],
    )),
    (&[(Channel::NfcTerminal, &["600102"])], repair(
        ["先核对登录 NFC SDK 的参数：订单号、appId、userId、nonce、签名和 version 有没有空的或与签名时不同的。",
         "由服务器为每次读卡取新的 ticket 并重新签名。仍不行，把订单号和时间交给腾讯云技术支持。"],
        ["Compare the parameters of the NFC SDK's login first: order number, appId, userId, nonce, signature and version, none empty, all as they were signed.",
         "Let your server get a new ticket and sign for each reading. If that does not help, give Tencent Cloud support the order number and the time."],
    )),
    (&[(Channel::NfcTerminal, &["66664021"])], repair(
        ["先记下手机型号：有的安卓手机读不了身份证这种 B 类卡。",
         "请用户换一部手机，或走另一种方式。把这个型号记下来，以后不再让它读卡。"],
        ["Note the phone's model first: some Android phones cannot read cards of type B, as ID cards are.",
         "Ask the person to use another phone or another way. Keep a list of such models, and do not offer them the reading."],
    )),
    (&[(Channel::NfcTerminal, &["66664027", "66664029"])], repair(
        ["文字说的是网络，手册写的却是找客服。先看是一个人这样，还是很多人同时这样。",
         "请用户等一会儿再读卡。很多人这样，就收集订单号、reqId 和时间交给腾讯云技术支持。"],
        ["The text speaks of the network, but the manual says to ask support. See first whether one person has this or many at once.",
         "Let the person wait and read the card again. If many have it, collect order numbers, reqIds and times for Tencent Cloud support."],
    )),
    (&[(Channel::NfcTerminal, &["66664028", "66664030"])], repair(
        ["先看调用 NFC SDK 时传了什么，有没有留下测试用的参数。哪一个有问题，手册没有写。",
         "换成正式的参数再试。仍不行，把订单号、reqId 和这些参数交给腾讯云技术支持。"],
        ["Look at what is passed to the NFC SDK first, and whether parameters for tests are left in it. The manual does not say which one is at fault.",
         "Use the real parameters and try again. If that does not help, give Tencent Cloud support the order number, the reqId and these parameters."],
    )),

    // Verification of intent.
    (&[(Channel::IntentQuestion, &["-1"])], repair(
        ["先看取 token 时传的 IntentionQuestions 或 IntentionActions：问题和答案有没有空的，长度是否超出文档。",
         "改正后取新的 token 再试。仍不行，把 RequestId 交给腾讯云技术支持。"],
        ["Look at IntentionQuestions or IntentionActions of the request for the token first: is a question or an answer empty, or longer than documented?",
         "Correct it and try with a new token. If that does not help, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::IntentReadAloud, &["-2"])], repair(
        ["先看取 token 时传的 IntentionVerifyText：要朗读的文字是不是空的、太长，或有读不出来的符号。",
         "换成一句短而能读的话，取新的 token 再试。仍不行，把 RequestId 交给腾讯云技术支持。"],
        ["Look at IntentionVerifyText of the request for the token first: is the text to be read empty, too long, or with signs that nobody can read aloud?",
         "Use a short sentence that can be read, and try with a new token. If that does not help, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::Intent, &["66666004"])], repair(
        ["先看是一个人这样，还是很多人同时这样，以及播报用的音频能不能打开。",
         "请用户重新来一次。很多人这样，就收集订单号和时间交给腾讯云技术支持。"],
        ["See first whether one person has this or many at once, and whether the audio that is played can be opened.",
         "Let the person do it again. If many have it, collect order numbers and times for Tencent Cloud support."],
    )),
    (&[(Channel::Intent, &["66666010"])], repair(
        ["先看订单号是不是这一次的，再看 faceCode：人脸没有通过，意愿这一步就没有做，也就没有记录。",
         "先按 faceCode 处理，再看 willCode。用户没有做完，就用新的订单号重新开始。"],
        ["See first whether the order number is this attempt's, then look at faceCode: where the face did not pass, the step of intent never began and has no record.",
         "Follow faceCode first, then willCode. If the person had not finished, start anew with a new order number."],
    )),

    // The Huiyan SDK.
    (&[(Channel::Huiyan, &["2", "3", "17"])], repair(
        ["先看 FaceIdToken 是不是这一次由 GetFaceIdToken 取得的，有没有用过，请求的参数是否符合文档。",
         "FaceIdToken 10 分钟内有效，只做一次核身：每次都取新的。仍不行，把 RequestId 交给腾讯云技术支持。"],
        ["See first whether the FaceIdToken was made by GetFaceIdToken for this attempt and not used before, and whether the request is as documented.",
         "A FaceIdToken is valid for 10 minutes and one verification: get a new one each time. If that does not help, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::Huiyan, &["211"])], repair(
        ["先看许可文件有没有打进安装包，文件名是否正确，哪一天到期，是不是给这个应用申请的。",
         "换上有效的许可文件再发布。文件没问题仍报错，把包名、SDK 版本和到期日交给腾讯云技术支持。"],
        ["See first whether the license file is in the published app under its right name, when it ends, and whether it was made for this app.",
         "Build in a valid license file and publish it. If the file is right, give Tencent Cloud support package name, SDK version and its last day."],
    )),
    (&[(Channel::Huiyan, &["216"])], repair(
        ["先看开始核身之前有没有调用初始化，以及应用被系统回收后有没有再调用。",
         "应用启动时就初始化，每次开始前确认它已经成功。"],
        ["See first whether the initialization is called before the verification starts, and again after the system has ended the app.",
         "Initialize when the app starts, and make sure before each verification that it has succeeded."],
    )),
    (&[(Channel::Huiyan, &["221"])], repair(
        ["先看初始化时传了什么：许可文件的名字、配置项和上下文有没有空的。",
         "照 SDK 自带的示例改正。仍不行，把 SDK 版本和日志交给腾讯云技术支持。"],
        ["Look at what the initialization is given first: the license file's name, the settings and the context, none of them empty.",
         "Correct it as in the sample that comes with the SDK. If that does not help, give Tencent Cloud support the SDK's version and the log."],
    )),

    // WeChat's own face verification.
    (&[(Channel::WechatFace, &["10001"])], repair(
        ["先看 getVerifyId 的 out_seq_no、cert_info、openid 和 queryVerifyInfo 的 verify_id、cert_hash 是否属于同一次。",
         "openid 要属于发起核身的那个小程序和那个用户。改正后取新的 verify_id 再试。"],
        ["See first whether out_seq_no, cert_info and openid of getVerifyId and verify_id and cert_hash of queryVerifyInfo are of one attempt.",
         "The openid must be of the mini-program and the person that start it. Correct it and try with a new verify_id."],
    )),
    (&[(Channel::WechatFace, &["10006"])], repair(
        ["先看这个小程序有没有获批微信的人脸核身接口，服务器的 access_token 和 openid 是不是它的。",
         "没有获批就在微信公众平台申请，重试没有用。获批了仍报错，把 appid 和时间交给微信的技术支持。"],
        ["See first whether WeChat has granted this mini-program the face verification, and whether your server's access_token and openid are of it.",
         "If not, apply for it on WeChat's platform; repeating never helps. If it is granted, give WeChat's support the appid and the time."],
    )),
    (&[(Channel::WechatFace, &["10017"])], repair(
        ["先看 verify_id 是否完整、有没有用过、是否超过 3600 秒，再看是不是同一个小程序取得的。",
         "每次核身都由服务器用 getVerifyId 取新的 verify_id，原样交给小程序。"],
        ["See first whether the verify_id is whole, not used before and not older than 3600 seconds, and whether the same mini-program got it.",
         "Let your server get a new verify_id from getVerifyId for each verification, and hand it to the mini-program as it is."],
    )),
    (&[(Channel::WechatFace, &["10040"]), (Channel::WechatFaceLegacy, &["10040"])], repair(
        ["先看请求体和姓名用的是什么编码，姓名里有没有生僻字变成了乱码。",
         "请求体、数据库和接口都用 UTF-8，再试一次。"],
        ["See first how the request's body and the name are encoded, and whether a rare character of the name is garbled.",
         "Use UTF-8 in the body, the database and the interface, and try again."],
    )),
    (&[(Channel::WechatFace, &["10041"])], repair(
        ["先看取 verify_id 时的 openid 和现在打开小程序的用户是不是同一个人，是不是同一个小程序的 openid。",
         "用当前用户的 openid 重新取 verify_id。公众号或别的小程序的 openid 不能用。"],
        ["See first whether the openid with which the verify_id was made is the person's who now uses the mini-program, and of the same mini-program.",
         "Get a new verify_id with the present person's openid. One of an official account or of another mini-program does not work."],
    )),
    (&[(Channel::WechatFaceLegacy, &["10001"])], repair(
        ["先看调用旧接口时传的姓名和证件号有没有空的、多了空格，或参数名写错。",
         "改正后再试。没有迁移的，尽快换成 wx.requestFacialVerify。"],
        ["See first whether name and ID number given to the old call are empty, have a space too many, or stand under a wrong parameter name.",
         "Correct it and try again. If you have not moved yet, change to wx.requestFacialVerify soon."],
    )),
    (&[(Channel::WechatFaceLegacy, &["10006", "10011"])], repair(
        ["先看这个 appid 有没有获批旧的人脸接口和比对能力。社区转述的公告说，旧接口于 2026-06-30 停止服务。",
         "换成 wx.requestFacialVerify，并在微信公众平台申请它；重试没有用。有疑问，带上 appid 问微信的技术支持。"],
        ["See first whether this appid was granted the old face calls and the comparison. A notice quoted in the community says that they end on 2026-06-30.",
         "Change to wx.requestFacialVerify and apply for it on WeChat's platform; repeating never helps. If in doubt, ask WeChat's support with the appid."],
    )),
    (&[(Channel::WechatFaceLegacy, &["10017", "84001"])], repair(
        ["先看服务器查询用的 identify_id 是不是这一次客户端给出的 verify_result，有没有被截断或编码两次。",
         "把 verify_result 原样交给服务器，在 5 分钟内查询。过了时间，就请用户重新来一次。"],
        ["See first whether the identify_id of your server's query is the verify_result that the client gave this time, not cut and not encoded twice.",
         "Hand the verify_result to your server as it is, and query within 5 minutes. After that the person has to do it again."],
    )),
    (&[(Channel::WechatFaceLegacy, &["84002"])], repair(
        ["先看用户有没有同意授权，以及 verify_result 取得多久了：它只有 5 分钟有效。",
         "一拿到 verify_result 就由服务器查询。已经过期的，请用户重新来一次。"],
        ["See first whether the person agreed, and how old the verify_result is: it is valid for 5 minutes only.",
         "Let your server query as soon as it has the verify_result. If it has expired, the person has to do it again."],
    )),
    (&[(Channel::WechatFaceLegacy, &["10041"])], repair(
        ["先看 user_id_key 是否完整、有没有超过 3600 秒，取它和用它的是不是同一个小程序。",
         "每次开始前由服务器取新的 user_id_key。"],
        ["See first whether the user_id_key is whole and not older than 3600 seconds, and whether the same mini-program gets and uses it.",
         "Let your server get a new user_id_key before each start."],
    )),
    (&[(Channel::WechatFaceLegacy, &["40001"])], repair(
        ["先看 access_token 是不是这个 appid 的，有没有过期，是不是有几台服务器各取各的，互相把对方的作废。",
         "只让一处取 access_token，其他地方向它要。改正后再查一次。"],
        ["See first whether the access_token is of this appid and not expired, and whether several servers each get one and so make the other's invalid.",
         "Let one place get the access_token, and all others ask it. Then query once more."],
    )),
    (&[(Channel::WechatFaceLegacy, &["84006"])], repair(
        ["先看用户填写的姓名和证件号有没有真的传到接口，参数名是否写对。",
         "两项都填好才让按钮可以点，空的不要发出去。"],
        ["See first whether the name and ID number that the person typed really reach the interface, under the right parameter names.",
         "Keep the button off until both are filled in, and never send empty ones."],
    )),

    // API 3.0: tokens and rules.
    (&[(Channel::Api, &["InvalidParameterValue.BizTokenExpired"])], repair(
        ["先看 BizToken 是什么时候取得的：它 7200 秒内有效，一次流程用一个。",
         "取新的 BizToken 让用户重新开始，不要缓存。已经做完的，结果在 3 天内可以查。"],
        ["See first when the BizToken was made: it is valid for 7200 seconds, and for one flow.",
         "Let the person start anew with a new BizToken, and do not cache it. The result of a finished one can be had for 3 days."],
    )),
    (&[(Channel::Api, &["InvalidParameterValue.BizTokenIllegal"])], repair(
        ["先看日志里的 BizToken 是否完整，是不是把 EidToken 或订单号当成了它，是不是另一个账号取得的。",
         "把 DetectAuth 返回的 BizToken 存在服务器上，查询时原样使用，不要从页面的地址里拼。"],
        ["See in the log first whether the BizToken is whole, whether an EidToken or order number stands in its place, and whether another account got it.",
         "Store the BizToken of DetectAuth on your server and use it as it is, rather than one put together from the page's address."],
    )),
    (&[(Channel::Api, &["InvalidParameterValue.RuleIdNotExist", "InvalidParameter.RuleId"])], repair(
        ["先到人脸核身控制台核对 RuleId，再看服务器的密钥和这个 RuleId 是不是同一个账号的。测试和正式环境常常弄混。",
         "把控制台里的 RuleId 原样写进配置。还没有的，先在控制台申请。"],
        ["First compare the RuleId with the Faceid console; test and production are often mixed up. Then check that your server's keys belong to the account that owns it.",
         "Put the console's RuleId into your settings as it is. If there is none yet, apply for one in the console."],
    )),
    (&[(Channel::Api, &["InvalidParameterValue.RuleIdDisabled"])], repair(
        ["先到人脸核身控制台看是谁停用了这个 RuleId，以及为什么。",
         "重新启用它，或换成另一个 RuleId。停用之前，先看还有哪个版本的应用在用。"],
        ["See in the Faceid console first who disabled this RuleId, and why.",
         "Enable it again, or use another RuleId. Before one is disabled, see which versions of your app still use it."],
    )),
    (&[(Channel::Api, &["InvalidParameter"])], repair(
        ["先看 BizToken：它不对时，这个接口常常只报这一句。再看 Message 说的是哪个参数。",
         "用完整的、这个账号的 BizToken 再查一次。仍不行，把 RequestId 交给腾讯云技术支持。"],
        ["Look at the BizToken first: where it is wrong, the interface often says no more than this. Then see which parameter the Message names.",
         "Ask once more with a whole BizToken of this account. If that does not help, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::Api, &["InvalidParameterValue"])], repair(
        ["先看 Message 说的是哪个参数，再和接口文档比它的类型、长度和可选的值。",
         "改正后再试。Message 没有说清楚，就把 RequestId 交给腾讯云技术支持。"],
        ["See first which parameter the Message names, then compare its type, length and possible values with the interface's document.",
         "Correct it and try again. If the Message is not clear, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::Api, &["InvalidParameter.UnsupportEncryptField"])], repair(
        ["先看 Encryption 里的 EncryptList，有没有这个接口不支持加密的字段。",
         "从 EncryptList 里去掉它，这个字段传原文，其他的照旧加密。"],
        ["See first whether the EncryptList in Encryption has a field that this interface cannot take encrypted.",
         "Take it out of the EncryptList and pass this field in plain; the others stay encrypted."],
    )),
    (&[(Channel::Api, &["FailedOperation.UnregisteredEid"])], repair(
        ["先看用户是不是第一次用 E证通：没有注册过的人，服务器上查不到。",
         "请用户先在 E证通里注册并完成核验，再回来开始。不想等的，给他另一种验证方式。"],
        ["See first whether the person uses E证通 for the first time: a person who has not registered with it is not found.",
         "Ask the person to register with E证通 and complete its check, then to start again here. Offer another way of verification to a person who does not want to wait."],
    )),

    // API 3.0: the account and what it may do.
    (&[(Channel::Api, &["UnauthorizedOperation"])], repair(
        ["先看 Message，再看这个密钥所属的子账号在访问管理里有没有人脸核身的权限。",
         "请主账号的管理员授权后再试。权限都在，就看服务有没有开通、账号有没有欠费。"],
        ["Read the Message first, then see in access management whether the sub-account of this key has the permission for Faceid.",
         "Have the main account's administrator grant it, then try again. If it is there, see whether the service is activated and the account paid up."],
    )),
    (&[(Channel::Api, &["AuthFailure.UnauthorizedOperation"])], repair(
        ["先看用的是哪个子账号的密钥，它的 CAM 策略里有没有这个接口，有没有限制来源 IP 或时间。",
         "请管理员在 CAM 里给它加上这个接口的权限，过几分钟再试。"],
        ["See first which sub-account's key is used, whether its CAM policies include this interface, and whether they limit source IP or time.",
         "Have the administrator add the permission for this interface in CAM, and try again after some minutes."],
    )),
    (&[(Channel::Api, &["UnauthorizedOperation.Nonactivated"])], repair(
        ["先登录人脸核身控制台，看这个密钥所属的账号有没有开通服务；常见的是开通在另一个账号上。",
         "在控制台开通，或换成已开通的账号的密钥。"],
        ["Log in to the Faceid console first and see whether the account of this key has activated the service; often another account has.",
         "Activate it in the console, or use the key of the account that has it."],
    )),
    (&[(Channel::Api, &["UnauthorizedOperation.Activating"])], repair(
        ["先在人脸核身控制台看申请的状态：服务还在开通，现在调用不了。",
         "等控制台显示已开通后再试。等了很久仍报错，把账号 ID 和 RequestId 交给腾讯云技术支持。"],
        ["See the state of the application in the Faceid console first: the service is still being activated and cannot be called yet.",
         "Try again when the console shows it as activated. If it takes very long, give Tencent Cloud support the account's ID and the RequestId."],
    )),
    (&[(Channel::Api, &["UnauthorizedOperation.ActivateError"])], repair(
        ["先在人脸核身控制台看开通到了哪一步，账号有没有完成实名认证，有没有欠费。",
         "在控制台重新开通一次。仍不行，把账号 ID 和 RequestId 交给腾讯云技术支持。"],
        ["See in the Faceid console first where the activation stopped, and whether the account is verified and paid up.",
         "Activate it in the console once more. If that does not help, give Tencent Cloud support the account's ID and the RequestId."],
    )),
    (&[(Channel::Api, &["UnauthorizedOperation.Arrears"])], repair(
        ["先在腾讯云费用中心看账号的余额，以及资源包是不是用完了。现在所有用户都无法验证。",
         "充值或购买资源包，然后做一次测试验证。再设好余额提醒；恢复之前，给用户另一种验证方式。"],
        ["First check the account's balance in Tencent Cloud's billing center, and whether a resource package is used up. Nobody can verify now.",
         "Top up or buy a package, then run one test verification, and set a balance alert. Until it works, offer people another way of verification."],
    )),
    (&[(Channel::Api, &["UnauthorizedOperation.NonAuthorize"])], repair(
        ["先在腾讯云账号中心看主账号有没有完成实名认证，企业的资料有没有过期。",
         "请主账号的所有者完成认证，通过后再试。"],
        ["See in Tencent Cloud's account center first whether the main account is verified, and whether the company's papers are still valid.",
         "Have the owner of the main account complete the verification, and try again once it is approved."],
    )),
    (&[(Channel::Api, &["FailedOperation.StsUnAuthErrError"])], repair(
        ["先看临时密钥是用哪个角色向 STS 取得的，这个角色有没有人脸核身的权限。",
         "请管理员给角色授权，取新的临时密钥再试。"],
        ["See first with which role the temporary key was got from STS, and whether that role has the permission for Faceid.",
         "Have the administrator grant it to the role, and try with a new temporary key."],
    )),
    (&[(Channel::Api, &["OperationDenied"])], repair(
        ["原因没有公开。先看 Message，再看账号的状态：实名认证、欠费、服务是否被停用。",
         "看不出原因，就把 RequestId、接口名和时间交给腾讯云技术支持，不要反复重试。"],
        ["Its cause is not published. Read the Message first, then look at the account: verified, paid up, service not suspended.",
         "If you find nothing, give Tencent Cloud support the RequestId, the interface's name and the time, and do not keep on trying."],
    )),
    (&[(Channel::Api, &["UnsupportedOperation"])], repair(
        ["先看调用的接口和参数的组合是不是文档里有的，以及这个账号的版本是否包含它。",
         "换成文档里有的用法。看不出问题，就把 RequestId 交给腾讯云技术支持。"],
        ["See first whether the interface and this combination of parameters are in the document, and whether this account's edition includes it.",
         "Use it as documented. If you find nothing, give Tencent Cloud support the RequestId."],
    )),

    // API 3.0: keys and signatures.
    (&[(Channel::Api, &["AuthFailure.SignatureExpire"])], repair(
        ["先把服务器的时间和 NTP 时间对一下：相差超过 5 分钟就会报这个错。再看重试时有没有重用旧的签名。",
         "开启时间同步，每次发送前重新签名。"],
        ["First compare your server's clock with an NTP server: more than 5 minutes apart gives this. Check also whether a retry uses an old signature.",
         "Turn on time synchronization, and sign anew before each request."],
    )),
    (&[(Channel::Api, &["AuthFailure.SignatureFailure"])], repair(
        ["先看 SecretKey 和 SecretId 是不是一对，再看签名之后请求体或请求头有没有被改动过。",
         "最好用官方 SDK 来签名。自己写的，拿 API Explorer 生成的签名逐步比对。"],
        ["See first whether SecretKey and SecretId belong together, and whether body or headers change after they are signed.",
         "It is best to let the official SDK sign. If you do it yourself, compare each step with a signature made by API Explorer."],
    )),
    (&[(Channel::Api, &["AuthFailure.SecretIdNotFound"])], repair(
        ["先在访问管理（CAM）的 API 密钥页看这个 SecretId 是不是被删除或禁用了，配置里它的前后有没有多余的空格。",
         "换上有效的密钥，再重启使用该密钥的服务。更换密钥时，先换完所有服务器再删旧的。"],
        ["First check on the API key page of Cloud Access Management (CAM) whether this SecretId was deleted or disabled. Check also for spaces around it in your settings.",
         "Put in a valid key and restart what uses it. When keys are changed, delete the old one only after all servers have the new one."],
    )),
    (&[(Channel::Api, &["AuthFailure.InvalidSecretId"])], repair(
        ["先看配置里的 SecretId 是不是云 API 的密钥，有没有错填成 appId、AppSecret 或别家的密钥。",
         "在访问管理的 API 密钥页取 SecretId 和 SecretKey，只放在服务器上。"],
        ["See first whether the SecretId in your settings is a key of the cloud API, and not an appId, an AppSecret or another service's key.",
         "Take SecretId and SecretKey from the API key page of access management, and keep them on the server only."],
    )),
    (&[(Channel::Api, &["AuthFailure.InvalidAuthorization"])], repair(
        ["先看请求头 Authorization 的格式：算法、Credential、SignedHeaders 和 Signature 是否都在，有没有被代理改掉。",
         "照签名方法 v3 的文档改正，或改用官方 SDK。"],
        ["Look at the header Authorization first: are algorithm, Credential, SignedHeaders and Signature there, and does no proxy change it?",
         "Correct it as the document of signature v3 says, or use the official SDK."],
    )),
    (&[(Channel::Api, &["AuthFailure.MFAFailure"])], repair(
        ["先问账号的管理员，这个密钥所属的账号是不是要求 MFA。",
         "服务器请用不要求 MFA、权限最小的子账号的密钥。仍不行，把 RequestId 交给腾讯云技术支持。"],
        ["Ask the account's administrator first whether the account of this key requires MFA.",
         "Give the server the key of a sub-account without MFA and with few permissions. If that does not help, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::Api, &["AuthFailure.TokenFailure"])], repair(
        ["先看用的是不是临时密钥：它的 Token 可能过期了，或和 SecretId 不是同一批取得的。",
         "三项一起重新取、一起更换，到期前就换。用永久密钥的，不要传 Token。"],
        ["See first whether a temporary key is used: its Token may have expired, or was not got together with the SecretId.",
         "Get and replace all three together, and before they expire. With a permanent key, pass no Token."],
    )),
    (&[(Channel::Api, &["IpNotInWhitelist"])], repair(
        ["先查服务器的出口 IP，再请管理员看账号或 CAM 策略里允许哪些 IP。",
         "把这个 IP 加进去，或让请求走已允许的出口。扩容和换代理之前，先加好新的。"],
        ["Find out your server's outgoing IP first, and ask the administrator which IPs the account or its CAM policies allow.",
         "Add this IP, or send the requests through one that is allowed. Before you add machines or change a proxy, add the new ones."],
    )),
    (&[(Channel::Api, &["IpInBlacklist"])], repair(
        ["先查服务器的出口 IP，再请管理员看账号里禁止了哪些 IP，为什么禁止。",
         "确认是自己的服务器，就请管理员解除。不是账号里设的，把 IP 和 RequestId 交给腾讯云技术支持。"],
        ["Find out your server's outgoing IP first, and ask the administrator which IPs the account blocks, and why.",
         "If it is your own server, have it unblocked. If the account does not block it, give Tencent Cloud support the IP and the RequestId."],
    )),

    // API 3.0: the form of a request.
    (&[(Channel::Api, &["MissingParameter"])], repair(
        ["先看 Message 说缺了哪个参数，再看日志里真正发出的请求，而不是代码里写的。",
         "补上它，并在发送前检查必填的参数。"],
        ["See first which parameter the Message says is missing, then look in the log at the request as it was really sent, not at the code.",
         "Add it, and check the required parameters before you send."],
    )),
    (&[(Channel::Api, &["UnknownParameter"])], repair(
        ["先看 Message 说的是哪个参数，再核对它的大小写：参数名以大写字母开头。",
         "改正拼写，或去掉这个接口没有的参数。"],
        ["See first which parameter the Message names, then its upper and lower case: names of parameters begin with a capital.",
         "Correct the spelling, or take out what this interface does not have."],
    )),
    (&[(Channel::Api, &["DryRunOperation"])], repair(
        ["先看请求里是不是带着 DryRun：它只检查，不真的执行。",
         "从正式的请求里去掉 DryRun。"],
        ["See first whether the request has DryRun: with it nothing is done, only checked.",
         "Take DryRun out of the real request."],
    )),
    (&[(Channel::Api, &["InvalidAction"])], repair(
        ["先看 Action 的拼写和大小写，再看域名和 Version 是不是人脸核身的。",
         "人脸核身的域名是 faceid.tencentcloudapi.com，Version 是 2018-03-01。改正后再试。"],
        ["Look at the spelling and the case of Action first, then whether host and Version are Faceid's.",
         "Faceid's host is faceid.tencentcloudapi.com and its Version 2018-03-01. Correct it and try again."],
    )),
    (&[(Channel::Api, &["ActionOffline"])], repair(
        ["先看请求里的 Action 是哪个接口，它在文档里是否还有。",
         "换成文档推荐的新接口。找不到，就问腾讯云技术支持由哪个接口代替。"],
        ["See first which interface the request's Action names, and whether the documents still have it.",
         "Change to the interface that the documents recommend. If there is none, ask Tencent Cloud support what replaces it."],
    )),
    (&[(Channel::Api, &["NoSuchProduct"])], repair(
        ["先看请求发到了哪个域名，签名里的产品名是不是 faceid。",
         "两处都改成 faceid 再试。"],
        ["See first to which host the request went, and whether the service in the signature is faceid.",
         "Make both of them faceid and try again."],
    )),
    (&[(Channel::Api, &["NoSuchVersion"])], repair(
        ["先看请求头 X-TC-Version，或 SDK 里引入的是哪个版本目录。",
         "人脸核身的版本是 2018-03-01。改正后再试。"],
        ["Look at the header X-TC-Version first, or at the version folder that is imported from the SDK.",
         "Faceid's version is 2018-03-01. Correct it and try again."],
    )),
    (&[(Channel::Api, &["InvalidRequest"])], repair(
        ["先看请求体的格式和 Content-Type 写的是否一致，是 JSON 还是 multipart，中间的代理有没有改动它。",
         "用 application/json 和 UTF-8 发送，或改用官方 SDK。"],
        ["See first whether the body has the format that Content-Type names, JSON or multipart, and whether a proxy changes it on its way.",
         "Send it as application/json in UTF-8, or use the official SDK."],
    )),
    (&[(Channel::Api, &["RequestSizeLimitExceeded"])], repair(
        ["先看请求体有多大，照片和视频转成 base64 后会变大三分之一。",
         "上传前压缩。用签名方法 v3 的 POST 最多 10 MB，v1 的 POST 只有 1 MB，GET 只有 32 KB。"],
        ["See first how large the body is: photos and videos grow by a third in base64.",
         "Compress before you upload. With signature v3 a POST may have 10 MB, with v1 a POST only 1 MB, a GET only 32 KB."],
    )),
    (&[(Channel::Api, &["ResponseSizeLimitExceeded"])], repair(
        ["先看这次查询要了哪些内容，照片和视频是不是一起要的。",
         "只要结论和需要的部分，照片和视频分开取。仍不行，把 RequestId 交给腾讯云技术支持。"],
        ["See first what this query asked for, and whether photos and videos were asked for together.",
         "Ask for the verdict and what you need, and for photos and videos separately. If that does not help, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::Api, &["ResourceInUse"])], repair(
        ["先看 Message，再看是不是同一个 token 被同时用了两次，例如按钮被连点。",
         "一次只做一个请求，完成后再发下一个。仍不行，把 RequestId 交给腾讯云技术支持。"],
        ["Read the Message first, then see whether one token is used twice at the same time, by a double tap for example.",
         "Make one request at a time, and the next when it is done. If that does not help, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::Api, &["ResourceNotFound"])], repair(
        ["先看请求里的标识（token、RuleId 或 orderNo）是否存在，是不是另一个账号的。",
         "换成正确的再试。都对仍报错，把 RequestId 交给腾讯云技术支持。"],
        ["See first whether what the request names (token, RuleId or orderNo) exists, and whether it is another account's.",
         "Use the right one and try again. If all are right, give Tencent Cloud support the RequestId."],
    )),
    (&[(Channel::Api, &["UnsupportedProtocol"])], repair(
        ["先看请求是不是用 HTTPS 发出的，方法是不是 GET 或 POST。",
         "改用 HTTPS 和 POST 再试。"],
        ["See first whether the request goes out by HTTPS, and whether its method is GET or POST.",
         "Use HTTPS and POST, and try again."],
    )),
    (&[(Channel::Api, &["UnsupportedRegion"])], repair(
        ["先看请求头 X-TC-Region 的值，接口文档里有没有这个地域。",
         "换成文档里有的地域；文档说不需要的，就不要传。"],
        ["Look at the header X-TC-Region first, and whether the interface's document has this region.",
         "Use a region that the document has; where it says that none is needed, pass none."],
    )),

    // API 3.0: how much and how often.
    (&[(Channel::Api, &["RequestLimitExceeded.IPLimitExceeded"])], repair(
        ["先看是哪台服务器的 IP 请求太多，是不是所有请求都从一个出口出去，或有程序在反复重试。",
         "停掉反复的重试，拉长间隔。业务量确实大，就请腾讯云技术支持提高上限。"],
        ["See first which server's IP sends too many requests, whether all leave through one address, and whether something retries again and again.",
         "Stop such retries and ask at longer intervals. If you really need more calls, ask Tencent Cloud support for a higher limit."],
    )),
    (&[(Channel::Api, &["RequestLimitExceeded.UinLimitExceeded", "RequestLimitExceeded.GlobalRegionUinLimitExceeded"])], repair(
        ["先看整个账号有哪些系统在调用：上限是按账号算的，测试和别的业务也算在内。",
         "把查询错开，测试换一个账号。业务量确实大，就请腾讯云技术支持提高上限。"],
        ["See first which systems of the whole account call: the limit is the account's, and tests and other services count too.",
         "Spread the queries, and test with another account. If you really need more calls, ask Tencent Cloud support for a higher limit."],
    )),
    (&[(Channel::Api, &["LimitExceeded", "ResourceInsufficient"])], repair(
        ["先看 Message 说的是哪一种配额，再在控制台看资源包和余量。",
         "等一会儿再查。配额不够，就购买或请腾讯云技术支持提高。"],
        ["See first which quota the Message names, then look at packages and what is left of them in the console.",
         "Wait a moment and ask again. If the quota is too small, buy more or ask Tencent Cloud support to raise it."],
    )),
];
