using System.Globalization;
using Microsoft.AspNetCore.Http;
using NetSuite.Simulator.Faults;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Hosting.Settings;

namespace NetSuite.Simulator.Control;

/// <summary>What the control endpoint can do.</summary>
internal sealed class ControlActions(SimulatedAccount account)
{
    private readonly Lock changes = new();

    /// <summary>Does what a request asks for.</summary>
    /// <returns>What to answer; null for nothing.</returns>
    public async Task<object?> HandleAsync(string method, IReadOnlyList<string> path, IQueryCollection query, string body, CancellationToken cancellationToken)
    {
        if ((method, path) is not ("POST", ["v1", "reset"]))
        {
            return Handle(method, path, query, body);
        }
        await account.ResetAsync(cancellationToken).ConfigureAwait(false);
        return null;
    }

    private object? Handle(string method, IReadOnlyList<string> path, IQueryCollection query, string body) => (method, path) switch
    {
        ("GET", ["v1", "settings"]) => RunningSettings.Of(account.Options),
        ("PATCH", ["v1", "settings"]) => ChangeSettings(body),
        ("GET", ["v1", "faults"]) => account.Faults.States,
        ("POST", ["v1", "faults"]) => AddFault(body),
        ("DELETE", ["v1", "faults"]) => RemoveFaults(null),
        ("DELETE", ["v1", "faults", var id]) => RemoveFaults(id),
        ("GET", ["v1", "clock"]) => ClockState.Of(account.Time),
        ("PATCH", ["v1", "clock"]) => ChangeClock(body),
        ("POST", ["v1", "clock", "advance"]) => Advance(body),
        ("GET", ["v1", "requests"]) => Requests(query["after"].ToString()),
        ("DELETE", ["v1", "requests"]) => Done(account.Requests.Clear),
        ("POST", ["v1", "records", var type, var id, "lock"]) => Lock(type, id, body),
        ("POST", ["v1", "records", var type, var id, "unlock"]) => Done(() => Locked(() => account.Locks.Unlock(type, Id(id)))),
        (_, ["v1", "settings" or "faults" or "clock" or "requests" or "reset" or "records", ..]) => throw new ControlException(405, $"The method {method} is not allowed here."),
        _ => throw new ControlException(404, "There is settings, faults, clock, requests, records and reset."),
    };

    private RunningSettings ChangeSettings(string body)
    {
        var patch = SettingsJson.Parse(body);
        lock (changes)
        {
            var changed = SettingsJson.Apply(RunningSettings.Of(account.Options), patch);
            // A latency that is not named goes on with the draws that it has begun.
            account.Options = (patch.ContainsKey("latency") ? changed : changed with { Latency = account.Options.Latency }).ApplyTo(account.Options);
            return RunningSettings.Of(account.Options);
        }
    }

    private FaultState AddFault(string body)
    {
        var rule = SettingsJson.Apply(new FaultRule(), SettingsJson.Parse(body));
        SettingsRules.Check(rule);
        return account.Faults.Add(rule);
    }

    private object? RemoveFaults(string? id)
    {
        if (id is null)
        {
            account.Faults.Remove();
            return null;
        }
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && account.Faults.Remove(number)
            ? null
            : throw new ControlException(404, $"There is no fault {id}.");
    }

    private ClockState ChangeClock(string body)
    {
        var patch = SettingsJson.Parse(body);
        return SetClock(() => SettingsJson.Apply(account.Time.Settings, patch));
    }

    private ClockState Advance(string body)
    {
        var by = SettingsJson.Apply(new ClockAdvance(), SettingsJson.Parse(body)).By;
        return SetClock(() => account.Time.After(by));
    }

    // Two changes at once must both count.
    private ClockState SetClock(Func<ClockSettings> change)
    {
        lock (changes)
        {
            var settings = change();
            SettingsRules.Check(settings);
            account.Time.Settings = settings;
            return ClockState.Of(account.Time);
        }
    }

    private IEnumerable<RequestLogEntry> Requests(string after)
    {
        if (after.Length == 0)
        {
            return account.Requests.Entries;
        }
        return long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? account.Requests.Entries.Where(entry => entry.Sequence > last)
            : throw new ControlException(400, "after takes the sequence number of a request.");
    }

    private object? Lock(string type, string id, string body)
    {
        var sentence = body.Length == 0 ? null : SettingsJson.Apply(new RecordLock(), SettingsJson.Parse(body)).Sentence;
        Locked(() => account.Locks.Lock(type, Id(id), sentence));
        return null;
    }

    private static void Locked(Action change)
    {
        try
        {
            change();
        }
        catch (ArgumentException)
        {
            throw new ControlException(404, "There is no such record.");
        }
    }

    private static long Id(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw new ControlException(400, "A record is named by its type and its internal id.");

    private static object? Done(Action action)
    {
        action();
        return null;
    }
}
