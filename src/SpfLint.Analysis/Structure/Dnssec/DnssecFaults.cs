using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>
/// What is wrong with a zone's signing. One slip of a tool or a hand shows at thousands of records: what has the same wording and the
/// same cause is one fault, told at its first record.
/// </summary>
/// <param name="zone">The zone.</param>
internal sealed class DnssecFaults(Zone zone)
{
    /// <summary>In the place of a field's number: the owner.</summary>
    public const int Owner = -2;

    /// <summary>In the place of a field's number: the type, which stands for the whole record.</summary>
    public const int Type = -1;

    /// <summary>What to do where the zone has changed since it was signed, or its signer has failed.</summary>
    public const string SignAgain = "sign the zone again";

    private const int MaxRelated = 10;

    private readonly Dictionary<(MessageTemplate Message, string Cause), DnssecFault> _byCause = [];

    /// <summary>The faults, in the order in which they were found.</summary>
    public List<DnssecFault> All { get; } = [];

    /// <summary>Adds a record to a fault.</summary>
    /// <param name="message">The wording.</param>
    /// <param name="cause">What tells faults of one wording apart; empty when the zone has one of them at most.</param>
    /// <param name="index">The record.</param>
    /// <param name="field">The field of its rdata that is wrong, <see cref="Owner"/> or <see cref="Type"/>.</param>
    /// <param name="arguments">What fills the wording; asked for the first record only.</param>
    /// <param name="help">What to do.</param>
    public void Add(MessageTemplate message, string cause, int index, int field, Func<string[]> arguments, string help)
    {
        if (_byCause.TryGetValue((message, cause), out DnssecFault? known))
        {
            if (known.Others.Count < MaxRelated)
                known.Others.Add(index);

            return;
        }

        var fault = new DnssecFault(message, index, field, arguments(), help);
        _byCause.Add((message, cause), fault);
        All.Add(fault);
    }

    /// <summary>Where a fault stands.</summary>
    public static TextSpan SpanOf(RecordText text, int field)
    {
        if (field == Owner && text.OwnerSpan.Length > 0)
            return text.OwnerSpan;

        if (field < 0)
            return text.TypeSpan;

        bool isOctets = text.RdataCount == 0 || text.RdataField(0).SequenceEqual("\\#"u8);
        return isOctets || field >= text.RdataCount ? text.RdataSpan : text.RdataFieldSpan(field);
    }

    /// <summary>The name of a record's owner, as people write it.</summary>
    public string OwnerOf(int index) => Excerpt.OfName(zone, zone[index].Owner);
}
