namespace NetSuite.Simulator.Authentication;

/// <summary>Why a request was not let in. The client never learns which: only the login audit trail tells.</summary>
public enum LoginFailure
{
    /// <summary>The request was let in.</summary>
    None,
    /// <summary>No Authorization header, or one of no known scheme.</summary>
    MissingCredentials,
    /// <summary>A bearer token, which this account does not know.</summary>
    InvalidBearerToken,
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
    /// <summary>The token is unknown.</summary>
    TokenRejected,
    /// <summary>The timestamp is more than five minutes off.</summary>
    InvalidTimestamp,
    /// <summary>The nonce is too short or too long.</summary>
    InvalidNonce,
    /// <summary>The nonce came before with the same timestamp.</summary>
    NonceUsed,
    /// <summary>The signature does not fit the request.</summary>
    InvalidSignature,
}
