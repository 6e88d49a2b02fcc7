using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Reads a term that is a modifier, or is one only by mistake (RFC 7208 section 6).</summary>
/// <param name="errors">Where mistakes go.</param>
/// <param name="nodes">Makes the term's node.</param>
/// <param name="qualifier">The qualifiers; a modifier has none.</param>
/// <param name="name">The name.</param>
/// <param name="rest">What follows the name.</param>
/// <param name="seen">The modifiers that may stand but once and have been read.</param>
internal sealed class ModifierReader(
    TermErrors errors, TermNodes nodes, TextRange qualifier, TextRange name, TextRange rest, SeenModifiers seen)
{
    // Two letters are near to everything.
    private const int MinGuessedLength = 3;

    private ReadOnlySpan<byte> Bytes => errors.Text.Bytes;

    private TextRange Value => rest with { Start = rest.Start + 1 };

    private TextRange Separator => rest with { End = rest.Start + 1 };

    /// <summary>Reads <c>name=value</c>.</summary>
    public SpfTerm Read()
    {
        ReadOnlySpan<byte> text = name.Of(Bytes);
        if (TermNames.FindMechanism(text) is { } mechanism)
            return ReadEqualsForColon(mechanism);
        if (TermNames.FindModifier(text) is { } modifier)
            return ReadKnown(modifier);

        if (!qualifier.IsEmpty && FindMechanismCutByEquals(text) is { } cut)
        {
            errors.AddMended(SpfErrorKind.StrayCharacter, Separator, Separator, "");
            return nodes.Broken(cut);
        }

        // A second record that runs into the first is one mistake, and already reported.
        bool isRunTogether = errors.All.Any(error => error.Kind == SpfErrorKind.MissingSpace);
        if (isRunTogether && TermHead.StartsVersion(Bytes[name.Start..rest.End]))
            seen.Clear();
        else if (IsName("v") && Bytes[Value.Start..Value.End] is [(byte)'s' or (byte)'S', (byte)'p' or (byte)'P', (byte)'f' or (byte)'F', ..])
            ReportVersion();
        else if (IsName("default"))
            errors.Add(SpfErrorKind.ObsoleteModifier, name);
        else if (!IsName("ra") && !IsName("rp") && !IsName("rr") && qualifier.IsEmpty)
            ReportUnknown(text);

        CheckQualifier();
        return ModifierValue.ReadUnknown(Value, errors) is { } value
            ? nodes.Modifier(SpfModifierKind.Unknown, value)
            : nodes.Broken(null, SpfModifierKind.Unknown);
    }

    /// <summary><c>-al=l</c>, <c>?in=clude:x.example</c></summary>
    private SpfMechanism? FindMechanismCutByEquals(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> value = Value.Of(Bytes);
        ReadOnlySpan<byte> joined = [.. text[..Math.Min(text.Length, TermNames.MaxLength)], .. value[..Math.Min(value.Length, TermNames.MaxLength)]];
        TermHead head = TermHead.Read(joined);
        return head.NameEnd > text.Length && head.Follow is 0 or (byte)':' ? head.Mechanism : null;
    }

    /// <summary>Right behind the first version the second is written twice; elsewhere another record begins with it.</summary>
    private void ReportVersion()
    {
        var version = new TextRange(name.Start, rest.End);
        ReadOnlySpan<byte> before = Bytes[..name.Start];
        if (version.Length == SpfRecord.VersionText.Length && !before.IsEmpty && AreVersions(before))
            errors.AddMended(SpfErrorKind.RepeatedVersion, version, version with { Start = version.Start - 1 }, "");
        else
            errors.Add(SpfErrorKind.RepeatedVersion, version);
    }

    /// <summary>Whether a text is versions and nothing else, with a space behind each.</summary>
    private static bool AreVersions(ReadOnlySpan<byte> text)
    {
        int length = SpfRecord.VersionText.Length + 1;
        while (TermHead.StartsVersion(text) && text.Length >= length && text[length - 1] == ' ')
            text = text[length..];

        return text.IsEmpty;
    }

    /// <summary><c>redirect:x</c></summary>
    public SpfTerm ReadColonForEquals(SpfModifierKind modifier)
    {
        bool hasBoth = Value.Of(Bytes) is [(byte)'=', _, ..];
        if (!Value.IsEmpty && Bytes[Value.Start] != '/')
        {
            errors.AddSeparator(new SpfError(SpfErrorKind.ColonForEquals, errors.Text.Map(Separator))
            {
                Suggestion = TermNames.Of(modifier) + "=",
                Edits = [new SpfEdit(errors.Text.Map(Separator), hasBoth ? "" : "=")],
            });
        }

        return hasBoth
            ? new ModifierReader(errors, nodes, qualifier, name, rest with { Start = rest.Start + 1 }, seen).ReadKnown(modifier)
            : ReadKnown(modifier);
    }

    /// <summary><c>redirct:x</c>: a misspelt name that is nearer to a modifier's than to any mechanism's.</summary>
    public SpfTerm ReadMisspelt(SpfModifierKind modifier)
    {
        var scratch = new TermErrors(errors.Text);
        ModifierValue? value = ModifierValue.ReadKnown(name, Value, scratch);
        string right = TermNames.Of(modifier) + "=";
        if (scratch.Count > 0 || !qualifier.IsEmpty)
        {
            errors.Add(SpfErrorKind.UnknownMechanism, name, right);
            return nodes.Broken(null, modifier);
        }

        errors.AddMended(SpfErrorKind.UnknownMechanism, name, name with { End = Separator.End }, right, right);
        return nodes.Modifier(modifier, value!);
    }

    /// <summary><c>redirect</c></summary>
    public SpfTerm ReadMissingValue(SpfModifierKind modifier)
    {
        errors.Add(SpfErrorKind.MissingArgument, name);
        return nodes.Broken(null, modifier);
    }

    /// <summary><c>redirect"</c></summary>
    public SpfTerm ReadStray(SpfModifierKind modifier)
    {
        errors.Add(SpfErrorKind.StrayCharacter, rest);
        return nodes.Broken(null, modifier);
    }

    private SpfTerm ReadKnown(SpfModifierKind modifier)
    {
        CheckQualifier();
        if (!seen.Add(modifier))
            errors.Add(SpfErrorKind.DuplicateModifier, name);

        return ModifierValue.ReadKnown(name with { End = Value.Start }, Value, errors) is { } value
            ? nodes.Modifier(modifier, value)
            : nodes.Broken(null, modifier);
    }

    private SpfTerm ReadEqualsForColon(SpfMechanism mechanism)
    {
        var scratch = new TermErrors(errors.Text);
        MechanismArgument? argument = MechanismReader.Read(mechanism, name, rest, scratch);
        bool isBareAll = mechanism == SpfMechanism.All && Value.IsEmpty;
        bool isMended = isBareAll || scratch.Count == 0;
        string right = mechanism == SpfMechanism.All ? "all" : TermNames.Of(mechanism) + ":";

        // Without a qualifier receivers do read it: as a modifier that they do not know. They read one word.
        bool isOneWord = !Value.Of(Bytes).Contains((byte)' ');
        ModifierValue? value = qualifier.IsEmpty && isOneWord ? ModifierValue.ReadUnknown(Value, scratch) : null;
        errors.AddSeparator(new SpfError(SpfErrorKind.EqualsForColon, errors.Text.Map(Separator))
        {
            Suggestion = right,
            Edits = isMended ? [new SpfEdit(errors.Text.Map(Separator), isBareAll ? "" : ":")] : [],
            IsLegalHere = value is not null,
        });

        if (value is not null)
            return nodes.Modifier(SpfModifierKind.Unknown, value);

        bool isReadable = scratch.Count == 0 && qualifier.Length <= 1 && argument is not null;
        return isReadable ? nodes.Directive(argument!) : nodes.Broken(mechanism);
    }

    private void ReportUnknown(ReadOnlySpan<byte> text)
    {
        if (Spelling.NearestModifier(text) is { } modifier)
        {
            string right = TermNames.Of(modifier);
            errors.AddMended(SpfErrorKind.UnknownModifier, name, name, right, right + "=");
        }
        else if (IsName("ip") && NetworkText.FamilyOfNetwork(Value.Of(Bytes)) is { } family)
        {
            string right = TermNames.Of(family) + ":";
            errors.AddMended(SpfErrorKind.UnknownModifier, name, name with { End = Separator.End }, right, right);
        }
        else if (text.Length >= MinGuessedLength && Spelling.NearestMechanisms(text) is [var mechanism])
        {
            string right = TermNames.Of(mechanism) + ":";
            errors.AddMended(SpfErrorKind.UnknownModifier, name, name with { End = Separator.End }, right, right);
        }
        else
        {
            errors.Add(SpfErrorKind.UnknownModifier, name);
        }
    }

    private void CheckQualifier()
    {
        if (!qualifier.IsEmpty)
            errors.AddMended(SpfErrorKind.QualifierOnModifier, qualifier, qualifier, "");
    }

    private bool IsName(string word) => Ascii.EqualsIgnoreCase(name.Of(Bytes), word);
}
