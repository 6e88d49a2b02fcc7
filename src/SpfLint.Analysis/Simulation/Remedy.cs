using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Simulation;

/// <summary>A change after which the sender passes; each has been evaluated, not guessed.</summary>
public abstract record Remedy
{
    private protected Remedy()
    {
    }
}

/// <summary>Adds the client's address to the record that did not pass it.</summary>
/// <param name="Domain">The name that owns the record.</param>
/// <param name="Term">The new term, such as <c>ip4:192.0.2.1</c>.</param>
/// <param name="Record">The record's text afterwards, its character-strings joined.</param>
/// <param name="Edit">The edit of the zone file; null when the record does not stand in one, or not as text that can be edited.</param>
public sealed record AddAddress(DomainName Domain, string Term, ReadOnlyMemory<byte> Record, Edit? Edit) : Remedy;

/// <summary>Gives a record to a name that has none.</summary>
/// <param name="Domain">The name.</param>
/// <param name="Record">The record's text: no more than the least that passes the client.</param>
/// <param name="Edit">The edit of the zone file; null when no file has the name.</param>
public sealed record AddRecord(DomainName Domain, string Record, Edit? Edit) : Remedy;

/// <summary>Sends with another domain in MAIL FROM, whose record passes the client as it is.</summary>
/// <param name="Domain">That domain, as people write it.</param>
/// <param name="Sender">The mailbox to use instead.</param>
/// <param name="Relation">Why this domain is thought of.</param>
/// <param name="Outcome">The evaluation of it.</param>
public sealed record ChangeSender(string Domain, string Sender, SenderRelation Relation, CheckHostOutcome Outcome) : Remedy;

/// <summary>What a domain has to do with the sender's.</summary>
public enum SenderRelation
{
    /// <summary>It is above the sender's.</summary>
    Parent,

    /// <summary>It is that of the message's From field.</summary>
    HeaderFrom,
}
