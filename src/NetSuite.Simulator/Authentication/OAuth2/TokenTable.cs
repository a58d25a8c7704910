using System.Collections.Concurrent;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The tokens of one kind that are out, each with what it stands for and its end.</summary>
internal sealed class TokenTable<T>(TimeProvider clock)
    where T : class
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (T Value, DateTimeOffset Ends)> tokens = new(StringComparer.Ordinal);

    public void Add(string token, T value, DateTimeOffset ends)
    {
        // An ended token is kept for a while, so that the audit trail can tell it from an unknown one.
        var forgotten = clock.GetUtcNow() - Memory;
        foreach (var (old, entry) in tokens)
        {
            if (entry.Ends < forgotten)
            {
                tokens.TryRemove(old, out _);
            }
        }
        tokens[token] = (value, ends);
    }

    /// <summary>Finds a token, ended or not.</summary>
    public T? Find(string token, out bool hasEnded)
    {
        var found = tokens.TryGetValue(token, out var entry);
        hasEnded = found && entry.Ends <= clock.GetUtcNow();
        return entry.Value;
    }

    /// <summary>Takes a token out of circulation; null when it was not in it: of two who try, one succeeds.</summary>
    public T? Take(string token) => tokens.TryRemove(token, out var entry) ? entry.Value : null;

    /// <summary>Ends a token's time now.</summary>
    public void End(string token)
    {
        if (tokens.TryGetValue(token, out var entry))
        {
            tokens.TryUpdate(token, (entry.Value, clock.GetUtcNow()), entry);
        }
    }

    public void Clear() => tokens.Clear();

    public void RemoveWhere(Func<T, bool> condition)
    {
        foreach (var (token, entry) in tokens)
        {
            if (condition(entry.Value))
            {
                tokens.TryRemove(token, out _);
            }
        }
    }
}
