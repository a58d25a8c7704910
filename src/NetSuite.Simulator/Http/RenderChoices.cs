using System.Globalization;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>Reads how a record is to be shown.</summary>
internal static class RenderChoices
{
    /// <param name="request">The request.</param>
    /// <param name="shape">What fields= may name; null for lists, where it has no meaning.</param>
    public static RenderOptions Of(AccountRequest request, FieldShape? shape)
    {
        var query = request.Target.Query;
        var expand = query.Flag("expandSubResources");
        return new RenderOptions(request.Target.RecordRoot)
        {
            ExpandSubResources = expand,
            SimpleEnumFormat = query.Flag("simpleEnumFormat"),
            // A record asked for in full comes in full: expandSubResources beats fields.
            Fields = !expand && shape is not null && query.List("fields") is { } fields ? Names(shape, "fields", fields) : null,
        };
    }

    /// <summary>As of a record; a form may also name what to expand.</summary>
    public static RenderOptions OfForm(AccountRequest request, RecordTypeDefinition type) => Of(request, type.Shape) with
    {
        Expand = Names(type.Shape, "expand", request.Target.Query.List("expand") ?? []),
    };

    /// <summary>The record's own link, which repeats the request's query in escapes.</summary>
    public static string Self(AccountRequest request, RecordTypeDefinition type, RecordData record)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{request.Target.RecordRoot}/{type.PathName}/{record.Id}");
        return address + Query(request);
    }

    /// <summary>The request's query in escapes, from its question mark on; empty where there is none.</summary>
    public static string Query(AccountRequest request)
    {
        var query = request.Target.Query.Parameters;
        return query.Count == 0
            ? ""
            : $"?{string.Join('&', query.Select(pair => $"{PercentEncoding.Encode(pair.Key)}={PercentEncoding.Encode(pair.Value)}"))}";
    }

    private static HashSet<string> Names(FieldShape shape, string parameter, IReadOnlyList<string> names)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var field = shape.Find(name)
                ?? throw Refusals.InvalidParameter(parameter, $"Invalid value for the query parameter {parameter}. The field '{name}' does not exist on this record type.");
            fields.Add(field.Name);
        }
        return fields;
    }
}
