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
    public static int Of(int skip, int rows, int largest)
    {
        var end = (long)skip + rows;
        return end > Paging.MaxRows || end > (long)largest * MaxPages
            ? largest
            : Enumerable.Range(1, largest)
                .Where(size => (end - 1) / size < MaxPages)
                .MinBy(size => (((end - 1) / size) - (skip / size), size));
    }
}
