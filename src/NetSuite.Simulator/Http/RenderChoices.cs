using System.Globalization;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>Reads how a record is to be shown.</summary>
internal static class RenderChoices
{
    public static RenderOptions Of(AccountRequest request, RecordTypeDefinition? type)
    {
        var query = request.Target.Query;
        var expand = query.Flag("expandSubResources");
        return new RenderOptions(request.Target.RecordRoot)
        {
            ExpandSubResources = expand,
            SimpleEnumFormat = query.Flag("simpleEnumFormat"),
            // A record asked for in full comes in full: expandSubResources beats fields.
            Fields = expand || type is null ? null : Fields(type, query.List("fields")),
        };
    }

    /// <summary>The record's own link, which repeats the request's query in escapes.</summary>
    public static string Self(AccountRequest request, RecordTypeDefinition type, RecordData record)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{request.Target.RecordRoot}/{type.PathName}/{record.Id}");
        var query = request.Target.Query.Parameters;
        return query.Count == 0
            ? address
            : $"{address}?{string.Join('&', query.Select(pair => $"{PercentEncoding.Encode(pair.Key)}={PercentEncoding.Encode(pair.Value)}"))}";
    }

    private static HashSet<string>? Fields(RecordTypeDefinition type, IReadOnlyList<string>? names)
    {
        if (names is null)
        {
            return null;
        }
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var field = type.Shape.Find(name)
                ?? throw Refusals.InvalidParameter("fields", $"Invalid value for the query parameter fields. The field '{name}' does not exist on this record type.");
            fields.Add(field.Name);
        }
        return fields;
    }
}
