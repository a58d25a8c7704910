using NetSuite;
using NetSuite.Testing;
using NetSuitePS.Sessions;

namespace NetSuitePS.Tests.Commands;

public sealed class ConnectionTests(SimulatorFixture simulator) : IClassFixture<SimulatorFixture>, IDisposable
{
    private readonly Hosted session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void The_first_connection_is_current_and_a_second_leaves_it_so()
    {
        var result = session.Invoke(simulator.Connect + simulator.Connect + "Get-NetSuiteConnection");

        Assert.Empty(result.Errors);
        Assert.Equal([true, false], result.Output.Select(connection => ((NetSuiteConnection)connection.BaseObject).IsCurrent));
    }

    [Fact]
    public void MakeCurrent_takes_over()
    {
        var result = session.Invoke(
            simulator.Connect + simulator.Connect.TrimEnd() + " -Name second -MakeCurrent\n(Get-NetSuiteConnection | Where-Object IsCurrent).Name");

        Assert.Equal("second", result.Single<string>());
    }

    [Fact]
    public void A_disconnected_connection_is_refused_and_none_takes_its_place()
    {
        var result = session.Invoke(simulator.Connect + simulator.Connect + "Disconnect-NetSuite; Get-NetSuiteRecord customer 101");

        Assert.Equal(["NetSuite.NotConnected"], result.ErrorIds);
    }

    [Fact]
    public void A_closed_connection_given_by_hand_is_named_in_the_error()
    {
        var result = session.Invoke(simulator.Connect + "$c = Get-NetSuiteConnection; Disconnect-NetSuite; Get-NetSuiteRecord customer 101 -Connection $c");

        Assert.Equal(["NetSuite.ConnectionClosed"], result.ErrorIds);
    }

    [Fact]
    public void A_plain_secret_is_taken_with_a_warning_that_does_not_repeat_it()
    {
        var result = session.Invoke(
            $"Connect-NetSuite {SimulatorFixture.Account} -Url {simulator.Url} -ClientId {SimulatorFixture.ClientId} -ClientSecret {SimulatorFixture.ClientSecret} "
            + $"-TokenId {SimulatorFixture.TokenId} -TokenSecret {SimulatorFixture.TokenSecret}");

        Assert.Empty(result.Errors);
        var warning = Assert.Single(result.Warnings);
        Assert.Contains("plain text", warning, StringComparison.Ordinal);
        Assert.DoesNotContain(SimulatorFixture.TokenSecret, warning, StringComparison.Ordinal);
    }

    [Fact]
    public void NetSuite_connectors_names_of_the_fields_work_too()
    {
        var result = session.Invoke(
            $"Connect-NetSuite -AccountId {SimulatorFixture.Account} -BaseUri {simulator.Url} -ConsumerKey {SimulatorFixture.ClientId} "
            + $"-ConsumerSecret {SimulatorFixture.ClientSecret} -TokenId {SimulatorFixture.TokenId} -TokenSecret {SimulatorFixture.TokenSecret}");

        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_wrong_secret_is_one_error_that_ends_the_command_and_leaves_no_connection()
    {
        var result = session.Invoke(simulator.Connect.Replace(SimulatorFixture.TokenSecret, "fake-wrong-secret") + "\n");

        Assert.Equal(["NetSuite.Authentication"], result.ErrorIds);
        Assert.IsType<NetSuiteAuthenticationException>(result.Errors[0].Exception);
        Assert.Empty(session.Invoke("Get-NetSuiteConnection").Output);
    }

    [Fact]
    public void A_refused_login_ends_the_pipeline_and_is_not_tried_again()
    {
        var result = session.Invoke(
            simulator.Connect.Replace(SimulatorFixture.TokenSecret, "fake-wrong-secret").TrimEnd() + " -SkipVerification\n"
            + "101, 102, 103 | Get-NetSuiteRecord customer -Verbose; foreach ($id in 104..110) { Get-NetSuiteRecord customer $id -Verbose }");

        Assert.All(result.ErrorIds, id => Assert.Equal("NetSuite.Authentication", id));
        Assert.Equal(8, result.Errors.Count);
        Assert.Single(result.Verbose);
    }

    [Theory]
    [InlineData("123456.evil.example")]
    [InlineData("a/b")]
    [InlineData("123456@evil.example")]
    [InlineData("-1")]
    public void What_is_no_account_id_is_refused(string account)
    {
        var result = session.Invoke("Connect-NetSuite -Account $account -ClientId a -ClientSecret b -TokenId c -TokenSecret d", ("account", account));

        Assert.Equal(["NetSuite.InvalidAccount"], result.ErrorIds);
        Assert.Equal(account, result.Errors[0].TargetObject);
    }

    [Fact]
    public void Plain_http_is_refused_for_another_machine()
    {
        var result = session.Invoke("Connect-NetSuite 123456 -Url http://netsuite.example/ -ClientId a -ClientSecret b -TokenId c -TokenSecret d");

        Assert.Equal(["NetSuite.InvalidUrl"], result.ErrorIds);
    }

    [Fact]
    public void A_test_tells_success_and_the_account()
    {
        var result = session.Invoke(simulator.Connect + "Test-NetSuiteConnection").Single<ConnectionTestResult>();

        Assert.True(result.Success);
        Assert.Equal(SimulatorFixture.Account, result.Account.Realm);
    }

    [Fact]
    public void A_failed_test_is_an_object_that_says_what_to_do()
    {
        var result = session.Invoke(
            simulator.Connect.Replace(SimulatorFixture.TokenSecret, "fake-wrong-secret").TrimEnd() + " -SkipVerification\nTest-NetSuiteConnection");

        Assert.Empty(result.Errors);
        var test = result.Single<ConnectionTestResult>();
        Assert.False(test.Success);
        Assert.NotNull(test.RecommendedAction);
    }

    [Fact]
    public void A_second_runspace_has_no_connection_of_the_first()
    {
        session.Invoke(simulator.Connect);
        using var other = new Hosted();

        Assert.Empty(other.Invoke("Get-NetSuiteConnection").Output);
    }

    [Fact]
    public void A_missing_certificate_file_is_named()
    {
        var result = session.Invoke("Connect-NetSuite 123456 -ClientId a -CertificateId b -CertificatePath ./no-such-file.pem");

        Assert.Equal(["NetSuite.InvalidCertificate"], result.ErrorIds);
        Assert.Contains("no-such-file.pem", result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord customer 101 -Connection $typo")]
    [InlineData("Test-NetSuiteConnection $typo")]
    [InlineData("Disconnect-NetSuite $typo")]
    public void A_connection_that_is_null_is_refused_and_not_taken_for_the_current_one(string command)
    {
        var result = session.Invoke(simulator.Connect + command + "\n");

        Assert.Equal(["ParameterArgumentValidationError"], result.ErrorIds);
        Assert.Single(session.Invoke("Get-NetSuiteConnection").Output);
    }

    [Fact]
    public void A_connection_that_is_closed_while_the_pipeline_runs_ends_it_with_its_name()
    {
        var result = session.Invoke(simulator.Connect + "$c = Get-NetSuiteConnection; 101, 102 | Get-NetSuiteRecord customer | ForEach-Object { Disconnect-NetSuite $c; 1 }");

        Assert.Equal(["NetSuite.ConnectionClosed"], result.ErrorIds);
        Assert.Single(result.Output);
    }

    [Fact]
    public void A_closed_connection_does_not_keep_others_from_being_tested()
    {
        var result = session.Invoke(simulator.Connect + simulator.Connect + "$all = Get-NetSuiteConnection; Disconnect-NetSuite $all[0]; $all | Test-NetSuiteConnection");

        Assert.Equal(["NetSuite.ConnectionClosed"], result.ErrorIds);
        Assert.True(result.Single<ConnectionTestResult>().Success);
    }

    [Fact]
    public void An_empty_secret_is_named_and_nothing_is_sent()
    {
        var result = session.Invoke("Connect-NetSuite 123456 -ClientId a -ClientSecret b -TokenId c -TokenSecret '' -SkipVerification");

        Assert.Equal(["NetSuite.InvalidInput"], result.ErrorIds);
        Assert.Contains("-TokenSecret", result.Errors[0].ToString(), StringComparison.Ordinal);
    }
}
