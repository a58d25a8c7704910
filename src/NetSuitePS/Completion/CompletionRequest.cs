using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using NetSuite.Client;
using NetSuitePS.Sessions;

namespace NetSuitePS.Completion;

/// <summary>What is known of a command line while it is being typed.</summary>
/// <param name="Parameter">The parameter whose value is completed.</param>
/// <param name="Word">What was typed of it.</param>
/// <param name="Command">The command.</param>
/// <param name="Bound">The values that the other parameters have so far.</param>
internal sealed record CompletionRequest(string Parameter, string Word, CommandAst? Command, IDictionary Bound)
{
    private KnownMetadata? known;

    /// <summary>What is known for the connection that is named, or the current one.</summary>
    public KnownMetadata Known => known ??= KnownMetadata.Of(Connection);

    /// <summary>The record type that the command is about; null while it is not given.</summary>
    public string? Type => Value("Type") switch
    {
        string type => type,
        IList { Count: > 0 } types => types[0]?.ToString(),
        var other => other?.ToString(),
    };

    /// <summary>What is known of the record type; null when nothing is.</summary>
    public RecordSchema? Schema => Type is { } type ? Known.Schema(type) : null;

    private NetSuiteConnection? Connection => Value("Connection") switch
    {
        NetSuiteConnection connection => connection,
        string name => ConnectionTable.OfRunspace.Find(name),
        _ => null,
    };

    /// <summary>The value that another parameter has so far; null when it has none.</summary>
    public object? Value(string parameter) => Bound[parameter] is PSObject wrapper ? wrapper.BaseObject : Bound[parameter];
}
