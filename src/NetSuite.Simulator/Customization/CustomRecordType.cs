namespace NetSuite.Simulator.Customization;

/// <summary>A record type that the account's own people made, or the values of a custom segment, which are such records too.</summary>
internal sealed record CustomRecordType(string ScriptId, string Name)
{
    /// <summary>What the values of a custom segment are called: customrecord_ and the segment's own id.</summary>
    public const string SegmentPrefix = "customrecord_cseg";

    /// <summary>"Show Created Date": the field created is there.</summary>
    public bool ShowsCreatedDate { get; init; }

    /// <summary>"Show Last Modified": the field lastModified is there.</summary>
    public bool ShowsLastModified { get; init; }
}
