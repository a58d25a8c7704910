using System.Text.Json;

namespace NetSuite.Client;

/// <summary>A record as NetSuite sent it.</summary>
/// <param name="Type">The record type it was asked for by.</param>
/// <param name="Id">The internal id.</param>
/// <param name="Body">The whole record; it stays valid for as long as it is referenced.</param>
public sealed record RecordDocument(string Type, string? Id, JsonElement Body);
