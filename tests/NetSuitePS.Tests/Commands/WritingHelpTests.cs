using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>The examples of about_NetSuitePS_Writing work as they are printed, one after the other as a reader would try them.</summary>
public sealed class WritingHelpTests : IDisposable
{
    private const string Prompt = "    PS> ";

    // The reader's own files.
    private static readonly Dictionary<string, string> Files = new()
    {
        ["contacts.csv"] = """
            EmployeeNo,firstName,lastName,email,company,subsidiary
            E-1,Ana,Lopez,ana@new.example.com,eid:CUST-001,1
            E-2,Ben,Okafor,ben@old.example.com,eid:CUST-002,1
            E-3,Cleo,Park,,eid:CUST-003,1
            """,
        ["calls.csv"] = """
            title,startDate,company
            Ask about the order,2026-06-20,101
            Call back,2026-06-21,eid:CUST-002
            """,
        ["phones.csv"] = """
            id,phone
            102,+1 503 555 0111
            103,
            """,
        ["orders.csv"] = """
            externalId,entity,item.item,item.quantity
            SO-1,eid:CUST-001,eid:WIDGET-S,2
            SO-1,eid:CUST-001,eid:WIDGET-M,4
            SO-2,eid:CUST-002,eid:WIDGET-L,1
            """,
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("writing-help");
    private readonly Hosted session = new();

    public WritingHelpTests()
    {
        foreach (var (name, text) in Files)
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), text);
        }
        Succeed("Set-Location -LiteralPath $folder; Start-NetSuiteSimulator | Connect-NetSuite -MakeCurrent", ("folder", folder.FullName));
    }

    private static IReadOnlyList<string> Examples =>
        [.. File.ReadLines(Path.Combine(BuiltProduct.Module, "en-US", "about_NetSuitePS_Writing.help.txt"))
            .Where(line => line.StartsWith(Prompt, StringComparison.Ordinal))
            .Select(line => line[Prompt.Length..])];

    [Fact]
    public void The_examples_run_in_their_order_without_an_error()
    {
        foreach (var example in Examples)
        {
            var result = Succeed(example);
            Assert.True(result.Warnings.Count == 0, example + "\n" + result.Everything);
        }

        Assert.Equal("E-1 E-2 E-3", Text("((Get-NetSuiteRecord contact -Filter { $_.externalId -like 'E-*' } -Property externalId).externalId | Sort-Object) -join ' '"));
        Assert.Equal("2", Text("@(Get-NetSuiteRecord phoneCall -Filter { $_.externalId -like 'nsps-*' }).Count"));
        Assert.Equal("301: 7, 303: 1", Text("((Get-NetSuiteRecord salesOrder eid:SO-1 -Expand item).item | ForEach-Object { '{0}: {1}' -f $_.item.Id, [int] $_.quantity }) -join ', '"));
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Delete(recursive: true);
    }

    private string Text(string script) => string.Join(' ', Succeed(script).Output);

    private HostedResult Succeed(string script, params (string Name, object? Value)[] variables)
    {
        var result = session.Invoke(script, variables);
        Assert.True(result.Errors.Count == 0, script + "\n" + result.Everything);
        return result;
    }
}
