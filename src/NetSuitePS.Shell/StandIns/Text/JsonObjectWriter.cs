using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetSuitePS.Shell.StandIns.Text;

/// <summary>Objects as JSON the way ConvertTo-Json makes it: to a depth, and as text below it.</summary>
internal sealed class JsonObjectWriter(int depth, bool compress, bool enumsAsStrings)
{
    /// <summary>Something lay deeper than the depth and was written as text.</summary>
    public bool IsTruncated { get; private set; }

    public string Write(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = !compress,
            NewLine = Environment.NewLine,
            // JSON for people and services, not for HTML pages: 'ü' and '+' stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            Write(json, value, 0);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json, object? value, int level)
    {
        var target = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (target is null || target == DBNull.Value)
        {
            json.WriteNullValue();
        }
        else if (!TryWriteSimple(json, target))
        {
            if (level > depth)
            {
                IsTruncated = true;
                json.WriteStringValue(LanguagePrimitives.ConvertTo<string>(value));
            }
            else
            {
                WriteComposite(json, value!, target, level);
            }
        }
    }

    private bool TryWriteSimple(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case char or Guid or Uri or Version: json.WriteStringValue(value.ToString()); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            // The round-trip form without its trailing zeros.
            case DateTime time: json.WriteStringValue(time); break;
            case DateTimeOffset time: json.WriteStringValue(time); break;
            case DateOnly date: json.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture)); break;
            case Enum name when enumsAsStrings: json.WriteStringValue(name.ToString()); break;
            case Enum name: json.WriteRawValue(name.ToString("D")); break;
            case BigInteger big: json.WriteRawValue(big.ToString(CultureInfo.InvariantCulture)); break;
            case double number when !double.IsFinite(number): json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case float number when !float.IsFinite(number): json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture)); break;
            // 2.0 stays a fraction, as pwsh writes it.
            case double or float: json.WriteRawValue(Fraction((IFormattable)value)); break;
            case decimal number: json.WriteRawValue(Fraction(number)); break;
            case byte or sbyte or short or ushort or int or uint or long or ulong:
                json.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            default: return false;
        }
        return true;
    }

    private void WriteComposite(Utf8JsonWriter json, object value, object target, int level)
    {
        if (target is IDictionary table)
        {
            WriteObject(json, table.Keys.Cast<object>().Select(k => (LanguagePrimitives.ConvertTo<string>(k), (object?)table[k])), level);
        }
        else if (target is IEnumerable items)
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                Write(json, item, level + 1);
            }
            json.WriteEndArray();
        }
        else
        {
            WriteObject(json, PSObject.AsPSObject(value).Properties.Where(IsData).Select(p => (p.Name, ValueOf(p))), level);
        }
    }

    private void WriteObject(Utf8JsonWriter json, IEnumerable<(string Name, object? Value)> members, int level)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            Write(json, value, level + 1);
        }
        json.WriteEndObject();
    }

    // Properties that scripts and type files add to .NET objects are for the screen; those of custom objects are their data.
    private static bool IsData(PSPropertyInfo property) =>
        property.MemberType is PSMemberTypes.Property or PSMemberTypes.NoteProperty || property.IsInstance;

    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private static string Fraction(IFormattable number)
    {
        var text = number.ToString(null, CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
