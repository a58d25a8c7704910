namespace NetSuite.Simulator.Records;

/// <summary>What a write's headers and query parameters ask for.</summary>
internal sealed record WriteOptions
{
    /// <summary>Who writes.</summary>
    public Author By { get; init; } = Author.System;

    /// <summary>X-NetSuite-PropertyNameValidation: unknown names are only warned about unless the client asks for more.</summary>
    public Strictness Names { get; init; } = Strictness.Warning;

    /// <summary>X-NetSuite-PropertyValueValidation: values of the wrong form.</summary>
    public Strictness Values { get; init; } = Strictness.Error;

    /// <summary>The names after replace=.</summary>
    public IReadOnlySet<string> Replace { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>replaceSelectedFields=true: a null clears only the fields named after replace=.</summary>
    public bool ReplaceSelectedFields { get; init; }

    /// <summary>A line named by a number that the sublist does not have is refused.</summary>
    public bool KnownLinesOnly { get; init; }

    /// <summary>The seed may set what clients may not: ids and the instants of creation and change.</summary>
    public bool IsSeed { get; init; }

    /// <summary>Nothing will be kept: the client wants to see what would come of the write. What is missing is no mistake, and nothing is numbered or dated.</summary>
    public bool IsPreview { get; init; }
}
