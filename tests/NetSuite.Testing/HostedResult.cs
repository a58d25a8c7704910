using System.Collections.ObjectModel;
using System.Management.Automation;

namespace NetSuite.Testing;

/// <summary>All that a script gave: its output and its streams.</summary>
public sealed class HostedResult(Collection<PSObject> output, PSDataStreams streams, RuntimeException? terminating)
{
    public IReadOnlyList<PSObject> Output { get; } = output;

    /// <summary>The error stream; a terminating error comes last.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; } =
        terminating is null ? [.. streams.Error] : [.. streams.Error, terminating.ErrorRecord];

    public IReadOnlyList<string> Warnings { get; } = [.. streams.Warning.Select(record => record.Message)];

    public IReadOnlyList<string> Verbose { get; } = [.. streams.Verbose.Select(record => record.Message)];

    public IReadOnlyList<string> Information { get; } = [.. streams.Information.Select(record => record.MessageData?.ToString() ?? string.Empty)];

    /// <summary>Whether an error ended the script.</summary>
    public bool Terminated { get; } = terminating is not null;

    /// <summary>The only output object, which must be of this type.</summary>
    public T Single<T>() => (T)Output.Single().BaseObject;

    /// <summary>The ids of the errors, without the command that PowerShell appends.</summary>
    public IEnumerable<string> ErrorIds => Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]);

    /// <summary>Everything that was written anywhere, for searches.</summary>
    public string Everything => string.Join(
        '\n',
        Output.Select(item => item?.ToString())
            .Concat(Errors.Select(error => $"{error} {error.Exception} {error.ErrorDetails} {error.TargetObject} {error.InvocationInfo?.Line}"))
            .Concat(Warnings).Concat(Verbose).Concat(Information));
}
