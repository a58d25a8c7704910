namespace NetSuite.Simulator.Authentication;

/// <summary>The permissions that are about no record type, as the role page names them.</summary>
internal static class SetupPermission
{
    public const string RestWebServices = "REST Web Services";
    public const string AccessTokens = "Log in using Access Tokens";
    public const string OAuth2AccessTokens = "Log in using OAuth 2.0 Access Tokens";
    public const string Workbook = "SuiteAnalytics Workbook";
    public const string DeletedRecords = "Deleted Records";
    public const string SystemNotes = "System Notes for Analytics and REST";
    public const string OwnCertificates = "Manage own OAuth 2.0 Client Credentials certificates";

    public static IReadOnlyList<string> All { get; } =
        [RestWebServices, AccessTokens, OAuth2AccessTokens, Workbook, DeletedRecords, SystemNotes, OwnCertificates];
}
