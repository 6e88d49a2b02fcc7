using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>
/// Asks in order who knows a file's origin: the user, a <c>$ORIGIN</c>, an absolute SOA owner, the file's name, and at last
/// an SOA owner without its final dot, when it is the only relative owner.
/// </summary>
internal static class OriginFinder
{
    /// <summary>How much of a file is looked at; its origin stands at its head or nowhere.</summary>
    private const int HeadLength = 1 << 16;

    public static (DomainName Origin, OriginSource From) Find(SourceText source, ZoneOptions options)
    {
        if (options.GivenOrigin is { } given)
            return (given, OriginSource.Given);

        if (FindInside(source, out DomainName? relativeSoa) is { } found)
            return found;

        if (options.FileNameOrigin is { } fromName)
            return (fromName, OriginSource.FileName);

        return relativeSoa is { } likely ? (likely, OriginSource.SoaOwner) : (DomainName.Root, OriginSource.None);
    }

    private static (DomainName Origin, OriginSource From)? FindInside(SourceText source, out DomainName? relativeSoa)
    {
        relativeSoa = null;
        try
        {
            if (source.TryGetHeld(out ReadOnlyMemory<byte> held) && held.Length < HeadLength)
                return FindInside(held.Span, isFinal: true, out relativeSoa);

            var buffer = new byte[Math.Min(HeadLength, source.Length + 1)];
            int length = source.Read(0, buffer);
            return FindInside(buffer.AsSpan(0, length), isFinal: length < HeadLength, out relativeSoa);
        }
        catch (IOException)
        {
            // The reading proper meets the same failure and reports it.
            return null;
        }
    }

    private static (DomainName Origin, OriginSource From)? FindInside(
        ReadOnlySpan<byte> head, bool isFinal, out DomainName? relativeSoa)
    {
        // The exports of some providers lack the SOA owner's final dot, and have it everywhere else.
        relativeSoa = null;
        var reader = new ZoneReader(head, isFinal, new ZoneReaderState());
        bool needsOrigin = false;
        bool hasSoa = false;
        while (reader.Read())
        {
            ReadOnlySpan<ZoneToken> tokens = reader.Tokens;
            if (tokens.IsEmpty)
                continue;

            ReadOnlySpan<byte> first = tokens[0].Content(head);
            if (System.Text.Ascii.EqualsIgnoreCase(first, "$ORIGIN"u8))
            {
                if (!needsOrigin && tokens.Length > 1 && TryReadAbsolute(tokens[1].Content(head), out DomainName origin))
                    return (origin, OriginSource.Directive);

                needsOrigin = true;
                continue;
            }

            if (first.StartsWith("$"u8) || !reader.StartsInFirstColumn)
                continue;

            bool isAbsolute = TryReadAbsolute(first, out DomainName owner);
            bool isSoa = RecordFields.Find(tokens, head, startsInFirstColumn: true).RecordType == RecordType.Soa;
            if (isAbsolute && isSoa && !hasSoa)
                return (owner, OriginSource.SoaOwner);

            if (!isAbsolute)
                relativeSoa = isSoa && !needsOrigin ? ReadRelative(first) : null;

            hasSoa |= isSoa;
            needsOrigin |= !isAbsolute;
        }

        return null;
    }

    /// <summary>The name as if its final dot were there; null when it is one label, which any host could be.</summary>
    private static DomainName? ReadRelative(ReadOnlySpan<byte> text)
    {
        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        NameParse parse = NameText.Read(text, DomainName.Root.Wire, wire);
        bool isLikely = parse.Problem == NameProblem.None && WireName.CountLabels(wire[..parse.WireLength]) > 1;
        return isLikely ? new DomainName(wire[..parse.WireLength]) : null;
    }

    private static bool TryReadAbsolute(ReadOnlySpan<byte> text, out DomainName name)
    {
        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        NameParse parse = NameText.Read(text, DomainName.Root.Wire, wire);
        bool isAbsolute = parse.Problem == NameProblem.None && parse.IsAbsolute;
        name = isAbsolute ? new DomainName(wire[..parse.WireLength]) : DomainName.Root;
        return isAbsolute;
    }
}
