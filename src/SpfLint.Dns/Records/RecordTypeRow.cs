namespace SpfLint.Dns.Records;

/// <summary>One row of the table of types.</summary>
/// <param name="type">The type's number.</param>
/// <param name="mnemonic">Its name in zone files, in upper case.</param>
/// <param name="isMeta">Whether it exists only in queries and messages, never in a zone (RFC 6895 section 3.1).</param>
/// <param name="fields">The fields of its rdata in order; empty when its rdata is not decoded.</param>
public sealed class RecordTypeRow(RecordType type, string mnemonic, bool isMeta, RdataField[] fields)
{
    /// <summary>The type's number.</summary>
    public RecordType Type => type;

    /// <summary>Its name in zone files, in upper case.</summary>
    public string Mnemonic => mnemonic;

    /// <summary>Whether it exists only in queries and messages.</summary>
    public bool IsMeta => isMeta;

    /// <summary>Whether the rdata's grammar is known.</summary>
    public bool IsDecoded => fields.Length > 0;

    /// <summary>The fields of its rdata in order.</summary>
    public ReadOnlySpan<RdataField> Fields => fields;
}
