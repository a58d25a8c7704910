using System.Globalization;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Filters;
using NetSuite.Simulator.Seed;

namespace NetSuite.Simulator.Hosting;

/// <summary>Reads the command line.</summary>
internal static class CommandLine
{
    public const string Usage =
        "usage: NetSuite.Simulator [--port N] [--account ID] [--consumer-key K] [--consumer-secret S] [--token-id K] [--token-secret S] "
        + "[--data FILE] [--seed company|empty|FILE] [--feature-off NAME,…] [--one-world on|off] [--time-zone NAME] [--date-format FORMAT] [--https] [--stop-with-stdin] [--help]";

    /// <summary>The options of a command line; an <see cref="ArgumentException"/> says in one line what is wrong with it.</summary>
    public static SimulatorOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new SimulatorOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            if (name == "--stop-with-stdin")
            {
                options = options with { StopWithStandardInput = true };
                continue;
            }
            if (name == "--https")
            {
                options = options with { Https = true };
                continue;
            }
            var value = i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i] : null;
            options = Set(options, name, value);
        }
        return options;
    }

    private static SimulatorOptions Set(SimulatorOptions options, string name, string? value)
    {
        var credentials = options.Credentials;
        return name switch
        {
            "--port" => options with { Port = Port(value) },
            "--account" => options with { Account = Needed(name, value) },
            "--consumer-key" => options with { Credentials = credentials with { ConsumerKey = Needed(name, value) } },
            "--consumer-secret" => options with { Credentials = credentials with { ConsumerSecret = Needed(name, value) } },
            "--token-id" => options with { Credentials = credentials with { TokenId = Needed(name, value) } },
            "--token-secret" => options with { Credentials = credentials with { TokenSecret = Needed(name, value) } },
            "--data" => options with { DataFile = Path.GetFullPath(Needed(name, value)) },
            "--seed" => options with { Seed = Seed(Needed(name, value)) },
            "--feature-off" => options with { FeaturesOff = [.. options.FeaturesOff, .. Features(Needed(name, value))] },
            "--one-world" => options with { OneWorld = Switch(name, value) },
            "--time-zone" => options with { TimeZone = Zone(Needed(name, value)) },
            "--date-format" => options with { DateFormat = DateFormat(Needed(name, value)) },
            _ => throw new ArgumentException($"Unknown option {name}."),
        };
    }

    private static string Needed(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{name} needs a value.") : value;

    private static int Port(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new ArgumentException("--port takes a number from 0 to 65535.");

    private static string Seed(string value)
    {
        if (SeedPlan.IsBuiltIn(value))
        {
            return value;
        }
        return File.Exists(value) ? Path.GetFullPath(value) : throw new ArgumentException($"--seed takes company, empty or a file; there is no file {value}.");
    }

    private static IEnumerable<string> Features(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => AccountFeatures.Find(name).Id);

    private static bool Switch(string name, string? value) => value switch
    {
        "on" or "true" => true,
        "off" or "false" => false,
        _ => throw new ArgumentException($"{name} takes on or off."),
    };

    private static string DateFormat(string value)
    {
        _ = new AccountDateFormat(value);
        return value;
    }

    private static TimeZoneInfo Zone(string value) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone) ? zone : throw new ArgumentException($"--time-zone: {value} is not known.");
}
