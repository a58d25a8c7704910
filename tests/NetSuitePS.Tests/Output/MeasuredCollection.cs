namespace NetSuitePS.Tests.Output;

/// <summary>Tests that measure the process run alone: what others allocate meanwhile would be taken for theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredCollection
{
    public const string Name = "Measured";
}
