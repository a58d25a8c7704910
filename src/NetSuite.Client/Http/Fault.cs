namespace NetSuite.Client;

/// <summary>What kept an answer from arriving whole.</summary>
internal enum Fault
{
    None,

    /// <summary>The host's name is not known: the request was not sent.</summary>
    UnknownHost,

    /// <summary>No connection came about: the request was not sent.</summary>
    NotConnected,

    /// <summary>The TLS handshake failed: the request was not sent.</summary>
    Tls,

    /// <summary>No access token could be had: the request was not sent.</summary>
    NoToken,

    /// <summary>The connection broke after the request may have been sent.</summary>
    Lost,

    /// <summary>The answer did not arrive in time.</summary>
    TimedOut,

    /// <summary>The headers arrived, the body did not arrive whole.</summary>
    Cut,
}
