namespace NetSuite.Simulator.Authentication;

/// <summary>Why a request was not let in. The client never learns which: only the login audit trail tells.</summary>
public enum LoginFailure
{
    /// <summary>The request was let in.</summary>
    None,
    /// <summary>No Authorization header, or one of no known scheme.</summary>
    MissingCredentials,
    /// <summary>A bearer token that cannot be read.</summary>
    MalformedBearerToken,
    /// <summary>A bearer token that this account did not issue, or that was revoked.</summary>
    InvalidBearerToken,
    /// <summary>A bearer token past its hour.</summary>
    AccessTokenExpired,
    /// <summary>A required oauth_ parameter is absent or empty.</summary>
    MissingTokenPassportRequiredFields,
    /// <summary>A parameter comes twice, or the header cannot be read.</summary>
    ParameterRejected,
    /// <summary>oauth_version is not 1.0.</summary>
    VersionRejected,
    /// <summary>The signature method is not HMAC-SHA256.</summary>
    UnknownAlgorithm,
    /// <summary>The realm is not this account.</summary>
    WrongAccount,
    /// <summary>The consumer key belongs to no integration.</summary>
    ConsumerKeyUnknown,
    /// <summary>The integration is blocked, or does not use token-based authentication.</summary>
    ConsumerKeyRefused,
    /// <summary>The token is unknown, revoked or another integration's.</summary>
    TokenRejected,
    /// <summary>The role or the user is inactive, or the role may not log in like this.</summary>
    PermissionDenied,
    /// <summary>The user failed too often and is locked for half an hour.</summary>
    TemporaryLocked,
    /// <summary>The timestamp is more than five minutes off.</summary>
    InvalidTimestamp,
    /// <summary>The nonce is too short or too long.</summary>
    InvalidNonce,
    /// <summary>The nonce came before with the same timestamp.</summary>
    NonceUsed,
    /// <summary>The signature does not fit the request.</summary>
    InvalidSignature,
    /// <summary>A request of the OAuth 2.0 endpoints lacks something, or has it twice.</summary>
    MalformedRequest,
    /// <summary>The grant type is not one of NetSuite's.</summary>
    UnsupportedGrantType,
    /// <summary>The client id or the client secret is wrong.</summary>
    ClientAuthenticationFailed,
    /// <summary>The integration is unknown or does not use this flow.</summary>
    InvalidIntegration,
    /// <summary>The integration is blocked.</summary>
    IntegrationBlocked,
    /// <summary>The assertion names no certificate.</summary>
    MissingKeyId,
    /// <summary>The certificate is unknown, revoked or expired.</summary>
    MissingKey,
    /// <summary>The assertion is signed with an algorithm that NetSuite does not take.</summary>
    UnsupportedAlgo,
    /// <summary>The assertion's signature does not fit its certificate.</summary>
    SignatureValidation,
    /// <summary>The assertion's issuer is not the client id of the certificate's integration.</summary>
    InvalidIssuer,
    /// <summary>The assertion is not for this token endpoint.</summary>
    InvalidAudience,
    /// <summary>The assertion was issued in the future.</summary>
    TokenNotAcceptable,
    /// <summary>The assertion has expired.</summary>
    TokenExpired,
    /// <summary>The assertion is valid for an hour or more.</summary>
    TokenValidityTooBroad,
    /// <summary>A scope is unknown, or the integration does not have it.</summary>
    ScopeMismatched,
    /// <summary>The user or the role is inactive, or the role may not log in like this.</summary>
    EntityOrRoleDisabled,
    /// <summary>The user did not agree.</summary>
    ConsentDenied,
    /// <summary>The authorization code is unknown, used, expired or another client's.</summary>
    InvalidAuthorizationCode,
    /// <summary>The code verifier does not fit the code challenge.</summary>
    InvalidCodeVerifier,
    /// <summary>The refresh token is unknown, used, revoked or another client's.</summary>
    InvalidRefreshToken,
    /// <summary>The refresh token has expired.</summary>
    RefreshTokenExpired,
}
