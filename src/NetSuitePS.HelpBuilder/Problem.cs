namespace NetSuitePS.HelpBuilder;

/// <summary>What can be wrong with the help. The number is the one in the error code, so it never changes.</summary>
internal enum Problem
{
    CannotRun = 0,
    NoExample = 1,
    NoSummary = 2,
    NoDescription = 3,
    ExampleWithoutCode = 4,
    ParameterWithoutText = 5,
    NoOutputType = 6,
    BrokenReference = 7,
    NoCmdlets = 8,
}
