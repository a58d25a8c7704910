namespace NetSuite;

/// <summary>What sort of record a type is.</summary>
public enum RecordGroup
{
    /// <summary>Anything that fits nowhere else.</summary>
    Other,

    /// <summary>Customers, vendors, employees, contacts, partners, projects.</summary>
    Entity,

    /// <summary>Orders, invoices, payments, journal entries and so on.</summary>
    Transaction,

    /// <summary>What is bought, made and sold.</summary>
    Item,

    /// <summary>Setup and accounting lists, such as terms, departments and accounts.</summary>
    List,

    /// <summary>Tasks, calls, events, cases.</summary>
    Activity,

    /// <summary>Records and lists of a type that the account itself defined.</summary>
    Custom,
}
