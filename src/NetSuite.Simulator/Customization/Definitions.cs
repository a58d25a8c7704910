namespace NetSuite.Simulator.Customization;

/// <summary>What the account's own people added to NetSuite's record types.</summary>
internal sealed record Definitions(IReadOnlyList<CustomList> Lists, IReadOnlyList<CustomRecordType> RecordTypes, IReadOnlyList<CustomField> Fields)
{
    public static Definitions None { get; } = new([], [], []);

    /// <summary>All script ids.</summary>
    public IEnumerable<string> ScriptIds =>
        Lists.Select(list => list.ScriptId).Concat(RecordTypes.Select(type => type.ScriptId)).Concat(Fields.Select(custom => custom.ScriptId));

    public Definitions With(Definitions other) => new([.. Lists, .. other.Lists], [.. RecordTypes, .. other.RecordTypes], [.. Fields, .. other.Fields]);
}
