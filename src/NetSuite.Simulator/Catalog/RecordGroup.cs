namespace NetSuite.Simulator.Catalog;

/// <summary>The family of a record type. Entities, items and transactions each share one id space.</summary>
public enum RecordGroup
{
    /// <summary>Customers, vendors, employees, contacts and the like.</summary>
    Entity,
    /// <summary>Invoices, orders and the like.</summary>
    Transaction,
    /// <summary>What is bought and sold.</summary>
    Item,
    /// <summary>Setup lists; each has ids of its own.</summary>
    List,
    /// <summary>Calls, tasks, events; each has ids of its own.</summary>
    Activity,
    /// <summary>Records of a type that the account's own people made; each type has ids of its own.</summary>
    CustomRecord,
    /// <summary>The values of a list that the account's own people made; each list has ids of its own.</summary>
    CustomList,
}
