using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Transforms;

/// <summary>A customer who sells too becomes a vendor, and the other way round.</summary>
internal sealed class EntityRoles : ITransform
{
    public bool Makes(RecordTypeDefinition source, RecordTypeDefinition target) =>
        (source.Name, target.Name) is ("customer", "vendor") or ("vendor", "customer");

    public void Fill(TransformContext context) => context.Copy(
        "isPerson", "companyName", "firstName", "middleName", "lastName", "salutation", "title", "entityId", "email", "altEmail", "phone",
        "altPhone", "fax", "mobilePhone", "url", "comments", "subsidiary", "currency", "addressBook");
}
