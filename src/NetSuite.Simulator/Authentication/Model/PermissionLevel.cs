using System.Text.Json.Serialization;

namespace NetSuite.Simulator.Authentication;

/// <summary>How much of a permission a role has; each level has all below it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PermissionLevel>))]
public enum PermissionLevel
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>Read.</summary>
    View,
    /// <summary>Read and create.</summary>
    Create,
    /// <summary>Read, create and change.</summary>
    Edit,
    /// <summary>Delete as well.</summary>
    Full,
}
