using System.Text.Json.Nodes;
using NetSuite.Client;

namespace NetSuitePS.Binding;

/// <summary>The body of a write, and how it is to be sent.</summary>
/// <param name="Body">The fields, in NetSuite's form.</param>
/// <param name="Options">How to write it.</param>
/// <param name="LineKeys">The columns that lines are matched by, by sublist.</param>
/// <param name="Seen">Of a record that was read and changed, the values that it had in the changed body fields, in NetSuite's form; null for other inputs.</param>
/// <param name="Warnings">What the user should know, such as fields that NetSuite will ignore.</param>
internal sealed record ComposedBody(
    JsonObject Body, RecordWriteOptions Options, IReadOnlyDictionary<string, IReadOnlyList<string>> LineKeys, JsonObject? Seen, IReadOnlyList<string> Warnings);
