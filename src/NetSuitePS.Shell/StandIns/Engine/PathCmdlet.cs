using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>Base of the commands that take -Path with wildcards or -LiteralPath as it is.</summary>
public abstract class PathCmdlet : PSCmdlet
{
    /// <summary>Paths; wildcards are resolved.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public virtual string[] Path { get; set; } = [];

    /// <summary>Paths taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public virtual string[] LiteralPath { get; set; } = [];

    private protected bool IsLiteral => ParameterSetName == "LiteralPath";

    private protected string[] Given => IsLiteral ? LiteralPath : Path;

    /// <summary>The files meant; a path without one is a non-terminating error, and the others go on.</summary>
    private protected IEnumerable<string> ExistingFiles()
    {
        foreach (var path in Given)
        {
            foreach (var file in Resolve(path))
            {
                yield return file;
            }
        }
    }

    private protected string NewFile(string path) =>
        IsLiteral || !WildcardPattern.ContainsWildcardCharacters(path)
            ? GetUnresolvedProviderPathFromPSPath(path)
            : GetResolvedProviderPathFromPSPath(path, out _).Single();

    /// <summary>Runs <paramref name="body"/>; what fails on one item is that item's error.</summary>
    private protected void ForItem(string item, Action body)
    {
        try
        {
            body();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ItemNotFoundException
            or ProviderInvocationException or InvalidDataException or NotSupportedException or PSArgumentException)
        {
            WriteError(AsRecord(e, item));
        }
    }

    private IReadOnlyCollection<string> Resolve(string path)
    {
        IReadOnlyCollection<string> files = [];
        ForItem(path, () =>
        {
            files = IsLiteral ? [GetUnresolvedProviderPathFromPSPath(path)] : GetResolvedProviderPathFromPSPath(path, out _);
            if (IsLiteral && !System.IO.Path.Exists(files.First()))
            {
                files = [];
                throw new ItemNotFoundException($"Cannot find path '{path}' because it does not exist.");
            }
        });
        return files;
    }

    private ErrorRecord AsRecord(Exception exception, string item) =>
        exception is ItemNotFoundException
            ? new ErrorRecord(exception, "PathNotFound", ErrorCategory.ObjectNotFound, item)
            : (exception as IContainsErrorRecord)?.ErrorRecord
                ?? new ErrorRecord(exception, $"{GetType().Name}Failed", ErrorCategory.WriteError, item);
}
