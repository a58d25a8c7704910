using Microsoft.Data.Sqlite;

namespace NetSuite.Simulator.Query.Execution;

/// <summary>What a cursor is opened with.</summary>
internal sealed record CursorRequest(Statement Statement, SqliteConnection Connection, int Offset, int Limit, long? DataVersion, TimeSpan Timeout, CancellationToken CancellationToken);
