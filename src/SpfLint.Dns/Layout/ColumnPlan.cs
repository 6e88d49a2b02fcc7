using System.Runtime.InteropServices;

namespace SpfLint.Dns.Layout;

/// <summary>Where the columns of a block begin: each as far right as its widest field needs, but for fields that are out of proportion.</summary>
internal sealed class ColumnPlan
{
    /// <summary>Blanks between two columns, at least.</summary>
    public const int Gap = 2;

    /// <summary>Indentation of what stands inside the parentheses of a directive.</summary>
    private const int DirectiveIndent = 8;

    // An owner counts up to here, or a little beyond what half of the block's lines need.
    private const int MaxOwner = 32;
    private const int OwnerTolerance = 8;

    // No TTL, class or type that exists is longer.
    private const int MaxField = 16;

    private readonly int[] _starts = new int[(int)LayoutColumn.LoneTtl + 1];

    private ColumnPlan(int ownerWidth) => OwnerWidth = ownerWidth;

    /// <summary>The width of the owners' column.</summary>
    public int OwnerWidth { get; }

    /// <summary>Where indented comments begin: with the first column behind the owners.</summary>
    public int Indent { get; private init; }

    /// <summary>Where the lines inside parentheses begin.</summary>
    public int Inner => _starts[(int)LayoutColumn.Rdata];

    /// <summary>Where a column begins.</summary>
    public int this[LayoutColumn column] => _starts[(int)column];

    /// <summary>A plan for directives, which are not aligned.</summary>
    public static ColumnPlan ForDirectives(int ownerWidth)
    {
        var plan = new ColumnPlan(ownerWidth);
        plan._starts[(int)LayoutColumn.Rdata] = DirectiveIndent;
        return plan;
    }

    /// <summary>A plan for records.</summary>
    /// <param name="lines">The lines of a block.</param>
    /// <param name="pieces">Their fields.</param>
    /// <param name="ownerWidth">The width of the owners in the block before, for one that inherits its owner.</param>
    public static ColumnPlan ForRecords(List<LayoutLine> lines, List<LayoutPiece> pieces, int ownerWidth)
    {
        Span<int> widths = stackalloc int[(int)LayoutColumn.LoneTtl + 1];
        var owners = new List<int>();
        foreach (LayoutLine line in lines)
        {
            if (line.Kind != LayoutLineKind.Entry)
                continue;

            ReadOnlySpan<LayoutPiece> fields = CollectionsMarshal.AsSpan(pieces)[line.Pieces];
            owners.Add(fields[0].Column == LayoutColumn.Owner ? fields[0].Width : 0);
            foreach (LayoutPiece field in fields)
            {
                if (field.Column is LayoutColumn.Owner or LayoutColumn.Rdata)
                    continue;

                ref int width = ref widths[(int)field.Column];
                width = Math.Max(width, Math.Min(field.Width, MaxField));
            }
        }

        // Where every TTL that has a class stands behind it, so does one that has none.
        LayoutColumn lone = widths[(int)LayoutColumn.EarlyTtl] == 0 && widths[(int)LayoutColumn.LateTtl] > 0 ? LayoutColumn.LateTtl : LayoutColumn.EarlyTtl;
        widths[(int)lone] = Math.Max(widths[(int)lone], widths[(int)LayoutColumn.LoneTtl]);
        int widest = WidestOwner(owners);
        var plan = new ColumnPlan(widest > 0 ? widest : ownerWidth) { Indent = (widest > 0 ? widest : ownerWidth) + Gap };
        plan.Place(widths);
        plan._starts[(int)LayoutColumn.LoneTtl] = plan[lone];
        return plan;
    }

    private void Place(ReadOnlySpan<int> widths)
    {
        int at = Indent;
        for (LayoutColumn column = LayoutColumn.Age; column <= LayoutColumn.Rdata; column++)
        {
            _starts[(int)column] = at;
            at += widths[(int)column] == 0 ? 0 : widths[(int)column] + Gap;
        }
    }

    private static int WidestOwner(List<int> owners)
    {
        owners.Sort();
        int limit = Math.Max(MaxOwner, owners[owners.Count / 2] + OwnerTolerance);
        return owners.FindLast(width => width <= limit);
    }
}
