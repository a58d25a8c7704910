using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>Finds the lines of a record that lines to be written mean, by columns that the caller named.</summary>
internal static class LineMatching
{
    /// <summary>
    /// Reads the record's lines and gives each line of the body the key of the line it matches, so that NetSuite changes
    /// that line instead of adding one. Lines that match none are new. The same write done again is the same record.
    /// </summary>
    /// <param name="client">The account.</param>
    /// <param name="write">A write with <see cref="RecordWrite.LineKeys"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The write to send; its sublists count as matched where every line was found.</returns>
    /// <exception cref="NetSuiteException">The record can't be read, or lines can't be told apart by these columns.</exception>
    public static Task<RecordWrite> ApplyAsync(NetSuiteClient client, RecordWrite write, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{client} {write} {cancellationToken} {new JsonObject()}");
}
