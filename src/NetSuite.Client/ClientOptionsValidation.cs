namespace NetSuite.Client;

/// <summary>Checks a client's options once, when the client is built.</summary>
internal static class ClientOptionsValidation
{
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public static NetSuiteClientOptions Checked(NetSuiteClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Account, nameof(options.Account));
        ArgumentNullException.ThrowIfNull(options.Credentials, nameof(options.Credentials));
        ArgumentNullException.ThrowIfNull(options.TimeProvider, nameof(options.TimeProvider));
        ArgumentNullException.ThrowIfNull(options.NonceFactory, nameof(options.NonceFactory));
        Range(options.MaxAttempts, 1, 20, nameof(options.MaxAttempts));
        Range(options.MaxConcurrency, 1, 100, nameof(options.MaxConcurrency));
        Range(options.AttemptTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1), nameof(options.AttemptTimeout));
        Range(options.RetryBaseDelay, TimeSpan.Zero, TimeSpan.FromMinutes(1), nameof(options.RetryBaseDelay));
        return options.UserAgent.All(character => character is >= ' ' and <= '~')
            ? options
            : throw new ArgumentException("The user agent has a character that HTTP does not allow.", nameof(options));
    }

    /// <exception cref="ArgumentException">The base URI is neither https nor loopback, or more than a host.</exception>
    public static Uri BaseUriOf(NetSuiteClientOptions options)
    {
        if (options.BaseUri is not { } uri)
        {
            return options.Account.SuiteTalkUri;
        }

        if (!uri.IsAbsoluteUri || uri.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException($"'{uri}' is not a URL of a NetSuite host, such as https://123456.suitetalk.api.netsuite.com.", nameof(options));
        }

        if (uri.Scheme == "http" && !uri.IsLoopback)
        {
            throw new ArgumentException($"'{uri.Host}' must be reached by https: http would send credentials in the clear. Only this machine's loopback (127.0.0.1) may be http.", nameof(options));
        }

        // Connectors often ask for the URL with its service path, which is the same for every account.
        var path = uri.AbsolutePath.TrimEnd('/');
        return uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0 && (path.Length == 0 || path == "/services/rest")
            ? new Uri(uri.GetLeftPart(UriPartial.Authority) + "/")
            : throw new ArgumentException(
                $"The URL must be a host only, such as https://123456.suitetalk.api.netsuite.com, without user, path or query; it is a URL of host '{uri.Host}'.", nameof(options));
    }

    private static void Range<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be from {least} to {most}.");
        }
    }
}
