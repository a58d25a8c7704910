using System.Globalization;
using System.Text;

namespace NetSuite.Simulator.Query.Numbers;

/// <summary>An Oracle number mask (9 0 , . $ G D S MI FM), for TO_CHAR and TO_NUMBER.</summary>
internal sealed class NumberMask
{
    private readonly string _whole;
    private readonly string? _fraction;
    private readonly bool _fill;
    private readonly bool _dollar;
    private readonly bool _signFirst;
    private readonly bool _signLast;
    private readonly bool _minusLast;

    private NumberMask(string mask)
    {
        var text = mask.ToUpperInvariant();
        _fill = !Remove(ref text, "FM");
        _dollar = Remove(ref text, "$") | Remove(ref text, "L");
        _minusLast = Remove(ref text, "MI");
        _signFirst = text.StartsWith('S');
        _signLast = text.EndsWith('S');
        text = text.Trim('S').Replace('G', ',').Replace('D', '.');
        var point = text.IndexOf('.', StringComparison.Ordinal);
        _whole = point < 0 ? text : text[..point];
        _fraction = point < 0 ? null : text[(point + 1)..];
        if (_whole.Any(c => c is not ('9' or '0' or ',')) || _fraction?.Any(c => c is not ('9' or '0')) == true || _whole.Length + (_fraction?.Length ?? 0) is 0 or > 60)
        {
            throw SuiteQlException.Unsupported();
        }
    }

    public static string Write(double value, string mask) => new NumberMask(mask).Write(value);

    public static object? Read(string text, string mask)
    {
        _ = new NumberMask(mask);
        return NumberText.Read(text.Replace(",", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal));
    }

    private string Write(double value)
    {
        var places = _fraction?.Length ?? 0;
        if (Math.Abs(value) > 7.9e27)
        {
            return new string('#', _whole.Length + places + 1);
        }

        var rounded = Math.Round((decimal)value, Math.Min(places, 28), MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = Whole((point < 0 ? digits : digits[..point]).TrimStart('0'));
        var body = whole is null
            ? new string('#', _whole.Length + places + 1)
            : (_dollar ? "$" : "") + whole + (_fraction is null ? "" : "." + Fraction(digits[(point + 1)..]));
        return Signed(body, rounded < 0);
    }

    /// <summary>The digits laid into the whole part of the mask from the right; null when they don't fit.</summary>
    private string? Whole(string digits)
    {
        var text = new StringBuilder();
        var left = digits.Length;
        var firstZero = _whole.IndexOf('0', StringComparison.Ordinal);
        for (var i = _whole.Length - 1; i >= 0; i--)
        {
            var filled = left > 0 || (firstZero >= 0 && i >= firstZero);
            if (_whole[i] == ',')
            {
                text.Insert(0, filled ? "," : "");
            }
            else if (filled)
            {
                text.Insert(0, left > 0 ? digits[--left] : '0');
            }
        }

        // Without a place for the fraction a plain 0 still shows.
        if (text.Length == 0 && _fraction is null)
        {
            text.Append('0');
        }

        return left > 0 ? null : text.ToString();
    }

    private string Fraction(string digits)
    {
        if (_fill)
        {
            return digits;
        }

        var kept = _fraction!.LastIndexOf('0') + 1;
        return digits[..kept] + digits[kept..].TrimEnd('0');
    }

    private string Signed(string body, bool negative)
    {
        var text = _signLast ? body + (negative ? "-" : "+")
            : _minusLast ? body + (negative ? "-" : _fill ? " " : "")
            : _signFirst ? (negative ? "-" : "+") + body
            : negative ? "-" + body
            : body;
        var width = _whole.Length + (_fraction is null ? 0 : _fraction.Length + 1) + (_dollar ? 1 : 0) + 1;
        return _fill ? text.PadLeft(width) : text;
    }

    private static bool Remove(ref string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        text = at < 0 ? text : text.Remove(at, part.Length);
        return at >= 0;
    }
}
