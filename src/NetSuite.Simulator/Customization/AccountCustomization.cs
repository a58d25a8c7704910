using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Seed;

namespace NetSuite.Simulator.Customization;

/// <summary>What the account knows beside NetSuite's own types: from its seed when it is new, else from its data file.</summary>
internal sealed class AccountCustomization
{
    private readonly SeedPlan? plan;
    private readonly Definitions added;

    private AccountCustomization(RecordCatalog builtIn, SeedPlan? plan, Definitions? stored, Definitions added)
    {
        (this.plan, this.added) = (plan, added);
        Catalog = CustomizedCatalog.Of(builtIn, (stored ?? Definitions.None).With(added));
    }

    public RecordCatalog Catalog { get; }

    /// <summary>Says what a data file gained.</summary>
    public IReadOnlyList<string> Notices { get; private init; } = [];

    /// <exception cref="InvalidDataException">The seed file holds a mistake, or contradicts the data file.</exception>
    public static AccountCustomization Of(SimulatorOptions options, RecordCatalog builtIn)
    {
        var stored = DefinitionTable.Read(options.DataFile);
        if (stored is not null && SeedPlan.IsBuiltIn(options.Seed))
        {
            return new AccountCustomization(builtIn, null, stored, Definitions.None);
        }
        var plan = SeedPlan.Of(options.Seed, builtIn);
        var added = stored is null ? plan.Definitions : DefinitionMerge.Added(stored, plan.Definitions, Path.GetFileName(options.Seed));
        var names = string.Join(", ", added.ScriptIds);
        return new AccountCustomization(builtIn, plan, stored, added)
        {
            Notices = stored is null || names.Length == 0
                ? []
                : [$"The data file has records already: of {Path.GetFileName(options.Seed)} it took over the new definitions ({names}) and the values of new lists, no other records."],
        };
    }

    /// <summary>Writes what a new account holds, or what an older one gains, in the caller's transaction.</summary>
    /// <returns>How many records were created.</returns>
    public int Apply(StoreSession session, SeedReader seed, AccountClock clock, bool isNew)
    {
        DefinitionTable.Add(session, added, clock.Now);
        return plan is null ? 0
            : isNew ? seed.Apply(plan)
            : seed.ApplyValues(plan, added.ScriptIds.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Writes again what a new account of this seed holds; what the data file defined stays defined.</summary>
    /// <exception cref="InvalidDataException">The data file lacks definitions that the seed's records need.</exception>
    public int Reseed(SeedReader seed, string name) => seed.Apply(plan ?? SeedPlan.Of(name, RecordCatalog.BuiltIn()));
}
