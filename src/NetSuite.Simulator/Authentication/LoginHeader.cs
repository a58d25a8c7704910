using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication;

/// <summary>The Authorization header of a request, and the challenge that a refused one is answered with.</summary>
/// <param name="Text">The header as it was sent; empty when there is none.</param>
internal readonly record struct LoginHeader(string Text)
{
    private const string Bearer = "Bearer";

    public bool IsBearer => Text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && (Text.Length == Bearer.Length || Text[Bearer.Length] == ' ');

    /// <summary>The bearer token; empty when there is none.</summary>
    public string BearerToken => IsBearer ? Text[Bearer.Length..].Trim() : "";

    /// <summary>The refusal of a login, whichever kind of login it was.</summary>
    public RefusedException Invalid(string account) => Challenged(Refusals.InvalidLogin(), account, IsBearer ? "invalid_token" : "token_rejected");

    /// <summary>The refusal of a bearer token that can't be one.</summary>
    public RefusedException Malformed(string account) => Challenged(Refusals.InvalidRequest(), account, "invalid_request");

    private RefusedException Challenged(RefusedException refusal, string account, string error) => new(refusal.Status, refusal.Details)
    {
        Headers = [new("WWW-Authenticate", $"{(IsBearer ? Bearer : "OAuth")} realm=\"{account}\", error=\"{error}\", error_description=\"Invalid login attempt.\"")],
    };
}
