namespace NetSuite.Client;

/// <summary>Counts the records to leave out at the start, and those that are left to give.</summary>
internal sealed class ResultWindow(long skip, long? first)
{
    private long skip = skip;
    private long left = first ?? long.MaxValue;

    /// <summary>Whether nothing more is wanted.</summary>
    public bool IsOver => left == 0;

    /// <summary>Whether the next record is wanted.</summary>
    public bool Takes()
    {
        if (skip > 0)
        {
            skip--;
            return false;
        }

        if (left == 0)
        {
            return false;
        }

        left--;
        return true;
    }
}
