using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;
using Step = SpfLint.Dns.Resolution.AliasFollowingSource.Step;

namespace SpfLint.Dns.Resolution;

/// <summary>Finds names in one zone: delegations, aliases, wildcards and names that do not exist.</summary>
internal sealed class ZoneAuthority
{
    private const int MaxLabels = 128;

    private readonly Zone _zone;
    private readonly RrsetReader _reader;
    private readonly bool _isComplete;
    private readonly Lazy<NameTable> _ancestors;

    // A large zone is asked once for most of its names: what has been decoded gives way to what comes after it.
    private const int MostBits = 12;
    private const int Ways = 4;
    private readonly int _bits = 4;
    private readonly Remembered?[] _answers;

    public ZoneAuthority(Zone zone)
    {
        _zone = zone;
        _reader = new RrsetReader(zone);
        while (_bits < MostBits && (1 << _bits) < zone.Names.Count)
            _bits++;

        _answers = new Remembered?[1 << _bits];
        _isComplete = !zone.Errors.Any(HidesNames);
        _ancestors = new Lazy<NameTable>(FindAncestors);
    }

    /// <summary>Answers for a name at or below the apex.</summary>
    public Step Find(ReadOnlySpan<byte> name, RecordType type)
    {
        int apexLength = _zone.Names[_zone.Apex].Length;
        if (name.Length == apexLength)
            return At(_zone.Apex, type);

        if (_zone.Has(_zone.Apex, RecordType.Dname))
            return Redirect(name, _zone.Names[_zone.Apex], _zone.Apex);

        // The suffixes of the name below the apex, the name itself first.
        Span<int> starts = stackalloc int[MaxLabels];
        int count = 0;
        for (int start = 0; name.Length - start > apexLength; start += name[start] + 1)
            starts[count++] = start;

        for (int i = count - 1; i >= 0; i--)
        {
            ReadOnlySpan<byte> suffix = name[starts[i]..];
            if (!TryFindOwner(suffix, out int owner))
                continue;

            // What stands at and below a delegation is the child's to say, glue included (RFC 1034 section 4.2.1); what
            // stands below a DNAME is never served (RFC 6672 section 2.4).
            if (_zone.Has(owner, RecordType.NS))
                return Step.Of(DnsStatus.Unknown);

            if (i > 0 && _zone.Has(owner, RecordType.Dname))
                return Redirect(name, suffix, owner);

            if (i == 0)
                return At(owner, type);
        }

        return FindMissing(name, starts[..count], type);
    }

    /// <summary>The zone.</summary>
    public Zone Zone => _zone;

    /// <summary>Whether questions for a name below the apex are answered with the records that stand there: no alias, and nothing above takes it away.</summary>
    public bool AnswersAt(int owner)
    {
        if (!_isComplete || owner == _zone.Apex || !_zone.IsInZone(owner) || _zone.Has(_zone.Apex, RecordType.Dname))
            return false;

        if (LeadsAway(owner))
            return false;

        int apexLength = _zone.Names[_zone.Apex].Length;
        for (ReadOnlySpan<byte> name = WireName.ParentOf(_zone.Names[owner]); name.Length > apexLength; name = WireName.ParentOf(name))
        {
            if (_zone.Names.TryFind(name, out int above) && LeadsAway(above))
                return false;
        }

        return true;
    }

    private bool LeadsAway(int owner)
    {
        foreach (int index in _zone.RecordsAt(owner))
        {
            if (_zone[index].Type is RecordType.NS or RecordType.Dname or RecordType.Cname)
                return true;
        }

        return _zone.MayHaveLost(owner);
    }

    /// <summary>Answers with the records that stand at the name, or null when there are none of the type and no alias.</summary>
    public Step? FindStated(ReadOnlySpan<byte> name, RecordType type) =>
        TryFindOwner(name, out int owner) && (_zone.Has(owner, type) || _zone.Has(owner, RecordType.Cname)) ? At(owner, type) : null;

    /// <summary>A name without records: it exists if something stands below it, and a wildcard may stand in for it (RFC 4592).</summary>
    private Step FindMissing(ReadOnlySpan<byte> name, ReadOnlySpan<int> starts, RecordType type)
    {
        if (!_isComplete || IsLostAtOrAbove(name, starts))
            return Step.Of(DnsStatus.Unknown);

        if (_ancestors.Value.TryFind(name, out _))
            return Step.Of(DnsStatus.NoData);

        ReadOnlySpan<byte> encloser = _zone.Names[_zone.Apex];
        foreach (int start in starts[1..])
        {
            ReadOnlySpan<byte> suffix = name[start..];
            if (TryFindOwner(suffix, out _) || _ancestors.Value.TryFind(suffix, out _))
            {
                encloser = suffix;
                break;
            }
        }

        Span<byte> wildcard = stackalloc byte[DomainName.MaxWireLength + 2];
        "\u0001*"u8.CopyTo(wildcard);
        encloser.CopyTo(wildcard[2..]);
        if (!TryFindOwner(wildcard[..(encloser.Length + 2)], out int source))
            return Step.Of(IsLost(wildcard[..(encloser.Length + 2)]) ? DnsStatus.Unknown : DnsStatus.NxDomain);

        // RFC 4592 section 4.2 leaves a wildcard that delegates undefined.
        return _zone.Has(source, RecordType.NS) ? Step.Of(DnsStatus.Unknown) : At(source, type);
    }

    /// <summary>Whether a record that could not be read stands at a name or above it, where it may have been a delegation or a DNAME.</summary>
    private bool IsLostAtOrAbove(ReadOnlySpan<byte> name, ReadOnlySpan<int> starts)
    {
        foreach (int start in starts)
        {
            if (IsLost(name[start..]))
                return true;
        }

        return false;
    }

    private bool IsLost(ReadOnlySpan<byte> name) => _zone.Names.TryFind(name, out int owner) && _zone.MayHaveLost(owner);

    private Step At(int owner, RecordType type)
    {
        bool hasType = _zone.Has(owner, type);
        if (!_zone.Has(owner, RecordType.Cname))
            return hasType ? new Step(Rrset(owner, type), default) : Step.Of(_isComplete && !_zone.MayHaveLost(owner) ? DnsStatus.NoData : DnsStatus.Unknown);

        int target = hasType ? -1 : TargetOf(owner, RecordType.Cname);
        return target < 0 ? Step.Of(DnsStatus.Unknown) : Step.To(new DomainName(_zone.Names[target]));
    }

    /// <summary>The name that a CNAME or DNAME leads to; -1 when several differ, so that no server would load the zone.</summary>
    private int TargetOf(int owner, RecordType type)
    {
        int target = -1;
        foreach (int index in _zone.RecordsAt(owner))
        {
            if (_zone[index].Type != type)
                continue;

            if (target >= 0 && _zone[index].Target != target)
                return -1;

            target = _zone[index].Target;
        }

        return target;
    }

    /// <summary>Puts the target of a DNAME in the place of its owner (RFC 6672 section 2.2).</summary>
    private Step Redirect(ReadOnlySpan<byte> name, ReadOnlySpan<byte> suffix, int owner)
    {
        int target = TargetOf(owner, RecordType.Dname);
        if (target < 0)
            return Step.Of(DnsStatus.Unknown);

        ReadOnlySpan<byte> end = _zone.Names[target];
        int kept = name.Length - suffix.Length;
        if (kept + end.Length > DomainName.MaxWireLength)
            return Step.Of(DnsStatus.ServerFailure);

        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        name[..kept].CopyTo(wire);
        end.CopyTo(wire[kept..]);
        return Step.To(new DomainName(wire[..(kept + end.Length)]));
    }

    private DnsAnswer Rrset(int owner, RecordType type)
    {
        // Plain objects in an array: several threads may ask at once, and a dictionary for them would be compiled in each run.
        ulong question = ((ulong)owner << 16) | (ushort)type;
        ulong hash = question * 0x9E3779B97F4A7C15;
        int first = (int)(hash >> (64 - _bits)) & -Ways;
        int place = first + ((int)hash & (Ways - 1));
        for (int i = first; i < first + Ways; i++)
        {
            if (Volatile.Read(ref _answers[i]) is not { } known)
                place = i;
            else if (known.Question == question)
                return known.Answer;
        }

        DnsAnswer answer = _reader.Read(owner, type);
        Volatile.Write(ref _answers[place], new Remembered(question, answer));
        return answer;
    }

    private bool TryFindOwner(ReadOnlySpan<byte> name, out int owner) =>
        _zone.Names.TryFind(name, out owner) && !_zone.RecordsAt(owner).IsEmpty;

    /// <summary>Every name that has an owner below it; built when the first name is missing, for most zones never need it.</summary>
    private NameTable FindAncestors()
    {
        var ancestors = new NameTable();
        for (int owner = 0; owner < _zone.Names.Count; owner++)
        {
            if (_zone.RecordsAt(owner).IsEmpty && !_zone.MayHaveLost(owner))
                continue;

            ReadOnlySpan<byte> parent = _zone.Names[owner];
            while (parent.Length > 1)
            {
                parent = WireName.ParentOf(parent);
                int before = ancestors.Count;
                if (ancestors.Add(parent) < before)
                    break;
            }
        }

        return ancestors;
    }

    /// <summary>Whether a mistake may have kept names out of the zone that nobody knows, so that the absence of any proves nothing.</summary>
    private static bool HidesNames(ZoneError error) => error.Kind switch
    {
        ZoneErrorKind.UnknownType or ZoneErrorKind.MissingType or ZoneErrorKind.NoBreakSpace or ZoneErrorKind.ContinuedRecord or ZoneErrorKind.MetaType or ZoneErrorKind.TypeAsOwner or ZoneErrorKind.ClassAsOwner =>
            error.Owner < 0 || error.File.Generation is not null,
        ZoneErrorKind.NestedParenthesis or ZoneErrorKind.LineEndInQuotes or ZoneErrorKind.EscapedLineEnd or ZoneErrorKind.ByteOrderMark
            or ZoneErrorKind.CarriageReturnLineFeed or ZoneErrorKind.NoFinalNewline or ZoneErrorKind.InheritedOwnerAfterOrigin
            or ZoneErrorKind.MissingTtl or ZoneErrorKind.InvalidTtl or ZoneErrorKind.TtlTooLarge or ZoneErrorKind.MissingField
            or ZoneErrorKind.ExtraField or ZoneErrorKind.InvalidField or ZoneErrorKind.RdataTooLong or ZoneErrorKind.InvalidUnknownData or ZoneErrorKind.UnfitUnknownData
            or ZoneErrorKind.StringTooLong or ZoneErrorKind.NonAsciiName or ZoneErrorKind.NonAsciiString or ZoneErrorKind.ForeignComment => false,
        _ => true,
    };

    private sealed class Remembered(ulong question, DnsAnswer answer)
    {
        /// <summary>The owner's number, then the type's.</summary>
        public ulong Question => question;

        public DnsAnswer Answer => answer;
    }
}
