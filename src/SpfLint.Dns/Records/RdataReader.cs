using System.Buffers.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Records;

/// <summary>A field of rdata that cannot be read.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Token">Index of the token; the number of tokens when it is missing.</param>
/// <param name="Field">The field it should be, if the type has one there.</param>
/// <param name="Start">Offset in the token's content of what is wrong.</param>
/// <param name="Length">Number of wrong bytes; 0 stands for the whole token.</param>
internal readonly record struct RdataProblem(ZoneErrorKind Kind, int Token, RdataField? Field, int Start = 0, int Length = 0);

/// <summary>Turns the tokens of rdata into canonical wire form along the rows of <see cref="RecordTypes"/>.</summary>
internal static class RdataReader
{
    private const int MaxStringLength = 255;

    /// <summary>Reads the rdata of a record.</summary>
    /// <param name="row">The type; a type without fields is taken as text.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="first">Index of the first token of the rdata.</param>
    /// <param name="origin">Wire form of the origin in force.</param>
    /// <param name="wire">Filled with the rdata; complete only when no problem comes back.</param>
    /// <param name="problems">What is wrong goes here.</param>
    public static void Read(
        RecordTypeRow? row, in EntryView entry, int first, ReadOnlySpan<byte> origin, RdataBuffer wire, List<RdataProblem> problems)
    {
        wire.Clear();
        if (UnknownData.IsUnknownData(entry, first))
        {
            ReadUnknownData(row, entry, first, wire, problems);
            return;
        }

        if (row is null || !row.IsDecoded)
        {
            AddText(entry, first, wire);
            if (row is null)
                problems.Add(new RdataProblem(ZoneErrorKind.InvalidUnknownData, first, null));

            return;
        }

        int token = first;
        for (int i = 0; i < row.Fields.Length; i++)
        {
            RdataField field = row.Fields[i];
            int left = entry.Tokens.Length - token;
            if (left == 0 || (left < row.Fields.Length - i && !MayBe(field, entry.Content(token))))
            {
                // A field that could not be read may have been two.
                if (problems.Count == 0)
                    problems.Add(new RdataProblem(ZoneErrorKind.MissingField, token, field));

                return;
            }

            if (field.Kind == RdataFieldKind.CharacterStrings)
            {
                for (; token < entry.Tokens.Length; token++)
                    ReadString(entry, token, field, wire, problems);

                return;
            }

            ReadField(field, entry, token++, origin, wire, problems);
        }

        if (token < entry.Tokens.Length && problems.Count == 0)
            problems.Add(new RdataProblem(ZoneErrorKind.ExtraField, token, null));
    }

    private static void ReadUnknownData(
        RecordTypeRow? row, in EntryView entry, int first, RdataBuffer wire, List<RdataProblem> problems)
    {
        int wrong = UnknownData.Read(entry, first, wire);
        if (wrong >= 0)
            problems.Add(new RdataProblem(ZoneErrorKind.InvalidUnknownData, wrong, null));
        else if (row is { IsDecoded: true } && !WireRdata.TryRead(row, wire.Span.ToArray(), wire))
            problems.Add(new RdataProblem(ZoneErrorKind.UnfitUnknownData, first + 1, null));
    }

    /// <summary>
    /// Whether a token can be this field when there are fewer tokens than fields: a number begins with a digit, and a name
    /// is not a mere number. So <c>MX mail</c> lacks its preference, not its exchange.
    /// </summary>
    private static bool MayBe(RdataField field, ReadOnlySpan<byte> text) => field.Kind switch
    {
        RdataFieldKind.Number16 or RdataFieldKind.Number32 or RdataFieldKind.Period =>
            !text.IsEmpty && char.IsAsciiDigit((char)text[0]),
        RdataFieldKind.Name or RdataFieldKind.HostName or RdataFieldKind.Mailbox => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0,
        _ => true,
    };

    private static void ReadField(
        RdataField field, in EntryView entry, int token, ReadOnlySpan<byte> origin, RdataBuffer wire, List<RdataProblem> problems)
    {
        ReadOnlySpan<byte> text = entry.Content(token);
        bool isRead;
        if (entry.Tokens[token].IsQuoted)
        {
            // BIND, Knot and NSD take quotes only where a character-string stands.
            isRead = false;
        }
        else
        {
            switch (field.Kind)
            {
                case RdataFieldKind.Ip4Address:
                    isRead = AddressText.TryReadIp4(text, out uint ip4);
                    wire.Add(ip4);
                    break;

                case RdataFieldKind.Ip6Address:
                    isRead = AddressText.TryReadIp6(text, out UInt128 ip6);
                    wire.Add(ip6);
                    break;

                case RdataFieldKind.Number16:
                    isRead = Utf8Parser.TryParse(text, out ushort number16, out int used16) && IsWhole(text, used16);
                    wire.Add(number16);
                    break;

                case RdataFieldKind.Number32:
                    isRead = Utf8Parser.TryParse(text, out uint number32, out int used32) && IsWhole(text, used32);
                    wire.Add(number32);
                    break;

                case RdataFieldKind.Period:
                    // SOA's periods are 32 bits wide, one more than a TTL (RFC 1035 section 3.3.13).
                    isRead = TimeToLive.Read(text, out uint seconds) is TimeToLiveProblem.None or TimeToLiveProblem.TooLarge;
                    wire.Add(seconds);
                    break;

                default:
                    ReadName(field, text, token, origin, wire, problems);
                    return;
            }
        }

        if (!isRead)
            problems.Add(new RdataProblem(ZoneErrorKind.InvalidField, token, field));
    }

    /// <summary>The parser stops at the first byte that is no digit; signs are not for DNS.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> text, int used) => used == text.Length && char.IsAsciiDigit((char)text[0]);

    private static void ReadName(
        RdataField field, ReadOnlySpan<byte> text, int token, ReadOnlySpan<byte> origin, RdataBuffer wire, List<RdataProblem> problems)
    {
        Span<byte> name = stackalloc byte[DomainName.MaxWireLength];
        NameParse parse = NameText.Read(text, origin, name);
        if (!parse.IsAbsolute && parse.Problem == NameProblem.None && wire.RelativeNameToken < 0)
            wire.RelativeNameToken = token;

        if (parse.Problem == NameProblem.None)
            wire.AddName(name[..parse.WireLength]);
        else
            problems.Add(new RdataProblem(parse.Problem.ToErrorKind(), token, field, parse.ProblemStart, parse.ProblemLength));
    }

    private static void ReadString(
        in EntryView entry, int token, RdataField field, RdataBuffer wire, List<RdataProblem> problems)
    {
        ReadOnlySpan<byte> content = entry.Content(token);
        int lengthAt = wire.Length;
        wire.Add((byte)0);
        for (int i = 0; i < content.Length;)
            wire.Add(CharacterText.ReadOne(content, ref i));

        int length = wire.Length - lengthAt - 1;
        wire.SetAt(lengthAt, (byte)length);
        if (length > MaxStringLength)
            problems.Add(new RdataProblem(ZoneErrorKind.StringTooLong, token, field));
    }

    /// <summary>Rdata that is not decoded compares as written, field by field.</summary>
    private static void AddText(in EntryView entry, int first, RdataBuffer wire)
    {
        for (int token = first; token < entry.Tokens.Length; token++)
        {
            foreach (byte b in entry.Content(token))
                wire.Add(b);

            wire.Add((byte)0);
        }
    }
}
