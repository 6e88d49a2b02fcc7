namespace SpfLint.Dns.Names;

/// <summary>The canonical order of names (RFC 4034 section 6.1): label by label from the root, upper case as lower case.</summary>
public static class CanonicalOrder
{
    // RFC 1035 section 2.3.4: a name of 255 octets has at most this many labels.
    private const int MaxLabels = 127;

    /// <summary>Compares two names in wire form.</summary>
    /// <returns>Below zero when <paramref name="left"/> comes first, zero when they are the same name.</returns>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        // Nearly all names of a zone are children of one other.
        if (left.Length > 1 && right.Length > 1 && WireName.ParentOf(left).SequenceEqual(WireName.ParentOf(right)))
            return CompareLabels(WireName.FirstLabel(left), WireName.FirstLabel(right));

        Span<byte> leftStarts = stackalloc byte[MaxLabels];
        Span<byte> rightStarts = stackalloc byte[MaxLabels];
        int leftCount = FindLabels(left, leftStarts);
        int rightCount = FindLabels(right, rightStarts);
        for (int i = 1; i <= Math.Min(leftCount, rightCount); i++)
        {
            int order = CompareLabels(
                WireName.FirstLabel(left[leftStarts[leftCount - i]..]), WireName.FirstLabel(right[rightStarts[rightCount - i]..]));
            if (order != 0)
                return order;
        }

        return leftCount - rightCount;
    }

    private static int FindLabels(ReadOnlySpan<byte> wire, Span<byte> starts)
    {
        int count = 0;
        for (int i = 0; wire[i] != 0; i += wire[i] + 1)
            starts[count++] = (byte)i;

        return count;
    }

    private static int CompareLabels(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        for (int i = left.CommonPrefixLength(right); i < Math.Min(left.Length, right.Length); i++)
        {
            int order = WireName.ToLower(left[i]) - WireName.ToLower(right[i]);
            if (order != 0)
                return order;
        }

        return left.Length - right.Length;
    }
}
