namespace NetSuite.Client;

/// <summary>What credentials need to know of the client they are used by.</summary>
internal sealed record AuthenticationContext(AccountId Account, Uri BaseUri, TimeProvider Time, Func<string> NonceFactory, Exchange Exchange);
