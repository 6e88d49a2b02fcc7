using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>
/// Tells directives of a record without mistakes that say the same, however they are written: such match the same clients with the same
/// result.
/// </summary>
/// <param name="published">The record.</param>
internal sealed class TermMeaning(PublishedRecord published) : IEqualityComparer<SpfDirective>
{
    // Of so few each is compared with each.
    private const int Few = 16;

    private DomainName? _owner;

    private DomainName Owner => _owner ??= published.OwnerName;

    /// <summary>Whether some directive says what one before it says.</summary>
    public bool IsAnyRepeated(ImmutableArray<SpfDirective> directives)
    {
        if (directives.Length > Few)
            return new HashSet<SpfDirective>(directives, this).Count < directives.Length;

        for (int i = 1; i < directives.Length; i++)
        {
            for (int before = 0; before < i; before++)
            {
                if (Equals(directives[before], directives[i]))
                    return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(SpfDirective? left, SpfDirective? right)
    {
        if (left is null || right is null)
            return ReferenceEquals(left, right);

        return left.Qualifier == right.Qualifier && MatchTheSame(left, right);
    }

    /// <inheritdoc/>
    public int GetHashCode(SpfDirective directive)
    {
        var hash = new HashCode();
        hash.Add((int)directive.Qualifier);
        hash.Add((int)directive.Mechanism);
        if (TermNetwork.Of(directive) is { } network)
            hash.Add(network.Range.First.GetHashCode());
        else
            hash.Add(TargetOf(TargetOf(directive), Owner));

        return hash.ToHashCode();
    }

    /// <summary>Whether two directives of the record match the same clients, whatever their results are.</summary>
    public bool MatchTheSame(SpfDirective left, SpfDirective right)
    {
        if (left.Mechanism != right.Mechanism)
            return false;

        // The owner's name takes some work, and is seldom needed.
        return TargetOf(left) is null == TargetOf(right) is null
            ? MatchTheSame(left, default, right, default)
            : MatchTheSame(left, Owner, right, Owner);
    }

    /// <summary>Whether two directives match the same clients, whatever their results are.</summary>
    /// <param name="left">One.</param>
    /// <param name="leftOwner">The name whose record it stands in.</param>
    /// <param name="right">The other.</param>
    /// <param name="rightOwner">The name whose record that stands in.</param>
    public static bool MatchTheSame(SpfDirective left, DomainName leftOwner, SpfDirective right, DomainName rightOwner)
    {
        if (left.Mechanism != right.Mechanism)
            return false;

        if (TermNetwork.Of(left) is { } network)
            return TermNetwork.Of(right) is { } other && network.Length == other.Length && network.Range.First == other.Range.First;

        bool hasLengths = left.Mechanism is SpfMechanism.A or SpfMechanism.Mx;
        if (hasLengths
            && ((left.Ip4CidrLength?.Value ?? 32) != (right.Ip4CidrLength?.Value ?? 32)
                || (left.Ip6CidrLength?.Value ?? 128) != (right.Ip6CidrLength?.Value ?? 128)))
        {
            return false;
        }

        return (TargetOf(left), TargetOf(right)) switch
        {
            (null, null) => leftOwner == rightOwner,
            ({ } one, { } other) => AreSame(one, other),
            var (one, other) => TargetOf(one, leftOwner) == TargetOf(other, rightOwner),
        };
    }

    /// <summary>Names match in any case; macros as written, for their letters' case has a meaning (RFC 7208 section 7.3).</summary>
    private static bool AreSame(DomainSpec left, DomainSpec right)
    {
        ReadOnlySpan<byte> one = left.Text.Span.TrimEnd((byte)'.');
        ReadOnlySpan<byte> other = right.Text.Span.TrimEnd((byte)'.');
        return left.IsLiteral && right.IsLiteral ? Ascii.EqualsIgnoreCase(one, other) : one.SequenceEqual(other);
    }

    /// <summary>The target; null for the domain itself, which <c>%{d}</c> is too (RFC 7208 section 7.2).</summary>
    private static DomainSpec? TargetOf(SpfDirective directive) =>
        directive.DomainSpec is { } spec && !spec.Text.Span.TrimEnd((byte)'.').SequenceEqual("%{d}"u8) ? spec : null;

    /// <summary>The target in one spelling.</summary>
    private static string TargetOf(DomainSpec? spec, DomainName owner)
    {
        string name = spec is null ? owner.ToString() : Encoding.Latin1.GetString(spec.Text.Span);
        return (spec?.IsLiteral ?? true ? name.ToLowerInvariant() : name).TrimEnd('.');
    }
}
