using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <content>Words that begin with no name of a term.</content>
internal sealed partial class TermReader
{
    /// <summary><c>!all</c>, <c>=all</c>, <c>_all</c></summary>
    private SpfBrokenTerm? ReadInvalidQualifier()
    {
        byte first = Bytes[_term.Start];
        if (SpfBytes.IsAlphaNumeric(first) || !_qualifier.IsEmpty)
            return null;

        var behind = _term with { Start = _term.Start + 1 };
        TermHead head = TermHead.Read(behind.Of(Bytes));
        if (head.NameStart != 0 || head.Mechanism is not { } mechanism || head.Follow is not (0 or (byte)':' or (byte)'/'))
            return null;

        // The keys beside the hyphen's, and the tilde's without shift.
        string? qualifier = first switch { (byte)'_' or (byte)'=' => "-", (byte)'`' => "~", _ => null };
        string? suggestion = qualifier is null ? null : qualifier + Encoding.ASCII.GetString(behind.Of(Bytes));
        _errors.Add(SpfErrorKind.InvalidQualifier, _term with { End = behind.Start }, suggestion);
        return Nodes.Broken(mechanism);
    }

    /// <summary><c>include.example.org</c>, <c>ip4.192.0.2.1</c></summary>
    private SpfTerm? ReadDotAfterName()
    {
        int length = _name.Of(Bytes).IndexOf((byte)'.');
        if (length < 0 || _name.Start + length + 1 == _term.End)
            return null;

        var name = new TextRange(_name.Start, _name.Start + length);
        var dot = new TextRange(name.End, name.End + 1);
        var rest = new TextRange(name.End, _term.End);
        var nodes = new TermNodes(_errors, _term, _qualifier, name);
        var scratch = new TermErrors(_errors.Text);
        if (TermNames.FindMechanism(name.Of(Bytes)) is { } mechanism && TermNames.NeedsArgument(mechanism))
        {
            MechanismArgument? argument = MechanismReader.Read(mechanism, name, rest, scratch);
            if (scratch.Count > 0)
                return null;

            _errors.AddMended(SpfErrorKind.DotAfterName, dot, dot, ":", TermNames.Of(mechanism) + ":");
            return nodes.Directive(argument!);
        }

        if (TermNames.FindModifier(name.Of(Bytes)) is not SpfModifierKind.Redirect || !_qualifier.IsEmpty)
            return null;

        ModifierValue? value = ModifierValue.ReadKnown(name, rest with { Start = dot.End }, scratch);
        if (scratch.Count > 0)
            return null;

        _errors.AddMended(SpfErrorKind.DotAfterName, dot, dot, "=", "redirect=");
        return nodes.Modifier(SpfModifierKind.Redirect, value!);
    }

    private SpfBrokenTerm? ReadBareHostName()
    {
        ReadOnlySpan<byte> body = Body.Of(Bytes);
        int scheme = body.IndexOf("://"u8);
        if (scheme > 0)
            body = body[(scheme + 3)..];

        int at = body.LastIndexOf((byte)'@');
        int end = body.IndexOfAny((byte)'/', (byte)':');
        ReadOnlySpan<byte> host = at >= 0 ? body[(at + 1)..] : end >= 0 ? body[..end] : body;
        if (!DomainText.LooksLikeHostName(host))
            return null;

        string domain = Encoding.ASCII.GetString(host);
        bool isMerged = domain.StartsWith("include", StringComparison.OrdinalIgnoreCase);
        string mechanism = isMerged || domain.Split('.')[0].Contains("spf", StringComparison.OrdinalIgnoreCase) ? "include:" : "a:";
        _errors.Add(SpfErrorKind.BareHostName, Body, mechanism + (isMerged ? domain["include".Length..].TrimStart('-') : domain));
        return Nodes.Broken(null);
    }

    private SpfTerm ReadUnknownMechanism()
    {
        if (Body.Of(Bytes).Contains((byte)' '))
        {
            _errors.Add(SpfErrorKind.RunningText, Body);
            return Nodes.Broken(null);
        }

        if (ReadMisplacedColon() is { } misplaced)
            return misplaced;

        TextRange at = _name.IsEmpty ? Body : _name;
        bool isNamed = !_name.IsEmpty && Follow is 0 or (byte)':' or (byte)'/';
        IReadOnlyList<SpfMechanism> nearest = isNamed ? Spelling.NearestMechanisms(_name.Of(Bytes)) : [];
        if (nearest is [{ } near] && IsMoreThanOne(near, out string? meant))
        {
            _errors.Add(SpfErrorKind.UnknownMechanism, _name, meant);
            return Nodes.Broken(null);
        }

        var fitting = nearest.Select(Try).Where(argument => argument is not null).ToList();
        if (fitting is [{ } argument])
        {
            string right = TermNames.Of(argument.Mechanism);
            if (argument.Mechanism == SpfMechanism.All && _qualifier.IsEmpty)
            {
                // A plain repair, but one that lets everybody in: nobody may have meant that.
                _errors.Add(SpfErrorKind.UnknownMechanism, _name, right);
                return Nodes.Broken(SpfMechanism.All);
            }

            _errors.AddMended(SpfErrorKind.UnknownMechanism, _name, _name, right, Follow == ':' ? right + ":" : right);
            return CheckQualifier() ? Nodes.Directive(argument) : Nodes.Broken(argument.Mechanism);
        }

        if (nearest.Count == 0 && Follow == ':' && Spelling.NearestModifier(_name.Of(Bytes)) is { } modifier)
            return new ModifierReader(_errors, Nodes, _qualifier, _name, Rest, _seen).ReadMisspelt(modifier);

        SpfMechanism? single = nearest.Count == 1 ? nearest[0] : null;
        string? suggestion = single is null ? null
            : TermNames.Of(single.Value) + (Follow == ':' || TermNames.NeedsArgument(single.Value) ? ":" : "");
        _errors.Add(SpfErrorKind.UnknownMechanism, at, suggestion);
        return Nodes.Broken(single);

        MechanismArgument? Try(SpfMechanism mechanism)
        {
            var scratch = new TermErrors(_errors.Text);
            MechanismArgument? read = MechanismReader.Read(mechanism, _name, Rest, scratch);
            return scratch.Count == 0 ? read : null;
        }
    }

    /// <summary>
    /// Whether a name is as near to something else as to the mechanism, where each lets other hosts pass: <c>amx</c>, <c>ainclude</c> may be two
    /// terms, and the first character of <c>0ip4</c> may belong to the term before.
    /// </summary>
    private bool IsMoreThanOne(SpfMechanism mechanism, out string? meant)
    {
        meant = null;
        ReadOnlySpan<byte> name = _name.Of(Bytes);
        bool isLonger = Ascii.EqualsIgnoreCase(name[1..], TermNames.Of(mechanism));
        if ((name[0] | 0x20) == 'a' && (isLonger || mechanism == SpfMechanism.Mx))
        {
            meant = "a " + TermNames.Of(mechanism) + (Follow == ':' ? ":" : "");
            return true;
        }

        if (mechanism == SpfMechanism.Mx && Ascii.EqualsIgnoreCase(name, "ma"u8))
            return true;

        if (mechanism is SpfMechanism.Mx or SpfMechanism.Ptr && (name[^1] | 0x20) == 'a' && Ascii.EqualsIgnoreCase(name[..^1], TermNames.Of(mechanism)))
        {
            meant = TermNames.Of(mechanism) + " a:";
            return true;
        }

        // Without its qualifier a term lets its hosts pass: '0' is the key beside '-'.
        bool isQualifierInside = name[1] == '-' && Ascii.EqualsIgnoreCase([name[0], .. name[2..]], TermNames.Of(mechanism));
        if (isQualifierInside || (isLonger && name[0] == '0'))
        {
            meant = "-" + TermNames.Of(mechanism) + (Follow == ':' ? ":" : "");
            return true;
        }

        if (Follow == ':' && MayBeSwapped(mechanism, name, Bytes[Math.Min(Rest.Start + 1, Rest.End)..Rest.End]))
        {
            meant = TermNames.Of(mechanism) + ":";
            return true;
        }

        ReadOnlySpan<byte> before = _qualifier.IsEmpty ? Bytes[..Math.Max(0, _term.Start - 1)] : [];
        return isLonger && !before.IsEmpty && DomainText.MayGoOn(before, name[0]);
    }

    /// <summary>
    /// Whether the letter beside the colon may belong to the domain, and no telling to which: <c>includem:ail.example.org</c>,
    /// <c>includ:espf.example.org</c>. A plural is none.
    /// </summary>
    private static bool MayBeSwapped(SpfMechanism mechanism, ReadOnlySpan<byte> name, ReadOnlySpan<byte> argument)
    {
        ReadOnlySpan<byte> right = Encoding.ASCII.GetBytes(TermNames.Of(mechanism));
        if (argument.IsEmpty || mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6)
            return false;
        if (Ascii.EqualsIgnoreCase(name, right[..^1]))
            return (argument[0] | 0x20) == right[^1];

        bool isLonger = name.Length == right.Length + 1 && Ascii.EqualsIgnoreCase(name[..^1], right);
        return isLonger && SpfBytes.IsAlphaNumeric(argument[0]) && (name[^1] | 0x20) != right[^1] && (name[^1] | 0x20) != 's';
    }

    /// <summary><c>include_:spf.example.org</c>, <c>includ:e_spf.example.org</c>, <c>inc:lude:x.example</c>: the colon stands elsewhere in the name, or twice.</summary>
    private SpfBrokenTerm? ReadMisplacedColon()
    {
        ReadOnlySpan<byte> name = _name.Of(Bytes);
        if (name.Length < 2 || Follow != ':' || Rest.Length < 3)
            return null;

        ReadOnlySpan<byte> argument = Rest.Of(Bytes)[1..];
        int equals = argument.IndexOf((byte)'=');
        bool isShort = equals > 0 && name.Length + equals <= TermNames.MaxLength;
        if (isShort && TermNames.FindModifier([.. name, .. argument[..equals]]) is { } modifier)
        {
            _errors.AddMended(SpfErrorKind.UnknownMechanism, _name, new TextRange(_name.End, _name.End + 1), "", TermNames.Of(modifier) + "=");
            return Nodes.Broken(null, modifier);
        }

        int second = argument.IndexOf((byte)':');
        if (second > 0 && TermNames.FindMechanism([.. name, .. argument[..second]]) is { } cut)
        {
            _errors.AddMended(SpfErrorKind.UnknownMechanism, _name, new TextRange(_name.End, _name.End + 1), "", TermNames.Of(cut) + ":");
            return Nodes.Broken(cut);
        }

        // Without its last character the name is one as well, and what follows an address all the same.
        bool isCutAddress = name[^1] != name[^2]
            && TermNames.FindMechanism(name[..^1]) is { } family
            && NetworkText.FamilyOfNetwork([name[^1], .. argument]) == family;
        if (isCutAddress)
        {
            _errors.Add(SpfErrorKind.UnknownMechanism, _name, $"{Encoding.ASCII.GetString(name[..^1])}:{(char)name[^1]}");
            return Nodes.Broken(TermNames.FindMechanism(name[..^1]));
        }

        SpfMechanism? before = name[^1] == '_' ? TermNames.FindMechanism(name[..^1]) : null;
        SpfMechanism? behind = TermNames.FindMechanism([.. name, argument[0]]);
        bool isBehind = behind is SpfMechanism.Ip4 or SpfMechanism.Ip6 ? NetworkText.FamilyOfNetwork(argument[1..]) == behind : argument[1] is (byte)'_' or (byte)'%';
        if (before is null && (behind is null || !isBehind))
            return null;

        int from = before is null ? _name.End : _name.End - 1;
        var pair = new TextRange(from, from + 2);
        SpfMechanism mechanism = before ?? behind!.Value;
        string newText = before is null ? (char)argument[0] + ":" : ":_";
        _errors.AddMended(SpfErrorKind.UnknownMechanism, _name, pair, newText, TermNames.Of(mechanism) + (before is null ? ":" : ":_"));
        return Nodes.Broken(mechanism);
    }
}
