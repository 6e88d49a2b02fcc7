using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>
/// A zone file with everything it includes, as a compact index: each name once, each record as numbers and an offset. The
/// text of a record is read again from its file by <see cref="Open"/>.
/// </summary>
public sealed class Zone
{
    /// <summary>Most records of a name that are searched for a type. The types of an apex with thousands are asked for thousands of times.</summary>
    private const int MostSearched = 64;

    /// <summary>Most octets that <see cref="ReadSignatureStart"/> writes.</summary>
    public const int MaxSignatureStart = SignatureTable.MaxLength;

    private readonly RecordTable _records;
    private readonly OwnerGroups _owners;

    // The names of which a record is lost; null when it may be any name.
    private readonly Lazy<HashSet<int>?> _lost;

    // The types of names with many records; null while nobody has asked for any.
    private ConcurrentDictionary<int, HashSet<RecordType>>? _typesAt;

    internal Zone(RecordTable records, NameTable names, ImmutableArray<ZoneFile> files, ImmutableArray<ZoneError> errors, ZoneIdentity identity, int parallelism)
    {
        _records = records;
        Names = names;
        Files = files;
        Errors = errors;
        Identity = identity;
        _owners = OwnerGroups.Of(records, names.Count, parallelism);
        _lost = new Lazy<HashSet<int>?>(FindLost);
    }

    /// <summary>The names of all owners, origins and targets.</summary>
    public NameTable Names { get; }

    /// <summary>The zone's own file first, then each included file in the order of reading.</summary>
    public ImmutableArray<ZoneFile> Files { get; }

    /// <summary>What could not be read, in the order of reading.</summary>
    public ImmutableArray<ZoneError> Errors { get; }

    /// <summary>Which zone this is.</summary>
    public ZoneIdentity Identity { get; }

    /// <summary>Every <c>$TTL</c> that could be read, in the order of reading.</summary>
    public ImmutableArray<DefaultTtl> DefaultTtls { get; internal init; } = [];

    /// <summary>The comments that were asked for, in the order of reading.</summary>
    public ImmutableArray<ZoneComment> Comments { get; internal init; } = [];

    /// <summary>The number of the apex in <see cref="Names"/>.</summary>
    public int Apex => Identity.Apex;

    /// <summary>Number of records.</summary>
    public int Count => _records.Count;

    /// <summary>A record, in the order of reading.</summary>
    public ref readonly ZoneRecord this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _records[index];
    }

    /// <summary>What holds of a record and many others.</summary>
    public ref readonly Passage PassageOf(in ZoneRecord record) => ref _records.Passages[record.Passage];

    /// <summary>The TTL of a record in seconds; <see cref="ZoneRecord.NoTtl"/> when nothing says.</summary>
    public uint TtlOf(in ZoneRecord record) => PassageOf(record).Ttl;

    /// <summary>Where a record's entry stands in its file, from its first byte to its last field; for a generated record, the <c>$GENERATE</c>.</summary>
    public TextSpan SpanOf(in ZoneRecord record) => new(PassageOf(record).Start + record.Place, record.Length);

    /// <summary>The file that a record stands in.</summary>
    public ZoneFile FileOf(in ZoneRecord record) => Files[PassageOf(record).File];

    /// <summary>
    /// What an RRSIG record says before its signature: its rdata up to the signer's name, in canonical form (RFC 4034 section 3.1). Of its times
    /// it tells their order only: the expiration is 0, the inception 0 or, where the validity ends before it begins, 1.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="rdata">At least <see cref="MaxSignatureStart"/> octets.</param>
    /// <returns>Number of octets; 0 when the record's text alone tells.</returns>
    public int ReadSignatureStart(in ZoneRecord record, Span<byte> rdata) =>
        record.Signature is >= 0 and var number ? _records.Signatures.Read(number, rdata) : 0;

    /// <summary>The zone's own file.</summary>
    public SourceText Source => Files[0].Source;

    /// <summary>The indices of the records at a name, in the order of reading; those with an unreadable owner belong to none.</summary>
    /// <param name="owner">A number in <see cref="Names"/>.</param>
    public ReadOnlySpan<int> RecordsAt(int owner) => _owners[owner];

    /// <summary>
    /// A number for the types of records that a name has: names of the zone with one number have the same types. Negative where that cannot be
    /// told; 0 when it has no records.
    /// </summary>
    /// <param name="owner">A number in <see cref="Names"/>.</param>
    public int TypesAt(int owner) => _owners.TypesAt(owner) is var types && (types & TypeBits.Shared) == 0 ? types : -1;

    /// <summary>Whether a name has a record of a type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int owner, RecordType type)
    {
        ushort bit = _owners.Types.Of(type);
        return (_owners.TypesAt(owner) & bit) != 0 && (bit != TypeBits.Shared || Finds(owner, type));
    }

    /// <summary>Whether the zone has a record of one of some types.</summary>
    public bool HasAny(ReadOnlySpan<RecordType> types)
    {
        foreach (RecordType type in types)
        {
            if (_owners.Types.Of(type) != 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a record of a name may stand in text that could not be read, so that nothing may be concluded from its absence.
    /// </summary>
    public bool MayHaveLost(int owner) => _lost.Value is not { } owners || (owners.Count > 0 && owners.Contains(owner));

    /// <summary>Whether a name is the apex or lies below it.</summary>
    public bool IsInZone(int name) => WireName.IsAtOrBelow(Names[name], Names[Apex]);

    /// <summary>Whether two records say the same: their type and their rdata in canonical form (RFC 4034 section 6.2).</summary>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public bool HaveSameData(int left, int right)
    {
        ref readonly ZoneRecord a = ref _records[left];
        ref readonly ZoneRecord b = ref _records[right];
        return a.Type == b.Type
            && a.RdataHash == b.RdataHash
            && ((a.Traits | b.Traits) & RecordTraits.InvalidRdata) == 0
            && Open(left).ReadRdata(a.Type).Span.SequenceEqual(Open(right).ReadRdata(b.Type).Span);
    }

    /// <summary>Presentation form of a name, in lower case with the final dot.</summary>
    public string NameOf(int name) => WireName.ToText(Names[name]);

    /// <summary>The <c>$TTL</c> that is in force at a record: the last one before it in its file, else in the including one.</summary>
    /// <returns>Null when there is none.</returns>
    public DefaultTtl? FindDefaultTtl(int index)
    {
        long offset = SpanOf(_records[index]).Start;
        for (ZoneFile? file = FileOf(_records[index]); file is not null; (offset, file) = (file.Directive.Start, file.IncludedFrom))
        {
            for (int i = DefaultTtls.Length - 1; i >= 0; i--)
            {
                if (ReferenceEquals(DefaultTtls[i].File, file) && DefaultTtls[i].Span.Start < offset)
                    return DefaultTtls[i];
            }
        }

        return null;
    }

    /// <summary>Reads a record's text again.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public RecordText Open(int index)
    {
        ref readonly ZoneRecord record = ref _records[index];
        ref readonly Passage passage = ref PassageOf(record);
        ZoneFile file = Files[passage.File];
        TextSpan span = SpanOf(record);
        return RecordText.Read(file.Source.Slice(span), file, span.Start, passage.Iteration, Names[passage.Origin]);
    }

    private bool Finds(int owner, RecordType type)
    {
        ReadOnlySpan<int> records = RecordsAt(owner);
        if (records.Length > MostSearched)
            return AllTypesAt(owner).Contains(type);

        foreach (int index in records)
        {
            if (_records[index].Type == type)
                return true;
        }

        return false;
    }

    private HashSet<RecordType> AllTypesAt(int owner)
    {
        ConcurrentDictionary<int, HashSet<RecordType>> known = LazyInitializer.EnsureInitialized(ref _typesAt);
        if (known.TryGetValue(owner, out HashSet<RecordType>? types))
            return types;

        types = [];
        foreach (int index in RecordsAt(owner))
            types.Add(_records[index].Type);

        return known.GetOrAdd(owner, types);
    }

    private HashSet<int>? FindLost() =>
        Identity.HasUnreadableOrigin || Errors.Any(error => HidesRecords(error.Kind)) ? null : [.. Errors.Select(error => error.Owner)];

    private static bool HidesRecords(ZoneErrorKind kind) => kind is
        ZoneErrorKind.IncludeMissing or ZoneErrorKind.IncludeOutsideRoot or ZoneErrorKind.IncludeUnreadable
        or ZoneErrorKind.IncludeCycle or ZoneErrorKind.IncludeTooDeep or ZoneErrorKind.IncludeTooMany
        or ZoneErrorKind.GenerateRange or ZoneErrorKind.GenerateModifier or ZoneErrorKind.GenerateTooMany
        or ZoneErrorKind.GenerateTooManyTogether or ZoneErrorKind.ReadFailure
        or ZoneErrorKind.EntryTooLong or ZoneErrorKind.Utf16Text or ZoneErrorKind.UnknownDirective
        or ZoneErrorKind.UnmarkedDirective or ZoneErrorKind.IndentedOwner;
}
