using System.Collections.Concurrent;

namespace NetSuite.Simulator.Authentication;

/// <summary>Locks a user out for half an hour after so many failed logins in a row. A success in between starts the count anew.</summary>
internal sealed class Lockout(Func<int> attempts, TimeProvider clock)
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<long, (int Failures, DateTimeOffset Since)> users = [];

    public bool IsLocked(long user)
    {
        var most = attempts();
        if (most <= 0 || !users.TryGetValue(user, out var state) || state.Failures < most)
        {
            return false;
        }
        if (clock.GetUtcNow() < state.Since + Duration)
        {
            return true;
        }
        users.TryRemove(KeyValuePair.Create(user, state));
        return false;
    }

    public void Failed(long user)
    {
        var now = clock.GetUtcNow();
        users.AddOrUpdate(user, _ => (1, now), (_, state) => (state.Failures + 1, now));
    }

    /// <summary>Lets everybody try again.</summary>
    public void Clear() => users.Clear();

    public void Succeeded(long user)
    {
        if (!users.IsEmpty)
        {
            users.TryRemove(user, out _);
        }
    }
}
