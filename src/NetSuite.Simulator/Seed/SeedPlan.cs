using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Customization;

namespace NetSuite.Simulator.Seed;

/// <summary>The files a new account is filled from, and what they define.</summary>
/// <param name="Files">In the order they are read.</param>
/// <param name="Definitions">The definitions of all of them.</param>
internal sealed record SeedPlan(IReadOnlyList<SeedFile> Files, Definitions Definitions)
{
    /// <summary>Reads the files, records excepted.</summary>
    /// <param name="seed">"company", "empty", or the path of a file.</param>
    /// <param name="builtIn">NetSuite's own types.</param>
    /// <exception cref="InvalidDataException">A file holds a mistake; the message names the file, the place and the reason in one line.</exception>
    public static SeedPlan Of(string seed, RecordCatalog builtIn)
    {
        var own = IsBuiltIn(seed) ? null : SeedFile.Open(seed);
        List<SeedFile> files = [SeedFile.Embedded("setup")];
        if ((own?.Base ?? seed) == "company")
        {
            files.Add(SeedFile.Embedded("company"));
            files.Add(SeedFile.Embedded("customization"));
        }
        if (own is not null)
        {
            files.Add(own);
        }
        return new SeedPlan(files, files.Aggregate(Definitions.None, (known, file) => known.With(file.Definitions(builtIn, known))));
    }

    public static bool IsBuiltIn(string seed) => seed is "company" or "empty";
}
