using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>One write: what is to be done to which record.</summary>
public sealed record RecordWrite
{
    /// <summary>What it does.</summary>
    public required WriteOperation Operation { get; init; }

    /// <summary>The type of <see cref="Target"/>; of the new record where there is none.</summary>
    public required string Type { get; init; }

    /// <summary>
    /// The record that is changed, deleted, made something of, attached to or acted on. An upsert has its external id here;
    /// so has a create that is to be repeatable. Null for a create without one.
    /// </summary>
    public RecordRef? Target { get; init; }

    /// <summary>The fields; of a transform those that differ from what NetSuite would fill in. Without <c>externalId</c> where <see cref="Target"/> has it.</summary>
    public JsonObject Body { get; init; } = [];

    /// <summary>The type that a transform makes; null for other writes.</summary>
    public string? Into { get; init; }

    /// <summary>The contact or file that is attached or detached, with its type; null for other writes.</summary>
    public RecordRef? Attachment { get; init; }

    /// <summary>The name of the record action, such as <c>approve</c>; null for other writes.</summary>
    public string? Action { get; init; }

    /// <summary>How to write it.</summary>
    public RecordWriteOptions Options { get; init; } = new();

    /// <summary>By which columns the lines of a sublist are matched to those the record has, where NetSuite's own keys are not given; by sublist.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> LineKeys { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// Of an update, the values that the caller saw in the body fields it changes, as NetSuite sends them. When somebody
    /// else saves the record meanwhile, the update is repeated only where these still stand. Null where they are not known.
    /// </summary>
    public JsonObject? Seen { get; init; }

    /// <summary>Whether a create or transform without an external id gets one that is made up, so that it can be found, and repeated, when its answer is lost.</summary>
    public bool GenerateExternalId { get; init; }

    /// <summary>The type of the record that comes out.</summary>
    public string ResultType => Into ?? Type;
}
