using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Addresses;

/// <summary>The networks of the records that others lead to, gathered once for each in a run. For one thread at a time.</summary>
internal sealed class MentionIndex
{
    private readonly Dictionary<RecordNode, MentionedNetworks> _known = new(ReferenceEqualityComparer.Instance);

    private Dictionary<(RecordNode, RecordNode), bool>? _overlaps;

    /// <summary>Whether two records, and all that they lead to, have an address in common.</summary>
    public bool Overlap(RecordNode first, RecordNode second)
    {
        _overlaps ??= [];
        if (!_overlaps.TryGetValue((first, second), out bool overlaps))
            _overlaps.Add((first, second), overlaps = Of(first).Overlaps(Of(second)));

        return overlaps;
    }

    /// <summary>The networks of a record and of all that it leads to.</summary>
    public MentionedNetworks Of(RecordNode record)
    {
        if (!_known.TryGetValue(record, out MentionedNetworks? networks))
            _known.Add(record, networks = MentionedNetworks.Of(record));

        return networks;
    }
}
