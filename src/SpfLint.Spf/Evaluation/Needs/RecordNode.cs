using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>What a name publishes, and what the evaluation of that needs. Several records may lead to the same one.</summary>
public sealed class RecordNode
{
    internal RecordNode(DomainName domain, RecordState state)
    {
        Domain = domain;
        State = state;
    }

    /// <summary>The name.</summary>
    public DomainName Domain { get; }

    /// <summary>What stands there.</summary>
    public RecordState State { get; }

    /// <summary>The answer to the question for its TXT records; null when nothing was asked.</summary>
    public DnsAnswer? Answer { get; internal init; }

    /// <summary>The record as receivers read it; null when there is not exactly one.</summary>
    public SpfRecord? Record { get; internal init; }

    /// <summary>The record of a zone file that it comes from; null when there is not exactly one, or it comes from elsewhere.</summary>
    public RecordOrigin? Origin { get; internal init; }

    /// <summary>Whether it comes from a zone file of the asker's own, who is told there what is wrong with it; a lock file is none.</summary>
    public bool IsOwn { get; internal init; }

    /// <summary>
    /// The terms of a valid record that ask DNS, in the order in which they are read: up to <c>all</c>, and without one the
    /// <c>redirect</c> at the end.
    /// </summary>
    public ImmutableArray<TermNode> Terms { get; internal set; } = [];

    /// <summary>The explanation of a valid record, if it has one.</summary>
    public ExplanationNode? Explanation { get; internal init; }

    /// <summary>What the whole evaluation spends on a sender that no term but <c>all</c> matches, as if there were no limits.</summary>
    public LookupTotal Total { get; internal set; }

    /// <summary>
    /// The result for that sender: <see cref="SpfResult.None"/> without a record, <see cref="SpfResult.Unknown"/> when it
    /// depends on a record that is not known.
    /// </summary>
    public SpfResult Result { get; internal set; }

    /// <summary>The term that gives the result, of a broken record the first that breaks the grammar; null when none does.</summary>
    public SpfTerm? Decider { get; internal set; }

    /// <summary>The shortest prefix length of any network here or further on, of whatever family; 128 when there is none.</summary>
    public int ShortestPrefix { get; internal set; } = 128;

    /// <summary>
    /// Whether every sender that comes to the record passes or gets an error, so that no include of it is left again. Certain when
    /// true; when false, nobody may leave it all the same.
    /// </summary>
    public bool EndsForAll { get; internal set; }

    /// <summary>A loop that the evaluation runs into, here or further on; null when there is none.</summary>
    public RecordLoop? Loop { get; internal set; }

    /// <summary>Whether all is known that the evaluation needs.</summary>
    internal bool IsBuilt { get; set; }
}
