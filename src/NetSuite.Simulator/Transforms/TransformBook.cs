using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Transforms;

/// <summary>All transforms, and the way from a source to the values of the new record.</summary>
internal static class TransformBook
{
    private static readonly ITransform[] Transforms =
    [
        new EntityDocuments(),
        new EntityRoles(),
        new InvoiceCredits(),
        new LineDocuments(),
        new CustomerPayments(),
        new CustomerRefunds(),
    ];

    /// <summary>Fills in the new record; a pair that the source's type does not offer is refused.</summary>
    public static void Fill(TransformContext context)
    {
        var (source, target) = (context.Source, context.Target);
        var transform = source.Type.Transforms.Contains(target.Name, StringComparer.Ordinal)
            ? Array.Find(Transforms, transform => transform.Makes(source.Type, target))
            : null;
        if (transform is null)
        {
            throw Refusals.TransformNotAllowed();
        }
        if (source.Type.Space == "transaction" && target.Shape.Find("createdFrom") is not null)
        {
            context.Values["createdFrom"] = source.Id;
        }
        transform.Fill(context);
    }
}
