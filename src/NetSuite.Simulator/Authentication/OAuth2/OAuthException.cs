namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>An OAuth 2.0 endpoint refuses: the word the client gets to see, and the reason for the login audit trail.</summary>
internal sealed class OAuthException(string error, LoginFailure reason) : Exception(error)
{
    public const string InvalidRequest = "invalid_request";
    public const string InvalidClient = "invalid_client";
    public const string InvalidGrant = "invalid_grant";
    public const string UnauthorizedClient = "unauthorized_client";
    public const string UnsupportedGrantType = "unsupported_grant_type";
    public const string UnsupportedResponseType = "unsupported_response_type";
    public const string InvalidScope = "invalid_scope";
    public const string AccessDenied = "access_denied";

    public string Error { get; } = error;

    public LoginFailure Reason { get; } = reason;

    public static OAuthException Malformed() => new(InvalidRequest, LoginFailure.MalformedRequest);
}
