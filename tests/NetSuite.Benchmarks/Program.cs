using System.Globalization;
using NetSuite.Benchmarks;

// Numbers of one machine mean little: what counts is each ratio to the baseline of the same run.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var only = args.FirstOrDefault();
(string Name, Action Run)[] all =
[
    ("signing", SigningBenchmark.Run),
    ("simulator", SimulatorBenchmark.Run),
    ("rows", RowsBenchmark.Run),
    ("memory", MemoryBenchmark.Run),
    ("reads", ReadsBenchmark.Run),
    ("filtered", FilteredBenchmark.Run),
    ("journal", JournalBenchmark.Run),
];
foreach (var (name, run) in all)
{
    if (only is null || only == name)
    {
        run();
    }
}
