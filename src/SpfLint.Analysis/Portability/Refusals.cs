using System.Collections.Frozen;
using System.Collections.Immutable;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones.Spellings;

namespace SpfLint.Analysis.Portability;

/// <summary>
/// Which servers refuse what. Each row was tried: BIND 9.18 and 9.20, Knot DNS 3.2 and 3.6, NSD 4.6 and 4.15, ldns 1.8; those that
/// can be installed are asked again by tests/Conformance/servers.
/// </summary>
internal static class Refusals
{
    private static readonly Refusal Bind = new(NameServers.Bind);
    private static readonly Refusal Knot = new(NameServers.Knot);
    private static readonly Refusal OlderKnot = new(NameServers.Knot, "3.2");
    private static readonly Refusal Nsd = new(NameServers.Nsd);
    private static readonly Refusal OlderNsd = new(NameServers.Nsd, "4.6");
    private static readonly Refusal NewerNsd = new(NameServers.Nsd, "4.15");
    private static readonly Refusal Ldns = new(NameServers.Ldns);

    private static readonly FrozenDictionary<RecordType, ImmutableArray<Refusal>> Types =
        new Dictionary<RecordType, ImmutableArray<Refusal>>
        {
            [RecordType.MB] = [Knot],
            [RecordType.MG] = [OlderKnot],
            [RecordType.MR] = [OlderKnot],
            [RecordType.Null] = [Knot],
            [RecordType.Wks] = [Knot],
            [RecordType.X25] = [Knot],
            [RecordType.Isdn] = [Knot],
            [RecordType.Nsap] = [Knot],
            [RecordType.NsapPtr] = [OlderKnot, OlderNsd],
            [RecordType.Sig] = [OlderKnot],
            [RecordType.PX] = [Knot],
            [RecordType.Gpos] = [Knot, OlderNsd],
            [RecordType.Nxt] = [OlderKnot, Ldns],
            [RecordType.A6] = [Knot, Nsd, Ldns],
            [RecordType.Sink] = [OlderKnot, OlderNsd, Ldns],
            [RecordType.Hip] = [Knot, OlderNsd],
            [RecordType.Ninfo] = [Knot, OlderNsd, Ldns],
            [RecordType.Rkey] = [OlderKnot, OlderNsd, Ldns],
            [RecordType.Talink] = [Knot, OlderNsd],
            [RecordType.Dsync] = [OlderKnot, OlderNsd, Ldns],
            [RecordType.Avc] = [Knot, Ldns],
            [RecordType.Doa] = [Knot, OlderNsd, Ldns],
            [RecordType.Amtrelay] = [Knot, OlderNsd, Ldns],
            [RecordType.Resinfo] = [OlderKnot, OlderNsd, Ldns],
            [RecordType.Wallet] = [OlderKnot, OlderNsd, Ldns],
            [RecordType.TA] = [OlderKnot, OlderNsd, Ldns],
            [RecordType.Dlv] = [OlderKnot],
        }.ToFrozenDictionary();

    /// <summary>Those that refuse a spelling; none when all read it.</summary>
    public static ImmutableArray<Refusal> Of(Spelling spelling) => spelling.Kind switch
    {
        SpellingKind.Generate or SpellingKind.Date => [Knot, Nsd, Ldns],
        SpellingKind.Include => [Ldns],
        SpellingKind.QuotedPath => [OlderNsd, Ldns],
        SpellingKind.RelativeOrigin => [Knot, Nsd],
        SpellingKind.UnchangedOrigin => [Knot],
        SpellingKind.LowerCaseOrigin => [NewerNsd],
        SpellingKind.LowerCaseTtl => [Ldns],
        SpellingKind.ClassBeforeTtl => [Ldns],
        SpellingKind.NumericClass => [Knot],
        SpellingKind.CompoundPeriod => [NewerNsd],
        SpellingKind.QuotedOwner => [Knot, NewerNsd],
        SpellingKind.NameCharacter => [Knot],
        SpellingKind.BareAtSign => [OlderNsd],
        SpellingKind.EscapedHash or SpellingKind.UnquotedAtSign => [OlderNsd, Ldns],
        SpellingKind.OwnerInParentheses => [Knot, OlderNsd, Ldns],
        SpellingKind.GluedStrings => [Knot],
        SpellingKind.GluedFields => [Knot, OlderNsd],
        SpellingKind.UnquotedValue => [Ldns],
        SpellingKind.UpperCaseTag => [OlderNsd],
        SpellingKind.LongTag or SpellingKind.BareDot => [OlderNsd],
        SpellingKind.CutOctet or SpellingKind.EmptyValue => [Knot],
        SpellingKind.DohPath => [OlderKnot],
        SpellingKind.NoTypes => [Bind],
        SpellingKind.AgeMark => [Bind, Knot, Nsd, Ldns],
        SpellingKind.Type => Types.GetValueOrDefault(spelling.Type, []),
        _ => [],
    };
}
