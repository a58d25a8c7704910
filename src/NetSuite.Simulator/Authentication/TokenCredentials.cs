namespace NetSuite.Simulator.Authentication;

/// <summary>The four values of token-based authentication for one integration and one token.</summary>
/// <param name="ConsumerKey">The integration's consumer key.</param>
/// <param name="ConsumerSecret">The integration's consumer secret.</param>
/// <param name="TokenId">The token id.</param>
/// <param name="TokenSecret">The token secret.</param>
public sealed record TokenCredentials(string ConsumerKey, string ConsumerSecret, string TokenId, string TokenSecret)
{
    /// <summary>Names no secret.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => nameof(TokenCredentials) + " ***";
}
