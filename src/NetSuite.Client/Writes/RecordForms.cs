using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>
/// Asks NetSuite what a write would make of a record (SuiteTalk REST, "Create-form" and "Edit-form"): the answer is the
/// record with its defaults and totals, and nothing is saved.
/// </summary>
internal sealed class RecordForms(NetSuiteClient client)
{
    private const string MediaType = "application/vnd.oracle.resource+json; type=";
    private const string CreateForm = MediaType + "create-form";
    private const string EditForm = MediaType + "edit-form";

    private static readonly string[] NameFields = ["tranId", "entityId", "companyName", "itemId", "title", "name"];

    /// <summary>What a write would do.</summary>
    /// <exception cref="ArgumentException">The write is none that NetSuite has a form for.</exception>
    public Task<WritePreview> PreviewAsync(RecordWrite write, CancellationToken cancellationToken) => write.Operation switch
    {
        WriteOperation.Create or WriteOperation.Transform => NewAsync(write, cancellationToken),
        WriteOperation.Update => ChangedAsync(write, cancellationToken),
        WriteOperation.Upsert => UpsertedAsync(write, cancellationToken),
        _ => throw new ArgumentException($"NetSuite has no preview of {write.Operation}.", nameof(write)),
    };

    private async Task<WritePreview> NewAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        var externalId = write.Operation == WriteOperation.Transform ? null : write.Target?.ExternalId;
        var body = write.Body.DeepClone().AsObject();
        if (externalId is not null)
        {
            body["externalId"] = externalId;
        }

        var asked = write.Operation == WriteOperation.Transform ? write : write with { Operation = WriteOperation.Create, Target = null };
        var sent = Element(body);
        var form = await FormAsync(asked with { Body = body }, CreateForm, cancellationToken).ConfigureAwait(false);
        var comparison = new FieldComparison(client.AccountMetadata.Known(write.ResultType), sent, isNew: true, isAppended: write.Operation == WriteOperation.Transform);
        return new WritePreview(new RecordRef { Type = write.ResultType, ExternalId = externalId }, IsNew: true, comparison.Of(sent, form));
    }

    private async Task<WritePreview> UpsertedAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        try
        {
            return await ChangedAsync(write, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteNotFoundException exception) when (exception.Method == HttpMethod.Get.Method && exception.Errors.Count > 0)
        {
            return await NewAsync(write, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<WritePreview> ChangedAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        var before = await client.Records.GetAsync(write.Type, write.Target!, new RecordGetOptions { ExpandSubResources = true }, cancellationToken).ConfigureAwait(false);
        var target = new RecordRef { Type = write.Type, Id = before.Id ?? write.Target!.Id, ExternalId = write.Target!.ExternalId };
        var asked = write with { Operation = WriteOperation.Update, Target = target };
        if (asked.LineKeys.Count > 0)
        {
            asked = await LineMatching.ApplyAsync(client, asked, cancellationToken).ConfigureAwait(false);
        }

        var form = await FormAsync(asked, EditForm, cancellationToken).ConfigureAwait(false);
        var comparison = new FieldComparison(client.AccountMetadata.Known(write.Type), Element(asked.Body), isNew: false, isAppended: true);
        return new WritePreview(target with { RefName = NameOf(before.Body) }, IsNew: false, comparison.Of(before.Body, form));
    }

    private async Task<JsonElement> FormAsync(RecordWrite write, string mediaType, CancellationToken cancellationToken)
    {
        var request = WriteRequest.Of(write);
        var response = await SendAsync(
            write,
            request with
            {
                Accept = mediaType,
                Query = [.. request.Query, new("expandSubResources", "true")],
                Safety = RequestSafety.Read,
                Purpose = $"preview how to {request.Purpose}",
            },
            cancellationToken).ConfigureAwait(false);

        // An answer without a form is that of a NetSuite which did the write instead.
        if (response.Body.IsEmpty || response.Json() is not { ValueKind: JsonValueKind.Object } form)
        {
            throw new NetSuiteProtocolException(
                $"NetSuite was asked for a preview of how to {request.Purpose}, and answered {response.StatusCode} without one. It may have done the write.")
            {
                Call = new FailedCall { StatusCode = response.StatusCode, Method = request.Method.Method, Path = request.Path, OperationId = response.OperationId },
                RecommendedAction = "Look the record up. This account's release of NetSuite may not know the forms of previews.",
            };
        }

        return form;
    }

    private async Task<NetSuiteResponse> SendAsync(RecordWrite write, NetSuiteRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteValidationException refusal)
        {
            throw RecordService.Advised(write, refusal);
        }
    }

    private static string? NameOf(JsonElement record) => NameFields
        .Select(name => record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
        .FirstOrDefault(name => name is not null);

    private static JsonElement Element(JsonObject body)
    {
        var reader = new Utf8JsonReader(JsonBody.Write(body).Span);
        return JsonElement.ParseValue(ref reader);
    }
}
