using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>POST /{type}/{id}/!attach/contact/{id} and !detach. Files can be named too, but this account has none.</summary>
internal sealed class AttachEndpoint(SimulatedAccount account)
{
    public const string Attach = "!attach";
    public const string Detach = "!detach";

    // The one thing a body may say.
    private static readonly FieldDefinition Role = new("role", FieldKind.Reference, "Role") { Target = "contactRole" };
    private static readonly FieldShape Parameters = new([Role]);

    public Reply Handle(AccountRequest request, RecordTypeDefinition type, RecordKey key, string target, string id)
    {
        var isFile = target.Equals("file", StringComparison.OrdinalIgnoreCase);
        var targetType = isFile ? null : account.Catalog.Find(target) ?? throw Refusals.UnknownType(target);
        if (targetType is not null && targetType.Name != "contact")
        {
            throw Refusals.User($"A record of the type {targetType.Name} cannot be attached. Only contacts and files can.");
        }
        var targetKey = RecordKey.Parse(id);
        var options = WriteChoices.Of(request, Parameters);
        using var body = RequestBody.ParseOptional(request.Body);
        return account.Store.Write(session =>
        {
            var record = key.Get(session, type);
            var contact = targetType is null ? throw Refusals.MissingRecord() : targetKey.Get(session, targetType);
            var problems = new WriteProblems(options);
            var given = new Row();
            var values = new ValueReader(new ReferenceResolver(session, account.Catalog), account.Clock, account.Options.Behaviour);
            new BodyReader(values, problems, options, isNew: true).Apply(given, Parameters, body.RootElement, "");
            problems.ThrowIfAny();
            if (request.Resource[2] == Attach)
            {
                Attachments.Attach(session, record, contact, given.Number(Role.Name));
            }
            else if (!Attachments.Detach(session, record, contact.Id) && account.Options.Behaviour.OnlyTheAttachedCanBeDetached)
            {
                throw Refusals.User($"The contact {contact.Values.Text("entityId")} is not attached to this record.");
            }
            return Reply.NoContent with { Warnings = problems.Warnings };
        });
    }
}
