using System.Buffers.Binary;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis;

/// <summary>
/// Tells whether an SPF record is the twin of one about which no rule had anything to say: the same text but for addresses that mean nothing
/// to rules, at a name of the same zone of which rules can see the same. Then there is nothing to say about it either. For one thread at a time.
/// </summary>
/// <param name="zone">The zone.</param>
/// <param name="number">The zone's number in the run.</param>
/// <param name="facts">What is known about SPF across all zones.</param>
/// <param name="quiet">The situations that are known.</param>
internal sealed class RecordTwins(Zone zone, int number, SpfFacts facts, QuietRecords quiet)
{
    /// <summary>Room for what is not networks.</summary>
    private const int LongestStart = 256;

    private readonly RecordScan _scan = new(zone);
    private readonly OwnNetworks _networks = new();
    private readonly byte[] _situation = new byte[LongestStart + (OwnNetworks.Most * OwnNetworks.LongestWritten)];
    private readonly byte[] _rest = new byte[SpfTexts.LongestShared];
    private int _start;

    /// <summary>Whether a record has a quiet twin. Whatever the answer is, it may be remembered as one.</summary>
    /// <param name="owner">The name.</param>
    /// <param name="record">Its record.</param>
    /// <returns>Null when the record cannot have a twin.</returns>
    public bool? HasQuietTwin(OwnerContext owner, PublishedRecord record)
    {
        if (!TryDescribe(owner, record))
            return null;

        return record.Said.Shape.Reach is { } reach
            && !reach.Contains(owner.OwnerWire)
            && ((quiet.Find(Alike) is { } elsewhere && _networks.AreFarFrom(elsewhere)) || quiet.Find(Exact) is not null);
    }

    /// <summary>Remembers that no rule had anything to say about the record that was asked about last.</summary>
    public void Remember(SpfRecordContext context)
    {
        // Where a loop is told depends on who comes to it first.
        if (context.Needs is { Loop: not null })
            return;

        SpfShape shape = context.Published.Said.Shape;
        shape.Reach ??= SpfReach.Find(context.Needs);
        if (shape.Reach is not { } reach || reach.Contains(context.Owner.OwnerWire))
            return;

        MentionedNetworks elsewhere = FindElsewhere(context);
        bool areOthersAlike = !reach.DependsOnSender && !elsewhere.IsOpen && _networks.AreFarFrom(elsewhere);
        quiet.Add(areOthersAlike ? Alike : Exact, elsewhere);
    }

    /// <summary>The situation of all records whose networks are to rules what this one's are.</summary>
    private ReadOnlySpan<byte> Alike => _situation.AsSpan(0, _start + _networks.WriteAlike(_situation.AsSpan(_start)));

    /// <summary>The situation of all records with the same networks.</summary>
    private ReadOnlySpan<byte> Exact => _situation.AsSpan(0, _start + _networks.WriteExactly(_situation.AsSpan(_start)));

    /// <summary>
    /// Notes all that rules can see of a record beside its name and its places: what it says, how long it holds, whose part it is, and
    /// the records at its name that its evaluation asks for. What it asks for elsewhere is the same for all names.
    /// </summary>
    private bool TryDescribe(OwnerContext owner, PublishedRecord record)
    {
        SpfShape shape = record.Said.Shape;
        if (shape.Number == 0
            || shape.DependsOnOwner
            || record.Type != RecordType.Txt
            || owner.Spf.Length != 1
            || !facts.Answers.AnswersAt(zone, owner.Owner)
            || Misplacement.Find(zone, facts, record.Index) is not null)
        {
            return false;
        }

        _start = 0;
        ref readonly ZoneRecord entry = ref zone[record.Index];
        Append(number);
        Append(shape.Number);
        Append(zone.PassageOf(entry).File);
        Append((int)zone.TtlOf(entry));
        _situation[_start++] = (byte)((owner.ServesOnlyIncludes ? 1 : 0) | (DocumentationName.Is(owner.OwnerWire) ? 2 : 0));
        _networks.Start(shape.HasGaps ? NetworkCut.Cut(record.Said.Octets.Span, _rest, _networks.Space, out _) : 0);
        foreach (int index in owner.Records)
        {
            if ((zone[index].Traits & (RecordTraits.InvalidRdata | RecordTraits.Damaged)) != 0 || !TryAdd(shape, index))
                return false;
        }

        if (shape.WidensOwnAddresses)
            _networks.FindNoneLonely();
        else
            _networks.FindLonely();

        return true;
    }

    private bool TryAdd(SpfShape shape, int index)
    {
        ref readonly ZoneRecord record = ref zone[index];
        switch (record.Type)
        {
            case RecordType.A when shape.AsksOwnAddresses:
                return TryAddIp4(index);

            case RecordType.Aaaa when shape.AsksOwnAddresses:
                return TryAddIp6(index);

            case RecordType.MX when shape.AsksOwnExchanges:
                return TryAddExchange(record.Owner, record.Target);

            default:
                return true;
        }
    }

    private bool TryAddExchange(int owner, int target)
    {
        if (target < 0 || _start + (2 * sizeof(int)) > LongestStart)
            return false;

        // The same host has the same addresses, whoever names it.
        if (!WireName.IsAtOrBelow(zone.Names[target], zone.Names[owner]))
        {
            Append(target);
            return true;
        }

        // A host of the name itself is what its addresses are.
        int before = _networks.Count;
        bool isKnown = facts.Answers.AnswersAt(zone, target);
        foreach (int index in zone.RecordsAt(target))
        {
            ref readonly ZoneRecord record = ref zone[index];
            isKnown &= (record.Traits & (RecordTraits.InvalidRdata | RecordTraits.Damaged)) == 0 && record.Type switch
            {
                RecordType.A => TryAddIp4(index),
                RecordType.Aaaa => TryAddIp6(index),
                RecordType.Cname or RecordType.Dname or RecordType.NS => false,
                _ => true,
            };
        }

        Append(-1);
        Append(_networks.Count - before);
        return isKnown && _networks.Count > before;
    }

    private bool TryAddIp4(int index) => zone[index].TryGetIp4(out uint address) && _networks.TryAdd(IpFamily.Ip4, address);

    private bool TryAddIp6(int index) =>
        TryRead(index, out ReadOnlySpan<byte> rdata)
        && rdata.Length == AddressBits.Octets
        && _networks.TryAdd(IpFamily.Ip6, AddressBits.ReadBigEndian(rdata));

    private bool TryRead(int index, out ReadOnlySpan<byte> rdata)
    {
        try
        {
            rdata = _scan.ReadRdata(index);
            return true;
        }
        catch (IOException)
        {
            // The file has gone since it was indexed.
            rdata = [];
            return false;
        }
    }

    private void Append(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_situation.AsSpan(_start), value);
        _start += sizeof(int);
    }

    /// <summary>All addresses that an evaluation comes to by names, but for those of the name itself and of its own exchanges.</summary>
    private static MentionedNetworks FindElsewhere(SpfRecordContext context)
    {
        MentionedNetworks found = MentionedNetworks.None;
        foreach (TermNode term in context.Needs?.Terms ?? [])
        {
            if (term.Record is { } record)
                found = found.Union(context.Answers.Mentions.Of(record));
            else if (term.Mechanism == SpfMechanism.Exists)
                found = found with { IsOpen = true };
            else
                found = found.Union(term.DomainSpec is null ? MentionedNetworks.OfOtherHosts(term, context.Published.OwnerName) : MentionedNetworks.OfHosts(term));
        }

        return found;
    }
}
