namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>What a receiver finds at a name where it looks for an SPF record (RFC 7208 sections 4.3 to 4.6).</summary>
public enum RecordState
{
    /// <summary>One record that follows the grammar.</summary>
    Valid,

    /// <summary>No record: the name does not exist, has no TXT records, or none of them is SPF; or it cannot be a mail domain.</summary>
    Missing,

    /// <summary>Several records (section 4.5).</summary>
    Several,

    /// <summary>One record that breaks the grammar (section 4.6).</summary>
    Broken,

    /// <summary>No source can tell, or none was asked.</summary>
    Unknown,

    /// <summary>A server failed, or did not answer in time.</summary>
    Failed,
}
