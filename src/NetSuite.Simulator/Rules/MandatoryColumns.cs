using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>Refuses lines without their mandatory custom fields.</summary>
internal sealed class MandatoryColumns : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.IsSeed)
        {
            return;
        }
        foreach (var sublist in save.Type.Shape.Fields.Where(field => field.Kind == FieldKind.Sublist))
        {
            var mandatory = sublist.Shape!.Fields.Where(field => field.IsMandatory).ToList();
            var lines = mandatory.Count == 0 ? [] : save.Values.Lines(sublist.Name);
            for (var i = 0; i < lines.Count; i++)
            {
                if (mandatory.Find(field => lines[i][field.Name] is null) is { } missing)
                {
                    save.Refuse($"Please enter value(s) for: {missing.Title}", SaveContext.LinePath(sublist.Name, i, missing.Name));
                }
            }
        }
    }
}
