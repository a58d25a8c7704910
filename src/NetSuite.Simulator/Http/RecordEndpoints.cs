using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>/record/v1/{type} and everything below it.</summary>
internal sealed class RecordEndpoints(SimulatedAccount account)
{
    private readonly TransformEndpoint transforms = new(account);

    public Reply Handle(AccountRequest request)
    {
        var type = account.Catalog.Find(request.Resource[0]) ?? throw Refusals.UnknownType(request.Resource[0]);
        if (request.Resource.Count == 1)
        {
            return request.Method switch
            {
                "GET" => List(request, type),
                "POST" => Create(request, type),
                _ => throw Refusals.MethodNotAllowed(request.Method),
            };
        }
        var key = RecordKey.Parse(request.Resource[1]);
        if (request.Resource.Count > 2)
        {
            if (request.Resource[2] == TransformEndpoint.Segment)
            {
                return transforms.Handle(request, type, key);
            }
            // Lines and subrecords change through their record only.
            return request.Method == "GET" ? SubResource(request, type, key) : throw Refusals.MethodNotAllowed(request.Method);
        }
        return request.Method switch
        {
            "GET" => Get(request, type, key),
            "PATCH" => Update(request, type, key),
            "PUT" => Upsert(request, type, key),
            "DELETE" => Delete(type, key),
            _ => throw Refusals.MethodNotAllowed(request.Method),
        };
    }

    private Reply List(AccountRequest request, RecordTypeDefinition type)
    {
        var paging = new Paging(request.Target);
        var (ids, all) = account.RecordQuery.Page(type, request.Target.Query["q"], paging.Size, paging.Offset);
        var total = Paging.Visible(all);
        var address = $"{request.Target.RecordRoot}/{type.PathName}";
        using var json = new JsonBuffer();
        var writer = json.Writer;
        writer.WriteStartObject();
        paging.WriteLinks(writer, address, total, "GET");
        writer.WriteNumber("count"u8, ids.Count);
        writer.WriteBoolean("hasMore"u8, paging.Offset + ids.Count < total);
        writer.WriteStartArray("items"u8);
        foreach (var id in ids)
        {
            var text = id.ToString(CultureInfo.InvariantCulture);
            writer.WriteStartObject();
            LinkWriter.Self(writer, $"{address}/{text}");
            writer.WriteString("id"u8, text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteNumber("offset"u8, paging.Offset);
        writer.WriteNumber("totalResults"u8, total);
        writer.WriteEndObject();
        return Reply.Json(json, MediaTypes.Collection);
    }

    private Reply Get(AccountRequest request, RecordTypeDefinition type, RecordKey key) => account.Store.Read(session =>
    {
        var options = RenderChoices.Of(request, type);
        var record = key.Get(session, type);
        using var json = new JsonBuffer();
        new RecordRenderer(session, account.Catalog, json.Writer, options)
            .Record(record, RenderChoices.Self(request, type, record));
        return Reply.Json(json, MediaTypes.Singular);
    });

    private Reply SubResource(AccountRequest request, RecordTypeDefinition type, RecordKey key) => account.Store.Read(session =>
    {
        var record = key.Get(session, type);
        return new SubResources(session, account.Catalog, request).Get(record);
    });

    private Reply Create(AccountRequest request, RecordTypeDefinition type)
    {
        var options = WriteChoices.Of(request, type);
        using var body = RequestBody.Parse(request.Body);
        return Written(request, type, account.Writer.Create(type, body.RootElement, options));
    }

    private Reply Update(AccountRequest request, RecordTypeDefinition type, RecordKey key)
    {
        var options = WriteChoices.Of(request, type);
        using var body = RequestBody.Parse(request.Body);
        return Written(request, type, account.Writer.Update(type, key, body.RootElement, options));
    }

    private Reply Upsert(AccountRequest request, RecordTypeDefinition type, RecordKey key)
    {
        if (key.ExternalId is not { } externalId)
        {
            // PUT is an upsert, and an upsert needs an external id.
            throw Refusals.InvalidId(request.Resource[1]);
        }
        var options = WriteChoices.Of(request, type);
        using var body = RequestBody.Parse(request.Body);
        return Written(request, type, account.Writer.Upsert(type, externalId, body.RootElement, options));
    }

    private Reply Delete(RecordTypeDefinition type, RecordKey key)
    {
        account.Writer.Delete(type, key);
        return Reply.NoContent;
    }

    /// <summary>The answer to a write: no body, and where the record is.</summary>
    internal static Reply Written(AccountRequest request, RecordTypeDefinition type, WriteResult result) => Reply.NoContent with
    {
        Location = string.Create(CultureInfo.InvariantCulture, $"{request.Target.RecordRoot}/{type.PathName}/{result.Id}"),
        Warnings = result.Warnings,
    };
}
