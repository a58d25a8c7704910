using System.IO.Compression;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetSuite.Simulator.Control;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Hosting;

/// <summary>A running simulator: Kestrel on 127.0.0.1 in front of a simulated account.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication application;

    private SimulatorHost(WebApplication application, SimulatedAccount account, Uri baseUri, X509Certificate2? certificate) =>
        (this.application, Account, BaseUri, Certificate) = (application, account, baseUri, certificate);

    /// <summary>The account behind the address.</summary>
    public SimulatedAccount Account { get; }

    /// <summary>The address, with a slash at its end.</summary>
    public Uri BaseUri { get; }

    /// <summary>The self-signed certificate a client must trust; null when plain http is served. Its private key stays inside.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>Starts a simulator; it answers when the task completes.</summary>
    /// <param name="options">How the account is set up.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running simulator; dispose it to stop.</returns>
    public static async Task<SimulatorHost> StartAsync(SimulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var account = new SimulatedAccount(options with { ControlKey = options.ControlKey ?? ControlKey.New() });
        WebApplication? application = null;
        try
        {
            var certificate = options.Https ? ThrowawayCertificate.Create() : null;
            application = Build(options, certificate);
            var pipeline = new RequestPipeline(account);
            var control = new ControlEndpoint(account);
            application.UseResponseCompression();
            application.Run(context => ControlEndpoint.Owns(context.Request) ? control.HandleAsync(context) : pipeline.HandleAsync(context));
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            var address = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
            var trust = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.RawData);
            return new SimulatorHost(application, account, new Uri(address + "/"), trust);
        }
        catch
        {
            if (application is not null)
            {
                await application.DisposeAsync().ConfigureAwait(false);
            }
            account.Dispose();
            throw;
        }
    }

    /// <summary>Waits until the process is asked to stop (Ctrl+C, SIGTERM) or the token is cancelled.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A task that ends with the waiting.</returns>
    public async Task WaitForShutdownAsync(CancellationToken cancellationToken = default)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var asked = application.Lifetime.ApplicationStopping.Register(() => stopping.TrySetResult());
        using var cancelled = cancellationToken.Register(() => stopping.TrySetResult());
        await stopping.Task.ConfigureAwait(false);
    }

    /// <summary>Stops the server and closes the account.</summary>
    /// <returns>A task that ends when nothing runs any more.</returns>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await application.StopAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Requests still run; disposing breaks them off.
        }
        await application.DisposeAsync().ConfigureAwait(false);
        await Account.Jobs.CloseAsync().ConfigureAwait(false);
        Account.Dispose();
        Certificate?.Dispose();
    }

    private static WebApplication Build(SimulatorOptions options, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.Largest;
            // A long filter is refused by its own rules, not by the length of its line.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen =>
            {
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        // Standard output carries one line, the address.
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(compression =>
        {
            // NetSuite compresses, and is never without TLS.
            compression.EnableForHttps = true;
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["application/json", MediaTypes.Resource, "application/schema+json", "application/swagger+json"];
        });
        if (options.StopWithStandardInput)
        {
            builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        }
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        return builder.Build();
    }
}
