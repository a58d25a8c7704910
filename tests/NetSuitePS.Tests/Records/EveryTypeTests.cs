using System.Globalization;
using System.Management.Automation;
using NetSuite;

namespace NetSuitePS.Tests.Records;

/// <summary>
/// The 48 objects that scripts work with most, each found by filter, sorted and paged. What is right is worked out from
/// the records themselves, read one by one.
/// </summary>
public sealed class EveryTypeTests(RecordAccount account) : IClassFixture<RecordAccount>
{
    // At least so many fields of each kind are tried, where the type's records have them.
    private const int FieldsOfAKind = 4;

    public static TheoryData<string> Types =>
    [
        "assemblyItem", "billingSchedule", "cashRefund", "cashSale", "classification", "contact", "creditMemo", "currency", "customer",
        "customerDeposit", "customerPayment", "customerRefund", "department", "employee", "estimate", "giftCertificateItem",
        "inventoryAdjustment", "inventoryItem", "invoice", "itemFulfillment", "itemGroup", "itemReceipt", "job", "journalEntry", "kitItem",
        "location", "nonInventoryPurchaseItem", "nonInventoryResaleItem", "nonInventorySaleItem", "opportunity", "otherChargePurchaseItem",
        "otherChargeResaleItem", "otherChargeSaleItem", "partner", "paymentItem", "phoneCall", "priceLevel", "purchaseOrder",
        "returnAuthorization", "salesOrder", "servicePurchaseItem", "serviceResaleItem", "serviceSaleItem", "subsidiary", "timeBill",
        "transferOrder", "vendor", "vendorBill", "customrecord_machine",
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void All_records_come_in_the_order_of_their_ids(string type)
    {
        var truth = account.Truth(type);

        Assert.NotEmpty(truth);
        Assert.Equal(truth.Select(record => record.Id), account.Ids($"Get-NetSuiteRecord {type}"));
        Assert.Equal(truth.Select(record => record.Id), account.Ids($"Get-NetSuiteRecord {type} -Property id"));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Filters_find_what_the_records_say(string type)
    {
        var truth = account.Truth(type);
        var tried = 0;
        foreach (var (field, kind) in FilterableFields(type, truth))
        {
            foreach (var (condition, holds) in Conditions(field, kind, truth))
            {
                var expected = truth.Where(record => holds(record[field])).Select(record => record.Id);
                if (Refusals(type, condition) is [var refusal])
                {
                    // Such as a text with letters that a list may not find, in a field that queries don't have.
                    Assert.StartsWith("NetSuite can't filter", refusal, StringComparison.Ordinal);
                    continue;
                }

                var found = account.Ids($"Get-NetSuiteRecord {type} -Filter {{ {condition} }} -Property id");
                Assert.True(expected.SequenceEqual(found), $"{type}: {condition} found {string.Join(' ', found)} instead of {string.Join(' ', expected)}");
                tried++;
            }
        }

        Assert.True(tried >= 6, $"Only {tried} conditions could be tried on {type}.");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Sorting_and_paging_follow_the_records(string type)
    {
        var truth = account.Truth(type);
        foreach (var (field, _) in FilterableFields(type, truth))
        {
            var up = truth.OrderBy(record => record.SortKey(field), Order).ThenBy(record => record.Id).Select(record => record.Id).ToList();
            var down = truth.OrderByDescending(record => record.SortKey(field), Order).ThenBy(record => record.Id).Select(record => record.Id).ToList();

            Same(up, account.Ids($"Get-NetSuiteRecord {type} -OrderBy {field} -Property {field}"), $"{type} by {field}");
            Same(down, account.Ids($"Get-NetSuiteRecord {type} -OrderBy {field} -Descending -Property {field}"), $"{type} by {field}, descending");
            Same(up.Skip(1).Take(2), account.Ids($"Get-NetSuiteRecord {type} -OrderBy {field} -Skip 1 -First 2"), $"{type} by {field}, the second and third");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Chosen_fields_have_the_values_of_the_records(string type)
    {
        var truth = account.Truth(type);
        var names = truth.SelectMany(record => record.Names).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var known = account.Succeed($"(Get-NetSuiteField {type}).Name").Output.Select(name => (string)name.BaseObject).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fields = names.Where(known.Contains).Order(StringComparer.Ordinal).ToArray();

        foreach (var chosen in fields.Chunk(12))
        {
            var found = account.Succeed($"Get-NetSuiteRecord {type} -Property $chosen", ("chosen", chosen)).Output;
            Assert.Equal(truth.Count, found.Count);
            foreach (var (record, raw) in found.Zip(truth))
            {
                foreach (var field in chosen)
                {
                    var value = Comparable(record.Properties[field]?.Value);
                    value = field == "id" ? RawRecord.Key(value!) : value;
                    Assert.True(Equals(raw[field], value), $"{type} {raw.Id}: {field} is {value ?? "empty"} instead of {raw[field] ?? "empty"}");
                }
            }
        }
    }

    private IReadOnlyList<string> Refusals(string type, string condition) =>
        [.. account.Session.Invoke($"Get-NetSuiteRecord {type} -Filter {{ {condition} }} -Explain").Errors.Select(error => error.Exception.Message)];

    // Empty first, texts without regard to case: as Sort-Object.
    private static Comparer<IComparable?> Order { get; } = Comparer<IComparable?>.Create((left, right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string one, string other) => string.Compare(one, other, StringComparison.OrdinalIgnoreCase),
        _ => left.CompareTo(right),
    });

    private IReadOnlyList<(string Field, RawKind Kind)> FilterableFields(string type, IReadOnlyList<RawRecord> truth)
    {
        var usable = account.Succeed($"(Get-NetSuiteField {type} | Where-Object {{ $_.Operators }}).Name").Output
            .Select(name => (string)name.BaseObject).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fields = truth.SelectMany(record => record.Names).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(usable.Contains)
            .Select(name => (Field: name, Kinds: truth.Select(record => record.Kind(name)).OfType<RawKind>().Distinct().ToList()))
            .Where(field => field.Kinds.Count == 1)
            .Select(field => (field.Field, Kind: field.Kinds[0], Distinct: truth.Select(record => record[field.Field]).Distinct().Count()))
            .Where(field => field.Field != "externalId" || field.Distinct > 1);
        return
        [
            .. fields.GroupBy(field => field.Kind)
                .SelectMany(group => group.OrderByDescending(field => field.Distinct).ThenBy(field => field.Field, StringComparer.Ordinal).Take(FieldsOfAKind))
                .Select(field => (field.Field, field.Kind)),
        ];
    }

    private static IEnumerable<(string Condition, Func<IComparable?, bool> Holds)> Conditions(string field, RawKind kind, IReadOnlyList<RawRecord> truth)
    {
        var values = truth.Select(record => record[field]).OfType<IComparable>().Order(Order).ToList();
        var middle = values[values.Count / 2];
        yield return ($"$_.{field} -eq $null", value => value is null);
        yield return ($"$_.{field} -ne $null", value => value is not null);
        yield return ($"$_.{field} -eq {Literal(middle)}", value => value is not null && Order.Compare(value, middle) == 0);
        yield return ($"$_.{field} -ne {Literal(middle)}", value => value is null || Order.Compare(value, middle) != 0);
        if (kind == RawKind.Text)
        {
            var start = ((string)middle)[..Math.Min(3, ((string)middle).Length)];
            yield return ($"$_.{field} -like {Literal(WildcardPattern.Escape(start) + "*")}", value => ((string?)value ?? string.Empty).StartsWith(start, StringComparison.OrdinalIgnoreCase));
        }

        if (kind is RawKind.Number or RawKind.Day or RawKind.Instant)
        {
            yield return ($"$_.{field} -gt {Literal(middle)}", value => value is not null && value.CompareTo(middle) > 0);
            yield return ($"$_.{field} -ge {Literal(middle)} -and $_.{field} -ne $null", value => value is not null && value.CompareTo(middle) >= 0);
            yield return ($"$_.{field} -lt {Literal(middle)} -and $_.{field} -ne $null", value => value is not null && value.CompareTo(middle) < 0);
        }

        if (kind is RawKind.Text or RawKind.Number or RawKind.Reference)
        {
            var some = values.Distinct().Take(2).ToList();
            yield return ($"$_.{field} -in {string.Join(", ", some.Select(Literal))}", value => value is not null && some.Exists(one => Order.Compare(one, value) == 0));
        }
    }

    private static string Literal(IComparable value) => value switch
    {
        bool flag => flag ? "$true" : "$false",
        decimal or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        DateTime day => $"([datetime] '{day:yyyy-MM-dd}')",
        DateTimeOffset instant => $"([datetimeoffset] '{instant:yyyy-MM-dd'T'HH:mm:ss'Z'}')",
        _ => $"'{value.ToString()!.Replace("'", "''", StringComparison.Ordinal)}'",
    };

    private static IComparable? Comparable(object? value) => (value is PSObject wrapper ? wrapper.BaseObject : value) switch
    {
        null => null,
        RecordRef reference => RawRecord.Key(reference.Id!),
        IComparable plain => plain,
        var other => other.ToString(),
    };

    private static void Same(IEnumerable<long> expected, IEnumerable<long> found, string what) =>
        Assert.True(expected.SequenceEqual(found), $"{what}: {string.Join(' ', found)} instead of {string.Join(' ', expected)}");
}
