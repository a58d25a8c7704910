using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>POST /auth/oauth2/v1/token, by each of NetSuite's grants.</summary>
internal sealed class TokenEndpoint(OAuth2Services services)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// <exception cref="OAuthException">No token is given.</exception>
    public Reply Handle(SignInRequest request)
    {
        var form = FormBody.Of(request);
        return form.Needed("grant_type") switch
        {
            "client_credentials" => ByAssertion(request, form),
            "authorization_code" => ByCode(request, form),
            "refresh_token" => ByRefreshToken(request, form),
            _ => throw new OAuthException(OAuthException.UnsupportedGrantType, LoginFailure.UnsupportedGrantType),
        };
    }

    private Reply ByAssertion(SignInRequest request, FormBody form)
    {
        if (form.Needed("client_assertion_type") != AssertionType)
        {
            throw OAuthException.Malformed();
        }
        return Answer(services.Assertions.Verify(form.Needed("client_assertion"), request.Target), null);
    }

    private Reply ByCode(SignInRequest request, FormBody form)
    {
        var client = services.Clients.Client(request.Headers, form);
        var (code, redirectUri, verifier) = (form.Needed("code"), form.Needed("redirect_uri"), form["code_verifier"]);
        if (verifier is not null && !CodeChallenge.IsVerifier(verifier))
        {
            throw OAuthException.Malformed();
        }
        var grant = services.Codes.Redeem(code, client, redirectUri, verifier);
        return Answer(grant, services.RefreshTokens.Issue(grant));
    }

    private Reply ByRefreshToken(SignInRequest request, FormBody form)
    {
        var client = services.Clients.Client(request.Headers, form);
        var grant = services.RefreshTokens.Redeem(form.Needed("refresh_token"), client);
        return Answer(grant, client.PublicClient ? services.RefreshTokens.Issue(grant) : null);
    }

    private Reply Answer(Grant grant, string? refreshToken)
    {
        using var json = new JsonBuffer();
        var writer = json.Writer;
        writer.WriteStartObject();
        writer.WriteString("access_token"u8, services.AccessTokens.Issue(grant));
        if (refreshToken is not null)
        {
            writer.WriteString("refresh_token"u8, refreshToken);
        }
        if (services.Behaviour.SendsExpiresInAsText)
        {
            writer.WriteString("expires_in"u8, "3600");
        }
        else
        {
            writer.WriteNumber("expires_in"u8, AccessTokens.Seconds);
        }
        writer.WriteString("token_type"u8, "Bearer");
        writer.WriteEndObject();
        return Reply.Json(json, MediaTypes.Json);
    }
}
