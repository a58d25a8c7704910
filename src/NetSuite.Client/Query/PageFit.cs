namespace NetSuite.Client;

/// <summary>Chooses the size of pages.</summary>
internal static class PageFit
{
    // NetSuite gives no more pages of one result.
    private const int MaxPages = 1000;

    /// <summary>The size that gives a number of rows in the fewest requests, and with the fewest rows besides.</summary>
    /// <param name="skip">Rows before them. NetSuite takes only offsets that are multiples of the page size.</param>
    /// <param name="rows">How many, at least 1.</param>
    /// <param name="largest">The largest page.</param>
    public static int Of(long skip, long rows, int largest)
    {
        var most = Math.Min(Paging.MaxRows, largest * MaxPages);
        if (skip > most || rows > most - skip)
        {
            return largest;
        }

        var last = skip + rows - 1;
        return Enumerable.Range(1, largest)
            .Where(size => last / size < MaxPages)
            .MinBy(size => ((last / size) - (skip / size), size));
    }
}
