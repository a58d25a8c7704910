using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>An account that takes the other side of each choice of the record service.</summary>
public sealed class LenientAccount : IAsyncLifetime
{
    public TestAccount Account { get; } = new()
    {
        SetUp = options => options with
        {
            Behaviour = new AccountBehaviour
            {
                NumbersMayBeText = true,
                InstantsMayLackZone = true,
                UnknownLinesAreRefused = false,
                OnlyTheAttachedCanBeDetached = false,
                FilterDatesMayHaveTimes = true,
                LastLinkIsTrue = true,
                PreviousLinkIsShort = true,
            },
        },
    };

    public Task InitializeAsync() => Account.InitializeAsync();

    public Task DisposeAsync() => Account.DisposeAsync();
}
