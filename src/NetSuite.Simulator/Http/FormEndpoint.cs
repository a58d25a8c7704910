using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>Forms: a record as a write would make it, so far as it goes. Nothing is saved.</summary>
internal sealed class FormEndpoint(SimulatedAccount account)
{
    /// <summary>A new record with its defaults.</summary>
    public Reply Create(AccountRequest request, RecordTypeDefinition type)
    {
        var address = $"{request.Target.RecordRoot}/{type.PathName}";
        return Show(request, type, null, MediaTypes.CreateForm, _ => new FormLink("create", address, "POST", MediaTypes.SingularType));
    }

    /// <summary>A record as it would be after a change.</summary>
    public Reply Edit(AccountRequest request, RecordTypeDefinition type, RecordKey key)
    {
        return Show(request, type, key, MediaTypes.EditForm, record => new FormLink(
            "edit", string.Create(CultureInfo.InvariantCulture, $"{request.Target.RecordRoot}/{type.PathName}/{record.Id}"), "PATCH", MediaTypes.SingularType));
    }

    /// <summary>What a transform would make of a record, with the keys of the lines to name in the real request.</summary>
    public Reply Transform(AccountRequest request, RecordTypeDefinition source, RecordKey key)
    {
        var target = TransformEndpoint.Target(account, request);
        var render = RenderChoices.OfForm(request, target) with { IsUnsaved = true };
        var options = WriteChoices.Of(request, target);
        using var body = RequestBody.Parse(request.Body);
        var address = $"{request.Target.RecordRoot}/{source.PathName}/{request.Resource[1]}/{TransformEndpoint.Segment}/{target.PathName}";
        return account.Writer.PreviewTransform(source, key, target, body.RootElement, options, (session, record, warnings) => Answer(
            session, request, record, render, MediaTypes.CreateForm, new FormLink("transform", address, "POST", MediaTypes.SingularType)) with { Warnings = warnings });
    }

    private Reply Show(AccountRequest request, RecordTypeDefinition type, RecordKey? key, string mediaType, Func<RecordData, FormLink> final)
    {
        var render = RenderChoices.OfForm(request, type) with { IsUnsaved = key is null };
        var options = WriteChoices.Of(request, type);
        using var body = RequestBody.Parse(request.Body);
        return account.Writer.Preview(type, key, body.RootElement, options, (session, record, warnings) =>
            Answer(session, request, record, render, mediaType, final(record)) with { Warnings = warnings });
    }

    private Reply Answer(StoreSession session, AccountRequest request, RecordData record, RenderOptions render, string mediaType, FormLink final)
    {
        using var json = new JsonBuffer();
        var self = final with { Relation = "self", Address = final.Address + RenderChoices.Query(request), MediaType = mediaType };
        new RecordRenderer(session, account.Catalog, json.Writer, render).Form(record, [self, final]);
        return Reply.Json(json, mediaType + "; charset=UTF-8");
    }
}
