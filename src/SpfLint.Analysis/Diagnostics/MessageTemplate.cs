using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SpfLint.Analysis.Diagnostics;

/// <summary>One wording of a rule, a <c>message</c> of SARIF's <c>messageStrings</c> (SARIF 2.1.0 section 3.49.11).</summary>
/// <param name="Id">Its key inside the rule: lower camel case, such as <c>default</c>.</param>
/// <param name="Format">Whole sentences with <c>'{0}'</c>, <c>'{1}'</c> … (in single quotes when the argument is zone text), ending with a period.</param>
public sealed record MessageTemplate(string Id, string Format)
{
    /// <summary>The sentence with its arguments put in.</summary>
    public string Fill(ImmutableArray<string> arguments)
    {
        if (arguments.IsEmpty)
            return Format;

        ReadOnlySpan<object?> values = ImmutableCollectionsMarshal.AsArray(arguments);
        return string.Format(CultureInfo.InvariantCulture, Format, values);
    }
}
