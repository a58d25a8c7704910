using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Transforms;

/// <summary>
/// Makes a new record of an existing one: POST /{type}/{id}/!transform/{target}. A transform only fills in values.
/// After it come the client's body, the ordinary rules, the save and the effects on other records (Effects/).
/// To add a pair: name the target in the source's `transforms` directive, let a transform make it, list it in TransformBook.
/// The engine sets createdFrom. A line that stems from a line of the source carries that line's number in orderLine,
/// by which the client's body finds it. What can't be made of this source is refused by context.Refusal().
/// </summary>
internal interface ITransform
{
    /// <summary>Whether this transform makes the target of such a source.</summary>
    bool Makes(RecordTypeDefinition source, RecordTypeDefinition target);

    /// <summary>Fills in the values of the new record.</summary>
    void Fill(TransformContext context);
}
