namespace NetSuite.Client;

/// <summary>
/// Columns that SuiteQL has and the records of the REST API have not, or have under another name, with what they hold.
/// </summary>
internal static class KnownColumns
{
    private static readonly Dictionary<(string Table, string Column), FieldType> Known = new[]
    {
        Of("transaction", FieldType.Number, "foreigntotal", "foreignamountpaid", "foreignamountunpaid", "exchangerate"),
        Of("transaction", FieldType.Boolean, "posting", "voided", "void"),
        Of("transaction", FieldType.Date, "trandate", "duedate"),
        Of("transaction", FieldType.DateTime, "createddate", "lastmodifieddate"),
        Of("transactionline", FieldType.Number, "linesequencenumber", "quantity", "quantityshiprecv", "quantitybilled", "rate", "netamount", "foreignamount"),
        Of("transactionline", FieldType.Boolean, "mainline", "taxline", "iscogs", "isclosed", "isinventoryaffecting"),
        Of("transactionline", FieldType.DateTime, "linecreateddate", "linelastmodifieddate"),
        Of("transactionaccountingline", FieldType.Number, "debit", "credit", "amount", "netamount", "amountpaid", "amountunpaid"),
        Of("transactionaccountingline", FieldType.Boolean, "posting"),
        Of("inventorybalance", FieldType.Number, "quantityonhand", "quantityavailable"),
        Of("aggregateitemlocation", FieldType.Number, "quantityonhand", "quantityavailable", "quantityonorder", "quantitybackordered", "quantitycommitted"),
        Of("accountingperiod", FieldType.Boolean, "closed", "arlocked", "aplocked", "alllocked", "isyear", "isquarter", "isadjust", "isinactive"),
        Of("accountingperiod", FieldType.Date, "startdate", "enddate"),
        Of("accountingperiod", FieldType.DateTime, "lastmodifieddate"),
        Of("currencyrate", FieldType.Number, "exchangerate"),
        Of("currencyrate", FieldType.Date, "effectivedate"),
        Of("currencyrate", FieldType.DateTime, "lastmodifieddate"),
        Of("previoustransactionlinelink", FieldType.Number, "foreignamount"),
        Of("nexttransactionlinelink", FieldType.Number, "foreignamount"),
        Of("role", FieldType.Boolean, "isinactive"),
    }.SelectMany(columns => columns).ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>What a column holds; null when it is not among them.</summary>
    /// <param name="table">The table, in lower case.</param>
    /// <param name="column">The column, in lower case.</param>
    public static FieldType? Find(string table, string column) => Known.TryGetValue((table, column), out var type) ? type : null;

    private static IEnumerable<KeyValuePair<(string Table, string Column), FieldType>> Of(string table, FieldType type, params string[] columns) =>
        columns.Select(column => KeyValuePair.Create((table, column), type));
}
