using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Actions;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>POST /{type}/{id}/@{action}. Whatever goes wrong here is told flat, without o:errorDetails.</summary>
internal sealed class ActionEndpoint(SimulatedAccount account)
{
    public Reply Run(AccountRequest request, RecordTypeDefinition type, RecordKey key, string name)
    {
        try
        {
            var id = Change(request, type, key, name);
            return Done(string.Create(CultureInfo.InvariantCulture, $"{request.Target.RecordRoot}/{type.PathName}/{id}"));
        }
        catch (RefusedException refused)
        {
            throw refused.Flattened();
        }
    }

    private long Change(AccountRequest request, RecordTypeDefinition type, RecordKey key, string name)
    {
        var action = ActionBook.Find(type.Name, name)
            ?? throw Refusals.User($"The record action '{name}' does not exist on the record type {type.Name}.");
        using var parameters = RequestBody.ParseOptional(request.Body);
        if (parameters.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Refusals.InvalidBody();
        }
        return account.Writer.Change(type, key, request.Author, record => action.Run(new ActionContext(record, parameters.RootElement)));
    }

    private static Reply Done(string address)
    {
        using var json = new JsonBuffer();
        json.Writer.WriteStartObject();
        LinkWriter.Self(json.Writer, address);
        json.Writer.WriteBoolean("result"u8, true);
        json.Writer.WriteEndObject();
        return Reply.Json(json, MediaTypes.Singular);
    }
}
