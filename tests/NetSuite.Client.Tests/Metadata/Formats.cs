namespace NetSuite.Client.Tests;

/// <summary>The date formats of NetSuite's preferences, as it spells them and as .NET does, with the months of a few languages.</summary>
internal static class Formats
{
    public static readonly (string NetSuite, string Pattern)[] All =
    [
        ("M/D/YYYY", "M/d/yyyy"), ("D/M/YYYY", "d/M/yyyy"), ("D-Mon-YYYY", "d-MMM-yyyy"), ("D.M.YYYY", "d.M.yyyy"), ("DD-Mon-YYYY", "dd-MMM-yyyy"),
        ("DD-MONTH-YYYY", "dd-MMMM-yyyy"), ("D-MONTH-YYYY", "d-MMMM-yyyy"), ("MM/DD/YYYY", "MM/dd/yyyy"), ("DD/MM/YYYY", "dd/MM/yyyy"),
        ("DD.MM.YYYY", "dd.MM.yyyy"), ("YYYY/MM/DD", "yyyy/MM/dd"), ("YYYY/M/D", "yyyy/M/d"), ("YYYY-MM-DD", "yyyy-MM-dd"), ("YYYY-M-D", "yyyy-M-d"),
        ("D MONTH, YYYY", "d MMMM, yyyy"), ("DD MONTH, YYYY", "dd MMMM, yyyy"),
    ];

    public static readonly string[][] Months =
    [
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez"],
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
    ];

    public static TheoryData<string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string>();
            foreach (var (netSuite, pattern) in All)
            {
                table.Add(netSuite, pattern);
            }

            return table;
        }
    }
}
