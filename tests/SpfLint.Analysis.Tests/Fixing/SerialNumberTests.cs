using System.Globalization;
using SpfLint.Analysis.Fixing;

namespace SpfLint.Analysis.Tests.Fixing;

public sealed class SerialNumberTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(0, 1)]
    [InlineData(uint.MaxValue - 1, uint.MaxValue)]
    [InlineData(uint.MaxValue, 1)]
    public void The_next_serial_is_greater_and_never_0(uint serial, uint next)
    {
        Assert.Equal(next, SerialNumber.After(serial));
        Assert.True(SerialNumber.IsGreater(next, serial));
    }

    [Theory]
    [InlineData(1, "2026-03-04", 2026030401)]
    [InlineData(2026030301, "2026-03-04", 2026030401)]
    [InlineData(2026030400, "2026-03-04", 2026030401)]
    [InlineData(2026030401, "2026-03-04", 2026030402)]
    [InlineData(2026030499, "2026-03-04", 2026030500)]
    [InlineData(2030010101, "2026-03-04", 2030010102)]
    [InlineData(4294967295, "2026-03-04", 2026030401)]
    [InlineData(4173514050, "2026-03-04", 2026030401)]
    [InlineData(4173514049, "2026-03-04", 4173514050)]
    public void A_date_is_taken_where_secondaries_see_it_as_greater(uint serial, string day, uint next)
    {
        Assert.Equal(next, SerialNumber.AfterOn(serial, DateOnly.Parse(day, CultureInfo.InvariantCulture)));
        Assert.True(SerialNumber.IsGreater(next, serial));
    }
}
