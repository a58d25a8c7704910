using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using NetSuite.Simulator.Hosting;

if (args.Contains("--help"))
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}

SimulatorOptions options;
try
{
    options = CommandLine.Parse(args, StandardInput.FirstLine);
}
catch (ArgumentException mistake)
{
    await Console.Error.WriteLineAsync($"{mistake.Message} {CommandLine.Usage}");
    return 2;
}

SimulatorHost simulator;
try
{
    simulator = await SimulatorHost.StartAsync(options);
}
catch (Exception failure) when (failure is IOException or InvalidDataException or SqliteException or UnauthorizedAccessException or ArgumentException)
{
    await Console.Error.WriteLineAsync($"The simulator could not start: {failure.Message.ReplaceLineEndings(" ")}");
    return 1;
}

await using (simulator)
{
    // A key that was given is known to whoever gave it, and stays out of what may be logged.
    var ready = new
    {
        baseUri = simulator.BaseUri.AbsoluteUri,
        account = options.Account,
        processId = Environment.ProcessId,
        controlKey = options.ControlKey is null ? simulator.Account.Options.ControlKey : null,
        certificateThumbprint = simulator.Certificate?.Thumbprint,
        certificate = simulator.Certificate?.ExportCertificatePem(),
        notices = simulator.Account.Notices is { Count: > 0 } notices ? notices : null,
    };
    Console.WriteLine(JsonSerializer.Serialize(ready, new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    }));
    foreach (var notice in simulator.Account.Notices)
    {
        await Console.Error.WriteLineAsync(notice);
    }
    using var stop = new CancellationTokenSource();
    if (options.StopWithStandardInput)
    {
        _ = StandardInput.CancelAtEndAsync(stop);
    }
    await simulator.WaitForShutdownAsync(stop.Token);
}
return 0;
