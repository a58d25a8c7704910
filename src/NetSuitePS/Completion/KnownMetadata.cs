using NetSuite;
using NetSuite.Client;
using NetSuitePS.Sessions;

namespace NetSuitePS.Completion;

/// <summary>
/// What is known of record types without asking NetSuite: of the connection in use, else what this module knows by
/// itself.
/// </summary>
internal sealed class KnownMetadata
{
    private readonly NetSuiteConnection? connection;

    private KnownMetadata(NetSuiteConnection? connection) => this.connection = connection is { IsOpen: true } ? connection : null;

    /// <summary>The record types.</summary>
    public IReadOnlyList<RecordType> Types => connection?.Client.AccountMetadata.KnownTypes is { Count: > 0 } types ? types : BuiltInCatalog.Types;

    /// <summary>What is known for a connection; for null of the current one, if there is one.</summary>
    public static KnownMetadata Of(NetSuiteConnection? connection) => new(connection ?? ConnectionTable.OfRunspace.Current);

    /// <summary>What is known of a type; null when nothing is.</summary>
    public RecordSchema? Schema(string type) => connection?.Client.AccountMetadata.Known(type) ?? BuiltInCatalog.Find(type);

    /// <summary>The records of a type, or of any type that <c>entity</c> or <c>item</c> stands for, that were met lately, the last one first.</summary>
    public IReadOnlyList<(string Id, string? Name)> Recent(string type) => connection?.RecentRecords.Of(met => BuiltInCatalog.LeadsTo(type, met)) ?? [];
}
