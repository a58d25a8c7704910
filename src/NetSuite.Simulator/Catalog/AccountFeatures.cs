namespace NetSuite.Simulator.Catalog;

/// <summary>Which features of the account are on. Record types, fields and services of a feature that is off are not there.</summary>
public sealed class AccountFeatures
{
    /// <summary>Subsidiaries: what makes an account a OneWorld account.</summary>
    public const string OneWorld = "SUBSIDIARIES";

    /// <summary>Several currencies.</summary>
    public const string Currencies = "MULTICURRENCY";

    /// <summary>Custom record types.</summary>
    public const string CustomRecords = "CUSTOMRECORDS";

    /// <summary>Custom segments.</summary>
    public const string CustomSegments = "CUSTOMSEGMENTS";

    /// <summary>The REST services altogether.</summary>
    public const string RestWebServices = "RESTWEBSERVICES";

    /// <summary>What filters, queries and datasets run on.</summary>
    public const string Workbook = "SUITEANALYTICSWORKBOOK";

    private readonly HashSet<string> off;

    /// <summary>The features of an account.</summary>
    /// <param name="off">Ids or names of the features that are off.</param>
    /// <param name="isOneWorld">Whether the account has subsidiaries.</param>
    /// <exception cref="ArgumentException">There is no such feature.</exception>
    public AccountFeatures(IEnumerable<string> off, bool isOneWorld = true)
    {
        this.off = off.Select(Find).Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        if (!isOneWorld)
        {
            this.off.Add(OneWorld);
        }
        this.off.UnionWith(All.Where(feature => this.off.Contains(feature.Needs)).Select(feature => feature.Id).ToList());
    }

    /// <summary>The features there are, in name order.</summary>
    public static IReadOnlyList<AccountFeature> All { get; } =
    [
        new("ADVBILLING", "Advanced Billing"),
        new("ASSEMBLIES", "Assembly Items", "INVENTORY"),
        new("BINMANAGEMENT", "Bin Management", "INVENTORY"),
        new("SUPPORT", "Case Management"),
        new("CLASSES", "Classes"),
        new(CustomRecords, "Custom Records"),
        new(CustomSegments, "Custom Segments", CustomRecords),
        new("DEPARTMENTS", "Departments"),
        new("ESTIMATES", "Estimates"),
        new("EXPREPORTS", "Expense Reports"),
        new("GIFTCERTIFICATES", "Gift Certificates"),
        new("INVENTORY", "Inventory"),
        new("LOCATIONS", "Locations"),
        new("LOTNUMBEREDINVENTORY", "Lot Tracking", "INVENTORY"),
        new("MULTILOCINVT", "Multi-Location Inventory", "LOCATIONS"),
        new(Currencies, "Multiple Currencies"),
        new("UNITSOFMEASURE", "Multiple Units of Measure"),
        new("OPPORTUNITIES", "Opportunities"),
        new("PRM", "Partner Relationship Management"),
        new("JOBS", "Projects"),
        new("PURCHASEORDERS", "Purchase Orders"),
        new(RestWebServices, "REST Web Services"),
        new("RETURNAUTHS", "Return Authorizations"),
        new("SALESORDERS", "Sales Orders"),
        new(OneWorld, "Subsidiaries"),
        new(Workbook, "SuiteAnalytics Workbook"),
        new("TIMETRACKING", "Time Tracking"),
    ];

    /// <summary>Whether nothing is off.</summary>
    public bool AreAllOn => off.Count == 0;

    /// <summary>Whether a feature is on.</summary>
    /// <param name="id">Its id; empty stands for what no feature decides about.</param>
    /// <returns>False when it is off.</returns>
    public bool IsOn(string id) => !off.Contains(id);

    /// <summary>Finds a feature by id or name, in any letter case.</summary>
    /// <param name="name">The id or the name.</param>
    /// <returns>The feature.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static AccountFeature Find(string name) =>
        All.FirstOrDefault(feature => feature.Id.Equals(name, StringComparison.OrdinalIgnoreCase) || feature.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no feature '{name}'. There are {string.Join(", ", All.Select(feature => feature.Id))}.");
}
