using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>What a directive says, however it is written: two that are equal match the same clients with the same result.</summary>
/// <param name="Qualifier">Its result.</param>
/// <param name="Mechanism">Its mechanism.</param>
/// <param name="Target">The name or network that it is about, in one spelling.</param>
/// <param name="Ip4Length">The prefix length for IPv4 of an <c>a</c> or <c>mx</c>.</param>
/// <param name="Ip6Length">The prefix length for IPv6 of an <c>a</c> or <c>mx</c>.</param>
internal readonly record struct TermMeaning(SpfQualifier Qualifier, SpfMechanism Mechanism, string Target, int Ip4Length, int Ip6Length)
{
    // Not left to the compiler of C#: it compares members of enumerations through code that is compiled in each run.
    /// <inheritdoc/>
    public bool Equals(TermMeaning other) =>
        Qualifier == other.Qualifier && Mechanism == other.Mechanism && Target == other.Target && Ip4Length == other.Ip4Length && Ip6Length == other.Ip6Length;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)Qualifier, (int)Mechanism, Target, Ip4Length, Ip6Length);

    /// <summary>What a directive without mistakes says in the record of a name.</summary>
    public static TermMeaning Of(SpfDirective directive, DomainName owner)
    {
        if (TermNetwork.Of(directive) is { } network)
            return new TermMeaning(directive.Qualifier, directive.Mechanism, network.Prefix.ToString(), 0, 0);

        bool hasLengths = directive.Mechanism is SpfMechanism.A or SpfMechanism.Mx;
        return new TermMeaning(
            directive.Qualifier,
            directive.Mechanism,
            TargetOf(directive.DomainSpec, owner),
            hasLengths ? directive.Ip4CidrLength?.Value ?? 32 : 0,
            hasLengths ? directive.Ip6CidrLength?.Value ?? 128 : 0);
    }

    /// <summary>A name in lower case; macros as written, for their letters' case has a meaning (RFC 7208 section 7.3).</summary>
    private static string TargetOf(DomainSpec? spec, DomainName owner)
    {
        string name = spec is null ? owner.ToString() : Encoding.Latin1.GetString(spec.Text.Span);
        return (spec?.IsLiteral ?? true ? name.ToLowerInvariant() : name).TrimEnd('.');
    }
}
