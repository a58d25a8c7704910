using System.Reflection;
using System.Xml.Linq;

namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>The doc comments of an assembly, with what the compiler leaves open: inherited ones.</summary>
internal sealed class XmlDocumentation
{
    private static readonly XElement Nothing = new("member");

    private readonly Dictionary<string, XElement> members;

    public XmlDocumentation(string path) =>
        members = XDocument.Load(path, LoadOptions.PreserveWhitespace)
            .Descendants("member")
            .ToDictionary(member => (string?)member.Attribute("name") ?? string.Empty, StringComparer.Ordinal);

    public XElement Of(Type type) => members.GetValueOrDefault(MemberIds.Of(type), Nothing);

    public XElement Of(FieldInfo field) => members.GetValueOrDefault(MemberIds.Of(field), Nothing);

    /// <summary>
    /// The comment of a property. What it does not say itself comes from the member its inheritdoc names, else from
    /// the property it overrides, hides or implements.
    /// </summary>
    public XElement Of(PropertyInfo property)
    {
        var own = members.GetValueOrDefault(MemberIds.Of(property));
        var inherits = own?.Element("inheritdoc");
        if (own is not null && inherits is null)
        {
            return own;
        }

        var source = (string?)inherits?.Attribute("cref") is { } cref
            ? members.GetValueOrDefault(cref, Nothing)
            : OriginOf(property) is { } origin ? Of(origin) : Nothing;
        return own is null ? source : Combine(own, source);
    }

    private static XElement Combine(XElement own, XElement source)
    {
        var said = own.Elements().Select(element => element.Name).Append("inheritdoc").ToHashSet();
        return new XElement(
            source.Name,
            source.Attributes(),
            source.Nodes().Where(node => node is not XElement element || !said.Contains(element.Name)),
            own.Elements().Where(element => element.Name != "inheritdoc"));
    }

    private static PropertyInfo? OriginOf(PropertyInfo property)
    {
        var declaring = property.DeclaringType!;
        return Bases(declaring).Concat(declaring.GetInterfaces())
            .Select(type => type.GetProperty(property.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
