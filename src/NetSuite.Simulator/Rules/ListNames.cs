using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>Lists that form a tree show their whole path: Parent : Child.</summary>
internal sealed class ListNames : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.List || save.Type.Shape.Find("fullName") is null)
        {
            return;
        }
        var values = save.Values;
        var name = values.Text(save.Type.NameField);
        var parent = save.Find(save.Type.Name, values.Number("parent"));
        var fullName = parent is null ? name : $"{parent.Values.Text("fullName")} : {name}";
        values["fullName"] = fullName;
        if (save.Type.Name == "account")
        {
            var display = values.Text("acctNumber") is { } number ? $"{number} {fullName}" : fullName;
            values["displayNameWithHierarchy"] = fullName;
            values["accountSearchDisplayName"] = display;
        }
    }
}
