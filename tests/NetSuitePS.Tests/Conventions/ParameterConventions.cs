namespace NetSuitePS.Tests.Conventions;

/// <summary>
/// The words of the module's parameters. A cmdlet that needs one of these things uses this name and type; other
/// names of the same thing are refused, except as aliases. Add a row when a new word is shared by two cmdlets.
/// </summary>
internal static class ParameterConventions
{
    public static IReadOnlyList<ParameterConvention> All { get; } =
    [
        new("Type", ["System.String", "System.String[]"], ["RecordType", "TypeName", "Kind"]),
        new("Id", ["NetSuite.RecordRef", "NetSuite.RecordRef[]", "NetSuite.NetSuiteJob[]", "System.String", "System.String[]"], ["InternalId", "RecordId", "Identity", "Key"]),
        new("Property", ["System.String[]"], ["Column", "Select"]),
        new("Field", ["System.String"], ["FieldName"]),
        new("Filter", ["System.Object"], ["Condition", "Criteria"]),
        new("OrderBy", ["System.Object[]"], ["Sort", "SortBy", "Order"]),
        new("First", ["System.Int32", "System.Int64", "System.UInt64"], ["Limit", "Top", "Max", "MaxCount", "Take"]),
        new("Skip", ["System.Int32", "System.Int64", "System.UInt64"], ["Offset"]),
        new("Connection", ["NetSuitePS.Sessions.NetSuiteConnection", "NetSuitePS.Sessions.NetSuiteConnection[]"], ["Session", "Context", "Profile"]),
        new("PassThru", ["System.Management.Automation.SwitchParameter"], ["PassThrough", "Return"]),
        new("ExternalId", ["System.Object"], ["ExternalKey", "KeyField"]),
        new("SublistMode", ["NetSuite.SublistMode"], ["Replace", "LineMode"]),
        new("LineKey", ["System.String[]"], ["SublistKey", "MatchBy"]),
        new("GroupBy", ["System.Object"], ["Group"]),
        new("JournalPath", ["System.String"], ["Journal", "LogPath", "CheckpointPath"]),
        new("MaxDelete", ["System.Int32"], ["DeleteLimit"]),
        new("ThrottleLimit", ["System.Int32"], ["Parallel", "Concurrency", "DegreeOfParallelism", "MaxParallel"]),
        new("Simulator", ["NetSuitePS.Sessions.NetSuiteSimulator"], ["Server"]),
        new("Latency", ["System.TimeSpan"], ["Delay"]),
        new("ConcurrencyLimit", ["System.Int32"], ["MaxConcurrency"]),
        new("FreezeAt", ["System.DateTimeOffset"], ["Freeze", "FrozenAt"]),
        new("TimeoutSec", ["System.Int32"], ["Timeout", "TimeoutSeconds", "TimeoutInSeconds"]),
    ];
}
