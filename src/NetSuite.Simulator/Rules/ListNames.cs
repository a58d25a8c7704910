using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;

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
        if (IsBelowItself(save))
        {
            save.Problems.Refuse(new ErrorDetail("Error while accessing a resource. A record cannot be its own parent.", "USER_ERROR") { Path = "parent" });
            return;
        }
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

    private static bool IsBelowItself(SaveContext save)
    {
        var parent = save.Values.Number("parent");
        var passed = new HashSet<long>();
        // A ring among others, in a data file from before this rule, must not hold up the account.
        while (parent is { } id && id != save.Id && passed.Add(id))
        {
            parent = save.Find(save.Type.Name, parent)?.Values.Number("parent");
        }
        return parent == save.Id;
    }
}
