using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>A table over the lines of a sublist, which are in the documents of its records: r is the record, line a line.</summary>
/// <param name="name">The SuiteQL name.</param>
/// <param name="space">The id space of the records.</param>
/// <param name="sublist">The sublist.</param>
internal sealed class DocumentView(string name, string space, string sublist)
{
    /// <summary>A number of its own for each line.</summary>
    public const string Key = "r.id * 1000 + line.key + 1";

    public ViewDefinition Define(IReadOnlyList<RecordTypeDefinition> types, params IReadOnlyList<ViewColumn> columns) => new(
        name,
        $"{StoreSchema.Table(space)} r, json_each(r.documents, '$.{sublist}') line WHERE r.recordtype IN ({string.Join(", ", types.Select(type => ViewColumns.Literal(type.PathName)).DefaultIfEmpty("''"))})",
        columns) { Types = types, Records = ["r.id"], Order = $"{StoreSchema.Shuffled("r.id")} + line.key" };

    public static ViewColumn Value(string name, SuiteQlKind kind, string path) => ViewColumns.Plain(name, kind, Json(path));

    /// <summary>True in JSON is T in SuiteQL.</summary>
    public static ViewColumn Flag(string name, string path) =>
        ViewColumns.Plain(name, SuiteQlKind.Boolean, $"CASE WHEN {Json(path)} THEN 'T' ELSE 'F' END");

    public static ViewColumn Reference(string name, string space, string path) => ViewColumns.Reference(name, space, Json(path));

    private static string Json(string path) => $"json_extract(line.value, '$.{path}')";
}
