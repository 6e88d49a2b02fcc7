using SpfLint.Dns.Text;

namespace SpfLint.Dns.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_from_bounds_ends_where_it_was_told() => Assert.Equal(9, TextSpan.FromBounds(4, 9).End);

    [Fact]
    public void Neighbours_do_not_overlap() => Assert.False(new TextSpan(0, 4).Overlaps(new TextSpan(4, 2)));
}
