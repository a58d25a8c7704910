namespace NetSuite.Simulator.Http;

/// <summary>The content types of answers.</summary>
internal static class MediaTypes
{
    public const string Resource = "application/vnd.oracle.resource+json";
    public const string Collection = Resource + "; type=collection; charset=UTF-8";
    public const string SingularType = Resource + "; type=singular";
    public const string Singular = SingularType + "; charset=UTF-8";
    public const string Error = Resource + "; type=error; charset=UTF-8";

    /// <summary>The flat error of a record action, captured without +json.</summary>
    public const string FlatError = "application/vnd.oracle.resource; type=error; charset=UTF-8";

    public const string CreateForm = Resource + "; type=create-form";
    public const string EditForm = Resource + "; type=edit-form";
    public const string SelectOptions = Resource + "; type=select-options";
    public const string Json = "application/json; charset=UTF-8";
    public const string Schema = "application/schema+json; charset=UTF-8";
    public const string Swagger = "application/swagger+json; charset=UTF-8";
}
