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
        yield return Fields(catalog);
        yield return Of("customlist", Within(CustomTypes(catalog, RecordGroup.CustomList)));
        var records = CustomTypes(catalog, RecordGroup.CustomRecord).ToLookup(name => name.StartsWith(CustomRecordType.SegmentPrefix, StringComparison.Ordinal));
        if (catalog.Features.IsOn(AccountFeatures.CustomRecords))
        {
            yield return Of("customrecordtype", Within(records[false]));
        }
        if (catalog.Features.IsOn(AccountFeatures.CustomSegments))
        {
            yield return Of("customsegment", Within(records[true]), "substr(scriptid, length('customrecord_') + 1)");
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
        + $"UNION ALL SELECT id, scriptid FROM {DefinitionTable.Name} WHERE {Within(CustomTypes(catalog, RecordGroup.CustomRecord, RecordGroup.CustomList))})",
        [ViewColumns.Plain("id", SuiteQlKind.Number, "column1"), ViewColumns.Plain("scriptid", SuiteQlKind.Text, "column2")]);

    private static ViewDefinition Fields(RecordCatalog catalog) => new(
        "customfield",
        $"{DefinitionTable.Name} AS field WHERE {Within(CustomFields(catalog))}",
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

    private static ViewDefinition Of(string name, string condition, string scriptId = "scriptid") => new(
        name,
        $"{DefinitionTable.Name} WHERE {condition}",
        [
            ViewColumns.Plain("internalid", SuiteQlKind.Number, "id"),
            ViewColumns.Plain("scriptid", SuiteQlKind.Text, scriptId),
            ViewColumns.Plain("name", SuiteQlKind.Text, Text("Name")),
            ViewColumns.Plain("isinactive", SuiteQlKind.Boolean, "'F'"),
            ViewColumns.Reference("owner", "entity", "NULL"),
            ViewColumns.Plain("lastmodifieddate", SuiteQlKind.DateTime, "lastmodified"),
        ]);

    private static IEnumerable<string> CustomTypes(RecordCatalog catalog, params RecordGroup[] groups) =>
        catalog.Types.Where(type => groups.Contains(type.Group)).Select(type => type.Name);

    // The field that a segment puts on other types is described by the segment.
    private static IEnumerable<string> CustomFields(RecordCatalog catalog) => catalog.Types
        .SelectMany(type => type.Shape.Fields)
        .SelectMany(outer => outer.Kind == FieldKind.Sublist ? outer.Shape!.Fields : [outer])
        .Where(custom => custom.IsCustom && !custom.Name.StartsWith(FieldPlace.SegmentPrefix, StringComparison.Ordinal))
        .Select(custom => custom.Name)
        .Distinct(StringComparer.Ordinal);

    // What a feature that is off has taken out of the catalog is not shown either.
    private static string Within(IEnumerable<string> scriptIds) => $"scriptid IN ({string.Join(", ", scriptIds.Select(ViewColumns.Literal))})";

    private static string Rows(IEnumerable<string> rows) => $"(VALUES {string.Join(", ", rows)})";

    private static string Text(string property) => $"json_extract(body, '$.{property}')";

    private static string Case(string value, IEnumerable<(string Key, string Name)> names) =>
        $"CASE {value} {string.Join(' ', names.Select(pair => $"WHEN {ViewColumns.Literal(pair.Key)} THEN {ViewColumns.Literal(pair.Name)}"))} END";
}
