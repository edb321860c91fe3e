//! The fields of an input that are wanted. Nothing else of it is taken.

/// The part of a field that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// A text, a number or a flag.
    Value,
    /// Its presence alone: it holds what nobody needs, or what is a person's.
    Presence,
    /// An object, as it is or as JSON text.
    Container,
    /// An address with a query.
    Address,
    /// A call's name up to its colon. What follows is a sentence, which could name a person.
    Call,
}

macro_rules! fields {
    ($($variant:ident = $text:literal $read:ident,)+) => {
        /// A field of an input.
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
    // The App SDK and its plug-ins.
    Scene = "scene" Value,
    Res = "res" Container,
    Type = "type" Value,
    Data = "data" Container,
    IsSuccess = "isSuccess" Value,
    Success = "success" Value,
    ErrorIn = "error" Container,
    ErrorDomain = "errorDomain" Value,
    Domain = "domain" Value,
    ErrorCode = "errorCode" Value,
    ErrorCodeInLowerCase = "errorcode" Value,
    LiveRate = "liveRate" Presence,
    Sign = "sign" Presence,
    RiskInfo = "riskInfo" Container,
    DeviceInfoLevel = "deviceInfoLevel" Value,
    DeviceInfoTag = "deviceInfoTag" Value,

    // Redirects, and records of the older servers.
    Href = "href" Address,
    Code = "code" Value,
    FaceCode = "faceCode" Value,
    WillCode = "willCode" Value,
    OrderNo = "orderNo" Value,
    H5FaceId = "h5faceId" Presence,
    NewSignature = "newSignature" Presence,
    NewSign = "newSign" Presence,
    ResultIn = "result" Container,
    OccurredTime = "occurredTime" Presence,
    TransactionTime = "transactionTime" Presence,
    BizSeqNo = "bizSeqNo" Value,
    NfcEnResult = "nfcEnResult" Presence,
    ReqId = "reqId" Presence,
    OcrCertId = "ocrCertId" Presence,

    // WeChat and E证通.
    BizToken = "BizToken" Value,
    BizTokenInCamelCase = "bizToken" Value,
    EidToken = "EidToken" Value,
    Token = "token" Value,
    VerifyDone = "verifyDone" Value,
    ErrorCodeOfStart = "ErrorCode" Value,
    ErrorCodeInSnakeCase = "error_code" Value,
    ErrCodeOfCall = "errCode" Value,
    ErrCodeInSnakeCase = "err_code" Value,
    ErrMsg = "errMsg" Call,
    ErrMsgInSnakeCase = "err_msg" Call,
    LibVersionCode = "lib_version_code" Presence,
    VerifyResult = "verify_result" Presence,

    // API 3.0.
    Response = "Response" Container,
    RequestId = "RequestId" Value,
    ErrorOfApi = "Error" Container,
    CodeOfApi = "Code" Value,
    DetectInfo = "DetectInfo" Container,
    TextIn = "Text" Container,
    ErrCode = "ErrCode" Value,
    LiveStatus = "LiveStatus" Value,
    CompareStatus = "Comparestatus" Value,
    IsVerifyIntention = "IsVerifyIntention" Value,
    IntentionVerifyType = "IntentionVerifyType" Value,
    IntentionQuestionResult = "IntentionQuestionResult" Container,
    IntentionActionResult = "IntentionActionResult" Container,
    IntentionVerifyData = "IntentionVerifyData" Container,
    FinalResultDetailCode = "FinalResultDetailCode" Value,
    ResultOfApi = "Result" Value,
    Description = "Description" Presence,
    Similarity = "Similarity" Presence,
    BestFrameBase64 = "BestFrameBase64" Presence,
    VideoBase64 = "VideoBase64" Presence,
    DeviceInfoLevelOfApi = "DeviceInfoLevel" Presence,
    Status = "Status" Value,
}

impl Field {
    /// The parameters of an address that are wanted.
    pub const IN_ADDRESS: &'static [Self] = &[
        Self::Code,
        Self::FaceCode,
        Self::WillCode,
        Self::OrderNo,
        Self::LiveRate,
        Self::H5FaceId,
        Self::NewSignature,
        Self::NewSign,
        Self::BizToken,
        Self::BizTokenInCamelCase,
        Self::EidToken,
        Self::Token,
    ];

    /// Returns the name as terminals write it.
    pub fn name(self) -> &'static str {
        Self::ALL.get(self as usize).map_or("", |(_, name, _)| name)
    }

    /// Returns how much of it is taken.
    pub fn read(self) -> Read {
        Self::ALL.get(self as usize).map_or(Read::Presence, |(_, _, read)| *read)
    }
}
