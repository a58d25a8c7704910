using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting.Settings;
using NetSuite.Simulator.Seed;

namespace NetSuite.Simulator.Hosting;

/// <summary>Reads the command line and the settings it names. A flag is the way to a setting: --latency.fixed 50.</summary>
internal static class CommandLine
{
    public const string Usage =
        "usage: NetSuite.Simulator [--port N] [--account ID] [--data FILE] [--seed company|empty|FILE] [--scale N] [--feature-off NAME,…] [--one-world on|off] [--time-zone NAME] [--date-format FORMAT] "
        + "[--concurrency-limit N] [--latency MS] [--at INSTANT] [--settings FILE|-] [--https] [--stop-with-stdin] [--SETTING VALUE] [--help]";

    /// <summary>Short names of settings that lie deeper.</summary>
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["--consumer-key"] = "credentials.consumerKey",
        ["--consumer-secret"] = "credentials.consumerSecret",
        ["--token-id"] = "credentials.tokenId",
        ["--token-secret"] = "credentials.tokenSecret",
        ["--data"] = "dataFile",
        ["--stop-with-stdin"] = "stopWithStandardInput",
        ["--concurrency-limit"] = "governance.concurrencyLimit",
        ["--latency"] = "latency.fixed",
        ["--at"] = "clock.frozenAt",
        ["--feature-off"] = "featuresOff",
    };

    /// <summary>The options of a command line; an <see cref="ArgumentException"/> says in one line what is wrong with it.</summary>
    /// <param name="arguments">The command line. Flags win over settings, and later settings over earlier ones.</param>
    /// <param name="standardInput">Gives the line of settings that --settings - asks for.</param>
    public static SimulatorOptions Parse(IReadOnlyList<string> arguments, Func<string?> standardInput)
    {
        var flags = SettingsJson.NewObject();
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var options = new SimulatorOptions();
        var sources = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            if (!name.StartsWith("--", StringComparison.Ordinal) || name.Length < 3)
            {
                throw new ArgumentException($"Unknown option {name}.");
            }
            var value = i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i] : null;
            if (name == "--settings")
            {
                sources.Add(value switch { null => throw new ArgumentException("--settings needs a file."), "-" => "standard input", _ => value });
                options = Read(options, sources[^1], value == "-" ? standardInput : () => File.ReadAllText(value));
                continue;
            }
            var place = ShortNames.GetValueOrDefault(name) ?? Camel(name[2..]);
            names[place] = name;
            Set(flags, place, name, value);
        }
        try
        {
            return Finish(SettingsJson.Apply(options, flags));
        }
        catch (SettingsException mistake)
        {
            var source = sources.Count == 0 ? "" : string.Join(" and ", sources) + ": ";
            throw new ArgumentException($"{names.GetValueOrDefault(mistake.Place) ?? source + mistake.Place}: {mistake.Reason}.");
        }
    }

    private static SimulatorOptions Finish(SimulatorOptions options)
    {
        SettingsRules.Check(options);
        return options with
        {
            DataFile = options.DataFile is { } file ? Path.GetFullPath(file) : null,
            Seed = SeedPlan.IsBuiltIn(options.Seed) ? options.Seed : Path.GetFullPath(options.Seed),
            FeaturesOff = [.. options.FeaturesOff.Select(name => AccountFeatures.Find(name).Id)],
        };
    }

    private static SimulatorOptions Read(SimulatorOptions options, string source, Func<string?> text)
    {
        try
        {
            return SettingsJson.Apply(options, SettingsJson.Parse(text() ?? ""));
        }
        catch (SettingsException mistake)
        {
            throw new ArgumentException($"{source}: {mistake.Place}: {mistake.Reason}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"{source} can't be read: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static void Set(JsonObject flags, string place, string name, string? value)
    {
        var parts = place.Split('.');
        var target = flags;
        foreach (var part in parts.SkipLast(1))
        {
            if (target[part] is not JsonObject inner)
            {
                target[part] = inner = SettingsJson.NewObject();
            }
            target = inner;
        }
        if (place == "featuresOff" && value is not null)
        {
            // The flag may come again, and names several at a time.
            var list = target[place] as JsonArray ?? [];
            target[place] = list;
            Array.ForEach(value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), part => list.Add(part));
            return;
        }
        target[parts[^1]] = Value(name, value);
    }

    // A flag alone is a switch that is on; lists and objects are given as JSON.
    private static JsonNode? Value(string name, string? value)
    {
        try
        {
            return value switch
            {
                null => JsonValue.Create(true),
                ['[' or '{', ..] => JsonNode.Parse(value),
                _ => JsonValue.Create(value),
            };
        }
        catch (JsonException)
        {
            throw new ArgumentException($"{name}: this is not JSON.");
        }
    }

    private static string Camel(string flag)
    {
        var name = new StringBuilder();
        for (var i = 0; i < flag.Length; i++)
        {
            name.Append(flag[i] == '-' && i + 1 < flag.Length ? char.ToUpperInvariant(flag[++i]) : flag[i]);
        }
        return name.ToString();
    }
}
