using System.Management.Automation;
using System.Security;

namespace NetSuitePS.Shell.StandIns.Secrets;

/// <summary>ConvertTo-SecureString for plain text.</summary>
[Cmdlet(VerbsData.ConvertTo, "SecureString")]
public sealed class ConvertToSecureStringCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string String { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true)]
    public SwitchParameter AsPlainText { get; set; }

    [Parameter(Position = 2)]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        var secret = new SecureString();
        foreach (var character in String)
        {
            secret.AppendChar(character);
        }
        secret.MakeReadOnly();
        WriteObject(secret);
    }
}
