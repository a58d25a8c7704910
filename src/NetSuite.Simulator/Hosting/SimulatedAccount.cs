using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Customization;
using NetSuite.Simulator.Filters;
using NetSuite.Simulator.Jobs;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Seed;
using NetSuite.Simulator.Tables;

namespace NetSuite.Simulator.Hosting;

/// <summary>A NetSuite account: its record types, its records and its clock.</summary>
public sealed class SimulatedAccount : IDisposable
{
    internal SimulatedAccount(SimulatorOptions options)
    {
        Options = options;
        var features = new AccountFeatures(options.FeaturesOff, options.OneWorld);
        var customization = AccountCustomization.Of(options, RecordCatalog.BuiltIn());
        Catalog = FeatureGate.Apply(customization.Catalog, features);
        Notices = customization.Notices;
        Clock = new AccountClock(options.Clock, options.TimeZone);
        Dates = new AccountDateFormat(options.DateFormat);
        Jobs = new JobQueue(options.Clock, options.JobDelay);
        Store = new RecordStore(Catalog, options.DataFile);
        Writer = new RecordWriter(Store, Catalog, Clock, () => Options.Behaviour);
        Locks = new RecordLocks(Store, Catalog);
        RecordQuery = new RecordQuery(Store, new FilterDates(Clock, Dates, () => Options.Behaviour));
        SuiteQl = new SuiteQlEngine(new SuiteQlSchema(Catalog), new SuiteQlSettings
        {
            TimeZone = options.TimeZone,
            DateFormat = Dates.Pattern,
            Clock = options.Clock,
        });
        try
        {
            Store.Write(session => customization.Apply(session, new SeedReader(session, Writer, Catalog), Clock, Store.IsNew));
        }
        catch
        {
            Store.Dispose();
            throw;
        }
    }

    /// <summary>How the account was set up.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The refused logins.</summary>
    public LoginAudit LoginAudit { get; } = new();

    /// <summary>The record types of the account.</summary>
    public RecordCatalog Catalog { get; }

    /// <summary>What somebody who starts the account should know, a sentence each.</summary>
    public IReadOnlyList<string> Notices { get; }

    /// <summary>The records that can't be opened.</summary>
    public RecordLocks Locks { get; }

    internal AccountClock Clock { get; }

    internal AccountDateFormat Dates { get; }

    internal RecordStore Store { get; }

    internal JobQueue Jobs { get; }

    internal RecordWriter Writer { get; }

    internal RecordQuery RecordQuery { get; }

    internal SuiteQlEngine SuiteQl { get; }

    /// <summary>Closes the store.</summary>
    public void Dispose()
    {
        Jobs.Dispose();
        Store.Dispose();
    }
}
