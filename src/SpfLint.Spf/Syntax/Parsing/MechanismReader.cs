using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Reads what follows a mechanism's name (RFC 7208 section 5).</summary>
internal static class MechanismReader
{
    /// <summary>Reads a mechanism.</summary>
    /// <param name="mechanism">Which one.</param>
    /// <param name="name">Its name.</param>
    /// <param name="rest">What follows the name: empty, or from the colon or slash on.</param>
    /// <param name="errors">Where mistakes go.</param>
    /// <returns>What it says, also when a plain repair was needed; null when it cannot be told.</returns>
    public static MechanismArgument? Read(SpfMechanism mechanism, TextRange name, TextRange rest, TermErrors errors)
    {
        ReadOnlySpan<byte> bytes = errors.Text.Bytes;
        bool hasColon = !rest.IsEmpty && bytes[rest.Start] != '/';
        TextRange argument = hasColon ? rest with { Start = rest.Start + 1 } : rest;
        if (mechanism == SpfMechanism.All)
            return ReadAll(rest, hasColon, errors);

        bool isAddress = mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6;
        int lengthStart = isAddress && !argument.IsEmpty && bytes[argument.Start] == '/' ? argument.Start : FindLength(argument, hasColon, bytes);
        bool isEmpty = lengthStart == argument.Start;
        if (isEmpty && (hasColon || TermNames.NeedsArgument(mechanism)))
        {
            errors.AddOverSpaces(SpfErrorKind.MissingArgument, new TextRange(name.Start, argument.Start));
            return null;
        }

        return mechanism switch
        {
            SpfMechanism.Ip4 or SpfMechanism.Ip6 => ReadAddress(mechanism, name, argument, errors),
            SpfMechanism.A or SpfMechanism.Mx => ReadHost(mechanism, name, argument, lengthStart, errors),
            _ => ReadDomain(mechanism, name, argument, lengthStart, errors),
        };
    }

    /// <summary>Where the prefix length starts. Without a colon there is nothing else.</summary>
    private static int FindLength(TextRange argument, bool hasColon, ReadOnlySpan<byte> bytes) =>
        hasColon ? CidrReader.FindStart(bytes, argument) : argument.Start;

    private static MechanismArgument? ReadAll(TextRange rest, bool hasColon, TermErrors errors)
    {
        var all = new MechanismArgument(SpfMechanism.All);
        if (rest.IsEmpty)
            return all;

        if (hasColon && rest.Length > 1)
        {
            errors.Add(SpfErrorKind.UnexpectedArgument, rest);
            return null;
        }

        errors.AddMended(hasColon ? SpfErrorKind.UnexpectedArgument : SpfErrorKind.PrefixLengthNotAllowed, rest, rest, "");
        return all;
    }

    /// <summary>Reads the argument of <c>ip4</c> or <c>ip6</c>; not empty.</summary>
    public static MechanismArgument? ReadAddress(SpfMechanism mechanism, TextRange name, TextRange argument, TermErrors errors)
    {
        ReadOnlySpan<byte> bytes = errors.Text.Bytes;
        int slash = bytes[argument.Start..argument.End].IndexOf((byte)'/');
        TextRange address = slash < 0 ? argument : argument with { End = argument.Start + slash };
        TextRange length = argument with { Start = address.End };
        SpfMechanism? family = NetworkText.FamilyOf(address.Of(bytes));
        if (family is null)
        {
            if (mechanism == SpfMechanism.Ip4)
                AddressDiagnosis.DiagnoseIp4(address, errors);
            else
                AddressDiagnosis.DiagnoseIp6(address, errors);
            return null;
        }

        if (mechanism == SpfMechanism.Ip4 && MappedAddress(address.Of(bytes)) is { } mapped)
        {
            // As an ip6 it would match nobody: senders with such an address count as IPv4 (RFC 7208 section 5).
            if (length.IsEmpty)
                errors.AddMended(SpfErrorKind.WrongAddressFamily, name, address, mapped, $"ip4:{mapped}");
            else
                errors.Add(SpfErrorKind.WrongAddressFamily, name, $"ip4:{mapped}");
            return null;
        }

        if (family != mechanism)
            errors.AddMended(SpfErrorKind.WrongAddressFamily, name, name, TermNames.Of(family.Value), TermNames.Of(family.Value));
        return ReadNetwork(family.Value, address, length, errors);
    }

    /// <summary>The IPv4 address in an IPv4-mapped IPv6 address (RFC 4291 section 2.5.5.2), or null.</summary>
    private static string? MappedAddress(ReadOnlySpan<byte> text)
    {
        const ulong MappedPrefix = 0xFFFF;
        return AddressText.TryReadIp6(text, out AddressBits ip6) && ip6.Upper == 0 && ip6.Lower >> 32 == MappedPrefix
            ? AddressRange.OfNetwork(IpFamily.Ip4, (uint)ip6.Lower, CidrReader.MaxIp4Length).Describe(IpFamily.Ip4)
            : null;
    }

    private static MechanismArgument? ReadNetwork(SpfMechanism family, TextRange address, TextRange length, TermErrors errors)
    {
        ReadOnlySpan<byte> text = address.Of(errors.Text.Bytes);
        var network = new MechanismArgument(family) { AddressSpan = errors.Text.Map(address) };
        int max = family == SpfMechanism.Ip4 ? CidrReader.MaxIp4Length : CidrReader.MaxIp6Length;
        if (!CidrReader.TryReadSingle(length, max, errors, out CidrLength? cidr))
            return null;

        if (AddressText.TryReadIp4(text, out uint ip4))
            return network with { Ip4Network = new Ip4Network(ip4, cidr?.Value ?? max), Ip4CidrLength = cidr };

        AddressText.TryReadIp6(text, out AddressBits ip6);
        return network with { Ip6Network = new Ip6Network(ip6, cidr?.Value ?? max), Ip6CidrLength = cidr };
    }

    private static MechanismArgument? ReadHost(SpfMechanism mechanism, TextRange name, TextRange argument, int lengthStart, TermErrors errors)
    {
        TextRange cidr = argument with { Start = lengthStart };
        TextRange domain = argument with { End = lengthStart };
        if (AddressIn(domain, errors) is { } address)
            return ReadAddressAsDomain(name, address, domain, cidr, errors);

        if (FindWrongLength(domain, errors))
            return null;

        int before = errors.Count;
        DomainSpec? target = domain.IsEmpty ? null : DomainReader.Read(domain, errors);
        bool isDomainRead = errors.Count == before;
        if (!CidrReader.TryReadDual(cidr, errors, out CidrLength? ip4, out CidrLength? ip6) || (!isDomainRead && !IsMended(errors)))
            return null;

        return new MechanismArgument(mechanism) { DomainSpec = target, Ip4CidrLength = ip4, Ip6CidrLength = ip6 };
    }

    /// <summary>Finds, at a plain domain's end, a slash with something behind it that is no prefix length.</summary>
    private static bool FindWrongLength(TextRange domain, TermErrors errors)
    {
        ReadOnlySpan<byte> text = domain.Of(errors.Text.Bytes);
        int slash = text.IndexOf((byte)'/');
        if (slash < 0 || text.Contains((byte)'%') || text.IndexOf("://"u8) >= 0)
            return false;

        // A slash may stand in a label: only a name that cannot be one otherwise is judged by its start.
        int dot = text.LastIndexOf((byte)'.');
        bool isLegal = dot > slash && DomainText.IsTopLabel(text[(dot + 1)..]);
        if (isLegal || (slash > 0 && !DomainText.LooksLikeHostName(text[..slash])))
            return false;

        errors.Add(SpfErrorKind.PrefixLengthInvalid, new TextRange(domain.Start + slash + 1, domain.End));
        return true;
    }

    private static MechanismArgument? ReadDomain(SpfMechanism mechanism, TextRange name, TextRange argument, int lengthStart, TermErrors errors)
    {
        TextRange cidr = argument with { Start = lengthStart };
        TextRange domain = argument with { End = lengthStart };
        if (AddressIn(domain, errors) is { } address)
            return ReadAddressAsDomain(name, address, domain, cidr, errors);

        int before = errors.Count;
        DomainSpec? target = domain.IsEmpty ? null : DomainReader.Read(domain, errors);
        if (errors.Count > before && !IsMended(errors))
            return null;

        if (!cidr.IsEmpty)
            errors.AddMended(SpfErrorKind.PrefixLengthNotAllowed, cidr, cidr, "");
        return new MechanismArgument(mechanism) { DomainSpec = target };
    }

    /// <summary>The address that stands where a domain should, without the dot that ends names: <c>a:192.0.2.1</c>, <c>a:192.0.2.1.</c></summary>
    private static TextRange? AddressIn(TextRange domain, TermErrors errors)
    {
        ReadOnlySpan<byte> text = domain.Of(errors.Text.Bytes);
        ReadOnlySpan<byte> plain = text.TrimEnd((byte)'.');
        bool isAddress = NetworkText.FamilyOf(plain) is not null && text.Length - plain.Length < 2;
        return isAddress ? domain with { End = domain.Start + plain.Length } : null;
    }

    /// <summary><c>a:192.0.2.1/24</c> means <c>ip4:192.0.2.1/24</c>: nothing else could be meant.</summary>
    private static MechanismArgument? ReadAddressAsDomain(
        TextRange name, TextRange address, TextRange domain, TextRange length, TermErrors errors)
    {
        SpfMechanism family = NetworkText.FamilyOf(address.Of(errors.Text.Bytes))!.Value;
        string right = TermNames.Of(family);
        var dot = new TextRange(address.End, domain.End);
        SpfEdit rename = new(errors.Text.Map(name), right);
        errors.AddWithBrackets(new SpfError(SpfErrorKind.AddressAsDomain, errors.Text.Map(name))
        {
            Suggestion = $"{right}:",
            Edits = dot.IsEmpty ? [rename] : [rename, new SpfEdit(errors.Text.Map(dot), "")],
        });

        // What is wrong with a length for both families, is for the mended term to say.
        bool isDual = errors.Text.Bytes[length.Start..length.End].IndexOf("//"u8) >= 0;
        return isDual ? null : ReadNetwork(family, address, length, errors);
    }

    /// <summary>Whether the latest mistake leaves a term that can be read.</summary>
    private static bool IsMended(TermErrors errors) => !errors.All[^1].IsSyntaxError || errors.All[^1].Edits.Length > 0;
}
