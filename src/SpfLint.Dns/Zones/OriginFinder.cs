using System.Buffers;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>Asks in order who knows a file's origin: the user, a <c>$ORIGIN</c>, an absolute SOA owner, the file's name.</summary>
internal static class OriginFinder
{
    /// <summary>How much of a file is looked at; its origin stands at its head or nowhere.</summary>
    private const int HeadLength = 1 << 16;

    public static (DomainName Origin, OriginSource From) Find(SourceText source, ZoneOptions options)
    {
        if (options.GivenOrigin is { } given)
            return (given, OriginSource.Given);

        if (FindInside(source) is { } found)
            return found;

        return options.FileNameOrigin is { } fromName
            ? (fromName, OriginSource.FileName)
            : (DomainName.Root, OriginSource.None);
    }

    private static (DomainName Origin, OriginSource From)? FindInside(SourceText source)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(HeadLength);
        try
        {
            int length = source.Read(0, buffer.AsSpan(0, HeadLength));
            return FindInside(buffer.AsSpan(0, length), isFinal: length < HeadLength);
        }
        catch (IOException)
        {
            // The reading proper meets the same failure and reports it.
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (DomainName Origin, OriginSource From)? FindInside(ReadOnlySpan<byte> head, bool isFinal)
    {
        var reader = new ZoneReader(head, isFinal, new ZoneReaderState());
        bool needsOrigin = false;
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
            if (isAbsolute && RecordFields.Find(tokens, head, startsInFirstColumn: true).RecordType == RecordType.Soa)
                return (owner, OriginSource.SoaOwner);

            needsOrigin |= !isAbsolute;
        }

        return null;
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
