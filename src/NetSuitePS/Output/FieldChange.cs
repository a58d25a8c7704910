using NetSuite;

namespace NetSuitePS;

/// <summary>A field that a write would change, as -Preview shows it.</summary>
public sealed record FieldChange
{
    /// <summary>The record; without an id when it would be new.</summary>
    public required RecordRef Record { get; init; }

    /// <summary>The field, as one would write it in PowerShell: memo, billingAddress.city, item[0].quantity.</summary>
    public required string Field { get; init; }

    /// <summary>What it holds now; of a new record, what was sent. Null for nothing.</summary>
    public object? Before { get; init; }

    /// <summary>What it would hold. Null for nothing.</summary>
    public object? After { get; init; }

    /// <summary>Whether the write asks for the change; else NetSuite fills the field in or works it out.</summary>
    public required bool IsRequested { get; init; }

    /// <summary>The field, and what becomes of it.</summary>
    public override string ToString() => $"{Field}: {Before} -> {After}";
}
