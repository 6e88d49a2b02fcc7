using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Catalogue;

/// <summary>A name with all its records as a rule's subject.</summary>
public sealed class OwnerContext : RuleContext
{
    private bool? _servesOnlyIncludes;

    internal OwnerContext(FindingSink sink, Zone zone, SpfFacts facts, int owner, ImmutableArray<PublishedRecord> spf)
        : base(sink, zone, facts)
    {
        Owner = owner;
        Spf = spf;
    }

    /// <summary>Turns to another name with the same SPF records: none.</summary>
    internal void MoveTo(int owner) => (Owner, _servesOnlyIncludes) = (owner, null);

    /// <summary>The name's number in the zone.</summary>
    public int Owner { get; private set; }

    /// <summary>The name in wire form, in lower case.</summary>
    public ReadOnlySpan<byte> OwnerWire
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Zone.Names[Owner];
    }

    /// <summary>The name as people write it.</summary>
    public string OwnerText => Diagnostics.Excerpt.OfName(Zone, Owner);

    /// <summary>Whether this is the zone's apex.</summary>
    public bool IsApex => Owner == Zone.Apex;

    /// <summary>Whether the name is a wildcard.</summary>
    public bool IsWildcard => WireName.IsWildcard(OwnerWire);

    /// <summary>
    /// Whether an SPF record here is only a part of others, so that its end means nothing: a receiver goes on in the including
    /// record. What a <c>redirect</c> points at, and what mail is sent to, is no mere part.
    /// </summary>
    public bool ServesOnlyIncludes => _servesOnlyIncludes ??= Facts.ServesOnlyIncludes(Zone, Owner);

    /// <summary>Indices of its records in the zone, in file order.</summary>
    public ReadOnlySpan<int> Records
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Zone.RecordsAt(Owner);
    }

    /// <summary>Its SPF records and those meant to be, of both types, in file order.</summary>
    public ImmutableArray<PublishedRecord> Spf { get; }

    /// <summary>Whether receivers act on several of them, which is a mistake of the name and not of any of these (RFC 7208 section 4.5).</summary>
    public bool HasSeveralInForce
    {
        get
        {
            int count = 0;
            foreach (PublishedRecord record in Spf)
            {
                if (record.IsInForce)
                    count++;
            }

            return count > 1;
        }
    }

    /// <summary>The index of its first record of a type, or -1.</summary>
    public int First(RecordType type)
    {
        foreach (int index in Records)
        {
            if (Zone[index].Type == type)
                return index;
        }

        return -1;
    }
}
