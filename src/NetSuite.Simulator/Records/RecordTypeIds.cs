using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>NetSuite's numbers of its own record types, as audit tables use them.</summary>
internal static class RecordTypeIds
{
    private const long Transaction = -30;
    private const long Item = -10;

    private static readonly Dictionary<string, long> Numbers = new(StringComparer.Ordinal)
    {
        ["customer"] = -2, ["vendor"] = -3, ["employee"] = -4, ["partner"] = -5, ["contact"] = -6, ["job"] = -7,
        ["calendarEvent"] = -20, ["phoneCall"] = -22, ["supportCase"] = -23, ["task"] = -27,
        ["classification"] = -101, ["department"] = -102, ["location"] = -103, ["accountingPeriod"] = -105,
        ["customerCategory"] = -109, ["account"] = -112, ["subsidiary"] = -117, ["currency"] = -122,
    };

    /// <summary>The number; null for a type without a known one.</summary>
    public static long? Of(RecordTypeDefinition type) => type.Group switch
    {
        RecordGroup.Transaction => Transaction,
        RecordGroup.Item => Item,
        _ => Numbers.TryGetValue(type.Name, out var number) ? number : null,
    };
}
