using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Customization;

/// <summary>Where custom fields of one kind go: the prefix of their ids says it.</summary>
/// <param name="Prefix">The prefix.</param>
/// <param name="Name">What customfield.fieldtype shows.</param>
/// <param name="Group">The record types that can have such fields; null for all.</param>
internal sealed record FieldPlace(string Prefix, string Name, RecordGroup? Group)
{
    public const string RecordPrefix = "custrecord_";
    public const string SegmentPrefix = "cseg_";

    private const string ColumnPrefix = "custcol_";

    // The sublists that carry column fields.
    private static readonly HashSet<string> LineLists = new(StringComparer.Ordinal) { "item", "expense", "line" };

    /// <summary>The places of fields on NetSuite's own types.</summary>
    public static IReadOnlyList<FieldPlace> BuiltIn { get; } =
    [
        new("custentity_", "ENTITY", RecordGroup.Entity),
        new("custbody_", "BODY", RecordGroup.Transaction),
        new(ColumnPrefix, "COLUMN", RecordGroup.Transaction),
        new("custitem_", "ITEM", RecordGroup.Item),
        new("custevent_", "EVENT", RecordGroup.Activity),
    ];

    /// <summary>The place of fields of custom record types.</summary>
    public static FieldPlace Record { get; } = new(RecordPrefix, "RECORD", RecordGroup.CustomRecord);

    /// <summary>The place of the fields that custom segments put on other types.</summary>
    public static FieldPlace Segment { get; } = new(SegmentPrefix, "SEGMENT", null);

    public bool IsColumn => Prefix == ColumnPrefix;

    public static FieldPlace Of(string scriptId) => BuiltIn.Append(Record).Append(Segment).First(place => scriptId.StartsWith(place.Prefix, StringComparison.Ordinal));

    /// <summary>Whether a type can have a field of this kind.</summary>
    public bool Fits(RecordTypeDefinition type) =>
        (Group is null || type.Group == Group) && (!IsColumn || type.Shape.Fields.Any(IsLineList));

    public static bool IsLineList(FieldDefinition field) => field.Kind == FieldKind.Sublist && LineLists.Contains(field.Name);
}
