using System.Globalization;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>Whose transaction it is follows from the source of a transform: the client can't say otherwise.</summary>
internal sealed class FixedParty : IRecordRule
{
    private static readonly string[] Fields = ["entity", "customer"];

    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.Transaction || save.Prefilled is not { } prefilled)
        {
            return;
        }
        foreach (var name in Fields.Where(name => prefilled[name] is not null && !Equals(prefilled[name], save.Values[name])))
        {
            save.Problems.InvalidReference(
                save.Type.Shape.Find(name)!, Convert.ToString(save.Values[name], CultureInfo.InvariantCulture) ?? "", name);
        }
    }
}
