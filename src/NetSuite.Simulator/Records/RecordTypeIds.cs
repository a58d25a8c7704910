using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>The ids NetSuite gives its own record types wherever a type is a value; other types have none that is known.</summary>
internal static class RecordTypeIds
{
    /// <summary>The ids by the name of a type or of a group.</summary>
    public static IReadOnlyDictionary<string, long> All { get; } = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["customer"] = -2, ["vendor"] = -3, ["employee"] = -4, ["partner"] = -5, ["contact"] = -6, ["job"] = -7, ["entity"] = -9, ["item"] = -10,
        ["calendarEvent"] = -20, ["task"] = -21, ["phoneCall"] = -22, ["supportCase"] = -23, ["transaction"] = -30, ["classification"] = -101,
        ["department"] = -102, ["location"] = -103, ["accountingPeriod"] = -105, ["account"] = -112, ["subsidiary"] = -117, ["currency"] = -122,
    };

    /// <summary>The id of a record's type: transactions and items go by their group.</summary>
    public static long? Of(RecordTypeDefinition type)
    {
        var name = type.Group switch { RecordGroup.Transaction => "transaction", RecordGroup.Item => "item", _ => type.Name };
        return All.TryGetValue(name, out var id) ? id : null;
    }
}
