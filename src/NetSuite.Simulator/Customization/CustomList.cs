namespace NetSuite.Simulator.Customization;

/// <summary>A list that the account's own people made; its values are records.</summary>
internal sealed record CustomList(string ScriptId, string Name);
