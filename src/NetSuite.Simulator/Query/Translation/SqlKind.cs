namespace NetSuite.Simulator.Query.Translation;

/// <summary>What a translated expression yields.</summary>
internal enum SqlKind
{
    /// <summary>Not known before it runs, or NULL.</summary>
    Any,
    Text,
    Number,

    /// <summary>'YYYY-MM-DD'.</summary>
    Date,

    /// <summary>'YYYY-MM-DD HH:MM:SS', wall clock of the session.</summary>
    WallTime,

    /// <summary>The same text in UTC, as columns store it; turned into wall clock where a query looks at it.</summary>
    Instant,

    /// <summary>A condition; no value of it can be selected.</summary>
    Condition,
}
