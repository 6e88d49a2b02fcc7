using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Portability;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Dns.Zones.Spellings;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1013: what one name server reads and another refuses.</summary>
internal sealed class DNS1013NonPortableSyntax : ZoneRule
{
    private static readonly MessageTemplate Directive = new("directive", "The directive '{0}' is refused by {1}.");
    private static readonly MessageTemplate Origin = new("origin", "The origin '{0}' has no final dot, which is refused by {1}.");
    private static readonly MessageTemplate LowerCase = new("lowerCase", "The directive '{0}' is not in upper case, which is refused by {1}.");
    private static readonly MessageTemplate Path = new("path", "The path '{0}' is quoted, which is refused by {1}.");
    private static readonly MessageTemplate ClassFirst = new("classFirst", "In '{0}' the class stands before the TTL, which is refused by {1}.");
    private static readonly MessageTemplate Class = new("class", "The class '{0}' is written as a number, which is refused by {1}.");
    private static readonly MessageTemplate Period = new("period", "The period '{0}' has several units, which is refused by {1}.");
    private static readonly MessageTemplate Owner = new("owner", "The owner '{0}' is quoted, which is refused by {1}.");
    private static readonly MessageTemplate Name = new("name", "The name '{0}' has a character without a backslash that is refused by {1}.");
    private static readonly MessageTemplate AtSign = new("atSign", "The string '{0}' has no quotes, which is refused by {1}.");
    private static readonly MessageTemplate Hash = new("hash", "The word '{0}' stands behind the first field, which is refused by {1}.");
    private static readonly MessageTemplate Parenthesis = new("parenthesis", "The owner stands inside parentheses, which is refused by {1}.");
    private static readonly MessageTemplate Glued = new("glued", "No space stands between this string and the one before it, which is refused by {1}.");
    private static readonly MessageTemplate Value = new("value", "The value '{0}' has no quotes, which is refused by {1}.");
    private static readonly MessageTemplate Tag = new("tag", "The tag '{0}' is not in lower case, which is refused by {1}.");
    private static readonly MessageTemplate LongTag = new("longTag", "The tag '{0}' has more than 15 characters, which is refused by {1}.");
    private static readonly MessageTemplate Octets = new("octets", "In '{0}' a word ends inside of an octet, which is refused by {1}.");
    private static readonly MessageTemplate Key = new("key", "The key '{0}' is refused by {1}.");
    private static readonly MessageTemplate Empty = new("empty", "In '{0}' nothing stands behind the equals sign, which is refused by {1}.");
    private static readonly MessageTemplate NoTypes = new("noTypes", "Behind '{0}' the record lists no types, which is refused by {1}.");
    private static readonly MessageTemplate Mark = new("mark", "The time stamp '{0}' is Windows DNS's own and refused by {1}.");
    private static readonly MessageTemplate Type = new("type", "The type '{0}' is refused by {1}.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1013", "NonPortableSyntax", Severity.Off, "Some name servers read what is written here, others refuse the zone.",
        Directive, Origin, LowerCase, Path, ClassFirst, Class, Period, Owner, Name, AtSign, Hash, Parenthesis, Glued, Value, Tag,
        LongTag, Octets, Key, Empty, NoTypes, Mark, Type);

    public override void Check(ZoneContext context)
    {
        foreach (ZoneFile file in context.Zone.Files)
        {
            NameServers wanted = context.ValueOf(Settings.Servers, file);
            SpellingReader.Read(file.Source, spelling => Report(context, file, spelling, wanted));
        }
    }

    private void Report(ZoneContext context, ZoneFile file, Spelling spelling, NameServers wanted)
    {
        ImmutableArray<Refusal> refusals = [.. Refusals.Of(spelling).Where(refusal => (refusal.Server & wanted) != 0)];
        if (refusals.IsEmpty)
            return;

        string text = Excerpt.Of(file.Source.Slice(spelling.Span));
        context.Report(
            this,
            MessageOf(spelling.Kind),
            file,
            spelling.Span,
            [text, List(refusals)],
            fix: FixOf(file.Source, spelling, text),
            help: HelpOf(spelling.Kind));
    }

    private static MessageTemplate MessageOf(SpellingKind kind) => kind switch
    {
        SpellingKind.RelativeOrigin or SpellingKind.UnchangedOrigin => Origin,
        SpellingKind.LowerCaseOrigin or SpellingKind.LowerCaseTtl => LowerCase,
        SpellingKind.QuotedPath => Path,
        SpellingKind.ClassBeforeTtl => ClassFirst,
        SpellingKind.NumericClass => Class,
        SpellingKind.CompoundPeriod => Period,
        SpellingKind.QuotedOwner => Owner,
        SpellingKind.NameCharacter => Name,
        SpellingKind.BareAtSign or SpellingKind.BareDot => AtSign,
        SpellingKind.EscapedHash => Hash,
        SpellingKind.OwnerInParentheses => Parenthesis,
        SpellingKind.GluedStrings or SpellingKind.GluedFields => Glued,
        SpellingKind.UnquotedValue or SpellingKind.UnquotedAtSign => Value,
        SpellingKind.UpperCaseTag => Tag,
        SpellingKind.LongTag => LongTag,
        SpellingKind.CutOctet => Octets,
        SpellingKind.DohPath => Key,
        SpellingKind.EmptyValue => Empty,
        SpellingKind.NoTypes => NoTypes,
        SpellingKind.AgeMark => Mark,
        SpellingKind.Type => Type,
        _ => Directive,
    };

    private static string HelpOf(SpellingKind kind) => kind switch
    {
        SpellingKind.Generate => "write the records out",
        SpellingKind.Date or SpellingKind.UnchangedOrigin => "remove the line",
        SpellingKind.Include => "put the file's text here",
        SpellingKind.RelativeOrigin => "write the whole name with its final dot",
        SpellingKind.LowerCaseOrigin or SpellingKind.LowerCaseTtl => "write the directive in upper case",
        SpellingKind.QuotedPath or SpellingKind.QuotedOwner => "write it without quotes",
        SpellingKind.ClassBeforeTtl => "write the TTL first",
        SpellingKind.NumericClass => "write the class's mnemonic",
        SpellingKind.CompoundPeriod => "write seconds, or one unit",
        SpellingKind.OwnerInParentheses => "open the parenthesis behind the owner",
        SpellingKind.NameCharacter => "write a backslash before it",
        SpellingKind.BareAtSign or SpellingKind.BareDot => "put it in quotes",
        SpellingKind.EscapedHash => "write '#' without the backslash",
        SpellingKind.GluedStrings or SpellingKind.GluedFields => "put a space between the strings",
        SpellingKind.UnquotedValue or SpellingKind.UnquotedAtSign => "put the value in quotes",
        SpellingKind.UpperCaseTag => "write the tag in lower case",
        SpellingKind.LongTag => "leave the record out where the zone goes to that server; certification authorities know no such tag",
        SpellingKind.CutOctet => "put two hexadecimal digits or four of base 64, or more of them, into each word",
        SpellingKind.DohPath => "write 'key7'",
        SpellingKind.EmptyValue => "leave the equals sign out",
        SpellingKind.NoTypes => "list the types that the name has, NSEC among them",
        SpellingKind.AgeMark => "remove the time stamp where the zone goes to another server",
        _ => "write TYPE and the type's number with \\# and the data's octets, as RFC 3597 says",
    };

    private static Fix? FixOf(SourceText source, Spelling spelling, string text)
    {
        if (spelling.Portable is not { } portable)
            return null;

        string title = spelling.Span.Length == 0 ? "insert a space" : $"replace '{text}' with '{portable}'";
        return new Fix(title, spelling.KeepsMeaning ? FixSafety.Safe : FixSafety.Unsafe, [new Edit(source, spelling.Span, portable)]);
    }

    /// <summary>Names in one phrase: <c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    private static string List(ImmutableArray<Refusal> refusals) =>
        refusals.Length == 1 ? refusals[0].ToString() : $"{string.Join(", ", refusals.SkipLast(1))} and {refusals[^1]}";
}
