using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Transforms;

/// <summary>A customer or a project starts a document: the rules bring in what the customer stands for.</summary>
internal sealed class EntityDocuments : ITransform
{
    private static readonly string[] Targets = ["cashSale", "estimate", "invoice", "opportunity", "salesOrder"];

    // What can be made of a customer who has bought nothing yet.
    private static readonly Dictionary<string, string[]> TargetsOfStage = new(StringComparer.Ordinal)
    {
        ["LEAD"] = ["opportunity"],
        ["PROSPECT"] = ["estimate", "opportunity", "salesOrder"],
    };

    public bool Makes(RecordTypeDefinition source, RecordTypeDefinition target) =>
        source.Name is "customer" or "job" && Targets.Contains(target.Name);

    public void Fill(TransformContext context)
    {
        var source = context.Source;
        if (source.Type.Name == "job")
        {
            context.Values["entity"] = source.Values["parent"] ?? source.Id;
            context.Values["job"] = context.Target.Shape.Find("job") is null ? null : source.Id;
            context.Copy("subsidiary", "currency");
            return;
        }
        if (Stage(context) is { } stage && TargetsOfStage.TryGetValue(stage, out var targets) && !targets.Contains(context.Target.Name))
        {
            throw context.Refusal();
        }
        context.Values["entity"] = source.Id;
    }

    private static string? Stage(TransformContext context) =>
        context.Source.Values.Number("entityStatus") is { } id && context.Catalog.Find("customerStatus") is { } type
            ? RecordTable.Find(context.Session, type, id)?.Values.Text("stage")
            : null;
}
