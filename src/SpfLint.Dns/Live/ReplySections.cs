using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Live;

/// <summary>The records of a reply, and what they say together.</summary>
/// <param name="reader">Reads the message.</param>
/// <param name="answers">Its answer section.</param>
/// <param name="authorities">Its authority section.</param>
internal readonly ref struct ReplySections(MessageReader reader, List<WireRecord> answers, List<WireRecord> authorities)
{
    private readonly MessageReader _reader = reader;

    /// <summary>Whether the last name of the chain does not exist (RFC 6604 section 3).</summary>
    public bool IsNameError { get; init; }

    /// <summary>Whether the server speaks for the zone.</summary>
    public bool IsAuthoritative { get; init; }

    /// <summary>Whether the server asks others on our behalf.</summary>
    public bool IsRecursive { get; init; }

    /// <summary>Follows the aliases in the answer section, and decides what is at their end.</summary>
    public Reply Answer(Question question)
    {
        ImmutableArray<DomainName>.Builder aliases = ImmutableArray.CreateBuilder<DomainName>();
        DomainName name = question.Name;
        while (true)
        {
            List<WireRecord> rrset = FindAt(name, question.Type);
            if (rrset.Count > 0)
            {
                return RrsetDecoder.TryDecode(_reader, rrset, question.Type, out DnsAnswer? answer)
                    ? Answered(answer, aliases)
                    : Reply.Of(ReplyKind.Failed);
            }

            if (!TryFindAlias(name, out DomainName? alias))
                return Reply.Of(ReplyKind.Failed);

            if (alias is null)
                return WithoutRecords(name, aliases);

            if (aliases.Count == AliasFollowingSource.MaxAliases)
                return Answered(DnsAnswer.Of(DnsStatus.ServerFailure), aliases);

            aliases.Add(name = alias.Value);
        }
    }

    /// <summary>Tells "no such name" from "no such records", from "ask for the alias" and from "ask somebody else" (RFC 2308 section 2).</summary>
    private Reply WithoutRecords(DomainName name, ImmutableArray<DomainName>.Builder aliases)
    {
        if (IsNameError)
            return Answered(DnsAnswer.Of(DnsStatus.NxDomain), aliases);

        bool hasStart = false, refers = false;
        foreach (WireRecord record in authorities)
        {
            if (record.Class != RecordClass.IN)
                continue;

            hasStart |= record.Type == RecordType.Soa && IsAtOrAbove(record, name);
            refers |= record.Type == RecordType.NS;
        }

        if (hasStart)
            return Answered(DnsAnswer.Of(DnsStatus.NoData), aliases);

        // A server that knows only its own zones ends a chain where it leaves them.
        if (aliases.Count > 0)
            return Answered(DnsAnswer.Of(DnsStatus.Unknown), aliases);

        return IsAuthoritative || (IsRecursive && !refers)
            ? Answered(DnsAnswer.Of(DnsStatus.NoData), aliases)
            : Reply.Of(ReplyKind.Failed);
    }

    /// <summary>Finds where a CNAME at the name, or a DNAME above it, leads.</summary>
    /// <returns>False when that record makes no sense; a null alias when there is none.</returns>
    private bool TryFindAlias(DomainName name, out DomainName? alias)
    {
        alias = null;
        foreach (WireRecord record in FindAt(name, RecordType.Cname))
        {
            alias = _reader.TryReadRdataName(record, 0, out DomainName target) ? target : null;
            return alias is not null;
        }

        // Of several DNAMEs the closest, though no server should send more than one. One pass, for a name may have many labels.
        Span<byte> owner = stackalloc byte[DomainName.MaxWireLength];
        int closest = 0;
        foreach (WireRecord record in answers)
        {
            if (record.Type != RecordType.Dname || record.Class != RecordClass.IN
                || !_reader.TryReadNameAt(record.Owner, owner, out int length, out _)
                || length <= closest || length >= name.Wire.Length || !WireName.IsAtOrBelow(name.Wire, owner[..length]))
                continue;

            closest = length;
            alias = _reader.TryReadRdataName(record, 0, out DomainName target) ? Substitute(name, length, target) : null;
        }

        return closest == 0 || alias is not null;
    }

    /// <summary>Puts the target of a DNAME in the place of its owner (RFC 6672 section 2.2); null when the name gets too long.</summary>
    private static DomainName? Substitute(DomainName name, int ownerLength, DomainName target)
    {
        int kept = name.Wire.Length - ownerLength;
        if (kept + target.Wire.Length > DomainName.MaxWireLength)
            return null;

        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        name.Wire[..kept].CopyTo(wire);
        target.Wire.CopyTo(wire[kept..]);
        return new DomainName(wire[..(kept + target.Wire.Length)]);
    }

    private List<WireRecord> FindAt(DomainName name, RecordType type)
    {
        var found = new List<WireRecord>();
        foreach (WireRecord record in answers)
        {
            if (record.Type == type && record.Class == RecordClass.IN && _reader.IsAt(record, name.Wire))
                found.Add(record);
        }

        return found;
    }

    private bool IsAtOrAbove(WireRecord record, DomainName name)
    {
        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        return _reader.TryReadNameAt(record.Owner, wire, out int length, out _) && WireName.IsAtOrBelow(name.Wire, wire[..length]);
    }

    private static Reply Answered(DnsAnswer answer, ImmutableArray<DomainName>.Builder aliases) =>
        new(ReplyKind.Answered, aliases.Count == 0 ? answer : answer.Over(aliases.ToImmutable()));
}
