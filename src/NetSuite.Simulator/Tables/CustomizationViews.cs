using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Customization;
using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tables;

/// <summary>The tables about the account itself: its features, its custom fields, lists, record types and segments.</summary>
internal static class CustomizationViews
{
    // The ids NetSuite gives its own record types wherever a type is a value; other types have none that is known.
    private static readonly Dictionary<string, int> TypeIds = new(StringComparer.Ordinal)
    {
        ["customer"] = -2, ["vendor"] = -3, ["employee"] = -4, ["partner"] = -5, ["contact"] = -6, ["job"] = -7, ["entity"] = -9, ["item"] = -10,
        ["calendarEvent"] = -20, ["task"] = -21, ["phoneCall"] = -22, ["supportCase"] = -23, ["transaction"] = -30, ["classification"] = -101,
        ["department"] = -102, ["location"] = -103, ["account"] = -112, ["subsidiary"] = -117, ["currency"] = -122,
    };

    public static IEnumerable<ViewDefinition> Define(RecordCatalog catalog)
    {
        yield return Features(catalog.Features);
        yield return RecordTypes(catalog);
        yield return Fields();
        yield return Of("customlist", DefinitionTable.List, "");
        if (catalog.Features.IsOn(AccountFeatures.CustomRecords))
        {
            yield return Of("customrecordtype", DefinitionTable.RecordType, $" AND scriptid NOT LIKE '{CustomRecordType.SegmentPrefix}%'");
        }
        if (catalog.Features.IsOn(AccountFeatures.CustomSegments))
        {
            yield return Of("customsegment", DefinitionTable.RecordType, $" AND scriptid LIKE '{CustomRecordType.SegmentPrefix}%'", "substr(scriptid, length('customrecord_') + 1)");
        }
    }

    private static ViewDefinition Features(AccountFeatures features) => new(
        "companyfeaturesetup",
        Rows(AccountFeatures.All.Select(feature => $"({ViewColumns.Literal(feature.Id)}, {ViewColumns.Literal(feature.Name)}, '{(features.IsOn(feature.Id) ? 'T' : 'F')}')")),
        [
            ViewColumns.Plain("id", SuiteQlKind.Text, "column1"),
            ViewColumns.Plain("name", SuiteQlKind.Text, "column2"),
            ViewColumns.Plain("isavailable", SuiteQlKind.Boolean, "'T'"),
            ViewColumns.Plain("isactive", SuiteQlKind.Boolean, "column3"),
        ]);

    private static ViewDefinition RecordTypes(RecordCatalog catalog) => new(
        "recordtype",
        $"({Rows(TypeIds.Where(type => catalog.SpaceOf(type.Key) is not null).Select(type => string.Create(CultureInfo.InvariantCulture, $"({type.Value}, '{type.Key.ToLowerInvariant()}')")))[1..^1]} "
        + $"UNION ALL SELECT id, scriptid FROM {DefinitionTable.Name} WHERE kind <> '{DefinitionTable.Field}')",
        [ViewColumns.Plain("id", SuiteQlKind.Number, "column1"), ViewColumns.Plain("scriptid", SuiteQlKind.Text, "column2")]);

    private static ViewDefinition Fields() => new(
        "customfield",
        $"{DefinitionTable.Name} AS field WHERE kind = '{DefinitionTable.Field}' AND scriptid NOT LIKE '{FieldPlace.SegmentPrefix}%'",
        [
            ViewColumns.Plain("internalid", SuiteQlKind.Number, "id"),
            ViewColumns.Plain("scriptid", SuiteQlKind.Text),
            ViewColumns.Plain("name", SuiteQlKind.Text, Text("Label")),
            ViewColumns.Plain("fieldtype", SuiteQlKind.Text, Case(
                "substr(scriptid, 1, instr(scriptid, '_'))", FieldPlace.BuiltIn.Append(FieldPlace.Record).Select(place => (place.Prefix, place.Name)))),
            ViewColumns.Plain("fieldvaluetype", SuiteQlKind.Text, Case(Text("Type"), CustomFieldType.All.Select(type => (type.Name, type.Label)))),
            ViewColumns.Plain("fieldvaluetyperecord", SuiteQlKind.Number, $"coalesce((SELECT target.id FROM {DefinitionTable.Name} AS target WHERE target.scriptid = json_extract(field.body, '$.Of')), CAST({Case(Text("Of"), TypeIds.Select(type => (type.Key, type.Value.ToString(CultureInfo.InvariantCulture))))} AS INTEGER))"),
            ViewColumns.Plain("ismandatory", SuiteQlKind.Boolean, $"CASE {Text("IsMandatory")} WHEN 1 THEN 'T' ELSE 'F' END"),
            ViewColumns.Plain("lastmodifieddate", SuiteQlKind.DateTime, "lastmodified"),
        ]);

    private static ViewDefinition Of(string name, string kind, string condition, string scriptId = "scriptid") => new(
        name,
        $"{DefinitionTable.Name} WHERE kind = '{kind}'{condition}",
        [
            ViewColumns.Plain("internalid", SuiteQlKind.Number, "id"),
            ViewColumns.Plain("scriptid", SuiteQlKind.Text, scriptId),
            ViewColumns.Plain("name", SuiteQlKind.Text, Text("Name")),
            ViewColumns.Plain("isinactive", SuiteQlKind.Boolean, "'F'"),
            ViewColumns.Reference("owner", "entity", "NULL"),
            ViewColumns.Plain("lastmodifieddate", SuiteQlKind.DateTime, "lastmodified"),
        ]);

    private static string Rows(IEnumerable<string> rows) => $"(VALUES {string.Join(", ", rows)})";

    private static string Text(string property) => $"json_extract(body, '$.{property}')";

    private static string Case(string value, IEnumerable<(string Key, string Name)> names) =>
        $"CASE {value} {string.Join(' ', names.Select(pair => $"WHEN {ViewColumns.Literal(pair.Key)} THEN {ViewColumns.Literal(pair.Name)}"))} END";
}
