namespace NetSuite.Client;

/// <summary>Puts credentials into requests.</summary>
internal abstract class Authenticator : IDisposable
{
    /// <summary>What to check when NetSuite refuses these credentials.</summary>
    public abstract string LoginAdvice { get; }

    /// <summary>Makes the Authorization header of one attempt.</summary>
    /// <exception cref="NetSuiteException">An access token could not be had.</exception>
    public abstract ValueTask<string> AuthorizeAsync(HttpMethod method, string url, CancellationToken cancellationToken);

    /// <summary>After a 401: gives the refused header up; true when the next one will be another that is worth one more try.</summary>
    public abstract bool TryReplace(string authorization);

    /// <summary>Takes everything secret out of a text that goes into a message.</summary>
    public abstract string Redact(string text);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
