using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Catalog;
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
        Catalog = RecordCatalog.BuiltIn();
        Clock = new AccountClock(options.Clock, options.TimeZone);
        Dates = new AccountDateFormat(options.DateFormat);
        Jobs = new JobQueue(options.Clock, options.JobDelay);
        Store = new RecordStore(Catalog, options.DataFile);
        Writer = new RecordWriter(Store, Catalog, Clock, options.Behaviour);
        RecordQuery = new RecordQuery(Store, Clock, Dates);
        SuiteQl = new SuiteQlEngine(new SuiteQlSchema(Catalog), new SuiteQlSettings
        {
            TimeZone = options.TimeZone,
            DateFormat = Dates.Pattern,
            Clock = options.Clock,
        });
        try
        {
            if (Store.IsNew)
            {
                Store.Write(session => SeedReader.Apply(session, Writer, Catalog, options.Seed));
            }
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
