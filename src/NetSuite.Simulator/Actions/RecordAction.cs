namespace NetSuite.Simulator.Actions;

/// <summary>What a client can have a record do: POST /{type}/{id}/@{name}.</summary>
/// <param name="Type">The record type.</param>
/// <param name="Name">The name after the @.</param>
/// <param name="Run">Changes the record, or refuses.</param>
internal sealed record RecordAction(string Type, string Name, Action<ActionContext> Run);
