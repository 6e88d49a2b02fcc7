using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Macros;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Addresses.Walking;

/// <summary>Expands the targets whose macros are the same for all senders that an evaluation is about (RFC 7208 section 7.2).</summary>
internal sealed class SenderMacros
{
    private readonly SpfIdentity _identity;
    private readonly CheckHostOptions _options;
    private readonly string _openLetters;

    public SenderMacros(KnownSender sender, IpFamily family, CheckHostOptions options)
    {
        bool isMailboxKnown = sender.ReversePath is { Length: > 0 } || (sender.ReversePath is not null && sender.Helo is not null);
        // Of the client only the family is used, for %{v}; other macros of it are open.
        _identity = SpfIdentity.MailFrom(new ClientAddress(family, AddressBits.Zero), sender.ReversePath ?? "", sender.Helo ?? "");
        _options = options;
        _openLetters = (isMailboxKnown ? "ip" : "ipslo") + (sender.Helo is null ? "h" : "");
    }

    /// <summary>Makes the name that a term asks for (section 4.8).</summary>
    /// <param name="target">The domain-spec, or null for the domain itself.</param>
    /// <param name="domain">The domain whose record the term stands in.</param>
    public Target Expand(PreparedTarget? target, DomainName domain)
    {
        if (target is null)
            return new Target(TargetKind.Name, domain);

        if (target.IsLiteral)
            return target.LiteralName is { } literal ? new Target(TargetKind.Name, literal) : new Target(TargetKind.Malformed);

        foreach (MacroExpand expand in target.MacroString.Expands)
        {
            if (_openLetters.Contains(expand.Letter))
                return new Target(TargetKind.Open, FindCommonDomain(target, domain));
        }

        if (target.UsesLocalPart && !_identity.HasAsciiLocalPart)
            return new Target(TargetKind.NonAsciiLocalPart);

        var values = new MacroValues(_identity, domain, _options, validatedNames: null);
        return MacroExpander.TryExpandName(target, values, out DomainName name)
            ? new Target(TargetKind.Name, name)
            : new Target(TargetKind.Malformed);
    }

    /// <summary>The domain that all names of a target with open macros are below: the labels behind the last of these.</summary>
    private DomainName FindCommonDomain(PreparedTarget target, DomainName domain)
    {
        ImmutableArray<MacroPart> parts = target.MacroString.Parts;
        int fixedParts = parts.Length;
        while (fixedParts > 0 && !(parts[fixedParts - 1] is MacroExpand expand && _openLetters.Contains(expand.Letter)))
            fixedParts--;

        var values = new MacroValues(_identity, domain, _options, validatedNames: null);
        return MacroExpander.ExpandParent(target, parts[fixedParts..], values);
    }
}

/// <summary>What a term asks for.</summary>
/// <param name="Kind">Whether there is a name.</param>
/// <param name="Name">The name, if there is one; of open macros the domain that all their names are below.</param>
internal readonly record struct Target(TargetKind Kind, DomainName Name = default);

/// <summary>Whether a term has a name to ask for.</summary>
internal enum TargetKind
{
    /// <summary>It has.</summary>
    Name,

    /// <summary>It has, but another one for each sender.</summary>
    Open,

    /// <summary>Its macros make no domain name (RFC 7208 section 4.8).</summary>
    Malformed,

    /// <summary>It uses a local-part that cannot be part of a name (RFC 8616 section 4).</summary>
    NonAsciiLocalPart,
}
