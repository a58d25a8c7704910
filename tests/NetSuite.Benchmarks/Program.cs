using System.Globalization;
using NetSuite.Benchmarks;

// Numbers of one machine mean little: what counts is each ratio to the baseline of the same run.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var only = args.FirstOrDefault();
foreach (var (name, run) in new (string, Action)[] { ("signing", SigningBenchmark.Run), ("simulator", SimulatorBenchmark.Run), ("rows", RowsBenchmark.Run) })
{
    if (only is null || only == name)
    {
        run();
    }
}
