using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;

namespace NetSuitePS.Tests.Binding;

/// <summary>Schemas that are there without an account, and what was asked for.</summary>
internal sealed class FixedSchemas(Func<string, RecordSchema?> known) : IBodySchemas
{
    public FixedSchemas(RecordSchema schema)
        : this(_ => schema)
    {
    }

    public RecordSchema? Account { get; init; }

    public IReadOnlyList<SelectOption> FieldOptions { get; init; } = [];

    /// <summary>What was asked of the account.</summary>
    public List<string> Asked { get; } = [];

    public RecordSchema? Known(string type) => known(type);

    public RecordSchema? OfAccount(string type) => Ask($"account {type}");

    public RecordSchema? Newest(string type) => Ask($"newest {type}");

    public IReadOnlyList<SelectOption> Options(string type, RecordField field)
    {
        Asked.Add($"options {field}");
        return FieldOptions;
    }

    private RecordSchema? Ask(string what)
    {
        Asked.Add(what);
        return Account;
    }
}
