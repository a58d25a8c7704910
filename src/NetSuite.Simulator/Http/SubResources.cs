using System.Globalization;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>Walks from a record to its lines, subrecords and the records its selects name.</summary>
internal sealed class SubResources(SimulatedAccount account, StoreSession session, AccountRequest request)
{
    private const string ExternalPrefix = "eid:";

    public Reply Get(RecordData record)
    {
        var address = AddressOf(record);
        var (shape, row) = (record.Type.Shape, record.Values);
        RecordData? selected = null;
        var path = request.Resource;
        for (var i = 2; i < path.Count; i++)
        {
            var field = shape.Find(path[i]) ?? throw Refusals.MissingUrl();
            var isLast = i == path.Count - 1;
            address = $"{address}/{field.Name}";
            selected = null;
            switch (field.Kind)
            {
                case FieldKind.Sublist when isLast:
                    return Lines(field, row.Lines(field.Name), address);
                case FieldKind.Sublist:
                    var lines = row.Lines(field.Name);
                    var index = Index(field, lines, path[++i]);
                    address = $"{address}/{SublistKeys.Address(field, lines[index], index)}";
                    (shape, row) = (field.Shape!, lines[index]);
                    break;
                case FieldKind.Subrecord when row[field.Name] is Row nested:
                    (shape, row) = (field.Shape!, nested);
                    break;
                case FieldKind.Multiselect when isLast:
                    return References(field, row[field.Name] as List<long> ?? [], address);
                case FieldKind.Reference when row.Number(field.Name) is { } id:
                    selected = Selected(field, id);
                    address = AddressOf(selected);
                    (shape, row) = (selected.Type.Shape, selected.Values);
                    break;
                default:
                    throw Refusals.MissingRecord();
            }
        }
        using var json = new JsonBuffer();
        var renderer = new RecordRenderer(session, account.Catalog, json.Writer, RenderChoices.Of(request, shape));
        if (selected is null)
        {
            renderer.Nested(shape, row, address);
        }
        else
        {
            renderer.Record(selected, RenderChoices.Self(request, selected.Type, selected));
        }
        return Reply.Json(json, MediaTypes.Singular);
    }

    private string AddressOf(RecordData record) =>
        string.Create(CultureInfo.InvariantCulture, $"{request.Target.RecordRoot}/{record.Type.PathName}/{record.Id}");

    private static int Index(FieldDefinition sublist, IReadOnlyList<Row> lines, string segment)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var isNamed = segment.StartsWith(ExternalPrefix, StringComparison.OrdinalIgnoreCase)
                ? string.Equals(lines[i].Text("externalId"), segment[ExternalPrefix.Length..], StringComparison.Ordinal)
                : SublistKeys.Address(sublist, lines[i], i).Equals(segment, StringComparison.OrdinalIgnoreCase);
            if (isNamed)
            {
                return i;
            }
        }
        throw Refusals.MissingRecord();
    }

    private Reply Lines(FieldDefinition sublist, IReadOnlyList<Row> lines, string address)
    {
        var paging = new Paging(request.Target) { Behaviour = account.Options.Behaviour };
        // A line keeps the place its address names, whichever lines a filter leaves.
        var found = request.Target.Query["q"] is { Length: > 0 } filter
            ? account.RecordQuery.Lines(session, sublist.Shape!, lines, filter)
            : [.. Enumerable.Range(0, lines.Count)];
        var page = found.Skip(paging.Offset).Take(paging.Limit).Select(i => KeyValuePair.Create(i, lines[i])).ToList();
        var options = RenderChoices.Of(request, null);
        return Collection(paging, options, address, found.Count, page.Count, renderer => renderer.Lines(sublist, page, address, options.ExpandSubResources));
    }

    private Reply References(FieldDefinition field, List<long> ids, string address)
    {
        var paging = new Paging(request.Target) { Behaviour = account.Options.Behaviour };
        var page = ids.Skip(paging.Offset).Take(paging.Limit).ToList();
        return Collection(paging, RenderChoices.Of(request, null), address, ids.Count, page.Count, renderer => renderer.References(field, page));
    }

    private Reply Collection(Paging paging, RenderOptions options, string address, int total, int count, Action<RecordRenderer> items)
    {
        using var json = new JsonBuffer();
        var writer = json.Writer;
        writer.WriteStartObject();
        paging.WriteLinks(writer, address, total, "GET");
        writer.WriteNumber("count"u8, count);
        writer.WriteBoolean("hasMore"u8, paging.Offset + count < total);
        items(new RecordRenderer(session, account.Catalog, writer, options));
        writer.WriteNumber("offset"u8, paging.Offset);
        writer.WriteNumber("totalResults"u8, total);
        writer.WriteEndObject();
        return Reply.Json(json, MediaTypes.Collection);
    }

    private RecordData Selected(FieldDefinition field, long id)
    {
        var type = account.Catalog.SpaceOf(field.Target) is { } space && RecordNames.Find(session, space, id) is { } found
            ? account.Catalog.Find(found.PathName)
            : null;
        if (type is null || RecordTable.Find(session, type, id) is not { } record)
        {
            throw Refusals.MissingRecord();
        }
        Permissions.RequireLevel(request.Login, record.Type, PermissionLevel.View);
        return RecordLocks.Opened(session, record);
    }
}
