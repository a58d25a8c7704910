using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>Group-Object.</summary>
[Cmdlet(VerbsData.Group, "Object", DefaultParameterSetName = "Objects")]
public sealed class GroupObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter(ParameterSetName = "Objects")]
    public SwitchParameter NoElement { get; set; }

    [Parameter(ParameterSetName = "HashTable", Mandatory = true)]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    [Parameter(ParameterSetName = "HashTable")]
    public SwitchParameter AsString { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            _input.Add(InputObject);
        }
    }

    protected override void EndProcessing()
    {
        var order = new KeyComparer(new ValueComparer(!CaseSensitive));
        var choices = PropertyChoice.Read(Property);
        var groups = _input.GroupBy(o => Keys(o, choices), order).OrderBy(g => g.Key, order);
        if (AsHashTable)
        {
            WriteTable(groups);
            return;
        }
        foreach (var group in groups)
        {
            WriteObject(AsGroup(group));
        }
    }

    private static object?[] Keys(PSObject value, PropertyChoice[] choices) =>
        choices.Length == 0 ? [value.BaseObject] : [.. choices.Select(c => c.ValueOf(value))];

    private PSObject AsGroup(IGrouping<object?[], PSObject> group)
    {
        var result = new PSObject();
        result.Properties.Add(new PSNoteProperty("Values", new ArrayList(group.Key)));
        result.Properties.Add(new PSNoteProperty("Count", group.Count()));
        if (!NoElement)
        {
            result.Properties.Add(new PSNoteProperty("Group", new Collection<PSObject>([.. group])));
        }
        result.Properties.Add(new PSNoteProperty("Name", Name(group.Key)));
        // The engine has a view for each of these.
        result.TypeNames.Insert(0, NoElement
            ? "Microsoft.PowerShell.Commands.GroupInfoNoElement"
            : "Microsoft.PowerShell.Commands.GroupInfo");
        return result;
    }

    private void WriteTable(IEnumerable<IGrouping<object?[], PSObject>> groups)
    {
        var table = new Hashtable(CaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            object key = AsString || group.Key.Length > 1 || group.Key[0] is null
                ? Name(group.Key)
                : PSObject.AsPSObject(group.Key[0]).BaseObject;
            table[key] = new Collection<PSObject>([.. group]);
        }
        WriteObject(table);
    }

    private static string Name(object?[] keys) =>
        string.Join(", ", keys.Select(k => LanguagePrimitives.ConvertTo<string>(k) ?? ""));

    private sealed class KeyComparer(ValueComparer values) : IComparer<object?[]>, IEqualityComparer<object?[]>
    {
        public int Compare(object?[]? x, object?[]? y) =>
            x!.Zip(y!).Select(p => values.Compare(p.First, p.Second)).FirstOrDefault(o => o != 0);

        public bool Equals(object?[]? x, object?[]? y) => Compare(x, y) == 0;

        public int GetHashCode(object?[] obj) => obj.Aggregate(0, (hash, v) => HashCode.Combine(hash, values.GetHashCode(v)));
    }
}
