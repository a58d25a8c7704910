using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Authentication.OAuth2;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Control;
using NetSuite.Simulator.Customization;
using NetSuite.Simulator.Faults;
using NetSuite.Simulator.Filters;
using NetSuite.Simulator.Governance;
using NetSuite.Simulator.Jobs;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Searches;
using NetSuite.Simulator.Seed;
using NetSuite.Simulator.Tables;

namespace NetSuite.Simulator.Hosting;

/// <summary>A NetSuite account: its record types, its records and its clock.</summary>
public sealed class SimulatedAccount : IDisposable
{
    private readonly AccountCustomization customization;
    private volatile LatencySource latency;
    private SimulatorOptions options;
    private readonly SuiteQlEngines engines;

    internal SimulatedAccount(SimulatorOptions options)
    {
        Time = new AccountTime(options.Clock, options.Time);
        // Whoever asks the options for the time gets the account's.
        options = options with { Clock = Time };
        this.options = options;
        latency = new LatencySource(options.Latency);
        Governor = new Governor(Time);
        var features = new AccountFeatures(options.FeaturesOff, options.OneWorld);
        customization = AccountCustomization.Of(options, RecordCatalog.BuiltIn(options.Behaviour));
        Catalog = FeatureGate.Apply(customization.Catalog, features);
        Notices = customization.Notices;
        Clock = new AccountClock(options.Clock, options.TimeZone);
        Dates = new AccountDateFormat(options.DateFormat);
        Store = new RecordStore(Catalog, options.DataFile, Time);
        Directory = new LoginDirectory(options, Catalog);
        OAuth2 = new OAuth2Services(options, Directory, Time.OfLogins);
        Lockout = new Lockout(() => Options.Behaviour.LocksOutAfterFailedLogins, Time);
        Jobs = new JobQueue(options.Clock, options.JobDelay);
        Writer = new RecordWriter(Store, Catalog, Clock, () => Options.Behaviour);
        Locks = new RecordLocks(Store, Catalog);
        RecordQuery = new RecordQuery(Store, new FilterDates(Clock, Dates, () => Options.Behaviour));
        SavedQueries = SavedQueries.Of(options.Seed);
        engines = new SuiteQlEngines(Catalog, () => Options, Dates.Pattern);
        try
        {
            Store.Write(session =>
            {
                var count = customization.Apply(session, new SeedReader(session, Writer, Catalog), Clock, Store.IsNew);
                return Store.IsNew ? count + Enlarge(session) : count;
            });
            ArmFaults();
        }
        catch
        {
            Store.Dispose();
            throw;
        }
    }

    /// <summary>How the account is set up; some of it may change while it runs.</summary>
    public SimulatorOptions Options
    {
        get => Volatile.Read(ref options);
        internal set
        {
            if (!ReferenceEquals(value.Latency, options.Latency))
            {
                latency = new LatencySource(value.Latency);
            }
            Volatile.Write(ref options, value);
        }
    }

    /// <summary>The refused logins.</summary>
    public LoginAudit LoginAudit { get; } = new();

    /// <summary>The record types of the account.</summary>
    public RecordCatalog Catalog { get; }

    /// <summary>What somebody who starts the account should know, a sentence each.</summary>
    public IReadOnlyList<string> Notices { get; }

    internal AccountTime Time { get; }

    internal Governor Governor { get; }

    internal LatencySource Latency => latency;

    internal FaultTable Faults { get; } = new();

    internal RequestLog Requests { get; } = new();

    /// <summary>The records that can't be opened.</summary>
    public RecordLocks Locks { get; }

    internal LoginDirectory Directory { get; }

    internal OAuth2Services OAuth2 { get; }

    internal Lockout Lockout { get; }

    internal NonceMemory Nonces { get; } = new();

    internal AccountClock Clock { get; }

    internal AccountDateFormat Dates { get; }

    internal RecordStore Store { get; }

    internal JobQueue Jobs { get; }

    internal RecordWriter Writer { get; }

    internal RecordQuery RecordQuery { get; }

    internal SavedQueries SavedQueries { get; }

    /// <summary>Makes the account what it was at its start, but for the settings that were changed and the clock.</summary>
    internal async Task ResetAsync(CancellationToken cancellationToken)
    {
        // A job that was accepted before must not write into the new account.
        await Jobs.ForgetAsync(cancellationToken).ConfigureAwait(false);
        Store.Reset(session =>
        {
            customization.Reseed(new SeedReader(session, Writer, Catalog), Options.Seed);
            Enlarge(session);
        });
        Faults.Remove();
        ArmFaults();
        latency = new LatencySource(Options.Latency);
        OAuth2.Reset();
        Lockout.Clear();
        Nonces.Clear();
        LoginAudit.Clear();
        Requests.Clear();
    }

    private int Enlarge(StoreSession session)
    {
        if (Options.Scale > 0)
        {
            new ScaleSeed(session, Writer, Catalog, Options.ScaleSeed).Apply(Options.Scale);
        }
        return 2 * Options.Scale;
    }

    private void ArmFaults()
    {
        foreach (var rule in Options.Faults)
        {
            Faults.Add(rule);
        }
    }

    /// <summary>Closes the store.</summary>
    public void Dispose()
    {
        Jobs.Dispose();
        Store.Dispose();
        OAuth2.Dispose();
    }

    /// <summary>The engine that shows a login its tables.</summary>
    internal SuiteQlEngine SuiteQlOf(Login login) => engines.Of(login);
}
