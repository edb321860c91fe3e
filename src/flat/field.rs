//! The fields of an input that are wanted. Nothing else of it is taken.

/// The part of a field that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// A text, a number or a flag.
    Value,
    /// Only that it is there, and whether it is empty: nobody needs its contents, or they are a person's.
    Presence,
    /// An object, as it is or as JSON text.
    Container,
    /// An address with a query.
    Address,
    /// The name of a call up to its colon, and the word of [`CALL_WORDS`] behind it. The sentence that follows could
    /// name a person.
    Call,
    /// The error name that the text of an SDK's exception gives: `code: NAME message: …`.
    Exception,
}

/// The words that WeChat puts behind the name of a call. They are protocol: a callback may carry no other code. The
/// first two are found anywhere in the text, since older clients write them behind `fail` or alone. They say that the
/// page was never permitted the call.
pub const CALL_WORDS: [&str; 5] = ["offline verifying", "access denied", "ok", "cancel", "fail"];

macro_rules! fields {
    ($($variant:ident = $text:literal $read:ident,)+) => {
        /// A field of an input.
        ///
        /// One that is written `PascalCase` is also taken where it is written `camelCase`, as hosts in Java have it, unless
        /// that is a field of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u16)]
        #[allow(missing_docs, reason = "each is named as the terminals name it")]
        pub enum Field { $($variant),+ }

        impl Field {
            /// Every field with its name, in the order of its number.
            pub const ALL: &'static [(Self, &'static str, Read)] =
                &[$((Self::$variant, $text, Read::$read)),+];
        }
    };
}

fields! {
    // What stands around an answer.
    Response = "Response" Container,
    Data = "data" Container,
    ResultIn = "result" Container,
    Body = "body" Container,
    Ret = "ret" Container,
    Detail = "detail" Container,
    RawData = "raw_data" Container,
    FaceVerifyResult = "faceVerifyResult" Container,
    ReferrerInfo = "referrerInfo" Container,
    ExtraData = "extraData" Container,
    Res = "res" Container,
    Scene = "scene" Value,
    Type = "type" Value,
    Href = "href" Address,

    // The names of a code.
    Code = "code" Value,
    ErrorCode = "errorCode" Value,
    ErrorCodeInLowerCase = "errorcode" Value,
    ErrorCodeInSnakeCase = "error_code" Value,
    ErrorCodeOfStart = "ErrorCode" Value,
    ErrCodeOfCall = "errCode" Value,
    ErrCodeInSnakeCase = "err_code" Value,
    ErrCodeInLowerCase = "errcode" Value,
    ErrCode = "ErrCode" Value,
    RetCode = "retCode" Value,
    CodeOfApi = "Code" Value,
    FaceCode = "faceCode" Value,
    WillCode = "willCode" Value,
    ResultOfApi = "Result" Value,
    VerifyRet = "verify_ret" Value,
    IdentifyRet = "identify_ret" Value,
    LiveStatus = "LiveStatus" Value,
    CompareStatus = "Comparestatus" Value,
    FinalResultDetailCode = "FinalResultDetailCode" Value,
    FinalResultCode = "FinalResultCode" Value,

    // The App SDK and its plug-ins.
    IsSuccess = "isSuccess" Value,
    Success = "success" Value,
    ErrorIn = "error" Container,
    ErrorDomain = "errorDomain" Value,
    Domain = "domain" Value,
    Desc = "desc" Presence,
    Reason = "reason" Presence,
    LiveRate = "liveRate" Presence,
    SimilarityOfSdk = "similarity" Presence,
    UserImageString = "userImageString" Presence,
    Sign = "sign" Presence,
    WillResult = "willResult" Container,
    RiskInfo = "riskInfo" Container,
    DeviceInfoLevel = "deviceInfoLevel" Value,
    DeviceInfoTag = "deviceInfoTag" Value,

    // Redirects, and records of the older servers.
    OrderNo = "orderNo" Value,
    H5FaceId = "h5faceId" Value,
    NewSignature = "newSignature" Presence,
    NewSign = "newSign" Presence,
    OccurredTime = "occurredTime" Presence,
    TransactionTime = "transactionTime" Presence,
    BizSeqNo = "bizSeqNo" Value,
    NfcEnResult = "nfcEnResult" Presence,
    ReqId = "reqId" Value,
    OcrCertId = "ocrCertId" Presence,

    // WeChat and E证通.
    BizToken = "BizToken" Value,
    EidToken = "EidToken" Value,
    Token = "token" Value,
    VerifyDone = "verifyDone" Value,
    ErrMsg = "errMsg" Call,
    ErrMsgInSnakeCase = "err_msg" Call,
    ErrMsgInLowerCase = "errmsg" Call,
    LibVersionCode = "lib_version_code" Presence,
    VerifyResult = "verify_result" Presence,

    // API 3.0.
    RequestId = "RequestId" Value,
    ErrorOfApi = "Error" Container,
    Message = "message" Exception,
    Msg = "msg" Exception,
    DetectInfo = "DetectInfo" Container,
    TextIn = "Text" Container,
    IdCardData = "IdCardData" Container,
    VideoData = "VideoData" Container,
    IsVerifyIntention = "IsVerifyIntention" Value,
    IntentionVerifyType = "IntentionVerifyType" Value,
    IntentionQuestionResult = "IntentionQuestionResult" Container,
    IntentionActionResult = "IntentionActionResult" Container,
    IntentionVerifyData = "IntentionVerifyData" Container,
    Similarity = "Similarity" Presence,
    BestFrameBase64 = "BestFrameBase64" Presence,
    VideoBase64 = "VideoBase64" Presence,
    Status = "Status" Value,

    // The marks of answers that are no result: a start, a ticket, a check without a face, an exception.
    Url = "Url" Presence,
    SdkToken = "SdkToken" Presence,
    FaceIdToken = "FaceIdToken" Presence,
    NfcToken = "NFCToken" Presence,
    ActionSequence = "ActionSequence" Presence,
    LiveCode = "LiveCode" Presence,
    UploadUrl = "UploadUrl" Presence,
    VerificationUrl = "VerificationUrl" Presence,
    AccessToken = "access_token" Presence,
    Tickets = "tickets" Presence,
    Ticket = "ticket" Presence,
    ExpiresIn = "expires_in" Presence,
    ExpireIn = "expire_in" Presence,
    VerifyId = "verify_id" Presence,
    Nonce = "nonce" Presence,
    FaceId = "faceId" Presence,
    CompareResults = "CompareResults" Presence,
    Name = "Name" Presence,
    IdCard = "IdCard" Presence,
    Description = "Description" Presence,

    // `True` where there is something else, `Present` where some of that is an object, and `False` where an object stands in
    // the place of a plain value, or several in the place of one. It has no name of its own.
    Unread = "" Presence,
}

impl Field {
    /// The parameters of an address that are wanted.
    pub const IN_ADDRESS: &'static [Self] = &[
        Self::Code,
        Self::ErrorCode,
        Self::ErrorCodeInLowerCase,
        Self::ErrorCodeInSnakeCase,
        Self::ErrorCodeOfStart,
        Self::ErrCodeOfCall,
        Self::ErrCodeInSnakeCase,
        Self::ErrCodeInLowerCase,
        Self::ErrCode,
        Self::RetCode,
        Self::CodeOfApi,
        Self::FaceCode,
        Self::WillCode,
        Self::IsSuccess,
        Self::Success,
        Self::ErrorIn,
        Self::OrderNo,
        Self::LiveRate,
        Self::H5FaceId,
        Self::NewSignature,
        Self::NewSign,
        Self::BizToken,
        Self::EidToken,
        Self::Token,
    ];

    /// Tells whether the field of this number is one of these.
    #[inline(never)]
    pub fn is_among(number: u16, names: &[Self]) -> bool {
        names.iter().any(|name| *name as u16 == number)
    }

    /// Returns the name as terminals write it.
    pub fn name(self) -> &'static str {
        Self::ALL.get(self as usize).map_or("", |(_, name, _)| name)
    }

    /// Returns which part of it is read.
    pub fn read(self) -> Read {
        Self::ALL.get(self as usize).map_or(Read::Presence, |(_, _, read)| *read)
    }

    /// Returns the field of a name and whether the name is written in `camelCase` where terminals have `PascalCase`.
    pub fn named(name: &[u8]) -> Option<(Self, bool)> {
        let (first, rest) = name.split_first()?;
        let exactly = || Self::ALL.iter().find(|(_, own, _)| own.as_bytes() == name);
        let in_pascal_case = || {
            Self::ALL.iter().find(|(_, own, _)| match own.as_bytes().split_first() {
                Some((own, others)) => *own == first.to_ascii_uppercase() && others == rest,
                None => false,
            })
        };
        if let Some((field, _, _)) = exactly() {
            return Some((*field, false));
        }
        in_pascal_case().map(|(field, _, _)| (*field, true))
    }
}
