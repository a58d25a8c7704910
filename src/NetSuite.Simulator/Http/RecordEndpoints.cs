using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Http;

/// <summary>/record/v1/{type} and everything below it.</summary>
internal sealed class RecordEndpoints(SimulatedAccount account)
{
    private readonly FormEndpoint forms = new(account);
    private readonly SelectOptionsEndpoint options = new(account);
    private readonly AttachEndpoint attachments = new(account);
    private readonly ActionEndpoint actions = new(account);
    private readonly TransformEndpoint transforms = new(account);

    public Reply Handle(AccountRequest request)
    {
        var type = account.Catalog.Find(request.Resource[0]) ?? throw Refusals.UnknownType(request.Resource[0]);
        if (request.Resource.Count == 1)
        {
            return Collection(request, type);
        }
        var key = RecordKey.Parse(request.Resource[1]);
        return request.Resource.Count == 2 ? Instance(request, type, key) : Below(request, type, key);
    }

    private Reply Collection(AccountRequest request, RecordTypeDefinition type) => (request.Method, AcceptHeader.Read(request)) switch
    {
        ("GET", Representation.Resource) => List(request, type),
        ("POST", Representation.Resource) => Create(request, type),
        ("POST", Representation.CreateForm) => forms.Create(request, type),
        ("POST", Representation.SelectOptions) => options.Show(request, type, null),
        ("GET" or "POST", _) => throw Refusals.NotAcceptable(),
        _ => throw Refusals.MethodNotAllowed(request.Method, "GET", "POST"),
    };

    private Reply Instance(AccountRequest request, RecordTypeDefinition type, RecordKey key) => (request.Method, AcceptHeader.Read(request)) switch
    {
        ("GET", Representation.Resource) => Get(request, type, key),
        ("PATCH", Representation.Resource) => Update(request, type, key),
        ("PUT", Representation.Resource) => Upsert(request, type, key),
        ("DELETE", Representation.Resource) => Delete(request, type, key),
        ("PATCH", Representation.EditForm) => forms.Edit(request, type, key),
        ("PATCH", Representation.SelectOptions) => options.Show(request, type, key),
        ("GET" or "PATCH" or "PUT" or "DELETE", _) => throw Refusals.NotAcceptable(),
        _ => throw Refusals.MethodNotAllowed(request.Method, "GET", "PATCH", "PUT", "DELETE"),
    };

    private Reply Below(AccountRequest request, RecordTypeDefinition type, RecordKey key)
    {
        if (request.Resource[2][0] is not ('!' or '@'))
        {
            // Lines and subrecords change through their record only.
            return request.Method != "GET" ? throw Refusals.MethodNotAllowed(request.Method, "GET")
                : AcceptHeader.Read(request) == Representation.Resource ? SubResource(request, type, key)
                : throw Refusals.NotAcceptable();
        }
        if (request.Method != "POST")
        {
            throw Refusals.MethodNotAllowed(request.Method, "POST");
        }
        return request.Resource.Skip(2).ToArray() switch
        {
            [TransformEndpoint.Segment, ..] when AcceptHeader.Read(request) == Representation.Resource => transforms.Handle(request, type, key),
            [TransformEndpoint.Segment, ..] when AcceptHeader.Read(request) == Representation.CreateForm => forms.Transform(request, type, key),
            [TransformEndpoint.Segment, ..] => throw Refusals.NotAcceptable(),
            [AttachEndpoint.Attach or AttachEndpoint.Detach, var target, var id] => attachments.Handle(request, type, key, target, id),
            [['@', .. var action]] => actions.Run(request, type, key, action),
            _ => throw Refusals.MissingUrl(),
        };
    }

    private Reply List(AccountRequest request, RecordTypeDefinition type)
    {
        var paging = new Paging(request.Target) { Behaviour = account.Options.Behaviour };
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
        var render = RenderChoices.Of(request, type.Shape);
        var record = Opened(session, key.Get(session, type));
        using var json = new JsonBuffer();
        new RecordRenderer(session, account.Catalog, json.Writer, render)
            .Record(record, RenderChoices.Self(request, type, record));
        return Reply.Json(json, MediaTypes.Singular);
    });

    private RecordData Opened(StoreSession session, RecordData record) =>
        !account.Options.Behaviour.ClosedPeriodsAreReadable && AccountingPeriods.IsClosed(session, account.Catalog, record)
            ? throw Refusals.User(AccountingPeriods.Sentence)
            : record;

    private Reply SubResource(AccountRequest request, RecordTypeDefinition type, RecordKey key) => account.Store.Read(session =>
    {
        var record = Opened(session, key.Get(session, type));
        return new SubResources(account, session, request).Get(record);
    });

    private Reply Create(AccountRequest request, RecordTypeDefinition type)
    {
        var choices = WriteChoices.Of(request, type);
        using var body = RequestBody.Parse(request.Body);
        return Written(request, type, account.Writer.Create(type, body.RootElement, choices));
    }

    private Reply Update(AccountRequest request, RecordTypeDefinition type, RecordKey key)
    {
        var choices = WriteChoices.Of(request, type);
        using var body = RequestBody.Parse(request.Body);
        return Written(request, type, account.Writer.Update(type, key, body.RootElement, choices));
    }

    private Reply Upsert(AccountRequest request, RecordTypeDefinition type, RecordKey key)
    {
        if (key.ExternalId is not { } externalId)
        {
            // PUT is an upsert, and an upsert needs an external id.
            throw Refusals.InvalidId(request.Resource[1]);
        }
        var choices = WriteChoices.Of(request, type);
        using var body = RequestBody.Parse(request.Body);
        return Written(request, type, account.Writer.Upsert(type, externalId, body.RootElement, choices));
    }

    private Reply Delete(AccountRequest request, RecordTypeDefinition type, RecordKey key)
    {
        account.Writer.Delete(type, key, request.Author);
        return Reply.NoContent;
    }

    /// <summary>The answer to a write: no body, and where the record is.</summary>
    internal static Reply Written(AccountRequest request, RecordTypeDefinition type, WriteResult result) => Reply.NoContent with
    {
        Location = string.Create(CultureInfo.InvariantCulture, $"{request.Target.RecordRoot}/{type.PathName}/{result.Id}"),
        Warnings = result.Warnings,
    };
}
