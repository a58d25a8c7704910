using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Binding;

/// <summary>What the making of a body may ask; the answers are waited for on the pipeline thread.</summary>
internal interface IBodySchemas
{
    /// <summary>What is known of a type without asking; null when nothing is.</summary>
    RecordSchema? Known(string type);

    /// <summary>The account's schema of a type; null where the account does not show it to this role, and then NetSuite itself decides on the fields.</summary>
    RecordSchema? OfAccount(string type);

    /// <summary>The account's schema as it is now, for a name that is not known: somebody may have added the field since.</summary>
    RecordSchema? Newest(string type);

    /// <summary>The values that a field of a fixed list may have, with their names; empty where NetSuite does not say.</summary>
    IReadOnlyList<SelectOption> Options(string type, RecordField field);
}
