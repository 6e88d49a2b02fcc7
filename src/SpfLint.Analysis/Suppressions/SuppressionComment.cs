using System.Collections.Immutable;
using System.Text;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Suppressions;

/// <summary>A word of a comment that should be a rule's id.</summary>
/// <param name="Text">The word, in upper case.</param>
/// <param name="Written">The word as it is written.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct SuppressedId(string Text, string Written, TextSpan Span);

/// <summary>
/// A comment to the linter: <c>; spflint VERB=ID[,ID...] [reason]</c>. What does not begin like that is a comment to people.
/// </summary>
/// <param name="Comment">The comment.</param>
/// <param name="Verb">What to do; null when it is none of the verbs.</param>
/// <param name="VerbText">The same as written.</param>
/// <param name="VerbSpan">Where it stands.</param>
/// <param name="Ids">The rules; none when the comment cannot be understood.</param>
/// <param name="Reason">Why; empty when nobody says.</param>
internal sealed record SuppressionComment(
    ZoneComment Comment, SuppressionVerb? Verb, string VerbText, TextSpan VerbSpan, ImmutableArray<SuppressedId> Ids, string Reason)
{
    /// <summary>What every such comment holds.</summary>
    public static ReadOnlyMemory<byte> Marker { get; } = "spflint"u8.ToArray();

    /// <summary>Whether it can be understood.</summary>
    public bool IsReadable => Verb is not null && !Ids.IsEmpty;

    /// <summary>Reads a comment.</summary>
    /// <returns>Null when it is one to people.</returns>
    public static SuppressionComment? Read(ZoneComment comment)
    {
        ReadOnlySpan<byte> text = comment.Text.Span;
        int at = Skip(text, 0, " \t;"u8);
        if (text.Length - at < Marker.Length || !Ascii.EqualsIgnoreCase(text.Slice(at, Marker.Length), Marker.Span))
            return null;

        at += Marker.Length;
        int verb = Skip(text, at, " \t:"u8);
        if (verb == at)
            return null;

        int verbEnd = SkipName(text, verb);
        SuppressionVerb? known = VerbOf(text[verb..verbEnd]);
        bool hasIds = verbEnd < text.Length && text[verbEnd] == (byte)'=';

        // "spflint is fun" is no command, "spflint disable SPF4006" is one that forgot its sign.
        if (!hasIds && known is null)
            return null;

        at = hasIds ? verbEnd + 1 : verbEnd;
        ImmutableArray<SuppressedId> ids = hasIds ? ReadIds(comment, text, ref at) : [];
        return new SuppressionComment(
            comment,
            known,
            Encoding.UTF8.GetString(text[verb..verbEnd]),
            new TextSpan(comment.Span.Start + verb, verbEnd - verb),
            ids,
            Encoding.UTF8.GetString(text[at..].Trim(" \t-:"u8)));
    }

    /// <summary>Ids with commas between them; spaces around a comma are forgiven.</summary>
    private static ImmutableArray<SuppressedId> ReadIds(ZoneComment comment, ReadOnlySpan<byte> text, ref int at)
    {
        ImmutableArray<SuppressedId>.Builder ids = ImmutableArray.CreateBuilder<SuppressedId>();
        while (true)
        {
            int end = SkipName(text, at);
            if (end == at)
                return ids.ToImmutable();

            string written = Encoding.UTF8.GetString(text[at..end]);
            ids.Add(new SuppressedId(written.ToUpperInvariant(), written, new TextSpan(comment.Span.Start + at, end - at)));
            at = end;
            int comma = Skip(text, at, " \t"u8);
            if (comma == text.Length || text[comma] != (byte)',')
                return ids.ToImmutable();

            at = Skip(text, comma + 1, " \t"u8);
        }
    }

    private static SuppressionVerb? VerbOf(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("disable"u8) ? SuppressionVerb.Disable
        : word.SequenceEqual("disable-file"u8) ? SuppressionVerb.DisableFile
        : word.SequenceEqual("restore"u8) ? SuppressionVerb.Restore
        : null;

    private static int Skip(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> set)
    {
        while (at < text.Length && set.Contains(text[at]))
            at++;

        return at;
    }

    private static int SkipName(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit((char)text[at]) || text[at] is (byte)'-' or (byte)'_'))
            at++;

        return at;
    }
}
