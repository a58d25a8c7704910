using System.Globalization;

namespace NetSuite.Simulator.Query.Dates;

/// <summary>TO_DATE and TO_TIMESTAMP: reads text by a mask. Like Oracle it takes fewer digits than the mask, any punctuation for punctuation, and a time of day left out.</summary>
internal sealed class DateReader
{
    private readonly string _text;
    private readonly DateMask _mask;
    private readonly DateTime _today;
    private int _at;
    private int? _year;
    private int? _month;
    private int? _day;
    private int? _dayOfYear;
    private int _hour;
    private int? _halfDayHour;
    private bool? _afternoon;
    private int _minute;
    private int _second;
    private long _ticks;

    private DateReader(string text, DateMask mask, DateTime today)
    {
        _text = text.Trim();
        _mask = mask;
        _today = today;
    }

    /// <param name="text">What to read.</param>
    /// <param name="mask">How.</param>
    /// <param name="today">Gives the year and month a mask leaves out; the day is then the first.</param>
    /// <exception cref="SuiteQlException">The text does not fit the mask.</exception>
    public static DateTime Read(string text, DateMask mask, DateTime today)
    {
        try
        {
            return new DateReader(text, mask, today).Read();
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw SuiteQlException.Unsupported(exception);
        }
    }

    private DateTime Read()
    {
        foreach (var part in _mask.Parts)
        {
            if (_at >= _text.Length)
            {
                break;
            }

            if (part.Element is null)
            {
                Punctuation(part.Text);
            }
            else
            {
                Element(part.Element);
            }
        }

        if (_at < _text.Length)
        {
            throw SuiteQlException.Unsupported();
        }

        var hour = _halfDayHour is { } half ? (half % 12) + (_afternoon == true ? 12 : 0) : _hour;
        var year = _year ?? _today.Year;
        var date = _dayOfYear is { } days
            ? new DateTime(year, 1, 1).AddDays(days - 1)
            : new DateTime(year, _month ?? (_year is null ? _today.Month : 1), _day ?? 1);
        return date.Add(new TimeSpan(hour, _minute, _second)).AddTicks(_ticks);
    }

    private void Punctuation(string expected)
    {
        foreach (var c in expected)
        {
            if (_at >= _text.Length)
            {
                return;
            }

            if (_text[_at] == c || (!char.IsLetterOrDigit(c) && !char.IsLetterOrDigit(_text[_at])))
            {
                _at++;
            }
            else if (char.IsLetterOrDigit(c))
            {
                throw SuiteQlException.Unsupported();
            }
        }
    }

    private void Element(string element)
    {
        switch (element)
        {
            case "YYYY" or "RRRR" or "IYYY": _year = Number(4, 1, 9999); break;
            case "YYY": _year = (_today.Year / 1000 * 1000) + Number(3, 0, 999); break;
            case "YY": _year = (_today.Year / 100 * 100) + Number(2, 0, 99); break;
            case "Y": _year = (_today.Year / 10 * 10) + Number(1, 0, 9); break;
            case "RR":
                var two = Number(2, 0, 99);
                _year = two < 50 ? 2000 + two : 1900 + two;
                break;
            case "MM": _month = Number(2, 1, 12); break;
            case "MON" or "MONTH": _month = Month(); break;
            case "DD": _day = Number(2, 1, 31); break;
            case "DDD": _dayOfYear = Number(3, 1, 366); break;
            case "HH24": _hour = Number(2, 0, 23); break;
            case "HH" or "HH12": _halfDayHour = Number(2, 1, 12); break;
            case "MI": _minute = Number(2, 0, 59); break;
            case "SS": _second = Number(2, 0, 59); break;
            case "SSSSS": _ticks += Number(5, 0, 86399) * TimeSpan.TicksPerSecond; break;
            case "AM" or "PM" or "A.M." or "P.M.": HalfDay(); break;
            case "X": Punctuation("."); break;
            case "FM" or "FX": break;
            case var fraction when fraction.StartsWith("FF", StringComparison.Ordinal): Fraction(); break;
            case "DAY" or "DY": SkipLetters(); break;
            default: throw SuiteQlException.Unsupported();
        }
    }

    private int Number(int width, int least, int most)
    {
        var start = _at;
        while (_at < _text.Length && _at - start < width && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw SuiteQlException.Unsupported();
    }

    private int Month()
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        for (var month = 1; month <= 12; month++)
        {
            foreach (var name in new[] { names.GetMonthName(month), names.GetAbbreviatedMonthName(month) })
            {
                if (string.Compare(_text, _at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    _at += name.Length;
                    return month;
                }
            }
        }

        throw SuiteQlException.Unsupported();
    }

    private void HalfDay()
    {
        var rest = _text[_at..].Replace(".", "", StringComparison.Ordinal);
        _afternoon = rest.StartsWith("PM", StringComparison.OrdinalIgnoreCase)
            || (rest.StartsWith("AM", StringComparison.OrdinalIgnoreCase) ? false : throw SuiteQlException.Unsupported());
        _at += _text[_at..].StartsWith("A.M.", StringComparison.OrdinalIgnoreCase) || _text[_at..].StartsWith("P.M.", StringComparison.OrdinalIgnoreCase) ? 4 : 2;
    }

    private void Fraction()
    {
        var start = _at;
        while (_at < _text.Length && _at - start < 9 && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        _ticks += long.Parse(_text[start.._at].PadRight(9, '0'), CultureInfo.InvariantCulture) / 100;
    }

    private void SkipLetters()
    {
        while (_at < _text.Length && char.IsLetter(_text[_at]))
        {
            _at++;
        }
    }
}
