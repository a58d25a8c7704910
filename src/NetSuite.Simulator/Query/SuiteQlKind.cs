namespace NetSuite.Simulator.Query;

/// <summary>What a column holds, and so how SQLite stores it and how a row prints it.</summary>
internal enum SuiteQlKind
{
    /// <summary>Text. Enumerations with letter keys (a transaction's status) are text too.</summary>
    Text,

    /// <summary>INTEGER or REAL.</summary>
    Number,

    /// <summary>TEXT 'T' or 'F'.</summary>
    Boolean,

    /// <summary>TEXT 'YYYY-MM-DD'; no zone, never shifted.</summary>
    Date,

    /// <summary>TEXT 'YYYY-MM-DD HH:MM:SS' in UTC; shown and compared in the session's zone.</summary>
    DateTime,

    /// <summary>TEXT 'YYYY-MM-DD HH:MM:SS' of some wall clock; shown and compared as it is.</summary>
    WallTime,

    /// <summary>INTEGER: the id of another record.</summary>
    Reference,

    /// <summary>TEXT 'id, id'.</summary>
    Multiselect,
}
