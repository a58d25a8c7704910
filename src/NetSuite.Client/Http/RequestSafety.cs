namespace NetSuite.Client;

/// <summary>What may happen to a request whose answer was lost.</summary>
public enum RequestSafety
{
    /// <summary>It changes nothing: it is repeated freely on transient failures.</summary>
    Read,

    /// <summary>It changes something, and doing it twice gives the same result as doing it once: it is repeated freely too.</summary>
    Idempotent,

    /// <summary>
    /// Doing it twice would do harm. It is repeated only when NetSuite provably did not receive it (no connection)
    /// or provably refused it before processing (concurrency limit, expired access token).
    /// </summary>
    Once,
}
