using SpfLint.Dns.Records.Fields;

namespace SpfLint.Dns.Records;

/// <summary>One row of the table of types.</summary>
public sealed class RecordTypeRow
{
    private readonly RdataField[] _fields;

    // One bit a field.
    private readonly uint _optional;

    internal RecordTypeRow(RecordType type, string mnemonic, params RdataField[] fields)
    {
        Type = type;
        Mnemonic = mnemonic;
        _fields = fields;
        for (int i = 0; i < fields.Length; i++)
        {
            RdataField field = fields[i];
            _optional |= field.IsOptional ? 1u << i : 0;
            RequiredCount += field.IsOptional ? 0 : 1;
            TakesTokens |= field.TakesTokens;
            HasStrings |= field is CharacterStringField or CharacterStringsField or TextField;
        }
    }

    /// <summary>The type's number.</summary>
    public RecordType Type { get; }

    /// <summary>Its name in zone files, in upper case.</summary>
    public string Mnemonic { get; }

    /// <summary>Whether it exists only in queries and messages, never in a zone (RFC 6895 section 3.1).</summary>
    public bool IsMeta { get; internal init; }

    /// <summary>Whether its rdata has no form but that of RFC 3597 section 5.</summary>
    public bool HasOctetsOnly { get; internal init; }

    /// <summary>Whether the rdata's grammar is known.</summary>
    public bool IsDecoded => _fields.Length > 0;

    /// <summary>Whether the rdata is character-strings and nothing else, so that almost any text fits.</summary>
    public bool IsText => _fields is [CharacterStringsField];

    /// <summary>Whether some field is free text.</summary>
    public bool HasStrings { get; }

    /// <summary>The fields of its rdata in order; empty when its rdata is not decoded.</summary>
    public ReadOnlySpan<RdataField> Fields => _fields;

    /// <summary>Whether the rdata may end before a field.</summary>
    internal bool IsOptional(int field) => ((_optional >> field) & 1) != 0;

    /// <summary>Number of fields that must be there.</summary>
    internal int RequiredCount { get; }

    /// <summary>Whether the number of tokens may differ from the number of fields.</summary>
    internal bool TakesTokens { get; }
}
