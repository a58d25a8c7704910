namespace NetSuite.Simulator.Actions;

/// <summary>The published actions of the types this account has. Orders and bills have none: they are approved by a change of status.</summary>
internal static class ActionBook
{
    private static readonly Dictionary<string, RecordAction> Actions =
        new[] { TimeBillApproval.Actions, InvoiceGrouping.Actions, InTransitPayments.Actions }
            .SelectMany(actions => actions)
            .ToDictionary(action => Key(action.Type, action.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The action of a type; null when it has none of that name.</summary>
    public static RecordAction? Find(string type, string name) => Actions.GetValueOrDefault(Key(type, name));

    private static string Key(string type, string name) => $"{type}@{name}";
}
