using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Resolution;

/// <summary>
/// What a question gave: a status and, with <see cref="DnsStatus.NoError"/>, the RRset of the type that was asked for, decoded.
/// Immutable, so that sources can keep answers and give them again.
/// </summary>
public sealed class DnsAnswer
{
    private static readonly DnsAnswer[] Empty = CreateEmpty();

    // What rules ask every answer for. The framework's own empty arrays would be compiled in each run.
    private static readonly ImmutableArray<uint> NoIp4Addresses = ImmutableCollectionsMarshal.AsImmutableArray(GC.AllocateUninitializedArray<uint>(0));
    private static readonly ImmutableArray<AddressBits> NoIp6Addresses = ImmutableCollectionsMarshal.AsImmutableArray(GC.AllocateUninitializedArray<AddressBits>(0));
    private static readonly ImmutableArray<MailExchange> NoMailExchanges = ImmutableCollectionsMarshal.AsImmutableArray(GC.AllocateUninitializedArray<MailExchange>(0));

    // Answers with the same texts share it.
    private StrongBox<object?>? _reading;

    private DnsAnswer()
    {
    }

    /// <summary>How the question was answered; any of the lists below is filled only with <see cref="DnsStatus.NoError"/>.</summary>
    public DnsStatus Status { get; private init; }

    // An answer has one of these lists; the others are empty, which shows only when they are asked for.

    /// <summary>The addresses of an A RRset, the first octet in the highest bits.</summary>
    public ImmutableArray<uint> Ip4Addresses { get => field.IsDefault ? NoIp4Addresses : field; private init; }

    /// <summary>The addresses of an AAAA RRset, the first octet in the highest bits.</summary>
    public ImmutableArray<AddressBits> Ip6Addresses { get => field.IsDefault ? NoIp6Addresses : field; private init; }

    /// <summary>The mail exchanges of an MX RRset, in the order in which they came.</summary>
    public ImmutableArray<MailExchange> MailExchanges { get => field.IsDefault ? NoMailExchanges : field; private init; }

    /// <summary>The names of a PTR RRset, in the order in which they came.</summary>
    public ImmutableArray<DomainName> Names { get => field.IsDefault ? [] : field; private init; }

    /// <summary>Of each record of a TXT or SPF RRset, its character-strings joined without spaces (RFC 7208 section 3.3).</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Texts { get => field.IsDefault ? [] : field; private init; }

    /// <summary>The canonical names that CNAME and DNAME records led to, in order; empty when the name itself answered.</summary>
    public ImmutableArray<DomainName> Aliases { get => field.IsDefault ? [] : field; private set; }

    /// <summary>The records of zone files that the list above came from, one for each of its members; empty when it came from elsewhere.</summary>
    public ImmutableArray<RecordOrigin> Origins { get => field.IsDefault ? [] : field; private set; }

    /// <summary>
    /// What a reader of <see cref="Texts"/> has made of them, for all who have the answer; null while nobody has. It goes when the answer goes.
    /// Of several threads that make it at once the last wins, so that all must make the same.
    /// </summary>
    public object? Reading
    {
        get => _reading is null ? null : Volatile.Read(ref _reading.Value);
        set
        {
            if (_reading is not null)
                Volatile.Write(ref _reading.Value, value);
        }
    }

    /// <summary>Whether the name, or this type at it, certainly does not exist.</summary>
    public bool IsNegative => Status is DnsStatus.NoData or DnsStatus.NxDomain;

    /// <summary>Whether the question could not be answered, though perhaps later it can.</summary>
    public bool IsFailure => Status is DnsStatus.ServerFailure or DnsStatus.Timeout;

    /// <summary>An answer without records.</summary>
    /// <param name="status">Anything but <see cref="DnsStatus.NoError"/>.</param>
    public static DnsAnswer Of(DnsStatus status)
    {
        if (status == DnsStatus.NoError)
            throw new ArgumentOutOfRangeException(nameof(status), status, "An answer without records has a status that says so.");

        return Empty[(int)status];
    }

    /// <summary>An A RRset; without addresses it is <see cref="DnsStatus.NoData"/>.</summary>
    public static DnsAnswer FromIp4Addresses(ImmutableArray<uint> addresses) =>
        addresses.IsEmpty ? Of(DnsStatus.NoData) : new DnsAnswer { Ip4Addresses = addresses };

    /// <summary>An AAAA RRset; without addresses it is <see cref="DnsStatus.NoData"/>.</summary>
    public static DnsAnswer FromIp6Addresses(ImmutableArray<AddressBits> addresses) =>
        addresses.IsEmpty ? Of(DnsStatus.NoData) : new DnsAnswer { Ip6Addresses = addresses };

    /// <summary>An MX RRset; without records it is <see cref="DnsStatus.NoData"/>.</summary>
    public static DnsAnswer FromMailExchanges(ImmutableArray<MailExchange> exchanges) =>
        exchanges.IsEmpty ? Of(DnsStatus.NoData) : new DnsAnswer { MailExchanges = exchanges };

    /// <summary>A PTR RRset; without names it is <see cref="DnsStatus.NoData"/>.</summary>
    public static DnsAnswer FromNames(ImmutableArray<DomainName> names) =>
        names.IsEmpty ? Of(DnsStatus.NoData) : new DnsAnswer { Names = names };

    /// <summary>A TXT or SPF RRset; without records it is <see cref="DnsStatus.NoData"/>.</summary>
    public static DnsAnswer FromTexts(ImmutableArray<ReadOnlyMemory<byte>> texts) =>
        texts.IsEmpty ? Of(DnsStatus.NoData) : new DnsAnswer { Texts = texts, _reading = new StrongBox<object?>() };

    /// <summary>The same answer, reached over aliases. Its lists are the same objects.</summary>
    internal DnsAnswer Over(ImmutableArray<DomainName> aliases)
    {
        DnsAnswer copy = Copy();
        copy.Aliases = aliases;
        return copy;
    }

    /// <summary>The same answer, with the records that it came from. Its lists are the same objects.</summary>
    internal DnsAnswer From(ImmutableArray<RecordOrigin> origins)
    {
        DnsAnswer copy = Copy();
        copy.Origins = origins;
        return copy;
    }

    private static DnsAnswer[] CreateEmpty()
    {
        var empty = new DnsAnswer[(int)DnsStatus.Unknown + 1];
        for (int status = 0; status < empty.Length; status++)
            empty[status] = new DnsAnswer { Status = (DnsStatus)status };

        return empty;
    }

    private DnsAnswer Copy() => (DnsAnswer)MemberwiseClone();
}
