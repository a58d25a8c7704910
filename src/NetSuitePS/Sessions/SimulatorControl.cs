using System.Net.Http.Headers;
using System.Net.Security;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetSuitePS.Errors;

namespace NetSuitePS.Sessions;

/// <summary>Speaks to a simulator's control endpoint, which is no part of the NetSuite account.</summary>
internal sealed class SimulatorControl(Uri url, SecureString key, X509Certificate2? certificate) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && certificate is not null && shown.GetRawCertData().AsSpan().SequenceEqual(certificate.RawData),
        },
    });

    /// <summary>Asks for something to be done or shown.</summary>
    /// <returns>The answer; null where there is none.</returns>
    /// <exception cref="InputException">The simulator refused it, or does not answer.</exception>
    public async Task<JsonNode?> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(url, "/simulator/v1/" + path));
        request.Headers.Add("X-Simulator-Key", Secrets.Reveal(key));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            var answer = text.Length == 0 ? null : JsonNode.Parse(text);
            return response.IsSuccessStatusCode
                ? answer
                : throw new InputException($"The simulator refused it: {answer?["error"]}", recommendedAction: "The help of Set-NetSuiteSimulator names what can be set.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or ObjectDisposedException)
        {
            throw new InputException($"The simulator at {url} does not answer: {exception.Message}", ErrorRecords.SimulatorFailed);
        }
    }

    public void Dispose() => http.Dispose();
}
