using SpfLint.Dns.Records;
using SpfLint.Spf.Syntax;
using SpfLint.Spf.Syntax.Parsing;

namespace SpfLint.Spf.Evaluation.Grammar;

/// <summary>What may follow the name of a mechanism (RFC 7208 section 12).</summary>
internal static class MechanismGrammar
{
    /// <summary>Reads what follows the name.</summary>
    /// <returns>Null when the grammar does not allow it.</returns>
    public static MechanismArgument? Read(RepairedText text, SpfMechanism mechanism, TextRange rest)
    {
        switch (mechanism)
        {
            case SpfMechanism.All:
                return rest.IsEmpty ? new MechanismArgument(mechanism) : null;

            case SpfMechanism.Ip4:
            case SpfMechanism.Ip6:
                return ReadNetwork(text, mechanism, rest);

            case SpfMechanism.A:
            case SpfMechanism.Mx:
                return ReadHost(text, mechanism, rest);

            case SpfMechanism.Ptr when rest.IsEmpty:
                return new MechanismArgument(mechanism);

            default:
                return HasColon(text, rest) && DomainGrammar.Read(text, rest with { Start = rest.Start + 1 }) is { } domain
                    ? new MechanismArgument(mechanism) { DomainSpec = domain }
                    : null;
        }
    }

    private static bool HasColon(RepairedText text, TextRange rest) => !rest.IsEmpty && text.Bytes[rest.Start] == (byte)':';

    /// <summary><c>[ ":" domain-spec ] [ dual-cidr-length ]</c></summary>
    private static MechanismArgument? ReadHost(RepairedText text, SpfMechanism mechanism, TextRange rest)
    {
        // No domain-spec ends in digits and slashes with a slash among them, so that the end belongs to the lengths.
        ReadOnlySpan<byte> bytes = text.Bytes;
        int lengths = rest.End;
        for (int i = rest.End - 1; i >= rest.Start && (bytes[i] == (byte)'/' || SpfBytes.IsDigit(bytes[i])); i--)
            lengths = bytes[i] == (byte)'/' ? i : lengths;

        var cidr = new TextRange(lengths, rest.End);
        int slashes = cidr.Of(bytes).IndexOf("//"u8);
        TextRange ip4 = slashes < 0 ? cidr : cidr with { End = cidr.Start + slashes };
        TextRange ip6 = slashes < 0 ? cidr with { Start = cidr.End } : cidr with { Start = ip4.End };
        if (!TryReadLength(text, ip4, slashes: 1, 32, out CidrLength? ip4Length)
            || !TryReadLength(text, ip6, slashes: 2, 128, out CidrLength? ip6Length))
        {
            return null;
        }

        TextRange domain = rest with { End = lengths };
        DomainSpec? spec = null;
        if (!domain.IsEmpty)
        {
            spec = HasColon(text, domain) ? DomainGrammar.Read(text, domain with { Start = domain.Start + 1 }) : null;
            if (spec is null)
                return null;
        }

        return new MechanismArgument(mechanism) { DomainSpec = spec, Ip4CidrLength = ip4Length, Ip6CidrLength = ip6Length };
    }

    /// <summary><c>":" ip4-network [ ip4-cidr-length ]</c>, and the like for <c>ip6</c>.</summary>
    private static MechanismArgument? ReadNetwork(RepairedText text, SpfMechanism mechanism, TextRange rest)
    {
        if (!HasColon(text, rest))
            return null;

        bool isIp4 = mechanism == SpfMechanism.Ip4;
        int slash = rest.Of(text.Bytes).IndexOf((byte)'/');
        var address = new TextRange(rest.Start + 1, slash < 0 ? rest.End : rest.Start + slash);
        if (!TryReadLength(text, rest with { Start = address.End }, slashes: 1, isIp4 ? 32 : 128, out CidrLength? length))
            return null;

        SpfSpan span = text.Map(address);
        if (isIp4)
        {
            return AddressText.TryReadIp4(address.Of(text.Bytes), out uint ip4)
                ? new MechanismArgument(mechanism) { AddressSpan = span, Ip4Network = new Ip4Network(ip4, length?.Value ?? 32), Ip4CidrLength = length }
                : null;
        }

        return AddressText.TryReadIp6(address.Of(text.Bytes), out AddressBits ip6)
            ? new MechanismArgument(mechanism) { AddressSpan = span, Ip6Network = new Ip6Network(ip6, length?.Value ?? 128), Ip6CidrLength = length }
            : null;
    }

    /// <summary>Slashes and a number without leading zeros; nothing at all is fine.</summary>
    private static bool TryReadLength(RepairedText text, TextRange range, int slashes, int max, out CidrLength? length)
    {
        length = null;
        if (range.IsEmpty)
            return true;

        TextRange digits = range with { Start = range.Start + slashes };
        ReadOnlySpan<byte> bytes = text.Bytes;
        if (digits.Length is < 1 or > 3 || (bytes[digits.Start] == (byte)'0' && digits.Length > 1))
            return false;

        int value = 0;
        foreach (byte digit in digits.Of(bytes))
        {
            if (!SpfBytes.IsDigit(digit))
                return false;

            value = (value * 10) + digit - '0';
        }

        length = new CidrLength(value, text.Map(range), text.Map(digits));
        return value <= max;
    }
}
