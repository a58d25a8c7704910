using System.Security;
using System.Text.Json.Nodes;

namespace NetSuitePS.Sessions;

/// <summary>What a simulator is started with.</summary>
internal sealed record SimulatorSettings
{
    public required string ClientId { get; init; }

    public required SecureString ClientSecret { get; init; }

    public required string TokenId { get; init; }

    public required SecureString TokenSecret { get; init; }

    /// <summary>A file of settings; what else is given here wins over it.</summary>
    public string? Path { get; init; }

    /// <summary>All other settings, by the simulator's names.</summary>
    public required JsonObject Others { get; init; }

    /// <summary>What opens the simulator's control endpoint.</summary>
    public SecureString ControlKey { get; } = Secrets.Random();

    /// <summary>The line of settings that the simulator reads from its standard input: a command line would show the secrets to everybody on the machine.</summary>
    public string ToLine()
    {
        var line = (JsonObject)Others.DeepClone();
        line["controlKey"] = Secrets.Reveal(ControlKey);
        line["credentials"] = new JsonObject
        {
            ["consumerKey"] = ClientId,
            ["consumerSecret"] = Secrets.Reveal(ClientSecret),
            ["tokenId"] = TokenId,
            ["tokenSecret"] = Secrets.Reveal(TokenSecret),
        };
        return line.ToJsonString();
    }
}
