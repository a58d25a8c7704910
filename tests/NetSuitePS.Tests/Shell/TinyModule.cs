namespace NetSuitePS.Tests.Shell;

/// <summary>A script module in a folder of its own: the shell can be tried without the real one.</summary>
public sealed class TinyModule : IDisposable
{
    private const string Script = """
        function Get-Tiny { [pscustomobject]@{ Id = 1; Name = 'one' }; [pscustomobject]@{ Id = 2; Name = 'two' } }
        function Remove-Tiny {
            [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
            param([int[]]$Id)
            foreach ($one in $Id) { if ($PSCmdlet.ShouldProcess("tiny $one", 'Remove')) { "removed $one" } }
        }
        """;

    public TinyModule()
    {
        Path = Write("Tiny.psm1", Script);
    }

    /// <summary>The folder; tests may put files there.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("NetSuitePS.Shell.").FullName;

    public string Path { get; }

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
