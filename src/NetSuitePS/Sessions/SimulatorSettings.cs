using System.Security;

namespace NetSuitePS.Sessions;

/// <summary>What a simulator is started with.</summary>
internal sealed record SimulatorSettings
{
    public required string Account { get; init; }

    public required string ClientId { get; init; }

    public required SecureString ClientSecret { get; init; }

    public required string TokenId { get; init; }

    public required SecureString TokenSecret { get; init; }

    public required int Port { get; init; }

    public string? DataPath { get; init; }
}
