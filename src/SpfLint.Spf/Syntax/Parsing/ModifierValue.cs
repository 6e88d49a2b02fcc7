namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>What a modifier's value says.</summary>
/// <param name="Value">The macro-string.</param>
/// <param name="DomainSpec">The target, for <c>redirect</c> and <c>exp</c>.</param>
internal sealed record ModifierValue(MacroString Value, DomainSpec? DomainSpec)
{
    /// <summary>Reads the value of <c>redirect</c> or <c>exp</c> (RFC 7208 sections 6.1 and 6.2).</summary>
    /// <param name="name">The modifier's name with the equals sign, if it has one.</param>
    /// <param name="value">What follows; may be empty.</param>
    /// <param name="errors">Where mistakes go.</param>
    /// <returns>What it says, also when a plain repair was needed; null when it cannot be told.</returns>
    public static ModifierValue? ReadKnown(TextRange name, TextRange value, TermErrors errors)
    {
        ReadOnlySpan<byte> bytes = errors.Text.Bytes;
        var cidr = new TextRange(CidrReader.FindStart(bytes, value), value.End);
        TextRange domain = value with { End = cidr.Start };
        if (domain.IsEmpty)
        {
            errors.Add(SpfErrorKind.MissingArgument, name);
            return null;
        }

        if (NetworkText.IsAddress(domain.Of(bytes)))
        {
            errors.Add(SpfErrorKind.AddressAsDomain, domain);
            return null;
        }

        int before = errors.Count;
        DomainSpec target = DomainReader.Read(domain, errors);
        if (errors.Count > before && errors.All[^1].IsSyntaxError && errors.All[^1].Edits.IsEmpty)
            return null;

        if (!cidr.IsEmpty)
            errors.AddMended(SpfErrorKind.PrefixLengthNotAllowed, cidr, cidr, "");
        return new ModifierValue(target.MacroString, target);
    }

    /// <summary>Reads the value of any other modifier: a macro-string, which may be empty (section 6).</summary>
    public static ModifierValue? ReadUnknown(TextRange value, TermErrors errors)
    {
        int before = errors.Count;
        var read = new ModifierValue(MacroReader.Read(value, isExpanded: false, errors), null);
        return errors.Count == before ? read : null;
    }
}
