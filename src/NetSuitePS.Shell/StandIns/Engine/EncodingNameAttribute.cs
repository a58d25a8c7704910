using System.Management.Automation;
using System.Text;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>Takes PowerShell's names of encodings where an Encoding is expected.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncodingNameAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject p ? p.BaseObject : inputData) switch
        {
            string name => Find(name),
            var other => other,
        };

    internal static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static Encoding Find(string name)
    {
        try
        {
            return name.ToUpperInvariant() switch
            {
                "UTF8" or "UTF8NOBOM" or "DEFAULT" => Utf8,
                "UTF8BOM" => Encoding.UTF8,
                "UNICODE" => Encoding.Unicode,
                "BIGENDIANUNICODE" => Encoding.BigEndianUnicode,
                "UTF32" => Encoding.UTF32,
                "LATIN1" => Encoding.Latin1,
                _ => Encoding.GetEncoding(name),
            };
        }
        catch (ArgumentException e)
        {
            throw new ArgumentTransformationMetadataException($"'{name}' is not a known encoding.", e);
        }
    }
}
