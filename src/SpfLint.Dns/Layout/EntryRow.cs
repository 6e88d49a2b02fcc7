using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Layout;

/// <summary>A line inside an entry's parentheses, or what stands before them: fields, then a comment.</summary>
/// <param name="First">Index of the first field.</param>
/// <param name="Count">Number of fields.</param>
/// <param name="Comment">Index of the comment among the entry's items; -1 when there is none.</param>
internal readonly record struct EntryRow(int First, int Count, int Comment)
{
    // Serial and times of an SOA (RFC 1035 section 3.3.13), and what stands before them.
    private const int SoaNames = 2;
    private const int SoaFields = 7;

    /// <summary>Divides an entry into rows as its author has, and an SOA's numbers into one each.</summary>
    /// <param name="items">The fields and comments.</param>
    /// <param name="fields">Which field is what.</param>
    /// <param name="rows">Filled: first what stands before the parenthesis, then what it encloses.</param>
    /// <returns>Index of the comment behind the closing parenthesis among the items; -1 when there is none.</returns>
    public static int Divide(List<EntryItem> items, in RecordFields fields, List<EntryRow> rows)
    {
        rows.Clear();
        rows.Add(new EntryRow(0, 0, -1));
        bool hasLines = items.Exists(item => item.StartsLine);
        bool isOpen = false;
        int row = 0;
        for (int i = 0; i < items.Count; i++)
        {
            // Behind the last number of an SOA a comment names that number; behind other data, it is about all of it.
            EntryItem item = items[i];
            bool opensHere = hasLines && !isOpen && item.FollowsOpening;
            isOpen |= opensHere;
            if (!item.IsComment)
                row = AddField(rows, row, item.Token, isHead: item.Token <= fields.Type, isNewRow: item.StartsLine || opensHere);
            else if (i == items.Count - 1 && item.FollowsClosing && (item.StartsLine || (hasLines && fields.RecordType != RecordType.Soa)))
                return SplitSoa(items, fields, rows, i);
            else
                row = AddComment(rows, row, i, item.StartsLine);
        }

        return SplitSoa(items, fields, rows, -1);
    }

    // Everything up to the type stands before the parenthesis.
    private static int AddField(List<EntryRow> rows, int row, int token, bool isHead, bool isNewRow)
    {
        if (isHead)
            row = 0;

        // A comment ends its row.
        if (!isHead && (isNewRow || rows[row].Comment >= 0))
        {
            rows.Add(new EntryRow(token, 1, -1));
            return rows.Count - 1;
        }

        rows[row] = rows[row] with { Count = rows[row].Count + 1 };
        return row;
    }

    // Comments keep their order, so that one behind a field that belongs before the parenthesis may have to stand alone.
    private static int AddComment(List<EntryRow> rows, int row, int item, bool startsLine)
    {
        if (startsLine || row < rows.Count - 1 || rows[row].Comment >= 0)
        {
            rows.Add(new EntryRow(0, 0, item));
            return rows.Count - 1;
        }

        rows[row] = rows[row] with { Comment = item };
        return row;
    }

    private static int SplitSoa(List<EntryItem> items, in RecordFields fields, List<EntryRow> rows, int closing)
    {
        int rdata = fields.Rdata;
        bool isMeant = fields.RecordType == RecordType.Soa
            && rows.Sum(row => row.Count) == rdata + SoaFields
            && items.Exists(item => item.StartsLine)
            && !items.Exists(item => item.IsGlued && item.Token > rdata);
        if (!isMeant)
            return closing;

        var split = new List<EntryRow>();
        foreach (EntryRow row in rows)
        {
            // A comment behind several numbers is about all of them.
            int names = row.Comment >= 0 || row.Count == 0 ? row.Count : Math.Clamp(rdata + SoaNames - row.First, 0, row.Count);
            if (names > 0 || row.Count == 0)
                split.Add(row with { Count = names });

            for (int i = names; i < row.Count; i++)
                split.Add(new EntryRow(row.First + i, 1, -1));
        }

        rows.Clear();
        rows.AddRange(split);
        return closing;
    }
}
