using System.Runtime.Loader;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Modules;

public sealed class ModuleTests
{
    [Fact]
    public void The_clients_packages_stay_out_of_the_default_context()
    {
        using var session = new Hosted();
        session.Invoke("Connect-NetSuite 123456 -ClientId a -ClientSecret b -TokenId c -TokenSecret d -SkipVerification");

        var loaded = AssemblyLoadContext.Default.Assemblies.Select(assembly => assembly.GetName().Name).ToArray();

        Assert.Contains("NetSuitePS", loaded);
        Assert.DoesNotContain("NetSuite.Client", loaded);
        Assert.DoesNotContain("Polly.Core", loaded);
        Assert.DoesNotContain("Microsoft.IdentityModel.JsonWebTokens", loaded);
        Assert.Contains(
            AssemblyLoadContext.All.Single(context => context.Name == "NetSuitePS").Assemblies,
            assembly => assembly.GetName().Name == "Polly.Core");
    }

    [Fact]
    public void The_module_can_be_imported_again_and_keeps_working()
    {
        using var session = new Hosted();

        var result = session.Invoke(
            """
            Import-Module $path -Force
            $connection = Connect-NetSuite 123456 -ClientId a -ClientSecret b -TokenId c -TokenSecret d -SkipVerification -WarningAction Ignore
            (Get-NetSuiteConnection).Account.Realm
            """,
            ("path", Path.Combine(BuiltProduct.Module, "NetSuitePS.psd1")));

        Assert.Empty(result.Errors);
        Assert.Equal("123456", result.Single<string>());
    }

    [Fact]
    public void Removing_the_module_ends_what_the_session_opened_and_nothing_of_another()
    {
        using var other = new Hosted();
        other.Invoke("$mine = Start-NetSuiteSimulator; $null = $mine | Connect-NetSuite");
        using var session = new Hosted();

        var result = session.Invoke(
            """
            $simulator = Start-NetSuiteSimulator
            $connection = $simulator | Connect-NetSuite
            Remove-Module NetSuitePS
            $simulator.IsRunning
            $connection.IsOpen
            Import-Module $path -Global
            """,
            ("path", Path.Combine(BuiltProduct.Module, "NetSuitePS.psd1")));

        Assert.Equal(["False", "False"], result.Output.Select(item => item.ToString()));
        Assert.Equal("True", other.Invoke("(Test-NetSuiteConnection).Success -and $mine.IsRunning").Output[0].ToString());
    }
}
