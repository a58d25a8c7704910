using static NetSuite.Simulator.Query.Translation.SqlKind;

namespace NetSuite.Simulator.Query.Functions;

internal static class NumberFunctions
{
    public static ScalarFunction Divide { get; } = new("divide", Number, [Number, Number], a => Argument.Number(a[1]) is var by and not 0 ? Argument.Number(a[0]) / by : throw SuiteQlException.Unsupported());

    public static ScalarFunction Round { get; } = new("number_round", Number, [Number, Number], a => Rounded(a, Away)) { Required = 1 };

    public static ScalarFunction Truncate { get; } = new("number_trunc", Number, [Number, Number], a => Rounded(a, MidpointRounding.ToZero)) { Required = 1 };

    private const MidpointRounding Away = MidpointRounding.AwayFromZero;

    public static IEnumerable<ScalarFunction> All =>
    [
        Divide,
        Round,
        Truncate,
        new("ABS", Number, [Number], a => Argument.Result(Math.Abs(Argument.Decimal(a[0])))),
        new("CEIL", Number, [Number], a => Argument.Result(Math.Ceiling(Argument.Decimal(a[0])))),
        new("FLOOR", Number, [Number], a => Argument.Result(Math.Floor(Argument.Decimal(a[0])))),
        new("SIGN", Number, [Number], a => Math.Sign(Argument.Number(a[0]))),
        new("MOD", Number, [Number, Number], a => Remainder(a[0], a[1])),
        new("REMAINDER", Number, [Number, Number], a => Math.IEEERemainder(Argument.Number(a[0]), Argument.Number(a[1]))),
        new("POWER", Number, [Number, Number], a => Whole(Math.Pow(Argument.Number(a[0]), Argument.Number(a[1])))),
        Of("SQRT", Math.Sqrt),
        Of("EXP", Math.Exp),
        Of("LN", Math.Log),
        new("LOG", Number, [Number, Number], a => Math.Log(Argument.Number(a[1])) / Math.Log(Argument.Number(a[0]))),
        Of("SIN", Math.Sin),
        Of("COS", Math.Cos),
        Of("TAN", Math.Tan),
        Of("ASIN", Math.Asin),
        Of("ACOS", Math.Acos),
        Of("ATAN", Math.Atan),
        Of("SINH", Math.Sinh),
        Of("COSH", Math.Cosh),
        Of("TANH", Math.Tanh),
        new("ATAN2", Number, [Number, Number], a => Math.Atan2(Argument.Number(a[0]), Argument.Number(a[1]))),
        new("BITAND", Number, [Number, Number], a => (long)Argument.Decimal(a[0]) & (long)Argument.Decimal(a[1])),
        new("WIDTH_BUCKET", Number, [Number, Number, Number, Number], Bucket),
    ];

    private static ScalarFunction Of(string name, Func<double, double> function) =>
        new(name, Number, [Number], a => Whole(function(Argument.Number(a[0]))));

    private static object Whole(double value) => value == Math.Truncate(value) && Math.Abs(value) < 1e15 ? (long)value : value;

    private static object Rounded(object?[] a, MidpointRounding mode)
    {
        var places = a.Length > 1 ? Math.Clamp(Argument.Integer(a[1]), -28, 28) : 0;
        var value = Argument.Decimal(a[0]);
        if (places >= 0)
        {
            return Argument.Result(Math.Round(value, places, mode));
        }

        var unit = 1m;
        for (var i = places; i < 0; i++)
        {
            unit *= 10;
        }

        return Argument.Result(Math.Round(value / unit, 0, mode) * unit);
    }

    // In Oracle MOD(x, 0) is x.
    private static object Remainder(object? value, object? by) =>
        Argument.Decimal(by) is var divisor and not 0 ? Argument.Result(Argument.Decimal(value) % divisor) : Argument.Result(Argument.Decimal(value));

    private static object Bucket(object?[] a)
    {
        var (value, low, high, count) = (Argument.Number(a[0]), Argument.Number(a[1]), Argument.Number(a[2]), Argument.Integer(a[3]));
        return low == high || count < 1 ? throw SuiteQlException.Unsupported()
            : value < low ? 0L
            : value >= high ? count + 1L
            : (long)Math.Floor((value - low) / (high - low) * count) + 1;
    }
}
