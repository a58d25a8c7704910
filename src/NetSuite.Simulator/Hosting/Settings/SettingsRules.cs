using System.Text.RegularExpressions;
using NetSuite.Simulator.Faults;
using NetSuite.Simulator.Filters;
using NetSuite.Simulator.Governance;
using NetSuite.Simulator.Seed;

namespace NetSuite.Simulator.Hosting.Settings;

/// <summary>The ranges of settings.</summary>
internal static partial class SettingsRules
{
    /// <exception cref="SettingsException">A value is out of its range.</exception>
    public static SimulatorOptions Check(SimulatorOptions options)
    {
        Require(options.Port is >= 0 and <= 65535, "port", "takes a number from 0 to 65535");
        Require(!string.IsNullOrWhiteSpace(options.Account), "account", "needs a value");
        Require(SeedPlan.IsBuiltIn(options.Seed) || File.Exists(options.Seed), "seed", "takes company, empty or a file");
        Require(options.Scale is >= 0 and <= 1_000_000, "scale", "takes a number from 0 to 1000000");
        Require(options.Scale == 0 || (options.OneWorld && options.FeaturesOff.Count == 0), "scale", "needs an account with all its features");
        Require(options.JobDelay >= TimeSpan.Zero && options.JobDelay <= TimeSpan.FromDays(1), "jobDelay", "takes a length of time up to a day");
        Require(options.ControlKey is null || options.ControlKey.Trim().Length > 0, "controlKey", "needs a value");
        Require(options.DataFile is null || options.DataFile.Trim().Length > 0, "dataFile", "needs a value");
        var credentials = options.Credentials;
        Require(
            new[] { credentials.ConsumerKey, credentials.ConsumerSecret, credentials.TokenId, credentials.TokenSecret }.All(value => !string.IsNullOrWhiteSpace(value)),
            "credentials",
            "every one needs a value");
        try
        {
            _ = new AccountDateFormat(options.DateFormat);
        }
        catch (ArgumentException mistake)
        {
            throw new SettingsException("dateFormat", mistake.Message);
        }
        Check(options.Governance, options.Behaviour);
        Require(options.Logins.Integrations.All(integration => integration.ConcurrencyLimit is null or > 0), "logins.integrations", "a concurrency limit takes a number from 1");
        Require(
            options.Logins.AllocatedConcurrency is 0 || options.Governance.ConcurrencyLimit is 0 || options.Logins.AllocatedConcurrency < options.Governance.ConcurrencyLimit,
            "governance.concurrencyLimit",
            "must be above the sum of the integrations' own limits");
        Check(options.Latency);
        Check(options.Time);
        foreach (var (rule, index) in options.Faults.Select((rule, index) => (rule, index)))
        {
            Check(rule, $"faults[{index}].");
        }
        return options;
    }

    public static void Check(GovernanceOptions governance, AccountBehaviour behaviour)
    {
        Require(governance.ConcurrencyLimit is >= 0 and <= 10_000, "governance.concurrencyLimit", "takes a number from 0, which lifts the limit, to 10000");
        Require(governance.RetryAfter is null or >= 0, "governance.retryAfter", "takes a number of seconds");
        Require(governance.LoginRefusedAfter >= 0, "governance.loginRefusedAfter", "takes a number from 0");
        Require(behaviour.ConcurrencyRefusalStatus is 429 or 400, "behaviour.concurrencyRefusalStatus", "takes 429 or 400");
    }

    public static void Check(ClockSettings clock)
    {
        Require(clock.Offset.Duration() < TimeSpan.FromDays(36_525), "clock.offset", "takes less than a hundred years");
        Require(clock.FrozenAt is null or { Year: > 1900 and < 2200 }, "clock.frozenAt", "takes an instant between 1900 and 2200");
    }

    public static void Check(Latency latency, string place = "latency")
    {
        Require(
            new[] { latency.Fixed, latency.Minimum, latency.Maximum, latency.Median, latency.Percentile95 }.All(time => time >= TimeSpan.Zero && time <= TimeSpan.FromHours(1)),
            place,
            "a time is between 0 and an hour");
        Require(
            new[] { latency.Fixed, latency.Maximum, latency.Median }.Count(time => time > TimeSpan.Zero) < 2,
            place,
            "give one of fixed, minimum with maximum, or median with percentile95");
        Require(latency.Minimum <= latency.Maximum, place + ".minimum", "is above the maximum");
        Require((latency.Median > TimeSpan.Zero) == (latency.Percentile95 > TimeSpan.Zero) && latency.Percentile95 >= latency.Median, place + ".percentile95", "goes with a median that is not above it");
        foreach (var (method, own) in latency.Methods)
        {
            Require(Method().IsMatch(method), $"{place}.methods", "takes HTTP methods");
            Require(own.Methods.Count == 0, $"{place}.methods.{method}.methods", "has no methods below it");
            Check(own, $"{place}.methods.{method}");
        }
    }

    public static void Check(FaultRule rule, string place = "")
    {
        Require(rule.Kind is not FaultKind.None, place + "kind", "is missing");
        Require(rule.Method is null || Method().IsMatch(rule.Method), place + "method", "takes an HTTP method");
        Require(rule.Path is null or { Length: > 0 and <= 1000 }, place + "path", "takes a pattern such as /services/rest/record/v1/customer/*");
        Require(rule.Times is null or > 0, place + "times", "takes a number from 1");
        Require(rule.After >= 0, place + "after", "takes a number from 0");
        Require(rule.Probability is >= 0 and <= 1, place + "probability", "takes a number from 0 to 1");
        Require(rule.RetryAfter is null or >= 0, place + "retryAfter", "takes a number of seconds");
        Require(rule.RetryAfter is null || FaultKinds.TakesRetryAfter(rule.Kind), place + "retryAfter", "goes with tooManyRequests, concurrencyError and unavailable");
        Require(rule.Delay is null || FaultKinds.TakesDelay(rule.Kind), place + "delay", "goes with hang, slowBody and lateVisibility");
        Require(!rule.Executes || FaultKinds.MayExecute(rule.Kind), place + "executes", "does not go with expiredToken and resetBefore");
        Require(rule.Delay is null || (rule.Delay >= TimeSpan.Zero && rule.Delay <= TimeSpan.FromDays(36_525)), place + "delay", "takes a length of time");
    }

    private static void Require(bool holds, string place, string reason)
    {
        if (!holds)
        {
            throw new SettingsException(place, reason);
        }
    }

    [GeneratedRegex("^[A-Za-z]{1,20}$")]
    private static partial Regex Method();
}
