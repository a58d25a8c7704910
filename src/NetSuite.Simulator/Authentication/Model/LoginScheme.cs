namespace NetSuite.Simulator.Authentication;

/// <summary>How a request logged in.</summary>
internal enum LoginScheme
{
    /// <summary>Token-based authentication.</summary>
    Token,
    /// <summary>An OAuth 2.0 access token.</summary>
    Bearer,
}
