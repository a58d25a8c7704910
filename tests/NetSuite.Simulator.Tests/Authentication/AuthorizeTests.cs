using System.Net;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

public sealed class AuthorizeTests(LoginAccount logins) : IClassFixture<LoginAccount>
{
    private readonly CodeFlow flow = new(logins);

    [Fact]
    public async Task The_user_is_asked_on_a_page_with_the_roles_to_choose_from()
    {
        var page = await flow.Ask(CodeFlow.Parameters(("scope", "rest_webservices restlets")));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/html; charset=UTF-8", page.Header("Content-Type"));
        Assert.Contains("Web &lt;shop&gt; asks for: rest_webservices, restlets", page.Text, StringComparison.Ordinal);
        Assert.Contains("<option value=\"11;1000\">Ada Brandt - Clerk</option>", page.Text, StringComparison.Ordinal);
        Assert.Contains("<option value=\"-5;3\">", page.Text, StringComparison.Ordinal);
        Assert.All(
            CodeFlow.Parameters(("scope", "rest_webservices restlets")),
            pair => Assert.Contains($"<input type=\"hidden\" name=\"{pair.Name}\" value=\"{WebUtility.HtmlEncode(pair.Value)}\">", page.Text, StringComparison.Ordinal));
        // Neither inactive users and roles, nor roles that may not log in like this.
        Assert.DoesNotContain("Jonah", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(";1001", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(";1002", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(";1003", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(LoginAccount.WebSecret, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allowing_sends_back_state_code_role_entity_and_company_to_the_redirect_URI_with_its_own_query()
    {
        var answer = await flow.Answer(CodeFlow.Parameters(), login: "12;1000");
        var back = CodeFlow.Back(answer);

        Assert.StartsWith(LoginAccount.Redirect + "&state=", answer.Location, StringComparison.Ordinal);
        Assert.Equal(LoginAccount.State, back["state"]);
        Assert.Equal("1000", back["role"]);
        Assert.Equal("12", back["entity"]);
        Assert.Equal("TSTDRV1234567", back["company"]);
        Assert.Matches("^[0-9a-f]{64}$", back["code"]);
        Assert.DoesNotContain("error", back.Keys);
    }

    [Theory]
    [InlineData("deny", "11;1000", LoginFailure.ConsentDenied)]
    [InlineData("", "11;1000", LoginFailure.ConsentDenied)]
    [InlineData("allow", "12;1004", LoginFailure.EntityOrRoleDisabled)]
    [InlineData("allow", "11;1002", LoginFailure.EntityOrRoleDisabled)]
    [InlineData("allow", "nonsense", LoginFailure.EntityOrRoleDisabled)]
    public async Task Denying_or_a_role_that_is_not_the_users_is_access_denied(string action, string login, LoginFailure reason)
    {
        var back = CodeFlow.Back(await flow.Answer(CodeFlow.Parameters(), action, login));

        Assert.Equal("access_denied", back["error"]);
        Assert.Equal(LoginAccount.State, back["state"]);
        Assert.DoesNotContain("code", back.Keys);
        Assert.Equal(reason, logins.LastFailure);
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", null, "invalid_request")]
    [InlineData("scope", null, "invalid_scope")]
    [InlineData("scope", "rest_webservices,restlets", "invalid_scope")]
    [InlineData("scope", "rest_webservices everything", "invalid_scope")]
    [InlineData("scope", "suite_analytics", "invalid_scope")]
    [InlineData("state", null, "invalid_request")]
    [InlineData("state", "123456789012345678901", "invalid_request")]
    [InlineData("state", "12345678901234567890é2", "invalid_request")]
    [InlineData("code_challenge", "tooshort", "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("code_challenge_method", null, "invalid_request")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("prompt", "select_account", "invalid_request")]
    public async Task A_wrong_parameter_is_sent_back_as_an_error(string name, string? value, string error)
    {
        var parameters = CodeFlow.Parameters((name, value));

        Assert.Equal(error, CodeFlow.Back(await flow.Ask(parameters))["error"]);
        Assert.Equal(error, CodeFlow.Back(await flow.Answer(parameters))["error"]);
    }

    [Theory]
    [InlineData("client_id", null)]
    [InlineData("client_id", "fake-unknown")]
    [InlineData("redirect_uri", null)]
    [InlineData("redirect_uri", "https://app.example.com/callback?tenant=2")]
    [InlineData("redirect_uri", "https://APP.example.com/callback?tenant=1")]
    [InlineData("redirect_uri", "https://evil.example/")]
    public async Task With_an_unknown_client_or_redirect_URI_no_one_is_sent_anywhere(string name, string? value)
    {
        var answer = await flow.Ask(CodeFlow.Parameters((name, value)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null(answer.Location);
        Assert.Contains(name == "client_id" ? "unauthorized_client" : "invalid_request", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_comes_twice_goes_nowhere()
    {
        var answer = await flow.Ask([.. CodeFlow.Parameters(), ("state", LoginAccount.State)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(1024)]
    public async Task A_state_of_22_to_1024_characters_is_taken(int length) =>
        Assert.Equal(HttpStatusCode.OK, (await flow.Ask(CodeFlow.Parameters(("state", new string('s', length))))).Status);

    [Fact]
    public async Task A_state_of_1025_characters_is_not() =>
        Assert.Equal("invalid_request", CodeFlow.Back(await flow.Ask(CodeFlow.Parameters(("state", new string('s', 1025)))))["error"]);

    [Fact]
    public async Task An_integration_without_the_flow_is_an_unauthorized_client()
    {
        var answer = await flow.Ask(CodeFlow.Parameters(("client_id", LoginAccount.Machine)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("none")]
    [InlineData("login consent")]
    public async Task Always_ask_asks_whatever_the_prompt(string? prompt)
    {
        await flow.Code();

        Assert.Equal(HttpStatusCode.OK, (await flow.Ask(CodeFlow.Parameters(("prompt", prompt)))).Status);
    }

    [Fact]
    public async Task Ask_first_time_asks_once_and_remembers_the_role()
    {
        var parameters = CodeFlow.Parameters(("client_id", "fake-first-time"));

        Assert.Equal(HttpStatusCode.OK, (await flow.Ask(parameters)).Status);
        CodeFlow.Back(await flow.Answer(parameters, login: "12;1000"));

        var back = CodeFlow.Back(await flow.Ask(parameters));
        Assert.Equal(("12", "1000"), (back["entity"], back["role"]));
    }

    [Fact]
    public async Task Never_ask_sends_a_public_client_on_at_once_to_its_own_scheme()
    {
        var answer = await flow.Ask(CodeFlow.AppParameters());

        Assert.StartsWith("myapp://callback?state=", answer.Location, StringComparison.Ordinal);
        Assert.Equal("11", CodeFlow.Back(answer)["entity"]);
    }

    [Theory]
    [InlineData("rest_webservices mcp", CodeFlow.Path, "invalid_scope")]
    [InlineData("rest_webservices", null, "invalid_request")]
    public async Task A_public_client_needs_a_challenge_and_asks_for_mcp_alone(string scope, string? challenge, string error)
    {
        var changes = challenge is null
            ? new (string, string?)[] { ("scope", scope), ("code_challenge", null), ("code_challenge_method", null) }
            : [("scope", scope)];

        Assert.Equal(error, CodeFlow.Back(await flow.Ask(CodeFlow.AppParameters(changes)))["error"]);
    }

    [Fact]
    public async Task The_page_answers_GET_and_POST_only() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await logins.Account.SendWith("DELETE", CodeFlow.Path, null, null)).Status);
}
