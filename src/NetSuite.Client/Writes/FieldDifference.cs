using System.Text.Json;

namespace NetSuite.Client;

/// <summary>A field that a write would change.</summary>
/// <param name="Field">Where it is, as one would write it in PowerShell: <c>memo</c>, <c>billingAddress.city</c>, <c>item[0].quantity</c>.</param>
/// <param name="Part">The sublist or subrecord it belongs to, dotted where nested; null for a field of the record's body.</param>
/// <param name="Name">Its name there; of a line that would be gone, the name of the sublist.</param>
/// <param name="Before">Its value before, as NetSuite sends it, or of a new record the one that was sent; null for none.</param>
/// <param name="After">Its value afterwards; null for none.</param>
/// <param name="IsRequested">Whether the write asks for it; else NetSuite fills it in or works it out.</param>
public sealed record FieldDifference(string Field, string? Part, string Name, JsonElement? Before, JsonElement? After, bool IsRequested);
