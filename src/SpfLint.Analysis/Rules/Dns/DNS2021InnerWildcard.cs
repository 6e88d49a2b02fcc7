using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2021: an asterisk that is a label, but not the first.</summary>
internal sealed class DNS2021InnerWildcard : OwnerRule
{
    private static readonly MessageTemplate Inner = new(
        "default", "The asterisk in '{0}' is no wildcard, for it is not the first label; it matches an asterisk only.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2021", "InnerWildcard", Severity.Note, "An asterisk inside a name is no wildcard.", Inner);

    public override void Check(OwnerContext context)
    {
        if (!HasInnerAsterisk(context.OwnerWire))
            return;

        // Under '$ORIGIN *.example.org.' the asterisk is the origin's, and each owner would tell the same.
        int first = context.Records[0];
        ReadOnlySpan<byte> origin = context.Zone.Names[context.Zone.PassageOf(context.Zone[first]).Origin];
        if (HasInnerAsterisk(origin) || WireName.IsWildcard(origin))
            return;

        RecordText text = context.Zone.Open(first);
        context.Report(
            this,
            Inner,
            text.File,
            text.OwnerSpan.Length > 0 ? text.OwnerSpan : text.TypeSpan,
            [context.OwnerText],
            help: "put the asterisk first, or name the hosts one by one");
    }

    private static bool HasInnerAsterisk(ReadOnlySpan<byte> name)
    {
        if (!name.Contains((byte)'*'))
            return false;

        for (ReadOnlySpan<byte> rest = WireName.ParentOf(name); rest[0] != 0; rest = WireName.ParentOf(rest))
        {
            if (WireName.IsWildcard(rest))
                return true;
        }

        return false;
    }
}
