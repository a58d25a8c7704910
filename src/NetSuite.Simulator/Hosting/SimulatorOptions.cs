using System.Text.Json.Serialization;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Faults;
using NetSuite.Simulator.Governance;

namespace NetSuite.Simulator.Hosting;

/// <summary>How a simulated account is set up.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The account id, which is the realm of every request.</summary>
    public string Account { get; init; } = "TSTDRV1234567";

    /// <summary>The integration and token of the administrator, which exist whatever else may log in.</summary>
    public TokenCredentials Credentials { get; init; } = new("ck", "cs", "ti", "ts");

    /// <summary>Who else may log in, and what they may do.</summary>
    public Logins Logins { get; init; } = new();

    /// <summary>Serve https, with a certificate made for this run.</summary>
    public bool Https { get; init; }

    /// <summary>The SQLite file that keeps the records; null keeps them in memory.</summary>
    public string? DataFile { get; init; }

    /// <summary>What a new account holds: "company", "empty", or the path of a JSON file with records and with custom lists, record types and fields.</summary>
    public string Seed { get; init; } = "company";

    /// <summary>How many customers, and how many transactions, a new account has beside those of its seed.</summary>
    public int Scale { get; init; }

    /// <summary>What the records of <see cref="Scale"/> are made from: the same number makes the same records.</summary>
    public int ScaleSeed { get; init; } = 1;

    /// <summary>The features that are off, as companyfeaturesetup names them: ESTIMATES, JOBS, SUITEANALYTICSWORKBOOK, …</summary>
    public IReadOnlyCollection<string> FeaturesOff { get; init; } = [];

    /// <summary>Whether the account has subsidiaries.</summary>
    public bool OneWorld { get; init; } = true;

    /// <summary>The account's time zone: date literals of filters and queries are read in it.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>The account's date format, as the preference page spells it.</summary>
    public string DateFormat { get; init; } = "M/D/YYYY";

    /// <summary>The clock of the machine, for tests that turn it by hand.</summary>
    [JsonIgnore]
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How the account's time differs from the machine's.</summary>
    [JsonPropertyName("clock")]
    public ClockSettings Time { get; init; } = new();

    /// <summary>How many requests the account takes at a time.</summary>
    public GovernanceOptions Governance { get; init; } = new();

    /// <summary>How long the account takes for a request.</summary>
    public Latency Latency { get; init; } = new();

    /// <summary>What goes wrong from the start.</summary>
    public IReadOnlyList<FaultRule> Faults { get; init; } = [];

    /// <summary>What the control endpoint asks for in the header X-Simulator-Key; null makes one up at the start.</summary>
    public string? ControlKey { get; init; }

    /// <summary>How long an asynchronous job waits before it is worked on.</summary>
    public TimeSpan JobDelay { get; init; }

    /// <summary>How the account behaves where NetSuite's behaviour is not known for certain.</summary>
    public AccountBehaviour Behaviour { get; init; } = new();

    /// <summary>End with the standard input, so that a killed parent leaves no simulator behind.</summary>
    public bool StopWithStandardInput { get; init; }
}
