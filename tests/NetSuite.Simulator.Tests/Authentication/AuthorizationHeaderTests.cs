using System.Net;
using CsCheck;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

/// <summary>Headers in any order and spacing get in; with one character changed none does, and no noise is ever a 500.</summary>
public sealed class AuthorizationHeaderTests(PatientAccount patient) : IClassFixture<PatientAccount>
{
    private const string Path = TestAccount.Record + "/subsidiary/1";
    private static readonly string[] Pieces =
        ["OAuth ", "oauth ", "Bearer ", "Bearer", "Basic ", "realm=\"TSTDRV1234567\"", "oauth_token=\"ti\"", "oauth_consumer_key=\"ck\"", "oauth_nonce=", "\"", "=", ",", " ", "%", "%zz", "%00",
         "oauth_timestamp=\"99999999999999999999\"", "oauth_version=\"1.0\"", "oauth_signature_method=\"HMAC-SHA256\"", "oauth_signature=\"\"", "eyJhbGciOiJub25lIn0.e30.", "a.b.c", "\\", "===", "\t", "(", "x"];

    private readonly TestAccount account = patient.Account;

    [Fact]
    public void Any_order_and_spacing_verifies() => Gen.Select(Gen.Shuffle(Enumerable.Range(0, 8).ToArray()), Gen.Int[0, 3].Array[16]).Sample(
        (order, spaces) =>
        {
            var parts = Header()["OAuth ".Length..].Split(", ");
            var written = order.Select((at, i) => new string(' ', spaces[i]) + parts[at] + new string(' ', spaces[i + 8]));
            Assert.Equal(HttpStatusCode.OK, Send("OAuth " + string.Join(',', written)));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void One_flipped_character_does_not() => Gen.Select(Gen.Int[0, 10_000], Gen.Char['!', '~']).Sample(
        (at, other) =>
        {
            var header = Header();
            // The scheme and the parameter names are compared without escapes; only values and names count here.
            var index = "OAuth ".Length + (at % (header.Length - "OAuth ".Length));
            if (header[index] == other || header[index] is ' ' or '"' or ',')
            {
                return;
            }
            var flipped = header[..index] + other + header[(index + 1)..];
            if (Uri.UnescapeDataString(flipped) == Uri.UnescapeDataString(header))
            {
                // %2b is %2B.
                return;
            }
            Assert.Equal(HttpStatusCode.Unauthorized, Send(flipped));
        },
        iter: 300,
        threads: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Noise_in_the_header_is_refused_and_never_a_500(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var header = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            var answer = await account.SendWith("GET", Path, null, header);

            Assert.True(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest, $"{header} -> {answer.Status} {answer.Text}");
            Assert.NotNull(answer.Header("WWW-Authenticate"));
        }
    }

    private string Header() => account.Signer.Header("GET", account.Origin + Path, [], account.Clock.GetUtcNow());

    private HttpStatusCode Send(string header) => account.SendWith("GET", Path, null, header).GetAwaiter().GetResult().Status;
}
