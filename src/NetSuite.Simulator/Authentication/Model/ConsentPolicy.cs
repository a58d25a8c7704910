using System.Text.Json.Serialization;

namespace NetSuite.Simulator.Authentication;

/// <summary>When the authorization code flow shows its consent page.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConsentPolicy>))]
public enum ConsentPolicy
{
    /// <summary>Every time, whatever prompt says.</summary>
    AlwaysAsk,
    /// <summary>Until someone has agreed once.</summary>
    AskFirstTime,
    /// <summary>Never: the first user who may log in agrees at once.</summary>
    NeverAsk,
}
