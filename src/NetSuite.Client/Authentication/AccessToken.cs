namespace NetSuite.Client;

/// <summary>An OAuth 2.0 access token and when to replace it.</summary>
internal sealed class AccessToken(string value, DateTimeOffset renewAt)
{
    public string Value => value;

    public DateTimeOffset RenewAt => renewAt;

    public override string ToString() => "***";
}
