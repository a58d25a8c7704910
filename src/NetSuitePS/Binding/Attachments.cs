using System.Globalization;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding;

/// <summary>What is attached to a record: contacts and files, the only things NetSuite attaches.</summary>
internal static class Attachments
{
    private const string Contact = "contact";
    private const string File = "file";

    /// <summary>The attachments of one call, each with its type.</summary>
    /// <param name="contacts">The value of -Contact.</param>
    /// <param name="files">The value of -File.</param>
    /// <exception cref="InputException">There are none, or one is a record of another type.</exception>
    public static IReadOnlyList<RecordRef> Of(RecordRef[] contacts, RecordRef[] files)
    {
        RecordRef[] all = [.. contacts.Select(contact => Typed(contact, Contact)), .. files.Select(file => Typed(file, File))];
        return all.Length > 0
            ? all
            : throw new InputException("There is nothing to attach or detach.", recommendedAction: "Give contacts with -Contact, or files with -File.");
    }

    /// <summary>What a person knows an attachment by.</summary>
    public static string Name(RecordRef attachment) =>
        $"{attachment.Type} {attachment.ToPathSegment()}" + (attachment.RefName is { Length: > 0 } name ? $" ({name})" : string.Empty);

    /// <summary>The body that says which role a contact has; empty for none, and for files, which have no roles.</summary>
    /// <param name="attachment">What is attached.</param>
    /// <param name="role">The role: by id, or by the name that NetSuite shows for it.</param>
    public static JsonObject Role(RecordRef attachment, RecordRef? role) => role is null || attachment.Type != Contact
        ? []
        : new JsonObject
        {
            ["role"] = role switch
            {
                { Id: { } id } when long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new JsonObject { ["id"] = id },
                { Id: { } name } => new JsonObject { ["refName"] = name },
                _ => new JsonObject { ["externalId"] = role.ExternalId },
            },
        };

    private static RecordRef Typed(RecordRef reference, string type) => reference.Type is null || reference.Type.Equals(type, StringComparison.OrdinalIgnoreCase)
        ? reference with { Type = type }
        : throw new InputException($"'{reference}' is a record of the type {reference.Type}, and no {type}.", recommendedAction: $"NetSuite attaches contacts and files; give the {type}.");
}
