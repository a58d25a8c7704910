using System.Globalization;
using System.Management.Automation;
using NetSuite;

namespace NetSuitePS.Tests.Records;

/// <summary>
/// The 48 objects that scripts work with most, each created, changed, upserted and deleted. What has become of it is read
/// as NetSuite sends it, never by the commands that are tried.
/// </summary>
public sealed class WriteTypeTests(RecordAccount account) : IClassFixture<RecordAccount>
{
    // What NetSuite itself says anew whenever a record is saved.
    private static readonly HashSet<string> Stamps = new(StringComparer.Ordinal) { "lastModifiedDate", "lastModified" };

    public static TheoryData<string> All => WriteTypes.All;

    public static TheoryData<string> Creatable => WriteTypes.Creatable;

    public static TheoryData<string> OnlyMade => WriteTypes.OnlyMade;

    [Fact]
    public void Each_type_that_is_found_is_written_too() =>
        Assert.Equal(Names(EveryTypeTests.Types), Names(All));

    [Theory]
    [MemberData(nameof(All))]
    public void A_change_changes_its_field_and_no_other_and_a_removal_removes(string type)
    {
        var id = Make(type, $"Life of {type}");
        var (field, value) = WriteTypes.Of(type).Change;
        var before = Values(type, id);

        var set = Single($"Set-NetSuiteRecord {type} {id} @{{ {field} = {value} }}");

        Assert.Equal((WriteAction.Updated, id, field), (set.Action, set.Id, Assert.Single(set.Fields)));
        var after = Values(type, id);
        Assert.Equal([field], Changed(before, after));
        Assert.Equal(Text(account.Succeed(value).Output.Single()), after[field]);

        var removed = Single($"Remove-NetSuiteRecord {type} {id} -Confirm:$false -PassThru");

        Assert.Equal((WriteAction.Deleted, id), (removed.Action, removed.Id));
        Assert.False(Exists(type, id));
    }

    [Theory]
    [MemberData(nameof(Creatable))]
    public void A_create_makes_one_record_with_what_was_sent(string type)
    {
        var name = Name(type, "New");
        var before = Ids(type);

        var created = Single($"New-NetSuiteRecord {type} ({WriteTypes.Of(type).Body})", ("name", name));

        Assert.Equal(WriteAction.Created, created.Action);
        Assert.Equal([created.Id!], Ids(type).Except(before));
        var stored = account.Succeed($"Invoke-NetSuiteRestMethod record/v1/{type}/{created.Id}").Output.Single();
        foreach (var (field, sent) in Sent(type, name))
        {
            Assert.Equal(sent, Text(stored.Properties[field]?.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Creatable))]
    public void An_upsert_done_twice_creates_one_record_and_updates_it(string type)
    {
        var way = WriteTypes.Of(type);
        var name = Name(type, "Upserted");
        var mode = way.HasLines ? "-SublistMode Replace" : string.Empty;
        var before = Ids(type);

        // Such as a deposit that the record refunds: made once, and the same for both.
        account.Succeed($"$body = {way.Body}", ("name", name));
        var first = Single($"Invoke-NetSuiteUpsert {type} $body -ExternalId 'UP-{type}' {mode}");
        var lines = Lines(type, first.Id!);
        var second = Single($"Invoke-NetSuiteUpsert {type} $body -ExternalId 'UP-{type}' {mode}");

        Assert.Equal((WriteAction.Created, WriteAction.Updated), (first.Action, second.Action));
        Assert.Equal((first.Id, $"UP-{type}"), (second.Id, second.ExternalId));
        Assert.Equal([first.Id!], Ids(type).Except(before));
        Assert.Equal($"UP-{type}", Values(type, first.Id!)["externalId"]);
        Assert.Equal(lines, Lines(type, first.Id!));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_record_that_was_read_changed_and_sent_back_sends_its_change_only(string type)
    {
        var id = Make(type, $"Round trip of {type}");
        var (field, value) = WriteTypes.Of(type).Change;
        var before = Values(type, id);

        var set = Single($"$record = Get-NetSuiteRecord {type} {id}; $record.{field} = {value}; $record | Set-NetSuiteRecord");
        var again = Single($"Get-NetSuiteRecord {type} {id} | Set-NetSuiteRecord");

        Assert.Equal((WriteAction.Updated, field), (set.Action, Assert.Single(set.Fields)));
        Assert.Equal([field], Changed(before, Values(type, id)));
        Assert.Equal((WriteAction.Unchanged, 0), (again.Action, again.Fields.Count));
    }

    [Theory]
    [MemberData(nameof(OnlyMade))]
    public void What_only_a_transform_makes_is_refused_to_a_create_in_one_result_that_says_so(string type)
    {
        var before = Ids(type);
        var result = account.Session.Invoke($$"""
            New-NetSuiteRecord {{type}} @{ memo = 'Alone' }
            Invoke-NetSuiteUpsert {{type}} @{ memo = 'Alone' } -ExternalId 'ALONE-{{type}}'
            """);

        Assert.Equal([WriteAction.Failed, WriteAction.Failed], result.Output.Select(item => ((RecordWriteResult)item.BaseObject).Action));
        Assert.All(result.Errors, error => Assert.Contains("can only be created from another transaction", error.Exception.Message, StringComparison.Ordinal));
        Assert.Equal(2, result.Errors.Count);
        Assert.Equal(before, Ids(type));
    }

    [Theory]
    [MemberData(nameof(OnlyMade))]
    public void What_a_transform_made_can_be_upserted_afterwards(string type)
    {
        var id = Make(type, type);
        account.Succeed($"$null = Set-NetSuiteRecord {type} {id} @{{ externalId = 'MADE-{type}' }}");

        var upserted = Single($"Invoke-NetSuiteUpsert {type} @{{ memo = 'By external id' }} -ExternalId 'MADE-{type}'");

        Assert.Equal((WriteAction.Updated, id), (upserted.Action, upserted.Id));
        Assert.Equal("By external id", Values(type, id)["memo"]);
    }

    private static IEnumerable<string> Names(IEnumerable<object[]> types) => types.Select(row => (string)row[0]).Order(StringComparer.Ordinal);

    private static string Name(string type, string what) => type == "currency" ? (what == "New" ? "XNA" : "XUA") : $"{what} {type}";

    // The record that a test works on, made by a script of the table.
    private string Make(string type, string name)
    {
        const string made = "function Made($path) { (Invoke-NetSuiteRestMethod \"record/v1/$path\" -Method Post -Body @{}).Segments[-1] }";
        var way = WriteTypes.Of(type);
        var script = way.Made is null ? $"(New-NetSuiteRecord {type} ({way.Body})).Id" : $"{made}\n{way.Made}";
        return Assert.IsType<string>(account.Succeed(script, ("name", type == "currency" ? "X" + (char)('A' + (name.Length % 20)) + "C" : name)).Output.Last().BaseObject);
    }

    private RecordWriteResult Single(string script, params (string Name, object? Value)[] variables) => account.Succeed(script, variables).Single<RecordWriteResult>();

    private IReadOnlyList<string> Ids(string type) =>
        [.. account.Succeed($"(Invoke-NetSuiteRestMethod record/v1/{type} -All).id").Output.Select(id => id.ToString()).Order(StringComparer.Ordinal)];

    private bool Exists(string type, string id) =>
        account.Session.Invoke($"Invoke-NetSuiteRestMethod record/v1/{type}/{id}").Errors.Count == 0 || Ids(type).Contains(id);

    // Each field with its value as text, lines and all.
    private Dictionary<string, string> Values(string type, string id) => account
        .Succeed($"Invoke-NetSuiteRestMethod record/v1/{type}/{id} -QueryParameter @{{ expandSubResources = 'true' }}").Output.Single().Properties
        .Where(property => property.Name != "links" && !Stamps.Contains(property.Name))
        .ToDictionary(property => property.Name, property => Text(property.Value), StringComparer.Ordinal);

    private IReadOnlyList<string> Lines(string type, string id) =>
        [.. Values(type, id).Where(value => value.Value.Contains("items=", StringComparison.Ordinal)).Select(value => $"{value.Key}: {value.Value.Split("items=").Length} {value.Value.Split("quantity=").Length}")];

    private IEnumerable<(string Field, string Value)> Sent(string type, string name) =>
        account.Succeed($"({WriteTypes.Of(type).Body}).GetEnumerator() | Where-Object {{ $_.Value -isnot [array] }} | ForEach-Object {{ \"$($_.Key)=$($_.Value)\" }}", ("name", name)).Output
            .Select(pair => pair.ToString().Split('=', 2)).Select(pair => (pair[0], pair[1]));

    private static IEnumerable<string> Changed(Dictionary<string, string> before, Dictionary<string, string> after) =>
        before.Keys.Union(after.Keys).Where(field => before.GetValueOrDefault(field) != after.GetValueOrDefault(field)).Order(StringComparer.Ordinal);

    private static string Text(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } fields when fields.Properties["id"] is { } id => id.Value.ToString()!,
        PSObject { BaseObject: PSCustomObject } fields => $"{{{string.Join("; ", fields.Properties.Where(part => part.Name != "links").Select(part => $"{part.Name}={Text(part.Value)}"))}}}",
        PSObject wrapper => Text(wrapper.BaseObject),
        double or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture),
        object[] items => $"[{string.Join(", ", items.Select(Text))}]",
        _ => value?.ToString() ?? string.Empty,
    };
}
