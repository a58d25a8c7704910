using System.Globalization;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>Walks from a record to its lines, subrecords and the records its selects name.</summary>
internal sealed class SubResources(StoreSession session, RecordCatalog catalog, AccountRequest request)
{
    private readonly RenderOptions options = RenderChoices.Of(request, null);

    public Reply Get(RecordData record)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{options.Root}/{record.Type.PathName}/{record.Id}");
        var (shape, row) = (record.Type.Shape, record.Values);
        var path = request.Resource;
        for (var i = 2; i < path.Count; i++)
        {
            var field = shape.Find(path[i]) ?? throw Refusals.MissingUrl();
            var isLast = i == path.Count - 1;
            address = $"{address}/{field.Name}";
            switch (field.Kind)
            {
                case FieldKind.Sublist when isLast:
                    return Lines(field, row.Lines(field.Name), address);
                case FieldKind.Sublist:
                    var lines = row.Lines(field.Name);
                    var index = Enumerable.Range(0, lines.Count)
                        .Cast<int?>()
                        .FirstOrDefault(at => SublistKeys.Address(field, lines[at!.Value], at.Value).Equals(path[i + 1], StringComparison.OrdinalIgnoreCase))
                        ?? throw Refusals.MissingRecord();
                    address = $"{address}/{SublistKeys.Address(field, lines[index], index)}";
                    (shape, row) = (field.Shape!, lines[index]);
                    i++;
                    break;
                case FieldKind.Subrecord when row[field.Name] is Row nested:
                    (shape, row) = (field.Shape!, nested);
                    break;
                case FieldKind.Multiselect when isLast:
                    return References(field, row[field.Name] as List<long> ?? [], address);
                case FieldKind.Reference when isLast && row.Number(field.Name) is { } id:
                    return Selected(field, id);
                default:
                    throw Refusals.MissingRecord();
            }
        }
        using var json = new JsonBuffer();
        new RecordRenderer(session, catalog, json.Writer, options).Nested(shape, row, address);
        return Reply.Json(json, MediaTypes.Singular);
    }

    private Reply Lines(FieldDefinition sublist, IReadOnlyList<Row> lines, string address)
    {
        if (request.Target.Query["q"] is not null)
        {
            // No line field is filterable in this account.
            throw Refusals.InvalidFilter();
        }
        var paging = new Paging(request.Target);
        var page = lines.Skip(paging.Offset).Take(paging.Limit).ToList();
        return Collection(paging, address, lines.Count, page.Count, renderer => renderer.Lines(sublist, page, address));
    }

    private Reply References(FieldDefinition field, List<long> ids, string address)
    {
        var paging = new Paging(request.Target);
        var page = ids.Skip(paging.Offset).Take(paging.Limit).ToList();
        return Collection(paging, address, ids.Count, page.Count, renderer => renderer.References(field, page));
    }

    private Reply Collection(Paging paging, string address, int total, int count, Action<RecordRenderer> items)
    {
        using var json = new JsonBuffer();
        var writer = json.Writer;
        writer.WriteStartObject();
        paging.WriteLinks(writer, address, total, "GET");
        writer.WriteNumber("count"u8, count);
        writer.WriteBoolean("hasMore"u8, paging.Offset + count < total);
        items(new RecordRenderer(session, catalog, writer, options));
        writer.WriteNumber("offset"u8, paging.Offset);
        writer.WriteNumber("totalResults"u8, total);
        writer.WriteEndObject();
        return Reply.Json(json, MediaTypes.Collection);
    }

    private Reply Selected(FieldDefinition field, long id)
    {
        var type = catalog.SpaceOf(field.Target) is { } space && RecordNames.Find(session, space, id) is { } found ? catalog.Find(found.PathName) : null;
        var record = type is null ? null : RecordTable.Find(session, type, id);
        if (record is null)
        {
            throw Refusals.MissingRecord();
        }
        Permissions.RequireLevel(request.Login, record.Type, PermissionLevel.View);
        using var json = new JsonBuffer();
        new RecordRenderer(session, catalog, json.Writer, options).Record(record, RenderChoices.Self(request, record.Type, record));
        return Reply.Json(json, MediaTypes.Singular);
    }
}
