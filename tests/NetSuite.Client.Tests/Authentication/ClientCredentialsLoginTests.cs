using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Client.Tests;

/// <summary>Our client and the simulated account, which share no code, agree about the client credentials flow.</summary>
public sealed class ClientCredentialsLoginTests(ClientCredentialsLoginTests.AccountFixture account) : IClassFixture<ClientCredentialsLoginTests.AccountFixture>
{
    private const string Machine = "fake-machine-client";

    [Theory]
    [InlineData("fake-ec", "ES256")]
    [InlineData("fake-ec-521", "ES512")]
    [InlineData("fake-rsa", "PS256")]
    [InlineData("fake-rsa", "PS512")]
    public async Task A_registered_certificate_opens_the_account(string certificateId, string algorithm)
    {
        using var client = Client(new CertificateCredentials(Machine, certificateId, CertificateOf(certificateId)) { Algorithm = algorithm });

        Assert.Equal("101", (await Customer(client)).Id);
    }

    [Fact]
    public async Task The_token_is_renewed_before_its_hour_is_over()
    {
        using var client = Client(new CertificateCredentials(Machine, "fake-ec", TestCertificates.Ec()));
        await Customer(client);

        account.Time.Advance(TimeSpan.FromMinutes(61));

        await Customer(client);
        Assert.DoesNotContain(account.Host.Account.LoginAudit.Entries, entry => entry.Detail == LoginFailure.AccessTokenExpired);
    }

    [Theory]
    [InlineData("fake-revoked", "fake-machine-client")]
    [InlineData("fake-unknown", "fake-machine-client")]
    [InlineData("fake-ec", "fake-other-client")]
    public async Task A_certificate_that_is_not_registered_is_refused_as_invalid_client(string certificateId, string clientId)
    {
        using var client = Client(new CertificateCredentials(clientId, certificateId, CertificateOf(certificateId)));

        var refusal = await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => Customer(client));

        Assert.Contains("invalid_client", refusal.Message, StringComparison.Ordinal);
    }

    private static X509Certificate2 CertificateOf(string id) => id switch
    {
        "fake-rsa" => TestCertificates.Rsa(),
        "fake-ec-521" => TestCertificates.Ec(521),
        "fake-revoked" => TestCertificates.Ec(384),
        _ => TestCertificates.Ec(),
    };

    private static Task<RecordDocument> Customer(NetSuiteClient client) =>
        client.Records.GetAsync("customer", new RecordRef { Id = "101" }, null, CancellationToken.None);

    private NetSuiteClient Client(CertificateCredentials credentials) =>
        TestClient.For(account.Host.BaseUri, options => options with { Credentials = credentials, TimeProvider = account.Time });

    public sealed class AccountFixture : IAsyncLifetime
    {
        private SimulatorHost? host;

        public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 6, 15, 19, 30, 0, TimeSpan.Zero));

        public SimulatorHost Host => host!;

        public async Task InitializeAsync() => host = await SimulatorHost.StartAsync(new SimulatorOptions
        {
            Clock = Time,
            Logins = new Logins
            {
                Integrations = [new() { ClientId = Machine, Name = "Machine", ClientCredentials = true }],
                Certificates =
                [
                    new() { Id = "fake-ec", Certificate = TestCertificates.Ec().ExportCertificatePem(), Integration = Machine },
                    new() { Id = "fake-ec-521", Certificate = TestCertificates.Ec(521).ExportCertificatePem(), Integration = Machine },
                    new() { Id = "fake-rsa", Certificate = TestCertificates.Rsa().ExportCertificatePem(), Integration = Machine },
                    new() { Id = "fake-revoked", Certificate = TestCertificates.Ec(384).ExportCertificatePem(), Integration = Machine, IsRevoked = true },
                ],
            },
        });

        public async Task DisposeAsync() => await host!.DisposeAsync();
    }
}
