using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

/// <summary>What changes the certificates of an account: each test has an account of its own.</summary>
public sealed class CertificateRotationTests : IAsyncLifetime
{
    private readonly LoginAccount logins = new();
    private readonly CertificateFlow flow;

    public CertificateRotationTests() => flow = new CertificateFlow(logins);

    public Task InitializeAsync() => logins.InitializeAsync();

    public Task DisposeAsync() => logins.DisposeAsync();

    [Fact]
    public async Task A_machine_rotates_its_own_certificate()
    {
        var token = await logins.AccessToken();
        Assert.Equal(HttpStatusCode.OK, (await flow.Revoke(token, "fake-norest-kid")).Status);
        var next = Certificates.Ec("next");

        var answer = await flow.Upload(token, next);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            ["entity_role_id", "application_id", "certificate_id", "certificate", "algorithm", "created_at", "valid_from", "valid_until", "invalidated"],
            answer.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal("""{"com":"TSTDRV1234567","ent":-5,"rol":3}""", answer.At("entity_role_id").GetRawText());
        Assert.Equal(7, answer.At("application_id").GetInt64());
        Assert.Equal(next.ExportCertificatePem(), answer.At("certificate").GetString());
        Assert.False(answer.At("invalidated").GetBoolean());
        var kid = answer.At("certificate_id").GetString()!;
        Assert.Matches("^[A-Za-z0-9_-]{43}$", kid);
        var renewed = await logins.AccessToken(logins.Assertion() with { Certificate = next, KeyId = kid });

        var revoked = await flow.Revoke(renewed, "fake-ec-256");

        Assert.Equal("Successfully revoked", revoked.Text);
        Assert.StartsWith("text/plain", revoked.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await logins.Exchange(logins.Assertion())).Status);
        // What the old certificate got lives on to its end.
        Assert.Equal(HttpStatusCode.OK, (await logins.WithBearer(token)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await flow.Revoke(renewed, "fake-ec-256")).Status);
    }

    [Fact]
    public async Task A_validity_beyond_two_years_is_shortened_without_a_word()
    {
        var token = await logins.AccessToken();
        await flow.Revoke(token, "fake-norest-kid");
        var certificate = Certificates.Ec("long", days: 3000);

        var answer = await flow.Upload(token, certificate);
        var kid = answer.At("certificate_id").GetString()!;

        Assert.Equal("2026-06-15", answer.At("valid_from").GetString());
        Assert.Equal("2028-06-15", answer.At("valid_until").GetString());
        logins.Account.Clock.Advance(TimeSpan.FromDays(731));
        Assert.Equal("""{"error":"invalid_client"}""", (await logins.Exchange(logins.Assertion() with { Certificate = certificate, KeyId = kid })).Text);
    }

    [Fact]
    public async Task A_role_sees_and_changes_only_the_certificates_of_its_own_entity()
    {
        var clerk = await flow.Clerk();

        var listed = (await logins.WithBearer(clerk, path: CertificateFlow.Path)).Json.EnumerateArray().Select(entry => entry.GetProperty("certificate_id").GetString());
        Assert.Equal(["fake-norest-kid"], listed);
        Assert.Equal(HttpStatusCode.NotFound, (await flow.Revoke(clerk, "fake-ec-256")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await flow.Upload(clerk, Certificates.Ec("next").ExportCertificatePem(), "3", "-5")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await flow.Upload(clerk, Certificates.Ec("next").ExportCertificatePem(), "3", "11")).Status);
        Assert.Equal(HttpStatusCode.OK, (await flow.Revoke(clerk, "fake-norest-kid")).Status);
    }
}
