namespace NetSuitePS.Tests.Conventions;

/// <summary>The convention tests share one reading of the built module.</summary>
[CollectionDefinition(Name)]
public sealed class ConventionCollection : ICollectionFixture<StagedModule>
{
    public const string Name = "Conventions";
}
