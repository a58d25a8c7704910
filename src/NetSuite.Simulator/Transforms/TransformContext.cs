using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Transforms;

/// <summary>A source record and the new record that is made of it.</summary>
internal sealed class TransformContext
{
    public required StoreSession Session { get; init; }

    public required RecordCatalog Catalog { get; init; }

    public required AccountBehaviour Behaviour { get; init; }

    public required RecordData Source { get; init; }

    public required RecordTypeDefinition Target { get; init; }

    /// <summary>The values of the new record.</summary>
    public Row Values { get; } = new();

    /// <summary>Takes fields over from the source where both types have them.</summary>
    public void Copy(params IEnumerable<string> names)
    {
        var source = Source.Values.Clone();
        foreach (var name in names)
        {
            if (Source.Type.Shape.Find(name) is { } from && Target.Shape.Find(name)?.Kind == from.Kind)
            {
                Values[name] = source[name];
            }
        }
    }

    /// <summary>The answer when nothing of the kind can be made of this source.</summary>
    public RefusedException Refusal() =>
        Refusals.User(FormattableString.Invariant($"You can not initialize {Target.PathName}: invalid reference {Source.Id}."));
}
