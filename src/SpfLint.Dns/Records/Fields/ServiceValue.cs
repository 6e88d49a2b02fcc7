using SpfLint.Dns.Names;

namespace SpfLint.Dns.Records.Fields;

/// <summary>The values of service parameters, each in the form of its key (RFC 9460 section 7 and appendix A).</summary>
internal static class ServiceValue
{
    /// <summary>Writes a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="text">The value as written, or nothing.</param>
    /// <param name="wire">Where the octets go.</param>
    /// <returns>What the parameter may be, when it is something else; otherwise null.</returns>
    public static string? Read(ushort key, ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        // Values with escapes are rare, and short; those of most keys must not have any (RFC 9460 sections 7.2, 7.3 and 8).
        bool isPlain = key is ServiceKey.Mandatory or ServiceKey.Port or ServiceKey.Ip4Hint or ServiceKey.Ech or ServiceKey.Ip6Hint;
        ReadOnlySpan<byte> value = !isPlain && text.Contains((byte)'\\') ? CharacterText.Decode(text) : text;
        return key switch
        {
            ServiceKey.Mandatory => TryReadKeys(value, wire) ? null : "'mandatory=' with the names of other parameters, each once",
            ServiceKey.Alpn => TryReadProtocols(value, wire) ? null : "'alpn=' with the names of protocols, commas between them",
            ServiceKey.NoDefaultAlpn or ServiceKey.Ohttp => value.IsEmpty ? null : $"'{ServiceKey.NameOf(key)}' without a value",
            ServiceKey.Port => TryReadNumber(value, wire) ? null : "'port=' with a number from 0 to 65535",
            ServiceKey.Ip4Hint => TryReadList(value, wire, TryReadIp4) ? null : "'ipv4hint=' with IPv4 addresses, commas between them",
            ServiceKey.Ech => TryReadBase64(value, wire) ? null : "'ech=' with text in base 64",
            ServiceKey.Ip6Hint => TryReadList(value, wire, TryReadIp6) ? null : "'ipv6hint=' with IPv6 addresses, commas between them",
            ServiceKey.DohPath => TryReadTemplate(value, wire) ? null : "'dohpath=' with a path from '/' on that has the variable 'dns' in braces",
            ServiceKey.TlsSupportedGroups => TryReadList(value, wire, TryReadNumber) ? null : "'tls-supported-groups=' with numbers from 0 to 65535, commas between them",
            _ => AddAll(value, wire),
        };
    }

    private delegate bool ItemReader(ReadOnlySpan<byte> text, RdataBuffer wire);

    /// <summary>Writes the value of a key that is given as a number: octets, which must be what the key's name would give.</summary>
    /// <param name="key">The key.</param>
    /// <param name="text">The value as written, or nothing.</param>
    /// <param name="wire">Where the octets go.</param>
    /// <returns>What the parameter may be, when it is something else; otherwise null.</returns>
    public static string? ReadGeneric(ushort key, ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        int start = wire.Length;
        CharacterStringField.AddOctets(text, wire);
        ReadOnlySpan<byte> octets = wire.Span[start..];
        bool fits = key switch
        {
            ServiceKey.Mandatory => octets.Length > 0 && octets.Length % sizeof(ushort) == 0,
            ServiceKey.Alpn => AreProtocols(octets),
            ServiceKey.NoDefaultAlpn => octets.IsEmpty,
            ServiceKey.Port => octets.Length == sizeof(ushort),
            ServiceKey.Ip4Hint => octets.Length > 0 && octets.Length % sizeof(uint) == 0,
            ServiceKey.Ip6Hint => octets.Length > 0 && octets.Length % Ip6Length == 0,
            _ => true,
        };
        return fits ? null : $"octets that are a value of '{ServiceKey.NameOf(key)}', or its name with a value as text";
    }

    private const int Ip6Length = 16;

    /// <summary>Whether octets are names of protocols, each behind its length (RFC 9460 section 7.1.1).</summary>
    private static bool AreProtocols(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty)
            return false;

        while (!octets.IsEmpty && octets[0] > 0 && octets[0] < octets.Length)
            octets = octets[(1 + octets[0])..];

        return octets.IsEmpty;
    }

    private static string? AddAll(ReadOnlySpan<byte> value, RdataBuffer wire)
    {
        wire.Add(value);

        return null;
    }

    private static bool TryReadList(ReadOnlySpan<byte> value, RdataBuffer wire, ItemReader read)
    {
        foreach (Range item in value.Split((byte)','))
        {
            if (!read(value[item], wire))
                return false;
        }

        return true;
    }

    /// <summary>The keys in ascending order, each once, <c>mandatory</c> not among them (RFC 9460 section 8).</summary>
    private static bool TryReadKeys(ReadOnlySpan<byte> value, RdataBuffer wire)
    {
        List<ushort> keys = wire.Types;
        keys.Clear();
        foreach (Range item in value.Split((byte)','))
        {
            if (!ServiceKey.TryParse(value[item], out ushort key, out _) || key == ServiceKey.Mandatory)
                return false;

            keys.Add(key);
        }

        keys.Sort();
        for (int i = 0; i < keys.Count; i++)
        {
            if (i > 0 && keys[i] == keys[i - 1])
                return false;

            wire.Add(keys[i]);
        }

        return true;
    }

    /// <summary>Names of protocols, in which a backslash stands before a comma or a backslash that is part of one (RFC 9460 appendix A.1).</summary>
    private static bool TryReadProtocols(ReadOnlySpan<byte> value, RdataBuffer wire)
    {
        int lengthAt = wire.Length;
        wire.Add((byte)0);
        for (int i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && value[i] != (byte)',')
            {
                if (value[i] == (byte)'\\' && i + 1 < value.Length)
                    i++;

                wire.Add(value[i]);
                continue;
            }

            int length = wire.Length - lengthAt - 1;
            if (length is 0 or > byte.MaxValue)
                return false;

            wire.SetAt(lengthAt, (byte)length);
            lengthAt = wire.Length;
            if (i < value.Length)
                wire.Add((byte)0);
        }

        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isNumber = NumberField.TryParse(text, ushort.MaxValue, out ulong number);
        wire.Add((ushort)number);
        return isNumber;
    }

    private static bool TryReadIp4(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isAddress = AddressText.TryReadIp4(text, out uint address);
        wire.Add(address);
        return isAddress;
    }

    private static bool TryReadIp6(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isAddress = AddressText.TryReadIp6(text, out AddressBits address);
        wire.Add(address);
        return isAddress;
    }

    private static bool TryReadBase64(ReadOnlySpan<byte> value, RdataBuffer wire)
    {
        var decoder = new Base64Decoder();
        return !value.IsEmpty && decoder.Read(value, wire) < 0 && decoder.IsWhole;
    }

    /// <summary>A relative URI template with the variable <c>dns</c> (RFC 9461 section 5).</summary>
    private static bool TryReadTemplate(ReadOnlySpan<byte> value, RdataBuffer wire)
    {
        AddAll(value, wire);
        int open = value.IndexOf((byte)'{');
        return value.StartsWith("/"u8) && open >= 0 && value[open..].IndexOf("dns"u8) >= 0 && value[open..].Contains((byte)'}');
    }
}
