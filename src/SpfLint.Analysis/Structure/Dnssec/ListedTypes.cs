using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The types that an NSEC or NSEC3 record lists, against those of its name (RFC 4034 section 4.1.2, RFC 5155 section 7.1).</summary>
/// <param name="zone">The zone.</param>
/// <param name="faults">What is wrong goes here.</param>
internal sealed class ListedTypes(Zone zone, DnssecFaults faults)
{
    private static readonly MessageTemplate DeniesType = new(
        "deniesType", "The {2} record of '{0}' does not list its '{1}' records, so that validators hold that there are none.");

    private static readonly MessageTemplate ListsMissing = new(
        "listsMissing", "The {2} record of '{0}' lists the type '{1}', of which the name has no record.");

    private static readonly MessageTemplate ListsGlue = new(
        "listsGlue", "The {2} record of '{0}' lists the type '{1}', but the name is a delegation, and only its own zone can speak for that type.");

    private readonly List<RecordType> _types = [];

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { DeniesType, ListsMissing, ListsGlue };

    /// <summary>Compares, and tells of the first difference.</summary>
    /// <param name="listing">The NSEC or NSEC3 record.</param>
    /// <param name="field">The field of its rdata with the types.</param>
    /// <param name="blocks">Its types.</param>
    /// <param name="owner">The name of which it speaks.</param>
    /// <param name="covered">The types for which that name has signatures.</param>
    /// <param name="isCut">Whether the name is a delegation, so that addresses at it are glue.</param>
    public void Check(int listing, int field, ReadOnlySpan<byte> blocks, int owner, List<CoveredType> covered, bool isCut)
    {
        if (zone.MayHaveLost(owner))
            return;

        var bitmap = new TypeBitmap(blocks);
        foreach (int index in zone.RecordsAt(owner))
        {
            RecordType type = zone[index].Type;

            // What has no signature is told for that, and a signature that does not belong to a delegation at itself.
            bool isTold = covered.Count > 0 && type is not (RecordType.Rrsig or RecordType.NS) && !Covers(covered, type);
            isTold |= type == RecordType.Rrsig && isCut && !Covers(covered, RecordType.DS) && !Covers(covered, RecordType.Nsec);
            if ((!isCut || IsParents(type)) && !isTold && !bitmap.Has(type))
            {
                Tell(DeniesType, listing, field, zone.Names[owner], type);
                return;
            }
        }

        _types.Clear();
        bitmap.CopyTo(_types);
        foreach (RecordType type in _types)
        {
            // A signature that covers nothing is told at itself, and records without signatures at themselves.
            bool isTold = Covers(covered, type) || (type == RecordType.Rrsig && covered.Count == 0 && NeedsSignature(listing, owner, isCut));
            bool isThere = zone.Has(owner, type);
            if (isTold || (isThere && (!isCut || IsParents(type))))
                continue;

            Tell(isThere ? ListsGlue : ListsMissing, listing, field, zone.Names[owner], type);
            return;
        }
    }

    /// <summary>Tells of the first type that is listed for a name that only has names below it.</summary>
    public void CheckEmpty(int listing, int field, ReadOnlySpan<byte> blocks, ReadOnlySpan<byte> name)
    {
        _types.Clear();
        new TypeBitmap(blocks).CopyTo(_types);
        if (_types.Count > 0)
            Tell(ListsMissing, listing, field, name, _types[0]);
    }

    /// <summary>Whether something at a name must have a signature.</summary>
    private bool NeedsSignature(int listing, int owner, bool isCut) =>
        !isCut || zone[listing].Type == RecordType.Nsec || zone.Has(owner, RecordType.DS);

    /// <summary>Types of which the parent's side of a delegation speaks.</summary>
    public static bool IsParents(RecordType type) => type is RecordType.NS or RecordType.DS or RecordType.Nsec or RecordType.Rrsig;

    private static bool Covers(List<CoveredType> covered, RecordType type)
    {
        foreach (CoveredType one in covered)
        {
            if (one.Type == type)
                return true;
        }

        return false;
    }

    private void Tell(MessageTemplate message, int listing, int field, ReadOnlySpan<byte> name, RecordType type)
    {
        string text = Excerpt.OfName(name);
        faults.Add(message, "", listing, field, () => [text, RecordTypes.Mnemonic(type), RecordTypes.Mnemonic(zone[listing].Type)], DnssecFaults.SignAgain);
    }
}
