using NetSuite;

namespace NetSuitePS.Output;

/// <summary>Which class the objects of a type derive from, and what theirs is called: views go by these names.</summary>
internal static class RecordClasses
{
    /// <summary>The base of whole records of a group, which the views of the group are made for.</summary>
    public static Type Of(RecordGroup group) => group switch
    {
        RecordGroup.Entity => typeof(EntityRecord),
        RecordGroup.Transaction => typeof(TransactionRecord),
        RecordGroup.Item => typeof(ItemRecord),
        RecordGroup.List => typeof(ListRecord),
        RecordGroup.Activity => typeof(ActivityRecord),
        RecordGroup.Custom => typeof(CustomRecord),
        _ => typeof(OtherRecord),
    };

    /// <summary>The name of a class of whole records.</summary>
    public static string Whole(string type) => $"{typeof(Record).FullName}#{type}";

    /// <summary>The name of a class of subrecords or lines.</summary>
    public static string Part(string path) => $"{typeof(RecordPart).FullName}#{path}";

    /// <summary>The name of a class of lines that come without their record.</summary>
    public static string Row(string path) => $"Sublist.{Part(path)}";

    /// <summary>The name of a class of objects with chosen fields. No view is made for it, so the chosen fields are what is shown; PowerShell names what Select-Object makes alike.</summary>
    public static string Selected(string className) => $"Selected.{className}";
}
