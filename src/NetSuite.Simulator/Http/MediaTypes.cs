namespace NetSuite.Simulator.Http;

/// <summary>The content types of answers.</summary>
internal static class MediaTypes
{
    public const string Resource = "application/vnd.oracle.resource+json";
    public const string Collection = Resource + "; type=collection; charset=UTF-8";
    public const string Singular = Resource + "; type=singular; charset=UTF-8";
    public const string Error = Resource + "; type=error; charset=UTF-8";
    public const string Json = "application/json; charset=UTF-8";
    public const string Schema = "application/schema+json; charset=UTF-8";
    public const string Swagger = "application/swagger+json; charset=UTF-8";
}
