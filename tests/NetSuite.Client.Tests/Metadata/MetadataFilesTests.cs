using Microsoft.Extensions.Time.Testing;

namespace NetSuite.Client.Tests;

public sealed class MetadataFilesTests : IDisposable
{
    private static readonly Behaviour Schema = Behaviours.Body(200, "application/schema+json", """
        {"type":"object","x-ns-filterable":["companyName","terms"],"properties":{
          "companyName":{"title":"Company Name","type":"string"},
          "lastModifiedDate":{"title":"Last Modified","type":"string","format":"date-time"},
          "shipDate":{"title":"Ship Date","type":"string","format":"date"},
          "status":{"type":"object","properties":{"id":{"type":"string","enum":["A","B"]},"refName":{"type":"string"}}},
          "custentity_x":{"title":"Größe 漢字","type":"number","format":"double","x-ns-custom-field":true},
          "item":{"type":"object","properties":{"items":{"type":"array","items":{"type":"object","x-ns-sublistkey":{"present":true,"value":{"new":["orderLine"],"existing":["doc","line"]}},"properties":{"quantity":{"title":"Quantity","type":"number"}}}}}}}}
        """);

    private static readonly Behaviour Catalog = Behaviours.Json("""{"items":[{"name":"customer"},{"name":"customrecord_machine"}]}""");
    private readonly string folder = Path.Join(Path.GetTempPath(), "netsuiteps-tests", Path.GetRandomFileName());
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_was_learned_is_there_in_the_next_run()
    {
        await using var server = await FaultServer.StartAsync(Catalog, Schema, DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"));
        using var first = For(server);
        var types = await first.AccountMetadata.TypesAsync(refresh: false, CancellationToken.None);
        var schema = await first.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        await first.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None);
        first.AccountMetadata.LearnMissing("transaction", "total");
        first.AccountMetadata.LearnRequired("customer", "Größe 漢字");

        using var next = For(server);
        var metadata = next.AccountMetadata;

        Assert.Equal(types, metadata.KnownTypes);
        Assert.Equal(types, await metadata.TypesAsync(refresh: false, CancellationToken.None));
        Assert.Equal(schema.Source, metadata.Known("CUSTOMER")!.Source);
        var kept = await metadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        Assert.Equal((schema.Type, schema.Source, "lastModifiedDate", true), (kept.Type, kept.Source, kept.ModifiedField, kept.IsOfAccount));
        Assert.Equal(schema.AllFields.Select(field => Text(field with { IsRequired = field.IsRequired || field.Name == "custentity_x" })), kept.AllFields.Select(Text));
        Assert.Equal(["companyName", "custentity_x"], kept.AllFields.Where(field => field.IsRequired).Select(field => field.Name));
        Assert.Equal(("Asia/Calcutta", "5-Mar-2026"), (metadata.KnownDates!.Zone.Id, metadata.KnownDates.Write(new DateTime(2026, 3, 5))));
        Assert.True(metadata.IsMissing("Transaction", "TOTAL"));
        Assert.False(metadata.IsMissing("transaction", null));
        Assert.Equal(3, server.Received.Count);

        static string Text(RecordField field) =>
            $"{field} {field.RecordType} {field.Label} {field.Type} {field.Target} {string.Join(',', field.Values)} {field.IsFilterable} {string.Join(',', field.Operators)} {field.IsCustom} {field.IsRequired} {(field.LineKeys is null ? "-" : string.Join(',', field.LineKeys))} {string.Join(',', field.NewLineKeys)}";
    }

    [Fact]
    public async Task What_an_earlier_version_kept_without_the_keys_of_lines_is_read_all_the_same()
    {
        await using var server = await FaultServer.StartAsync(Schema);
        using var first = For(server);
        await first.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        var file = Directory.GetFiles(folder, "type.customer*", SearchOption.AllDirectories).Single();
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"lineKeys\":[\"doc\",\"line\"],\"newLineKeys\":[\"orderLine\"],", string.Empty, StringComparison.Ordinal)
            .Replace(",\"lineKeys\":[\"doc\",\"line\"],\"newLineKeys\":[\"orderLine\"]", string.Empty, StringComparison.Ordinal));

        using var next = For(server);
        var sublist = next.AccountMetadata.Known("customer")!.Find("item")!;

        Assert.DoesNotContain("lineKeys", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
        Assert.True(next.AccountMetadata.Known("customer")!.IsOfAccount);
        Assert.Null(sublist.LineKeys);
        Assert.Empty(sublist.NewLineKeys);
    }

    [Fact]
    public async Task No_secret_and_no_id_of_the_login_is_in_any_file_or_name()
    {
        await using var server = await FaultServer.StartAsync(Catalog, Schema, DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"));
        using var client = For(server);
        await FillAsync(client);

        var all = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => file + File.ReadAllText(file)).ToArray();

        Assert.Equal(4, all.Length);
        Assert.All(all, text => Assert.All(
            ["consumer-key-1", "consumer-secret-1", "token-id-1", "token-secret-1"], id => Assert.DoesNotContain(id, text, StringComparison.OrdinalIgnoreCase)));
        Assert.All(Directory.GetDirectories(folder), name => Assert.Matches("^TSTDRV1234567-[0-9a-f]{12}$", Path.GetFileName(name)));
    }

    [Fact]
    public async Task Each_login_has_its_own()
    {
        await using var server = await FaultServer.StartAsync(Schema);
        using var one = For(server);
        using var other = TestClient.For(server, options => options with { MetadataPath = folder, Credentials = new TokenCredentials("consumer-key-1", "consumer-secret-1", "another-token", "token-secret-1") });

        await one.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);

        Assert.False(IsKnown(other.AccountMetadata));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"version\":99}")]
    [InlineData("{\"version\":1,\"time\":\"2026-11-24T12:00:00Z\",\"required\":[],\"fields\":[{\"name\":5}],\"types\":7,\"names\":[null],\"zone\":\"x\"}")]
    [InlineData("{\"version\":\"1\",\"time\":3}")]
    [InlineData("\0\0\0\0")]
    public async Task A_damaged_file_counts_as_none_and_is_replaced(string damage)
    {
        await using var server = await FaultServer.StartAsync(Catalog, Schema, DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"), Catalog, Schema, DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"));
        using (var client = For(server))
        {
            await FillAsync(client);
        }

        Assert.All(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), file => File.WriteAllText(file, damage));
        using (var client = For(server))
        {
            Assert.False(IsKnown(client.AccountMetadata));
            Assert.Null(client.AccountMetadata.KnownDates);
            Assert.DoesNotContain(client.AccountMetadata.KnownTypes, type => type.IsCustom);
            Assert.False(client.AccountMetadata.IsMissing("transaction", "total"));
            await FillAsync(client);
        }

        using var next = For(server);
        await FillAsync(next);
        Assert.True(next.AccountMetadata.IsMissing("transaction", "total"));
        Assert.Equal(6, server.Received.Count);
    }

    [Theory]
    [InlineData("a-file")]
    [InlineData("a-file/below")]
    [InlineData("\0")]
    [InlineData(" ")]
    public async Task A_folder_that_can_not_be_made_leaves_everything_in_memory(string path)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Join(folder, "a-file"), string.Empty);
        await using var server = await FaultServer.StartAsync(Catalog, Schema, DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"));
        using var client = TestClient.For(server, options => options with { MetadataPath = string.IsNullOrWhiteSpace(path) ? path : Path.Join(folder, path) });

        await FillAsync(client);
        await FillAsync(client);

        Assert.True(IsKnown(client.AccountMetadata));
        Assert.Equal(3, server.Received.Count);
        client.AccountMetadata.Forget(null);
        Assert.False(IsKnown(client.AccountMetadata));
    }

    [Fact]
    public async Task Two_clients_at_once_never_read_half_a_file()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Schema;
        var writers = Enumerable.Range(0, 4).Select(_ => For(server)).ToArray();

        await Task.WhenAll(writers.Select((client, at) => Task.Run(async () =>
        {
            for (var round = 0; round < 10; round++)
            {
                await client.AccountMetadata.SchemaAsync("customer", refresh: true, CancellationToken.None);
                client.AccountMetadata.LearnRequired("customer", $"field{at}");
                client.AccountMetadata.LearnMissing("transaction", $"c{at}");
                using var reader = For(server);
                Assert.Equal(7, reader.AccountMetadata.Known("customer")!.AllFields.Count);
            }
        })));

        using var next = For(server);
        Assert.True(IsKnown(next.AccountMetadata));
        Assert.Empty(Directory.GetFiles(folder, "*.new*", SearchOption.AllDirectories));
        Array.ForEach(writers, client => client.Dispose());
    }

    [Fact]
    public async Task What_another_process_learned_is_not_lost()
    {
        await using var server = await FaultServer.StartAsync(Schema);
        using var one = For(server);
        using var other = For(server);
        Assert.False(IsKnown(other.AccountMetadata));
        Assert.False(other.AccountMetadata.IsMissing("transaction", "total"));

        await one.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        one.AccountMetadata.LearnMissing("transaction", "total");
        other.AccountMetadata.LearnRequired("customer", "custentity_x");
        other.AccountMetadata.LearnMissing("item", "cost");

        using var next = For(server);
        Assert.True(next.AccountMetadata.Known("customer")!.Find("custentity_x")!.IsRequired);
        Assert.True(next.AccountMetadata.IsMissing("transaction", "total") && next.AccountMetadata.IsMissing("item", "cost"));
    }

    [Fact]
    public async Task Old_schemas_serve_until_they_are_asked_for_again()
    {
        await using var server = await FaultServer.StartAsync(Schema, Schema);
        using var client = For(server);
        await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);

        time.Advance(TimeSpan.FromDays(6));
        await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        Assert.Single(server.Received);
        time.Advance(TimeSpan.FromDays(2));

        using var next = For(server);
        Assert.True(IsKnown(next.AccountMetadata));
        Assert.Single(server.Received);
        await next.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task Dates_are_learned_again_after_a_day()
    {
        await using var server = await FaultServer.StartAsync(DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"), DateLearningTests.Rows("Asia/Calcutta", "M/d/yyyy"));
        using var client = For(server);
        await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None);

        time.Advance(TimeSpan.FromHours(25));

        Assert.NotNull(client.AccountMetadata.KnownDates);
        Assert.Equal("M/d/yyyy", (await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None)).Pattern);
    }

    [Fact]
    public async Task Only_the_file_of_the_type_is_read_for_it()
    {
        await using var server = await FaultServer.StartAsync(Catalog, Schema, DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"));
        using (var client = For(server))
        {
            await FillAsync(client);
        }

        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "type.customer.json"))
        {
            File.Delete(file);
        }

        using var next = For(server);
        Assert.True(next.AccountMetadata.Known("customer")!.Find("custentity_x")!.IsRequired);
    }

    [Theory]
    [InlineData("../customer")]
    [InlineData("customer/../../x")]
    [InlineData("")]
    public async Task What_is_no_type_is_no_file(string type)
    {
        await using var server = await FaultServer.StartAsync();
        using var client = For(server);

        client.AccountMetadata.LearnRequired(type, "x");
        client.AccountMetadata.Forget(type);

        Assert.Null(client.AccountMetadata.Known(type));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_type_is_forgotten_with_the_columns_it_misses()
    {
        await using var server = await FaultServer.StartAsync(Catalog, Schema, DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"), Schema);
        using var client = For(server);
        await FillAsync(client);
        client.AccountMetadata.LearnMissing("customer", "balance");

        client.AccountMetadata.Forget("Customer");

        using var next = For(server);
        foreach (var metadata in new[] { client.AccountMetadata, next.AccountMetadata })
        {
            Assert.False(IsKnown(metadata));
            Assert.False(metadata.IsMissing("customer", "balance"));
            Assert.True(metadata.IsMissing("transaction", "total"));
            Assert.NotNull(metadata.KnownDates);
        }

        Assert.False((await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None)).Find("custentity_x")!.IsRequired);
    }

    [Fact]
    public async Task All_is_forgotten_at_once()
    {
        await using var server = await FaultServer.StartAsync(Catalog, Schema, DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"));
        using var client = For(server);
        await FillAsync(client);

        client.AccountMetadata.Forget(null);

        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.DoesNotContain(client.AccountMetadata.KnownTypes, type => type.IsCustom);
        Assert.False(IsKnown(client.AccountMetadata));
        Assert.Null(client.AccountMetadata.KnownDates);
        Assert.False(client.AccountMetadata.IsMissing("transaction", "total"));
    }

    [Fact]
    public async Task A_huge_file_counts_as_none()
    {
        await using var server = await FaultServer.StartAsync(Schema, Schema);
        using (var client = For(server))
        {
            await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        }

        using (var file = File.Open(Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)), FileMode.Append))
        {
            await file.WriteAsync(Enumerable.Repeat((byte)' ', 17 * 1024 * 1024).ToArray());
        }

        using var next = For(server);
        Assert.False(IsKnown(next.AccountMetadata));
        Assert.True((await next.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None)).IsOfAccount);
    }

    [Fact]
    public async Task Folder_and_files_are_the_user_s_alone()
    {
        await using var server = await FaultServer.StartAsync(Schema);
        using var client = For(server);
        await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);

        if (!OperatingSystem.IsWindows())
        {
            var file = Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));
        }
    }

    [Fact]
    public async Task Custom_types_that_were_met_are_known_before_all_are_listed()
    {
        await using var server = await FaultServer.StartAsync(Schema);
        using var client = For(server);
        await client.AccountMetadata.SchemaAsync("customrecord_machine", refresh: false, CancellationToken.None);
        client.AccountMetadata.LearnRequired("customer", "x");
        File.WriteAllText(Path.Join(Directory.GetDirectories(folder)[0], "type.customrecord_x.0000.new.json"), "{");

        using var next = For(server);
        foreach (var types in new[] { client.AccountMetadata.KnownTypes, next.AccountMetadata.KnownTypes })
        {
            Assert.Equal("customrecord_machine", Assert.Single(types, type => type.IsCustom).Name);
            Assert.Single(types, type => type.Name == "customer");
        }
    }

    [Fact]
    public async Task Several_callers_at_once_share_one_request()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Schema;
        using var client = For(server);

        var reads = Enumerable.Range(0, 20).Select(_ => client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None)).ToArray();
        await Task.WhenAll(reads);

        Assert.Single(server.Received);
    }

    [Fact]
    public async Task An_update_that_fails_leaves_what_is_known()
    {
        await using var server = await FaultServer.StartAsync(Catalog, Schema, DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"));
        server.Otherwise = Behaviours.Status(403);
        using var client = For(server);
        await FillAsync(client);

        await Assert.ThrowsAnyAsync<NetSuiteException>(() => client.AccountMetadata.UpdateAsync(CancellationToken.None));
        await Assert.ThrowsAnyAsync<NetSuiteException>(() => client.AccountMetadata.UpdateAsync("customer", CancellationToken.None));

        using var next = For(server);
        foreach (var metadata in new[] { client.AccountMetadata, next.AccountMetadata })
        {
            Assert.True(metadata.Known("customer")!.Find("custentity_x")!.IsRequired);
            Assert.Contains(metadata.KnownTypes, type => type.IsCustom);
            Assert.NotNull(metadata.KnownDates);
            Assert.True(metadata.IsMissing("transaction", "total"));
        }
    }

    [Fact]
    public async Task An_update_forgets_what_trying_has_taught_and_types_that_are_gone()
    {
        await using var server = await FaultServer.StartAsync(
            Catalog, Schema, DateLearningTests.Rows("Asia/Calcutta", "d-MMM-yyyy"), Schema, Behaviours.Json("""{"items":[{"name":"customer"}]}"""), Schema);
        using var client = For(server);
        await FillAsync(client);
        await client.AccountMetadata.SchemaAsync("customrecord_machine", refresh: false, CancellationToken.None);

        Assert.Equal(["customer"], (await client.AccountMetadata.UpdateAsync(CancellationToken.None)).Select(type => type.Name));
        Assert.False((await client.AccountMetadata.UpdateAsync("customer", CancellationToken.None)).Find("custentity_x")!.IsRequired);

        using var next = For(server);
        foreach (var metadata in new[] { client.AccountMetadata, next.AccountMetadata })
        {
            Assert.False(metadata.Known("customer")!.Find("custentity_x")!.IsRequired);
            Assert.True(IsKnown(metadata));
            Assert.Null(metadata.Known("customrecord_machine"));
            Assert.Null(metadata.KnownDates);
            Assert.False(metadata.IsMissing("transaction", "total"));
        }
    }

    private NetSuiteClient For(FaultServer server) => TestClient.For(server, options => options with { MetadataPath = folder, TimeProvider = time });

    // Everybody's types and fields are known of any account.
    private static bool IsKnown(AccountMetadata metadata) => metadata.Known("customer")!.IsOfAccount;

    private static async Task FillAsync(NetSuiteClient client)
    {
        await client.AccountMetadata.TypesAsync(refresh: false, CancellationToken.None);
        await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None);
        client.AccountMetadata.LearnMissing("transaction", "total");
        client.AccountMetadata.LearnRequired("customer", "Größe 漢字");
    }
}
