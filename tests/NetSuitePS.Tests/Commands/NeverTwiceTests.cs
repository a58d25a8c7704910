using System.Management.Automation;
using NetSuite;

namespace NetSuitePS.Tests.Commands;

/// <summary>What may be done twice without harm, as somebody who runs the same line again sees it.</summary>
public sealed class NeverTwiceTests(SimulatorSession session) : IClassFixture<SimulatorSession>
{
    private const string Order = "New-NetSuiteRecord salesOrder @{ entity = 101; item = @(@{ item = 301; quantity = 2; rate = 10 }, @{ item = 304; quantity = 1; rate = 5 }) }";

    [Theory]
    [InlineData("")]
    [InlineData("-Asynchronous")]
    public void Inputs_with_the_same_external_id_are_written_in_their_order_and_the_last_one_counts(string how)
    {
        var key = $"ORDER{how}";
        var results = Results($"1..30 | ForEach-Object {{ @{{ externalId = '{key}'; title = '{key}'; message = \"$_\" }} }} | Invoke-NetSuiteUpsert phoneCall -ThrottleLimit 10 {how}");

        Assert.Equal([WriteAction.Created, .. Enumerable.Repeat(WriteAction.Updated, 29)], results.Select(result => result.Action));
        Assert.Equal(["30"], Raw($"SELECT message FROM phonecall WHERE title = '{key}'", "message"));
        Assert.Single(results.Select(result => result.Id).Distinct());
    }

    [Fact]
    public void Inputs_with_other_external_ids_are_written_beside_those_that_wait_for_their_turn()
    {
        var results = Results("1..40 | ForEach-Object { @{ externalId = \"MIXED-$($_ % 4)\"; title = \"MIXED-$($_ % 4)\"; message = \"$_\" } } | Invoke-NetSuiteUpsert phoneCall -ThrottleLimit 8");

        Assert.Equal(4, results.Count(result => result.Action == WriteAction.Created));
        Assert.Equal(["37", "38", "39", "40"], Raw("SELECT message FROM phonecall WHERE title LIKE 'MIXED-%' ORDER BY message", "message"));
        Assert.Equal(Enumerable.Range(1, 40).Select(number => $"MIXED-{number % 4}"), results.Select(result => result.ExternalId!));
    }

    [Fact]
    public void A_create_with_the_external_id_of_a_record_that_is_there_fails_and_changes_nothing()
    {
        Results("New-NetSuiteRecord phoneCall @{ externalId = 'TAKEN'; title = 'TAKEN'; message = 'First' }");

        var result = session.Run("New-NetSuiteRecord phoneCall @{ externalId = 'TAKEN'; title = 'TAKEN'; message = 'Second' }");

        Assert.Equal(WriteAction.Failed, result.Single<RecordWriteResult>().Action);
        Assert.Contains("TAKEN", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.Equal(["First"], Raw("SELECT message FROM phonecall WHERE title = 'TAKEN'", "message"));
    }

    [Fact]
    public void Two_creates_with_the_same_external_id_in_one_run_make_one_record()
    {
        var result = session.Run("'First', 'Second' | ForEach-Object { @{ externalId = 'BOTH'; title = 'BOTH'; message = $_ } } | New-NetSuiteRecord phoneCall");

        Assert.Equal([WriteAction.Created, WriteAction.Failed], result.Output.Select(item => ((RecordWriteResult)item.BaseObject).Action));
        Assert.Equal(["First"], Raw("SELECT message FROM phonecall WHERE title = 'BOTH'", "message"));
    }

    [Theory]
    [InlineData("-SublistMode Replace", "@{ item = 301; quantity = 7; rate = 10 }, @{ item = 302; quantity = 3; rate = 4 }")]
    [InlineData("-LineKey item.item", "@{ item = 301; quantity = 7; rate = 10 }, @{ item = 302; quantity = 3; rate = 4 }")]
    [InlineData("-LineKey item", "@{ item = 304; quantity = 9 }, @{ item = 301; quantity = 7 }")]
    public void Setting_the_same_lines_twice_leaves_the_same_record(string mode, string lines)
    {
        var id = Results(Order).Single().Id;
        var set = $"Set-NetSuiteRecord salesOrder {id} @{{ item = @({lines}) }} {mode}";

        Results(set);
        var once = Lines(id!);
        var again = Results(set).Single();

        Assert.Equal(once, Lines(id!));
        Assert.Contains("301 7", once);
        Assert.Contains(again.Action, new[] { WriteAction.Updated, WriteAction.Unchanged });
    }

    [Fact]
    public void Replace_leaves_only_the_lines_that_were_sent()
    {
        var id = Results(Order).Single().Id;

        Results($"Set-NetSuiteRecord salesOrder {id} @{{ item = @(, @{{ item = 302; quantity = 3; rate = 4 }}) }} -SublistMode Replace");

        Assert.Equal(["302 3"], Lines(id!));
    }

    [Fact]
    public void Lines_matched_by_a_column_change_theirs_and_leave_the_others()
    {
        var id = Results(Order).Single().Id;

        Results($"Set-NetSuiteRecord salesOrder {id} @{{ item = @(@{{ item = 304; quantity = 8 }}, @{{ item = 302; quantity = 3; rate = 4 }}) }} -LineKey item.item");

        Assert.Equal(["301 2", "304 8", "302 3"], Lines(id!));
    }

    [Fact]
    public void Append_adds_its_lines_each_time()
    {
        var id = Results(Order).Single().Id;
        var set = $"Set-NetSuiteRecord salesOrder {id} @{{ item = @(, @{{ item = 302; quantity = 3; rate = 4 }}) }} -SublistMode Append";

        Results(set);
        Results(set);

        Assert.Equal(["301 2", "304 1", "302 3", "302 3"], Lines(id!));
    }

    [Fact]
    public void Lines_that_NetSuite_would_append_are_refused_and_the_ways_out_are_named()
    {
        var id = Results(Order).Single().Id;

        var result = session.Run($"Set-NetSuiteRecord salesOrder {id} @{{ item = @(, @{{ item = 302; quantity = 3; rate = 4 }}) }}");

        Assert.Equal(WriteAction.Failed, result.Single<RecordWriteResult>().Action);
        Assert.Equal(["301 2", "304 1"], Lines(id!));
        var error = Assert.Single(result.Errors);
        var words = $"{error} {error.ErrorDetails?.RecommendedAction}";
        Assert.All(new[] { "-SublistMode", "-LineKey" }, way => Assert.Contains(way, words, StringComparison.Ordinal));
    }

    [Fact]
    public void An_upsert_with_lines_done_twice_is_one_record_with_one_set_of_lines()
    {
        const string upsert = "Invoke-NetSuiteUpsert salesOrder @{ entity = 101; item = @(@{ item = 301; quantity = 2; rate = 10 }, @{ item = 304; quantity = 1; rate = 5 }) } -ExternalId LINES-TWICE -LineKey item.item";

        var first = Results(upsert).Single();
        var second = Results(upsert).Single();

        Assert.Equal((WriteAction.Created, first.Id), (first.Action, second.Id));
        Assert.Equal(["301 2", "304 1"], Lines(first.Id!));
    }

    [Fact]
    public void Results_that_failed_are_tried_again_when_they_are_piped_back_and_the_others_are_left()
    {
        var results = session.Run("'', 'Second', '' | ForEach-Object { $n = 0 } { $n++; @{ externalId = \"BACK-$n\"; title = $_; message = 'Back' } } | Invoke-NetSuiteUpsert phoneCall").Output;
        Assert.Equal([WriteAction.Failed, WriteAction.Created, WriteAction.Failed], results.Select(item => ((RecordWriteResult)item.BaseObject).Action));

        var again = Results("$failed | Where-Object Action -EQ Failed | ForEach-Object { $_.InputObject.title = 'Back again'; $_ } | Invoke-NetSuiteUpsert phoneCall", ("failed", results.ToArray()));

        Assert.Equal([("BACK-1", WriteAction.Created), ("BACK-3", WriteAction.Created)], again.Select(result => (result.ExternalId!, result.Action)));
        Assert.Equal(3, Raw("SELECT id FROM phonecall WHERE message = 'Back'", "id").Count);
    }

    private IReadOnlyList<RecordWriteResult> Results(string script, params (string Name, object? Value)[] variables) =>
        [.. session.Succeed(script, variables).Output.Select(item => (RecordWriteResult)item.BaseObject)];

    private IReadOnlyList<string> Raw(string query, string column) =>
        [.. session.Succeed("Invoke-NetSuiteRestMethod query/v1/suiteql -Method Post -Body @{ q = $query } -Headers @{ Prefer = 'transient' } -All", ("query", query)).Output.Select(row => (string)row.Properties[column].Value)];

    // Item and quantity of each line, as NetSuite sends them.
    private IReadOnlyList<string> Lines(string order)
    {
        var record = session.Succeed($"Invoke-NetSuiteRestMethod record/v1/salesOrder/{order} -QueryParameter @{{ expandSubResources = 'true' }}").Output.Single();
        var items = (object[])((PSObject)record.Properties["item"].Value).Properties["items"].Value;
        return [.. items.Cast<PSObject>().Select(line => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{((PSObject)line.Properties["item"].Value).Properties["id"].Value} {Convert.ToDecimal(line.Properties["quantity"].Value, System.Globalization.CultureInfo.InvariantCulture):0.##}"))];
    }
}
