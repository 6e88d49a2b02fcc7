using System.Buffers.Binary;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Evaluation.Tracing;

namespace SpfLint.Analysis;

/// <summary>
/// Tells whether an SPF record is the twin of one about which no rule had anything to say: the same text, at a name of the same zone of
/// which rules can see the same. Then there is nothing to say about it either. For one thread at a time.
/// </summary>
/// <param name="zone">The zone.</param>
/// <param name="number">The zone's number in the run.</param>
/// <param name="facts">What is known about SPF across all zones.</param>
/// <param name="quiet">The situations that are known.</param>
internal sealed class RecordTwins(Zone zone, int number, SpfFacts facts, QuietRecords quiet)
{
    private const int LongestSituation = 256;

    /// <summary>Most records that are looked through for the names that a text leads to.</summary>
    private const int MostReached = 100;

    private readonly RecordScan _scan = new(zone);
    private readonly byte[] _situation = new byte[LongestSituation];
    private int _length;

    /// <summary>Whether a record has a quiet twin. Whatever the answer is, it may be remembered as one.</summary>
    /// <param name="owner">The name.</param>
    /// <param name="record">Its record.</param>
    /// <returns>Null when the record cannot have a twin.</returns>
    public bool? HasQuietTwin(OwnerContext owner, PublishedRecord record)
    {
        if (!TryDescribe(owner, record))
            return null;

        return quiet.Contains(_situation.AsSpan(0, _length)) && !record.Said.Reach!.TryFind(owner.OwnerWire, out _);
    }

    /// <summary>Remembers that no rule had anything to say about the record that was asked about last.</summary>
    public void Remember(SpfRecordContext context)
    {
        // Where a loop is told depends on who comes to it first.
        if (context.Needs is { Loop: not null })
            return;

        SpfText text = context.Published.Said;
        text.Reach ??= FindReach(context.Needs);
        if (text.Reach is { } reach && !reach.TryFind(context.Owner.OwnerWire, out _))
            quiet.Add(_situation.AsSpan(0, _length));
    }

    /// <summary>
    /// Writes down all that rules can see of a record beside its name and its places: what it says, how long it holds, whose part it is, and
    /// the records at its name that its evaluation asks for. What it asks for elsewhere is the same for all names.
    /// </summary>
    private bool TryDescribe(OwnerContext owner, PublishedRecord record)
    {
        SpfText text = record.Said;
        if (text.Number == 0
            || text.DependsOnOwner
            || record.Type != RecordType.Txt
            || owner.Spf.Length != 1
            || !facts.Answers.AnswersAt(zone, owner.Owner)
            || Misplacement.Find(zone, facts, record.Index) is not null)
        {
            return false;
        }

        _length = 0;
        ref readonly ZoneRecord entry = ref zone[record.Index];
        Append(number);
        Append(text.Number);
        Append(entry.File);
        Append((int)entry.Ttl);
        _situation[_length++] = (byte)((owner.ServesOnlyIncludes ? 1 : 0) | (DocumentationName.Is(owner.OwnerWire) ? 2 : 0));
        foreach (int index in owner.Records)
        {
            if ((zone[index].Traits & (RecordTraits.InvalidRdata | RecordTraits.Damaged)) != 0 || !TryAppend(text, index))
                return false;
        }

        return true;
    }

    private bool TryAppend(SpfText text, int index)
    {
        ref readonly ZoneRecord record = ref zone[index];
        switch (record.Type)
        {
            case RecordType.A or RecordType.Aaaa when text.AsksOwnAddresses:
                return TryAppendRdata(index);

            // The same host has the same addresses, whoever names it.
            case RecordType.MX when text.AsksOwnExchanges:
                if (record.Target < 0 || _length + 3 * sizeof(int) > LongestSituation)
                    return false;

                Append((int)record.Type);
                Append(record.Target);
                return true;

            default:
                return true;
        }
    }

    private bool TryAppendRdata(int index)
    {
        try
        {
            ReadOnlySpan<byte> rdata = _scan.ReadRdata(index);
            if (_length + (2 * sizeof(int)) + rdata.Length > LongestSituation)
                return false;

            Append((int)zone[index].Type);
            Append(rdata.Length);
            rdata.CopyTo(_situation.AsSpan(_length));
            _length += rdata.Length;
            return true;
        }
        catch (IOException)
        {
            // The file has gone since it was indexed.
            return false;
        }
    }

    private void Append(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_situation.AsSpan(_length), value);
        _length += sizeof(int);
    }

    /// <summary>The names that an evaluation comes to, apart from its own name where that is not written: who is one of them is no twin.</summary>
    private static NameTable? FindReach(RecordNode? needs)
    {
        var names = new NameTable();
        if (needs is null)
            return names;

        HashSet<RecordNode> known = [needs];
        var waiting = new Queue<RecordNode>(known);
        while (waiting.TryDequeue(out RecordNode? node))
        {
            foreach (TermNode term in node.Terms)
            {
                if (term is { DomainSpec: not null, Target: { } target })
                    names.Add(target.Wire);

                foreach (LookupTrace lookup in term.Lookups)
                {
                    if (term.DomainSpec is not null || lookup.Name != node.Domain)
                        names.Add(lookup.Name.Wire);
                }

                if (term.Record is { } next && known.Add(next))
                    waiting.Enqueue(next);
            }

            if (known.Count > MostReached)
                return null;
        }

        return names;
    }
}
