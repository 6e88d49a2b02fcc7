namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>The modifiers that may stand but once in a record and have been read (RFC 7208 section 6).</summary>
internal sealed class SeenModifiers
{
    private int _bits;

    /// <summary>Adds a modifier.</summary>
    /// <returns>False when it is there already.</returns>
    public bool Add(SpfModifierKind kind)
    {
        int before = _bits;
        _bits |= 1 << (int)kind;
        return _bits != before;
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear() => _bits = 0;
}
