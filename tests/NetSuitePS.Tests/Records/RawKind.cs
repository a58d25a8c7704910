namespace NetSuitePS.Tests.Records;

/// <summary>What a value of a raw record is.</summary>
public enum RawKind
{
    Text,
    Number,
    Boolean,
    Day,
    Instant,
    Reference,
}
