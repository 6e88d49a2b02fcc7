using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Reads one word as a term (RFC 7208 section 4.6.1) and says what is wrong with it.</summary>
internal sealed partial class TermReader
{
    private readonly TermErrors _errors;
    private readonly SeenModifiers _seen;
    private readonly TextRange _term;
    private readonly TextRange _qualifier;
    private readonly TextRange _name;

    private TermReader(TermErrors errors, TextRange term, SeenModifiers seen)
    {
        _errors = errors;
        _seen = seen;
        _term = term;
        ReadOnlySpan<byte> bytes = errors.Text.Bytes;
        int at = term.Start;
        while (at < term.End && SpfBytes.IsQualifier(bytes[at]))
            at++;
        _qualifier = term with { End = at };
        while (at < term.End && SpfBytes.IsNameByte(bytes[at]))
            at++;
        _name = new TextRange(_qualifier.End, at);
    }

    private ReadOnlySpan<byte> Bytes => _errors.Text.Bytes;

    /// <summary>The byte behind the name; 0 at the end.</summary>
    private byte Follow => _name.End < _term.End ? Bytes[_name.End] : (byte)0;

    private TextRange Rest => new(_name.End, _term.End);

    private TextRange Body => new(_qualifier.End, _term.End);

    /// <summary>Reads a term.</summary>
    /// <param name="text">The record's text after its repairs.</param>
    /// <param name="term">The word; not empty, no white space in it.</param>
    /// <param name="earlier">The mistakes that earlier passes found in it.</param>
    /// <param name="seen">The modifiers that may stand but once and have been read; this one is added.</param>
    public static SpfTerm Read(RepairedText text, TextRange term, IReadOnlyList<SpfError> earlier, SeenModifiers seen)
    {
        var errors = new TermErrors(text);
        var reader = new TermReader(errors, term, seen);
        // What could not be mended leaves nothing to judge, and once is enough to say so.
        SpfError? unreadable = earlier.FirstOrDefault(error => error.Edits.IsEmpty);
        errors.AddRange(earlier.Where(error => !error.Edits.IsEmpty || error.Kind != unreadable!.Kind || error == unreadable));
        return unreadable is not null ? reader.Nodes.Broken(reader.MechanismAtStart()) : reader.Read();
    }

    private TermNodes Nodes => new(_errors, _term, _qualifier, _name);

    private SpfMechanism? MechanismAtStart() => TermHead.Read(Body.Of(Bytes)).Mechanism;

    private SpfTerm Read()
    {
        if (Body.IsEmpty)
        {
            _errors.Add(SpfErrorKind.QualifierAlone, _term);
            return Nodes.Broken(null);
        }

        if (ReadPunctuation() is { } punctuation)
            return punctuation;

        ReadOnlySpan<byte> name = _name.Of(Bytes);
        bool isMechanism = TermNames.FindMechanism(name) is not null;
        if (!isMechanism && ReadBareAddress() is { } address)
            return address;
        if (Follow == '=' && name.Length > 0 && SpfBytes.IsAlpha(name[0]))
            return new ModifierReader(_errors, Nodes, _qualifier, _name, Rest, _seen).Read();
        if (ReadQualifierBehind() is { } turned)
            return turned;
        if (TermNames.FindMechanism(name) is { } mechanism)
            return ReadDirective(mechanism);
        if (TermNames.FindModifier(name) is { } modifier)
            return ReadModifierWithoutEquals(modifier);

        return (SpfTerm?)ReadInvalidQualifier() ?? ReadDotAfterName() ?? ReadBareHostName() ?? ReadUnknownMechanism();
    }

    private SpfTerm ReadDirective(SpfMechanism mechanism)
    {
        bool isReadable = CheckQualifier();
        if (Follow is not (0 or (byte)':' or (byte)'/'))
        {
            bool isMended = !TermNames.NeedsArgument(mechanism) && IsPunctuation(Rest.Of(Bytes));
            if (!isMended)
            {
                _errors.Add(SpfErrorKind.StrayCharacter, Rest);
                return Nodes.Broken(mechanism);
            }

            _errors.AddMended(SpfErrorKind.StrayCharacter, Rest, Rest, "");
            return isReadable ? Nodes.Directive(new MechanismArgument(mechanism)) : Nodes.Broken(mechanism);
        }

        MechanismArgument? argument = MechanismReader.Read(mechanism, _name, Rest, _errors);
        return argument is null || !isReadable ? Nodes.Broken(mechanism) : Nodes.Directive(argument);
    }

    /// <summary>Whether at most one qualifier stands there, or the same one several times.</summary>
    private bool CheckQualifier()
    {
        if (_qualifier.Length <= 1)
            return true;

        var extra = _qualifier with { Start = _qualifier.Start + 1 };
        if (extra.Of(Bytes).IndexOfAnyExcept(Bytes[_qualifier.Start]) < 0)
        {
            _errors.AddMended(SpfErrorKind.RepeatedQualifier, extra, extra, "");
            return true;
        }

        _errors.Add(SpfErrorKind.RepeatedQualifier, extra);
        return false;
    }

    private SpfTerm ReadModifierWithoutEquals(SpfModifierKind modifier)
    {
        var modifiers = new ModifierReader(_errors, Nodes, _qualifier, _name, Rest, _seen);
        return Follow switch
        {
            (byte)':' => modifiers.ReadColonForEquals(modifier),
            0 or (byte)'/' => modifiers.ReadMissingValue(modifier),
            _ => modifiers.ReadStray(modifier),
        };
    }

    private SpfTerm? ReadBareAddress()
    {
        ReadOnlySpan<byte> body = Body.Of(Bytes);
        if (NetworkText.FamilyOfNetwork(body) is { } family)
        {
            string prefix = TermNames.Of(family) + ":";
            string whole = prefix + Encoding.ASCII.GetString(body);
            var start = new TextRange(Body.Start, Body.Start);
            bool isEndOfRange = !_qualifier.IsEmpty && Bytes[_qualifier.Start] == '-';
            if (isEndOfRange)
            {
                _errors.Add(SpfErrorKind.BareAddress, Body, whole);
                return Nodes.Broken(family);
            }

            _errors.AddMended(SpfErrorKind.BareAddress, Body, start, prefix, whole);
            return MechanismReader.ReadAddress(family, start, Body, _errors) is { } argument
                ? new TermNodes(_errors, _term, _qualifier, start).Directive(argument)
                : Nodes.Broken(family);
        }

        if (_qualifier.IsEmpty && ListOfAddresses(body) is { } list)
        {
            _errors.AddMended(SpfErrorKind.BareAddress, Body, Body, list, list);
            return Nodes.Broken(SpfMechanism.Ip4);
        }

        // Not quite an address, and nothing else either.
        bool isMeant = SpfBytes.IsDigit(body[0]) && body.Contains((byte)'.') && body.IndexOfAnyExcept(AddressBytes) < 0;
        if (!isMeant)
            return null;

        _errors.Add(SpfErrorKind.BareAddress, Body);
        return Nodes.Broken(SpfMechanism.Ip4);
    }

    /// <summary><c>192.0.2.1,192.0.2.2</c>: a term for each; null when it is no list of addresses.</summary>
    private static string? ListOfAddresses(ReadOnlySpan<byte> text)
    {
        var terms = new StringBuilder();
        foreach (Range range in text.SplitAny(",;|"u8))
        {
            ReadOnlySpan<byte> item = text[range];
            if (NetworkText.FamilyOfNetwork(item) is not { } family)
                return null;

            terms.Append(terms.Length == 0 ? "" : " ").Append(TermNames.Of(family)).Append(':').Append(Encoding.ASCII.GetString(item));
        }

        return terms.ToString();
    }

    private static System.Buffers.SearchValues<byte> AddressBytes { get; } = System.Buffers.SearchValues.Create("0123456789./-*:"u8);

    private static bool IsPunctuation(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            if (SpfBytes.IsAlphaNumeric(value) || value == '%')
                return false;
        }

        return true;
    }

    /// <summary><c>&amp;</c>, <c>\</c>, <c>and</c>: what stands between two terms and means nothing.</summary>
    private SpfBrokenTerm? ReadPunctuation()
    {
        ReadOnlySpan<byte> term = _term.Of(Bytes);
        bool isConjunction = Ascii.EqualsIgnoreCase(term, "and"u8) || Ascii.EqualsIgnoreCase(term, "or"u8);
        if (!_qualifier.IsEmpty || !(isConjunction || IsPunctuation(term)))
            return null;

        _errors.AddMended(SpfErrorKind.StrayCharacter, _term, _term with { Start = Math.Max(0, _term.Start - 1) }, "");
        return Nodes.Broken(null);
    }

    /// <summary><c>all-</c>: mended without its qualifier it would let everybody in.</summary>
    private SpfBrokenTerm? ReadQualifierBehind()
    {
        byte last = Bytes[_term.End - 1];
        var name = _term with { End = _term.End - 1 };
        if (!SpfBytes.IsQualifier(last) || TermNames.FindMechanism(name.Of(Bytes)) != SpfMechanism.All)
            return null;

        var behind = new TextRange(name.End, _term.End);
        string qualifier = ((char)last).ToString();
        _errors.Add(new SpfError(SpfErrorKind.QualifierBehind, _errors.Text.Map(behind))
        {
            Suggestion = qualifier + "all",
            Edits = [new SpfEdit(_errors.Text.Map(name.Start, name.Start), qualifier), new SpfEdit(_errors.Text.Map(behind), "")],
        });
        return Nodes.Broken(SpfMechanism.All);
    }
}
