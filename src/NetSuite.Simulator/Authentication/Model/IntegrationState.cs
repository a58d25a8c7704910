using System.Text.Json.Serialization;

namespace NetSuite.Simulator.Authentication;

/// <summary>The state of an integration record.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IntegrationState>))]
public enum IntegrationState
{
    /// <summary>Let in.</summary>
    Enabled,
    /// <summary>Refused, whatever it shows.</summary>
    Blocked,
}
