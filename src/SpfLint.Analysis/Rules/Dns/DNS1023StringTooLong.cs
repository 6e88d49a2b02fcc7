using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1023: a character-string above 255 octets.</summary>
internal sealed class DNS1023StringTooLong : ZoneErrorRule
{
    private static readonly MessageTemplate TooLong = new(
        "default", "The string is longer than 255 octets, the most that one character-string can hold.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1023", "StringTooLong", Severity.Error, "A character-string is longer than 255 octets.", TooLong);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.StringTooLong];

    public override void Check(ZoneErrorContext context) =>
        context.Report(
            this,
            TooLong,
            fix: TakesMore(context.Error) ? Split(context.Error) : null,
            help: TakesMore(context.Error) ? "write several strings of at most 255 octets; SPF and DKIM readers join them" : "write at most 255 octets");

    /// <summary>Whether others may stand behind the string; the next one is another field elsewhere.</summary>
    private static bool TakesMore(ZoneError error) => error.Field is { TakesStrings: true };

    /// <summary>Cuts the string behind every 255th octet, never inside an escape.</summary>
    private static Fix? Split(ZoneError error)
    {
        byte[] text = error.File.Source.Slice(error.Span);
        if (!IsWhole(text, error.Text.Span))
            return null;

        bool isQuoted = text[0] == (byte)'"';
        int end = isQuoted ? text.Length - 1 : text.Length;
        ImmutableArray<Edit>.Builder edits = ImmutableArray.CreateBuilder<Edit>();
        int octets = 0;
        for (int i = isQuoted ? 1 : 0; i < end;)
        {
            if (octets == MaxOctets)
            {
                edits.Add(new Edit(error.File.Source, new TextSpan(error.Span.Start + i, 0), isQuoted ? "\" \"" : " "));
                octets = 0;
            }

            CharacterText.ReadOne(text.AsSpan(0, end), ref i);
            octets++;
        }

        return edits.Count > Fix.MaxEdits
            ? null
            : new Fix("split the string into strings of at most 255 octets", FixSafety.Safe, edits.ToImmutable());
    }

    /// <summary>Whether the span is the string itself and not the line of a <c>$GENERATE</c> that makes it.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> text, ReadOnlySpan<byte> excerpt) => text.StartsWith(excerpt);

    private const int MaxOctets = 255;
}
