using System.Collections.Concurrent;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tables;

/// <summary>The engine of each login. An engine keeps rows: they are those of a role, and of a user where a query asks for "me".</summary>
/// <param name="catalog">The types.</param>
/// <param name="options">The account's options, asked anew for each query: its behaviour may change while it runs.</param>
/// <param name="dateFormat">The account's date format, as a pattern.</param>
internal sealed class SuiteQlEngines(RecordCatalog catalog, Func<SimulatorOptions> options, string dateFormat)
{
    private readonly Lock changing = new();
    private volatile State? state;

    /// <summary>The engine that shows a login its tables.</summary>
    public SuiteQlEngine Of(Login login)
    {
        var current = Current();
        return current.Engines.GetOrAdd((login.User.Id, login.Role.Id), _ => new SuiteQlEngine(
            login.IsAdministrator ? current.Schema : new RoleSchema(current.Schema, catalog, login),
            current.Settings with { User = login.User.Id }));
    }

    private State Current()
    {
        var now = options();
        if (state is { } known && ReferenceEquals(known.Behaviour, now.Behaviour))
        {
            return known;
        }
        lock (changing)
        {
            return state is { } made && ReferenceEquals(made.Behaviour, now.Behaviour)
                ? made
                : state = new State(now.Behaviour, new SuiteQlSchema(catalog, now.Behaviour), Settings(now));
        }
    }

    private SuiteQlSettings Settings(SimulatorOptions account) => new()
    {
        TimeZone = account.TimeZone,
        DateFormat = dateFormat,
        Clock = account.Clock,
        AcceptWith = account.Behaviour.SuiteQlAcceptsWith,
        AcceptListAgg = account.Behaviour.SuiteQlAcceptsListAgg,
        AcceptBareDates = account.Behaviour.SuiteQlAcceptsBareDates,
        AcceptQuotedAliasInSubquery = account.Behaviour.SuiteQlAcceptsQuotedAliasInSubquery,
        AcceptSubqueryBesideJoin = account.Behaviour.SuiteQlAcceptsSubqueryBesideJoin,
        MatchCombinedValues = account.Behaviour.SuiteQlMatchesCombinedStatus,
        DateTimesShowTime = account.Behaviour.SuiteQlShowsTimes,
        KeepExpressionAliases = account.Behaviour.SuiteQlKeepsExpressionAliases,
    };

    /// <summary>What holds as long as the behaviour stays the same.</summary>
    private sealed record State(AccountBehaviour Behaviour, SuiteQlSchema Schema, SuiteQlSettings Settings)
    {
        public ConcurrentDictionary<(long User, long Role), SuiteQlEngine> Engines { get; } = [];
    }
}
