using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>The names of mechanisms and modifiers; letters match in any case (RFC 7208 section 4.6.1).</summary>
internal static class TermNames
{
    /// <summary>Length of the longest name.</summary>
    public const int MaxLength = 8;

    private static readonly string[] Mechanisms = ["all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"];

    public static string Of(SpfMechanism mechanism) => Mechanisms[(int)mechanism];

    public static string Of(SpfModifierKind modifier) => modifier == SpfModifierKind.Redirect ? "redirect" : "exp";

    public static SpfMechanism? FindMechanism(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < Mechanisms.Length; i++)
        {
            if (name.Length == Mechanisms[i].Length && Ascii.EqualsIgnoreCase(name, Mechanisms[i]))
                return (SpfMechanism)i;
        }

        return null;
    }

    public static SpfModifierKind? FindModifier(ReadOnlySpan<byte> name) =>
        name.Length == 8 && Ascii.EqualsIgnoreCase(name, "redirect") ? SpfModifierKind.Redirect
        : name.Length == 3 && Ascii.EqualsIgnoreCase(name, "exp") ? SpfModifierKind.Explanation
        : null;

    public static bool NeedsArgument(SpfMechanism mechanism) =>
        mechanism is SpfMechanism.Include or SpfMechanism.Ip4 or SpfMechanism.Ip6 or SpfMechanism.Exists;
}
